"""The terms of each piece of a text between two blanks: what the sentences of a question's papers are cut into.

An abstract's pieces are kept, as most stand in others, too: to look one up takes a fraction of cutting it anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from bot.search.text.analyzer import chunks_of, terms_of, word_of

MAX_PIECES_KEPT = 120_000
"""The kept pieces are dropped at this many: about 19 MB. Twelve thousand abstracts have as many."""


MAX_WORD = 16
"""The letters that one word of a phrase takes at most, with the blank and a little word after it."""


class _Pieces(dict[str, tuple[str, ...]]):
    """The terms of the pieces seen lately; reading is free of locks, as a dict's reads are."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if len(self) >= MAX_PIECES_KEPT:
            self.clear()
        bare = piece.rstrip(",.;:)")  # "models," is one chunk as well as "models", which need not be looked for
        plain = bare.isascii() and bare.isalpha()
        self[piece] = terms = terms_of(word_of(bare)) if plain else _terms_in(piece)
        return terms


_pieces = _Pieces()


def _terms_in(piece: str) -> tuple[str, ...]:
    return tuple(term for chunk in chunks_of(piece) for term in terms_of(word_of(chunk)))


class Piece(NamedTuple):
    """A piece of a text: where it begins, and its terms."""

    begin: int
    text: str
    terms: tuple[str, ...]


def terms_of_piece(piece: str) -> tuple[str, ...]:
    """Return the terms of a piece, in order."""
    return _pieces[piece]


def terms_within(text: str) -> set[str]:
    """Return the terms of a text, cut at its blanks."""
    return set(chain.from_iterable(map(_pieces.__getitem__, text.split())))


def pieces_with(text: str, wanted: Collection[str]) -> list[Piece]:
    """Return the pieces of a text that have a term wanted, in order."""
    cut = text.split()
    misses = frozenset(wanted).isdisjoint
    having = {
        piece: terms for piece, terms in zip(cut, map(_pieces.__getitem__, cut), strict=True) if not misses(terms)
    }
    return sorted(Piece(begin, piece, terms) for piece, terms in having.items() for begin in _places(text, piece))


def with_phrases(pieces: Sequence[Piece], alone: Collection[str], phrases: Collection[Sequence[str]]) -> list[Piece]:
    """Return the pieces that have a term which counts alone, and those in which a phrase stands side by side."""
    kept = {at for at, piece in enumerate(pieces) if not frozenset(alone).isdisjoint(piece.terms)}
    for phrase in phrases:
        said = [(term, at) for at, piece in enumerate(pieces) for term in piece.terms if term in phrase]
        for begin in range(len(said) - len(phrase) + 1):
            run = said[begin : begin + len(phrase)]
            if [term for term, _ in run] == list(phrase) and _are_near(pieces[run[0][1]], pieces[run[-1][1]], len(run)):
                kept.update(at for _, at in run)
    return [piece for at, piece in enumerate(pieces) if at in kept]


def _are_near(first: Piece, last: Piece, words: int) -> bool:
    """Tell whether so many words can lie between where two pieces begin, with a little one between each."""
    return last.begin - first.begin <= words * MAX_WORD


def _places(text: str, piece: str) -> Iterator[int]:
    """Give where a piece begins in a text, between blanks."""
    begin = text.find(piece)
    while begin >= 0:
        end = begin + len(piece)
        if (not begin or text[begin - 1].isspace()) and (end == len(text) or text[end].isspace()):
            yield begin
        begin = text.find(piece, end)
