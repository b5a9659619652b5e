"""A made-up encoder: words that a table calls the same thing have the same direction, all others their own."""

import re
import zlib
from collections.abc import Mapping, Sequence

import numpy as np

from bot.errors import EncoderError
from bot.ports import Close, Encoded

STILL = frozenset({"a", "an", "and", "by", "for", "from", "in", "is", "of", "on", "the", "to", "we", "with"})

CLOSE = Close(0.45, -1.05)


class FakeEncoder:
    """Vectors of texts and of their words, each word's direction drawn from its name; see ``ports.Encoder``.

    Args:
        same: What each of some words stands for.
        close: As of a real model.
        size: How many numbers a vector has.

    Attributes:
        asked: How many texts were encoded.
        fails: Whether the next call fails.
    """

    def __init__(self, same: Mapping[str, str] | None = None, *, close: Close | None = CLOSE, size: int = 64) -> None:
        self.name, self.mark, self.size, self.length, self.close = "made up", "made up 1", size, 128, close
        self.same = dict(same or {})
        self.asked, self.fails = 0, False

    def encode(self, texts: Sequence[str], *, asked: bool = False) -> Sequence[Sequence[float]]:
        if self.fails:
            raise EncoderError("the made-up model failed")
        self.asked += len(texts)
        return [self._encoded(text) for text in texts]

    def _encoded(self, text: str) -> Encoded:
        found = list(re.finditer(r"[\w-]+", text))[: self.length]
        pieces = [self._direction(each[0].lower()) for each in found]
        said = [piece for piece, each in zip(pieces, found, strict=True) if each[0].lower() not in STILL]
        vector = sum(said or [self._direction("")])
        whole = (vector / np.linalg.norm(vector)).tolist()
        return Encoded(whole, [each.end() for each in found], [piece.tolist() for piece in pieces])

    def _direction(self, word: str) -> np.ndarray:
        return np.random.default_rng(zlib.crc32(self.same.get(word, word).encode())).standard_normal(self.size)
