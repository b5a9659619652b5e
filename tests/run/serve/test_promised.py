"""What waits for its time, stepped through weeks, zones and restarts: reminders, and alerts that wait for votes.

Each is held against what was promised, counted here by the wall clock and by hand, and not by the deciders' own code.
"""

import random
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import SecretStr

from bot.model import Bookmark, Digest, Paper, Query, Subscription
from bot.query.times.later import later
from bot.run.serve.alerts import Alerts
from bot.run.settings import Settings
from bot.run.wiring import House, open_house
from tests.run.serve.alert_weeks import Everywhere

pytestmark = pytest.mark.slow

BEGIN = datetime(2026, 10, 21, tzinfo=UTC)
"""Four days before clocks go back in Berlin, eleven before they do in New York."""

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ZONES = ("America/New_York", "Europe/Berlin", "Asia/Kathmandu", "Pacific/Kiritimati", "Australia/Lord_Howe")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
TODAY = BEGIN.date()


class Clock:
    def __init__(self) -> None:
        self.now = BEGIN

    def __call__(self) -> datetime:
        return self.now


@contextmanager
def living() -> Iterator[tuple[House, Clock, Everywhere]]:
    clock, slack = Clock(), Everywhere({})
    made = Settings(_env_file=None, slack_bot_token=SecretStr("xoxb-test"), database_url="sqlite://")
    with open_house(made, clock=clock) as house:
        yield house, clock, slack


def run(house: House, slack: Everywhere) -> None:
    """Run as a process that was just started would."""
    Alerts(house, sleep=lambda _: None, client=slack).run()  # type: ignore[arg-type]


def paper(number: int, votes: int = 0, listed: date = TODAY) -> Paper:
    title = f"Pruning gardens {number}"
    return Paper(f"2610.{number:05d}", title, "It is so.", "https://x.example", (listed,), upvotes=votes)


def next_morning(weekday: int, asked_at: datetime, zone: ZoneInfo) -> datetime:
    """Return nine o'clock of the next such weekday, found by looking at the wall clock each quarter of an hour."""
    at = asked_at - timedelta(minutes=asked_at.minute % 15)
    today = asked_at.astimezone(zone).date()
    while True:
        local = at.astimezone(zone)
        if local.date() > today and (local.weekday(), local.hour, local.minute) == (weekday, 9, 0):
            return at
        at += timedelta(minutes=15)


@given(st.integers(0, 2**32))
@settings(max_examples=max(2, settings.default.max_examples // 20))  # each is some weeks of a whole bot
def test_reminder_comes_once_at_the_first_chance_after_its_morning_whatever_the_clocks_and_restarts_do(
    seed: int,
) -> None:
    chance, promised = random.Random(seed), {}
    with living() as (house, clock, slack):
        house.library.add(Digest(TODAY, tuple(paper(number) for number in range(12)), BEGIN))
        asks = sorted((chance.randrange(10 * 24), number) for number in range(12))
        got: dict[tuple[str, str], list[datetime]] = defaultdict(list)
        while clock.now < BEGIN + 21 * DAY:
            while asks and BEGIN + asks[0][0] * HOUR <= clock.now:
                _, number = asks.pop(0)
                zone, weekday, person = ZoneInfo(chance.choice(ZONES)), chance.randrange(7), f"U{number % 3}"
                at = later(WEEKDAYS[weekday], clock.now, zone)
                house.rooms.lists.save("T1", person, paper(number).id, at=clock.now)
                house.rooms.lists.change(Bookmark("T1", person, paper(number).id, clock.now, remind_at=at))
                promised[person, paper(number).id] = next_morning(weekday, clock.now, zone)
            before = {key: len(ticks) for key, ticks in slack.told.items()}
            run(house, slack)
            for key, ticks in slack.told.items():
                got[key] += [clock.now] * (len(ticks) - before.get(key, 0))
            step = timedelta(minutes=chance.choice((1, 20, 90, 400)))
            late = {key: at for key, at in promised.items() if at <= clock.now and key not in got}
            assert late == {}, "it was due, and did not come"
            clock.now += step
        assert {key: len(times) for key, times in got.items()} == dict.fromkeys(promised, 1)
        assert all(times[0] >= promised[key] for key, times in got.items())


@given(st.integers(0, 2**32))
@settings(max_examples=max(2, settings.default.max_examples // 20))  # each is some weeks of a whole bot
def test_alert_that_waits_for_votes_comes_once_when_they_are_reached_and_not_before(seed: int) -> None:
    chance = random.Random(seed)
    wanted = {f"U{number}": chance.randrange(1, 40) for number in range(4)}
    with living() as (house, clock, slack):
        for person, votes in wanted.items():
            query = Query("", text="gardens", min_upvotes=votes)
            house.subscribing.add(Subscription("T1", person, person, f"gardens upvotes:{votes}", query, BEGIN))
        votes, listed, reached = dict.fromkeys(range(8), 0), {}, {}
        for day in range(28):
            clock.now = BEGIN + day * DAY + chance.randrange(20) * HOUR
            for number in votes:
                listed.setdefault(number, TODAY + timedelta(chance.randrange(10)))
                votes[number] += chance.choice((0, 0, 1, 5, 12))
            for at in set(listed.values()):
                shown = [paper(n, votes[n], at) for n in votes if listed[n] == at <= clock.now.date()]
                if shown:
                    house.library.add(Digest(at, tuple(shown), clock.now))
            for number, person in ((n, p) for n in votes for p in wanted):
                if listed[number] <= clock.now.date() and votes[number] >= wanted[person]:
                    reached.setdefault((person, paper(number).id), day)
            slack.tick = day
            for _ in range(chance.randint(1, 2)):
                run(house, slack)
        assert {key: ticks for key, ticks in slack.told.items() if ticks} == {
            key: [day] for key, day in reached.items()
        }
