"""Question -> an Answerer to whom "today" is what it is for the asker, whoever passes the question on."""

from __future__ import annotations

from datetime import date

from bot.model import Answer, Paper, Pinned, Status
from bot.ports import Answerer


class Dated:
    """An Answerer with a "today" of its own.

    Args:
        answers: Who is asked.
        today: What "today" is where the question's own is not said.
    """

    def __init__(self, answers: Answerer, today: date) -> None:
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
        today = today or self._today
        answer = self._answers.answer(question, today=today, offset=offset, limit=limit, pinned=pinned)
        return self._told(answer)

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
