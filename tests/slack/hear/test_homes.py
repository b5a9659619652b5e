"""The Home tab: what it shows, that each press shows at once, and that it never grows too long."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.model import Bookmark, Digest, Edition, EditionState, Query, Subscription
from bot.sandbox.limits.payloads import of_view
from bot.sending.subscribing import Subscribing
from bot.slack.blocks.home import Home, home_view
from bot.slack.hear.asked import Asked
from bot.slack.hear.homes import drawn, show
from tests.fakes.analyst import FakeAnalyst
from tests.fakes.answers import TODAY, FakeAnswerer, paper
from tests.fakes.editions import FakeEditions
from tests.fakes.rooms import AT, hearing, typed
from tests.fakes.slack import TOKEN, FakeSlack, Fault
from tests.fakes.store import FakePaperStore
from tests.fakes.subscriptions import FakeReadingLists, FakeSubscriptionStore
from tests.slack.conftest import Bot


class Tab:
    """Somebody's Home tab over a list, subscriptions and editions."""

    def __init__(self) -> None:
        self.lists, self.store, papers = FakeReadingLists(), FakeSubscriptionStore(), FakePaperStore()
        papers.save(Digest(TODAY, (paper(1),), AT))
        self.answers = FakeAnswerer()
        self.subscribing = Subscribing(self.store, papers, FakeAnalyst, lambda: AT)

    def blocks(self, asked: Asked | None = None, notice: str = "") -> list[dict[str, Any]]:
        with hearing(lists=self.lists, subscribing=self.subscribing, answers=self.answers) as ears:
            for edition in self.editions:
                ears.rooms.editions.put(edition)
            view = home_view(drawn(asked or typed("", channel=""), ears, notice))
        assert of_view(view, home=True) is None
        return view["blocks"]

    editions: tuple[Edition, ...] = ()

    def subscribe(self, count: int) -> None:
        for number in range(count):
            one = Subscription("T1", "U1", "U1", f"gardens {number}", Query("", text="gardens"), AT)
            self.store.add(one, (), most=99)


@pytest.fixture
def tab() -> Tab:
    return Tab()


def text(blocks: list[dict[str, Any]]) -> str:
    return str(blocks)


def test_new_person_sees_the_papers_of_the_day_and_how_to_begin(tab: Tab) -> None:
    said = text(tab.blocks())
    for part in (
        "Pruning Gardens 1",
        "None yet. `/papers follow",
        "My reading list*: empty",
        "Recent digests",
        "Settings",
    ):
        assert part in said


def test_home_shows_what_is_mine_and_nobody_elses(tab: Tab) -> None:
    tab.subscribe(2)
    tab.lists.save("T1", "U1", "2607.00001", at=AT)
    tab.lists.save("T1", "U2", "2607.00002", at=AT)
    mine = Edition("C1", team="T1", person="U1", state=EditionState.ON)
    tab.editions = (mine, replace(mine, channel="C2", person="U2"), replace(mine, channel="C3", state=EditionState.OFF))
    said = text(tab.blocks())
    assert "gardens 0" in said
    assert "1 unread of 1" in said
    assert "<#C1>" in said
    assert "<#C2>" not in said
    assert "<#C3>" not in said


def test_home_of_somebody_with_a_thousand_papers_and_all_else_is_taken_by_slack(tab: Tab) -> None:
    tab.subscribe(50)
    tab.answers.papers = tuple(
        paper(number, title="A title of many words, & more <b> " * 20, authors=("Name" * 20,) * 9)
        for number in range(1, 1_001)
    )
    for number in range(1, 1_001):
        tab.lists.save("T1", "U1", f"2607.{number:05d}", at=AT + timedelta(minutes=number))
        tab.lists.change(Bookmark("T1", "U1", f"2607.{number:05d}", AT, note="note & <more> " * 30, remind_at=AT))
    tab.editions = tuple(
        Edition(f"C{number}", team="T1", person="U1", state=EditionState.ON, topics=("a topic " * 9,) * 9)
        for number in range(30)
    )
    blocks = tab.blocks(notice="x" * 9_000)
    assert len(blocks) <= 100
    assert "1,000 unread of 1,000" in text(blocks)
    assert "All of them (40 more)" in text(blocks)


