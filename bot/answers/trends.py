"""Papers by time in words: whether they become more, when there were most, one time beside another. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from math import sqrt

from bot.answers.periods import called, is_over, most, share, within
from bot.model import Count, Counted, Period, Query
from bot.texts.humanize import long_day, plural

BARS = "▁▂▃▅▇"
"""Which every telephone's fonts have, at one width."""

NONE = "·"
"""A month without any; the lowest bar would tell of a few."""

TOLD = 12
"""The months, weeks or days of which each is told by its number."""

QUARTER = 3
"""Months that are compared with as many before them."""

TOO_FEW = 10
"""Papers of two times together, below which chance decides which has more."""

TENDENCY = 1.25
"""How many times a share must be the other to be told as more, or less."""

FEW = 10
"""An average of fewer is told with a decimal."""

CHANCE = 1.64
"""So many standard deviations from an even share of the papers chance alone goes in one case of twenty."""

AS_HIGH = 2
"""Of so many times that have the most papers each is named."""


def chart(numbers: Sequence[int]) -> str:
    """Return numbers as bars, the highest for the most."""
    highest = max(numbers, default=0)
    return "".join(BARS[(len(BARS) * number - 1) // highest] if number else NONE for number in numbers)


def growth(months: Sequence[Period], newest: date | None) -> str:
    """Return whether papers become more, or that it cannot be told."""
    return tendency(months, newest) or "Too few papers or months to tell whether it is growing."


def tendency(months: Sequence[Period], newest: date | None) -> str:
    """Return whether papers become more, as a share of all: the archive grows, too; empty of too few."""
    whole = [month for month in months if is_over(month, newest)]
    now, before = whole[-QUARTER:], whole[-2 * QUARTER : -QUARTER]
    if len(before) < QUARTER or sum(month.papers for month in (*now, *before)) < TOO_FEW:
        return ""
    verdict = ("Shrinking", "Steady", "Growing")[1 + _apart(now, before)]
    return f"{verdict}: {share(now):.1%} of all papers from {_span(now)}, {share(before):.1%} from {_span(before)}."


def _apart(now: Sequence[Period], before: Sequence[Period]) -> int:
    """Return whether the share of later papers is the greater, 1, or the smaller, -1, or the same but for chance, 0."""
    new, old = share(now), share(before)
    if old / TENDENCY <= new <= old * TENDENCY:
        return 0
    papers, of = (sum(getattr(each, name) for each in now) for name in ("papers", "of"))
    others, of_others = (sum(getattr(each, name) for each in before) for name in ("papers", "of"))
    part = of / max(1, of + of_others)
    expected, deviation = (papers + others) * part, sqrt((papers + others) * part * (1 - part))
    surprise = (papers - expected) / deviation if deviation else 0.0
    return 1 if surprise > CHANCE else -1 if surprise < -CHANCE else 0


def by_year(months: Sequence[Period]) -> str:
    """Return what share of each year's papers match, where there are several years; empty of one."""
    years = [[month for month in months if month.first.year == year] for year in _years_of(months)]
    told = [f"{year[0].first.year} {share(year):.1%}" for year in reversed(years)]
    return f"Of each year's papers: {' · '.join(told)}." if len(told) > 1 else ""


def _years_of(months: Sequence[Period]) -> Sequence[int]:
    return sorted({month.first.year for month in months})


def peak(periods: Sequence[Period], unit: Count) -> str:
    """Return of which time there are most, to follow a number of papers; empty where many have as many."""
    first = most(periods)
    if not first or len(first) > AS_HIGH:
        return ""
    each = " each" if len(first) > 1 else ""
    at = {Count.DAYS: "on ", Count.WEEKS: "in the "}.get(unit, "in ")
    return f", the most {at}{' and '.join(map(_named, first))} ({first[0].papers:,}{each})"


def mean(periods: Sequence[Period], unit: Count) -> str:
    """Return how many there are of a day, a week or a month on average; empty of longer times, and of too few."""
    name = {Count.DAYS: "day", Count.WEEKS: "week", Count.MONTHS: "month"}.get(unit)
    if name is None or len(periods) < QUARTER:
        return ""
    average = sum(period.papers for period in periods) / len(periods)
    return f", {average:.0f} a {name} on average" if average >= FEW else f", {average:.1f} a {name} on average"


def difference(query: Query, counted: Counted) -> str:
    """Return how the first of some times that are compared stands beside the others: ``37 papers in Q1 2026, ...``."""
    on = f" on “{query.text}”" if query.text else ""
    first, *others = counted.periods
    here = f"{plural(first.papers, 'paper')}{on} in {_named(first)}"
    if missing := [each for each in counted.periods if not each.of]:
        held = [f"{plural(each.papers, 'paper')}{on} in {_named(each)}" for each in counted.periods if each.of]
        return f"{' and '.join(held)}; of {' and '.join(map(_named, missing))} no paper is held."
    rest = ", ".join(f"{each.papers:,} in {_named(each)}" for each in others)
    more, less = sorted((first, others[0]), key=lambda each: -each.papers)
    ends = f": {more.papers - less.papers:,} more in {_named(more)}" if more.papers > less.papers else ": as many"
    return f"{here}, {rest}{ends if len(others) == 1 else ''}."


def as_shares(query: Query, counted: Counted) -> Iterator[str]:
    """Give the times that are compared, one a line, of how many papers each, and what their shares say."""
    highest = max(period.papers for period in counted.periods)
    for period in counted.periods:
        part = f"{period.papers:,} of {plural(period.of, 'paper')} ({share([period]):.1%})"
        told = part if period.of else "no paper of that time is held"
        yield f"{_named(period)}  {chart([period.papers, highest])[:1]}  {told}"
    earlier, later = sorted(counted.periods, key=lambda period: period.first)[:: len(counted.periods) - 1]
    if later.of and earlier.of and later.papers + earlier.papers >= TOO_FEW and query.text:
        than = (
            "a smaller share of all papers than",
            "about the same share of all papers as",
            "a larger share of all papers than",
        )
        yield f"{_named(later)} has {than[1 + _apart([later], [earlier])]} {_named(earlier)}."


def each_time(query: Query, counted: Counted, newest: date | None, oldest: date | None) -> Iterator[str]:
    """Give the number of each month, week or other time, the last first; of years and quarters, of how many papers."""
    if query.count is Count.MONTHS:
        yield from filter(None, (tendency(counted.months, newest), _years(counted.months)))
    highest = max((period.papers for period in counted.periods), default=0)
    long = query.count in (Count.YEARS, Count.QUARTERS)
    for period in reversed(counted.periods[-TOLD:]):
        told = f"{period.papers:,} of {period.of:,}{_held_of(query, period, newest, oldest)}" if long else period.papers
        yield f"{_named(period)}  {chart([period.papers, highest])[:1]}  {told}"
    if query.count is Count.YEARS and query.since and oldest:
        for year in range(oldest.year - 1, query.since.year - 1, -1):
            yield f"{year}  before the archive begins, on {long_day(oldest)}"


def _held_of(query: Query, period: Period, newest: date | None, oldest: date | None) -> str:
    """Return what of a time is held, where that is not all that was asked for."""
    asked = within(period, query.since, query.until)
    begun = f", from {oldest:%b} on" if oldest and (oldest - asked.first).days > WEEK else ""
    ended = f", up to {newest:%b}" if newest and (asked.last - newest).days > WEEK else ""
    return begun + ended


WEEK = 6
"""A time of which no more days are missing is held whole: a year's first week is short of digests."""


def _years(months: Sequence[Period]) -> str:
    """Return the numbers of each year in one line, where there are several: "2024 vs 2025"."""
    years: Counter[int] = Counter()
    for month in months:
        years[month.first.year] += month.papers
    return " · ".join(f"{year}: {years[year]:,}" for year in sorted(years, reverse=True)) if len(years) > 1 else ""


def _named(period: Period) -> str:
    return called(period.first, period.last)


def _span(months: Sequence[Period]) -> str:
    return f"{months[0].first:%b} to {_named(months[-1])}"
