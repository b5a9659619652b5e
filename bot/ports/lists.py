"""Reading lists."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.model import Bookmark, Ticket


class ReadingLists(Protocol):
    """Which papers people keep. Every method may raise ``StoreError``; every change is one transaction."""

    def save(self, team: str, person: str, paper_id: str, *, at: datetime) -> bool:
        """Put a paper on a list; ``False`` if it is on it already, which changes nothing."""
        ...

    def change(self, bookmark: Bookmark) -> bool:
        """Keep what changed of an entry; ``False`` if it is not on the list."""
        ...

    def remove(self, team: str, person: str, paper_id: str) -> bool:
        """Take a paper off a list; ``False`` if it is not on it."""
        ...

    def of(self, team: str, person: str) -> tuple[Bookmark, ...]:
        """Return a list, the last saved first, then by id."""
        ...

    def due(self, now: datetime) -> tuple[Bookmark, ...]:
        """Return what people asked to be reminded of by now, in that order. Called by the jobs."""
        ...

    def reminded(self, bookmark: Bookmark) -> None:
        """Note that a reminder is out; not where another was asked for meanwhile."""
        ...

    def give(self, ticket: Ticket) -> None:
        """Keep a ticket."""
        ...

    def look_at(self, token: str, *, at: datetime) -> Ticket | None:
        """Return a ticket that would be taken, and leave it where it is."""
        ...

    def take(self, token: str, *, at: datetime) -> Ticket | None:
        """Take a ticket in: of several calls one gets it, and none once it has lapsed."""
        ...
