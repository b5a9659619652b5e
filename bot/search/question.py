"""A question as an archive knows it: its words and terms by number, and what each weighs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bot.search.analyzer import terms_of, words
from bot.search.postings import Floats, Ints, Longs
from bot.search.snapshot import Snapshot

MAX_TERMS = 64
"""The rarest terms of a question that are searched: a pasted abstract has a hundred."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's words as one archive knows them.

    Attributes:
        words: The number of each word in order, stopwords among them; -1 for one that no paper has.
        known: How often the question has each term that a paper holds, by number; rarest first.
        weights: What each term of the question weighs as evidence, by term; one that no paper holds weighs most.
    """

    words: Ints
    known: Mapping[int, float]
    weights: Mapping[str, float]


def understand(archive: Snapshot, text: str) -> Asked:
    """Return what an archive knows of a question's words."""
    asked = words(text)
    counted = Counter(term for word in asked for term in terms_of(word))
    numbered = {number: times for term, times in counted.items() if (number := archive.term(term)) is not None}
    names = {number: term for term in counted if (number := archive.term(term)) is not None}
    rarest = sorted(numbered, key=lambda number: (archive.frequencies[number], names[number]))[:MAX_TERMS]
    known = {number: float(numbered[number]) for number in rarest}
    return Asked(
        np.array([-1 if (number := archive.word(word)) is None else number for word in asked], np.int32),
        known,
        weigh(archive, counted),
    )


def weigh(archive: Snapshot, terms: Mapping[str, int]) -> dict[str, float]:
    """Return the idf of each term; one that no paper holds is taken for rarer than any."""
    numbers = [archive.term(term) for term in terms]
    held = np.array([0 if number is None else archive.frequencies[number] for number in numbers], np.int32)
    return dict(zip(terms, rarity(len(archive), held).tolist(), strict=True))


def rarity(papers: int, held: Ints | Longs) -> Floats:
    """Return Lucene's idf, log(1 + (papers - held + .5) / (held + .5)): positive however common a term is."""
    return np.log((papers + 1) / (np.minimum(held, papers) + 0.5))
