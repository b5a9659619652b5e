"""Clues: words without one of which a pattern cannot match, looked for before the pattern is tried. Pure.

Of the patterns of a question most match none, and to try a long one takes fifty times as long as to see that a word of
it is missing.
"""

from __future__ import annotations

from collections.abc import Sequence


def has_clue(text: str, clues: Sequence[str]) -> bool:
    """Return whether a text has one of some clues, given in small letters, in any case and within any word."""
    return any(map(text.casefold().__contains__, clues))
