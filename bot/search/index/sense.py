"""What a snapshot may know of meaning: what ``find`` asks, and ``meaning`` gives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.search.index.postings import Floats


class Sense(Protocol):
    """How near papers are in meaning, by their numbers in one snapshot. Never raises; safe in any thread."""

    @property
    def close(self) -> float | None:
        """The cosine from which a question and a paper are close in meaning; ``None`` where nobody measured it."""
        ...

    def of_question(self, text: str) -> Floats | None:
        """Return the cosine of each paper with a question, ``nan`` for one without a vector.

        ``None`` where nothing can be said: too few papers have vectors, or the model failed.
        """
        ...

    def of_paper(self, number: int) -> Floats | None:
        """Return the cosine of each paper with one of them, likewise."""
        ...

    def nearest(self, text: str, sentences: Sequence[str]) -> int | None:
        """Return the place of the sentence that is nearest to a question."""
        ...
