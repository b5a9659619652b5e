"""The archive as one question sees it: papers, postings and statistics that never change, and how a day is added.

``extended`` gives a new snapshot beside the old one; whoever still reads the old one is not disturbed. The vocabulary
alone is shared and grows: a term that a snapshot does not know has no postings in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.model import Paper
from bot.search import postings
from bot.search.analyzer import terms_of, words
from bot.search.people import who
from bot.search.postings import Flags, Floats, Ints, Lexicon, Longs, Segment, Shares
from bot.search.ranking import K1, B, Run, shares

Statistics = Callable[[int, int, Ints], tuple[Floats, float]]
"""Gives idf by term and the mean length from: papers, their terms in all, papers by term."""

NO_STARS = -1

MAX_POSTINGS_AT_HAND = 20_000_000
"""Up to so many, some 200,000 abstracts, each posting's share is kept: a question takes half the time, an added day a
fifth of a second more."""

Value = TypeVar("Value", np.int32, np.bool_)


class Numbers(dict[str, int]):
    """Numbers for words or terms, in order of first sight: ``numbers[word]`` gives a new one the next number.

    It only grows, and one writer at a time adds to it; readers use ``get``.
    """

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        return number


@dataclass(frozen=True, slots=True)
class Columns:
    """What filters and ties ask of every paper, by number.

    Attributes:
        first: The first digest day that lists it, as an ordinal.
        last: The last one.
        upvotes: As of the last fetch.
        stars: Of its repository; ``NO_STARS`` where there is none or nobody told.
        has_code: Whether it has a repository.
        alive: Not replaced by a newer text of the same paper.
    """

    first: Ints
    last: Ints
    upvotes: Ints
    stars: Ints
    has_code: Flags
    alive: Flags


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The archive at one moment.

    Attributes:
        words: The number of each word; shared by all snapshots.
        terms: The number of each term; shared likewise.
        lexicon: The terms of each word.
        papers: By number; one that was replaced stays in its place until all is merged.
        people: Who wrote each paper, as text to look names up in.
        numbers: The number of each paper's id.
        segments: In order of their papers' numbers.
        columns: What filters ask.
        lengths: Terms of each paper; 0 for one that was replaced.
        frequencies: How many papers hold each term.
        occurrences: How often each word occurs.
        idf: By term, as rank-bm25 has it.
        norms: BM25's length norm of each paper; infinite for one that was replaced.
        shares: For each segment its postings' shares; ``None`` where they are so many that they are not kept.
        mean_length: Of the papers alive, in terms.
    """

    words: Numbers
    terms: Numbers
    lexicon: Lexicon
    papers: Sequence[Paper]
    people: Sequence[str]
    numbers: Mapping[str, int]
    segments: tuple[Segment, ...]
    columns: Columns
    lengths: Ints
    frequencies: Ints
    occurrences: Longs
    idf: Floats
    mean_length: float
    norms: Floats
    shares: tuple[Shares | None, ...]

    def __len__(self) -> int:
        return len(self.numbers)

    def segment(self, number: int) -> Segment:
        """Return the segment that holds a paper."""
        return next(each for each in reversed(self.segments) if each.first <= number)

    def term(self, term: str) -> int | None:
        """Return a term's number if a paper of this snapshot holds it."""
        number = self.terms.get(term)
        return number if number is not None and number < len(self.frequencies) and self.frequencies[number] else None

    def word(self, word: str) -> int | None:
        """Return a word's number if this snapshot has one for it."""
        number = self.words.get(word)
        return number if number is not None and number < len(self.lexicon.rows) - 1 else None

    def text(self, number: int) -> Ints:
        """Return the words of a paper in order, title first."""
        return self.segment(number).text(number)

    def terms_in(self, number: int) -> Ints:
        """Return the terms of a paper in order, title first."""
        return self.lexicon.of(self.text(number))[0]

    def runs(self, term: int) -> list[Run]:
        """Return the papers that hold a term, segment by segment."""
        found = []
        for segment, kept in zip(self.segments, self.shares, strict=True):
            if len(span := segment.span(term)):
                where = slice(span.start, span.stop)
                found.append(Run(segment.papers[where], segment.counts[where], None if kept is None else kept[where]))
        return found


def texts(paper: Paper) -> tuple[str, str]:
    """Return what is searched of a paper: its title, and the rest."""
    return paper.title, paper.abstract


def empty() -> Snapshot:
    """Return the archive before its first day."""
    nothing = np.zeros(0, np.int32)
    columns = Columns(nothing, nothing, nothing, nothing, nothing.astype(np.bool_), nothing.astype(np.bool_))
    lexicon, floats = Lexicon.over(np.zeros(1, np.int64), nothing), np.zeros(0)
    return Snapshot(
        words=Numbers(),
        terms=Numbers(),
        lexicon=lexicon,
        papers=(),
        people=(),
        numbers={},
        segments=(),
        columns=columns,
        lengths=nothing,
        frequencies=nothing,
        occurrences=np.zeros(0, np.int64),
        idf=floats,
        mean_length=0.0,
        norms=floats,
        shares=(),
    )


