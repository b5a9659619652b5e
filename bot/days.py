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

STALE_AFTER = 2
"""After so many working days without a paper the feed is stale: a weekend and a holiday beside it are usual."""

_DAY = timedelta(days=1)
_SATURDAY = 5


def begin(day: date) -> datetime:
    """Return the instant at which a day opens at the source."""
    return datetime.combine(day, time(), tzinfo=UTC)


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
    settled = (now - SETTLED_AFTER).astimezone(UTC).date()
    over = [day for day in span(newest + _DAY, settled) if day.weekday() < _SATURDAY]
    return newest if len(over) >= STALE_AFTER else None


def silent_since(held: Mapping[date, Fetched], now: datetime, *, patience: timedelta) -> datetime | None:
    """Return when the source last gave a digest if that is longer ago than ``patience``, else ``None``."""
    last = max((fetched.at for fetched in held.values()), default=None)
    return last if last is not None and now - last > patience else None


def ripe(day: date, fetched: Fetched) -> bool:
    """Return whether a day's list, as last read, is worth posting: it has papers, and had been open for long enough."""
    return fetched.papers > 0 and fetched.at >= begin(day) + RIPE_AFTER


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
    held: Mapping[date, Fetched], posted: Collection[date], *, now: datetime, at: time, zone: ZoneInfo
) -> Due | None:
    """Return what to post in a channel now, or ``None``.

    A post is due from its time until the end of the channel's own day: a late process catches up within the day and is
    silent after. It is the newest ripe digest, once; a digest older than a long weekend is no news.

    Args:
        held: The days in the store.
        posted: The days that the channel's ledger knows, sent or closed.
        now: The instant to decide for.
        at: The channel's time of posting, in its zone.
        zone: The channel's zone.
    """
    local = now.astimezone(zone)
    if local.time().replace(tzinfo=None) < at:
        return None
    today = now.astimezone(UTC).date()
    days = sorted(day for day, fetched in held.items() if ripe(day, fetched) and day >= today - _DAY * NEWS_DAYS)
    if not days or days[-1] in posted:
        return None
    last = max(posted, default=days[-1])
    return Due(days[-1], tuple(day for day in days[:-1] if last < day and day not in posted))
