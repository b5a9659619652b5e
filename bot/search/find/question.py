"""A question as an archive knows it: its words and terms by number, and what each weighs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from bot.search.index.grams import grams_of
from bot.search.index.postings import Floats, Ints, Longs
from bot.search.index.snapshot import Snapshot, rarity
from bot.search.text.analyzer import terms_of, words

MAX_TERMS = 64
"""The rarest terms of a question that are searched: a pasted abstract has a hundred."""


JOINED = 0.5
"""How often a question has the joined form of two words side by side. +.008 nDCG@10 on daily_papers, -.001 on
scitldr_dev, -.002 on cranfield; as often as the words themselves: +.005, -.002, -.007."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's words as one archive knows them.

    Attributes:
        words: The number of each word in order, stopwords among them; -1 for one that no paper has.
        known: How often the question has each term that a paper holds, by number; rarest first.
        weights: What each of those weighs as evidence: its rarity, shared among the terms of one word.
        rarity: What all terms of the question weigh, those that no paper holds included.
        topics: Which of the known terms (rows) belong to which word (columns), stopwords left out.
        grams: The kinds of gram that its words have, stopwords left out.
        times: How often they have each of those.
        names: What each term weighs, by its name; for quotes, which are chosen from text.
    """

    words: Ints
    known: Mapping[int, float]
    weights: Floats
    rarity: float
    topics: Floats
    grams: Ints
    times: Longs
    names: Mapping[str, float]


def understand(archive: Snapshot, text: str) -> Asked:
    """Return what an archive knows of a question's words."""
    asked = words(text)
    topics = [each for word in dict.fromkeys(asked) if (each := terms_of(word))]
    names = _weighed(archive, topics)
    times = {**dict.fromkeys(_joined(asked), JOINED), **Counter(name for word in asked for name in terms_of(word))}
    numbers = {name: number for name in times if (number := archive.term(name)) is not None}
    rarest = sorted(numbers, key=lambda name: (archive.frequencies[numbers[name]], name))[:MAX_TERMS]
    grams, often = grams_of(word for word in asked if terms_of(word))
    return Asked(
        words=np.array([-1 if (number := archive.word(word)) is None else number for word in asked], np.int32),
        known={numbers[name]: float(times[name]) for name in rarest},
        weights=np.array([names.get(name, 0.0) for name in rarest]),
        rarity=sum(names.values()),
        topics=np.array([[float(name in each) for each in topics] for name in rarest]).reshape(
            len(rarest), len(topics)
        ),
        grams=grams,
        times=often,
        names=names | {name: 0.0 for name in rarest if name not in names},
    )


def _joined(asked: Sequence[str]) -> Iterator[str]:
    """Give the terms that words side by side have when written as one: ``mix ln`` is mixln."""
    for first, second in pairwise(asked):
        if len(terms_of(first)) == len(terms_of(second)) == 1:
            yield from terms_of(first + second)[:1]


def _weighed(archive: Snapshot, topics: Sequence[Sequence[str]]) -> dict[str, float]:
    """Return what each term weighs; one that no paper holds is taken for rarer than any."""
    names = list(dict.fromkeys(name for topic in topics for name in topic))
    unseen = float(rarity(len(archive), np.zeros(1, np.int32))[0])
    numbers = {name: archive.term(name) for name in names}
    rarities = {name: unseen if number is None else float(archive.rarities[number]) for name, number in numbers.items()}
    weights = dict.fromkeys(names, 0.0)
    for topic in topics:
        # A whole that no paper writes as one ("deep layers", joined as "data set" is) does not speak against its parts.
        held = [name for name in topic if numbers[name] is not None] or topic
        for name in held:
            weights[name] = max(weights[name], rarities[name] / len(held))
    return weights
