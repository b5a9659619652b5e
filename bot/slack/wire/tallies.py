"""Answers -> how often what came of them, counted in memory and noted together: no question waits for the database."""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import date

from bot.answers.report import SLOW_SECONDS, terms_of
from bot.days import day_of
from bot.errors import StoreError
from bot.model import Answer, Came, Kind, Tallied
from bot.ports import Clock, FeedbackBook

logger = logging.getLogger(__name__)

EVERY_SECONDS = 60.0
MOST = 2_000
"""Different counts held at most; while the database is away, new ones are dropped."""

_NO_QUESTIONS = (Kind.CHAT, Kind.PROBLEM)
_Key = tuple[str, date, Came, tuple[str, ...]]


class Tallies:
    """Counts what comes of questions. Safe to use from several threads.

    Args:
        book: Where it is noted, once a minute, by the thread that counts then.
        clock: Gives now.
        seconds: A clock that never goes back.
    """

    def __init__(self, book: FeedbackBook, clock: Clock, *, seconds: Callable[[], float] = time.monotonic) -> None:
        self._book, self._clock, self._seconds = book, clock, seconds
        self._counts: Counter[_Key] = Counter()
        self._lock = threading.Lock()
        self._due = seconds() + EVERY_SECONDS

    def note(self, team: str, answer: Answer, seconds: float) -> None:
        """Count a first page of an answer that came so long after its request."""
        if answer.kind in _NO_QUESTIONS or answer.offset:
            return
        day, terms = day_of(self._clock()), terms_of(answer.query.text)
        came = [(Came.ASKED, ())] + [(Came.NOTHING, terms)] * (answer.kind is Kind.NOTHING)
        came += [(Came.SLOW, terms)] * (seconds > SLOW_SECONDS)
        with self._lock:
            for what, words in came:
                key = (team, day, what, words)
                if key in self._counts or len(self._counts) < MOST:
                    self._counts[key] += 1
            due = self._seconds() >= self._due
        if due:
            self.flush()

    def flush(self) -> None:
        """Note all that was counted; what the database refuses is noted the next time."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
            self._due = self._seconds() + EVERY_SECONDS
        if not counts:
            return
        try:
            self._book.tally([Tallied(*key, number) for key, number in counts.items()])
        except StoreError as error:
            logger.warning("counts are kept for later counts=%d error=%s", len(counts), error)
            with self._lock:
                self._counts.update(counts)
