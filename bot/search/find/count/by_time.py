"""How many of some papers were listed in each month, week or other time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from bot.answers.periods import AROUND
from bot.model import Count, Period, Query
from bot.query.spans import Span
from bot.search.index.postings import Flags, Ints
from bot.search.index.snapshot import Snapshot
from bot.search.readings.filters import allowed


def by_time(archive: Snapshot, query: Query, flags: Flags, may_be: Flags, unit: Count) -> tuple[Period, ...]:
    """Return how many papers each time of a kind listed, of how many; one listed in two of them counts in both.

    Days without a list, such as those of a weekend, are left out; other times stand there with none.
    """
    around = AROUND[unit]
    mine, all_of = (_in_each(archive, query, each, around) for each in (flags, may_be))
    if not all_of:
        return ()
    found, span, last = list[Period](), around(min(all_of)), max(all_of)
    while span.first <= last:
        if all_of[span.first] or unit is not Count.DAYS:
            found.append(Period(span.first, span.last, mine[span.first], all_of[span.first]))
        span = around(span.last + timedelta(days=1))
    return tuple(found)


def _in_each(archive: Snapshot, query: Query, flags: Flags, around: Callable[[date], Span]) -> Counter[date]:
    """Return how many papers were listed in the time that begins on each day."""
    once = flags & (archive.columns.first == archive.columns.last)
    days, times = np.unique(archive.columns.first[once], return_counts=True)
    found: Counter[date] = Counter()
    for day, papers in zip(days.tolist(), times.tolist(), strict=True):
        found[around(date.fromordinal(day)).first] += papers
    for paper in archive.some(np.flatnonzero(flags & ~once).astype(np.int32)):
        found.update({around(day).first for day in paper.days if (query.since or day) <= day <= (query.until or day)})
    return found


def within_times(archive: Snapshot, query: Query) -> tuple[Flags, ...]:
    """Return which papers satisfy a query within each of the times that it compares."""
    spans = (replace(query, since=first, until=last, times=()) for first, last in query.times)
    return tuple(allowed(archive, each, wide=True) for each in spans)


def compared(query: Query, numbers: Ints, times: tuple[Flags, ...]) -> tuple[Period, ...]:
    """Return how many of some papers were listed in each time that a query compares, of how many."""
    return tuple(
        Period(first, last, int(flags[numbers].sum()), int(flags.sum()))
        for (first, last), flags in zip(query.times, times, strict=True)
    )
