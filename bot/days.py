"""Which days to fetch, and which to post: pure deciders over what the store remembers. No clock, no network.

Days are the source's (UTC). A day's list grows until the day is over, and its votes settle over the two weeks after.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.model import Fetched

FIRST_DAY = date(2023, 5, 4)
"""The first digest that exists at the source."""

RIPE_AFTER = timedelta(hours=12)
"""How long a day must have been open for its list to be worth posting: by 15 UTC nine papers of ten are there."""

SETTLED_AFTER = timedelta(hours=30)
"""From the beginning of a day to when its list no longer grows: the day itself, and six hours for latecomers."""

NEWS_DAYS = 4
"""How many days back a digest is still news: a long weekend."""

GRACE = timedelta(hours=1)
"""How long after its time a post may go out though the channel's day is over: for times shortly before midnight."""

STALE_AFTER = 2
"""After so many working days without a paper the feed is stale: a weekend and a holiday beside it are usual."""

EVERY_DAY = range(7)
"""All weekdays, Monday being 0."""

_DAY = timedelta(days=1)
_SATURDAY = 5


def begin(day: date) -> datetime:
    """Return the instant at which a day opens at the source."""
    return datetime.combine(day, time(), tzinfo=UTC)


def day_of(instant: datetime) -> date:
    """Return the day that is open at the source at an instant."""
    return instant.astimezone(UTC).date()


def span(first: date, last: date) -> tuple[date, ...]:
    """Return all days from ``first`` to ``last``, both included, newest first; empty if ``last`` comes before."""
    return tuple(last - _DAY * n for n in range((last - first).days + 1))


def missing(held: Mapping[date, Fetched], today: date, *, first_days: int) -> tuple[date, ...]:
    """Return the days without a settled list since the archive's beginning, never-fetched ones first, newest first.

    The archive begins with the oldest day held, so that an outage of any length heals; an empty archive begins
    ``first_days`` days ago. A day that was last read while it was still growing counts as missing until it is read
    again after it settled.
    """
    first = min(held, default=today - _DAY * (first_days - 1))
    days = span(max(first, FIRST_DAY), today)
    never = tuple(day for day in days if day not in held)
    return never + tuple(day for day in days if day in held and held[day].at < begin(day) + SETTLED_AFTER)


def to_refresh(held: Mapping[date, Fetched], today: date, *, back: int, first_days: int) -> tuple[date, ...]:
    """Return the days to fetch now: the missing ones, then for late papers and votes today and ``back`` days before."""
    first = missing(held, today, first_days=first_days)
    recent = (day for day in span(max(today - _DAY * back, FIRST_DAY), today) if day in held)
    return tuple(dict.fromkeys((*first, *recent)))


def stale_since(held: Mapping[date, Fetched], now: datetime) -> date | None:
    """Return the newest day with papers if the feed is stale, else ``None``; an empty archive is not stale but new.

    The feed is stale when two working days (Monday to Friday, UTC) have come and settled since, and brought nothing.
    """
    newest = max((day for day, fetched in held.items() if fetched.papers), default=None)
    if newest is None:
        return None
    settled = day_of(now - SETTLED_AFTER)
    over = [day for day in span(newest + _DAY, settled) if day.weekday() < _SATURDAY]
    return newest if len(over) >= STALE_AFTER else None


def silent_since(held: Mapping[date, Fetched], now: datetime, *, patience: timedelta) -> datetime | None:
    """Return when the source last gave a digest if that is longer ago than ``patience``, else ``None``."""
    last = max((fetched.at for fetched in held.values()), default=None)
    return last if last is not None and now - last > patience else None


def ripe(day: date, fetched: Fetched) -> bool:
    """Return whether a day's list, as last read, is worth posting: it has papers, and had been open for long enough."""
    return fetched.papers > 0 and read_ripe(day, fetched)


def read_ripe(day: date, fetched: Fetched) -> bool:
    """Return whether a day was last read when it had been open for long enough, papers or not."""
    return fetched.at >= begin(day) + RIPE_AFTER


@dataclass(frozen=True, slots=True)
class Slot:
    """A channel's time of posting on one day of its own.

    Attributes:
        at: When it comes; a local time that the clocks leave out comes as much later, one that they repeat comes first.
        before: When the one before came.
        until: When its local day is over, and what was not posted no longer is.
    """

    at: datetime
    before: datetime
    until: datetime


