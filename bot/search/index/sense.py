"""What a snapshot may know of meaning: what ``find`` asks, and ``meaning`` gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from bot.ports import Close
from bot.search.index.postings import Floats, Ints


class Sense(Protocol):
    """How near papers are in meaning, by their numbers in one snapshot. Never raises; safe in any thread."""

    @property
    def close(self) -> Close | None:
        """From where on a question and a paper are close in meaning; ``None`` where nobody measured it."""
        ...

    def of_question(self, text: str) -> Floats | None:
        """Return the cosine of each paper with a question, ``nan`` for one without a vector.

        ``None`` where nothing can be said: too few papers have vectors, or the model failed.
        """
        ...

    def of_paper(self, number: int) -> Floats | None:
        """Return the cosine of each paper with one of them, likewise."""
        ...

    def answered(self, text: str, weigh: Callable[[Sequence[str]], float], numbers: Ints) -> Floats | None:
        """Return how well some papers answer a question word by word: the mean logarithm of what each word finds.

        ``nan`` for a paper without a vector; ``None`` where nothing can be said.

        Args:
            text: The question.
            weigh: Gives the weight of a word by its terms.
            numbers: The papers.
        """
        ...

    def nearest(
        self, text: str, weigh: Callable[[Sequence[str]], float], number: int, sentences: Sequence[tuple[int, int]]
    ) -> int | None:
        """Return the place of the sentence of a paper that answers a question best word by word.

        Args:
            text: The question.
            weigh: Gives the weight of a word by its terms.
            number: The paper.
            sentences: Where each begins and ends in what is encoded of it.
        """
        ...
