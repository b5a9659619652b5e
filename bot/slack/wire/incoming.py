"""What is known of a request of Slack's while it is handled: whose id its log records bear, and when it came in.

It lies in a context variable, which the listeners' threads and the outbox carry along.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from bot.model import Answer
from bot.ports import Answerer, Meter
from bot.slack.wire.passing import Passing


@dataclass(frozen=True, slots=True)
class Incoming:
    """A request.

    Attributes:
        event_id: Slack's id of the event; empty for commands and buttons, which have none.
        team: The workspace.
        surface: ``command``, ``button``, ``mention``, ``message`` or ``other``.
        at: When it came in, in seconds of a clock that never goes back.
    """

    event_id: str
    team: str
    surface: str
    at: float


INCOMING: ContextVar[Incoming | None] = ContextVar("incoming", default=None)
"""The request that is being handled here; ``None`` outside of one."""

_SURFACES = {"app_mention": "mention", "message": "message"}


def incoming(body: Mapping[str, Any], at: float) -> Incoming:
    """Return what a request's body says of it; nothing in it is trusted, for it may be forged."""
    event = body.get("event")
    kind = event.get("type") if isinstance(event, dict) else ""
    surface = "command" if body.get("command") else "button" if body.get("actions") else _SURFACES.get(str(kind))
    team = body.get("team")
    named = body.get("team_id") or (team.get("id") if isinstance(team, dict) else "")
    return Incoming(str(body.get("event_id") or "")[:64], str(named or "")[:64], surface or "other", at)


@contextmanager
def unasked() -> Iterator[None]:
    """Have what is asked here count as nobody's question: the bot asks it itself."""
    token = INCOMING.set(None)
    try:
        yield
    finally:
        INCOMING.reset(token)


class Measured(Passing):
    """An Answerer whose answers are counted and timed, from when their request came in.

    Args:
        answers: Who is asked.
        meter: Is told.
        note: Is told, too: the workspace, the answer, and how many seconds it took.
    """

    def __init__(self, answers: Answerer, meter: Meter, note: Callable[[str, Answer, float], None]) -> None:
        super().__init__(answers)
        self._meter, self._note = meter, note

    def _told(self, ask: Callable[[], Answer]) -> Answer:
        answer, here = ask(), INCOMING.get()
        if here:
            seconds = time.monotonic() - here.at
            self._meter.asked(here.surface, answer.kind, seconds)
            self._note(here.team, answer, seconds)
        return answer
