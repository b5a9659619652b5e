"""Papers as numbers: the terms of each in order, and for each term the papers that hold it.

A *segment* is a run of papers that never changes. A day is added as a small segment; small ones are merged into larger
ones, so that a question meets few. A paper's number is its place over all segments; a replaced paper leaves its number
for good, and the archive's statistics forget it (see ``snapshot``).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Counts = NDArray[np.uint16]

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
        tokens: The terms of its papers, one paper after the other, each in the order of the text, title first.
        starts: Where each paper's terms start in ``tokens``; one more for the end.
        titles: How many of each paper's terms are the title's.
        rows: Where each term's papers start in ``papers``; one more for the end. Terms beyond it occur in none.
        papers: For each term, the numbers of the papers that hold it, ascending.
        counts: How often each of those papers holds it, a title's occurrence counted ``TITLE_WEIGHT`` times.
    """

    first: int
    tokens: Ints
    starts: Longs
    titles: Ints
    rows: Longs
    papers: Ints
    counts: Counts

    def __len__(self) -> int:
        return len(self.titles)

    def postings(self, term: int) -> tuple[Ints, Counts]:
        """Return the papers that hold a term, ascending, and how often each does."""
        if term + 1 >= len(self.rows):
            return self.papers[:0], self.counts[:0]
        start, end = self.rows[term], self.rows[term + 1]
        return self.papers[start:end], self.counts[start:end]

    def text(self, number: int) -> Ints:
        """Return the terms of one paper in order, title first."""
        place = number - self.first
        return self.tokens[self.starts[place] : self.starts[place + 1]]

    def lengths(self) -> Ints:
        """Return how many terms each paper has, title terms counted ``TITLE_WEIGHT`` times."""
        return (np.diff(self.starts) + (TITLE_WEIGHT - 1) * self.titles).astype(np.int32)


def build(first: int, texts: Iterable[tuple[Iterable[int], Iterable[int]]]) -> Segment:
    """Return the segment of papers given as (terms of the title, terms of the rest)."""
    tokens, starts, titles = array("i"), array("q", [0]), array("i")  # a list would take eight times the room
    for title, rest in texts:
        tokens.extend(title)
        titles.append(len(tokens) - starts[-1])
        tokens.extend(rest)
        starts.append(len(tokens))
    return invert(first, np.array(tokens, np.int32), np.array(starts, np.int64), np.array(titles, np.int32))


def invert(first: int, tokens: Ints, starts: Longs, titles: Ints) -> Segment:
    """Return the segment of papers whose terms are laid end to end, inverted chunk by chunk."""
    chunks = [
        _inverted(first, begin, tokens, starts[begin : begin + CHUNK_PAPERS + 1], titles[begin : begin + CHUNK_PAPERS])
        for begin in range(0, max(len(titles), 1), CHUNK_PAPERS)
    ]
    rows, papers, counts = _interleaved(chunks)
    return Segment(first, tokens, starts, titles, rows, papers, counts)


_Inverted = tuple[Longs, Ints, Counts]


def _inverted(first: int, begin: int, tokens: Ints, starts: Longs, titles: Ints) -> _Inverted:
    """Return rows, papers and counts of a chunk of papers, by one sort of (term, paper, in the title) as one number."""
    terms = tokens[starts[0] : starts[-1]].astype(np.int64)
    sizes = np.diff(starts)
    owners = np.repeat(np.arange(len(titles), dtype=np.int64), sizes)
    in_title = np.arange(len(terms)) - np.repeat(starts[:-1] - starts[0], sizes) < np.repeat(titles, sizes)
    keys = np.sort(((terms * len(titles) + owners) << 1) | in_title)
    weights = np.where(keys & 1, TITLE_WEIGHT, 1)
    keys >>= 1
    heads = np.flatnonzero(np.diff(keys, prepend=-1))
    counts = np.add.reduceat(weights, heads) if len(heads) else weights
    held, papers = np.divmod(keys[heads], max(len(titles), 1))
    rows = np.zeros(int(held[-1]) + 2 if len(held) else 1, np.int64)
    np.cumsum(np.bincount(held), out=rows[1:])
    return rows, (papers + (first + begin)).astype(np.int32), np.minimum(counts, 65_535).astype(np.uint16)


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
    tokens = np.concatenate([each.tokens for each in segments])
    titles = np.concatenate([each.titles for each in segments])
    return Segment(segments[0].first, tokens, starts, titles, rows, papers, counts)


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
