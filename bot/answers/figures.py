"""Counted papers -> what a person reads of them: a sentence, a row of bars, and for each number what lists it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.answers.periods import AROUND, called, within
from bot.answers.trends import TOLD, as_shares, by_year, chart, difference, each_time, growth, mean, peak
from bot.model import Chip, Count, Counted, Figures, Period, Query, Tally
from bot.query.writing import written
from bot.texts.humanize import long_day, plural

CHARTED = 24
"""The bars that fit into a telephone's line."""

TALLIES = 5
"""The names of which each is told, where the question does not say how many."""

FEW = 3
"""The labs that are named beside a number of papers."""

SHOWN = 0.01
"""A smaller share is not told in hundredths."""

_HOW_MANY = re.compile(r"\bhow many\b", re.IGNORECASE)
RULE = "Counted: the papers that are clearly on it, not all that mention it."


def figures(query: Query, counted: Counted, newest: date | None, oldest: date | None = None) -> Figures:
    """Return a count in words.

    Args:
        query: What was asked.
        counted: The numbers.
        newest: The newest day held, which says whether its month is over.
        oldest: The first day held, which says what of a year lies before.
    """
    shown = () if query.times else (counted.periods or counted.months)[-CHARTED:]
    several = counted.total > 0 and len(shown) > 1
    return Figures(
        headline=_headline(query, counted, newest),
        lines=(*_lines(query, counted, newest, oldest), *_read_as(counted)),
        chart=chart([period.papers for period in shown]) if several else "",
        span=f"{_named(shown[0])} to {_named(shown[-1])}" if several else "",
        rule=RULE if query.text and counted.of else "",
        lists=(*_lists(query, counted), *_other_senses(query, counted)),
    )


def _headline(query: Query, counted: Counted, newest: date | None) -> str:
    on = f" on “{query.text}”" if query.text else ""
    if not counted.total:
        return _none(counted.of, on)
    if query.times and len(counted.periods) > 1:
        return difference(query, counted)
    if query.count in (Count.AUTHORS, Count.LABS, Count.SUBJECTS):
        return _who(query, counted, on)
    papers = plural(counted.total, "paper")
    if query.count is Count.FIRST and counted.first:
        return f"The first{on} was listed on {long_day(counted.first.day)}: “{counted.first.title}”. {papers} in all."
    if query.count is Count.GROWTH:
        return f"{growth(counted.months, newest)} {papers}{on} in all."
    return _how_many(query, counted, papers, on)


def _how_many(query: Query, counted: Counted, papers: str, on: str) -> str:
    """Return how many papers there are, or what share of all, and of which time there are most."""
    fit = " that fit" if query.is_filtered else ""
    if query.count is Count.SHARE:
        are = f"{fit} {'is' if counted.total == 1 else 'are'}{on}" if on else " satisfy that"
        return f"{_part(counted)} of the papers{are}: {counted.total:,} of {counted.of:,}."
    part = f" ({counted.total / counted.of:.0%})" if SHOWN * counted.of <= counted.total < counted.of else ""
    unit = query.count if query.count in AROUND else None
    when = mean(counted.periods, unit) + peak(counted.periods, unit) if unit else ""
    if not on and not query.is_filtered:
        return f"{papers} in the archive{when}."
    if not on:
        return f"{papers} in the archive {'fits' if counted.total == 1 else 'fit'} that{when}."
    return f"{papers}{on}{when}, of {counted.of:,} in the archive{fit}{part}."


def _who(query: Query, counted: Counted, on: str) -> str:
    """Return who has most, if one does, and of how many papers."""
    tallies = _tallies(query, counted)
    ahead = tallies[0] if tallies and (len(tallies) == 1 or tallies[0].papers > tallies[1].papers) else None
    led = f"Most papers{on}: {ahead.name} ({ahead.papers:,}). " if ahead and ahead.papers > 1 else ""
    led = _so_many(query, counted, on) + led
    papers = plural(counted.total, "paper")
    if query.count is Count.SUBJECTS:
        more = ", more than at other times" if query.since else ""
        return f"What {papers}{on} are about{more}:" if counted.subjects else f"{papers}{on}: no topic is of several."
    if query.count is Count.LABS:
        named = "" if led and query.organizations else _named_by(counted)
        return f"{led or f'Labs that publish{on}: '}{named}".rstrip()
    most = "with the most of" if with_several(query, counted) else "of"
    return led + (f"Who works{on}: the authors {most} {papers}." if on and not led else f"The authors {most} {papers}.")


