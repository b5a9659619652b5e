"""What one snapshot knows of meaning: its papers' vectors, by their numbers, and the model that reads questions."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from bot.errors import EncoderError
from bot.ports import Close, Encoder
from bot.search.index.postings import Floats, Ints, Shares
from bot.search.index.sense import Sense
from bot.search.meaning.vectors import Vectors
from bot.search.meaning.words import NO_WORD, Words, answered, cosines, words

logger = logging.getLogger(__name__)

KEPT_QUESTIONS = 256
"""So many questions are kept: each comes again for its readings and pages. 5 MB."""


class Question(NamedTuple):
    """A question as the model read it: its vector, and its words."""

    vector: Shares
    words: Words


Weigh = Callable[[Sequence[str]], float]


class Questions:
    """Questions as the model reads them, the latest kept. Safe in any thread.

    Args:
        encoder: The model.
    """

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder
        self._kept = lru_cache(KEPT_QUESTIONS)(self._encoded)

    def read(self, text: str) -> Question | None:
        """Return a question as it was read; ``None`` where the model failed."""
        try:
            return self._kept(text)
        except EncoderError as error:
            logger.warning("a question is searched by its words alone error=%s", error)
            return None

    def _encoded(self, text: str) -> Question:
        encoded = self.encoder.encode([text], asked=True)[0]
        return Question(np.array(encoded.vector, np.float32), words(text, encoded))


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
    def close(self) -> Close | None:
        """From where on a question and a paper are close in meaning."""
        return self._questions.encoder.close

    def of_question(self, text: str) -> Floats | None:
        """Return the cosine of each paper with a question, ``nan`` for one without a vector."""
        return self._cosines(text)

    def of_paper(self, number: int) -> Floats | None:
        """Return the cosine of each paper with one of them, likewise; ``None`` if that has no vector."""
        place = int(self._places[number])
        return self._by_number(self._vectors.vector(place)) if place >= 0 else None

    def answered(self, text: str, weigh: Weigh, numbers: Ints) -> Floats | None:
        """Return how well some papers answer a question word by word; see ``index.sense.Sense``."""
        read = self._questions.read(text)
        if read is None or not read.words.terms:
            return None
        found, places = np.full(len(numbers), np.nan), self._places[numbers]
        held = np.flatnonzero(places >= 0)
        near = cosines(read.words.vectors, self._vectors.begins[places[held]], self._vectors.signs[places[held]])
        found[held] = answered(near, np.array([weigh(terms) for terms in read.words.terms]))
        return found

    def nearest(self, text: str, weigh: Weigh, number: int, sentences: Sequence[tuple[int, int]]) -> int | None:
        """Return the place of the sentence that answers a question best word by word; see ``index.sense.Sense``."""
        read, place = self._questions.read(text), int(self._places[number])
        if read is None or not read.words.terms or place < 0:
            return None
        begins, signs = self._vectors.begins[place], self._vectors.signs[place]
        inside = np.array([(begins >= begin) & (begins < end) for begin, end in sentences])
        told = np.flatnonzero(inside.any(axis=1))
        if not len(told):
            return None
        shown = np.where(inside[told], begins, NO_WORD).astype(np.uint16)
        near = cosines(read.words.vectors, shown, np.broadcast_to(signs, (len(told), *signs.shape)))
        return int(told[answered(near, np.array([weigh(terms) for terms in read.words.terms])).argmax()])

    def _asked(self, text: str) -> Floats | None:
        read = self._questions.read(text)
        return None if read is None else self._by_number(read.vector)

    def _by_number(self, vector: Shares) -> Floats:
        found = np.full(len(self._places), np.nan)
        found[self._held] = self._vectors.products(vector)[self._places[self._held]]
        return found


class LateSense:
    """What a snapshot knows of meaning, read from the file when the first question wants it; see ``index.sense.Sense``.

    Args:
        close: The model's.
        read: Gives it; ``None`` as long as too few papers have vectors.
    """

    def __init__(self, close: Close | None, read: Callable[[], Sense | None]) -> None:
        self.close, self._read = close, read
        self._reading = threading.Lock()
        self._known: tuple[Sense | None] | None = None

    def of_question(self, text: str) -> Floats | None:
        """Return the cosine of each paper with a question, ``nan`` for one without a vector."""
        return None if (known := self._held()) is None else known.of_question(text)

    def of_paper(self, number: int) -> Floats | None:
        """Return the cosine of each paper with one of them, likewise; ``None`` if that has no vector."""
        return None if (known := self._held()) is None else known.of_paper(number)

    def answered(self, text: str, weigh: Weigh, numbers: Ints) -> Floats | None:
        """Return how well some papers answer a question word by word; see ``index.sense.Sense``."""
        return None if (known := self._held()) is None else known.answered(text, weigh, numbers)

    def nearest(self, text: str, weigh: Weigh, number: int, sentences: Sequence[tuple[int, int]]) -> int | None:
        """Return the place of the sentence that answers a question best word by word; see ``index.sense.Sense``."""
        return None if (known := self._held()) is None else known.nearest(text, weigh, number, sentences)

    def _held(self) -> Sense | None:
        with self._reading:
            if self._known is None:
                self._known = (self._read(),)
            return self._known[0]
