"""Numbered words, bylines and the names of labs as arrays, as the saved index has them, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.search.index.bylines import Bylines
from bot.search.index.labnames import Names, Table
from bot.search.index.numbers import Lines, Numbers, order_of, pack, unpack

Arrays = Mapping[str, NDArray[np.generic]]
Numbered = Callable[[str, Arrays], Numbers]
"""Reads the numbers of words from the arrays of a name."""

_PAIRS = ("holding", "bearing")
_TABLE = ("keys", "rows", "labs")
_ORDER = "_order"


def parts_of(prefix: str, arrays: Arrays, names: Iterable[str]) -> dict[str, Any]:
    """Return some of the arrays by their attributes' names."""
    return {name: arrays[f"{prefix}{name}"] for name in names}


def arrays_of_numbers(name: str, numbers: Numbers) -> dict[str, NDArray[np.generic]]:
    """Return numbered words as arrays: the words, and their numbers in the order of the words."""
    return {name: pack(numbers), f"{name}{_ORDER}": order_of(numbers)}


def read_lines(name: str, arrays: Arrays) -> Numbers:
    """Return numbers whose words stay in the file's bytes."""
    return Lines(np.asarray(arrays[name], np.uint8), np.asarray(arrays[f"{name}{_ORDER}"], np.int32))


def read_numbers(name: str, arrays: Arrays) -> Numbers:
    """Return numbers whose words are read."""
    return Numbers.of(unpack(arrays[name]))


def arrays_of_bylines(kind: str, held: Bylines) -> dict[str, NDArray[np.generic]]:
    """Return bylines as arrays."""
    return {
        **arrays_of_numbers(f"{kind}_words", held.words),
        **arrays_of_numbers(f"{kind}_names", held.names),
        f"{kind}_holding": held.holding,
        f"{kind}_bearing": held.bearing,
    }


def read_bylines(kind: str, arrays: Arrays, numbered: Numbered) -> Bylines:
    """Return bylines, their words and names read by ``numbered``."""
    words, names = (numbered(f"{kind}_{part}", arrays) for part in ("words", "names"))
    return replace(Bylines.none(), words=words, names=names, size=len(names), **parts_of(f"{kind}_", arrays, _PAIRS))


def arrays_of_names(names: Names) -> dict[str, NDArray[np.generic]]:
    """Return what labs may be called as arrays."""
    return {
        f"called_{kind}_{part}": pack(table.keys) if part == "keys" else getattr(table, part)
        for kind, table in names._asdict().items()
        for part in _TABLE
    }


def read_names(arrays: Arrays) -> Names:
    """Return what labs may be called."""

    def table(kind: str) -> Table:
        return Table(unpack(arrays[f"called_{kind}_keys"]), **parts_of(f"called_{kind}_", arrays, _TABLE[1:]))

    return Names(*map(table, Names._fields))
