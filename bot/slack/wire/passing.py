"""An Answerer that passes on what it is asked: what others change one thing of."""

from __future__ import annotations

from datetime import date

from bot.model import Answer, Paper, Pinned, Status
from bot.ports import Answerer


class Passing:
    """``ports.Answerer`` by another one.

    Args:
        answers: Who is asked.
    """

    def __init__(self, answers: Answerer) -> None:
        self._answers = answers

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
        return self._told(self._answers.answer(question, today=today, offset=offset, limit=limit, pinned=pinned))

    def similar(
        self, paper_id: str, *, offset: int = 0, limit: int | None = None, pinned: Pinned | None = None
    ) -> Answer:
        """Return the papers most like one; see ``ports.Answerer``."""
        return self._told(self._answers.similar(paper_id, offset=offset, limit=limit, pinned=pinned))

    def paper(self, paper_id: str) -> Paper | None:
        """Return a paper by its id, or ``None``."""
        return self._answers.paper(paper_id)

    def status(self) -> Status:
        """Return the state of the archive."""
        return self._answers.status()

    def _told(self, answer: Answer) -> Answer:
        """Return an answer as the asker gets it."""
        return answer
