"""What people call a thing beside what papers call it: a drone is a UAV, a voice speech, a lawyer's matter legal.

People ask in the words of their day, papers are written in those of the field. No archive tells the one from the other,
as its papers hold the second alone; so in ``everyday`` stand everyday words with those that papers write for them. A
paper that has the field's word is found by the everyday one and bears it out, less than one that has the word itself
(see ``words.related``): of 360 judged questions of people 7 fewer are turned away and 6 more begin with a right paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bot.search.text.analyzer import terms_of
from bot.search.text.everyday import WRITTEN


@cache
def _table() -> dict[str, tuple[str, ...]]:
    return {_term(asked): tuple(dict.fromkeys(map(_term, written.split()))) for asked, written in _pairs()}


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    several = ((asked, [word for word in written.split() if "-" in word]) for asked, written in _pairs())
    return {_term(asked): tuple(_parts(word) for word in words) for asked, words in several if words}


def _pairs() -> Iterator[tuple[str, str]]:
    for line in WRITTEN.strip().splitlines():
        asked, _, written = line.partition(": ")
        yield asked, written


def _parts(word: str) -> tuple[str, ...]:
    return tuple(name for part in word.split("-") for name in terms_of(part))


def _term(word: str) -> str:
    """Return a word's term, in one piece."""
    return max(terms_of(word), key=len)


def written_for(name: str) -> tuple[str, ...]:
    """Return the terms that papers write for an everyday one; none where they write that itself."""
    return _table().get(name, ())


def phrases_for(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the terms, in order, of what papers write for an everyday word in several: remote sensing."""
    return _phrases().get(name, ())


@cache
def _words() -> dict[str, tuple[str, ...]]:
    return {_term(asked): tuple(written.split()) for asked, written in _pairs()}


def words_for(name: str) -> tuple[str, ...]:
    """Return the words, as papers write them, for an everyday term; the usual one first."""
    return _words().get(name, ())


def is_everyday(name: str) -> bool:
    """Tell whether papers write another word, or several, for what a term says."""
    return name in _table()
