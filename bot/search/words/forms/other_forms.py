"""What a question says as papers say it otherwise: by what an acronym stands for, or by another name.

A paper that has the other form is found by it, and read as if it had the question's own.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from bot.search.index.postings import TITLE_WEIGHT, Counts, Flags, Ints, among
from bot.search.index.ranking import Run, runs, shares
from bot.search.index.snapshot import Snapshot
from bot.search.words.forms.acronyms import with_all_parts
from bot.search.words.written.laid import MOST_IN_FULL, Alike, Named, undefined
from bot.search.words.written.phrases import holders

Otherwise = Alike | Named

Forms = Sequence[tuple[Collection[str], Sequence[str]]]
"""Terms of a question, and others, side by side, that say the same: of an acronym what it stands for."""


def forms(archive: Snapshot, found: Sequence[Otherwise]) -> Forms:
    """Return the terms of each in a question, and those of its other form."""
    spelled = archive.terms.spelling
    return [(tuple(map(spelled, each.terms)), tuple(map(spelled, _other(each)))) for each in found]


def _other(each: Otherwise) -> Sequence[int]:
    """Return the terms of the other form of what is alike."""
    if isinstance(each, Alike) and each.in_full:
        return [each.acronym]
    other: list[int] = each.parts.tolist()
    return other


def runs_of(archive: Snapshot, term: int, found: Sequence[Otherwise]) -> list[Run]:
    """Return what a term gives the papers that hold it, or what is alike."""
    each = _with(term, found)
    if not each:
        return archive.runs(term)
    key: tuple[int | tuple[int, ...], ...] = (term, *(_key(one) for one in each))
    known = archive.met.reworded.get(key)
    if known is None:
        known = archive.met.reworded[key] = _reworded(archive, term, each)
    return known


def holding(archive: Snapshot, term: int, found: Sequence[Otherwise]) -> list[Ints]:
    """Return the papers that hold a term, or what is alike; some perhaps twice."""
    return [*archive.holding(term), *(_in_other_form(archive, each)[0] for each in _with(term, found))]


def _with(term: int, found: Sequence[Otherwise]) -> Sequence[Otherwise]:
    """Return what a term is of: the first acronym, as others may share a word, and each other name."""
    having = [each for each in found if term in each.terms]
    acronyms = [each for each in having if isinstance(each, Alike)]
    return [*acronyms[:1], *(each for each in having if isinstance(each, Named))]


def _key(each: Otherwise) -> tuple[int, ...]:
    """Return what tells apart how papers may say what is alike."""
    return (-1, each.acronym, each.in_full) if isinstance(each, Alike) else tuple(each.parts.tolist())


def _reworded(archive: Snapshot, term: int, alike: Sequence[Otherwise]) -> list[Run]:
    counts, found = np.zeros(len(archive.papers), np.uint16), list[Run]()
    for each in alike:
        others, times = _in_other_form(archive, each)
        counts[others] += times
    for segment in archive.segments:
        own, row = counts[segment.first : segment.first + len(segment)], segment.row(term)
        own[segment.papers[row] - segment.first] += segment.counts[row]  # a view: ``counts`` itself
        papers = (own.nonzero()[0] + segment.first).astype(np.int32)
        if len(papers):
            found += runs(papers, shares(papers, counts[papers], archive.norms), segment.first, len(segment))
    return found


def _in_other_form(archive: Snapshot, each: Otherwise) -> tuple[Ints, Counts]:
    """Return the papers that have the other form than a question, and how often, as it counts in postings."""
    key = _key(each)
    known = archive.met.others.get(key)
    if known is None:
        known = _found(archive, each)
        archive.met.others[key] = known
    return known


def _found(archive: Snapshot, each: Otherwise) -> tuple[Ints, Counts]:
    if isinstance(each, Named):
        alone = len(each.parts) == 1
        return _having(archive, int(each.parts[0]), each.otherwise) if alone else _calling_it(archive, each)
    return _having(archive, each.acronym, each.otherwise) if each.in_full else _writing_out(archive, each)


def _having(archive: Snapshot, term: int, otherwise: Ints) -> tuple[Ints, Counts]:
    """Return the papers that have a term, as an acronym, and do not mean something else by it."""
    rows = [(segment, segment.row(term)) for segment in archive.segments]
    papers = np.concatenate([segment.papers[row] for segment, row in rows])
    counts = np.minimum(np.concatenate([segment.counts[row] for segment, row in rows]), MOST_IN_FULL)
    meant = ~among(papers, otherwise)
    return papers[meant], counts[meant]


def _calling_it(archive: Snapshot, each: Named) -> tuple[Ints, Counts]:
    """Return the papers that have a name of several terms: once, and as often as a title counts."""
    spelled, alive = [archive.terms.spelling(part) for part in each.parts.tolist()], archive.columns.alive
    held: Flags = holders(archive, spelled, alive)
    counts = held.astype(np.uint16)
    counts[holders(archive, spelled, held, in_title=True)] += 1
    papers = np.flatnonzero(held).astype(np.int32)
    papers = papers[~among(papers, each.otherwise)]
    return papers, counts[papers]


def _writing_out(archive: Snapshot, each: Alike) -> tuple[Ints, Counts]:
    """Return the papers that have an expansion; none where too many hold its words."""
    laid = with_all_parts(archive, each.parts)
    first, _ = undefined(archive, laid, each)
    owners = laid.bounds.searchsorted(first, "right") - 1
    titled = first < laid.bounds[owners] + laid.titles[owners]
    counts = np.bincount(owners, np.where(titled, TITLE_WEIGHT, 1), len(laid.numbers)).astype(np.uint16)
    return laid.numbers[counts > 0], counts[counts > 0]
