"""An Answerer that passes on what it is asked: what others change one thing of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from bot.model import Answer, Paper, Pinned, Status
from bot.ports import Answerer


class Passing:
    """``ports.Answerer`` by another one.

    Args:
        answers: Who is asked.
        today: What "today" is where the question's own is not said; ``None`` leaves that to who is asked.
    """

    def __init__(self, answers: Answerer, today: date | None = None) -> None:
        self._answers, self._today = answers, today

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
        day = today or self._today
        return self._told(lambda: self._answers.answer(question, today=day, offset=offset, limit=limit, pinned=pinned))

    def similar(
        self, paper_id: str, *, offset: int = 0, limit: int | None = None, pinned: Pinned | None = None
    ) -> Answer:
        """Return the papers most like one; see ``ports.Answerer``."""
        return self._told(lambda: self._answers.similar(paper_id, offset=offset, limit=limit, pinned=pinned))

    def paper(self, paper_id: str) -> Paper | None:
        """Return a paper by its id, or ``None``."""
        return self._answers.paper(paper_id)

    def status(self) -> Status:
        """Return the state of the archive."""
        return self._answers.status()

    def _told(self, ask: Callable[[], Answer]) -> Answer:
        """Ask, and return the answer as the asker gets it."""
        return ask()
