"""The vectors of papers and of their words, kept in a file: of papers eight bits a number with one scale a row.

Against single precision the largest error of a cosine measured is .0023, and of the first ten .992 are the same, at a
quarter of the memory: 12,000 papers take 5 MB, a million 400. Their words take sixteen times as much (see ``words``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.model import Paper
from bot.ports import Encoded
from bot.search.index import sealed
from bot.search.index.postings import Ints, Shares
from bot.search.meaning.words import MOST_WORDS, Places, Signs, packed, sign_bytes, words

LAYOUT = "3"
"""Of the file: one of another is made anew."""

KEY_BYTES = 16
BLOCK_ROWS = 8_192
"""So many rows are made single precision at once: numpy has no product of eight bits, and these stay in the cache."""

ENOUGH_SHARE = 0.8
"""Meaning is used from this share of an archive with vectors on: before, papers without would stand back behind the
others. A day's new papers, which wait a minute for theirs, are far fewer than the rest."""

_LARGEST = 127.0

Rows = NDArray[np.int8]


def told(paper: Paper) -> str:
    """Return what is encoded of a paper."""
    return f"{paper.title}. {paper.abstract}"


def abstract_begins(paper: Paper) -> int:
    """Return where the abstract begins in that."""
    return len(told(paper)) - len(paper.abstract)


def key(paper_id: str, told: int) -> bytes:
    """Return a digest of a paper's id and of the fingerprint of what is searched of it: more than is encoded."""
    return hashlib.blake2b(f"{paper_id}\0{told}".encode("utf-8", "surrogatepass"), digest_size=KEY_BYTES).digest()


class Made(NamedTuple):
    """What is kept of a paper as a model read it: its vector, and of its words where they begin and their signs."""

    vector: Sequence[float]
    begins: Places
    signs: Signs


def made(paper: Paper, encoded: Encoded) -> Made:
    """Return what is kept of a paper."""
    return Made(encoded.vector, *packed(words(told(paper), encoded), len(encoded.vector)))


@dataclass(frozen=True, slots=True)
class Vectors:
    """Vectors of one model, by the keys of their papers; they never change.

    Attributes:
        rows: The place of each key's vector.
        numbers: The vectors, each from -127 to 127.
        scales: What to multiply each by.
        begins: Where each of a paper's words begins in what was encoded.
        signs: The signs of their vectors.
    """

    rows: Mapping[bytes, int]
    numbers: Rows
    scales: Shares
    begins: Places
    signs: Signs

    def __len__(self) -> int:
        return len(self.scales)

    def with_more(self, made: Mapping[bytes, Made]) -> Vectors:
        """Return these vectors and more, by their keys."""
        if not made:
            return self
        exact = np.array([each.vector for each in made.values()], np.float32)
        scales = np.maximum(np.abs(exact).max(axis=1), 1e-12) / _LARGEST
        numbers = np.rint(exact / scales[:, np.newaxis]).astype(np.int8)
        begins = np.stack([each.begins for each in made.values()])
        signs = np.stack([each.signs for each in made.values()])
        return self._and(Vectors({name: at for at, name in enumerate(made)}, numbers, scales, begins, signs))

    def joined(self, other: Vectors) -> Vectors:
        """Return these vectors and those of another that these lack."""
        more = other.only(other.rows.keys() - self.rows.keys())
        return self._and(more) if len(more) else self

    def _and(self, more: Vectors) -> Vectors:
        rows = {**self.rows, **{name: len(self) + place for name, place in more.rows.items()}}
        return Vectors(rows, *(np.concatenate(both) for both in zip(self._arrays(), more._arrays(), strict=True)))

    def only(self, keys: Iterable[bytes]) -> Vectors:
        """Return the vectors of some keys."""
        kept = [name for name in keys if name in self.rows]
        if len(kept) == len(self):
            return self
        places = np.array([self.rows[name] for name in kept], np.int64)
        return Vectors({name: at for at, name in enumerate(kept)}, *(array[places] for array in self._arrays()))

    def _arrays(self) -> tuple[Any, ...]:
        return tuple(getattr(self, each.name) for each in fields(self) if each.name != "rows")

    def places(self, keys: Iterable[bytes]) -> Ints:
        """Return the place of each key's vector; -1 for one that has none."""
        return np.fromiter((self.rows.get(name, -1) for name in keys), np.int32)

    def vector(self, place: int) -> Shares:
        """Return one vector."""
        found: Shares = self.numbers[place].astype(np.float32) * self.scales[place]
        return found

    def products(self, vector: Shares) -> Shares:
        """Return the cosine of each vector with one."""
        found = np.empty(len(self), np.float32)
        for begin in range(0, len(self), BLOCK_ROWS):
            block = self.numbers[begin : begin + BLOCK_ROWS].astype(np.float32)
            found[begin : begin + BLOCK_ROWS] = block @ vector
        return found * self.scales


def none(size: int) -> Vectors:
    """Return no vectors, of a size."""
    begins, signs = np.zeros((0, MOST_WORDS), np.uint16), np.zeros((0, MOST_WORDS, sign_bytes(size)), np.uint8)
    return Vectors({}, np.zeros((0, size), np.int8), np.zeros(0, np.float32), begins, signs)


def save(held: Vectors, mark: str, path: Path) -> None:
    """Write vectors, in place of an older file only when all of them are on the disk.

    Raises:
        OSError: The disk is full, or the folder is not writable; an older file stays as it was.
    """
    keys = b"".join(name for name, _ in sorted(held.rows.items(), key=itemgetter(1)))
    arrays: dict[str, sealed.Array] = {
        "mark": np.frombuffer(_marked(mark), np.uint8),
        "keys": np.frombuffer(keys, np.uint8),
        "scales": held.scales,
        "numbers": held.numbers.reshape(-1),
        "begins": held.begins.reshape(-1),
        "signs": held.signs.reshape(-1),
    }
    sealed.write(path, arrays)


def load(path: Path, mark: str, size: int) -> Vectors | None:
    """Return the vectors of a file; ``None`` where they are another model's, or laid out otherwise.

    Raises:
        OSError: It is not there, or cannot be read.
        ValueError: It is not as it was written.
    """
    arrays = sealed.read(path)
    if arrays["mark"].tobytes() != _marked(mark):
        return None
    keys, scales = arrays["keys"].tobytes(), arrays["scales"].astype(np.float32)
    names = (keys[at : at + KEY_BYTES] for at in range(0, len(keys), KEY_BYTES))
    return Vectors(
        {name: at for at, name in enumerate(names)},
        arrays["numbers"].view(np.int8).reshape(len(scales), size),
        scales,
        arrays["begins"].view(np.uint16).reshape(len(scales), MOST_WORDS),
        arrays["signs"].view(np.uint8).reshape(len(scales), MOST_WORDS, sign_bytes(size)),
    )


def count(path: Path, mark: str | None = None) -> int:
    """Return how many vectors a file holds, by its list alone; 0 where there is none.

    Args:
        path: The file.
        mark: Of the model that they must be of; whichever model's, where it is ``None``.

    Raises:
        OSError: It cannot be read.
        ValueError: It is not one of ours.
    """
    try:
        lengths, written = sealed.outline(path)
    except FileNotFoundError:
        return 0
    return lengths.get("scales", 0) if mark is None or written == _marked(mark) else 0


def _marked(mark: str) -> bytes:
    """Return what a file begins with: whose vectors it holds, and how they are laid out."""
    return f"{LAYOUT} {mark}".encode()
