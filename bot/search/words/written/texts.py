"""The texts of a question's best papers, laid end to end: where its words and terms stand in them.

Which words have a term is known; so words are looked for, and only those that are found are taken apart into terms. To
lay the texts out with the terms of all words took two to three times as long.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.search.index.postings import Flags, Floats, Ints, Kinds, Longs, Shares, firsts, ranges
from bot.search.index.ranking import K1
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of
from bot.search.words.written.laid import Alike, Named, hold_all, laid_out, reworded
from bot.search.words.written.tied import tied

_TERM, _WORD, _GRAM = 1, 2, 4
"""What a word is to a question: one with a term of it, one of its own, one with a gram of it."""


class Spots(NamedTuple):
    """Where some terms stand: all terms of the words that have one of these, laid end to end.

    Attributes:
        places: The place of each one's word.
        terms: Which they are.
        kinds: Which of the terms looked for each is, from 1; 0 for others.
    """

    places: Longs
    terms: Ints
    kinds: Longs


class Row(NamedTuple):
    """Terms as phrases are looked for among them.

    Attributes:
        terms: Which they are, laid end to end.
        places: The place of each one's word.
        others: How many terms of other words stand before each.
    """

    terms: Ints
    places: Longs
    others: Longs


@dataclass(frozen=True)
class Pool:
    """The papers at hand as one question sees them, their words laid end to end.

    Attributes:
        archive: Where they are.
        numbers: The papers.
        asked: The terms of the question.
        words: Their words.
        bounds: The place in ``words`` where each paper begins; one more for the end.
        rests: The place in ``words`` where each paper's title is over.
        owners: The place in ``numbers`` of each word's paper.
        places: Where words stand that are anything to the question, ascending.
        marks: What each of those is to it.
        norms: BM25's length norm of each paper, as a column.
    """

    archive: Snapshot
    numbers: Ints
    asked: Ints
    words: Longs
    bounds: Longs
    rests: Longs
    owners: Longs
    places: Longs
    marks: Kinds
    norms: Shares
    _phrases: dict[tuple[str, ...], Flags] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def spots(self) -> Spots:
        """Where the terms of the question stand, which every sign asks."""
        return self._spots(self.asked, self._marked(_TERM))

    @cached_property
    def rows(self) -> Sequence[Row]:
        """The spots as phrases are looked for among them; what looks for phrases alone asks."""
        return self._rows(self.spots)

    def _rows(self, spots: Spots) -> Sequence[Row]:
        """Return spots as they stand, and where it leaves any out, without those that are tied to the next word."""
        heads = firsts(spots.places).nonzero()[0]
        sizes = self.archive.lexicon.sizes.take(self.words, mode="clip")
        own = np.append(heads[1:], len(spots.places)) - heads
        after = np.add.reduceat(sizes, spots.places[heads], dtype=np.int64) - own
        row = Row(spots.terms, spots.places, (after.cumsum() - after).repeat(own))
        apart = (~tied(self.archive, self.words[spots.places], spots.places)).nonzero()[0]
        return (
            [row]
            if len(apart) == len(row.terms)
            else [row, Row(row.terms[apart], row.places[apart], row.others[apart])]
        )

    def title_terms(self) -> Floats:
        """Return how many terms each paper's title has."""
        places, owners = ranges(self.bounds[:-1], self.rests - self.bounds[:-1])
        counts = np.bincount(owners, self.archive.lexicon.sizes[self.words[places]], len(self.numbers))
        return counts.astype(np.float64, copy=False)

    def _marked(self, mark: int) -> Longs:
        """Return where words stand that are something to the question."""
        return self.places[(self.marks & mark > 0).nonzero()[0]]

    def with_grams(self) -> Longs:
        """Return where words stand that have a gram of the question."""
        return self._marked(_GRAM)

    def hits(self, words: Ints) -> tuple[Longs, Longs]:
        """Return where words of the question stand in the pool, and which each is, from 1."""
        places, slate = self._marked(_WORD), _slate.of(len(self.archive.occurrences))
        slate[words] = np.arange(1, len(words) + 1)
        kinds = slate.take(self.words[places], mode="clip").astype(np.int64)
        slate[words] = 0
        return places, kinds

    def said(self, terms: Ints | None = None) -> tuple[Longs, Longs]:
        """Return the place in ``words`` of each of some terms, and which it is, from 1; a word may have several.

        Where none are given, of those of the question.
        """
        return self._own if terms is None else _known(self._anywhere(terms))

    @cached_property
    def _own(self) -> tuple[Longs, Longs]:
        return _known(self.spots)

    def first_of(self, terms: Ints) -> tuple[Longs, Longs]:
        """Return where words stand that have one of a few terms, and the first of these that each has, from 1."""
        having, kinds = self.archive.lexicon.having(terms)
        slate = np.zeros(len(self.archive.occurrences), np.uint8)
        slate[having[::-1]] = kinds[::-1] + 1  # of a word with several the last written stays
        marks = slate.take(self.words, mode="clip")
        places = (marks > 0).nonzero()[0]
        return places, marks.take(places, mode="clip").astype(np.int64)

    def _anywhere(self, terms: Ints) -> Spots:
        """Return where any terms stand."""
        return self._spots(terms, self.first_of(terms)[0])

    def _spots(self, terms: Ints, places: Longs) -> Spots:
        held, owners = self.archive.lexicon.of(self.words[places])
        slate = _slate.of(len(self.archive.frequencies))
        slate[terms] = np.arange(1, len(terms) + 1)
        kinds = slate.take(held, mode="clip").astype(np.int64)
        slate[terms] = 0
        return Spots(places[owners], held, kinds)

    def counts(self, places: Longs, kinds: Longs, width: int, weights: Floats | None = None) -> Floats:
        """Return how often each paper has each kind, from 1 to ``width``, at some places: papers by kinds."""
        papers, cells = len(self.numbers), self.owners.take(places, mode="clip")
        cells *= width  # in its place: the processor's first cache holds few copies
        cells += kinds
        cells -= 1
        table = np.bincount(cells, weights, papers * width)
        return table.reshape(papers, width).astype(np.float64, copy=False)

    @cached_property
    def titled(self) -> Flags:
        """Which papers have each term of the question in their title: papers by terms; ranking asks three times."""
        places, kinds = self.said()
        within = places < self.rests[self.owners[places]]
        return self.counts(places[within], kinds[within], len(self.asked)) > 0

    def gains(self, counts: Floats, norms: Floats | Shares | None = None) -> Floats:
        """Return BM25's gain of each count, before any weight; by the papers' own norms, if none are given."""
        gained: Floats = counts * (K1 + 1)
        gained /= counts + (self.norms if norms is None else norms)
        return gained

    def with_phrase(self, wanted: Sequence[str]) -> Flags:
        """Return which papers hold all terms wanted side by side and in order, as ``holders`` does of all papers.

        Evidence, rank and the subjects ask for the same phrases.
        """
        key = tuple(wanted)
        if key not in self._phrases:
            self._phrases[key] = self._with_phrase(key)
        return self._phrases[key]

    def _with_phrase(self, wanted: Sequence[str]) -> Flags:
        found = np.zeros(len(self.numbers), np.bool_)
        numbers = [number for name in wanted if (number := self.archive.term(name)) is not None]
        if not numbers or len(numbers) < len(wanted):
            return found
        are_asked = set(numbers) <= set(self.asked.tolist())
        for row in self.rows if are_asked else self._rows(self._anywhere(np.array(numbers, np.int32))):
            self._note_phrase(found, row, numbers)
        return found

    def with_word(self, pieces: Sequence[str]) -> Flags:
        """Return which papers write the pieces of a word right after each other, or within a longer word.

        The little ones among them as well: "text, audio" and "text-audio" are no text-to-audio.
        """
        found, each = np.zeros(len(self.numbers), np.bool_), [self._writing(piece) for piece in pieces if piece]
        begins = each[0].take(self.words, mode="clip").nonzero()[0]
        begins = begins[begins < len(self.words) - len(each) + 1]
        for after, flags in enumerate(each[1:], 1):
            begins = begins[flags[self.words[begins + after]]]
        found[self.owners[begins[self._in_one_text(begins, begins + len(each) - 1)]]] = True
        if all(map(terms_of, filter(None, pieces))):
            within = np.logical_and.reduce(each)
            found[self.owners[within.take(self.words, mode="clip")]] = True
        return found

    def _writing(self, piece: str) -> Flags:
        """Return which words have the term of a piece of a word, or are a little one."""
        flags, names = np.zeros(len(self.archive.occurrences), np.bool_), terms_of(piece)
        number = self.archive.term(max(names, key=len)) if names else self.archive.word(piece.lower())
        if number is not None and names:
            flags[self.archive.lexicon.with_any(np.array([number], np.int32))] = True
        elif number is not None:
            flags[number] = True
        return flags

    def _note_phrase(self, found: Flags, row: Row, numbers: Sequence[int]) -> None:
        """Note which papers have some terms in a row, with none of other words between."""
        begins = (row.terms[: max(0, len(row.terms) - len(numbers) + 1)] == numbers[0]).nonzero()[0]
        for after, number in enumerate(numbers[1:], 1):
            begins = begins[row.terms[begins + after] == number]
        if not len(begins):
            return
        ends = begins + len(numbers) - 1
        first = row.places[begins]
        together = self._in_one_text(first, row.places[ends])
        found[self.owners[first[together & (row.others[begins] == row.others[ends])]]] = True

    def _in_one_text(self, first: Longs, last: Longs) -> Flags:
        """Return which of two places are of one paper, and both of its title or both of the rest."""
        owners = self.owners[first]
        same: Flags = (first < self.rests[owners]) == (last < self.rests[owners])
        same &= owners == self.owners[last]
        return same


