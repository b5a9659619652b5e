"""From a paper to the others by its authors: those that most of them wrote first, then the newest."""

from __future__ import annotations

import numpy as np

from bot.model import Found, Hit, Query, Sort
from bot.search.find.alike.similar import within_filters
from bot.search.find.quoting.quotes import quote
from bot.search.find.ranking.order import as_asked, first_ids
from bot.search.index.postings import Ints
from bot.search.index.snapshot import Snapshot

SURELY = 2
"""Who shares one name alone with a paper may be a namesake, which no order but that by names puts last."""


def by_same_authors(archive: Snapshot, paper_id: str, *, limit: int, offset: int, within: Query) -> Found:
    """Return the other papers by a paper's authors that satisfy some filters; nothing if it is unknown."""
    number = archive.numbers.get(paper_id)
    if number is None:
        return Found()
    names = {archive.authors.number(name) for name in archive.papers[number].authors} - {None}
    shared = np.zeros(len(archive.papers), np.int32)
    for name in names:
        shared[np.unique(archive.authors.papers(np.array([name], np.int32)))] += 1
    shared[number] = 0
    may_be = within_filters(archive, within)
    found = np.flatnonzero((shared > 0) & archive.columns.alive & (True if may_be is None else may_be)).astype(np.int32)
    order = _in_order(archive, found, shared, within.sort)
    papers = archive.some(order[offset : offset + limit])
    hits = tuple(Hit(paper, float(shared[archive.numbers[paper.id]]), quote(paper, {}, "")) for paper in papers)
    return Found(hits, len(order), order=first_ids(archive, order))


def _in_order(archive: Snapshot, found: Ints, shared: Ints, sort: Sort) -> Ints:
    if sort is not Sort.RELEVANCE:
        together = found[shared[found] >= SURELY]
        found = together if len(together) else found
        return found[as_asked(archive, sort, found)]
    order: Ints = found[np.lexsort((-found, -archive.columns.first[found], -shared[found]))]
    return order
