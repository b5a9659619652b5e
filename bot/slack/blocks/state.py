"""What a button remembers: enough to ask its question again, so that nothing about a conversation is stored. Pure."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

MAX_VALUE_CHARS = 2_000
"""What Slack lets a button hold."""


@dataclass(frozen=True, slots=True)
class State:
    """A question and where in its answer a button leads.

    Attributes:
        question: As typed.
        offset: The rank of the first hit, from 0.
        today: What "today" meant when it was asked, so that it means the same when the button is pressed.
    """

    question: str
    offset: int = 0
    today: date | None = None

    def encode(self) -> str | None:
        """Return the value of a button, or ``None`` where the question is too long for one."""
        held = {"q": self.question, "o": self.offset, "d": self.today.isoformat() if self.today else None}
        value = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
        return value if len(value) <= MAX_VALUE_CHARS else None


def decode(value: str) -> State:
    """Return what a button of ours holds.

    Raises:
        ValueError: It is none of ours.
    """
    try:
        held = json.loads(value)
        question, offset = held["q"], held["o"]
        today = date.fromisoformat(held["d"]) if held.get("d") else None
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("this button holds no question") from error
    if not isinstance(question, str) or not isinstance(offset, int) or offset < 0:
        raise ValueError("this button holds no question")
    return State(question, offset, today)
