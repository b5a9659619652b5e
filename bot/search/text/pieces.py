"""The terms of each piece of a text between two blanks, and which pieces have a term.

Of an abstract's pieces most have nothing to do with a question. Those that have are found from the question's terms,
and the others are not looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain

from bot.search.text.analyzer import chunks_of, terms_of, word_of

MAX_PIECES_KEPT = 120_000
"""The kept pieces are dropped at this many: about 38 MB. Twelve thousand abstracts have as many."""

_NONE: frozenset[str] = frozenset()


class Pieces:
    """The pieces seen lately. Safe to use from several threads: a piece is known when all of it is noted."""

    def __init__(self) -> None:
        self._terms: dict[str, tuple[str, ...]] = {}
        self._having: defaultdict[str, set[str]] = defaultdict(set)

    def __len__(self) -> int:
        return len(self._terms)

    def of(self, text: str) -> set[str]:
        """Return the terms of a text."""
        pieces = set(text.split())
        self._learn(pieces)
        return set(chain.from_iterable(map(self._terms.__getitem__, pieces)))

    def with_any(self, wanted: Collection[str], pieces: Iterable[str]) -> dict[str, list[str]]:
        """Return those of some pieces that have a term wanted, with these terms."""
        distinct = set(pieces)
        self._learn(distinct)
        found: dict[str, list[str]] = {}
        for term in wanted:
            for piece in distinct & self._having.get(term, _NONE):
                found.setdefault(piece, []).append(term)
        return found

    def _learn(self, pieces: set[str]) -> None:
        for piece in pieces.difference(self._terms):
            plain = piece.isascii() and piece.isalpha()  # most pieces are one chunk, which need not be looked for
            terms = terms_of(word_of(piece)) if plain else _terms_in(piece)
            for term in terms:
                self._having[term].add(piece)
            self._terms[piece] = terms


def _terms_in(piece: str) -> tuple[str, ...]:
    return tuple(term for chunk in chunks_of(piece) for term in terms_of(word_of(chunk)))


_lately = [Pieces()]


def known() -> Pieces:
    """Return the pieces seen lately; once they are too many, who reads them goes on with those, and others begin anew.

    To look a piece up takes a third of cutting it anew.
    """
    if len(_lately[0]) >= MAX_PIECES_KEPT:
        _lately[0] = Pieces()
    return _lately[0]


def terms_within(pieces: Mapping[str, Sequence[str]], text: Sequence[str]) -> set[str]:
    """Return the terms of a text, cut at its blanks, of which only these pieces have some."""
    return set(chain.from_iterable(map(pieces.__getitem__, pieces.keys() & text)))
