"""How the archive reads texts and names, for those who match papers without asking it: ``ports.Analyst``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from bot.model import Paper, Query, Quote
from bot.search.bm25 import Bm25Index
from bot.search.index.shelf import is_told_alike, texts
from bot.search.index.snapshot import Snapshot
from bot.search.readings.filters import ADDRESS, by_lab, refused
from bot.search.readings.stance.omitted import CLUES, said_in
from bot.search.readings.stance.without import LeftOut, left_out
from bot.search.text.analyzer import terms, terms_of, words
from bot.search.text.people import name_words
from bot.search.words.weighed.bearing import bearing
from bot.texts.clues import has_clue

MAX_KEPT = 4_000
"""Papers whose terms are kept: the window that alerts look at, twice over. A paper's take 10 kB."""

MAX_TOPICS = 50_000
"""Questions whose words are kept, as every pass reads every subscription's: 10 MB."""


class _Known(NamedTuple):
    """What was worked out of an archive: the labs of each name, and what each text leaves out in passing."""

    archive: Snapshot
    labs: dict[str, frozenset[str]]
    passing: dict[str, LeftOut | None]


class ArchiveAnalyst:
    """Reads as an index does; what it has worked out is kept while that stays as it is.

    Args:
        index: Its archive says which labs go by which name.
    """

    def __init__(self, index: Bm25Index) -> None:
        self._index = index
        self._texts: dict[tuple[str, str], tuple[Sequence[str], Sequence[str]]] = {}
        self._beside = Bm25Index()
        self._of: _Known | None = None

    def terms(self, text: str) -> Sequence[str]:
        """Return the terms of a text in order, each as often as it occurs."""
        return terms(text)

    def texts(self, paper: Paper) -> tuple[Sequence[str], Sequence[str]]:
        """Return the terms of a paper's title, and of the rest of what is searched of it."""
        key = texts(paper)
        known = self._texts.get(key)
        if known is None:
            if len(self._texts) >= MAX_KEPT:
                self._texts.clear()
            self._texts[key] = known = (terms(key[0]), terms(key[1]))
        return known

    def topics(self, text: str) -> Sequence[tuple[str, Sequence[str]]]:
        """Return each word of a question that bears meaning, once and in order, with its terms."""
        return _topics(text)

    def names(self, name: str) -> Sequence[str]:
        """Return the words of a person's name without case and accents; none of an address such as ``x.ai``."""
        return () if ADDRESS.fullmatch(name) else name_words(name)

    def labs(self, name: str) -> frozenset[str]:
        """Return the organisations that go by a name, as papers spell them."""
        archive, known, _ = self._known()
        if name not in known:
            numbers = np.flatnonzero(by_lab(archive, name)).tolist()
            known[name] = frozenset(archive.papers[number].organization for number in numbers)
        return known[name]

    def asked(self, query: Query) -> Query:
        """Return a query with what its words leave out among what it leaves out: ``images without diffusion``.

        Not what so many do without that it is how something is done: ``learning without labels``.
        """
        if not _may_leave_out(query.text):
            return query
        archive, _, known = self._known()
        if query.text not in known:
            known[query.text] = left_out(archive, Query(query.text, text=query.text), None)
        found = known[query.text]
        if found is None or found.chip is None:
            return query
        excluded, avoided = (*query.excluded, *found.things), (*query.avoided, *found.things)
        return replace(query, text=found.rest, excluded=excluded, avoided=avoided)

    def left_out(self, query: Query, papers: Sequence[Paper]) -> frozenset[str]:
        """Return the ids of those of some papers that a search for a query leaves out, whatever else it asks.

        What the archive does not hold yet, or holds as it was told before, is looked at beside it.
        """
        archive = self._index.archive
        others = [paper for paper in papers if not _holds(archive, paper)]
        if not others:
            return _refused(archive, query, papers)
        if len(self._beside) > MAX_KEPT:
            self._beside = Bm25Index()
        beside = self._beside
        beside.add(others)
        new = {paper.id for paper in others}
        held = [paper for paper in papers if paper.id not in new]
        return _refused(archive, query, held) | _refused(beside.archive, query, others)

    def quote(self, query: Query, paper: Paper) -> Quote:
        """Return the sentence of a paper that answers best, with its matching words marked."""
        return self._index.quote(query, paper)

    def _known(self) -> _Known:
        known, archive = self._of, self._index.archive
        if known is None or known.archive is not archive:
            self._of = known = _Known(archive, {}, {})
        return known


def _holds(archive: Snapshot, paper: Paper) -> bool:
    """Return whether an archive holds a paper as it is told."""
    number = archive.numbers.get(paper.id)
    return number is not None and is_told_alike(archive.papers, number, paper)


def _refused(archive: Snapshot, query: Query, papers: Sequence[Paper]) -> frozenset[str]:
    """Return the ids of those of some papers, which an archive holds, that a query leaves out."""
    numbers = [archive.numbers[paper.id] for paper in papers]
    may_be = np.zeros(len(archive.papers), np.bool_)
    may_be[numbers] = True
    left_out = refused(archive, query, may_be)
    return frozenset(paper.id for paper, number in zip(papers, numbers, strict=True) if left_out[number])


def _may_leave_out(text: str) -> bool:
    return has_clue(text, CLUES) and said_in(text.split()) is not None


@lru_cache(MAX_TOPICS)
def _topics(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    said = words(text)
    held = dict.fromkeys(word for word, bears in zip(said, bearing(said), strict=True) if bears)
    return tuple((word, terms_of(word)) for word in held)
