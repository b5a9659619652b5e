"""The index: papers in, the best ones for a question out. The one door to rank-bm25.

rank-bm25 says what a score is; postings find the papers (see ``ranking``), because visiting every paper for every term
is a hundred times slower, and because its score does not say whether a paper matches at all.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from rank_bm25 import BM25Okapi

from bot.model import BEGINNING, Changes, Counted, Found, Moment, Paper, Part, Query, Quote
from bot.ports import Named
from bot.search.find.bounded import as_stated
from bot.search.find.counting import count
from bot.search.find.finding import find, ranked
from bot.search.find.quotes import quote
from bot.search.find.same_authors import by_same_authors
from bot.search.find.similar import similar, titled
from bot.search.index import saved
from bot.search.index.growth import extended, without
from bot.search.index.postings import Floats, Ints
from bot.search.index.saved import Kept
from bot.search.index.snapshot import Snapshot, empty
from bot.search.words.acronyms import forms
from bot.search.words.question import understand

if TYPE_CHECKING:
    from bot.search.meaning.keeper import Keeper


class Statistics(BM25Okapi):  # type: ignore[misc]  # rank-bm25 ships no types
    """rank-bm25's own statistics, its own code for idf among them, from counts instead of papers.

    Its constructor keeps a dict for each paper: 4 GB for a million. All that its scores need is how many papers there
    are, how long they are, and how many hold each term.
    """

    def __init__(self, papers: int, length: int, frequencies: Ints) -> None:
        super().__init__((papers, length, frequencies))

    def _initialize(self, corpus: tuple[int, int, Ints]) -> dict[int, int]:
        self.corpus_size, length, frequencies = corpus
        self.avgdl = _mean(self.corpus_size, length)
        held = np.flatnonzero(frequencies)
        return dict(zip(held.tolist(), frequencies[held].tolist(), strict=True))

    def _calc_idf(self, nd: dict[int, int]) -> None:
        if nd:  # rank-bm25 divides by the number of terms
            super()._calc_idf(nd)

    def by_term(self, terms: int) -> Floats:
        """Return idf by term number; 0 for a term that no paper holds."""
        idf = np.zeros(terms)
        idf[np.fromiter(self.idf.keys(), np.int64, len(self.idf))] = np.fromiter(
            self.idf.values(), float, len(self.idf)
        )
        return idf


class Bm25Index:
    """The papers that can be searched. Safe to use from several threads; readers never wait for ``add``.

    Args:
        keeper: Holds the papers' vectors; ``None`` where words alone are searched.
    """

    def __init__(self, keeper: Keeper | None = None) -> None:
        self._archive: Snapshot = empty()  # replaced whole, by one assignment
        self._adding = threading.Lock()
        self._keeper = keeper

    def __len__(self) -> int:
        return len(self._archive)

    @property
    def archive(self) -> Snapshot:
        """What is held at this moment."""
        return self._archive

    def take(self, changes: Changes) -> None:
        """Hold what a store holds, from its changes; see ``ports.PaperIndex``."""
        if changes.since == BEGINNING:
            self._begin(changes)
            return
        if changes.gone:
            self.remove(old for old, _ in changes.gone)
        if changes.papers:
            self.add(changes.papers)

    def _begin(self, changes: Changes) -> None:
        with self._adding:
            self._archive = self._sensed(extended(empty(), changes.papers, statistics))

    def resume(self, named: Named) -> Moment:  # noqa: ARG002 - the port's signature
        """Return the moment of what was kept: nothing was."""
        return BEGINNING

    def add(self, papers: Iterable[Paper]) -> None:
        """Make papers searchable; one whose id is there already is replaced."""
        with self._adding:
            self._archive = self._sensed(extended(self._archive, papers, statistics))

    def remove(self, paper_ids: Iterable[str]) -> None:
        """Find papers no more; an id that is not there is no error."""
        with self._adding:
            self._archive = self._sensed(without(self._archive, paper_ids, statistics))

    def get(self, paper_id: str) -> Paper | None:
        """Return a paper by its id, or ``None``."""
        held = self._archive
        number = held.numbers.get(paper_id)
        return None if number is None else held.papers[number]

    def save(self, path: Path, at: Moment = BEGINNING) -> None:
        """Write the index to disk, so that the next start need not analyse its papers.

        Raises:
            OSError: The disk is full, or the folder is not writable; an older file stays as it was.
        """
        saved.save(self._archive, path, at)

    def load(self, path: Path, papers: Iterable[Paper]) -> Kept:
        """Hold these papers, from a saved index as far as it knows them; whatever was held before is dropped.

        Returns what there is now, and of the file. One that is absent, damaged or of another version is not used, knows
        none, and the papers are analysed.
        """
        given = list(papers)
        with self._adding:
            found = saved.load(path, given, statistics)
            kept = found or Kept(extended(empty(), given, statistics), 0, BEGINNING)
            self._archive = self._sensed(kept.archive)
            return kept

    def encode(self, go_on: Callable[[], bool] = lambda: True, told: Callable[[], object] = lambda: None) -> None:
        """Encode the papers that have no vector yet, and search by them from then on; nothing where there is no model.

        Args:
            go_on: Is asked every few seconds.
            told: Is told whenever some are done.

        Raises:
            EncoderError: The model cannot be loaded, or failed.
        """
        if self._keeper is not None:
            self._keeper.encode(go_on, lambda: self._sense_anew(told))

    @property
    def has_meaning(self) -> bool:
        """Whether there is a model to encode papers with."""
        return self._keeper is not None

    def encoded(self) -> tuple[int, int]:
        """Return how many papers have vectors, and how many could; nothing of nothing where there is no model."""
        return self._keeper.counts() if self._keeper is not None else (0, 0)

    def _sense_anew(self, told: Callable[[], object]) -> None:
        with self._adding:
            self._archive = self._sensed(self._archive)
        told()

    def _sensed(self, archive: Snapshot) -> Snapshot:
        """Return a snapshot with what is known of its papers' meaning."""
        if self._keeper is None:
            return archive
        return replace(archive, sense=self._keeper.sense(archive.papers, archive.columns.alive))

    def search(self, query: Query, *, limit: int, offset: int = 0) -> Found:
        """Return the papers that match a query well and satisfy its filters; see ``ports.PaperIndex``."""
        return find(self._archive, query, limit=limit, offset=offset)

    def ranked(self, query: Query, *, limit: int) -> list[tuple[str, float]]:
        """Return the ids and scores of the best papers for a query, best first, good enough to show or not."""
        held = self._archive
        found = ranked(held, query, limit)
        return list(zip(held.ids(found.numbers), found.scores.tolist(), strict=True))

    def similar(self, paper_id: str, *, limit: int, offset: int = 0, within: Query | None = None) -> Found:
        """Return papers like one, never itself nor its duplicate; see ``ports.PaperIndex``."""
        if within is not None and within.part is Part.AUTHORS:
            return by_same_authors(self._archive, paper_id, limit=limit, offset=offset, within=within)
        return similar(self._archive, paper_id, limit=limit, offset=offset, within=within)

    def count(self, query: Query) -> Counted:
        """Return what can be told of all papers that match a query; see ``ports.PaperIndex``."""
        return count(self._archive, query)

    def titled(self, title: str) -> str:
        """Return the id of the paper that a title names; see ``ports.PaperIndex``."""
        return titled(self._archive, title)

    def quote(self, query: Query, paper: Paper) -> Quote:
        """Return the sentence of a paper that answers best, with its matching words marked."""
        asked = understand(self._archive, query.text)
        shown = as_stated(paper, query.bound)
        return quote(shown, asked.names, query.question, forms=forms(self._archive, asked.alike))


def statistics(papers: int, length: int, frequencies: Ints) -> tuple[Callable[[], Floats], float]:
    """Return what gives idf by term, and the mean length, as rank-bm25 computes them.

    Its idf is worked out when it is asked for: a tenth of a start, and no question needs it but what is like a paper.
    """
    return cache(lambda: Statistics(papers, length, frequencies).by_term(len(frequencies))), _mean(papers, length)


def _mean(papers: int, length: int) -> float:
    return length / papers if length else 1.0  # rank-bm25 divides by the 0 of papers without a word
