"""The best papers for weighted terms: exactly those, in the order and with the scores that visiting every paper gives.

Two ways to the same numbers. Where a question's postings are few, all are added up in one pass. Where they are many,
the rarest terms go first, and as soon as the common ones together could no longer lift an unseen paper among the best,
they are looked up for the papers at hand alone (MaxScore: Turtle and Flood, 1995).
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.search.postings import Counts, Flags, Floats, Ints, Shares

ADD_UP_POSTINGS = 1_000_000_000
"""Up to so many postings one pass is faster than deciding which to leave out."""

K1 = 1.2
"""How soon more of the same term stops to count. rank-bm25's own 1.5 gave .005 less on the largest set."""

B = 0.75
"""How far a long paper's counts are taken down: rank-bm25's own; .3 and .5 gave less on all three sets, .9 no more."""

_GRID = 16  # rows of the grid: 4 to 64 make no difference; without it a question takes a third longer

_LOOK_UP_COST = 40  # looking one paper up in a run takes as long as passing over so many

_SLACK = 1e-3  # sums of floats in another order differ in the last digits; bounds are kept this much on the safe side


@dataclass(frozen=True, slots=True)
class Run:
    """The papers of one segment that hold a term.

    Attributes:
        papers: Their numbers, ascending.
        counts: How often each holds the term.
        shares: BM25's count / (count + norm) of each, where they are kept at hand.
    """

    papers: Ints
    counts: Counts
    shares: Shares | None = None

    def gains(self, weight: float, norms: Shares) -> Shares:
        """Return what the term gives each paper."""
        if self.shares is not None:
            return self.shares * np.float32(weight)
        return shares(self.papers, self.counts, norms) * np.float32(weight)


@dataclass(frozen=True, slots=True)
class Term:
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
    postings = sum([len(run.papers) for run, _ in runs])
    positive = min(term.weight for term in terms) > 0
    if postings > ADD_UP_POSTINGS and positive:
        return _bounded(terms, norms, limit, allowed)
    scores = np.zeros(len(norms), np.float32)
    for run, weight in runs:
        np.add.at(scores, run.papers, run.gains(weight, norms))  # seven times faster than bincount, thrice than +=
    if positive and allowed is None:
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


class _Board(threading.local):
    """One number per paper, kept for each thread and zero between questions: a million take a millisecond to make."""

    def __init__(self) -> None:
        self.scores: Shares = np.zeros(0, np.float32)
        self.seen: Flags = np.zeros(0, np.bool_)

    def of(self, size: int) -> tuple[Shares, Flags]:
        if len(self.scores) < size:
            self.scores, self.seen = np.zeros(size, np.float32), np.zeros(size, np.bool_)
        return self.scores[:size], self.seen[:size]


_board = _Board()


def _bounded(terms: Sequence[Term], norms: Shares, limit: int, allowed: Flags | None) -> tuple[Ints, Floats]:
    bounds = np.array([term.weight for term in terms])
    rest = np.append(np.cumsum(bounds[::-1])[::-1], 0.0)  # the most that the terms from here on can give together
    scores, seen = _board.of(len(norms))
    least, taken = 0.0, 0
    for term in terms:
        for run in term.runs:
            np.add.at(scores, run.papers, run.gains(term.weight, norms))
            seen[run.papers] = True
        taken += 1
        if rest[taken] < least - _SLACK or rest[taken] < (
            least := max(least, _least_of_best(term, scores, limit, allowed)) - _SLACK
        ):
            break
    touched = np.flatnonzero(seen).astype(np.int32)  # the postings' own type: searchsorted copies them otherwise
    seen[touched] = False
    kept = scores[touched] > 0 if allowed is None else (scores[touched] > 0) & allowed[touched]
    found = touched[kept]
    for place in range(taken, len(terms)):
        found = _hopeful(found, scores, rest[place], limit)
        for run in terms[place].runs:
            met = _meeting(run, found, seen)
            np.add.at(scores, met.papers, met.gains(terms[place].weight, norms))
    best_found = _top(found, scores[found], limit)
    scores[touched] = 0.0
    return best_found


def _least_of_best(term: Term, scores: Shares, limit: int, allowed: Flags | None) -> float:
    """Return a score that ``limit`` papers reach already: the one at that rank among this term's own papers."""
    papers = term.runs[0].papers if len(term.runs) == 1 else np.concatenate([run.papers for run in term.runs])
    if allowed is not None:
        papers = papers[allowed[papers]]
    if len(papers) < limit:
        return 0.0
    return float(np.partition(scores[papers], len(papers) - limit)[len(papers) - limit])


def _hopeful(papers: Ints, scores: Shares, rest: float, limit: int) -> Ints:
    """Leave out the papers that stay below the best whatever the terms to come give them."""
    if len(papers) <= limit:
        return papers
    sums = scores[papers]
    least = np.partition(sums, len(sums) - limit)[len(sums) - limit]
    kept: Ints = papers[sums + rest >= least - _SLACK]
    return kept


def _meeting(run: Run, papers: Ints, seen: Flags) -> Run:
    """Return the part of a run that is about some papers (ascending)."""
    if len(papers) * _LOOK_UP_COST < len(run.papers):
        places = np.searchsorted(run.papers, papers)
        places[places == len(run.papers)] = 0
        places = places[run.papers[places] == papers]
    else:
        seen[papers] = True
        places = np.flatnonzero(seen[run.papers])
        seen[papers] = False
    return Run(run.papers[places], run.counts[places], None if run.shares is None else run.shares[places])
