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

from bot.model import BEGINNING, Changes, Moment, Paper
from bot.ports import Named
from bot.search.finder import Finder
from bot.search.index import saved
from bot.search.index.growth import extended, without
from bot.search.index.postings import Floats, Ints
from bot.search.index.saved import Kept
from bot.search.index.snapshot import Snapshot, empty

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


class Bm25Index(Finder):
    """The papers that can be searched. Safe to use from several threads; readers never wait for ``add``.

    Args:
        keeper: Holds the papers' vectors; ``None`` where words alone are searched.
    """

    def __init__(self, keeper: Keeper | None = None) -> None:
        super().__init__(empty())  # replaced whole, by one assignment
        self._adding = threading.Lock()
        self._keeper = keeper

    def now(self) -> Finder:
        """Return what finds the papers as they are held at this moment; see ``ports.PaperIndex``."""
        return Finder(self._archive)

    def take(self, changes: Changes) -> None:
        """Hold what a store holds, from its changes; see ``ports.PaperIndex``."""
        if changes.since == BEGINNING:
            self._begin(changes)
        elif changes.gone or changes.papers:
            with self._adding:  # at once: a paper that has another id from now on is never missing
                left = without(self._archive, (old for old, _ in changes.gone), statistics)
                self._archive = self._sensed(extended(left, changes.papers, statistics))

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


def statistics(papers: int, length: int, frequencies: Ints) -> tuple[Callable[[], Floats], float]:
    """Return what gives idf by term, and the mean length, as rank-bm25 computes them.

    Its idf is worked out when it is asked for: a tenth of a start, and no question needs it but what is like a paper.
    """
    return cache(lambda: Statistics(papers, length, frequencies).by_term(len(frequencies))), _mean(papers, length)


def _mean(papers: int, length: int) -> float:
    return length / papers if length else 1.0  # rank-bm25 divides by the 0 of papers without a word
