"""Counted papers -> what a person reads of them: a sentence, a row of bars, and for each number what lists it. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.humanize import long_day, plural
from bot.model import Chip, Count, Counted, Figures, Month, Query, Tally
from bot.query.writing import written

BARS = "▁▂▃▅▇"
"""Which every telephone's fonts have, at one width."""

NONE = "·"
"""A month without any; the lowest bar would tell of a few."""

CHART_MONTHS = 24
"""The bars that fit into a telephone's line."""

MONTHS = 12
"""The months of which each is told by its number."""

TALLIES = 5
"""The names of which each is told."""

QUARTER = 3
"""Months that are compared with as many before them."""

TOO_FEW = 10
"""Papers of two quarters together, below which chance decides which has more."""

SHOWN = 0.01
"""A smaller share is not told in hundredths."""

TENDENCY = 1.25
"""How many times a share must be the other to be told as more, or less."""

RULE = "Counted: papers that hold all words of the topic close together, as surely as an answer's first hit must."


def figures(query: Query, counted: Counted, newest: date | None, oldest: date | None = None) -> Figures:
    """Return a count in words.

    Args:
        query: What was asked.
        counted: The numbers.
        newest: The newest day held, which says whether its month is over.
        oldest: The first day held, which says what of a year lies before.
    """
    shown = counted.months[-CHART_MONTHS:]
    several = counted.total > 0 and len(shown) > 1
    by_year = query.count is Count.YEARS and counted.total > 0
    return Figures(
        headline=_headline(query, counted, newest),
        lines=tuple(_each_year(query, counted, newest, oldest) if by_year else _lines(query, counted, newest)),
        chart=chart([month.papers for month in shown]) if several else "",
        span=f"{_month(shown[0])} to {_month(shown[-1])}" if several else "",
        rule=RULE if query.text else "",
        lists=tuple(_lists(query, counted)),
    )


