"""How the archive reads texts and names, for those who match papers without asking it: ``ports.Analyst``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from bot.model import Paper, Query, Quote
from bot.search.bm25 import Bm25Index
from bot.search.index.shelf import texts
from bot.search.index.snapshot import Snapshot
from bot.search.readings.filters import ADDRESS, by_lab
from bot.search.text.analyzer import terms, terms_of, words
from bot.search.text.people import name_words
from bot.search.words.weighed.bearing import bearing

MAX_KEPT = 4_000
"""Papers whose terms are kept: the window that alerts look at, twice over. A paper's take 10 kB."""

MAX_TOPICS = 50_000
"""Questions whose words are kept, as every pass reads every subscription's: 10 MB."""


class ArchiveAnalyst:
    """Reads as an index does; what it has worked out is kept while that stays as it is.

    Args:
        index: Its archive says which labs go by which name.
    """

    def __init__(self, index: Bm25Index) -> None:
        self._index = index
        self._texts: dict[tuple[str, str], tuple[Sequence[str], Sequence[str]]] = {}
        self._labs: tuple[Snapshot | None, dict[str, frozenset[str]]] = None, {}

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
        archive, (of, known) = self._index.archive, self._labs
        if of is not archive:
            known = {}
            self._labs = archive, known
        if name not in known:
            numbers = np.flatnonzero(by_lab(archive, name)).tolist()
            known[name] = frozenset(archive.papers[number].organization for number in numbers)
        return known[name]

    def quote(self, query: Query, paper: Paper) -> Quote:
        """Return the sentence of a paper that answers best, with its matching words marked."""
        return self._index.quote(query, paper)


@lru_cache(MAX_TOPICS)
def _topics(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    said = words(text)
    held = dict.fromkeys(word for word, bears in zip(said, bearing(said), strict=True) if bears)
    return tuple((word, terms_of(word)) for word in held)
