"""Numbers for words, terms and names: arrays hold numbers alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, KeysView, Sequence
from functools import cached_property
from itertools import count
from typing import TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from bot.search.index.postings import Ints, Longs

T = TypeVar("T")


class Numbers(dict[str, int]):
    """Numbers for words or terms, in order of first sight: ``numbers[word]`` gives a new one the next number.

    It only grows, and one writer at a time adds to it; readers use ``get``, ``spelling`` and ``spelled``: whoever goes
    through it while a word is added fails.
    """

    _spelled: Sequence[str] = ()

    @classmethod
    def of(cls, words: Iterable[str]) -> Numbers:
        """Return words numbered in their order."""
        return cls(zip(words, count()))

    def spelling(self, number: int) -> str:
        """Return the word that has a number."""
        spelled = self._spelled
        if number >= len(spelled):
            spelled = self._spelled = self.spelled()
        return spelled[number]

    def spelled(self) -> list[str]:
        """Return the words by their numbers, taken at once: others may be added meanwhile."""
        return list(super().keys())

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        return number


class Lines(Numbers):
    """Numbers of words that lie in an array, a line each: a word is looked for there.

    Who answers one question asks for a hundred of 220,000; to read them all took 30 milliseconds. They are read for who
    goes through them, or adds one.

    Args:
        packed: The words, as ``pack`` gives them.
        order: Their numbers in the order of the words, as ``order_of`` gives them.
    """

    def __init__(self, packed: NDArray[np.uint8], order: Ints) -> None:
        super().__init__()
        self._packed, self._order = packed, order
        self._is_read = False

    @overload
    def get(self, word: str, default: None = None, /) -> int | None: ...
    @overload
    def get(self, word: str, default: T, /) -> int | T: ...
    def get(self, word: str, default: T | None = None, /) -> int | T | None:
        """Return a word's number."""
        if self._is_read:
            return super().get(word, default)
        wanted = _bytes(word)
        place = bisect_left(self._order, wanted, key=self._line)
        number = int(self._order[place]) if place < len(self._order) else None
        return number if number is not None and self._line(number) == wanted else default

    def _line(self, number: int) -> bytes:
        return self._packed[self._starts[number] : self._starts[number + 1] - 1].tobytes()

    @cached_property
    def _starts(self) -> Longs:
        """Where each line starts, and where one more would."""
        ends: Longs = np.flatnonzero(self._packed == ord("\n"))
        return np.concatenate([[0], ends + 1, [len(self._packed) + 1]])

    def _read(self) -> None:
        if not self._is_read:
            self.update(zip(unpack(self._packed), count()))
            self._is_read = True

    def spelling(self, number: int) -> str:
        """Return the word that has a number."""
        return super().spelling(number) if self._is_read else self._line(number).decode("utf-8", "surrogatepass")

    def spelled(self) -> list[str]:
        """Return the words by their numbers."""
        self._read()
        return super().spelled()

    def __missing__(self, word: str) -> int:
        if not self._is_read:
            self._read()
            return self[word]
        return super().__missing__(word)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.get(word) is not None

    def __iter__(self) -> Iterator[str]:
        self._read()
        return super().__iter__()

    def keys(self) -> KeysView[str]:  # type: ignore[override]  # dict's own kind of view has no name to annotate with
        """Return all words."""
        self._read()
        return super().keys()

    def __len__(self) -> int:
        return super().__len__() if self._is_read else len(self._order)


def pack(words: Iterable[str]) -> NDArray[np.uint8]:
    """Return words as one array, a line each."""
    return np.frombuffer(_bytes("\n".join(words)), np.uint8)


def unpack(packed: NDArray[np.generic]) -> list[str]:
    """Return the words of such an array."""
    return packed.tobytes().decode("utf-8", "surrogatepass").split("\n") if packed.size else []


def order_of(words: Iterable[str]) -> Ints:
    """Return the numbers of words in the order of their bytes."""
    lines = list(map(_bytes, words))
    return np.array(sorted(range(len(lines)), key=lines.__getitem__), np.int32)


def _bytes(word: str) -> bytes:
    return word.encode("utf-8", "surrogatepass")
