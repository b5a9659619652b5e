"""A hit's menu and the modals behind it, within three views and three seconds."""

import pytest

from bot.sandbox.limits.payloads import of_view
from bot.slack.blocks.modals import depth_of
from tests.fakes.slack import elements


@pytest.fixture
def menu(bot, slack):
    bot.send(slack.command("prune"))
    return elements(slack.wait_for("response_url")[0])["hit.3"]


def opened(bot, slack, menu):
    bot.send(slack.press(menu, option="abstract:2607.00003"))
    return slack.wait_for("views.open")[0]["view"]


def test_a_menu_offers_what_can_be_done_with_a_paper(menu):
    shown = [option["text"]["text"] for option in menu["options"]]
    assert shown == ["Abstract", "Similar papers", "Save to my list", "Cite (BibTeX)", "Watch this topic"]


def test_the_abstract_opens_in_a_modal_and_says_nothing_in_the_channel(bot, slack, menu):
    view = opened(bot, slack, menu)
    assert of_view(view, home=False) is None
    assert "Pruning Gardens 3" in str(view)
    assert "@misc{lind2026pruning" in str(view)
    bot.settle()
    assert len(slack.said("response_url")) == 1
    assert slack.said() == []


def test_a_press_that_comes_too_late_for_a_modal_is_answered_by_a_message(bot, slack, menu):
    bot.send(slack.press(menu, option="abstract:2607.00003", late=True))
    assert slack.wait_for("response_url", 2)[1]["text"].startswith("Pruning Gardens 3")


def test_views_are_laid_on_each_other_up_to_three_and_then_take_their_place(bot, slack, menu):
    view = opened(bot, slack, menu)
    bot.send(slack.press_in(view, "view.similar"))
    similar = slack.wait_for("views.push")[0]["view"]
    assert depth_of(similar) == 2
    bot.send(slack.press_in(similar, "view.abstract.2"))
    third = slack.wait_for("views.push", 2)[1]["view"]
    assert depth_of(third) == 3
    bot.send(slack.press_in(third, "view.similar"))
    update = slack.wait_for("views.update")[0]
    assert (update["view_id"], depth_of(update["view"])) == (slack.top_view, 3)
    bot.settle()
    assert len(slack.said("views.push")) == 2


def test_a_view_that_cannot_be_laid_on_takes_the_place_of_the_one_below(bot, slack, menu):
    view = opened(bot, slack, menu)
    bot.send(slack.press_in(view, "view.similar", late=True))
    assert slack.wait_for("views.update")[0]["view"]["title"]["text"] == "Similar papers"


def test_a_paper_that_is_gone_meanwhile_is_told_in_the_modal(bot, slack, menu):
    view = opened(bot, slack, menu)
    bot.answers.papers = ()
    bot.send(slack.press_in(view, "view.similar"))
    assert "no longer hold" in str(slack.wait_for("views.push")[0]["view"])
