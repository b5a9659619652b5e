"""In which order papers are told: by score, by day or by votes, and the same on every page."""

from __future__ import annotations

import numpy as np

from bot.model import Sort
from bot.search.index.postings import Floats, Ints, firsts
from bot.search.index.snapshot import Snapshot

MOST_IDS = 300
"""Of so many papers the order is told: more than a button holds, and than anybody pages through."""


def ordered(archive: Snapshot, numbers: Ints, scores: Floats) -> tuple[Ints, Floats]:
    """Return papers and scores by score, then newer day, then id."""
    order = best_first(archive, numbers, scores)
    return numbers[order], scores[order]


def best_first(archive: Snapshot, numbers: Ints, scores: Floats) -> Ints:
    order = (-scores).argsort(kind="stable")
    if firsts(scores[order]).all():  # in most pools
        return order.astype(np.int32)
    days = archive.columns.first[numbers]
    order = np.lexsort((-days, -scores))
    begins = (firsts(scores[order]) | firsts(days[order])).nonzero()[0]
    ends = np.append(begins[1:], len(order))
    for begin, end in zip(begins.tolist(), ends.tolist(), strict=True):
        if end - begin > 1:  # ids are compared for ties alone: they are strings, and strings are slow
            ids = dict(zip(order[begin:end].tolist(), archive.ids(numbers[order[begin:end]]), strict=True))
            order[begin:end] = sorted(ids, key=ids.__getitem__)
    return order.astype(np.int32)


def as_asked(archive: Snapshot, sort: Sort, numbers: Ints) -> Ints:
    """Return the places of papers, given best first, in the order asked for."""
    if sort is Sort.RELEVANCE:
        return np.arange(len(numbers), dtype=np.int32)
    days, votes = archive.columns.first[numbers], archive.columns.upvotes[numbers]
    by = {Sort.DATE: -days, Sort.OLDEST: days}.get(sort, -votes)
    return np.argsort(by, kind="stable").astype(np.int32)


def first_ids(archive: Snapshot, numbers: Ints) -> tuple[str, ...]:
    """Return the ids of the first papers, in their order: what further pages are cut from."""
    return tuple(archive.ids(numbers[:MOST_IDS]))
