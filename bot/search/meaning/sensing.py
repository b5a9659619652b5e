"""What one snapshot knows of meaning: its papers' vectors, by their numbers, and the model that reads questions."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np

from bot.errors import EncoderError
from bot.ports import Encoder
from bot.search.index.postings import Floats, Ints, Shares
from bot.search.meaning.vectors import Vectors

logger = logging.getLogger(__name__)

KEPT_QUESTIONS = 256
"""So many questions' vectors are kept: a question comes again for each of its readings and pages. 400 kB."""


class Questions:
    """The vectors of questions, the latest kept. Safe in any thread.

    Args:
        encoder: The model.
    """

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder
        self._kept = lru_cache(KEPT_QUESTIONS)(self._encoded)

    def vector(self, text: str) -> Shares | None:
        """Return a question's vector; ``None`` where the model failed."""
        try:
            return self._kept(text)
        except EncoderError as error:
            logger.warning("a question is searched by its words alone error=%s", error)
            return None

    def _encoded(self, text: str) -> Shares:
        return np.array(self.encoder.encode([text], asked=True)[0], np.float32)


class VectorSense:
    """The vectors of one snapshot's papers; see ``index.sense.Sense``.

    Args:
        questions: Gives questions their vectors.
        vectors: Those of papers.
        places: Where each paper's vector is, by the paper's number; -1 for one that has none.
    """

    def __init__(self, questions: Questions, vectors: Vectors, places: Ints) -> None:
        self._questions, self._vectors, self._places = questions, vectors, places
        self._held = places >= 0
        self._cosines: Callable[[str], Floats | None] = lru_cache(8)(self._asked)  # one for each reading of a question

    @property
    def close(self) -> float | None:
        """The cosine from which a question and a paper are close in meaning."""
        return self._questions.encoder.close

    def of_question(self, text: str) -> Floats | None:
        """Return the cosine of each paper with a question, ``nan`` for one without a vector."""
        return self._cosines(text)

    def of_paper(self, number: int) -> Floats | None:
        """Return the cosine of each paper with one of them, likewise; ``None`` if that has no vector."""
        place = int(self._places[number])
        return self._by_number(self._vectors.vector(place)) if place >= 0 else None

    def nearest(self, text: str, sentences: Sequence[str]) -> int | None:
        """Return the place of the sentence that is nearest to a question."""
        vector = self._questions.vector(text)
        if vector is None or not sentences:
            return None
        try:
            encoded = np.array(self._questions.encoder.encode(sentences), np.float32)
        except EncoderError as error:
            logger.warning("a paper is quoted by its words alone error=%s", error)
            return None
        return int(np.argmax(encoded @ vector))

    def _asked(self, text: str) -> Floats | None:
        vector = self._questions.vector(text)
        return None if vector is None else self._by_number(vector)

    def _by_number(self, vector: Shares) -> Floats:
        found = np.full(len(self._places), np.nan)
        found[self._held] = self._vectors.products(vector)[self._places[self._held]]
        return found
