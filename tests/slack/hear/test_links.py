"""Pasted links: a card below them, once, where a channel wants it; and what it remembers of them."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlencode

import pytest

from bot.model import How, Sighting
from bot.slack.blocks.card import CARDS_OFF, HIDE, card_blocks
from bot.slack.blocks.message import MAX_MESSAGE_CHARS, size
from bot.slack.blocks.notices import CARDS_ARE_OFF, WHICH_PAPER
from bot.slack.manifest import SCOPES
from tests.fakes.answers import paper
from tests.fakes.choices import FakeChoices
from tests.fakes.rooms import AT, said
from tests.fakes.sightings import FakeFetching, FakeSightings
from tests.fakes.slack import FORM, Fault, elements, signed

ONE = "https://arxiv.org/abs/2607.00001"
BEFORE = Sighting("T1", "C1", "1784030400.000100", "", "2607.00001", How.POSTED, AT - timedelta(days=16))


@pytest.fixture
def seen(bot):
    bot.house["sightings"] = FakeSightings()
    return bot.house["sightings"]


def shared(slack, *urls: str, event_id: str = "", ts: str = "1785412800.000100", **event: Any):
    links = [{"domain": url.split("/")[2], "url": url} for url in urls]
    return slack.event({"type": "link_shared", "channel": "C1", "message_ts": ts, "links": links, **event}, event_id)


def test_a_link_gets_one_card_however_often_it_is_delivered(bot, slack, seen):
    bot.send(*[shared(slack, ONE, event_id="Ev1")] * 2, shared(slack, ONE, event_id="Ev1"))
    bot.settle()
    (call,) = slack.said("chat.unfurl")
    assert (call["channel"], call["ts"], list(call["unfurls"])) == ("C1", "1785412800.000100", [ONE])
    shown = str(call["unfurls"][ONE]["blocks"])
    assert "Pruning Gardens 1" in shown
    assert "▲ 99" in shown
    (noted,) = seen.noted.values()
    assert (noted.how, noted.ts, noted.paper_id, noted.at) == (How.LINKED, "1785412800.000100", "2607.00001", AT)


def test_a_card_says_where_the_channel_saw_the_paper_and_counts_the_replies(bot, slack, seen):
    seen.posted.append(BEFORE)
    people = [{"ts": f"{number}.1", "user": "U2"} for number in range(12)]
    slack.replies["conversations.replies"] = {"messages": [{"ts": BEFORE.ts}, *people, {"ts": "9.9", "bot_id": "B1"}]}
    slack.replies["users.info"] = {"user": {"tz": "America/New_York"}}
    bot.send(shared(slack, ONE))
    card = str(slack.wait_for("chat.unfurl")[0]["unfurls"][ONE]["blocks"])
    assert "<https://slack.com/archives/C1/p1784030400000100|posted here on Tue 14 Jul, 12 replies>" in card


def test_without_history_a_card_says_only_when(bot, slack, seen):
    slack.scopes = (*SCOPES, "links:read", "links:write")
    seen.posted.append(BEFORE)
    bot.send(shared(slack, ONE))
    card = str(slack.wait_for("chat.unfurl")[0]["unfurls"][ONE]["blocks"])
    assert "posted here on Tue 14 Jul>" in card
    assert not slack.said("conversations.replies")


def test_the_same_paper_rests_for_half_an_hour(bot, slack, seen):
    bot.send(shared(slack, ONE))
    bot.settle()
    bot.send(shared(slack, "https://hf.co/papers/2607.00001", ts="1785412860.000100"))
    bot.settle()
    assert len(slack.said("chat.unfurl")) == 1


@pytest.mark.parametrize("event", [{"bot_id": "B1"}, {"user": "UB0T"}, {"links": None}, {"links": ["x", {}]}])
def test_what_bots_post_or_what_is_no_link_gets_none(bot, slack, seen, event):
    bot.send(shared(slack, ONE, **event))
    bot.settle()
    assert not slack.said("chat.unfurl")


def test_many_links_a_paper_that_nobody_knows_and_a_channel_that_wants_none_get_none(bot, slack, seen):
    bot.house["choices"] = FakeChoices({("T1", "cards", "C2", ""): "off"})
    bot.send(shared(slack, *(f"https://arxiv.org/abs/2607.0000{number}" for number in (1, 2, 3))))
    bot.send(shared(slack, "https://arxiv.org/abs/2401.99999"), shared(slack, ONE, channel="C2"))
    bot.settle()
    assert not slack.said("chat.unfurl")
    assert not seen.noted


def test_without_the_permission_nothing_is_tried(bot, slack, seen):
    slack.scopes = (*SCOPES, "links:read")
    bot.send(shared(slack, ONE))
    bot.settle()
    assert not slack.said("chat.unfurl")


def test_a_paper_that_is_not_held_is_fetched_for_its_card(bot, slack, seen):
    there = paper(77, id="2401.00077")
    fetching = bot.house["unlisted"] = FakeFetching({there.id: there})
    bot.send(shared(slack, "https://www.alphaxiv.org/overview/2401.00077v2"))
    assert "Pruning Gardens 77" in str(slack.wait_for("chat.unfurl")[0])
    assert fetching.asked == [there.id]


def test_a_link_that_is_still_typed_gets_a_preview_and_is_no_sighting(bot, slack, seen):
    bot.send(shared(slack, ONE, channel="COMPOSER", unfurl_id="C1.2.3", source="composer"))
    (call,) = slack.wait_for("chat.unfurl")
    assert (call["unfurl_id"], call["source"]) == ("C1.2.3", "composer")
    bot.settle()
    assert not seen.noted


def test_a_card_that_slack_refuses_is_no_sighting(bot, slack, seen):
    slack.fail("chat.unfurl", Fault(error="cannot_unfurl_url"))
    bot.send(shared(slack, ONE))
    bot.settle()
    assert not seen.noted


# The buttons.


def hiding(slack):
    slack.keep("C1", "5.5", f"<{ONE}>", user="U2")
    press = slack.press({"type": "button", "action_id": HIDE, "value": "2607.00001"}, private=False)
    payload = json.loads(parse_qs(press.raw_body)["payload"][0])
    payload["container"] |= {"type": "message_attachment", "message_ts": "5.5", "app_unfurl_url": ONE}
    return signed(urlencode({"payload": json.dumps(payload)}), FORM)


def test_a_hidden_card_becomes_a_line_and_every_third_brings_an_offer(bot, slack, seen):
    choices = bot.house["choices"] = FakeChoices()
    for _ in range(3):
        bot.send(hiding(slack))
    calls = slack.wait_for("chat.unfurl", 3)
    assert [len(call["unfurls"][ONE]["blocks"]) for call in calls] == [1, 1, 1]
    offer = slack.wait_for("response_url")[0]
    assert len(slack.said("response_url")) == 1
    bot.send(slack.press(elements(offer)[CARDS_OFF]))
    assert slack.wait_for("response_url", 2)[1]["text"] == CARDS_ARE_OFF
    assert choices.held["T1", "cards", "C1", ""] == "off"


def test_cards_are_switched_by_a_command_and_said_in_the_channel():
    choices = FakeChoices()
    assert said("cards off", choices=choices).public
    assert said("cards", choices=choices).message.text == CARDS_ARE_OFF
    said("cards on", choices=choices)
    assert choices.held == {}


@pytest.mark.parametrize("worst", [{"title": "<!channel> & " * 60}, {"abstract": ""}, {"authors": ("A" * 200,) * 533}])
def test_the_worst_paper_makes_a_small_card(worst):
    blocks = card_blocks(paper(1, **worst), "posted here on Tue 14 Jul")
    assert len(blocks) == 3
    assert size(blocks) < MAX_MESSAGE_CHARS / 4
    assert "<!channel>" not in str(blocks)


# What a channel remembers.


@pytest.mark.parametrize(
    "text",
    [
        "posted 2607.00001",
        "was 2607.00001 posted here?",
        "was <https://arxiv.org/abs/2607.00001> already shared in this channel?",
        "has 2607.00001 been posted here before?",
    ],
)
def test_it_says_whether_a_paper_was_posted(text):
    assert said(text, sightings=FakeSightings(posted=[BEFORE])).message.text == "posted here on Tue 14 Jul"
    assert said(text).message.text == "not posted here, as far as I know"


def test_without_a_paper_it_asks_which():
    assert said("was this posted here?").message.text == WHICH_PAPER


@pytest.mark.parametrize(
    "text", ["is pruning posted as a solution?", "was it worth pruning?", "has anyone pruned here"]
)
def test_what_only_begins_like_it_is_a_question(text):
    assert said(text).message.text.startswith(f"{text}: 1.")


@pytest.mark.parametrize("text", ["what did we discuss about pruning?", "did we discuss on pruning here?"])
def test_it_says_what_was_discussed_about_a_topic(text):
    seen = FakeSightings(
        posted=[BEFORE, replace(BEFORE, paper_id="2607.00003", replies=1), replace(BEFORE, paper_id="x")]
    )
    message = said(text, sightings=seen).message
    assert message.text == "2 papers on “pruning” came up here:"
    assert "Tue 14 Jul, 1 reply" in str(message.blocks)


def test_it_says_where_nothing_was_discussed():
    assert "I know of no paper on “pruning”" in said("what did we discuss about pruning?").message.text


def test_a_hit_says_that_it_was_posted_here():
    message = said("prune?", sightings=FakeSightings(posted=[BEFORE])).message
    assert str(message.blocks).count("posted here on Tue 14 Jul") == 1
    assert "posted here" not in str(
        said("prune?", sightings=FakeSightings(posted=[replace(BEFORE, channel="C2")])).message
    )


def test_a_paper_that_a_question_names_is_fetched_first():
    fetching = FakeFetching()
    said("paper 2401.00077", unlisted=fetching)
    said("similar to https://hf.co/papers/2401.00078", unlisted=fetching)
    said("prune 2607.00001 with 1234.5 words", unlisted=fetching)
    assert fetching.asked == ["2401.00077", "2401.00078"]


def test_a_shared_answer_is_a_sighting_of_what_it_shows(bot, slack, seen):
    bot.send(slack.command("prune?"))
    bot.send(slack.press(elements(slack.wait_for("response_url")[0])["share"]))
    slack.wait_for()
    bot.settle()
    assert {each.how for each in seen.noted.values()} == {How.SHARED}
    assert [each.paper_id for each in seen.noted.values()] == [f"2607.0000{number}" for number in range(1, 6)]
