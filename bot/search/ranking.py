"""The best papers for weighted terms: exactly those that visiting every paper would give, with its scores.

Each term's gains are added to one number per paper, in one pass over its postings. Leaving common terms out by bounds
(MaxScore: Turtle and Flood, 1995) was tried and is out: at 100,000 and 300,000 abstracts its bookkeeping took two to
four times as long as adding everything up, as the words of real questions bound each other too loosely.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from bot.search.postings import Counts, Flags, Floats, Ints, Shares

K1 = 1.2
"""How soon more of the same term stops to count. rank-bm25's own 1.5 gave .005 less on the largest set."""

B = 0.75
"""How far a long paper's counts are taken down: rank-bm25's own; .3 and .5 gave less on all three sets, .9 no more."""

_GRID = 16  # rows of the grid: 4 to 64 make no difference; without it a question takes a third longer


class Run(NamedTuple):
    """The papers of one segment that hold a term, ascending, and BM25's count / (count + norm) of each."""

    papers: Ints
    shares: Shares


class Term(NamedTuple):
    """One term of a question.

    Attributes:
        runs: Its papers, segment by segment.
        weight: idf, times how often the question holds it, times k1 + 1.
    """

    runs: Sequence[Run]
    weight: float


def shares(papers: Ints, counts: Counts, norms: Shares) -> Shares:
    """Return BM25's count / (count + norm) for each posting; 0 for a paper that is gone."""
    held = counts.astype(np.float32)
    below = norms[papers]
    below += held
    np.divide(held, below, out=held)
    return held


def best(terms: Sequence[Term], norms: Shares, limit: int, allowed: Flags | None = None) -> tuple[Ints, Floats]:
    """Return the numbers and scores of the best papers, in no order, ties with the last of them included.

    Args:
        terms: Rarest first, so that equal papers get equal sums whatever segment they stand in.
        norms: For each paper k1 * (1 - b + b * length / mean length); infinite for a paper that is gone.
        limit: How many papers at least, where so many hold a term.
        allowed: The papers that may be found; all, if not given.
    """
    runs = [(run, term.weight) for term in terms for run in term.runs]
    if not runs:
        return np.empty(0, np.int32), np.empty(0)
    scores = np.zeros(len(norms), np.float32)
    for run, weight in runs:
        # A seventh of bincount's time, half of that of +=; its own conversion of the numbers takes a tenth longer.
        np.add.at(scores, run.papers.astype(np.intp), run.shares * np.float32(weight))
    if allowed is None and min(weight for _, weight in runs) > 0:
        return _highest(scores, limit)
    # A score tells nothing of a match where an idf is not positive.
    held = np.zeros(len(norms), np.bool_)
    for run, _ in runs:
        held[run.papers] = True
    found = np.flatnonzero(held & np.isfinite(norms) & (True if allowed is None else allowed))
    return _top(found.astype(np.int32), scores[found], limit)


def _highest(scores: Shares, limit: int) -> tuple[Ints, Floats]:
    """Return the papers with the highest scores above 0.

    The highest of every column of a grid are found at once; where ``limit`` of those are, no lower score can be wanted.
    """
    rows = scores[: len(scores) // _GRID * _GRID].reshape(_GRID, -1)
    columns = rows.max(axis=0) if limit < rows.shape[1] else scores[:0]
    least = np.partition(columns, len(columns) - limit)[len(columns) - limit] if limit < len(columns) else 0.0
    found = np.flatnonzero(scores >= least if least > 0 else scores > 0).astype(np.int32)
    return _top(found, scores[found], limit)


def _top(papers: Ints, scores: Shares, limit: int) -> tuple[Ints, Floats]:
    if len(papers) > limit:
        kept = scores >= np.partition(scores, len(scores) - limit)[len(scores) - limit]
        papers, scores = papers[kept], scores[kept]
    return papers, scores.astype(np.float64)
