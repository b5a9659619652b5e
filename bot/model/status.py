"""The state of the archive."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the archive's first filling is, in days; ``of`` is 0 when nothing is under way."""

    done: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class Status:
    """The state of the archive, for people and for monitors.

    Attributes:
        papers: How many are held in the store.
        indexed: How many can be searched now.
        days: How many days are held, empty ones included.
        oldest: The first day held that has papers.
        newest: The last day held that has papers.
        fetched_at: When the source last gave a digest.
        filling: How far the first filling is.
        problems: Sentences about what needs a person, worst first.
        meaning: How far papers can be searched by meaning, for people; empty where they are by words alone.
    """

    papers: int = 0
    indexed: int = 0
    days: int = 0
    oldest: date | None = None
    newest: date | None = None
    fetched_at: datetime | None = None
    filling: Progress = field(default_factory=Progress)
    problems: tuple[str, ...] = ()
    meaning: str = ""
