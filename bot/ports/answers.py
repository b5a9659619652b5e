"""What the listeners know of the archive."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from bot.model import Answer, Paper, Pinned, Status


class Answerer(Protocol):
    """What the listeners know of the house: a question in, an Answer out. ``Library`` is it."""

    def answer(
        self,
        question: str,
        *,
        today: date | None = None,
        offset: int = 0,
        limit: int | None = None,
        pinned: Pinned | None = None,
    ) -> Answer:
        """Answer a question in words, a day, a paper id or a link.

        Args:
            question: As typed in Slack or in a terminal.
            today: What the asker's "today" is; by default, today in the configured time zone.
            offset: The rank of the first hit wanted, from 0.
            limit: Hits at most; by default what the question asks for, else five.
            pinned: The order of an earlier answer to the same question, which this page is cut from. The question may
                be empty then: the page shows the papers without evidence for one.
        """
        ...

    def similar(
        self, paper_id: str, *, offset: int = 0, limit: int | None = None, pinned: Pinned | None = None
    ) -> Answer:
        """Return the papers most like one."""
        ...

    def paper(self, paper_id: str) -> Paper | None:
        """Return a paper by its id, or ``None``."""
        ...

    def status(self) -> Status:
        """Return the state of the archive."""
        ...
