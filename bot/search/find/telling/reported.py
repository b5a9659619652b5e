"""What was found with how the question was read: which filters, whose papers, and what of it is a guess."""

from __future__ import annotations

from dataclasses import replace

from bot.model import Found, Query, Relaxed
from bot.query.names import is_well_known
from bot.search.index.snapshot import Snapshot
from bot.search.readings.called.facts import unheld_name
from bot.search.readings.called.own import is_called
from bot.search.readings.filters import allowed, by_lab, naming_no_lab
from bot.search.readings.reading import Reading
from bot.search.readings.theirs.families import titled_after
from bot.search.readings.theirs.name_chips import names_of


def reported(archive: Snapshot, reading: Reading, found: Found) -> Found:
    """Return what was found with how the question was read."""
    authors = reading.query.authors
    of_lab = reading.of_lab or bool(reading.query.organizations or any(by_lab(archive, name).any() for name in authors))
    relaxed = _as_told(reading, found)
    without = relaxed is not None and relaxed.dropped.startswith("from ")
    unnamed = _unnamed(archive, reading.query) if of_lab or without else None
    missing = found.unheld or reading.unheld
    titled = reading.titled is not None and bool(reading.titled[_numbers(archive, found)].any())
    return replace(
        found,
        chips=(*reading.chips, *found.chips),
        relaxed=relaxed,
        titled=titled,
        unsigned=_unsigned(archive, reading, found),
        unnamed=unnamed,
        unheld=missing,
        absent=_absent(archive, reading) if of_lab and found.total else (),
    )


def _as_told(reading: Reading, found: Found) -> Relaxed | None:
    """Return what a reading leaves out; nothing is told of it where the paper that comes first is called so."""
    relaxed = reading.relaxed
    if relaxed is None or not found.hits:
        return relaxed
    _, _, name = relaxed.dropped.partition(" ")
    own = bool(name) and not is_well_known(name.split()) and is_called(found.hits[0].paper.title, name)
    return replace(relaxed, dropped="") if own else relaxed


def unfound(archive: Snapshot, query: Query, found: Found) -> Found:
    """Return what is told where nothing is found: which model has no paper, how many papers name no lab at all."""
    theirs = found.asked or query
    if not found.total and (name := unheld_name(archive, theirs)):
        found = replace(found, unheld=name)
    return replace(found, unnamed=_unnamed(archive, theirs)) if theirs.organizations and not found.total else found


def _absent(archive: Snapshot, reading: Reading) -> tuple[str, ...]:
    """Return which of several labs that are asked for have no paper here, nor one that is titled as theirs are."""
    read = (name for chip in reading.chips if chip.label.startswith("from ") for name in names_of(chip))
    names = (*reading.query.organizations, *read)
    if len(names) == 1:
        return ()
    held = (by_lab(archive, name, wide=True).any() or titled_after(archive, [name]).any() for name in names)
    return tuple(name for name, has in zip(names, held, strict=True) if not has)


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
