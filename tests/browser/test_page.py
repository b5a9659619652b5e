"""What a person does in the page, and sees: the README's way through it."""

from bot.sandbox.workspace.workspace import ADA, BEN, DM_ADA, GENERAL, PAPERS
from tests.browser.deeds import FIRST, MODAL, ask, expect, plain, say


def test_the_first_question_is_answered_for_the_asker_alone(tab):
    ada, ben = tab(), tab(BEN)
    expect(ask(ada)).to_contain_text("Prune by Surprise")
    expect(ben.locator("#list")).not_to_contain_text("Prune by Surprise: Removing")


def test_a_shared_answer_is_seen_by_everyone(tab):
    ada, ben = tab(), tab(BEN)
    ask(ada).get_by_role("button", name="Share").click()
    expect(ben.locator("#list .message").last).to_contain_text("Prune by Surprise")


def test_more_turns_the_page_of_an_answer(tab):
    page = tab()
    answer = ask(page, "/papers latest papers on agents")
    before = answer.locator(".said").inner_text()
    answer.get_by_role("button", name="More", exact=False).first.click()
    expect(answer.locator(".said")).not_to_have_text(before, use_inner_text=True)


def test_a_question_goes_on_in_its_thread(tab):
    page = tab()
    say(page, "@Paperboy how can a robot learn from human videos?")
    page.locator("#list .replies").last.click()
    expect(page.locator("#replies")).to_contain_text("Human Hands")
    say(page, "@Paperboy and test-time scaling?", "#thread-composer")
    expect(page.locator("#replies")).to_contain_text("Think Twice")
    page.keyboard.press("Escape")
    expect(page.locator("#thread")).to_be_hidden()


def test_the_next_morning_brings_the_digest(tab):
    page = tab()
    page.get_by_role("button", name="Next morning").click()
    expect(page.locator("#list .message").last).to_contain_text("Daily Papers, Thursday")
    expect(page.locator("#clock")).to_contain_text("09:0")


def test_the_menu_of_a_paper_does_what_it_says(tab):
    page = tab()
    answer = ask(page)
    answer.locator("[data-menu]").first.click()
    answer.get_by_role("menuitem", name="BibTeX").first.click()
    expect(page.locator("#list")).to_contain_text("@")


def test_home_and_the_chat_with_its_prompts(tab):
    page = tab()
    page.locator("[data-place=home]").click()
    expect(page.locator("#list .view.home")).to_contain_text("Paperboy")
    page.get_by_role("link", name="Messages").click()
    page.locator("#prompts .button").first.click()
    expect(page.locator("#list .message").last).to_contain_text("Paperboy")


def test_a_modal_asks_for_what_is_missing_and_closes(tab, demo):
    page = tab()
    trigger = demo.stage.workspace.handles.trigger(ADA)
    demo.stage.api.call("views.open", {"view": MODAL, "trigger_id": trigger}, demo.stage.token)
    field = page.get_by_label("Question")
    expect(field).to_be_focused()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Please complete this required field.")).to_be_visible()
    field.press("Escape")
    expect(page.locator("#modal")).to_be_hidden()
    assert demo.stage.workspace.modals[ADA] == []


def test_what_comes_elsewhere_is_marked_unread(tab, demo):
    page = tab(place=GENERAL)
    mark = page.locator(f"[data-place={PAPERS}] .count")
    demo.stage.doings.say(BEN, PAPERS, "look at this")
    expect(mark).to_be_visible()
    page.locator(f"[data-place={PAPERS}]").click()
    expect(mark).to_have_count(0)


def test_a_reaction_is_added_and_taken_away(tab, demo):
    page = tab()
    demo.stage.doings.say(BEN, PAPERS, "look at this")
    message = page.locator("#list .message").last
    expect(message).to_contain_text("look at this")
    message.focus()
    message.get_by_label("Add a reaction").click()
    page.get_by_role("menuitem", name="eyes").click()
    reaction = message.locator(".reaction")
    expect(reaction).to_have_text("👀 1")
    reaction.click()
    expect(reaction).to_have_count(0)


def test_names_are_completed_while_they_are_typed(tab):
    page = tab()
    field = page.locator("#composer textarea")
    field.press_sequentially("@pap")
    expect(page.locator("#composer [role=option]").first).to_contain_text("Paperboy")
    field.press("Enter")
    expect(field).to_have_value("@paperboy ")
    field.fill("/pa")
    field.press("Tab")
    expect(page.locator("#composer [role=option]").first).to_be_visible()


def test_everything_goes_by_keyboard_alone(tab):
    page = tab()
    page.locator("#composer textarea").focus()
    page.keyboard.type(FIRST)
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    answer = page.locator("#list .message.private").last
    expect(answer).to_be_visible()
    share = answer.get_by_role("button", name="Share")
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        if share.evaluate("it => it === document.activeElement"):
            break
    expect(share).to_be_focused()
    menu = answer.locator("[data-menu]").first
    menu.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()


