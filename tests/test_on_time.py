"""Weeks of posting in every zone and at every time of day, held against what users are promised.

The promise, told without the decider: each digest goes out once, at the first time of the channel's own clock at which
it was ripe - its day had been open at the source for twelve hours - or as soon after as the bot runs, within the
channel's own day; while it is the newest, the days after offer it again. It is never read half-filled, and days
without papers are silent.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.days import due, last_slot, next_time, unread
from bot.model import Fetched
from tests.cases import each

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
OPEN_FOR = timedelta(hours=12)
RUN_DAYS = 12
AWKWARD = (
    "UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Tokyo", "Australia/Sydney", "Pacific/Kiritimati",
    "Australia/Lord_Howe", "Pacific/Chatham", "Asia/Kathmandu", "Africa/Cairo", "America/Santiago", "America/Havana",
    "Asia/Beirut", "Atlantic/Azores", "Pacific/Pago_Pago", "America/St_Johns", "Antarctica/Troll", "Asia/Jerusalem",
)  # fmt: skip
ZONES = st.one_of(st.sampled_from(AWKWARD), st.sampled_from(sorted(available_timezones())))
DAYS = st.one_of(
    st.dates(date(2026, 1, 1), date(2027, 12, 1)),
    st.sampled_from([date(2026, 3, 25), date(2026, 10, 20), date(2026, 10, 26), date(2026, 4, 1), date(2026, 9, 28)]),
)
TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
PAUSES = st.lists(st.tuples(st.integers(60, RUN_DAYS * 1440), st.sampled_from([1, 7, 45, 400, 1500, 3000])), max_size=3)


@dataclass
class Source:
    """Hugging Face: papers come in during the first eleven hours of a working day."""

    holidays: frozenset[date]

    def listed(self, day: date, at: datetime) -> int:
        opened = datetime.combine(day, time(), UTC)
        if day.weekday() > 4 or day in self.holidays or at < opened:
            return 0
        return min(20, int((at - opened) / timedelta(hours=11) * 20))


@dataclass
class Bot:
    """What outlives a restart: the store's days, the ledger, and what a channel has seen."""

    source: Source
    at: time
    zone: ZoneInfo
    held: dict[date, Fetched] = field(default_factory=dict)
    posts: list[tuple[date, datetime, datetime]] = field(default_factory=list)

    def read(self, day: date, now: datetime) -> None:
        self.held[day] = Fetched(self.source.listed(day, now), now)

    def refresh(self, now: datetime) -> None:
        for back in range(8):
            self.read(now.date() - back * DAY, now)
        self.post(now)

    def post_on_time(self, now: datetime) -> None:
        for day in unread(self.held, last_slot(now, at=self.at, zone=self.zone)):
            self.read(day, now)
        self.post(now)

    def post(self, now: datetime) -> None:
        while owed := due(self.held, {day for day, *_ in self.posts}, now=now, at=self.at, zone=self.zone):
            self.posts.append((owed.day, now, self.held[owed.day].at))

    def run(self, start: datetime, end: datetime, refresh: timedelta) -> None:
        """Run one process: fetch at once and at intervals, and wake at the time of posting."""
        fetches, posting = start, next_time(start, at=self.at, zone=self.zone)
        while min(fetches, posting) < end:
            if fetches <= posting:
                self.refresh(fetches)
                fetches += refresh
            else:
                self.post_on_time(posting)
                posting = next_time(posting, at=self.at, zone=self.zone)


@dataclass(frozen=True)
class Window:
    """One day of a channel's: when its clock first shows the time of posting or later, and when the day is over."""

    opens: datetime
    closes: datetime
    skew: timedelta  # how much later the time comes where clocks jump over it


def windows(start: datetime, at: time, zone: ZoneInfo) -> list[Window]:
    """Read them off a clock on the wall, minute by minute."""
    opens: dict[date, tuple[datetime, timedelta]] = {}
    over: dict[date, datetime] = {}
    for minute in range(-3 * 1440, (RUN_DAYS + 3) * 1440):  # the first, which may be cut off, is left out below
        now = start + minute * MINUTE
        wall = now.astimezone(zone).replace(tzinfo=None)
        over[wall.date()] = now + MINUTE
        if wall.time() >= at and wall.date() not in opens:
            jumped = wall.replace(second=0) - datetime.combine(wall.date(), at)
            opens[wall.date()] = now, jumped
    whole = sorted(opens)[1:-1]
    return [Window(opens[day][0], max(over[day], opens[day][0] + timedelta(hours=1)), opens[day][1]) for day in whole]


def promised(
    source: Source, ups: list[tuple[datetime, datetime]], days: list[Window], begun: datetime
) -> Iterator[tuple[date, datetime]]:
    """Give each digest that must go out, and the first instant at which it can."""
    done: set[date] = set()
    for before, window in itertools.pairwise(days):
        ripe = [
            day
            for back in range(6)
            if (day := window.opens.date() - back * DAY) >= window.opens.date() - 4 * DAY
            and source.listed(day, window.opens + 9 * DAY)
            and datetime.combine(day, time(), UTC) + OPEN_FOR <= window.opens
        ]
        fresh = [day for day in ripe[1:] if datetime.combine(day, time(), UTC) + OPEN_FOR > before.opens and done]
        running = [max(up, window.opens) for up, down in ups if up < window.closes and down > window.opens]
        for day in [*fresh, *ripe[:1]]:
            if running and day not in done and min(running) < window.closes:
                yield day, min(running)
                done.add(day)