def last_slot(
    now: datetime, *, at: time, zone: ZoneInfo, grace: timedelta = GRACE, weekdays: Collection[int] = EVERY_DAY
) -> Slot:
    """Return the slot that came last; ``weekdays`` are those of the channel's days that have one, Monday being 0."""
    today = now.astimezone(zone).date()
    past = (today - _DAY * back for back in range(16))
    day, before, *_ = (one for one in past if one.weekday() in weekdays and _instant(one, at, zone) <= now)
    comes = _instant(day, at, zone)
    return Slot(comes, _instant(before, at, zone), max(_instant(day + _DAY, time(), zone), comes + grace))


def next_time(after: datetime, *, at: time, zone: ZoneInfo, weekdays: Collection[int] = EVERY_DAY) -> datetime:
    """Return the first time of posting after an instant."""
    day = after.astimezone(zone).date()
    days = (day + _DAY * ahead for ahead in range(10))
    return next(comes for one in days if one.weekday() in weekdays and (comes := _instant(one, at, zone)) > after)


def _instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, zone).astimezone(UTC)


def _candidates(slot: Slot) -> tuple[date, ...]:
    """Return the days that had been open for long enough when a slot came and are still news, newest first."""
    return span(slot.at.date() - _DAY * NEWS_DAYS, (slot.at - RIPE_AFTER).date())


def unread(held: Mapping[date, Fetched], slot: Slot) -> tuple[date, ...]:
    """Return the days to read before it is known which digests a slot is for, newest first.

    Those that may be the newest, and those that have ripened since the time before: where a channel is posted to at
    weekends alone, as much as where the days of an outage are still to be fetched.
    """
    days: list[date] = []
    found = False
    for day in _candidates(slot):
        if found and begin(day) + RIPE_AFTER <= slot.before:
            break
        fetched = held.get(day)
        if fetched is None or not read_ripe(day, fetched):
            days.append(day)
        elif fetched.papers:
            found = True
    return tuple(days)


def owed(held: Mapping[date, Fetched], slot: Slot) -> date | None:
    """Return the digest that a slot is for: the newest that was ripe when it came.

    ``None`` where there is none, or where a newer day that may be it was not read since it ripened: that is waited for.
    """
    for day in _candidates(slot):
        fetched = held.get(day)
        if fetched is None or not read_ripe(day, fetched):
            return None
        if fetched.papers:
            return day
    return None


def superseding(held: Mapping[date, Fetched], now: datetime, slot: Slot) -> date | None:
    """Return the day whose digest leaves no time for older ones: the last slot's, or a newer one once that is over."""
    if now < slot.until:
        return owed(held, slot)
    return max((day for day, fetched in held.items() if ripe(day, fetched)), default=None)


@dataclass(frozen=True, slots=True)
class Due:
    """What a channel is owed now.

    Attributes:
        day: The digest to post.
        skipped: Ripe days that were never posted there and no longer will be, ascending.
    """

    day: date
    skipped: tuple[date, ...] = ()


def due(
    held: Mapping[date, Fetched],
    posted: Collection[date],
    *,
    now: datetime,
    at: time,
    zone: ZoneInfo,
    grace: timedelta = GRACE,
    weekdays: Collection[int] = EVERY_DAY,
    begun: datetime | None = None,
) -> Due | None:
    """Return what to post in a channel now, or ``None``; to be asked again once that is posted.

    At its time a channel is owed the newest digest that was ripe then, once; a digest older than a long weekend is no
    news. A late process catches that one up within the channel's own day, and is silent after. Where two digests have
    ripened since the time before, as when the clocks go back, the older one goes first.

    Args:
        held: The days in the store.
        posted: The days that the channel's ledger knows, sent or closed.
        now: The instant to decide for.
        at: The channel's time of posting, in its zone.
        zone: The channel's zone.
        grace: How long after a time shortly before midnight the post may still go out.
        weekdays: The channel's own days on which it is posted to, Monday being 0.
        begun: When the channel began to be posted to; what was due before is not owed.
    """
    slot = last_slot(now, at=at, zone=zone, grace=grace, weekdays=weekdays)
    if begun is not None and slot.at < begun:
        return None
    newest = owed(held, slot) if now < slot.until else None
    if newest is None or newest in posted:
        return None
    last = max((day for day in posted if day < newest), default=newest)
    left = [day for day in reversed(_candidates(slot)) if last < day < newest and day not in posted]
    ripened = [day for day in left if day in held and ripe(day, held[day])]
    day = next((day for day in ripened if begin(day) + RIPE_AFTER > slot.before), newest)
    return Due(day, tuple(other for other in ripened if other < day))
