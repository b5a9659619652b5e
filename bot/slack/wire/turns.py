"""Question -> its turn -> Answerer: few are worked out at once, so that acknowledgements need not wait for many."""

from __future__ import annotations

import threading
from datetime import date

from bot.model import Answer, Pinned
from bot.ports import Answerer
from bot.slack.wire.passing import Passing

AT_ONCE = 2
"""Questions that are worked out at once. It is all Python, where more threads only slow each other down, and with them
those that acknowledge; the listeners' other threads wait for Slack meanwhile."""


class Turns(Passing):
    """An Answerer whose questions wait for their turn.

    Args:
        answers: Who is asked.
        at_once: By how many threads.
    """

    def __init__(self, answers: Answerer, *, at_once: int = AT_ONCE) -> None:
        super().__init__(answers)
        self._turn = threading.BoundedSemaphore(at_once)

    def answer(
        self,
        question: str,
        *,
        today: date | None = None,
        offset: int = 0,
        limit: int | None = None,
        pinned: Pinned | None = None,
    ) -> Answer:
        """Answer a question; see ``ports.Answerer``."""
        with self._turn:
            return super().answer(question, today=today, offset=offset, limit=limit, pinned=pinned)

    def similar(
        self, paper_id: str, *, offset: int = 0, limit: int | None = None, pinned: Pinned | None = None
    ) -> Answer:
        """Return the papers most like one; see ``ports.Answerer``."""
        with self._turn:
            return super().similar(paper_id, offset=offset, limit=limit, pinned=pinned)