def extended(old: Snapshot, given: Iterable[Paper], statistics: Statistics) -> Snapshot:
    """Return the archive with papers added; one held already is replaced, and analysed only if its text changed."""
    papers, people, numbers = list(old.papers), list(old.people), dict(old.numbers)
    touched, fresh, gone = [], [], []
    for paper in {paper.id: paper for paper in given}.values():
        number = numbers.get(paper.id)
        if number is not None and texts(papers[number]) == texts(paper):
            papers[number], people[number] = paper, who(paper)
            touched.append(number)
            continue
        if number is not None:
            gone.append(number)
        numbers[paper.id] = len(papers)
        papers.append(paper)
        people.append(who(paper))
        fresh.append(paper)
    columns = _columns(old.columns, papers, touched, gone)
    if not fresh:
        return replace(old, papers=papers, people=people, numbers=numbers, columns=columns)
    lengths, frequencies, occurrences = _forgotten(old, gone)
    look_up = old.words.__getitem__
    laid = postings.lay((map(look_up, words(title)), map(look_up, words(rest))) for title, rest in map(texts, fresh))
    lexicon = _grown(old)
    occurrences = np.bincount(laid[0], minlength=len(old.words)) + np.append(
        occurrences, np.zeros(len(old.words) - len(occurrences), np.int64)
    )
    added = postings.invert(len(old.papers), laid, lexicon)
    lengths = np.concatenate([lengths, added.lengths])
    frequencies = np.concatenate([frequencies, np.zeros(len(old.terms) - len(frequencies), np.int32)])
    frequencies[: len(added.rows) - 1] += np.diff(added.rows).astype(np.int32)
    idf, mean = statistics(len(numbers), int(lengths.sum(dtype=np.int64)), frequencies)
    segments = postings.joined(old.segments, added)
    norms = np.where(columns.alive, K1 * (1 - B + B * lengths / mean), np.inf)
    return Snapshot(
        words=old.words,
        terms=old.terms,
        lexicon=lexicon,
        papers=papers,
        people=people,
        numbers=numbers,
        segments=segments,
        columns=columns,
        lengths=lengths,
        frequencies=frequencies,
        occurrences=occurrences,
        idf=idf,
        mean_length=mean,
        norms=norms,
        shares=_shares(segments, norms),
    )


def _shares(segments: tuple[Segment, ...], norms: Floats) -> tuple[Shares | None, ...]:
    # Each day changes the mean length, and with it every share.
    if sum(len(segment.papers) for segment in segments) > MAX_POSTINGS_AT_HAND:
        return (None,) * len(segments)
    return tuple(shares(segment.papers, segment.counts, norms) for segment in segments)


def _grown(old: Snapshot) -> Lexicon:
    """Return the lexicon with the words that were numbered since."""
    fresh = [
        list(map(old.terms.__getitem__, terms_of(word))) for word in islice(old.words, len(old.lexicon.rows) - 1, None)
    ]
    ends = old.lexicon.rows[-1] + np.cumsum([len(each) for each in fresh], dtype=np.int64)
    added = np.fromiter((term for each in fresh for term in each), np.int32)
    return Lexicon.over(np.concatenate([old.lexicon.rows, ends]), np.concatenate([old.lexicon.terms, added]))


def _forgotten(old: Snapshot, gone: Sequence[int]) -> tuple[Ints, Ints, Longs]:
    """Return lengths, frequencies and occurrences without the papers that are replaced."""
    lengths, frequencies, occurrences = old.lengths.copy(), old.frequencies.copy(), old.occurrences.copy()
    for number in gone:
        lengths[number] = 0
        frequencies[np.unique(old.terms_in(number))] -= 1
        np.subtract.at(occurrences, old.text(number), 1)
    return lengths, frequencies, occurrences


def _columns(old: Columns, papers: Sequence[Paper], touched: Sequence[int], gone: Sequence[int]) -> Columns:
    """Return the columns for papers of which the first are held already, those touched or gone excepted."""
    held = len(old.alive)
    numbers = np.concatenate([np.array(touched, np.int64), np.arange(held, len(papers))])
    read = [papers[number] for number in numbers]

    def column(known: NDArray[Value], values: Iterable[int]) -> NDArray[Value]:
        longer = np.concatenate([known, np.zeros(len(papers) - held, known.dtype)])
        longer[numbers] = np.fromiter(values, known.dtype, len(read))
        return longer

    alive = column(old.alive, (True for _ in read))
    alive[np.array(gone, np.int64)] = False
    return Columns(
        first=column(old.first, (paper.days[0].toordinal() for paper in read)),
        last=column(old.last, (paper.days[-1].toordinal() for paper in read)),
        upvotes=column(old.upvotes, (paper.upvotes for paper in read)),
        stars=column(old.stars, (NO_STARS if paper.code_stars is None else paper.code_stars for paper in read)),
        has_code=column(old.has_code, (bool(paper.code_url) for paper in read)),
        alive=alive,
    )
