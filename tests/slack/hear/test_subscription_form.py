"""The form of a subscription: opened by Edit wherever that stands, and what it comes to once it is handed in."""

import json
from datetime import time
from typing import Any

import pytest

from bot.model import Digest, Pace, Query, Subscription, Way
from bot.sending.alerts import MOST
from bot.sending.subscribing import Subscribing
from bot.slack.blocks.subscription_modal import form_view
from tests.fakes.analyst import FakeAnalyst
from tests.fakes.answers import TODAY, paper
from tests.fakes.rooms import AT
from tests.fakes.slack import FakeSlack, elements, form
from tests.fakes.store import FakePaperStore
from tests.fakes.subscriptions import FakeSubscriptionStore
from tests.slack.conftest import Bot


class Desk:
    """A bot with subscriptions, and its forms."""

    def __init__(self, slack: FakeSlack, bot: Bot) -> None:
        self.slack, self.bot, self.store, papers = slack, bot, FakeSubscriptionStore(), FakePaperStore()
        papers.save(Digest(TODAY, (paper(1), paper(2)), AT))
        bot.house = {"subscribing": Subscribing(self.store, papers, FakeAnalyst, lambda: AT)}

    def add(self, question: str = "gardens", channel: str = "U1", **changes: Any) -> Subscription:
        made = Subscription("T1", channel, "U1", question, Query("", text=question), AT, **changes)
        kept = self.store.add(made, (), most=MOST)
        assert kept
        return kept

    def opened(self, command: str) -> dict[str, Any]:
        self.bot.send(self.slack.command(command))
        return dict(self.slack.wait_for("views.open")[-1]["view"])

    def hand_in(self, view: dict[str, Any], **filled: Any) -> dict[str, Any]:
        (answer,) = self.bot.send(self.slack.submit(form(view, **filled)))
        said: dict[str, Any] = json.loads(answer.body)
        return said


@pytest.fixture
def desk(slack: FakeSlack, bot: Bot) -> Desk:
    return Desk(slack, bot)


def option(value: str) -> dict[str, Any]:
    return {"selected_option": {"value": value}}


def test_form_handed_in_as_it_was_opened_changes_nothing(desk: Desk) -> None:
    kept = desk.add(pace=Pace.WEEKLY, at=time(8, 30), weekday=4, zone="Asia/Tokyo", quiet=(time(22), time(7)))
    said = desk.hand_in(desk.opened("edit 1 to me"))
    assert said["response_action"] == "update"
    assert desk.store.of("T1", "U1") == (kept,)


def test_form_changes_the_words_the_time_the_zone_and_the_quiet_hours_of_the_place(desk: Desk) -> None:
    beside, _ = desk.add("roots"), desk.add()
    said = desk.hand_in(
        desk.opened("edit 2 to me"),
        question={"value": "pruning OR branches"},
        pace=option("daily"),
        at={"selected_time": "18:15"},
        zone={"value": "berlin"},
        begin={"selected_time": "22:00"},
        end={"selected_time": "06:30"},
    )
    assert "daily at 18:15 (Europe/Berlin), not from 22:00 to 06:30, to you alone" in str(said["view"])
    assert "Last month it would have sent 2 papers" in str(said["view"])
    first, second = desk.store.of("T1", "U1")
    assert (second.question, second.query.required) == ("pruning OR branches", (("pruning", "branches"),))
    assert first == Subscription(**{**_held(beside), "quiet": (time(22), time(6, 30))})


def _held(one: Subscription) -> dict[str, Any]:
    return {name: getattr(one, name) for name in one.__slots__}


