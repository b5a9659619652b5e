"""What finds papers by what they mean: an optional part of the index."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Encoded(NamedTuple):
    """What a model makes of a text.

    Attributes:
        vector: What all of it means, or its beginning where it is long; of length 1.
        ends: Where each piece that the model reads ends in the text.
        pieces: What each means where it stands; of any length.
    """

    vector: Sequence[float]
    ends: Sequence[int]
    pieces: Sequence[Sequence[float]]


class Close(NamedTuple):
    """From where on a question and a paper are close in meaning, as measured for one model.

    Attributes:
        cosine: Of their vectors.
        words: How well the words of such a paper answer the question's: the mean logarithm of what each finds. One that
            is nearer as a whole may answer less well, and the other way round; ``None`` where that was not measured.
    """

    cosine: float
    words: float | None = None


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
        """How many tokens of a text its vector is of; of a paper more may be read for its pieces."""
        ...

    @property
    def close(self) -> Close | None:
        """From where on a question and a paper are close in meaning; ``None`` where nobody measured it."""
        ...

    def encode(self, texts: Sequence[str], *, asked: bool = False) -> Sequence[Encoded]:
        """Return what each text means, and each piece of it.

        Args:
            texts: Papers; questions where ``asked``.
            asked: Whether they are questions, which some models want told.

        Raises:
            EncoderError: The model cannot be loaded, or failed.
        """
        ...