def _so_many(query: Query, counted: Counted, on: str) -> str:
    """Return how many authors or labs there are, where that is asked."""
    if not (counted.named and _HOW_MANY.search(query.question)):
        return ""
    kind = "lab" if query.count is Count.LABS else "author"
    has = "has" if counted.named == 1 else "have"
    return f"{plural(counted.named, kind)} {has} papers{on or ' there'}. "


def _part(counted: Counted) -> str:
    """Return how much of the papers looked at match, in hundredths: ``4.2%``."""
    part = counted.total / max(1, counted.of)
    return f"{part:.1%}" if part >= SHOWN / 10 else f"Under {SHOWN / 10:.1%}"


def _none(of: int, on: str) -> str:
    if not of:
        return f"No paper is held that fits {'the rest of ' * bool(on)}that."
    if of == 1:
        return f"The one paper that fits is not surely{on or ' there'}."
    return f"None of {of:,} papers is surely{on or ' there'}."


def _named_by(counted: Counted) -> str:
    """Return how many of the papers name a lab at all: nearly six in ten do not."""
    named = counted.total - counted.unnamed
    return f"{named:,} of {plural(counted.total, 'paper')} name{'s' * (named == 1)} one."


def _lines(query: Query, counted: Counted, newest: date | None, oldest: date | None) -> Iterator[str]:
    if query.times and len(counted.periods) > 1:
        yield from as_shares(query, counted)
    elif query.count in AROUND and counted.total:
        yield from each_time(query, counted, newest, oldest)
    elif query.count in (Count.AUTHORS, Count.LABS, Count.SUBJECTS):
        for tally in with_several(query, counted):
            yield f"{tally.name}: {tally.papers}"
        yield from _the_others(query, counted)
    elif query.count is Count.FIRST and counted.months and counted.total:
        yield f"The papers that were looked at begin in {_named(counted.months[0])}."
    elif query.count in (Count.GROWTH, Count.SHARE) and counted.total:
        yield from filter(None, (by_year(counted.months),))
    elif counted.total and (len(counted.labs) > 1 or (counted.labs and counted.unnamed)):
        several = [tally for tally in counted.labs if tally.papers > 1 or query.organizations]
        most_by = ", ".join(f"{tally.name} ({tally.papers})" for tally in several[:FEW])
        names = "names" if counted.unnamed == 1 else "name"
        most = f"Most by {most_by}" if several else "No lab has more than one"
        yield f"{most}; {counted.unnamed:,} of the {counted.total:,} {names} no lab."


def _the_others(query: Query, counted: Counted) -> Iterator[str]:
    """Give what is told of who is not listed: that they have one paper each, or as many as the last who is."""
    told, more = _tallies(query, counted), with_several(query, counted)
    if len(more) < len(told):
        else_ = " else" if more else ""
        nobody = f"No {'other ' * bool(more)}lab" if query.count is Count.LABS else f"Nobody{else_}"
        names = f": {', '.join(tally.name for tally in told)}" if query.count is Count.LABS and not more else ""
        if names and len(told) == 1:
            yield f"{told[0].name}: 1"
        elif counted.total > 1:
            yield f"{nobody} has more than one{names}."
    elif _as_many(query, counted):
        yield "Others have as many as the last of these."


def _read_as(counted: Counted) -> Iterator[str]:
    """Give as what an acronym was read, and what else it stands for."""
    if (read := counted.read_as) is not None:
        others = "".join(f" It is “{other.name}” as well: {plural(other.papers, 'paper')}." for other in read.others)
        yield f"“{read.acronym}” was read as “{read.meaning}”.{others}"


