"""Papers as numbers: the terms of each in order, and for each term the papers that hold it.

A *segment* is a run of papers that never changes. A day is added as a small segment; small ones are merged into larger
ones, so that a question meets few. A paper's number is its place over all segments; a replaced paper leaves its number
for good, and the archive's statistics forget it (see ``snapshot``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Counts = NDArray[np.uint16]
Shares = NDArray[np.float32]
Kinds = NDArray[np.uint8]
Number = TypeVar("Number", np.int32, np.int64)

TITLE_WEIGHT = 2
"""How often a title's terms count. Twice gave +.004 nDCG@10 over the title counted once (13 collections)."""

CHUNK_PAPERS = 32_768
"""Papers inverted at once: bounds what a build takes on top of its result to some 150 MB."""

FULL_SEGMENT_PAPERS = 16_384
"""A new day is merged into the last segment until that is full: a fifth of a second at most, less than once a year."""

MAX_SEGMENTS = 8
"""Above this, all segments become one: every segment adds 20 microseconds to every question."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of papers, inverted.

    Attributes:
        first: The number of its first paper.
        words: The words of its papers, one paper after the other, each in the order of the text, title first.
        starts: Where each paper's words start; one more for the end.
        titles: How many of each paper's words are the title's.
        lengths: How many terms each paper has, the title's counted ``TITLE_WEIGHT`` times.
        rows: Where each term's papers start in ``papers``; one more for the end. Terms beyond it occur in none.
        papers: For each term, the numbers of the papers that hold it, ascending.
        counts: How often each of those papers holds it, a title's occurrence counted ``TITLE_WEIGHT`` times.
    """

    first: int
    words: Ints
    starts: Longs
    titles: Ints
    lengths: Ints
    rows: Longs
    papers: Ints
    counts: Counts

    def __len__(self) -> int:
        return len(self.titles)

    def row(self, term: int) -> slice:
        """Return where a term's papers stand in ``papers``, and how often they hold it in ``counts``."""
        begin, end = self.rows[term : term + 2].tolist() if term + 1 < len(self.rows) else (0, 0)
        return slice(begin, end)

    def text(self, number: int) -> Ints:
        """Return the words of one paper in order, title first."""
        place = number - self.first
        return self.words[self.starts[place] : self.starts[place + 1]]

    def rest(self, number: int) -> Ints:
        """Return the words of one paper without its title."""
        place = number - self.first
        return self.words[self.starts[place] + self.titles[place] : self.starts[place + 1]]

    def title(self, number: int) -> Ints:
        """Return the words of one paper's title."""
        begin = self.starts[number - self.first]
        return self.words[begin : begin + self.titles[number - self.first]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The terms of every word, by number.

    Attributes:
        rows: Where each word's terms start in ``terms``; one more for the end.
        terms: The terms of one word after the other.
        word_rows: Where each term's words start in ``words``; one more for the end.
        words: The words of one term after the other.
        sizes: How many terms each word has.
    """

    rows: Longs
    terms: Ints
    word_rows: Longs
    words: Ints
    sizes: Kinds = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Work out what questions ask of many words: anew for each phrase, it took a third of looking for one."""
        object.__setattr__(self, "sizes", np.diff(self.rows).astype(np.uint8))  # a word has 64 letters at most

    @classmethod
    def over(cls, rows: Longs, terms: Ints) -> Lexicon:
        """Return the lexicon in which each word has these terms."""
        owners = np.repeat(np.arange(len(rows) - 1, dtype=np.int32), np.diff(rows))
        held = np.bincount(terms) if len(terms) else np.zeros(0, np.int64)
        return cls(rows, terms, np.append(0, np.cumsum(held)), owners[np.argsort(terms, kind="stable")])

    def having(self, terms: Ints) -> tuple[Ints, Longs]:
        """Return the words that have one of some terms, laid end to end, and the place of that term among them."""
        return _ragged(self.word_rows, self.words, terms)

    def with_any(self, terms: Ints) -> Ints:
        """Return the words that have one of a few terms, laid end to end, without which: a third of the time."""
        bounds = zip(self.word_rows[terms].tolist(), self.word_rows[terms + 1].tolist(), strict=True)
        return np.concatenate([self.words[:0], *(self.words[begin:end] for begin, end in bounds)])

    def of(self, words: Ints | Longs) -> tuple[Ints, Longs]:
        """Return the terms of words, laid end to end, and the place of each one's word among them."""
        places, owners = ranges(self.rows.take(words, mode="clip"), self.sizes.take(words, mode="clip"))
        return self.terms.take(places, mode="clip"), owners


def _ragged(rows: Longs, values: Ints, wanted: Ints | Longs) -> tuple[Ints, Longs]:
    """Return the values of some rows, laid end to end, and the place of each one's row in ``wanted``."""
    places, owners = ragged_places(rows, wanted)
    return values.take(places, mode="clip"), owners  # none is out of bounds, which an index looks for


def ragged_places(rows: Longs, wanted: Ints | Longs) -> tuple[Longs, Longs]:
    """Return where the values of some rows stand, laid end to end, and the place of each one's row in ``wanted``."""
    begins = rows.take(wanted, mode="clip")
    return ranges(begins, rows.take(wanted + 1, mode="clip") - begins)


def ranges(begins: Longs, sizes: Longs | Kinds) -> tuple[Longs, Longs]:
    """Return the numbers of some ranges, laid end to end, and the place of each one's range."""
    owners = np.arange(len(sizes)).repeat(sizes)
    shifts: Longs = begins - sizes.cumsum(dtype=np.int64)
    shifts += sizes
    places: Longs = shifts.take(owners, mode="clip")  # to repeat again takes twice as long
    places += np.arange(len(owners))
    return places, owners


def distinct(numbers: NDArray[Number]) -> NDArray[Number]:
    """Return numbers ascending, each once, in a fraction of the time of ``np.unique``, which brings ``numpy.ma``."""
    ordered = numbers.copy()
    ordered.sort()
    found: NDArray[Number] = ordered[firsts(ordered)]
    return found


def firsts(numbers: NDArray[Any]) -> Flags:
    """Return which of some numbers are not the one before."""
    flags = np.empty(len(numbers), np.bool_)
    flags[:1] = True
    np.not_equal(numbers[1:], numbers[:-1], out=flags[1:])
    return flags


def lasts(numbers: NDArray[Any]) -> Flags:
    """Return which of some numbers are not the one after."""
    flags = np.empty(len(numbers), np.bool_)
    flags[-1:] = True
    np.not_equal(numbers[1:], numbers[:-1], out=flags[:-1])
    return flags


def among(numbers: Ints | Longs, some: Ints | Longs) -> Flags:
    """Return which numbers are among some, as ``np.isin`` does, which brings ``numpy.ma`` as well."""
    if not len(some):
        return np.zeros(numbers.shape, np.bool_)
    known = some.copy()
    known.sort()  # in its place, which asks nothing about the array first
    found: Flags = known.take(known.searchsorted(numbers), mode="clip") == numbers
    return found


Texts = tuple[Ints, Longs, Ints]
"""Papers laid end to end: their words, where each starts (and the end), how many words are each title's."""


def invert(first: int, texts: Texts, lexicon: Lexicon) -> Segment:
    """Return the segment of papers, inverted chunk by chunk."""
    words, starts, titles = texts
    chunks = [
        _inverted(
            first + begin,
            words,
            starts[begin : begin + CHUNK_PAPERS + 1],
            titles[begin : begin + CHUNK_PAPERS],
            lexicon,
        )
        for begin in range(0, max(len(titles), 1), CHUNK_PAPERS)
    ]
    lengths = np.concatenate([length for length, _ in chunks])
    return Segment(first, words, starts, titles, lengths, *_interleaved([inverted for _, inverted in chunks]))


_Inverted = tuple[Longs, Ints, Counts]


def _inverted(first: int, words: Ints, starts: Longs, titles: Ints, lexicon: Lexicon) -> tuple[Ints, _Inverted]:
    """Return lengths and postings of a chunk of papers, by one sort of (term, paper, in the title) as one number."""
    sizes = np.diff(starts)
    owners = np.repeat(np.arange(len(titles), dtype=np.int64), sizes)
    in_title = np.arange(len(owners)) - np.repeat(starts[:-1] - starts[0], sizes) < np.repeat(titles, sizes)
    terms, places = lexicon.of(words[starts[0] : starts[-1]])
    owners, in_title = owners[places], in_title[places]
    lengths = np.bincount(owners, np.where(in_title, TITLE_WEIGHT, 1), len(titles)).astype(np.int32)
    keys = np.sort(((terms.astype(np.int64) * len(titles) + owners) << 1) | in_title)
    weights = np.where(keys & 1, TITLE_WEIGHT, 1)
    keys >>= 1
    heads = np.flatnonzero(np.diff(keys, prepend=-1))
    counts = np.add.reduceat(weights, heads) if len(heads) else weights
    held, papers = np.divmod(keys[heads], max(len(titles), 1))
    rows = np.zeros(int(held[-1]) + 2 if len(held) else 1, np.int64)
    np.cumsum(np.bincount(held), out=rows[1:])
    counts = np.minimum(counts, np.iinfo(np.uint16).max).astype(np.uint16)
    return lengths, (rows, (papers + first).astype(np.int32), counts)


def joined(segments: tuple[Segment, ...], added: Segment) -> tuple[Segment, ...]:
    """Return the segments with one more, merged so that they stay few."""
    if segments and len(segments[-1]) + len(added) <= FULL_SEGMENT_PAPERS:
        return (*segments[:-1], merge((segments[-1], added)))
    if len(segments) == MAX_SEGMENTS:
        return (merge((*segments, added)),)
    return (*segments, added)


def merge(segments: Sequence[Segment]) -> Segment:
    """Return one segment that holds what neighbouring ones hold."""
    rows, papers, counts = _interleaved([(each.rows, each.papers, each.counts) for each in segments])
    ends = np.cumsum([0, *(each.starts[-1] for each in segments)])
    starts = np.concatenate(
        [each.starts[:-1] + end for each, end in zip(segments, ends[:-1], strict=True)] + [ends[-1:]]
    )
    words = np.concatenate([each.words for each in segments])
    titles = np.concatenate([each.titles for each in segments])
    lengths = np.concatenate([each.lengths for each in segments])
    return Segment(segments[0].first, words, starts, titles, lengths, rows, papers, counts)


def _interleaved(parts: Sequence[_Inverted]) -> _Inverted:
    """Join postings term by term: each term's papers of the first part, then of the second, and so on."""
    if len(parts) == 1:
        return parts[0]
    terms = max(len(rows) for rows, _, _ in parts) - 1
    sizes = np.zeros((len(parts), terms), np.int64)
    for size, (rows, _, _) in zip(sizes, parts, strict=True):
        size[: len(rows) - 1] = np.diff(rows)
    joined = np.zeros(terms + 1, np.int64)
    np.cumsum(sizes.sum(axis=0), out=joined[1:])
    papers, counts = np.empty(joined[-1], np.int32), np.empty(joined[-1], np.uint16)
    offsets = joined[:-1].copy()
    for size, (rows, its_papers, its_counts) in zip(sizes, parts, strict=True):
        held = size[: len(rows) - 1]
        places = np.arange(len(its_papers)) + np.repeat(offsets[: len(held)] - rows[:-1], held)
        papers[places], counts[places] = its_papers, its_counts
        offsets += size
    return joined, papers, counts