@pytest.mark.slow
@given(
    ZONES,
    TIMES,
    DAYS,
    st.integers(0, 1439),
    st.sampled_from([5, 30, 60, 240]),
    PAUSES,
    st.sets(st.integers(0, RUN_DAYS), max_size=2),
)
@example("UTC", time(9), date(2026, 7, 20), 0, 30, [], set())
@example("Asia/Tokyo", time(9), date(2026, 7, 20), 601, 30, [], set())
@example("Atlantic/Azores", time(0), date(2026, 10, 26), 0, 5, [], set())  # begun on a day of 25 hours
@example("Africa/Cairo", time(14, 30), date(2026, 10, 26), 0, 30, [], set())
@example("America/New_York", time(2, 30), date(2027, 3, 10), 0, 30, [], set())
@example("Europe/London", time(23, 59), date(2026, 10, 20), 0, 240, [(1437, 7)], set())
def test_each_ripe_digest_goes_out_once_within_one_refresh_of_its_time(name, at, first, minute, refresh, pauses, off):  # noqa: PLR0917
    start = datetime.combine(first, time(), UTC) + minute * MINUTE
    end, every = start + RUN_DAYS * DAY, refresh * MINUTE
    source = Source(frozenset(first + n * DAY for n in off))
    bot, ups, begun = Bot(source, at, ZoneInfo(name)), [], start
    for after, length in sorted(pauses):
        if begun < start + after * MINUTE < end:
            ups.append((begun, start + after * MINUTE))
            begun = start + (after + length) * MINUTE
    ups = [up for up in [*ups, (begun, end)] if up[0] < up[1]]
    for up, down in ups:
        bot.run(up, down, every)
    went = {day: (now, read) for day, now, read in bot.posts}
    assert len(went) == len(bot.posts), "one came twice"
    days = windows(start, at, ZoneInfo(name))
    jump = max(window.skew for window in days)
    wanted = dict(promised(source, ups, days, start))
    for day, (now, read) in went.items():
        assert source.listed(day, now), f"{day} is empty, and was posted"
        assert read >= datetime.combine(day, time(), UTC) + OPEN_FOR, f"{day} was half-filled"
        assert day in wanted, f"{day} was owed at no time, and went out at {now}"
        assert wanted[day] <= now <= wanted[day] + every + jump, f"{day} went out at {now}, not at {wanted[day]}"
    unseen = {day for day, can in wanted.items() if can + every + jump < end} - set(went)
    assert not unseen, f"never went out: {unseen}"


@each(
    ("zone", "day"),
    [
        ("UTC", "2026-07-29"),
        ("Asia/Tokyo", "2026-07-29"),
        ("Australia/Sydney", "2026-07-29"),
        ("America/New_York", "2026-07-30"),
        ("Pacific/Kiritimati", "2026-07-29"),
    ],
)
def test_nine_oclock_is_nine_oclock(zone: str, day: str) -> None:
    bot = Bot(Source(frozenset()), time(9), ZoneInfo(zone))
    bot.run(datetime(2026, 7, 20, 5, 13, tzinfo=UTC), datetime(2026, 7, 31, 12, tzinfo=UTC), 30 * MINUTE)
    walls = {now.astimezone(ZoneInfo(zone)): str(posted) for posted, now, _ in bot.posts}
    assert walls[datetime(2026, 7, 30, 9, tzinfo=ZoneInfo(zone))] == day
    assert {wall.time() for wall in list(walls)[1:]} == {time(9)}


def test_a_day_not_read_since_it_ripened_is_waited_for_and_no_older_one_goes_out() -> None:
    tuesday, monday = date(2026, 7, 28), date(2026, 7, 27)
    now = datetime(2026, 7, 29, 9, tzinfo=UTC)
    held = {monday: Fetched(20, now - DAY), tuesday: Fetched(9, datetime(2026, 7, 28, 10, tzinfo=UTC))}
    assert due(held, (), now=now, at=time(9), zone=ZoneInfo("UTC")) is None
    assert unread(held, last_slot(now, at=time(9), zone=ZoneInfo("UTC"))) == (tuesday,)
    held[tuesday] = Fetched(20, now)
    assert due(held, (), now=now, at=time(9), zone=ZoneInfo("UTC")).day == tuesday


def test_what_ripened_since_the_time_before_is_read_before_the_newest_goes_out() -> None:
    saturday, friday, thursday = (date(2026, 8, 1) - n * DAY for n in range(3))
    now = datetime(2026, 8, 1, 19, tzinfo=UTC)
    held = {saturday: Fetched(0, now), friday: Fetched(20, now), thursday - 9 * DAY: Fetched(20, now)}
    slot = partial(last_slot, now, at=time(18), zone=ZoneInfo("UTC"))
    assert unread(held, slot(weekdays=(5, 6))) == (thursday, *(thursday - n * DAY for n in (1, 2)))
    assert unread(held, slot()) == ()