def _other_senses(query: Query, counted: Counted) -> Iterator[Chip]:
    """Give the question with an acronym as each other thing that it stands for."""
    if (read := counted.read_as) is not None:
        acronym = re.compile(rf"\b{re.escape(read.acronym)}\b")
        for other in read.others:
            yield Chip(f"{other.name}: {other.papers:,}", acronym.sub(other.name, query.question))


def _as_many(query: Query, counted: Counted) -> bool:
    """Tell whether somebody who is not named has as many papers as the last who is."""
    named, each = _tallies(query, counted), _those(query, counted)
    return len(each) > len(named) > 0 and each[len(named)].papers == named[-1].papers


def _tallies(query: Query, counted: Counted) -> tuple[Tally, ...]:
    """Return who has the most papers: so many as were asked for."""
    return _those(query, counted)[: query.limit or TALLIES]


def with_several(query: Query, counted: Counted) -> tuple[Tally, ...]:
    """Return those that are told by their number: who has one paper is one of many, unless their number was asked."""
    if query.count is Count.SUBJECTS or len(query.organizations) > 1:
        return _tallies(query, counted)
    return tuple(tally for tally in _tallies(query, counted) if tally.papers > 1)


def _those(query: Query, counted: Counted) -> tuple[Tally, ...]:
    """Return all of those that are told."""
    if query.count is Count.SUBJECTS:
        return counted.subjects
    return counted.authors if query.count is Count.AUTHORS else counted.labs


def _lists(query: Query, counted: Counted) -> Iterator[Chip]:
    """Give for each number that is told a question for the papers that it counts."""
    if not counted.total:
        if query.text:
            yield Chip("Search for it", query.text)
        return
    if query.times:
        yield from (_listed(query, period) for period in counted.periods if period.papers)
        return
    yield Chip(f"List {plural(counted.total, 'paper')}" if counted.total > 1 else "Show it", listing(query))
    if query.count in AROUND:
        yield from (_listed(query, period) for period in reversed(counted.periods[-TOLD:]) if period.papers)
    elif query.count is Count.SUBJECTS:
        on = (replace(query, text=f"{query.text} {tally.name}".strip()) for tally in _tallies(query, counted))
        yield from (
            Chip(f"{tally.name}: {tally.papers}", listing(one))
            for one, tally in zip(on, _tallies(query, counted), strict=True)
        )
    elif query.count is Count.AUTHORS:
        yield from (_tally(query, tally, "authors") for tally in with_several(query, counted))
    else:
        labs = _tallies(query, counted) if query.count is Count.LABS else counted.labs[:FEW]
        several = query.organizations or (query.count is Count.LABS and not with_several(query, counted))
        told = (tally for tally in labs if tally.papers > (not several) and (len(labs) > 1 or not query.organizations))
        yield from (_tally(query, tally, "organizations") for tally in told)


def _listed(query: Query, period: Period) -> Chip:
    """Return what lists the papers of one time."""
    asked = within(period, query.since, query.until)
    narrowed = replace(query, since=asked.first, until=asked.last, times=())
    return Chip(f"{_named(period)}: {period.papers}", listing(narrowed))


def _tally(query: Query, tally: Tally, kind: str) -> Chip:
    name = tally.name.replace('"', "")
    narrowed = (
        replace(query, authors=(*query.authors, name))
        if kind == "authors"
        else replace(query, organizations=(name,))  # of several any is meant
    )
    return Chip(f"{tally.name}: {tally.papers}", listing(narrowed))


def listing(query: Query) -> str:
    """Return a question for every paper that a query's count counts, newest first, its filters written out."""
    held = set(re.findall(r"\w+", " ".join(phrase for group in query.required for phrase in group).lower()))
    text = [word for word in query.text.split() if not set(re.findall(r"\w+", word.lower())) <= held or not held]
    return " ".join((*text, *written(query), "match:all"))


def _named(period: Period) -> str:
    return called(period.first, period.last)
