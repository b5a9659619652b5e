"""What BM25 does not see, added to the scores of its best papers: words side by side, and what the best have in common.

A bonus is never negative and is given to the best papers alone, so that the order beyond them stays BM25's. It comes
from the words in order, which the index keeps:

- *pairs*: two words that stand side by side in the question and in the paper, stopwords counted as words;
- *as written*: a word of the question in the very same form, beyond its stem;
- *near*: different terms of the question within eight words (Büttcher, Clarke and Lushman, 2006, with pairs of hits);
- *feedback*: the terms that tell the ten best papers from the rest (RM3: Abdul-Jaleel et al., 2004).

Each is a BM25 gain over its own count. The figures are nDCG@10 on daily_papers (1,000 questions), scitldr_dev (1,453)
and cranfield (225), from .660 .862 .395 without any.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.search.postings import Floats, Ints, Shares
from bot.search.question import Asked
from bot.search.ranking import K1
from bot.search.snapshot import Snapshot, rarity

PAIRS = 0.5
"""Alone: .681 .871 .392."""

AS_WRITTEN = 0.5
"""Alone, at .25: .676 .869 .396."""

NEAR = 1.0
NEAR_WORDS = 8
"""Alone, at .5: .676 .867 .401; the three together .687 .877 .398. This and the words as written at twice the weight:
+.001 +.006 +.001 with the feedback, more on four of six halves of the sets (``tests.relevance.validate``)."""

FEEDBACK = 0.25
FEEDBACK_PAPERS = 10
FEEDBACK_TERMS = 50
"""On top of the three: .689 .875 .412. With more weight questions that name one thing lose, broad ones gain."""

_SHARPNESS = 0.1
"""A paper whose score is this share of the best one's below it counts for 1/e of it in the feedback."""


@dataclass(frozen=True, slots=True)
class Pool:
    """The papers at hand, their words laid end to end.

    Attributes:
        numbers: The papers.
        words: Their words.
        owners: The place in ``numbers`` of each word's paper.
        norms: BM25's length norm of each paper, as a column.
    """

    numbers: Ints
    words: Ints
    owners: NDArray[np.int64]
    norms: Shares

    def kinds(self, archive: Snapshot, words: Ints, kinds: Ints) -> NDArray[np.int64]:
        """Return the kind, from 1, of each word of the pool; 0 for others, and the first of several."""
        slate = _slate.of(len(archive.occurrences))
        slate[words[::-1]] = kinds[::-1]
        found = slate[self.words].astype(np.int64)
        slate[words] = 0
        return found

    def counts(
        self, owners: NDArray[np.int64], kinds: NDArray[np.int64], width: int, weights: Floats | None = None
    ) -> Floats:
        """Return how often each paper has each kind, papers by kinds; kind 0 is none and counts nothing."""
        size = len(self.numbers) * (width + 1)
        table = np.bincount(owners * (width + 1) + kinds, weights, size).reshape(-1, width + 1)[:, 1:]
        return table.astype(np.float64, copy=False)

    def gains(self, counts: Floats) -> Floats:
        """Return BM25's gain of each count, before any weight."""
        gained: Floats = counts * (K1 + 1) / (counts + self.norms)
        return gained


