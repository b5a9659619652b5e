"""Which papers say in their titles that they are about all of the things that a question holds against each other.

That is a title that names them as several, "Diffusion vs. Autoregressive Language Models", and no "Hybrid
Mamba-Transformer". What a sentence of the text holds against each other says little: of 33 comparisons 17 began right
where papers came first that have both in one, the more so with "outperforms" or "than" beside them, and 20 without.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set

import numpy as np

from bot.search.index.postings import Flags, Ints
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms_of, words
from bot.search.words.forms.other_forms import Forms

_SEVERAL = re.compile(
    r"\b(?:and|or|than|versus|vs|compar(?:e[sd]?|ing|isons?|ative)|differences?|trade-?offs?)\b", re.IGNORECASE
)
"""What says in a title that its things are several."""

Way = Sequence[Sequence[str]]
"""The terms of each word of a way to say a thing."""


def in_titles(archive: Snapshot, numbers: Ints, things: Iterable[str], said: Forms) -> tuple[Flags, Flags]:
    """Return which papers name all of some things in their titles, as several, and which any of them.

    Args:
        archive: Where the papers are.
        numbers: Which they are.
        things: The things, in words.
        said: What is as good as some terms.
    """
    ways = [list(ways_of(thing, said)) for thing in things]
    titles = list(archive.titles(numbers))
    held = [{name for word in _terms(title) for name in word} for title in titles]
    named = np.array([[_say(names, each) for each in ways] for names in held], np.bool_).reshape(-1, len(ways))
    several = np.array([_SEVERAL.search(title) is not None for title in titles], np.bool_)
    return named.all(axis=1) & several, np.logical_or.reduce(named, axis=1, initial=False)


def ways_of(thing: str, said: Forms) -> Iterator[Way]:
    """Give the ways to say a thing: as it is, and with what is as good."""
    as_it_is = _terms(thing)
    yield as_it_is
    held = {name for word in as_it_is for name in word}
    for own, other in said:
        if set(own) <= held:
            yield [*(word for word in as_it_is if set(word).isdisjoint(own)), *([name] for name in other)]


def _terms(text: str) -> list[Sequence[str]]:
    return [names for word in words(text) if (names := terms_of(word))]


def _say(names: Set[str], ways: Sequence[Way]) -> bool:
    """Tell whether the terms of a text say a thing in one of some ways, words of several parts in one piece."""
    return any(all(max(word, key=len) in names for word in way) for way in ways)