def test_form_moves_a_subscription_from_a_channel_to_its_editor_and_back_and_says_so_there(
    desk: Desk, slack: FakeSlack
) -> None:
    kept = desk.add(channel="C1")
    desk.hand_in(desk.opened("edit 1"), where=option("me"))
    assert [one.id for one in desk.store.of("T1", "U1")] == [kept.id]
    assert "ended the subscription to “gardens” here" in slack.wait_for()[0]["text"]
    view = form_view(desk.store.of("T1", "U1")[0])
    desk.hand_in(view, where=option("channel"), channel={"selected_conversation": "C2"})
    assert [one.id for one in desk.store.of("T1", "C2")] == [kept.id]
    _, there = slack.wait_for(count=2)
    assert (there["channel"], "made a subscription here" in there["text"]) == ("C2", False)
    assert "<@U1> changed a subscription here, number 1, “gardens”: at once." in there["text"]


def test_new_subscription_is_made_by_its_form(desk: Desk, slack: FakeSlack) -> None:
    view = desk.opened("new subscription")
    assert view["title"]["text"] == "New subscription"
    said = desk.hand_in(view, question={"value": "gardens"})
    assert "Subscribed: “gardens”, at once, in <#C1>" in str(said["view"])
    assert "made a subscription here" in slack.wait_for()[0]["text"]
    (kept,) = desk.store.of("T1", "C1")
    assert (kept.person, kept.way, bool(kept.token)) == ("U1", Way.SLACK, True)


@pytest.mark.parametrize(
    ("filled", "field", "why"),
    [
        ({"question": {"value": "hello"}}, "question", "no word"),
        ({"question": {"value": "roots"}}, "question", "already"),
        ({"question": {"value": "digest of C9PRIVATE"}}, "question", "ask for it there"),
        ({"zone": {"value": "Mars/X"}}, "zone", "no such time zone"),
        ({"begin": {"selected_time": "22:00"}}, "end", "until when"),
        ({"where": option("channel")}, "channel", "Choose"),
    ],
)
def test_what_is_wrong_in_the_form_is_said_beside_its_field(
    desk: Desk, filled: dict[str, Any], field: str, why: str
) -> None:
    held = (desk.add("roots"), desk.add())
    said = desk.hand_in(desk.opened("edit 2 to me"), **filled)
    assert list(said["errors"]) == [field]
    assert why in said["errors"][field]
    assert desk.store.of("T1", "U1") == held


def test_place_that_is_full_takes_none_by_the_form(desk: Desk) -> None:
    for number in range(MOST):
        desk.add(f"gardens {number}", channel="C2")
    desk.add()
    view = desk.opened("edit 1 to me")
    said = desk.hand_in(view, where=option("channel"), channel={"selected_conversation": "C2"})
    assert str(MOST) in said["errors"]["where"]
    assert len(desk.store.of("T1", "U1")) == 1


def test_form_of_somebody_elses_or_of_one_that_is_gone_changes_nothing(desk: Desk) -> None:
    theirs, gone = desk.add(channel="U2"), desk.add()
    view = form_view(gone)
    desk.store.remove(gone.id)
    for one in (form_view(theirs), view):
        assert "ended meanwhile" in str(desk.hand_in(one, question={"value": "roots"})["view"])
    assert desk.store.of("T1", "U2") == (theirs,)


def test_edit_of_an_alert_and_of_a_list_opens_the_form_and_says_nothing_beside(desk: Desk, slack: FakeSlack) -> None:
    desk.add(channel="C1")
    desk.bot.send(slack.command("subscriptions"))
    (told,) = slack.wait_for("response_url")
    desk.bot.send(slack.press(elements(told)["subscription.1"], option="edit 1"))
    desk.bot.send(slack.press({"type": "button", "action_id": "alert.edit", "value": "edit 1"}))
    slack.wait_for("views.open", 2)
    desk.bot.settle()
    assert len(slack.said("response_url")) == 1


def test_edit_without_a_form_says_how_to(desk: Desk, slack: FakeSlack) -> None:
    desk.add(channel="C1")
    slack.faults.clear()
    button = {"type": "button", "action_id": "alert.edit", "value": "edit 1"}
    desk.bot.send(slack.press(button, late=True))
    assert "edit 1 new words" in slack.wait_for("response_url")[0]["text"]
