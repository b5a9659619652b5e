"""Reading lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A paper on a person's reading list.

    Attributes:
        at: When it was saved.
        read_at: When it was marked as read; ``None`` while it is unread.
        note: The person's own words.
        remind_at: When to remind of it; ``None`` where nothing is asked for.
    """

    team: str
    person: str
    paper_id: str
    at: datetime
    read_at: datetime | None = None
    note: str = ""
    remind_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Ticket:
    """The right to fetch a reading list once, at an address that nobody guesses.

    Attributes:
        token: The address.
        form: The form of the file: ``bibtex``.
        until: When it lapses.
    """

    token: str
    team: str
    person: str
    form: str
    until: datetime
