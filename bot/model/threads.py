"""What an answer of the bot's showed: what later words in its thread point at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.model.answers import Pinned


@dataclass(frozen=True, slots=True)
class Shown:
    """Papers as a message of the bot's shows them.

    Attributes:
        order: The ids of all papers of the answer, from its first hit on; those that its message shows among them.
        total: How many matched; more than ``order`` holds where there were very many.
        offset: The place of the first paper that the message shows, from 0.
        count: How many it shows.
        question: What it answers; empty where that is not known, as the database keeps no question.
        today: What "today" meant when it was asked.
    """

    order: tuple[str, ...]
    total: int
    offset: int
    count: int
    question: str = ""
    today: date | None = None

    @property
    def pinned(self) -> Pinned:
        """What its further pages are cut from."""
        return Pinned(self.order, self.total)

    @property
    def page(self) -> tuple[str, ...]:
        """The ids of the papers that the message shows."""
        return self.order[self.offset : self.offset + self.count]
