"""Which papers have all words of a question close together somewhere, and not each in a sentence of its own."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.search.find.ranking.rerank import NEAR_WORDS
from bot.search.index.postings import Flags, Ints, Longs
from bot.search.index.snapshot import Snapshot
from bot.search.words.question import Asked
from bot.search.words.written.texts import Pool

CLOSE = 2
"""So many words apart are the words of a topic, or as many as it has: "distil the knowledge" is knowledge distillation,
"models for real-world tasks" no world models. Within eight 650 papers were on world models, of which 377 say so, and
352 on test-time training, of which 24 do."""


def close(places: Sequence[Longs], pool: Pool) -> Flags:
    """Return which papers of a pool have all words of a question side by side, as a topic's stand."""
    return _together(places, pool, max(CLOSE, len(places)))


def near(places: Sequence[Longs], pool: Pool) -> Flags:
    """Return which papers of a pool have all words of a question near each other."""
    return _together(places, pool, max(NEAR_WORDS, 3 * len(places)))


def each_place(asked: Asked, pool: Pool) -> list[Longs]:
    """Return where each word of a question stands in a pool: of test-time neither a test nor a time alone.

    Nor is a world the real-world, unless the next word of the question is beside it: vision-language models.
    """
    known, found, alone = np.array(list(asked.terms.known), np.int32), list[Longs](), list[bool]()
    for column, (word, whole) in enumerate(zip(asked.topics.terms.T > 0, asked.topics.wholes.T > 0, strict=True)):
        parts = [_places(pool, np.array([number], np.int32)) for number in _parts(pool.archive, asked, column)]
        alone.append(not (len(parts) > 1 or (parts and (whole & word).any())))
        if alone[-1]:
            found.append(_places(pool, known[word]))
        else:
            side_by_side = _one_after_another(parts, pool) if len(parts) > 1 else parts[0][:0]
            found.append(np.union1d(_places(pool, known[whole & word]), side_by_side))
    return [_free(each, at, found, pool) if alone[at] else each for at, each in enumerate(found)]


def _free(places: Longs, own: int, every: Sequence[Longs], pool: Pool) -> Longs:
    """Return the places of a word, but for those where it is part of another one and stands beside no other, in order.

    Of 425 papers counted on world models 31 had the real world or an open one, and a model near it.
    """
    if len(every) < 2 or not len(places):
        return places
    within = pool.archive.lexicon.sizes.take(pool.words[places], mode="clip") > 1
    others = [(each, (0, 1) if at > own else (0, -1)) for at, each in enumerate(every) if at != own]
    beside = np.logical_or.reduce([np.isin(places + step, each) for each, steps in others for step in steps])
    free: Longs = places[~within | beside]
    return free


def _parts(archive: Snapshot, asked: Asked, column: int) -> list[int]:
    """Return the terms of the parts of a word that has several; none where no paper has one of them."""
    numbers = [archive.term(name) for name in asked.topics.compounds.get(column, ())]
    return [number for number in numbers if number is not None] if None not in numbers else []


def _one_after_another(parts: Sequence[Longs], pool: Pool) -> Longs:
    """Return the last places of the parts that stand in order and in one word, side by side or with one between."""
    last = parts[0]
    for part in parts[1:]:
        before = np.searchsorted(last, part, "right")
        follows = part[before > 0]
        there = last[before[before > 0] - 1]
        last = follows[(follows - there <= CLOSE) & (pool.owners[follows] == pool.owners[there])]
    return last


def _together(places: Sequence[Longs], pool: Pool, reach: int) -> Flags:
    """Return which papers of a pool have all words of a question within so many words of each other somewhere."""
    if len(places) < 2:
        there = np.zeros(len(pool.numbers), np.bool_)
        there[pool.owners[places[0]]] = True
        return there
    anchor = min(places, key=len)
    together = np.ones(len(anchor), np.bool_)
    for other in places:
        together &= _distance(anchor, other, pool) <= reach
    found = np.zeros(len(pool.numbers), np.bool_)
    found[pool.owners[anchor[together]]] = True
    return found


def _places(pool: Pool, terms: Ints) -> Longs:
    return pool.first_of(terms)[0]


def _distance(anchor: Longs, other: Longs, pool: Pool) -> Longs:
    """Return how far each place is from the next of some others in its paper."""
    far = len(pool.words) + 1
    if not len(other):
        return np.full(len(anchor), far)
    right = np.minimum(np.searchsorted(other, anchor), len(other) - 1)
    left = np.maximum(right - 1, 0)
    gaps = [
        np.where(pool.owners[other[side]] == pool.owners[anchor], np.abs(other[side] - anchor), far)
        for side in (left, right)
    ]
    nearest: Longs = np.minimum(*gaps)
    return nearest
