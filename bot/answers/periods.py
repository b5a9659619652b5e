"""Days, weeks, months, quarters and years as papers are counted by them: where each begins, how it is called. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.model import Count, Period
from bot.query.spans import Span, month_of, one, quarter_of, week_of, year_of
from bot.texts.humanize import day_words

AROUND: Mapping[Count, Callable[[date], Span]] = {
    Count.DAYS: one,
    Count.WEEKS: week_of,
    Count.MONTHS: month_of,
    Count.QUARTERS: quarter_of,
    Count.YEARS: lambda day: year_of(day.year),
}
"""The time around a day, of each kind that papers are counted by."""


_NAMED: tuple[tuple[Callable[[date], Span], Callable[[date], str]], ...] = (
    (AROUND[Count.DAYS], lambda first: f"{first:%a} {day_words(first)}"),
    (AROUND[Count.WEEKS], lambda first: f"week of {day_words(first)}"),
    (AROUND[Count.MONTHS], lambda first: f"{first:%b %Y}"),
    (AROUND[Count.QUARTERS], lambda first: f"Q{(first.month + 2) // 3} {first.year}"),
    (AROUND[Count.YEARS], lambda first: str(first.year)),
)


def called(first: date, last: date) -> str:
    """Return how people call some days: ``Q1 2026``, ``Jul 2026``, ``2026``, ``week of 20 Jul 2026``."""
    named = next((name(first) for around, name in _NAMED if around(first) == Span(first, last)), "")
    if not named and (first.month, first.day) == (1, 1) and first.year == last.year:
        return f"{first.year} up to {last.day} {last:%b}"
    return named or f"{day_words(first)} to {day_words(last)}"


def within(period: Period, since: date | None, until: date | None) -> Period:
    """Return what of a time lies between two days."""
    return replace(period, first=max(since or period.first, period.first), last=min(until or period.last, period.last))


def most(periods: Sequence[Period]) -> tuple[Period, ...]:
    """Return the times that have the most papers; none of one time alone, and where none has any."""
    highest = max((period.papers for period in periods), default=0)
    return tuple(period for period in periods if highest and len(periods) > 1 and period.papers == highest)


def is_over(period: Period, newest: date | None) -> bool:
    """Tell whether all of a time is held, but a weekend perhaps."""
    return newest is None or period.last - newest <= timedelta(days=2)


def share(periods: Sequence[Period]) -> float:
    """Return how much of all papers of some times those are that match."""
    return sum(period.papers for period in periods) / max(1, sum(period.of for period in periods))
