"""What went between the bot and its Slack, raw: for the inspector, and for whoever keeps a session."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from bot.sandbox.workspace.feed import Feed

KEPT = 500


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and its reply.

    Attributes:
        number: From 1.
        at: Seconds since 1970, by the workspace's clock.
        outgoing: Whether Slack asked and the bot replied, as with a command.
        name: The method, or what was delivered.
        milliseconds: How long the reply took.
        wrong: What breaks Slack's rules in it, in sentences.
    """

    number: int
    at: float
    outgoing: bool
    name: str
    request: Any
    reply: Any
    milliseconds: int
    wrong: tuple[str, ...] = ()


class Exchanges:
    """The last exchanges.

    Args:
        feed: Where each new one is published.
        clock: Gives seconds since 1970.
        record: Is given each, ready for JSON.
    """

    def __init__(
        self, feed: Feed, clock: Callable[[], float], record: Callable[[dict[str, Any]], object] = lambda _: None
    ) -> None:
        self._feed, self._clock, self._record = feed, clock, record
        self._kept: deque[Exchange] = deque(maxlen=KEPT)
        self._count = 0
        self._lock = threading.Lock()

    def note(
        self, name: str, request: Any, reply: Any, *, seconds: float, outgoing: bool, wrong: tuple[str, ...] = ()
    ) -> None:
        """Keep an exchange, and tell of it."""
        with self._lock:
            self._count += 1
            noted = Exchange(self._count, self._clock(), outgoing, name, request, reply, round(seconds * 1_000), wrong)
            self._kept.append(noted)
            self._record(asdict(noted))
        self._feed.publish("call", number=noted.number)

    def passed(self, name: str, message: Any) -> None:
        """Keep what Slack said that wants no reply."""
        self.note(name, message, None, seconds=0, outgoing=True)

    def all(self) -> tuple[Exchange, ...]:
        """Return those that are kept, oldest first."""
        with self._lock:
            return tuple(self._kept)

    def wrong(self) -> tuple[Exchange, ...]:
        """Return those in which a rule of Slack's was broken."""
        return tuple(each for each in self.all() if each.wrong)
