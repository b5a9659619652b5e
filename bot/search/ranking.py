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

from bot.search.postings import Counts, Flags, Floats, Ints

ADD_UP_POSTINGS = 60_000
"""Up to so many postings one pass is faster than deciding which to leave out."""

K1 = 1.2
"""How soon more of the same term stops to count. rank-bm25's own 1.5 gave .005 less on the largest set."""

B = 0.75
"""How far a long paper's counts are taken down: rank-bm25's own; .3 and .5 gave less on all three sets, .9 no more."""

_SLACK = 1e-9  # sums of floats in another order differ in the last digits; bounds are kept this much on the safe side


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a question: its postings in each segment, and the most that one occurrence-laden paper can get.

    Attributes:
        postings: Papers and counts, one pair for each segment that has any.
        weight: idf, times how often the question holds the term, times k1 + 1.
    """

    postings: Sequence[tuple[Ints, Counts]]
    weight: float

    def __len__(self) -> int:
        return sum(len(papers) for papers, _ in self.postings)


def best(terms: Sequence[Term], norms: Floats, limit: int, allowed: Flags | None = None) -> tuple[Ints, Floats]:
    """Return the numbers and scores of the best papers, in no order, ties with the last of them included.

    Args:
        terms: Rarest first, so that equal papers get equal sums whatever segment they stand in.
        norms: For each paper k1 * (1 - b + b * length / mean length); infinite for a paper that is gone.
        limit: How many papers at least, where so many hold a term.
        allowed: The papers that may be found; all, if not given.
    """
    if sum(map(len, terms)) <= ADD_UP_POSTINGS or any(term.weight <= 0 for term in terms):
        return _added_up(terms, norms, limit, allowed)
    return _bounded(terms, norms, limit, allowed)


def _gains(term_weight: float, papers: Ints, counts: Counts, norms: Floats) -> Floats:
    """BM25's gain of one term: weight * count / (count + norm), with k1 + 1 within the weight."""
    held = counts.astype(np.float64)
    gains: Floats = held + norms[papers]
    np.divide(held, gains, out=gains)
    gains *= term_weight
    return gains


def _added_up(terms: Sequence[Term], norms: Floats, limit: int, allowed: Flags | None) -> tuple[Ints, Floats]:
    rows = [(papers, counts, term.weight) for term in terms for papers, counts in term.postings]
    if not rows:
        return np.empty(0, np.int32), np.empty(0)
    papers = np.concatenate([row[0] for row in rows])
    counts = np.concatenate([row[1] for row in rows])
    weights = np.repeat([row[2] for row in rows], [len(row[0]) for row in rows])
    gains = _gains(1.0, papers, counts, norms) * weights
    scores = np.bincount(papers, gains, len(norms)).astype(np.float64, copy=False)
    if allowed is None and all(term.weight > 0 for term in terms):
        found = np.flatnonzero(scores)
    else:  # a score tells nothing of a match where an idf is not positive
        held = np.bincount(papers, minlength=len(norms)) > 0
        found = np.flatnonzero(held & np.isfinite(norms) & (True if allowed is None else allowed))
    return _top(found.astype(np.int32), scores[found], limit)


def _top(papers: Ints, scores: Floats, limit: int) -> tuple[Ints, Floats]:
    if len(papers) <= limit:
        return papers, scores
    least = np.partition(scores, len(scores) - limit)[len(scores) - limit]
    kept = scores >= least
    return papers[kept], scores[kept]


class _Board(threading.local):
    """One number per paper, kept for each thread and zero between questions: a million take a millisecond to make."""

    def __init__(self) -> None:
        self.scores: Floats = np.zeros(0)
        self.seen: Flags = np.zeros(0, np.bool_)

    def of(self, size: int) -> tuple[Floats, Flags]:
        if len(self.scores) < size:
            self.scores, self.seen = np.zeros(size), np.zeros(size, np.bool_)
        return self.scores[:size], self.seen[:size]


_board = _Board()


def _bounded(terms: Sequence[Term], norms: Floats, limit: int, allowed: Flags | None) -> tuple[Ints, Floats]:
    bounds = np.array([term.weight for term in terms])
    rest = np.append(np.cumsum(bounds[::-1])[::-1], 0.0)  # the most that the terms from here on can give together
    scores, seen = _board.of(len(norms))
    least, taken = 0.0, 0
    for term in terms:
        for papers, counts in term.postings:
            scores[papers] += _gains(term.weight, papers, counts, norms)
            seen[papers] = True
        taken += 1
        least = max(least, _least_of_best(term, scores, limit, allowed))
        if rest[taken] < least - _SLACK:
            break
    found = np.flatnonzero(seen).astype(np.int32)  # the postings' own type: searchsorted copies them otherwise
    sums = scores[found]
    seen[found], scores[found] = False, 0.0
    kept = sums > 0 if allowed is None else (sums > 0) & allowed[found]
    found, sums = found[kept], sums[kept]
    for place in range(taken, len(terms)):
        found, sums = _hopeful(found, sums, rest[place], limit)
        _look_up(terms[place], found, sums, norms)
    return _top(found, sums, limit)


def _least_of_best(term: Term, scores: Floats, limit: int, allowed: Flags | None) -> float:
    """Return a score that ``limit`` papers reach already: the one at that rank among this term's own papers."""
    papers = term.postings[0][0] if len(term.postings) == 1 else np.concatenate([each for each, _ in term.postings])
    if allowed is not None:
        papers = papers[allowed[papers]]
    if len(papers) < limit:
        return 0.0
    return float(np.partition(scores[papers], len(papers) - limit)[len(papers) - limit])


def _hopeful(papers: Ints, sums: Floats, rest: float, limit: int) -> tuple[Ints, Floats]:
    """Leave out the papers that stay below the best whatever the terms to come give them."""
    if len(papers) <= limit:
        return papers, sums
    least = np.partition(sums, len(sums) - limit)[len(sums) - limit]
    kept = sums + rest >= least - _SLACK
    return papers[kept], sums[kept]


def _look_up(term: Term, papers: Ints, sums: Floats, norms: Floats) -> None:
    """Add one term's gains to ``sums`` for the papers at hand (ascending)."""
    for held, counts in term.postings:
        places = np.searchsorted(held, papers)
        places[places == len(held)] = 0
        hits = np.flatnonzero(held[places] == papers)
        places = places[hits]
        sums[hits] += _gains(term.weight, held[places], counts[places], norms)
