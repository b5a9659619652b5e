"""The terms of each piece of a text between two blanks: what the sentences of a question's papers are cut into.

An abstract's pieces are kept, as most stand in others, too: to look one up takes a fraction of cutting it anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from bot.search.text.analyzer import chunks_of, terms_of, word_of

MAX_PIECES_KEPT = 120_000
"""The kept pieces are dropped at this many: about 19 MB. Twelve thousand abstracts have as many."""


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


def terms_within(text: str, wanted: Collection[str] | None = None) -> set[str]:
    """Return the terms of a text, cut at its blanks; where some are wanted, of the pieces alone that have one."""
    each: Iterable[tuple[str, ...]] = map(_pieces.__getitem__, text.split())
    if wanted is not None:
        misses = frozenset(wanted).isdisjoint
        each = [terms for terms in each if not misses(terms)]
    return set(chain.from_iterable(each))


def pieces_with(text: str, wanted: Collection[str]) -> Iterator[tuple[int, str]]:
    """Give the pieces of a text that have a term wanted, and where each begins."""
    misses, end = frozenset(wanted).isdisjoint, 0
    for piece in text.split():
        begin = text.index(piece, end)
        end = begin + len(piece)
        if not misses(_pieces[piece]):
            yield begin, piece
