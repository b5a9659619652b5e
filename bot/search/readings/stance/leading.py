"""Which words of a snapshot are some words, and where one of these stands before or after a place. Nothing more."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from bot.search.index.postings import Flags, Longs, Segment
from bot.search.index.snapshot import Snapshot


def table(archive: Snapshot, words: Iterable[int]) -> Flags:
    """Return which words are some, given by number."""
    flags = np.zeros(len(archive.occurrences), np.bool_)
    flags[list(words)] = True
    return flags


def saying(archive: Snapshot, name: str) -> Flags:
    """Return which words have a term."""
    number = archive.term(name)
    return table(archive, () if number is None else archive.lexicon.having(np.array([number], np.int32))[0].tolist())


def spelled(archive: Snapshot, words: frozenset[str]) -> Flags:
    """Return which words are some, given as they are written; kept, as they are the same in all questions."""
    kept = archive.met.spelled.get(words)
    if kept is None:
        kept = table(archive, (number for word in words if (number := archive.word(word)) is not None))
        archive.met.spelled[words] = kept
    return kept


def led(segment: Segment, places: Longs, leads: Flags, near: int) -> Flags:
    """Return before which places one of some words stands, so near: in the title, or in the rest of a text."""
    found, begins = np.zeros(len(places), np.bool_), _begins(segment, places)
    for step in range(1, near + 1):
        found |= leads[segment.words[np.maximum(places - step, 0)]] & (places - step >= begins)
    return found


def within(segment: Segment, places: Longs, others: Longs) -> Flags:
    """Return which places stand in the same title as others, or in the same rest of a text."""
    same: Flags = _begins(segment, places) == _begins(segment, np.minimum(others, len(segment.words) - 1))
    return same


def _begins(segment: Segment, places: Longs) -> Longs:
    """Return where the title begins, or the rest of the text, in which some places stand."""
    papers = np.searchsorted(segment.starts, places, side="right") - 1
    rests = segment.starts[papers] + segment.titles[papers]
    begins: Longs = np.where(places < rests, segment.starts[papers], rests)
    return begins


def followed(segment: Segment, places: Longs, words: Flags, steps: Iterable[int]) -> Flags:
    """Return after which places one of some words stands, so many words later."""
    found, last = np.zeros(len(places), np.bool_), len(segment.words) - 1
    for step in steps:
        found |= words[segment.words[np.minimum(places + step, last)]]
    return found