def test_a_phone_shows_one_thing_at_a_time_and_nothing_beyond_its_edge(tab):
    page = tab(width=390, height=844, has_touch=True)
    ask(page)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 390
    wide = "[...document.querySelectorAll('#list *')].filter(it => it.getBoundingClientRect().right > 391).length"
    assert page.evaluate(wide) == 0
    page.get_by_role("button", name="Channels").click()
    page.locator(f"[data-place={DM_ADA}]").click()
    expect(page.locator("#head")).to_contain_text("Messages")


def test_light_and_dark_are_kept(tab):
    page = tab(color_scheme="dark")
    theme = page.locator("html")
    expect(theme).to_have_attribute("data-theme", "dark")
    page.get_by_role("button", name="Light or dark").click()
    expect(theme).to_have_attribute("data-theme", "light")
    page.reload()
    expect(theme).to_have_attribute("data-theme", "light")


def test_trouble_is_made_and_seen(tab, demo):
    page = tab()
    page.get_by_role("button", name="Try").click()
    page.get_by_label("Cut the line", exact=False).check()
    say(page, FIRST)
    expect(page.locator("#toast")).to_contain_text("operation_timeout")
    page.get_by_label("Cut the line", exact=False).uncheck()
    page.get_by_role("button", name="Inspect").click()
    expect(page.locator(".call.broken").first).to_contain_text("not reached")


def test_hostile_text_runs_nothing(tab, demo):
    page = tab()
    page.on("dialog", lambda dialog: (_ for _ in ()).throw(AssertionError("a script ran")))
    demo.stage.doings.say(BEN, PAPERS, "<img src=x onerror=alert(1)><script>alert(2)</script>")
    block = {"type": "markdown", "text": "<img src=x onerror=alert(3)> [x](javascript:alert(4))"}
    demo.stage.api.call("chat.postMessage", {"channel": PAPERS, "text": "<b>", "blocks": [block]}, demo.stage.token)
    expect(page.locator("#list .message").last).to_contain_text("onerror")
    assert page.locator("#list script, #list img").count() == 0


def test_ten_tabs_see_the_same(tab, demo):
    pages = [tab() for _ in range(10)]
    demo.stage.doings.say(BEN, PAPERS, "to all of you")
    for page in pages:
        expect(page.locator("#list .message").last).to_contain_text("to all of you")


def test_modals_lie_on_each_other_and_back_leads_to_the_one_below(tab, demo):
    page, handles = tab(), demo.stage.workspace.handles
    second = {**MODAL, "title": plain("Are you sure?"), "blocks": [{"type": "divider"}]}
    for method, view in (("views.open", MODAL), ("views.push", second)):
        demo.stage.api.call(method, {"view": view, "trigger_id": handles.trigger(ADA)}, demo.stage.token)
    expect(page.locator("#modal h2")).to_have_text("Are you sure?")
    page.get_by_role("button", name="Back").click()
    expect(page.locator("#modal h2")).to_have_text("Subscribe")


def test_menus_pickers_and_boxes_tell_what_was_picked(tab, demo):
    page = tab()
    options = [{"text": plain(word), "value": word.lower()} for word in ("Daily", "Weekly")]
    elements = [
        {"type": "static_select", "action_id": "rhythm", "options": options, "placeholder": plain("How often")},
        {"type": "datepicker", "action_id": "day", "placeholder": plain("From")},
        {"type": "timepicker", "action_id": "time", "placeholder": plain("At")},
        {"type": "checkboxes", "action_id": "only", "options": options},
    ]
    blocks = [{"type": "actions", "block_id": "b", "elements": elements}]
    demo.stage.api.call("chat.postMessage", {"channel": PAPERS, "text": "x", "blocks": blocks}, demo.stage.token)
    message = page.locator("#list .message").last
    message.get_by_label("How often").select_option("weekly")
    message.get_by_label("From").fill("2026-08-03")
    message.get_by_label("At").fill("08:30")
    message.get_by_label("Daily").check()
    page.get_by_role("button", name="Inspect").click()
    expect(page.locator(".call.broken", has_text="block_actions")).to_have_count(4)  # the bot knows none of these
    told = [each.request["actions"][0] for each in demo.stage.exchanges.all() if each.name == "block_actions"]
    picked = {action["action_id"]: action for action in told}
    assert picked["rhythm"]["selected_option"]["value"] == "weekly"
    assert picked["day"]["selected_date"] == "2026-08-03"
    assert picked["time"]["selected_time"] == "08:30"
    assert [each["value"] for each in picked["only"]["selected_options"]] == ["daily"]


def test_a_topic_is_watched_from_the_page(tab):
    page = tab()
    say(page, "/papers subscribe test-time scaling")
    expect(page.locator("#list .message").last).to_contain_text("subscribed: “test-time scaling”")


def test_a_messages_own_actions_are_reached_by_arrows_and_tab(tab, demo):
    page = tab()
    demo.stage.doings.say(BEN, PAPERS, "look at this")
    message = page.locator("#list .message").last
    expect(message).to_contain_text("look at this")
    page.locator("#list").focus()
    page.keyboard.press("ArrowUp")
    expect(message).to_be_focused()
    page.keyboard.press("Tab")
    expect(message.get_by_label("Add a reaction")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(message.locator(".reaction")).to_have_text("👍 1")
