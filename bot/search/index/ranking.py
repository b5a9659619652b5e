"""The best papers for weighted terms: exactly those that visiting every paper would give, with its scores.

Each term's gains are added to one number per paper, in one pass over its postings, or over all papers where it is
common. Leaving common terms out by bounds (MaxScore: Turtle and Flood, 1995) was tried and is out: at 100,000 and
300,000 abstracts its bookkeeping took two to four times as long as adding everything up, as the words of real questions
bound each other too loosely.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from bot.search.index.postings import Counts, Flags, Floats, Ints, Longs, Shares

K1 = 1.2
"""How soon more of the same term stops to count. rank-bm25's own 1.5 gave .005 less on the largest set."""

B = 0.75
"""How far a long paper's counts are taken down: rank-bm25's own; .3 and .5 gave less on all three sets, .9 no more."""

DENSE = 4
"""A term that one paper in so many holds gets a share for every paper, as numbers are added faster than scattered:
adding up takes .6 of the time at 10,000 to 1,000,000 abstracts. Some 70 words are so common, and no row is longer than
so many times its postings; 8 would be 210 words and no faster."""

_PIECE = 32_768
"""A run has at most so many shares, so that what is added at once stays in the processor's cache: .7 of the time at a
million papers."""

_GRID = 16  # rows of the grid: 4 to 64 make no difference; without it a question takes a third longer


class Run(NamedTuple):
    """What a term gives some papers of a segment.

    Attributes:
        papers: Those that hold it, ascending; or all from one to another, where many hold it.
        shares: BM25's count / (count + norm) of each; 0 for a paper that does not hold it, or is gone.
    """

    papers: Ints | Longs | slice
    shares: Shares


class Term(NamedTuple):
    """One term of a question.

    Attributes:
        runs: Its papers, segment by segment.
        weight: idf, times how often the question holds it, times k1 + 1.
    """

    runs: Sequence[Run]
    weight: float


def norms(lengths: Ints | Longs, mean: float) -> Floats:
    """Return BM25's length norm, k1 * (1 - b + b * length / mean length), of each paper."""
    return K1 * (1 - B + B * lengths.astype(np.float64) / mean)


def shares(papers: Ints, counts: Counts, norms: Shares) -> Shares:
    """Return BM25's count / (count + norm) for each posting; 0 for a paper that is gone."""
    held = counts.astype(np.float32)
    below = norms[papers]
    below += held
    np.divide(held, below, out=held)
    return held


def runs(papers: Ints, held: Shares, first: int, size: int) -> list[Run]:
    """Return what a term gives the papers of a segment, piece by piece.

    Args:
        papers: Those that hold it, ascending.
        held: The share of each.
        first: The number of the segment's first paper.
        size: How many papers the segment has.
    """
    if len(papers) * DENSE >= size:
        row = np.zeros(size, np.float32)
        row[papers - first] = held
        cuts = [(at, min(at + _PIECE, size)) for at in range(0, size, _PIECE)]
        return [Run(slice(first + begin, first + end), row[begin:end]) for begin, end in cuts]
    if len(papers) <= _PIECE:
        return [Run(papers, held)]
    return [Run(papers[at : at + _PIECE], held[at : at + _PIECE]) for at in range(0, len(papers), _PIECE)]


def best(terms: Sequence[Term], norms: Shares, limit: int, allowed: Flags | None = None) -> tuple[Ints, Floats]:
    """Return the numbers and scores of the best papers, in no order, ties with the last of them included.

    Args:
        terms: Rarest first, so that equal papers get equal sums whatever segment they stand in.
        norms: For each paper k1 * (1 - b + b * length / mean length); infinite for a paper that is gone.
        limit: How many papers at least, where so many hold a term.
        allowed: The papers that may be found; all, if not given.
    """
    if not terms:
        return np.empty(0, np.int32), np.empty(0)
    scores = np.zeros(len(norms), np.float32)
    for runs, weight in terms:
        for papers, held in runs:
            gains = held if weight == 1.0 else held * weight
            if isinstance(papers, slice):  # the very same sums: to add 0 changes none
                scores[papers] += gains
            else:
                # A seventh of bincount's time, half of that of +=. Its own conversion of the numbers takes longer.
                np.add.at(scores, papers.astype(np.intp, copy=False), gains)
    if min(term.weight for term in terms) > 0:
        if allowed is not None:
            scores *= allowed
        return _highest(scores, limit)
    # A score tells nothing of a match where an idf is not positive.
    matches = np.zeros(len(norms), np.bool_)
    for term in terms:
        for papers, held in term.runs:
            matches[papers] |= held > 0
    found = np.flatnonzero(matches if allowed is None else matches & allowed)
    return _top(found.astype(np.int32), scores[found], limit)


def _highest(scores: Shares, limit: int) -> tuple[Ints, Floats]:
    """Return the papers with the highest scores above 0.

    The highest of every column of a grid are found at once; where ``limit`` of those are, no lower score can be wanted.
    """
    rows = scores[: len(scores) // _GRID * _GRID].reshape(_GRID, -1)
    columns = rows.max(axis=0) if limit < rows.shape[1] else scores[:0].copy()
    least = 0.0
    if limit < len(columns):
        columns.partition(len(columns) - limit)
        least = columns[len(columns) - limit]
    found = (scores >= least if least > 0 else scores > 0).nonzero()[0].astype(np.int32)
    return _top(found, scores[found], limit)


def _top(papers: Ints, scores: Shares, limit: int) -> tuple[Ints, Floats]:
    if len(papers) > limit:
        kept = scores >= np.partition(scores, len(scores) - limit)[len(scores) - limit]
        papers, scores = papers[kept], scores[kept]
    return papers, scores.astype(np.float64)
