"""What Slack hands out for one use: triggers for modals, and addresses to answer at."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass

TRIGGER_SECONDS = 3.0
RESPONSE_SECONDS = 1_800.0
RESPONSES = 5


@dataclass(slots=True)
class Response:
    """A ``response_url``: whose doing it answers, where, and how often it was used.

    Attributes:
        ts: The message that was pressed, which an answer may replace; for a command, that of its first answer.
    """

    user: str
    channel: str
    born: float
    ts: str = ""
    thread_ts: str = ""
    used: int = 0


class Handles:
    """The triggers and response addresses that are out.

    Args:
        steady: Gives seconds that never step: how long a person really took.
    """

    def __init__(self, steady: Callable[[], float] = time.monotonic) -> None:
        self._steady = steady
        self._numbers = itertools.count(1)
        self._triggers: dict[str, tuple[str, float]] = {}
        self._responses: dict[str, Response] = {}

    def trigger(self, user: str) -> str:
        """Hand out a trigger."""
        now = self._steady()
        self._triggers = {each: held for each, held in self._triggers.items() if now - held[1] <= TRIGGER_SECONDS}
        name = f"{next(self._numbers)}.{user}"
        self._triggers[name] = user, now
        return name

    def use_trigger(self, name: str) -> str | None:
        """Return whose a trigger is, and take it back; ``None`` if it is unknown, used, or too old."""
        user, born = self._triggers.pop(name, ("", 0.0))
        return user if user and self._steady() - born <= TRIGGER_SECONDS else None

    def respond(self, user: str, channel: str, *, ts: str = "", thread_ts: str = "") -> str:
        """Hand out an address to answer at; return its name."""
        now = self._steady()
        good = {each: held for each, held in self._responses.items() if now - held.born <= RESPONSE_SECONDS}
        name = f"R{next(self._numbers)}"
        self._responses = {**good, name: Response(user, channel, now, ts, thread_ts)}
        return name

    def use_response(self, name: str) -> Response | None:
        """Return what an address is good for, and count its use; ``None`` once it was used up."""
        response = self._responses.get(name)
        if response is None or self._steady() - response.born > RESPONSE_SECONDS or response.used >= RESPONSES:
            return None
        response.used += 1
        return response