def _known(spots: Spots) -> tuple[Longs, Longs]:
    """Return the places and kinds of the terms that were looked for."""
    held = (spots.kinds > 0).nonzero()[0]
    return spots.places[held], spots.kinds[held]


_NONE = np.zeros(0, np.int32)


def first_of_each(places: Longs, kinds: Longs) -> tuple[Longs, Longs]:
    """Return ascending places, each once, with the least kind that one has."""
    heads = firsts(places).nonzero()[0]
    return (places[heads], np.minimum.reduceat(kinds, heads)) if len(heads) < len(places) else (places, kinds)


class _Slate(threading.local):
    """One small number per word or term, kept for each thread and zero between questions."""

    def __init__(self) -> None:
        self.kinds: NDArray[np.int16] = np.zeros(0, np.int16)

    def of(self, size: int) -> NDArray[np.int16]:
        if len(self.kinds) < size:
            self.kinds = np.zeros(size + size // 4, np.int16)
        return self.kinds


_slate = _Slate()


def pooled(
    archive: Snapshot,
    numbers: Ints,
    terms: Iterable[int],
    words: Ints = _NONE,
    grams: Ints = _NONE,
    *,
    alike: Iterable[Alike | Named] = (),
) -> Pool:
    """Return papers with their words laid end to end, for a question with some terms, words and grams.

    What is alike to the question's words is read as these.
    """
    laid = laid_out(archive, numbers)
    changed = frozenset[int]()  # what is put in may be another name in turn
    for each in alike:
        if not changed.isdisjoint(each.looked_for) or hold_all(archive, numbers, each.looked_for):
            said = reworded(archive, laid, each)
            changed |= each.terms if said is not laid else frozenset()
            laid = said
    asked = np.fromiter(terms, np.int32)
    slate = _sought(archive, asked, words, grams)
    marks = slate.take(laid.words, mode="clip")  # none is out of bounds, which other modes look for
    places = (marks > 0).nonzero()[0]  # flags are passed over five times as fast as numbers
    return Pool(
        archive,
        numbers,
        asked,
        laid.words,
        laid.bounds,
        rests=laid.bounds[:-1] + laid.titles,
        owners=np.arange(len(numbers)).repeat(laid.bounds[1:] - laid.bounds[:-1]),
        places=places,
        marks=marks.take(places, mode="clip"),
        norms=archive.norms[numbers][:, np.newaxis],
    )


def _sought(archive: Snapshot, terms: Ints, words: Ints, grams: Ints) -> Kinds:
    """Return what each word is to a question."""
    slate = np.zeros(len(archive.occurrences), np.uint8)
    having = archive.grams.having(grams).astype(np.intp)  # a third of the time that its own conversion takes
    slate[having] = _GRAM  # first, as no other of these words is marked yet
    slate[archive.lexicon.with_any(terms)] |= _TERM
    slate[words] |= _WORD
    return slate