class _Slate(threading.local):
    """One small number per word, kept for each thread and zero between questions."""

    def __init__(self) -> None:
        self.kinds: NDArray[np.int16] = np.zeros(0, np.int16)

    def of(self, size: int) -> NDArray[np.int16]:
        if len(self.kinds) < size:
            self.kinds = np.zeros(size + size // 4, np.int16)
        return self.kinds


_slate = _Slate()


def bonuses(archive: Snapshot, asked: Asked, pool: Pool, scores: Floats) -> Floats:
    """Return what to add to each paper's score."""
    if not len(scores):
        return scores
    bonus = _pairs(archive, asked, pool) + _near(archive, asked, pool)
    return bonus + _feedback(archive, pool, scores + bonus)


def pooled(archive: Snapshot, numbers: Ints) -> Pool:
    """Return papers with their words laid end to end."""
    words, owners = [archive.lexicon.terms[:0]], [np.zeros(0, np.int64)]
    for segment in archive.segments:
        places = np.flatnonzero((numbers >= segment.first) & (numbers < segment.first + len(segment)))
        if len(places):
            laid, which = segment.texts(numbers[places])
            words.append(laid)
            owners.append(places[which])
    return Pool(numbers, np.concatenate(words), np.concatenate(owners), archive.norms[numbers][:, np.newaxis])


def _pairs(archive: Snapshot, asked: Asked, pool: Pool) -> Floats:
    """Return the gains of words as written and of pairs of them, side by side as in the question."""
    known = list(dict.fromkeys(asked.words[asked.words >= 0].tolist()))
    places = {word: place for place, word in enumerate(known, 1)}
    kinds = pool.kinds(archive, np.array(known, np.int32), np.arange(1, len(known) + 1, dtype=np.int32))
    rarities = rarity(len(archive), archive.occurrences[known]) if known else np.zeros(0)
    topical = np.diff(archive.lexicon.rows)[known] > 0 if known else np.zeros(0)
    gains = pool.gains(pool.counts(pool.owners, kinds, len(known))) @ (AS_WRITTEN * rarities * topical)
    pairs = dict.fromkeys(
        (first, second)
        for first, second in zip(asked.words[:-1].tolist(), asked.words[1:].tolist(), strict=True)
        if first >= 0 <= second and first != second
    )
    if not pairs:
        return gains
    table = np.zeros((len(known) + 1, len(known) + 1), np.int64)
    for kind, (first, second) in enumerate(pairs, 1):
        table[places[first], places[second]] = kind
    found = table[kinds[:-1], kinds[1:]]
    found[pool.owners[:-1] != pool.owners[1:]] = 0
    hits = np.flatnonzero(found)
    weights = np.array([(rarities[places[first] - 1] + rarities[places[second] - 1]) / 2 for first, second in pairs])
    return gains + pool.gains(pool.counts(pool.owners[hits], found[hits], len(pairs))) @ (PAIRS * weights)


def _near(archive: Snapshot, asked: Asked, pool: Pool) -> Floats:
    """Return the gains of neighbouring hits: each gives the other's rarity over the square of their distance."""
    terms = list(asked.known)
    words, which = archive.lexicon.having(np.array(terms, np.int32))
    kinds = pool.kinds(archive, words, which + 1)
    places = np.flatnonzero(kinds)
    hits, owners, apart = kinds[places], pool.owners[places], np.diff(places)
    close = np.flatnonzero((apart <= NEAR_WORDS) & (owners[1:] == owners[:-1]) & (hits[1:] != hits[:-1]))
    left, right, within = hits[close], hits[close + 1], owners[close]
    rarities = archive.rarities[terms]
    nearness = apart[close].astype(np.float64) ** -2
    given = np.concatenate([rarities[right - 1] * nearness, rarities[left - 1] * nearness])
    counts = pool.counts(np.concatenate([within, within]), np.concatenate([left, right]), len(terms), given)
    return pool.gains(counts) @ (NEAR * np.minimum(1.0, rarities))


def _feedback(archive: Snapshot, pool: Pool, scores: Floats) -> Floats:
    """Return the gains of the terms that tell the best papers from the rest, the highest a share of the best score."""
    best = np.argsort(-scores, kind="stable")[:FEEDBACK_PAPERS]
    highest = scores[best[0]]
    if highest <= 0:
        return np.zeros(len(scores))
    trust = np.exp((scores[best] - highest) / (_SHARPNESS * highest))
    share = np.zeros(len(scores))
    share[best] = trust / np.maximum(1, archive.lengths[pool.numbers[best]])
    chosen = np.flatnonzero(share[pool.owners])
    terms, places = archive.lexicon.of(pool.words[chosen])
    held, back = np.unique(terms, return_inverse=True)
    trusted = np.bincount(back, share[pool.owners[chosen[places]]], len(held))
    telling = trusted * archive.rarities[held]
    telling[archive.frequencies[held] < 2] = 0.0  # a term of one paper lifts that paper alone
    chosen = np.argsort(-telling, kind="stable")[:FEEDBACK_TERMS]
    words, which = archive.lexicon.having(held[chosen])
    kinds = pool.kinds(archive, words, which + 1)
    gains = pool.gains(pool.counts(pool.owners, kinds, len(chosen))) @ telling[chosen]
    top = gains.max(initial=0.0)
    return gains * (FEEDBACK * highest / top) if top > 0 else gains
