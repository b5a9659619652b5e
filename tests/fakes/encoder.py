"""A made-up encoder: words that a table calls the same thing have the same direction, all others their own."""

import zlib
from collections.abc import Mapping, Sequence

import numpy as np

from bot.errors import EncoderError

STILL = frozenset({"a", "an", "and", "by", "for", "from", "in", "is", "of", "on", "the", "to", "we", "with"})


class FakeEncoder:
    """Vectors of the words that a text has, each word's direction drawn from its name; see ``ports.Encoder``.

    Args:
        same: What each of some words stands for.
        close: As of a real model.
        size: How many numbers a vector has.

    Attributes:
        asked: How many texts were encoded.
        fails: Whether the next call fails.
    """

    def __init__(self, same: Mapping[str, str] | None = None, *, close: float | None = 0.45, size: int = 64) -> None:
        self.name, self.mark, self.size, self.length, self.close = "made up", "made up 1", size, 128, close
        self.same = dict(same or {})
        self.asked, self.fails = 0, False

    def encode(self, texts: Sequence[str], *, asked: bool = False) -> Sequence[Sequence[float]]:
        if self.fails:
            raise EncoderError("the made-up model failed")
        self.asked += len(texts)
        return [self._vector(text).tolist() for text in texts]

    def _vector(self, text: str) -> np.ndarray:
        words = [word.strip(".,:;?!()").lower() for word in text.split()[: self.length]]
        meant = [self.same.get(word, word) for word in words if word and word not in STILL] or [""]
        vector = sum(np.random.default_rng(zlib.crc32(word.encode())).standard_normal(self.size) for word in meant)
        return vector / np.linalg.norm(vector)
