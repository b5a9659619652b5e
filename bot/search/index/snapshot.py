"""The archive as one question sees it: papers, postings and statistics that never change.

It never changes; ``growth`` gives a new one beside it. The numbers of words and terms alone are shared and grow: a term
that a snapshot does not know has no postings in it. What questions have worked out is kept beside it till the next one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from bot.model import Paper
from bot.search.index.bylines import Bylines
from bot.search.index.definitions import Definitions, Meanings, meanings
from bot.search.index.directory import Directory
from bot.search.index.esteem import esteem
from bot.search.index.grams import KINDS, Grams, none
from bot.search.index.keywords import Keywords
from bot.search.index.met import Met
from bot.search.index.numbers import Numbers
from bot.search.index.postings import Flags, Floats, Ints, Lexicon, Longs, Segment, Shares
from bot.search.index.ranking import Run, runs, shares
from bot.search.index.sense import Sense
from bot.search.index.shelf import Shelf
from bot.search.index.topicality import in_titles, topicality

Statistics = Callable[[int, int, Ints], tuple[Callable[[], Floats], float]]
"""Gives what gives idf by term, and the mean length, from: papers, their terms in all, papers by term."""

NO_STARS = -1

MOST_AT_HAND = 4_096
"""Papers of a term that are kept as the numbers of eight bytes that adding up wants; more would take memory."""


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
        grams: The grams of each word that has terms.
        papers: By number; one that was replaced stays in its place until all is merged.
        authors: Who wrote the papers.
        labs: Which organisations stand behind them.
        organizations: How these are spelled, in the order of first sight.
        keywords: What the source says that they are about.
        definitions: What they say that acronyms stand for.
        numbers: The number of each paper's id.
        segments: In order of their papers' numbers.
        columns: What filters ask.
        lengths: Terms of each paper; 0 for one that was replaced.
        frequencies: How many papers hold each term.
        occurrences: How often each word occurs.
        gram_frequencies: How many papers hold each kind of gram.
        mean_grams: How many grams a paper has in the mean.
        okapi: Gives idf by term, as rank-bm25 has it.
        rarities: By term, idf as Lucene has it: positive however common a term is.
        norms: BM25's length norm of each paper; infinite for one that was replaced.
        shares: For each segment its postings' shares; ``None`` where they are so many that they wait for a question.
        gram_lengths: How many grams each paper has.
        titled: How many papers have each term in the title: counted by the first question that asks, as one list, and
            from then on with each day; empty before.
        met: What questions have worked out since.
        sense: How near its papers are in meaning, where that is known (see ``meaning``).
    """

    words: Numbers
    terms: Numbers
    lexicon: Lexicon
    grams: Grams
    papers: Sequence[Paper]
    authors: Bylines
    labs: Bylines
    organizations: tuple[str, ...]
    keywords: Keywords
    definitions: Definitions
    numbers: Mapping[str, int]
    segments: tuple[Segment, ...]
    columns: Columns
    lengths: Ints
    frequencies: Ints
    occurrences: Longs
    gram_frequencies: Ints
    mean_grams: float
    okapi: Callable[[], Floats]
    rarities: Floats
    norms: Shares
    shares: tuple[Shares | None, ...]
    gram_lengths: Ints
    titled: list[Longs]
    met: Met
    sense: Sense | None = None

    def __len__(self) -> int:
        return len(self.numbers)

    def ids(self, numbers: Ints) -> list[str]:
        """Return the ids of some papers; none of them is read for it."""
        held = self.papers
        if isinstance(held, Shelf):
            return [held.ids[number] for number in numbers.tolist()]
        return [held[number].id for number in numbers.tolist()]

    def some(self, numbers: Ints) -> list[Paper]:
        """Return some papers; those that are not at hand are read in one go."""
        held = self.papers
        if isinstance(held, Shelf):
            held.read(numbers.tolist())
        return [held[number] for number in numbers.tolist()]

    def titles(self, numbers: Ints) -> list[str]:
        """Return the titles of some papers."""
        return [paper.title for paper in self.some(numbers)]

    def directory(self) -> Directory:
        """Return what the labs may be called."""
        found = self.met.directory
        if found is None:
            found = self.met.directory = Directory.of(self.organizations, self.labs)
        return found

    def meanings(self) -> Meanings:
        """Return what acronyms mean."""
        found = self.met.meanings
        if found is None:
            found = self.met.meanings = meanings(self.definitions)
        return found

    def topicality(self, term: int) -> float:
        """Return how far a term is a topic, from 0 to 1: what papers say in their text and never in a title is none."""
        found = self.met.topics.get(term)
        if found is None:
            found = topicality(term, self.titles_with(), self.lexicon, self.frequencies, self.occurrences)
            self.met.topics[term] = found
        return found

    def is_titled(self, term: int, least: int, share: float) -> bool:
        """Tell whether so many papers have a term in the title, and so much of those that hold it."""
        titles = int(self.titles_with()[term])
        return titles >= max(least, share * int(self.frequencies[term]))

    def titles_with(self) -> Longs:
        """Return how many papers have each term in the title."""
        if not self.titled:
            self.titled.append(self._in_titles())
        return self.titled[0]

    def _in_titles(self) -> Longs:
        terms, alive = len(self.frequencies), self.columns.alive
        each = (in_titles(segment, self.lexicon, terms, alive) for segment in self.segments)
        return sum(each, np.zeros(terms, np.int64))

    def written(self) -> int:
        """Return how many terms the papers have in all; at least 1."""
        found = self.met.written
        if found is None:
            found = self.met.written = max(1, int(self.lengths.sum()))
        return found

    def esteem(self) -> Floats:
        """Return by paper how far it is liked among those of its day, from 0 to 1."""
        found = self.met.esteem
        if found is None:
            found = self.met.esteem = esteem(self.columns.first, self.columns.upvotes, self.columns.alive)
        return found

    @property
    def idf(self) -> Floats:
        """Idf by term, as rank-bm25 has it; worked out at the first use."""
        return self.okapi()

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

    def holding(self, term: int) -> list[Ints]:
        """Return the papers that hold a term, ascending, segment by segment."""
        return [segment.papers[segment.row(term)] for segment in self.segments]

    def runs(self, term: int) -> list[Run]:
        """Return what a term gives the papers that hold it, ascending."""
        found = self.met.runs.get(term)
        if found is None:
            found = self.met.runs[term] = self._runs(term)
        return found

    def gains(self, term: int, weight: float) -> list[Run]:
        """Return the runs of a term with its weight multiplied in, kept for the next question that has it so."""
        found = self.met.weighed.get((term, weight))
        if found is None:
            found = [Run(_at_hand(papers), held * weight) for papers, held in self.runs(term)]
            self.met.weighed[term, weight] = found
        return found

    def _runs(self, term: int) -> list[Run]:
        found = []
        for segment, kept in zip(self.segments, self.shares, strict=True):
            row = segment.row(term)
            papers = segment.papers[row]
            if len(papers):
                held = shares(papers, segment.counts[row], self.norms) if kept is None else kept[row]
                found += runs(papers, held, segment.first, len(segment))
        return found


