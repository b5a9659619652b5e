"""How far papers are about all of the things that a question holds against each other.

A paper that names them in its title is; else one that has them in one sentence may be, the more so where this says
that they are held against each other: "outperforms", "the gap between". To write it some other way is as good.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from bot.model import Paper
from bot.search.index.postings import Flags, Floats, Ints
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import chunks_of, terms_of, word_of
from bot.search.words.acronyms import Forms
from bot.sentences import split

TOGETHER, AGAINST, IN_TITLE = 0.4, 0.3, 0.2
"""How far a paper is about things that it has in one sentence, in one that holds them against each other, and under a
title that holds anything against another."""

_AGAINST = re.compile(
    r"\b(?:compar\w*|versus|vs|differ(?:s|ed|ence|ences)?|than|outperform\w*|unlike|whereas|while|gaps?|trade-?offs?"
    r"|better|worse|superior|instead|contrast\w*|rather|surpass\w*|beats?|match\w*|unif\w+|bridg\w+|alternatives?|both"
    r"|between)\b",
    re.IGNORECASE,
)
"""What says that things are held against each other."""

Way = Sequence[Sequence[str]]
"""The terms of each word of a way to say a thing."""


class _Told(NamedTuple):
    """How far a paper is about all things, and whether its title names one."""

    all: float
    titled: bool


def about(archive: Snapshot, numbers: Ints, things: Iterable[str], said: Forms) -> tuple[Floats, Flags]:
    """Return how far papers are about all of some things, from 0 to 1, and which name one of these in their title.

    Args:
        archive: Where the papers are.
        numbers: Which they are.
        things: The things, in words.
        said: What is as good as some terms.
    """
    ways = [list(_ways(thing, said)) for thing in things]
    told = [_told(archive.papers[number], ways) for number in numbers.tolist()]
    return np.array([each.all for each in told], np.float64), np.array([each.titled for each in told], np.bool_)


def _ways(thing: str, said: Forms) -> Iterator[Way]:
    """Give the ways to say a thing: as it is, and with what is as good."""
    words = _words(thing)
    yield words
    held = {name for word in words for name in word}
    for own, other in said:
        if set(own) <= held:
            yield [*(word for word in words if set(word).isdisjoint(own)), *([name] for name in other)]


def _told(paper: Paper, ways: Sequence[Sequence[Way]]) -> _Told:
    named = [_says(paper.title, each) for each in ways]
    if all(named):
        return _Told(1.0, titled=True)
    sentences = (paper.abstract[begin:end] for begin, end in split(paper.abstract))
    together = [sentence for sentence in sentences if all(_says(sentence, each) for each in ways)]
    if not together:
        return _Told(0.0, any(named))
    against = any(map(_AGAINST.search, together))
    return _Told(TOGETHER + AGAINST * against + IN_TITLE * bool(_AGAINST.search(paper.title)), any(named))


def _words(text: str) -> list[Sequence[str]]:
    return [names for chunk in chunks_of(text) if (names := terms_of(word_of(chunk)))]


def _says(text: str, ways: Sequence[Way]) -> bool:
    """Tell whether a text says a thing in one of some ways."""
    names = {name for word in _words(text) for name in word}
    return any(all(_holds(names, word) for word in way) for way in ways)


def _holds(names: set[str], word: Sequence[str]) -> bool:
    """Tell whether some terms have a word, in one piece or in all of its parts."""
    whole = max(word, key=len)
    return whole in names or (len(word) > 1 and all(name in names for name in word if name != whole))
