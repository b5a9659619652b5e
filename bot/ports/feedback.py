"""Where it is kept how useful answers were."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Protocol

from bot.model import Tallied, Verdict


class FeedbackBook(Protocol):
    """How useful answers were. May raise ``StoreError``."""

    def judge(self, verdict: Verdict) -> int:
        """Note a thumb; return its number, by which whoever gave it may change their mind."""
        ...

    def rejudge(self, number: int, *, helpful: bool) -> None:
        """Turn a thumb that was noted."""
        ...

    def tally(self, counted: Collection[Tallied]) -> None:
        """Add to what was counted."""
        ...

    def verdicts(self, since: datetime, *, team: str | None = None) -> tuple[Verdict, ...]:
        """Return the thumbs from an instant on, in the order in which they were given; of all workspaces by default."""
        ...

    def tallied(self, since: date, *, team: str | None = None) -> tuple[Tallied, ...]:
        """Return what was counted from a day on, by day; of all workspaces by default."""
        ...

    def forget(self, before: datetime) -> int:
        """Drop what is older than an instant; return how many rows that was."""
        ...
