"""Numbers for words, terms and names: arrays hold numbers alone."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count


class Numbers(dict[str, int]):
    """Numbers for words or terms, in order of first sight: ``numbers[word]`` gives a new one the next number.

    It only grows, and one writer at a time adds to it; readers use ``get``.
    """

    @classmethod
    def of(cls, words: Iterable[str]) -> Numbers:
        """Return words numbered in their order."""
        return cls(zip(words, count()))

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        return number
