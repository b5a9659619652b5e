"""What finds papers by what they mean: an optional part of the index."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Encoder(Protocol):
    """A sentence-embedding model: texts of like meaning have vectors that point the same way. Safe in any thread."""

    @property
    def name(self) -> str:
        """Its model, for people."""
        ...

    @property
    def mark(self) -> str:
        """Tells its vectors from any other's: the model, its revision, and how texts are read."""
        ...

    @property
    def size(self) -> int:
        """How many numbers a vector has."""
        ...

    @property
    def length(self) -> int:
        """How many tokens of a text are read; what comes after is not seen."""
        ...

    @property
    def close(self) -> float | None:
        """The cosine from which a question and a paper are close in meaning; ``None`` where nobody measured it."""
        ...

    def encode(self, texts: Sequence[str], *, asked: bool = False) -> Sequence[Sequence[float]]:
        """Return a vector of length 1 for each text.

        Args:
            texts: Papers, or sentences of them; questions where ``asked``.
            asked: Whether they are questions, which some models want told.

        Raises:
            EncoderError: The model cannot be loaded, or failed.
        """
        ...
