"""What was counted over every paper that matches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.model.papers import Paper
from bot.model.queries import Chip, Query


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of the papers somebody has, by the name that the archive spells."""

    name: str
    papers: int


@dataclass(frozen=True, slots=True)
class Period:
    """How many of the papers a month, a week or another time listed.

    Attributes:
        first: Its first day.
        last: Its last.
        papers: Those that match.
        of: All that it listed.
    """

    first: date
    last: date
    papers: int
    of: int


@dataclass(frozen=True, slots=True)
class ReadAs:
    """As what an acronym of a topic was read that stands for several things.

    Attributes:
        acronym: As the question has it.
        meaning: What it was read as.
        others: What else it stands for, and how many papers are on each.
    """

    acronym: str
    meaning: str
    others: tuple[Tally, ...] = ()


@dataclass(frozen=True, slots=True)
class Counted:
    """What an index counted for a query.

    Attributes:
        total: The papers that match well, all of them.
        of: The papers that were looked at: those that satisfy the filters.
        months: Every month from the first that lists one of those looked at to the last, ascending.
        periods: The same by what was asked for, by week; of times compared each, in the question's order.
        authors: Who wrote most of them, the most first.
        labs: The same for labs; spellings of one lab are one.
        subjects: The same for what they are about; one paper may be about several.
        named: How many authors or labs they name, where these are asked for; a lab as often as it is spelled.
        unnamed: How many of them name no lab.
        first: The one that was listed first; ``None`` where there is none.
        ids: The ids of them, of many papers those of some.
        read_as: As what an acronym was read that stands for several things; ``None`` where there is none.
        asked: The query as the archive read it, a lab named in passing among its filters; ``None`` as it stood.
    """

    total: int = 0
    of: int = 0
    months: tuple[Period, ...] = ()
    periods: tuple[Period, ...] = ()
    authors: tuple[Tally, ...] = ()
    labs: tuple[Tally, ...] = ()
    subjects: tuple[Tally, ...] = ()
    named: int = 0
    unnamed: int = 0
    first: Paper | None = None
    ids: tuple[str, ...] = ()
    read_as: ReadAs | None = None
    asked: Query | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """A count in words.

    Attributes:
        headline: The number that was asked for, in a sentence.
        lines: What stands below it, a line each.
        chart: Papers by month, or by what was asked for, as a row of bars; empty where there is too little to draw.
        span: What the bars' ends are: ``Feb 2025 to Jul 2026``.
        rule: What was counted, for whoever wonders.
        lists: A label and a question for each number: what lists its papers.
    """

    headline: str
    lines: tuple[str, ...] = ()
    chart: str = ""
    span: str = ""
    rule: str = ""
    lists: tuple[Chip, ...] = ()
