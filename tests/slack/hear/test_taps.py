"""How many taps it is from a wish to what is wished for: each press that a person makes counts, typing does not."""

from bot.model import Kind
from bot.slack.blocks.answers import answer_message
from tests.fakes.answers import answer
from tests.fakes.slack import elements


def test_from_a_question_to_a_shared_answer_it_is_one_tap(bot, slack):
    bot.send(slack.command("how do I prune an LLM?"))
    bot.send(slack.press(elements(slack.wait_for("response_url")[0])["share"]))
    assert slack.wait_for()[0]["channel"] == "C1"


def test_from_a_paper_to_a_saved_one_it_is_one_tap(bot, slack):
    card = answer_message(answer(Kind.PAPER, hits=1, total=1), private=True).payload()
    bot.send(slack.press(elements(card)["save"]))
    told = slack.wait_for("response_url")[0]
    assert told["text"].startswith("Saved: ")
    assert told["replace_original"] is False


def test_from_a_hit_to_a_saved_paper_it_is_its_menu_and_an_entry_of_it(bot, slack):
    bot.send(slack.command("prune"))
    menu = elements(slack.wait_for("response_url")[0])["hit.2"]
    bot.send(slack.press(menu, option="save:2607.00002"))
    assert slack.wait_for("response_url", 2)[1]["text"].startswith("Saved: ")


def test_from_a_hit_to_a_watched_topic_it_is_its_menu_and_an_entry_of_it(bot, slack):
    bot.send(slack.command("prune"))
    menu = elements(slack.wait_for("response_url")[0])["hit.2"]
    bot.send(slack.press(menu, option="watch:prune"))
    assert "prune" in slack.wait_for("response_url", 2)[1]["text"]


def test_from_nothing_found_to_a_watched_topic_it_is_one_tap_and_the_answer_stays(bot, slack):
    bot.send(slack.command("nothing like it"))
    bot.send(slack.press(elements(slack.wait_for("response_url")[0])["watch"]))
    told = slack.wait_for("response_url", 2)[1]
    assert told["replace_original"] is False
    assert "nothing like it" in str(told)


def test_from_a_message_to_its_saved_paper_it_is_its_menu_and_an_entry_of_it(bot, slack):
    message = {"type": "message", "user": "U2", "ts": "1700000001.000100", "text": "<https://arxiv.org/abs/2607.00003>"}
    payload = {"type": "message_action", "callback_id": "save_paper", "team": {"id": "T1"}, "user": {"id": "U1"}}
    payload |= {"channel": {"id": "C1"}, "message": message, **slack.handles()}
    bot.send(slack.interaction(payload))
    assert slack.wait_for("response_url")[0]["text"].startswith("Saved: ")


def test_a_modal_saves_its_paper_and_says_so_in_it(bot, slack):
    bot.send(slack.command("prune"))
    bot.send(slack.press(elements(slack.wait_for("response_url")[0])["hit.3"], option="abstract:2607.00003"))
    view = slack.wait_for("views.open")[0]["view"]
    bot.send(slack.press_in(view, "view.save"))
    assert "Saved: " in str(slack.wait_for("views.update")[0]["view"])
