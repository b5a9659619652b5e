"""In which time zone a person is, and what "today" is there: held against calendars, not against the code."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk import WebClient

from bot.errors import StoreError
from bot.slack.blocks.times import when
from bot.slack.hear.conversation import reply
from bot.slack.hear.people import AGAIN, KEEP, People
from bot.slack.hear.zones import Zones
from bot.slack.manifest import SCOPES
from bot.slack.wire.client import listener_client
from bot.slack.wire.permits import Permits
from tests.cases import each
from tests.fakes.choices import FakeChoices
from tests.fakes.rooms import AT, hearing, said, typed
from tests.fakes.slack import TOKEN, FakeSlack, Fault


class House:
    """Zones over a loopback Slack, at an instant that moves by hand."""

    def __init__(self, slack: FakeSlack, default: tzinfo = UTC) -> None:
        self.slack, self.now, self.choices, self.permits = slack, AT, FakeChoices(), Permits()
        self.people = People(self.permits, lambda: self.now)
        self.zones = Zones(self.choices, self.people, lambda: self.now, default)
        self.client: WebClient = listener_client(slack.api, permits=self.permits)
        self.client.token = TOKEN

    def of(self, person: str = "U1", channel: str = "C1") -> tzinfo:
        return self.zones.of(self.client, team="T1", person=person, channel=channel)


@contextmanager
def house(default: tzinfo = UTC, **user: object) -> Iterator[House]:
    with FakeSlack() as slack:
        slack.replies["users.info"] = {"user": user}
        yield House(slack, default)


# Whose zone it is.


def test_it_is_the_persons_own_as_slack_knows_it():
    with house(tz="Asia/Kathmandu") as at:
        assert at.of() == ZoneInfo("Asia/Kathmandu")


def test_what_a_person_has_chosen_comes_first():
    with house(tz="Asia/Kathmandu") as at:
        at.zones.choose("T1", "Europe/Berlin", person="U1")
        assert at.of() == ZoneInfo("Europe/Berlin")
        assert not at.slack.said("users.info")
        assert at.of("U2") == ZoneInfo("Asia/Kathmandu")


def test_without_the_permission_it_is_the_channels_and_slack_is_not_asked():
    with house(tz="Asia/Kathmandu") as at:
        at.slack.scopes = SCOPES
        at.zones.choose("T1", "Asia/Tokyo", channel="C1")
        assert at.of() == ZoneInfo("Asia/Tokyo")
        assert at.of(channel="C2") is UTC
        assert not at.slack.said("users.info")


@each(
    "user", [{}, {"tz": None}, {"tz": ""}, {"tz": "Mars/Olympus"}, {"tz": "../../etc/passwd"}, {"tz_offset": "x"},
             {"tz_offset": 10**9}],
)  # fmt: skip
def test_where_slack_knows_no_zone_it_is_the_channels(user):
    with house(**user) as at:
        at.zones.choose("T1", "Asia/Tokyo", channel="C1")
        assert at.of() == ZoneInfo("Asia/Tokyo")


def test_a_zone_that_only_slack_knows_by_name_is_taken_by_its_offset():
    with house(tz="Mars/Olympus", tz_offset=20700) as at:
        assert AT.astimezone(at.of()).utcoffset() == timedelta(hours=5, minutes=45)


@each("fault", [Fault(error="missing_scope"), Fault(429), Fault(500), Fault(0), Fault(error="user_not_found")])
def test_when_slack_does_not_say_the_answer_goes_on_and_it_is_asked_again_later(fault):
    with house(ZoneInfo("Europe/Paris"), tz="Asia/Kathmandu") as at:
        at.slack.fail("users.info", fault)
        assert at.of() == at.of() == ZoneInfo("Europe/Paris")
        at.now += AGAIN
        assert at.of() == ZoneInfo("Asia/Kathmandu")


def test_slack_is_asked_once_an_hour_for_each_person():
    with house(tz="Asia/Kathmandu") as at:
        assert {at.of(), at.of(), at.of(channel="C2")} == {ZoneInfo("Asia/Kathmandu")}
        assert len(at.slack.said("users.info")) == 1
        at.slack.replies["users.info"] = {"user": {"tz": "Europe/Oslo"}}
        at.now += KEEP
        assert at.of() == ZoneInfo("Europe/Oslo")


def test_a_database_that_is_away_keeps_nobody_from_an_answer():
    class Away(FakeChoices):
        def chosen(self, *_: str, **__: str) -> str:
            raise StoreError("away")

    with house(tz="Asia/Kathmandu") as at:
        zones = Zones(Away(), at.people, lambda: AT, UTC)
        assert zones.of(at.client, team="T1", person="U1", channel="C1") == ZoneInfo("Asia/Kathmandu")


# What "today" is there.


@each(
    ("zone", "at", "today"),
    [
        ("America/New_York", "2026-03-08T04:59:59+00:00", "2026-03-07"),  # EST until 02:00 that day: UTC-5
        ("America/New_York", "2026-03-08T05:00:00+00:00", "2026-03-08"),
        ("America/New_York", "2026-03-09T03:59:59+00:00", "2026-03-08"),  # EDT after it: UTC-4
        ("America/New_York", "2026-03-09T04:00:00+00:00", "2026-03-09"),
        ("America/New_York", "2026-11-01T03:59:59+00:00", "2026-10-31"),
        ("America/New_York", "2026-11-01T04:00:00+00:00", "2026-11-01"),
        ("America/New_York", "2026-11-02T04:59:59+00:00", "2026-11-01"),
        ("America/New_York", "2026-11-02T05:00:00+00:00", "2026-11-02"),
        ("Pacific/Kiritimati", "2026-07-30T09:59:59+00:00", "2026-07-30"),
        ("Pacific/Kiritimati", "2026-07-30T10:00:00+00:00", "2026-07-31"),
        ("Asia/Kathmandu", "2026-07-30T18:14:59+00:00", "2026-07-30"),
        ("Asia/Kathmandu", "2026-07-30T18:15:00+00:00", "2026-07-31"),
        ("Australia/Lord_Howe", "2026-07-30T13:29:59+00:00", "2026-07-30"),  # standard: UTC+10:30
        ("Australia/Lord_Howe", "2026-07-30T13:30:00+00:00", "2026-07-31"),
        ("Australia/Lord_Howe", "2026-12-30T12:59:59+00:00", "2026-12-30"),  # summer, half an hour ahead: UTC+11
        ("Australia/Lord_Howe", "2026-12-30T13:00:00+00:00", "2026-12-31"),
    ],
)  # fmt: skip
def test_today_is_the_askers(zone, at, today):
    with hearing(lambda: datetime.fromisoformat(at), zone=ZoneInfo(zone)) as ears:
        assert ears.today(typed("today")) == date.fromisoformat(today)


@given(
    zone=st.sampled_from(["America/New_York", "Pacific/Kiritimati", "Asia/Kathmandu", "Australia/Lord_Howe"]),
    hours=st.integers(0, 2 * 366 * 24),
)
def test_through_two_years_today_never_goes_back_and_never_skips_a_day(zone, hours):
    start = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
    days = [(start + timedelta(minutes=15 * step)).astimezone(ZoneInfo(zone)).date() for step in range(4 * 26)]
    assert all(later - before in (timedelta(0), timedelta(days=1)) for before, later in pairwise(days))


def test_a_question_is_asked_with_the_askers_today():
    with hearing(lambda: datetime(2026, 7, 30, 10, tzinfo=UTC), zone=ZoneInfo("Pacific/Kiritimati")) as ears:
        reply(typed("today"), ears)
        assert ears.rooms.answers.asked == [("today", date(2026, 7, 31), 0)]


# How a time is shown.


@each(
    ("zone", "at", "shown"),
    [
        ("Europe/Berlin", "2026-07-30T12:00:00+00:00", "30 Jul 2026, 14:00 Berlin time"),
        ("UTC", "2026-07-30T12:00:00+00:00", "30 Jul 2026, 12:00 UTC"),
        ("America/New_York", "2026-03-08T06:59:00+00:00", "8 Mar 2026, 01:59 New York time"),
        ("America/New_York", "2026-03-08T07:00:00+00:00", "8 Mar 2026, 03:00 New York time"),
        ("America/New_York", "2026-11-01T05:30:00+00:00", "1 Nov 2026, 01:30 New York time (UTC-04:00)"),
        ("America/New_York", "2026-11-01T06:30:00+00:00", "1 Nov 2026, 01:30 New York time (UTC-05:00)"),
        ("Asia/Kathmandu", "2026-07-30T18:15:00+00:00", "31 Jul 2026, 00:00 Kathmandu time"),
        ("Pacific/Kiritimati", "2026-07-30T12:00:00+00:00", "31 Jul 2026, 02:00 Kiritimati time"),
        ("Australia/Lord_Howe", "2026-04-04T14:45:00+00:00", "5 Apr 2026, 01:45 Lord Howe time (UTC+11:00)"),
        ("Australia/Lord_Howe", "2026-04-04T15:15:00+00:00", "5 Apr 2026, 01:45 Lord Howe time (UTC+10:30)"),
    ],
)
def test_a_time_is_shown_as_the_readers_clock_shows_it(zone, at, shown):
    assert when(datetime.fromisoformat(at), ZoneInfo(zone)) == shown


def test_the_state_of_the_archive_has_its_times_in_the_askers_zone():
    choices = FakeChoices({("T1", "zone", "", "U1"): "Asia/Kathmandu"})
    assert "Kathmandu time" in str(said("status", choices=choices).message.blocks)


# The command.


def test_a_zone_is_set_shown_and_taken_back():
    choices = FakeChoices()
    assert "Your time zone is now Europe/Berlin." in said("timezone europe/berlin", choices=choices).message.text
    assert "You have set Europe/Berlin." in said("timezone", choices=choices).message.text
    assert "14:00 Berlin time" in said("tz", choices=choices).message.text
    said("timezone auto", choices=choices)
    assert choices.held == {}


def test_a_channels_zone_is_set_and_said_in_the_channel():
    choices = FakeChoices()
    told = said("timezone here lord howe", choices=choices)
    assert told.public
    assert choices.held == {("T1", "zone", "C1", ""): "Australia/Lord_Howe"}


def test_a_place_that_is_spelt_wrong_is_asked_about():
    assert "Did you mean `/papers timezone Europe/Berlin`?" in said("timezone Europe/Berln").message.text


@pytest.mark.parametrize("text", ["timezone embeddings", "time zone aware forecasting", "tz benchmarks for agents"])
def test_with_other_words_it_is_a_question(text):
    assert said(text).message.text.startswith(f"{text}: 1.")


def test_a_server_that_names_no_permission_is_asked_only_when_somebody_asks_for_it(bot, slack):
    slack.scopes = ()
    slack.replies["users.info"] = {"user": {"tz": "Asia/Kathmandu"}}
    bot.send(slack.command("prune?"))
    slack.wait_for("response_url")
    assert not slack.said("users.info")
    bot.send(slack.command("timezone"))
    assert "Kathmandu time" in slack.wait_for("response_url", 2)[1]["text"]
    bot.send(slack.command("status"))
    assert "Kathmandu time" in str(slack.wait_for("response_url", 3)[2]["blocks"])
