"""What the source says that papers are about: keywords as people may write them, and the papers that have each.

A keyword is known by the stems of its parts in order, so that "KV caching" and ``kv-cache`` are one. Like a snapshot it
never changes; ``grown`` gives a new one.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from bot.search.index.bylines import RIGHT, SHIFT, row_of, with_pairs
from bot.search.index.numbers import Numbers
from bot.search.index.postings import Flags, Ints, Longs
from bot.search.text.analyzer import chunks_of, terms_of, word_of


@dataclass(frozen=True, slots=True)
class Keywords:
    """Keywords and papers by number.

    Attributes:
        names: The number of each keyword, its stems joined by blanks; shared by all snapshots.
        bearing: (keyword, paper) for each paper that has a keyword, ascending, as ``Bylines`` has its pairs.
    """

    names: Numbers
    bearing: Longs

    @classmethod
    def none(cls) -> Keywords:
        """Return no keywords."""
        return cls(Numbers(), np.zeros(0, np.int64))

    def papers(self, stems: Iterable[str]) -> Ints | None:
        """Return the papers that have a keyword, given by its stems, those that were replaced too; ``None`` of others.

        Most runs of a question's words are no keyword. One that only papers of a later snapshot have is none yet.
        """
        number = self.names.get(" ".join(stems))
        found = None if number is None else row_of(self.bearing, number)
        return found if found is not None and len(found) else None

    def of_words(self, words: Iterable[str]) -> Ints | None:
        """Return the papers that have a keyword, given by its words, as ``papers`` does."""
        return self.papers(stem for word in words for stem in stems_of(word))

    def times(self, flags: Flags) -> Longs:
        """Return how many of some papers have each keyword."""
        return np.bincount(self.bearing[flags[self.bearing & RIGHT]] >> SHIFT, minlength=1)

    def name(self, number: int) -> str:
        """Return the stems of a keyword, joined by blanks."""
        return self.names.spelling(number)

    def bearers(self, number: int) -> Ints:
        """Return the papers that have a keyword, given by its number."""
        return row_of(self.bearing, number)

    def grown(self, first: int, given: Iterable[Iterable[str]]) -> Keywords:
        """Return the keywords with those of further papers, which have numbers from ``first`` on."""
        names, papers = array("q"), array("q")
        for paper, keywords in enumerate(given, first):
            for stems in {named(keyword) for keyword in keywords} - {""}:
                names.append(self.names[stems])
                papers.append(paper)
        return replace(self, bearing=with_pairs(self.bearing, names, papers))


@lru_cache(65_536)  # nine in ten words of 57,000 keywords are others', too
def stems_of(token: str) -> tuple[str, ...]:
    """Return the stems of the parts of a word or of whatever stands between blanks; none of a stopword."""
    return tuple(stem for chunk in chunks_of(token.lower()) for stem in _parts(terms_of(word_of(chunk))))


def named(keyword: str) -> str:
    """Return a keyword as ``Keywords`` has it: the stems of its parts in order."""
    return " ".join(stem for token in keyword.split() for stem in stems_of(token))


def _parts(terms: tuple[str, ...]) -> tuple[str, ...]:
    if len(terms) < 2:
        return terms
    whole = max(terms, key=len)
    return tuple(term for term in terms if term != whole)
