"""When alerts are told, stepped through weeks of several zones, held against a count of the wall clock's minutes."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Match, Pace, Paper, Query, Subscription, Way
from bot.sending.alerts import FOREVER, due, is_due, is_news, is_quiet

BEGIN = datetime(2026, 3, 2, tzinfo=UTC)
STEP = timedelta(minutes=10)
ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Australia/Lord_Howe")
TIMES = st.sampled_from((time(0), time(2, 30), time(9), time(18, 10), time(23, 50)))
DAYS = 33  # over the days on which clocks are changed in New York, Berlin and Auckland
TICKS = DAYS * 144


def subscription(number: int = 1, **changes: object) -> Subscription:
    made: dict[str, object] = {"made_at": BEGIN, "id": number, "number": number, "channel": "C1"}
    return Subscription(**{"team": "T1", "person": "U1", "question": "x", "query": Query(""), **made, **changes})  # type: ignore[arg-type]


SUBSCRIPTIONS = st.lists(
    st.builds(
        subscription,
        pace=st.sampled_from(Pace),
        at=TIMES,
        weekday=st.integers(0, 6),
        zone=st.sampled_from(ZONES),
        quiet=st.none() | st.tuples(TIMES, TIMES).filter(lambda pair: pair[0] != pair[1]),
        paused_until=st.none() | st.integers(0, TICKS).map(lambda tick: BEGIN + tick * STEP),
        channel=st.sampled_from(("C1", "C2", "U1")),
    ),
    min_size=1,
    max_size=3,
)


@cache
def wall(zone: str, begin: datetime = BEGIN) -> tuple[tuple[date, int, int], ...]:
    """Return what the clock on the wall shows at each step, from a week before: the day, its minute, the weekday."""
    shown = []
    for tick in range(-7 * 144, TICKS):
        local = (begin + tick * STEP).astimezone(ZoneInfo(zone))
        shown.append((local.date(), local.hour * 60 + local.minute, local.weekday()))
    return tuple(shown)


@cache
def strokes(zone: str, minute: int, begin: datetime = BEGIN) -> tuple[tuple[int, int], ...]:
    """Return the ticks at which the clock strikes a time, once a day, and each one's weekday.

    Twice in autumn, of which the first counts; on the day that leaves the time out, as much later as is left out.
    """
    found: dict[date, tuple[int, int]] = {}
    shown = wall(zone, begin)
    for at, (day, now, weekday) in enumerate(shown):
        if now == minute:
            found.setdefault(day, (at - 7 * 144, weekday))
    for at in range(1, len(shown)):
        (before_day, before, _), (day, now, weekday) = shown[at - 1], shown[at]
        gap = now - before - 10
        if day == before_day and gap > 0 and before < minute < now:
            found.setdefault(day, (at - 7 * 144 + (minute - before - 10) // 10, weekday))
    return tuple(sorted(found.values()))


def promised(one: Subscription, noted: int, tick: int, start: datetime = BEGIN) -> bool:
    """Return whether what was noted at a tick is promised at another."""
    _, minute, _ = wall(one.zone, start)[tick + 7 * 144]
    if one.quiet:
        begin, end = (each.hour * 60 + each.minute for each in one.quiet)
        if (begin <= minute < end) if begin < end else (minute >= begin or minute < end):
            return False
    resumed = -(10**6) if one.paused_until is None else (one.paused_until - start) // STEP
    if tick < resumed:
        return False
    if one.pace is Pace.ONCE:
        return True
    struck = strokes(one.zone, one.at.hour * 60 + one.at.minute, start)
    days = [at for at, weekday in struck if one.pace is Pace.DAILY or weekday == one.weekday]
    return any(max(noted, resumed) <= at <= tick for at in days)


@pytest.mark.slow
@given(
    SUBSCRIPTIONS,
    st.lists(st.tuples(st.integers(0, 2), st.integers(0, TICKS - 1)), min_size=1, max_size=6, unique=True),
    st.sets(st.integers(0, DAYS - 1), max_size=4),
)
def test_each_paper_is_told_at_the_first_step_that_is_promised(
    subscriptions: list[Subscription], papers: list[tuple[int, int]], outages: set[int]
) -> None:
    held = {number + 1: _numbered(one, number + 1) for number, one in enumerate(subscriptions)}
    wanted = {
        (held[of % len(held) + 1].id, f"2603.{at:05d}"): noted
        for at, (of, came) in enumerate(papers)
        if (noted := _next_up(came, outages)) is not None
    }
    pending: dict[tuple[int, str], Match] = {}
    told: dict[tuple[int, str], int] = {}
    for tick in _up(outages):
        for (number, paper_id), noted in wanted.items():
            if noted == tick:
                pending[number, paper_id] = Match(number, paper_id, (), BEGIN + tick * STEP)
        for alert in due(held, pending.values(), BEGIN + tick * STEP) if pending else ():
            assert {held[match.subscription].channel for match in alert.matches} == {alert.channel}
            for match in alert.matches:
                told[match.subscription, match.paper_id] = tick
                del pending[match.subscription, match.paper_id]
    promise = {
        (number, paper_id): next((tick for tick in _up(outages, noted) if promised(held[number], noted, tick)), None)
        for (number, paper_id), noted in wanted.items()
    }
    assert told == {key: tick for key, tick in promise.items() if tick is not None}


def _numbered(one: Subscription, number: int) -> Subscription:
    return subscription(
        number, pace=one.pace, at=one.at, weekday=one.weekday, zone=one.zone, quiet=one.quiet,
        paused_until=one.paused_until, channel=one.channel,
    )  # fmt: skip


def _up(outages: set[int], first: int = 0) -> Iterator[int]:
    return (tick for tick in range(first, TICKS) if tick // 144 not in outages)


def _next_up(tick: int, outages: set[int]) -> int | None:
    return next(_up(outages, tick), None)


def test_what_is_due_in_one_place_is_one_message() -> None:
    held = {1: subscription(1), 2: subscription(2), 3: subscription(3, channel="U1"), 4: subscription(4, way=Way.FEED)}
    held[5] = subscription(5, channel="U1", way=Way.MAIL, address="ada@sheep.example")
    pending = [Match(number, f"2603.0000{number % 2}", (f"word {number}",), BEGIN) for number in (1, 2, 3, 4, 5)]
    pending.append(Match(2, "2603.00001", ("word 2", "word 1"), BEGIN))
    alerts = list(due(held, pending, BEGIN + STEP))
    assert [(one.channel, one.address, len(one.papers())) for one in alerts] == [
        ("C1", "", 2), ("U1", "", 1), ("U1", "ada@sheep.example", 1),
    ]  # fmt: skip
    first = alerts[0].papers()[1]
    assert (first.paper_id, first.subscriptions, first.because) == ("2603.00001", (1, 2), ("word 1", "word 2"))


def test_message_that_is_made_up_goes_out_whatever_was_paused_since() -> None:
    held = {1: subscription(1, paused_until=FOREVER)}
    matches = [Match(1, "2603.00001", (), BEGIN, "a"), Match(1, "2603.00002", (), BEGIN)]
    assert [(one.batch, one.matches) for one in due(held, matches, BEGIN)] == [("a", (matches[0],))]


def test_match_of_a_subscription_that_is_gone_is_told_to_nobody() -> None:
    assert list(due({}, [Match(1, "2603.00001", (), BEGIN)], BEGIN)) == []


@pytest.mark.parametrize(
    ("query", "day", "news"),
    [
        (Query(""), date(2026, 3, 1), True),
        (Query(""), date(2026, 2, 28), False),
        (Query("", min_upvotes=9), date(2026, 2, 1), True),
        (Query("", has_code=True), date(2026, 1, 29), False),
    ],
)
def test_paper_is_news_from_the_day_before_a_subscription_and_longer_where_it_waits(
    query: Query, day: date, news: bool
) -> None:
    paper = Paper("2603.00001", "", "", "", (day,))
    assert is_news(subscription(query=query), paper) is news


def test_quiet_hours_go_over_midnight() -> None:
    night = time(22), time(7)
    hours = [hour for hour in range(24) if is_quiet(BEGIN + timedelta(hours=hour), night, ZoneInfo("UTC"))]
    assert hours == [0, 1, 2, 3, 4, 5, 6, 22, 23]


def test_daily_alert_that_was_paused_over_its_time_comes_at_the_next_one() -> None:
    one = subscription(pace=Pace.DAILY, paused_until=BEGIN + timedelta(hours=12))
    assert not is_due(one, BEGIN, BEGIN + timedelta(hours=13))
    assert is_due(one, BEGIN, BEGIN + timedelta(days=1, hours=9))