def _at_hand(papers: Ints | Longs | slice) -> Ints | Longs | slice:
    """Return a term's papers as they are added up by; many take more memory so, and gain little."""
    return papers if isinstance(papers, slice) or len(papers) > MOST_AT_HAND else papers.astype(np.intp)


def rarity(papers: int, held: Ints | Longs) -> Floats:
    """Return Lucene's idf, log(1 + (papers - held + .5) / (held + .5)): positive however common a term is."""
    return np.log((papers + 1) / (np.minimum(held, papers) + 0.5))


@lru_cache(64)
def unseen(papers: int) -> float:
    """Return how rare a term is that none of so many papers holds."""
    return float(rarity(papers, np.zeros(1, np.int32))[0])


def empty() -> Snapshot:
    """Return the archive before its first day."""
    nothing = np.zeros(0, np.int32)
    columns = Columns(nothing, nothing, nothing, nothing, nothing.astype(np.bool_), nothing.astype(np.bool_))
    lexicon, floats = Lexicon.over(np.zeros(1, np.int64), nothing), np.zeros(0)
    return Snapshot(
        words=Numbers(),
        terms=Numbers(),
        lexicon=lexicon,
        grams=none(),
        papers=(),
        authors=Bylines.none(),
        labs=Bylines.none(),
        organizations=(),
        keywords=Keywords.none(),
        definitions=Definitions.none(),
        numbers={},
        segments=(),
        columns=columns,
        lengths=nothing,
        frequencies=nothing,
        occurrences=np.zeros(0, np.int64),
        gram_frequencies=np.zeros(KINDS, np.int32),
        mean_grams=1.0,
        okapi=lambda: floats,
        rarities=floats,
        norms=floats.astype(np.float32),
        shares=(),
        gram_lengths=nothing,
        titled=[],
        met=Met(),
    )
