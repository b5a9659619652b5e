"""Question -> an Answerer to whom "today" is what it is for the asker, whoever passes the question on."""

from __future__ import annotations

from datetime import date

from bot.model import Answer, Pinned
from bot.ports import Answerer
from bot.slack.wire.passing import Passing


class Dated(Passing):
    """An Answerer with a "today" of its own.

    Args:
        answers: Who is asked.
        today: What "today" is where the question's own is not said.
    """

    def __init__(self, answers: Answerer, today: date) -> None:
        super().__init__(answers)
        self._today = today

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
        return super().answer(question, today=today or self._today, offset=offset, limit=limit, pinned=pinned)
