"""Is it good enough to show? A rule of its own, because a score does not say.

Three things are counted in a paper: the share of the question's rarity that it holds, how many of the question's words
it holds, and how often they occur in it. Their weighted sum is the *strength* of its evidence. The share alone lets a
short question through on one chance word ("lunch" in "a free lunch"); a paper about the topic holds more words, or
says the word again and again.
"""

from __future__ import annotations

import math

import numpy as np

from bot.search.analyzer import terms
from bot.search.people import name_words
from bot.search.postings import Floats, Ints
from bot.search.question import Asked
from bot.search.rerank import Pool
from bot.search.snapshot import Snapshot

SHARE = 10.0
WORDS = 3.5
OCCURRENCES = 2.5

ENOUGH = 12.8
ENOUGH_BY_SIZE = 0.45
"""The strength that one of the first papers must have, else nothing is shown: the second number times ln(papers) on top
of the first, as among more papers the best by chance is better. 14.7 among 65 papers, 17.0 among 12,000.
With .36 and 13.6 a small archive turned away .042 of what it could answer, now .033, and .99 of chit-chat as before."""

LESS_BESIDE = 2.5
"""So much less is asked of every further paper that is shown."""

JUDGED = 2
"""How many papers may be the one: the best by score is not always the one with the most evidence."""


def strengths(archive: Snapshot, asked: Asked, pool: Pool) -> Floats:
    """Return the strength of each paper's evidence."""
    wanted = np.fromiter(asked.known, np.int32, len(asked.known))
    if not len(wanted) or not len(pool.numbers):
        return np.zeros(len(pool.numbers))
    counts = _counts(archive, wanted, pool)
    held = counts > 0
    share = held @ asked.weights / asked.rarity
    words = (held @ asked.topics > 0).sum(axis=1)
    strength: Floats = SHARE * share + WORDS * np.log1p(words) + OCCURRENCES * np.log1p(counts.sum(axis=1))
    return strength


def _counts(archive: Snapshot, wanted: Ints, pool: Pool) -> Floats:
    """Return how often each paper holds each term."""
    words, _ = archive.lexicon.having(wanted)
    hits = np.flatnonzero(pool.kinds(archive, words, np.ones(len(words), np.int32)))
    held, places = archive.lexicon.of(pool.words[hits])
    order = np.argsort(wanted)
    spots = np.minimum(np.searchsorted(wanted, held, sorter=order), len(wanted) - 1)
    which = order[spots]
    same = wanted[which] == held
    return pool.counts(pool.owners[hits[places[same]]], which[same] + 1, len(wanted))


def enough(papers: int) -> float:
    """Return the strength at which the best of so many papers is good enough to show."""
    return ENOUGH + ENOUGH_BY_SIZE * math.log(max(1, papers))


def is_name_of(text: str, title: str) -> bool:
    """Tell whether a text is nothing but the name that a title gives its paper before a colon, however it is written.

    One word can hold no more than one word's evidence, and a name may stand in the title alone.
    """
    name, colon, _ = title.partition(":")
    return bool(colon and terms(text)) and _plain(text) == _plain(name)


def _plain(name: str) -> str:
    """Return a name in one piece, so that Mix-LN, mix ln and MixLN are one."""
    return "".join(name_words(name))
