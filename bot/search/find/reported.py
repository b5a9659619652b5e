"""What was found with how the question was read: which filters, whose papers, and what of it is a guess."""

from __future__ import annotations

from dataclasses import replace

from bot.model import Found, Query
from bot.search.index.snapshot import Snapshot
from bot.search.readings.filters import allowed, by_lab, naming_no_lab
from bot.search.readings.reading import Reading


def reported(archive: Snapshot, reading: Reading, found: Found) -> Found:
    """Return what was found with how the question was read."""
    authors = reading.query.authors
    of_lab = reading.of_lab or bool(reading.query.organizations or any(by_lab(archive, name).any() for name in authors))
    unnamed = _unnamed(archive, reading.query) if of_lab else None
    missing = found.unheld or reading.unheld
    titled = reading.titled is not None and bool(reading.titled[_numbers(archive, found)].any())
    return replace(
        found,
        chips=reading.chips,
        relaxed=reading.relaxed,
        titled=titled,
        unsigned=_unsigned(archive, reading, found),
        unnamed=unnamed,
        unheld=missing,
    )


def _numbers(archive: Snapshot, found: Found) -> list[int]:
    return [archive.numbers[paper_id] for paper_id in found.order]


def _unsigned(archive: Snapshot, reading: Reading, found: Found) -> int:
    """Return how many of the first papers are found though they name no lab, and one's are asked for."""
    if reading.by_people:
        return len(found.order)
    if reading.unsigned is None or not found.order:
        return 0
    return 1 if reading.unsigned[archive.numbers[found.order[0]]] else 0


def _unnamed(archive: Snapshot, query: Query) -> float:
    """Return the share of the papers of a query's time that name no lab."""
    flags = allowed(archive, Query("", since=query.since, until=query.until))
    papers = int(flags.sum())
    return int((flags & naming_no_lab(archive)).sum()) / papers if papers else 0.0
