"""Which papers say that they do without a thing, and which write it at all: "without any labels", "label-free"."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.query.vocabulary.undone import FREE
from bot.search.index.postings import Flags, Longs
from bot.search.index.snapshot import Snapshot
from bot.search.readings.stance.about import NEAR, stance
from bot.search.readings.stance.leading import within
from bot.search.text.analyzer import terms
from bot.search.words.written.phrases import holders

ITSELF = ("{}", "{}s")
TIED = (*ITSELF, "{}-free", "{}-less", "{}-based", "non-{}")
"""Forms in which papers write a word itself, and with what says whether they do without it."""


def free_of(archive: Snapshot, thing: str) -> Flags:
    """Return which papers say in a word of their own that they do without a thing: what is training-free retrains none.

    So does what is calibration-free without calibration data, and what is about being unsupervised without labels.
    """
    found, alive = np.zeros(len(archive.papers), np.bool_), archive.columns.alive
    for word in thing.lower().split():
        found |= holding_itself(archive, word, ("{}-free", "{}-less"))
        for other in FREE.get(word, ()):
            itself = not other.endswith("supervised")  # which is said of what others do, and of what is used
            found |= holding_itself(archive, other, ("{}",)) if itself else stance(archive, other, alive).surely
    return found


def holding_itself(archive: Snapshot, word: str, forms: Sequence[str] = ITSELF) -> Flags:
    """Return which papers have a word itself, or its plural, and not only others of its stem.

    Papers seldom do without what is verified or verifiable, and often without a verifier.
    """
    one = word.lower().removesuffix("s")
    found = np.zeros(len(archive.papers), np.bool_)
    for number in (archive.word(form.format(one)) for form in forms):
        if number is not None:
            for segment, places in zip(archive.segments, _standing(archive, number), strict=True):
                found[segment.first + np.searchsorted(segment.starts, places, side="right") - 1] = True
    return found


def written(archive: Snapshot, whole: str) -> Flags:
    """Return which papers write a hyphened word: of ``non-autoregressive`` not those that hold its parts."""
    none = np.zeros(len(archive.papers), np.bool_)
    one = " " not in whole and len(terms(whole)) > 1
    return holders(archive, [max(terms(whole), key=len)], ~none) if one else none


def doing_without(archive: Snapshot, thing: Sequence[str], leads: Sequence[Sequence[str]]) -> Flags:
    """Return which papers have the terms of a thing soon after "without" or the like."""
    found = np.zeros(len(archive.papers), np.bool_)
    numbers = [archive.term(name) for name in thing]
    known = [number for number in numbers if number is not None]
    if not thing or len(known) < len(numbers):
        return found
    bearing = np.zeros((len(known), len(archive.lexicon.sizes)), np.bool_)
    for flags, term in zip(bearing, known, strict=True):
        flags[archive.lexicon.having(np.array([term], np.int32))[0]] = True
    for lead in leads:
        if (word := archive.word(lead[0])) is None:
            continue
        reach = np.arange(len(lead), len(lead) + NEAR + len(thing) - 1)
        for segment, at in zip(archive.segments, _standing(archive, word), strict=True):
            later = np.minimum(at[:, None] + reach, len(segment.words) - 1)
            near, same = segment.words[later], within(segment, at[:, None], later)
            places = at[np.logical_and.reduce([(flags[near] & same).any(axis=1) for flags in bearing])]
            found[segment.first + np.searchsorted(segment.starts, places, side="right") - 1] = True
    return found


def _standing(archive: Snapshot, word: int) -> list[Longs]:
    """Return where one of the words stands that say so, segment by segment: all texts are passed over once for it."""
    found = archive.met.standing.get(word)
    if found is None:
        found = archive.met.standing[word] = [np.flatnonzero(segment.words == word) for segment in archive.segments]
    return found
