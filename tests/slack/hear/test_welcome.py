"""A welcome is said once, where it is welcome; and leads to a first digest in few taps."""

import pytest

from bot.model import Edition, EditionState
from bot.slack.blocks.notices import OUTDATED
from bot.slack.blocks.welcome import DIGEST_IN, READ_LINKS, SET_UP
from bot.slack.manifest import SCOPES
from tests.fakes.choices import FakeChoices
from tests.fakes.editions import FakeEditions
from tests.fakes.ledger import FakePostLedger
from tests.fakes.rooms import AT
from tests.fakes.sightings import FakeSightings
from tests.fakes.slack import Fault, elements


def joined(slack, event_id="", channel="C1", **event):
    invited = {"type": "member_joined_channel", "user": "UB0T", "inviter": "U7", "channel": channel}
    return slack.event(invited | event, event_id)


@pytest.fixture
def posts(bot):
    bot.house["posts"] = FakePostLedger()
    return bot.house["posts"]


def test_a_channel_is_welcomed_once_and_its_inviter_offered_the_digest(bot, slack, posts):
    bot.send(joined(slack, "Ev1"), joined(slack, "Ev1"))
    bot.settle()
    (said,) = slack.said()
    assert (said["channel"], said.get("thread_ts")) == ("C1", None)
    assert said["text"].startswith("Hello!")
    assert str(said["blocks"]).count("<@UB0T>") == 2
    (offer,) = slack.said("chat.postEphemeral")
    assert (offer["channel"], offer["user"]) == ("C1", "U7")
    assert set(elements(offer)) == {SET_UP, READ_LINKS}
    assert [(post.what, post.channel, post.state) for post in posts.posts()] == [("welcome", "C1", "posted")]


def test_whoever_is_invited_again_says_nothing_again(bot, slack, posts):
    bot.send(joined(slack))
    bot.settle()
    bot.send(joined(slack), joined(slack, channel="C2"))
    bot.settle()
    assert [said["channel"] for said in slack.said()] == ["C1", "C2"]


def test_people_who_join_are_not_welcomed(bot, slack, posts):
    bot.send(joined(slack, user="U2"))
    bot.settle()
    assert not slack.said()


@pytest.mark.parametrize("shared", [{"is_ext_shared": True}, {"is_pending_ext_shared": ["T2"]}])
def test_channels_shared_with_other_companies_are_not_welcomed(bot, slack, posts, shared):
    slack.replies["conversations.info"] = {"channel": {"id": "C1", **shared}}
    bot.send(joined(slack))
    bot.settle()
    assert not slack.said()
    assert not slack.said("chat.postEphemeral")


def test_where_slack_does_not_tell_of_a_channel_it_is_welcomed(bot, slack, posts):
    slack.fail("conversations.info", Fault(500))
    bot.send(joined(slack))
    slack.wait_for("chat.postEphemeral")


def test_without_history_nothing_is_offered_to_be_read(bot, slack, posts):
    slack.scopes = (*SCOPES, "channels:read")
    bot.send(joined(slack))
    assert set(elements(slack.wait_for("chat.postEphemeral")[0])) == {SET_UP}


def test_nobody_is_offered_anything_where_the_bot_came_by_itself(bot, slack, posts):
    bot.send(joined(slack, inviter=None))
    bot.settle()
    assert len(slack.said()) == 1
    assert not slack.said("chat.postEphemeral")


def test_the_offer_opens_the_form_at_the_second_tap(bot, slack, posts):
    bot.send(joined(slack))
    button = elements(slack.wait_for("chat.postEphemeral")[0])[SET_UP]
    bot.send(slack.press(button))
    assert slack.wait_for("views.open")[0]["view"]["type"] == "modal"


# Installed.


def opened(slack, tab="home", user="U1"):
    return slack.event({"type": "app_home_opened", "tab": tab, "user": user, "channel": "D1"})


def test_the_first_who_opens_the_app_gets_one_direct_message(bot, slack, posts):
    bot.send(opened(slack))
    bot.settle()
    bot.send(opened(slack), opened(slack, "messages", "U2"))
    bot.settle()
    (said,) = slack.said()
    assert said["channel"] == "U1"
    assert elements(said)[DIGEST_IN]["confirm"]["confirm"]["text"] == "Post it"


def test_choosing_a_channel_switches_the_digest_on_and_asks_for_the_newest_at_once(bot, slack, posts):
    editions = bot.house["editions"] = FakeEditions()
    bot.send(opened(slack))
    element = elements(slack.wait_for()[0])[DIGEST_IN]
    bot.send(slack.choose(element, "C9"))
    bot.settle()
    assert [said["channel"] for said in slack.said()][-1] == "D1"
    edition = editions.get("C9")
    assert edition.state is EditionState.ON
    assert (edition.at.hour, edition.weekdays, edition.person) == (9, (0, 1, 2, 3, 4), "U1")
    assert edition.asked_at == AT


# A channel's old links.


def messages(*texts, **more):
    stamps = (f"{1_780_000_000 + number}.000100" for number in range(len(texts)))
    return [{"ts": ts, "user": "U2", "text": text} | more for ts, text in zip(stamps, texts, strict=True)]


def test_old_links_are_read_once_ids_and_times_only(bot, slack):
    seen, choices = FakeSightings(), FakeChoices()
    bot.house |= {"sightings": seen, "choices": choices}
    slack.replies["auth.test"] = {"user_id": "UB0T"}
    slack.replies["conversations.history"] = {
        "messages": [
            *messages("look: <https://arxiv.org/abs/2607.00001>", "no link", reply_count=3),
            {"ts": "1780000009.0", "user": "UB0T", "text": "https://arxiv.org/abs/2607.00009"},
            {"ts": "1780000010.0", "user": "U3", "blocks": [{"url": "https://hf.co/papers/2607.00002"}]},
            {"ts": "soon", "text": "https://arxiv.org/abs/2607.00003"},
        ]
    }
    bot.send(slack.press({"type": "button", "action_id": READ_LINKS, "value": "here"}))
    assert slack.wait_for("response_url")[0]["text"].startswith("I read 5 messages, and know 2 links")
    bot.settle()
    assert {(each.paper_id, each.how, each.replies) for each in seen.noted.values()} == {
        ("2607.00001", "read", 3),
        ("2607.00002", "read", None),
    }
    assert "U2" not in repr(seen.noted)
    bot.send(slack.press({"type": "button", "action_id": READ_LINKS, "value": "here"}))
    slack.wait_for("response_url", 2)
    assert slack.said("conversations.history")[1]["oldest"] == choices.held["T1", "links_read", "C1", ""]


def test_a_channel_that_cannot_be_read_is_told_with_the_repair(bot, slack):
    slack.fail("conversations.history", Fault(error="missing_scope"))
    bot.send(slack.press({"type": "button", "action_id": READ_LINKS, "value": "here"}))
    assert "`channels:history`" in slack.wait_for("response_url")[0]["text"]


def test_where_a_digest_comes_already_nobody_is_asked_for_a_channel(bot, slack, posts):
    bot.house["editions"] = FakeEditions({"C9": Edition("C9", team="T1")})
    bot.send(opened(slack))
    bot.settle()
    assert not slack.said()


def test_a_choice_of_nothing_is_told_so(bot, slack, posts):
    bot.send(opened(slack))
    bot.send(slack.choose(elements(slack.wait_for()[0])[DIGEST_IN], ""))
    assert slack.wait_for(count=2)[1]["text"] == OUTDATED