def chart(numbers: Sequence[int]) -> str:
    """Return numbers as bars, the highest for the most."""
    most = max(numbers, default=0)
    return "".join(BARS[(len(BARS) * number - 1) // most] if number else NONE for number in numbers)


def _headline(query: Query, counted: Counted, newest: date | None) -> str:
    papers = plural(counted.total, "paper")
    on = f" on “{query.text}”" if query.text else ""
    if not counted.total:
        return _none(counted.of, on)
    if query.count is Count.FIRST and counted.first:
        return f"The first{on} was listed on {long_day(counted.first.day)}: “{counted.first.title}”. {papers} in all."
    if query.count is Count.GROWTH:
        return f"{_growth(counted.months, newest)} {papers}{on} in all."
    if query.count is Count.AUTHORS:
        most = "with the most of" if counted.total > 1 else "of"
        return f"Who works{on}: the authors {most} {papers}." if on else f"The authors {most} {papers}."
    if query.count is Count.LABS:
        return f"Labs that publish{on}: {_named(counted)}"
    share = f" ({counted.total / counted.of:.0%})" if SHOWN * counted.of <= counted.total < counted.of else ""
    return f"{papers}{on}, of {counted.of:,} in the archive{' that fit' if query.is_filtered else ''}{share}."


def _none(of: int, on: str) -> str:
    if not of:
        return "No paper is held that fits the rest of that."
    if of == 1:
        return f"The one paper that fits is not surely{on or ' there'}."
    return f"None of {of:,} papers is surely{on or ' there'}."


def _named(counted: Counted) -> str:
    """Return how many of the papers name a lab at all: nearly six in ten do not."""
    named = counted.total - counted.unnamed
    return f"{named:,} of {plural(counted.total, 'paper')} name{'s' * (named == 1)} one."


def _growth(months: Sequence[Month], newest: date | None) -> str:
    """Return whether papers become more, or that it cannot be told."""
    return _tendency(months, newest) or "Too few papers or months to tell whether it is growing."


def _tendency(months: Sequence[Month], newest: date | None) -> str:
    """Return whether papers become more, as a share of all: the archive grows, too; empty of too few."""
    whole = [month for month in months if newest is None or _is_over(month, newest)]
    now, before = whole[-QUARTER:], whole[-2 * QUARTER : -QUARTER]
    if len(before) < QUARTER or sum(month.papers for month in (*now, *before)) < TOO_FEW:
        return ""
    new, old = _share(now), _share(before)
    verdict = "Growing" if new > TENDENCY * old else "Shrinking" if old > TENDENCY * new else "Steady"
    return f"{verdict}: {new:.1%} of all papers from {_span(now)}, {old:.1%} from {_span(before)}."


def _is_over(month: Month, newest: date) -> bool:
    """Tell whether all of a month is held, but a weekend perhaps."""
    return _last(month) - newest <= timedelta(days=2)


def _share(months: Sequence[Month]) -> float:
    return sum(month.papers for month in months) / max(1, sum(month.of for month in months))


def _lines(query: Query, counted: Counted, newest: date | None) -> Iterator[str]:
    if query.count is Count.MONTHS:
        if grows := _tendency(counted.months, newest):
            yield grows
        yield from _years(counted.months)
        most = max((month.papers for month in counted.months), default=0)
        for month in reversed(counted.months[-MONTHS:]):
            yield f"{_month(month)}  {chart([month.papers, most])[:1]}  {month.papers}"
    elif query.count in (Count.AUTHORS, Count.LABS):
        tallies = counted.authors if query.count is Count.AUTHORS else counted.labs
        for tally in tallies[:TALLIES]:
            yield f"{tally.name}: {tally.papers}"
    elif query.count is Count.FIRST and counted.months and counted.total:
        yield f"The papers that were looked at begin in {_month(counted.months[0])}."
    elif len(counted.labs) > 1 or (counted.labs and counted.unnamed):
        most_by = ", ".join(f"{tally.name} ({tally.papers})" for tally in counted.labs[:QUARTER])
        names = "names" if counted.unnamed == 1 else "name"
        yield f"Most by {most_by}; {counted.unnamed:,} of the {counted.total:,} {names} no lab."


def _years(months: Sequence[Month]) -> Iterator[str]:
    """Give the numbers of each year in one line, where there are several: "2024 vs 2025"."""
    years, _ = _by_year(months)
    if len(years) > 1:
        yield " · ".join(f"{year}: {years[year]:,}" for year in sorted(years, reverse=True))


def _each_year(query: Query, counted: Counted, newest: date | None, oldest: date | None) -> Iterator[str]:
    """Give the number of each year asked for, the last first, of how many papers, and what of it is not held."""
    papers, of = _by_year(counted.months)
    since, until = query.since or date(min(of), 1, 1), query.until or date(max(of), 12, 31)
    for year in range(min(until.year, max(of)), since.year - 1, -1):
        if oldest and year < oldest.year:
            yield f"{year}  before the archive begins, on {long_day(oldest)}"
            continue
        bar = chart([papers[year], max(papers.values())])[:1]
        begun = (
            f", from {oldest:%b} on" if oldest and max(since, date(year, 1, 7)) < oldest and year == oldest.year else ""
        )
        ended = (
            f", up to {newest:%b}" if newest and newest.year == year and min(until, date(year, 12, 25)) > newest else ""
        )
        yield f"{year}  {bar}  {papers[year]:,} of {of[year]:,}{begun}{ended}"


def _by_year(months: Sequence[Month]) -> tuple[Counter[int], Counter[int]]:
    """Return how many papers match of each year, and of how many that fit the rest."""
    papers, of = Counter[int](), Counter[int]()
    for month in months:
        papers[month.first.year] += month.papers
        of[month.first.year] += month.of
    return papers, of


def _lists(query: Query, counted: Counted) -> Iterator[Chip]:
    """Give for each number that is told a question for the papers that it counts."""
    if not counted.total:
        if query.text:
            yield Chip("Search for it", query.text)
        return
    yield Chip(f"List {plural(counted.total, 'paper')}" if counted.total > 1 else "Show it", listing(query))
    if query.count is Count.MONTHS:
        for month in reversed(counted.months[-MONTHS:]):
            if month.papers:
                narrowed = replace(
                    query, since=max(query.since or month.first, month.first), until=_until(query, month)
                )
                yield Chip(f"{_month(month)}: {month.papers}", listing(narrowed))
    elif query.count is Count.YEARS:
        for year, papers in sorted(_by_year(counted.months)[0].items(), reverse=True):
            first, last = date(year, 1, 1), date(year, 12, 31)
            narrowed = replace(query, since=max(query.since or first, first), until=min(query.until or last, last))
            if papers:
                yield Chip(f"{year}: {papers}", listing(narrowed))
    elif query.count is Count.AUTHORS:
        yield from (_tally(query, tally, "authors") for tally in counted.authors[:TALLIES])
    else:
        shown = TALLIES if query.count is Count.LABS else QUARTER
        labs = counted.labs[:shown] if not query.organizations or len(counted.labs) > 1 else ()
        yield from (_tally(query, tally, "organizations") for tally in labs)


def _tally(query: Query, tally: Tally, kind: str) -> Chip:
    name = tally.name.replace('"', "")
    narrowed = (
        replace(query, authors=(*query.authors, name))
        if kind == "authors"
        else replace(query, organizations=(*query.organizations, name))
    )
    return Chip(f"{tally.name}: {tally.papers}", listing(narrowed))


def listing(query: Query) -> str:
    """Return a question for every paper that a query's count counts, newest first, its filters written out."""
    held = set(re.findall(r"\w+", " ".join(phrase for group in query.required for phrase in group).lower()))
    text = [word for word in query.text.split() if not set(re.findall(r"\w+", word.lower())) <= held or not held]
    return " ".join((*text, *written(query), "match:all"))


def _until(query: Query, month: Month) -> date:
    return min(query.until or _last(month), _last(month))


def _last(month: Month) -> date:
    return (month.first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _month(month: Month) -> str:
    return f"{month.first:%b %Y}"


def _span(months: Sequence[Month]) -> str:
    return f"{months[0].first:%b} to {_month(months[-1])}"
