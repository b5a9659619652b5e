"""How useful answers were: what people said of them, and what was counted, without anybody's name or question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Came(StrEnum):
    """What came of a question."""

    ASKED = "asked"
    """Anything; every question counts here."""
    NOTHING = "nothing"
    """Nothing matched."""
    SLOW = "slow"
    """Its answer took longer than people wait without wondering."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A thumb.

    Attributes:
        team: The workspace.
        at: When.
        helpful: Whether it was up.
        terms: The words searched, each once, sorted: no question can be read from them.
        paper_ids: The hits shown, in their order.
    """

    team: str
    at: datetime
    helpful: bool
    terms: tuple[str, ...]
    paper_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tallied:
    """How often something came of a day's questions.

    Attributes:
        team: The workspace.
        day: When, in UTC.
        came: What.
        terms: The words searched, each once, sorted; empty for ``ASKED``.
        number: How often.
    """

    team: str
    day: date
    came: Came
    terms: tuple[str, ...]
    number: int


@dataclass(frozen=True, slots=True)
class Blame:
    """A word that answers went wrong with: how often nothing was found for it, and how often a thumb was down."""

    term: str
    nothing: int
    down: int


@dataclass(frozen=True, slots=True)
class Week:
    """A week's answers.

    Attributes:
        monday: Its first day.
        asked: Questions.
        nothing: Those that found nothing.
        slow: Those that took long.
        up: Thumbs up.
        down: Thumbs down.
        worst: The words with most to complain of, worst first.
    """

    monday: date
    asked: int
    nothing: int
    slow: int
    up: int
    down: int
    worst: tuple[Blame, ...]

    @property
    def helpful(self) -> float | None:
        """The share of thumbs that were up; ``None`` where there were none."""
        thumbs = self.up + self.down
        return self.up / thumbs if thumbs else None
