"""The texts of a question's best papers, laid end to end: where its words and terms stand in them.

The terms are laid out once. To look for the words of each term instead, again for every sign, took longer by half.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.search.index.postings import Flags, Floats, Ints, Longs, Shares
from bot.search.index.ranking import K1
from bot.search.index.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Pool:
    """The papers at hand, their words laid end to end.

    Attributes:
        numbers: The papers.
        words: Their words.
        owners: The place in ``numbers`` of each word's paper.
        rests: The place in ``words`` where each paper's title is over.
        terms: Their terms.
        places: The place in ``words`` of each term's word.
        norms: BM25's length norm of each paper, as a column.
    """

    numbers: Ints
    words: Longs
    owners: Longs
    rests: Longs
    terms: Longs
    places: Longs
    norms: Shares

    def hits(self, archive: Snapshot, words: Ints, kinds: Ints) -> tuple[Longs, Longs]:
        """Return where some words stand in the pool, and the kind of each, from 1: the first of several."""
        slate = _slate.of(len(archive.occurrences))
        slate[words[::-1]] = kinds[::-1]
        found = slate.take(self.words, mode="clip")  # none is out of bounds, which other modes look for
        slate[words] = 0
        places = (found > 0).nonzero()[0]  # flags are passed over five times as fast as numbers
        return places, found[places].astype(np.int64)

    def said(self, archive: Snapshot, terms: Ints) -> tuple[Longs, Longs]:
        """Return the place in ``words`` of each of some terms, and which it is, from 1; a word may have several."""
        slate = _slate.of(len(archive.frequencies))
        slate[terms] = np.arange(1, len(terms) + 1)
        found = slate.take(self.terms, mode="clip")
        slate[terms] = 0
        spots = (found > 0).nonzero()[0]
        return self.places[spots], found[spots].astype(np.int64)

    def counts(self, places: Longs, kinds: Longs, width: int, weights: Floats | None = None) -> Floats:
        """Return how often each paper has each kind, from 1 to ``width``, at some places: papers by kinds."""
        papers = len(self.numbers)
        table = np.bincount(self.owners[places] * width + (kinds - 1), weights, papers * width)
        return table.reshape(papers, width).astype(np.float64, copy=False)

    def gains(self, counts: Floats, norms: Floats | Shares | None = None) -> Floats:
        """Return BM25's gain of each count, before any weight; by the papers' own norms, if none are given."""
        gained: Floats = counts * (K1 + 1) / (counts + (self.norms if norms is None else norms))
        return gained

    def with_phrase(self, archive: Snapshot, wanted: Sequence[str]) -> Flags:
        """Return which papers hold all terms wanted side by side and in order, as ``holders`` does of all papers."""
        found = np.zeros(len(self.numbers), np.bool_)
        numbers = [number for name in wanted if (number := archive.term(name)) is not None]
        if not numbers or len(numbers) < len(wanted):
            return found
        spots = (self.terms[: max(0, len(self.terms) - len(numbers) + 1)] == numbers[0]).nonzero()[0]
        for after, number in enumerate(numbers[1:], 1):
            spots = spots[self.terms[spots + after] == number]
        first, last = self.places[spots], self.places[spots + len(numbers) - 1]
        owners = self.owners[first]
        together = (owners == self.owners[last]) & ((first < self.rests[owners]) == (last < self.rests[owners]))
        found[owners[together]] = True
        return found


def first_of_each(places: Longs, kinds: Longs) -> tuple[Longs, Longs]:
    """Return ascending places, each once, with the least kind that one has."""
    if not len(places):
        return places, kinds
    heads = np.append(True, places[1:] != places[:-1]).nonzero()[0]
    return places[heads], np.minimum.reduceat(kinds, heads)


class _Slate(threading.local):
    """One small number per word or term, kept for each thread and zero between questions."""

    def __init__(self) -> None:
        self.kinds: NDArray[np.int16] = np.zeros(0, np.int16)

    def of(self, size: int) -> NDArray[np.int16]:
        if len(self.kinds) < size:
            self.kinds = np.zeros(size + size // 4, np.int16)
        return self.kinds


_slate = _Slate()


def pooled(archive: Snapshot, numbers: Ints) -> Pool:
    """Return papers with their words laid end to end."""
    texts = [np.zeros(0, np.int32)] * len(numbers)
    titles = np.zeros(len(numbers), np.int64)
    for segment in archive.segments:
        held = ((numbers >= segment.first) & (numbers < segment.first + len(segment))).nonzero()[0]
        its = numbers[held] - segment.first
        titles[held] = segment.titles[its]
        ends = segment.starts[its + 1].tolist()
        for place, begin, end in zip(held.tolist(), segment.starts[its].tolist(), ends, strict=True):
            texts[place] = segment.words[begin:end]
    sizes = np.array(list(map(len, texts)), np.int64)
    words = np.concatenate(texts).astype(np.int64) if texts else np.zeros(0, np.int64)
    owners = np.arange(len(texts)).repeat(sizes)
    terms, places = archive.lexicon.of(words)
    return Pool(
        numbers,
        words,
        owners,
        rests=sizes.cumsum() - sizes + titles,
        terms=terms.astype(np.int64),
        places=places,
        norms=archive.norms[numbers][:, np.newaxis],
    )
