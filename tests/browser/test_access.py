"""axe-core finds no serious fault: names, roles, contrast, in light and in dark, at a desk and on a phone."""

import pytest

from tests.browser.deeds import ask, expect, say

SERIOUS = ("serious", "critical")


def faults(page, axe):
    page.evaluate(axe)
    found = page.evaluate("async () => (await axe.run(document)).violations")
    return [
        (each["id"], [node["html"][:120] for node in each["nodes"]][:3]) for each in found if each["impact"] in SERIOUS
    ]


SCREENS = [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")]


@pytest.fixture(params=SCREENS, ids=lambda screen: f"{screen[0]} {screen[1]}")
def screen(request, tab, axe):
    """Return a page, and what finds its faults."""
    width, scheme = request.param
    page = tab(width=width, color_scheme=scheme)
    page.width = width
    return page, lambda: faults(page, axe)


def go_to(page, place):
    if page.width < 760:
        page.get_by_role("button", name="Channels", exact=True).click()
    page.locator(f"[data-place={place}]").click()


def test_a_question_its_answer_its_menu_and_modals_keep_nobody_out(screen):
    page, found = screen
    page.locator("#composer textarea").press_sequentially("/papers s")
    expect(page.locator("#composer [role=option]").first).to_be_visible()
    assert found() == []
    answer = ask(page)
    assert found() == []
    answer.locator("[data-menu]").first.click()
    assert found() == []
    answer.get_by_role("menuitem", name="Abstract").first.click()
    expect(page.locator("#modal h2")).to_have_text("Abstract")
    assert found() == []
    page.locator("#modal").get_by_role("button", name="Similar").first.click()
    expect(page.locator("#modal h2")).to_have_text("Similar papers")
    assert found() == []
    page.keyboard.press("Escape")
    expect(page.locator("#modal h2")).to_have_text("Abstract")
    page.keyboard.press("Escape")
    expect(page.locator("#modal")).to_be_hidden()
    page.get_by_role("button", name="Shortcuts").first.click()
    page.get_by_role("menuitem").first.click()
    page.locator("#modal footer .primary").click()
    expect(page.locator("#modal [role=alert]").first).to_be_visible()
    assert found() == []


def test_a_thread_home_the_mailbox_and_trouble_keep_nobody_out(screen, demo):
    page, found = screen
    say(page, "@Paperboy how can a robot learn from human videos?")
    page.locator("#list .replies").last.click()
    expect(page.locator("#replies .message").nth(1)).to_be_visible()
    assert found() == []
    page.get_by_role("button", name="Close the thread").click()
    go_to(page, "home")
    expect(page.locator("#list .view.home")).to_be_visible()
    assert found() == []
    demo.stage.workspace.deliver_mail("ada@sandbox.example", "Two papers", "Two papers.")
    go_to(page, "mail")
    expect(page.locator("#list .mail")).to_be_visible()
    assert found() == []
    go_to(page, "C0RANDOM")
    expect(page.locator("#list .empty")).to_be_visible()
    assert found() == []
    go_to(page, "C0PAPERS")
    page.get_by_role("button", name="Inspect").click()
    page.get_by_role("button", name="Try").click()
    page.get_by_label("Archive #papers", exact=False).check()
    expect(page.locator("#composer")).to_be_hidden()
    assert found() == []
