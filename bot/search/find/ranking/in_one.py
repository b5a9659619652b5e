"""What papers gain by saying in one sentence what a question says of a thing: that it hurts, and not only the thing.

The nouns of "does quantization hurt reasoning" are what hundreds of papers are about, and what hurts stands in them
somewhere; the paper that is asked for says it in one sentence, or in its title.
"""

from __future__ import annotations

import numpy as np

from bot.search.index.postings import Flags, Floats, Ints, Longs
from bot.search.words.question import Asked
from bot.search.words.written.texts import Pool

GAINS, SHARPER = 0.3, 2.0
"""A paper that has all that a question of so few words says within a sentence gains so much of the best one's score; of
less as much less, by the power. Of 50 questions that say something of a thing 28 begin with a right paper, 23 by what
papers write for it alone, and 20 without that; with .6 or a power of 1 or 3 as many, but "is 1 example enough for RL"
began with a paper that only has enough of something."""

SENTENCE, MOST_WORDS = 20, 9
"""Words of a sentence; with 14 or 30 the same. Of 368 questions one began with another paper up to 12 words."""

MOST_RARE = 4.0
"""Rarer words count no more than that, as what is said of a thing is common."""


def in_one_sentence(asked: Asked, pool: Pool) -> Floats:
    """Return what papers gain, in shares of the best score, by saying in one sentence what a question says of a thing.

    Nothing of questions that say none, or nothing else.
    """
    claims = asked.claims
    things = _things(asked) if claims and len(asked.wording.words) <= MOST_WORDS else []
    if not things:
        return np.zeros(len(pool.numbers))
    terms = np.unique(np.concatenate([*things, *claims]))
    places, kinds = pool.said(terms)
    begins = np.unique(places)
    if not len(begins):
        return np.zeros(len(pool.numbers))
    ends = _ends(pool, begins)
    weights, held = np.zeros(len(begins)), np.zeros(len(begins), np.bool_)
    every = [*things, *claims]
    rare = [min(MOST_RARE, float(pool.archive.rarities[each].max())) for each in every]
    for at, (each, weight) in enumerate(zip(every, rare, strict=True)):
        there = _within(places[np.isin(terms[kinds - 1], each)], begins, ends)
        weights += weight * there
        held |= there & (at >= len(things))
    found = np.zeros(len(pool.numbers))
    np.maximum.at(found, pool.owners[begins], held * weights / sum(rare))
    gained: Floats = GAINS * found**SHARPER
    return gained


def _things(asked: Asked) -> list[Ints]:
    """Return the terms of each word of a question that says what it is about, by number."""
    numbers = np.array(list(asked.terms.known), np.int32)
    said = {number for each in asked.claims for number in each.tolist()}
    words = (numbers[column > 0] for column in asked.topics.terms.T)
    return [each for each in words if len(each) and said.isdisjoint(each.tolist())]


def _ends(pool: Pool, begins: Longs) -> Longs:
    """Return where a sentence ends at the latest that begins at a place: with its title or paper."""
    owners = pool.owners[begins]
    over = np.where(begins < pool.rests[owners], pool.rests[owners], pool.bounds[owners + 1])
    ends: Longs = np.minimum(over, begins + SENTENCE)
    return ends


def _within(places: Longs, begins: Longs, ends: Longs) -> Flags:
    """Return which sentences have one of some ascending places."""
    there: Flags = np.searchsorted(places, ends) > np.searchsorted(places, begins)
    return there