def asked_by(slack: FakeSlack) -> Asked:
    return typed("", channel="", client=WebClient(token=TOKEN, base_url=slack.api))


def test_what_a_press_came_to_is_published_over_the_view_that_was_pressed(tab: Tab, slack: FakeSlack) -> None:
    with hearing(lists=tab.lists, subscribing=tab.subscribing) as ears:
        show(asked_by(slack), ears, notice="Saved: *x*", seen="h1")
    (call,) = slack.said("views.publish")
    assert (call["user_id"], call["hash"]) == ("U1", "h1")
    assert "Saved: *x*" in str(call["view"])


def test_view_that_another_drew_meanwhile_is_drawn_anew(tab: Tab, slack: FakeSlack) -> None:
    slack.fail("views.publish", Fault(error="hash_conflict"))
    with hearing(lists=tab.lists, subscribing=tab.subscribing) as ears:
        show(asked_by(slack), ears, notice="Saved", seen="h1")
    (call,) = slack.said("views.publish")
    assert "hash" not in call


def test_command_that_changes_something_shows_on_the_home_tab_and_one_that_only_looks_does_not(
    tab: Tab, slack: FakeSlack, bot: Bot
) -> None:
    bot.house = {"lists": tab.lists, "subscribing": tab.subscribing}
    slack.replies["views.publish"] = {"view": {"hash": "h7"}}
    bot.send(slack.command("subscriptions"), slack.command("subscribe gardens to me"))
    (first,) = slack.wait_for("views.publish")
    assert "gardens" in text(first["view"]["blocks"])
    assert "hash" not in first
    assert bot.apps[0].wait_idle(5)
    bot.send(slack.command("unsubscribe 1 to me"))
    _, second = slack.wait_for("views.publish", 2)
    assert "None yet. `/papers follow" in text(second["view"]["blocks"])
    assert second["hash"] == "h7"  # drawn over the first, and over none that came later


def test_home_tab_that_cannot_be_drawn_takes_nothing_from_the_answer(slack: FakeSlack, bot: Bot) -> None:
    slack.fail("views.publish", Fault(error="not_enabled"))
    bot.send(slack.command("timezone Europe/Berlin"))
    bot.settle()
    assert "Europe/Berlin" in text(slack.said("response_url"))
    assert "wrong" not in text(slack.said("response_url"))


def test_digest_of_a_channel_is_paused_from_home_and_its_channel_told(tab: Tab, slack: FakeSlack, bot: Bot) -> None:
    editions = FakeEditions()
    editions.put(Edition("C1", team="T1", person="U1", state=EditionState.ON))
    bot.house = {"lists": tab.lists, "subscribing": tab.subscribing, "editions": editions}
    view = home_view(drawn_with(tab, editions))
    bot.send(slack.press_in(view, "home.edition.C1", option="digest pause for a week"))
    (told,) = slack.wait_for()
    assert (told["channel"], "<@U1> paused" in told["text"]) == ("C1", True)
    (shown,) = slack.wait_for("views.publish")
    assert "paused" in text(shown["view"]["blocks"])
    assert editions.get("C1").state is EditionState.PAUSED


def drawn_with(tab: Tab, editions: FakeEditions) -> Home:
    with hearing(lists=tab.lists, subscribing=tab.subscribing, answers=tab.answers, editions=editions) as ears:
        return drawn(typed("", channel=""), ears)


def test_channels_subscription_is_ended_from_home_by_whoever_made_it_and_its_channel_told(
    tab: Tab, slack: FakeSlack, bot: Bot
) -> None:
    kept = tab.store.add(Subscription("T1", "C1", "U1", "gardens", Query("", text="gardens"), AT), (), most=9)
    assert kept
    bot.house = {"lists": tab.lists, "subscribing": tab.subscribing}
    view = home_view(drawn_with(tab, FakeEditions()))
    assert "<#C1>" in text(view["blocks"])
    bot.send(slack.press_in(view, f"home.subscription.{kept.id}", option=f"unsubscribe id:{kept.id}"))
    (told,) = slack.wait_for()
    assert (told["channel"], "<@U1> unsubscribed from “gardens”" in told["text"]) == ("C1", True)
    assert "In <#C1>: Unsubscribed" in text(slack.wait_for("views.publish")[0]["view"]["blocks"])
    assert tab.store.of("T1", "C1") == ()
