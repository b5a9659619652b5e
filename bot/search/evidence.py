"""Is it good enough to show? A rule of its own, because a score does not say.

Three things are counted in a paper: the share of the question's rarity that it holds, how many of the question's words
it holds, and how often they occur in it. Their weighted sum is the *strength* of its evidence. The share alone lets a
short question through on one chance word ("lunch" in "a free lunch"); a paper about the topic holds more words, or
says the word again and again.
"""

from __future__ import annotations

import math

import numpy as np

from bot.search.postings import Floats, Ints
from bot.search.question import Asked
from bot.search.rerank import Pool
from bot.search.snapshot import Snapshot

SHARE = 10.0
WORDS = 3.5
OCCURRENCES = 2.5

ENOUGH = 13.6
ENOUGH_BY_SIZE = 0.36
"""The strength that one of the first papers must have, else nothing is shown: the second number times ln(papers) on top
of the first, as among more papers the best by chance is better. 15.1 among 65 papers, 17.0 among 12,000."""

LESS_BESIDE = 2.5
"""So much less is asked of every further paper that is shown."""

JUDGED = 2
"""How many papers may be the one: the best by score is not always the one with the most evidence."""


def strengths(archive: Snapshot, asked: Asked, pool: Pool) -> Floats:
    """Return the strength of each paper's evidence."""
    terms = np.fromiter(asked.known, np.int32, len(asked.known))
    if not len(terms) or not len(pool.numbers):
        return np.zeros(len(pool.numbers))
    counts = _counts(archive, terms, pool)
    held = counts > 0
    share = held @ asked.weights / asked.rarity
    words = (held @ asked.topics > 0).sum(axis=1)
    strength: Floats = SHARE * share + WORDS * np.log1p(words) + OCCURRENCES * np.log1p(counts.sum(axis=1))
    return strength


def _counts(archive: Snapshot, terms: Ints, pool: Pool) -> Floats:
    """Return how often each paper holds each term."""
    words, _ = archive.lexicon.having(terms)
    hits = np.flatnonzero(pool.kinds(archive, words, np.ones(len(words), np.int32)))
    held, places = archive.lexicon.of(pool.words[hits])
    order = np.argsort(terms)
    spots = np.minimum(np.searchsorted(terms, held, sorter=order), len(terms) - 1)
    which = order[spots]
    same = terms[which] == held
    return pool.counts(pool.owners[hits[places[same]]], which[same] + 1, len(terms))


def enough(archive: Snapshot) -> float:
    """Return the strength at which a paper is good enough to show."""
    return ENOUGH + ENOUGH_BY_SIZE * math.log(max(1, len(archive)))
