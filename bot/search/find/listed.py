"""Papers that are listed as they are, not searched: every one that may be found, or that a count counts."""

from __future__ import annotations

import numpy as np

from bot.model import Found, Hit, Query, Sort
from bot.search.find.quoting.quotes import quote
from bot.search.find.ranking.order import as_asked, best_first, first_ids
from bot.search.index.postings import Flags
from bot.search.index.snapshot import Snapshot
from bot.search.readings.reading import Reading


def listed(archive: Snapshot, reading: Reading, limit: int, offset: int) -> Found:
    """Return every paper that may be found, most upvoted first unless another order was asked for."""
    query, may_be = reading.query, reading.may_be
    if may_be is None:
        return Found() if query.text.strip() else paged(archive, query, archive.columns.alive, limit, offset)
    return paged(archive, query, may_be, limit, offset)


def paged(archive: Snapshot, query: Query, may_be: Flags, limit: int, offset: int) -> Found:
    """Return some papers, most upvoted first unless another order than relevance was asked for."""
    numbers = np.flatnonzero(may_be).astype(np.int32)
    numbers = numbers[best_first(archive, numbers, np.zeros(len(numbers)))]
    order = as_asked(archive, query.sort if query.sort in (Sort.DATE, Sort.OLDEST) else Sort.UPVOTES, numbers)
    numbers = numbers[order]
    papers = (archive.papers[number] for number in numbers[offset : offset + limit].tolist())
    hits = tuple(Hit(paper, 0.0, quote(paper, {}, query.question)) for paper in papers)
    return Found(hits, len(numbers), order=first_ids(archive, numbers))
