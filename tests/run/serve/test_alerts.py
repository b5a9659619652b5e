"""Alerts as they go out: once each, grouped, to channels and people, by however many processes."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from pydantic import SecretStr

from bot.errors import MailError, PostError, StoreError
from bot.model import Bookmark, Digest, Edition, Letter, Pace, Paper, Query, Subscription, Way
from bot.ports import Mailer, SubscriptionStore
from bot.run.serve.alerts import Alerts
from bot.run.settings import Settings
from bot.run.wiring import House, open_house
from bot.sending.alerts import FOREVER
from tests.fakes.slack import TOKEN, Fault
from tests.faults.workspace import Workspace
from tests.nobody import naming_nobody
from tests.store.databases import laid

TODAY = date(2026, 7, 30)
NOON = datetime(2026, 7, 30, 12, tzinfo=UTC)


@dataclass
class Stage:
    """A house, a Slack, and a clock to set."""

    house: House
    slack: Workspace
    now: datetime

    def subscribe(self, question: str = "gardens", channel: str = "C1", **changes: object) -> Subscription:
        made = Subscription("T1", channel, "U1", question, Query("", text=question), self.now)
        kept, _ = self.house.subscribing.add(replace(made, **changes))
        assert kept is not None
        return kept

    def list_papers(self, *numbers: int, **fields: object) -> None:
        """Let papers be listed, as if they were fetched now."""
        listed = tuple(
            Paper(
                f"2607.{number:05d}", f"Pruning gardens {number}", "Half of the branches go.", "https://x.example",
                (TODAY,), **{"upvotes": number, **fields},
            )
            for number in numbers
        )  # fmt: skip
        self.house.library.add(Digest(TODAY, listed, self.now))

    def run(self) -> None:
        """Run as a new process would."""
        Alerts(self.house, sleep=lambda _: None).run()

    def mails_by(self, mailer: Mailer) -> None:
        """Let letters be sent by something else from now on."""
        self.house = replace(self.house, rooms=replace(self.house.rooms, mailer=mailer))

    def later(self, **span: float) -> None:
        self.now += timedelta(**span)

    @property
    def alerts(self) -> list[tuple[str, list[str]]]:
        """The alerts that stand: where, and the papers of each."""
        payloads = [message["metadata"]["event_payload"] for message in self.slack.filled()]
        return [(one["channel"], sorted(one["papers"])) for one in payloads if one["what"] == "alert"]


@pytest.fixture(autouse=True)
def the_log_names_nobody(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with naming_nobody(caplog):
        yield


@pytest.fixture
def stage() -> Iterator[Stage]:
    found: list[Stage] = []
    with Workspace() as slack:
        settings = Settings(
            _env_file=None, slack_bot_token=SecretStr(TOKEN), slack_api_url=slack.api, database_url="sqlite://"
        )
        with open_house(settings, clock=lambda: found[0].now, database=laid) as house:
            found.append(Stage(house, slack, NOON))
            house.library.load()
            found[0].list_papers(1, 2)
            yield found[0]


def test_new_papers_are_told_in_one_message_and_never_again(stage: Stage) -> None:
    stage.subscribe()
    stage.run()
    assert stage.alerts == []
    stage.list_papers(1, 2, 3, 4)
    for _ in range(3):
        stage.run()
    assert stage.alerts == [("C1", ["2607.00003", "2607.00004"])]
    (message,) = stage.slack.filled()
    assert message["text"].startswith("2 new papers: Pruning gardens 4; Pruning gardens 3")
    assert "Matched: gardens" in str(message["blocks"])
    assert "snooze id:1 until tomorrow" in str(message["blocks"])
    assert stage.house.subscribing.store.pending() == ()


def test_papers_that_another_process_saved_are_told_like_ours(stage: Stage) -> None:
    stage.subscribe()
    listed = Paper("2607.00009", "Pruning gardens 9", "It is so.", "https://x.example", (TODAY,))
    stage.house.store.save(Digest(TODAY, (listed,), stage.now))  # and not to the index of this one
    stage.run()
    assert stage.alerts == [("C1", ["2607.00009"])]


def test_subscriptions_of_a_place_share_a_message_and_a_paper_is_in_it_once(stage: Stage) -> None:
    stage.subscribe()
    stage.subscribe("pruning")
    stage.subscribe("sheep")
    stage.list_papers(3)
    stage.run()
    assert stage.alerts == [("C1", ["2607.00003"])]
    assert "Matched: gardens, pruning (subscription 1, 2)" in str(stage.slack.filled()[0]["blocks"])


def test_paper_that_one_alert_told_in_a_place_is_in_no_later_one(stage: Stage) -> None:
    stage.subscribe()
    stage.subscribe("pruning", pace=Pace.DAILY)
    stage.list_papers(3)
    stage.run()
    stage.later(days=1)
    stage.run()
    assert stage.alerts == [("C1", ["2607.00003"])]
    assert stage.house.subscribing.store.pending() == ()


def test_daily_alert_waits_for_its_time(stage: Stage) -> None:
    stage.subscribe(pace=Pace.DAILY, zone="Europe/Berlin")
    stage.list_papers(3)
    stage.run()
    stage.later(hours=18, minutes=59)
    stage.run()
    assert stage.alerts == []
    stage.later(minutes=1)
    stage.run()
    assert stage.alerts == [("C1", ["2607.00003"])]
    stage.later(minutes=1)
    stage.list_papers(3, 4)
    stage.run()
    assert len(stage.alerts) == 1  # what comes after the time is tomorrow's


def test_more_than_a_message_holds_goes_out_in_the_next_ones(stage: Stage) -> None:
    stage.subscribe()
    stage.list_papers(*range(3, 103))
    for _ in range(3):
        stage.run()
    assert [len(papers) for _, papers in stage.alerts] == [48, 48, 4]
    assert len({paper for _, papers in stage.alerts for paper in papers}) == 100
    assert all(len(message["blocks"]) <= 50 for message in stage.slack.filled())


def test_person_is_told_in_a_chat_that_is_found_once(stage: Stage) -> None:
    stage.slack.replies["chat.postMessage"] = {"channel": "D7"}
    stage.subscribe(channel="U1")
    for number in (3, 4):
        stage.list_papers(number)
        stage.run()
    assert [call["channel"] for call in stage.slack.said()] == ["U1", "D7", "D7"]
    assert stage.alerts == [("D7", ["2607.00003"]), ("D7", ["2607.00004"])]


def test_channel_that_takes_nothing_pauses_what_goes_there_and_its_maker_is_told(stage: Stage) -> None:
    stage.slack.replies["chat.postMessage"] = {"channel": "D7"}
    stage.subscribe()
    stage.subscribe("branches", channel="C2")
    stage.list_papers(3)
    stage.slack.fail("chat.postMessage", Fault(error="not_in_channel"))
    for _ in range(3):
        stage.run()
    (stopped,) = stage.house.subscribing.store.of("T1", "C1")
    assert (stopped.paused_until, stopped.paused_why) == (FOREVER, "Slack says not_in_channel")
    told = [call["text"] for call in stage.slack.said() if call["channel"] == "D7"]
    assert len(told) == 1
    assert "<#C1>" in told[0]
    assert stage.alerts == [("C2", ["2607.00003"])]
    (failed,) = stage.house.rooms.editions.runs("C1", limit=5)
    assert (failed.what, failed.outcome, failed.note) == ("alert", "failed", "not_in_channel")
    stage.house.subscribing.store.change(replace(stopped, paused_until=None, paused_why=""))
    stage.run()
    assert ("C1", ["2607.00003"]) in stage.alerts  # nothing is lost by it
    assert [run.outcome for run in stage.house.rooms.editions.runs("C1", limit=5)] == ["posted"]


def test_what_slack_refuses_for_now_goes_out_later(stage: Stage) -> None:
    stage.subscribe()
    stage.list_papers(3)
    stage.slack.fail("chat.postMessage", *[Fault(429, retry_after=1)] * 3)
    stage.run()
    assert stage.alerts == []
    stage.later(minutes=1)
    stage.run()
    assert stage.alerts == [("C1", ["2607.00003"])]


def test_revoked_token_ends_it(stage: Stage) -> None:
    stage.subscribe()
    stage.list_papers(3)
    stage.slack.fail("chat.postMessage", Fault(error="token_revoked"))
    with pytest.raises(PostError, match="token_revoked"):
        stage.run()


@pytest.mark.parametrize("lost", ["the message", "the reply"])
def test_message_whose_end_nobody_heard_is_looked_for_before_it_goes_out_again(stage: Stage, lost: str) -> None:
    stage.subscribe()
    stage.list_papers(3)
    if lost == "the message":
        stage.slack.on_post = lambda number: number > 1
    else:
        stage.slack.on_taken = lambda number: number > 1
    for _ in range(4):
        stage.run()
        stage.later(minutes=6)
    assert stage.alerts == [("C1", ["2607.00003"])]
    assert stage.house.subscribing.store.pending() == ()


class Failing:
    """A store whose calls all pass but one.

    Args:
        store: The store.
        at: The number of the call that fails, from 1.
    """

    def __init__(self, store: SubscriptionStore, at: int) -> None:
        self._store, self._left = store, at

    def __getattr__(self, name: str) -> Callable[..., object]:
        def call(*words: object, **named: object) -> object:
            self._left -= 1
            if self._left == 0:
                raise StoreError("the disk is full")
            return getattr(self._store, name)(*words, **named)

        return call


@pytest.mark.parametrize("at", range(1, 8))
def test_database_that_fails_at_any_step_loses_and_doubles_nothing(stage: Stage, at: int) -> None:
    stage.subscribe()
    stage.list_papers(3)
    store = stage.house.subscribing.store
    stage.house.subscribing.store = Failing(store, at)
    with suppress(StoreError):
        stage.run()
    stage.house.subscribing.store = store
    for _ in range(3):
        stage.later(minutes=6)
        stage.run()
    assert stage.alerts == [("C1", ["2607.00003"])]
    assert store.pending() == ()


def test_reminder_comes_once_in_the_chat_and_later_again_if_asked(stage: Stage) -> None:
    stage.slack.replies["chat.postMessage"] = {"channel": "D7"}
    lists = stage.house.rooms.lists
    for days in (1, 2):
        lists.save("T1", "U1", "2607.00001", at=NOON)
        lists.change(Bookmark("T1", "U1", "2607.00001", NOON, note="for you", remind_at=NOON + timedelta(days)))
        stage.run()
        stage.later(days=1)
        for _ in range(3):
            stage.run()
    said = [call["text"] for call in stage.slack.said() if call["channel"] == "D7"]
    assert said == ["You wanted to read: Pruning gardens 1"] * 2
    assert lists.due(stage.now) == ()


def test_reminder_of_somebody_who_is_gone_is_tried_once(stage: Stage) -> None:
    stage.house.rooms.lists.save("T1", "U9", "2607.00001", at=NOON)
    stage.house.rooms.lists.change(Bookmark("T1", "U9", "2607.00001", NOON, remind_at=NOON))
    stage.slack.fail("chat.postMessage", Fault(error="user_not_found"))
    for _ in range(3):
        stage.run()
    assert stage.house.rooms.lists.due(stage.now) == ()
    assert stage.slack.said() == []


def test_person_whose_account_is_closed_ends_their_alerts_and_nobody_elses(stage: Stage) -> None:
    stage.subscribe(channel="U1")
    stage.subscribe(channel="U2")
    stage.list_papers(3)
    stage.slack.fail("chat.postMessage", Fault(error="account_inactive"))
    for _ in range(3):
        stage.run()
    (gone,) = stage.house.subscribing.store.of("T1", "U1")
    assert (gone.paused_until, gone.paused_why) == (FOREVER, "Slack says account_inactive")
    assert [ids for _, ids in stage.alerts] == [["2607.00003"]]


@pytest.mark.slow
def test_place_that_refuses_for_days_is_asked_ever_less_often_and_paused_in_the_end(stage: Stage) -> None:
    stage.subscribe()
    stage.list_papers(3)
    alerts, tries = Alerts(stage.house, sleep=lambda _: None), 0
    for _ in range(6 * 24 * 5):
        stage.slack.fail("chat.postMessage", Fault(error="team_access_not_granted"))
        alerts.run()
        tries += not stage.slack.faults["chat.postMessage"]
        stage.slack.faults.clear()
        stage.later(minutes=10)
    assert 40 < tries < 80
    (stopped,) = stage.house.subscribing.store.of("T1", "C1")
    assert stopped.paused_until == FOREVER


class Postbox:
    """A Mailer that keeps what it is given, or fails as told."""

    def __init__(self) -> None:
        self.letters: list[Letter] = []
        self.errors: list[MailError] = []

    def send(self, letter: Letter) -> None:
        if self.errors:
            raise self.errors.pop(0)
        self.letters.append(letter)


MAIL = {"channel": "U1", "way": Way.MAIL, "address": "ada@sheep.example"}


@pytest.fixture
def posted(stage: Stage) -> tuple[Stage, Postbox]:
    box = Postbox()
    stage.mails_by(box)
    stage.subscribe(**MAIL)
    stage.list_papers(3)
    return stage, box


def test_letter_goes_out_once_and_nothing_to_slack(posted: tuple[Stage, Postbox]) -> None:
    stage, box = posted
    for _ in range(3):
        stage.run()
    (letter,) = box.letters
    assert (letter.to, letter.subject) == ("ada@sheep.example", "1 new paper: Pruning gardens 3")
    assert "unsubscribe 1 to me" in letter.text
    assert stage.slack.said() == []
    assert stage.house.subscribing.store.pending() == ()


def test_a_channels_digest_comes_by_mail_with_its_topics_once_its_day_is_worth_posting(
    posted: tuple[Stage, Postbox],
) -> None:
    stage, box = posted
    stage.run()
    box.letters.clear()
    (one,) = stage.house.subscribing.store.of("T1", "U1")
    stage.house.subscribing.store.remove(one.id)
    stage.house.rooms.editions.put(Edition("C9", "T1", topics=("beehives", "gardens upvotes:>4"), excluded=("survey",)))
    stage.now = datetime(2026, 7, 30, 6, tzinfo=UTC)
    daily = Subscription("T1", "U1", "U1", "digest of C9", Query(""), stage.now, pace=Pace.DAILY, at=time(9))
    stage.house.subscribing.store.add(replace(daily, way=Way.MAIL, address="ada@sheep.example"), (), most=9)
    titles = ("Pruning gardens", "Beehives", "A survey of gardens", "Kettles", "Gardens")
    listed = (
        Paper(f"2607.1000{n}", title, "It is so.", "https://x.example", (TODAY,), upvotes=9 - n)
        for n, title in enumerate(titles)
    )
    stage.house.library.add(Digest(TODAY, tuple(listed), stage.now))
    for _ in range(23):
        stage.run()
        stage.later(hours=1)
    assert box.letters == []  # at nine its day was not worth posting yet
    for _ in range(5):
        stage.later(hours=1)
        stage.run()
    (letter,) = box.letters
    said = [letter.text.index(text) for text in ("beehives\n=", "Beehives", "gardens upvotes:>4\n=", "Pruning gardens")]
    assert said == sorted(said)
    assert letter.text.index("Gardens\nhttps") < letter.text.index("Also that day") < letter.text.index("Kettles")
    assert "survey" not in letter.text
    assert "your channel's digest" in letter.text
    assert "<h2>beehives</h2>" in letter.html


def test_letter_that_was_refused_for_now_goes_out_later(posted: tuple[Stage, Postbox]) -> None:
    stage, box = posted
    box.errors = [MailError("greylisted", sent=False)] * 3
    tries = 0
    while box.errors:
        left = len(box.errors)
        stage.run()
        tries += left > len(box.errors)
        stage.later(minutes=1)
    assert tries == 3
    stage.later(minutes=4)
    stage.run()
    assert len(box.letters) == 1


def test_letter_that_may_be_out_is_sent_again_under_the_same_name_and_not_for_ever(
    posted: tuple[Stage, Postbox],
) -> None:
    stage, box = posted
    box.errors = [MailError("the line was cut", sent=None)]
    for _ in range(3):
        stage.run()
        stage.later(minutes=6)
    assert len(box.letters) == 1
    stage.list_papers(4)
    box.errors = [MailError("the line was cut", sent=None)] * 9
    for _ in range(12):
        stage.run()
        stage.later(minutes=6)
    assert len(box.errors) == 5
    assert stage.house.subscribing.store.pending() == ()


def test_letter_that_no_server_takes_for_days_is_given_up_and_its_owner_told(posted: tuple[Stage, Postbox]) -> None:
    stage, box = posted
    box.errors = [MailError("not reached", sent=False, away=True)] * 999
    for _ in range(25):
        stage.run()
        stage.later(hours=4)
    (stopped,) = stage.house.subscribing.store.of("T1", "U1")
    assert stopped.paused_until == FOREVER
    assert len(box.errors) > 900
    (told,) = [call for call in stage.slack.said() if "No letter of mine" in call["text"]]
    assert "ada@sheep.example" in told["text"]
    runs = stage.house.rooms.editions.runs("U1", limit=9)
    assert [(run.what, run.outcome) for run in runs] == [("letter", "failed")]


def test_address_that_is_refused_for_good_is_paused_and_nothing_lost(posted: tuple[Stage, Postbox]) -> None:
    stage, box = posted
    box.errors = [MailError("no such user", sent=False, lasting=True)]
    for _ in range(3):
        stage.run()
    (stopped,) = stage.house.subscribing.store.of("T1", "U1")
    assert (stopped.paused_until, stopped.paused_why) == (FOREVER, "the mail server refuses this address")
    assert box.letters == []
    stage.house.subscribing.store.change(replace(stopped, paused_until=None, paused_why=""))
    stage.run()
    assert len(box.letters) == 1


def test_process_that_died_while_it_mailed_leaves_the_same_letter_to_the_next(posted: tuple[Stage, Postbox]) -> None:
    stage, box = posted

    class Killed(BaseException):
        """The end of a process."""

    def die(letter: Letter) -> None:
        box.letters.append(letter)
        raise Killed

    stage.mails_by(type("Dying", (), {"send": staticmethod(die)})())
    with pytest.raises(Killed):
        stage.run()
    stage.mails_by(box)
    for _ in range(3):
        stage.later(minutes=6)
        stage.run()
    first, second = box.letters
    assert first.name == second.name
    assert stage.house.subscribing.store.pending() == ()
