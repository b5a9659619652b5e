"""A question's words as they stand in it: in order, those that bear meaning, and what stands side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, pairwise

import numpy as np

from bot.search.index.postings import Flags, Ints
from bot.search.text.analyzer import terms_of
from bot.search.text.talk import is_talk
from bot.search.words.weighed.bearing import MOST_ASKED, is_statement
from bot.search.words.weighed.subjects import terms_in
from bot.search.words.weighed.talk import Talk
from bot.search.words.written.turned import turned

_ARTICLES = frozenset({"a", "an", "the"})
"""Who prunes an LLM has pruned LLMs."""


@dataclass(frozen=True, slots=True)
class Said:
    """A question's words, told apart.

    Attributes:
        words: The words in order.
        topical: Which of them bear meaning.
        talk: Tells which of them are talk.
        beside: Those that only asides have.
    """

    words: Sequence[str]
    topical: Sequence[bool]
    talk: Talk
    beside: frozenset[str] = frozenset()

    @property
    def heard(self) -> list[str]:
        """The words that bear meaning, in order."""
        return list(compress(self.words, self.topical))


@dataclass(frozen=True, slots=True)
class Wording:
    """How a question is worded, as one archive knows it.

    Attributes:
        words: The number of each word in order, stopwords and talk among them; -1 for one that no paper has.
        topical: Which of those are neither.
        phrase: The terms of the words side by side that tell the most; empty where it is one word.
        things: The terms of each two words that stand side by side, and of each that stands alone, but for mere talk;
            of two that say what is done to a thing in either order.
        states: Whether it is a whole sentence of a paper, rather than a question or keywords.
        freed: Whether words were left out that are talk beside this archive alone.
    """

    words: Ints
    topical: Flags
    phrase: tuple[str, ...]
    things: tuple[tuple[tuple[str, ...], ...], ...]
    states: bool
    freed: bool


def wording(said: Said, telling: Mapping[str, float]) -> Wording:
    """Return how a question is worded, given how much each of its words tells."""
    archive, talk = said.talk.archive, said.talk
    numbers = [-1 if (number := archive.word(word)) is None else number for word in said.words]
    return Wording(
        words=np.array(numbers, np.int32),
        topical=np.array(said.topical, np.bool_),
        phrase=_phrase(said, telling),
        things=tuple(dict.fromkeys(_things(said))),
        states=len(said.words) > MOST_ASKED and is_statement(said.words, Talk(archive)),
        freed=any(
            terms_of(word) and talk.is_talk(word) and not is_talk(word) and word not in talk.empty
            for word in said.words
        ),
    )


def _phrase(said: Said, telling: Mapping[str, float]) -> tuple[str, ...]:
    """Return the terms of the words side by side that tell the most, one word's terms in one piece."""
    runs: list[list[str]] = [[]]
    for word in said.words:
        if word in telling and not said.talk.is_talk(word):
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    best = max(runs, key=lambda run: sum(telling[word] for word in run) / max(1, len(run)))
    return terms_in(best) if len(best) > 1 else ()


def _things(said: Said) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Give the terms of each two words side by side, and of each word that stands alone, unless they are mere talk."""
    runs: list[list[str]] = [[]]
    for word in said.words:
        if terms_of(word):
            runs[-1].append(word)
        elif word not in _ARTICLES:
            runs.append([])
    for run in runs:
        for thing in pairwise(run) if len(run) > 1 else [run] * len(run):
            if not all(map(said.talk.is_talk, thing)):
                other = turned(run) if len(run) == len(thing) else ()
                yield tuple(terms_in(form) for form in (thing, other) if form)
