"""Brings envelopes to the bot as Slack does: in order, in three seconds, and events again where nobody took them."""

from __future__ import annotations

import heapq
import itertools
import json
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Protocol

from bot.sandbox.acts.envelopes import Envelope
from bot.sandbox.webapi.troubles import Switches
from bot.sandbox.workspace.exchanges import Exchanges
from bot.sandbox.workspace.nouns import Json

ACK_SECONDS = 3.0
RETRIES_SECONDS = (0.0, 60.0, 300.0)
"""After how long an event comes again that was not acknowledged."""

THREADS = 8

Receive = Callable[[str, dict[str, str]], tuple[int, str]]
"""Takes a body and its headers; returns the status and the body of the bot's reply. Status 0: nobody was there."""

Carry = Callable[[Envelope, int], "Taken"]
"""Brings an envelope to the bot, for the first time or again; returns what came of it."""


class Line(Protocol):
    """The app's connection in Socket Mode, which it opens by itself."""

    def address(self) -> str:
        """Return where the app opens the next connection."""
        ...

    def carry(self, envelope: Envelope, retry: int) -> Taken:
        """Bring an envelope to the app."""
        ...

    def cut(self, *, on: bool) -> None:
        """Let the connection drop, and none be opened until it is over."""
        ...

    def refresh(self) -> None:
        """Ask the app for a new connection."""
        ...


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a delivery.

    Attributes:
        status: The bot's; 0 where it was not reached.
        said: What its acknowledgement says, if anything.
    """

    status: int
    said: Json

    @property
    def ok(self) -> bool:
        """Whether it was acknowledged."""
        return self.status == 200


def by_http(receive: Receive, secret: str) -> Carry:
    """Return what brings envelopes to the bot as signed requests.

    Args:
        receive: The bot's door.
        secret: What requests are signed with.
    """

    def carry(envelope: Envelope, retry: int) -> Taken:
        status, body = receive(envelope.body, envelope.headers(secret, int(time.time()), retry))
        return Taken(status, _read(body))

    return carry


class Courier:
    """Delivers.

    Args:
        carry: Brings an envelope to the bot.
        exchanges: Where each delivery is noted.
        switches: Whether the line is cut.
    """

    def __init__(self, carry: Carry, exchanges: Exchanges, switches: Switches) -> None:
        self.carry = carry
        self._exchanges, self._switches = exchanges, switches
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="courier")
        self._sent: set[Future[None]] = set()
        self._lock = threading.Lock()
        self._again: list[tuple[float, int, Envelope, int]] = []
        self._order = itertools.count()

    def deliver(self, envelope: Envelope, retry: int = 0) -> Taken:
        """Deliver now, and return what the bot said."""
        began = time.monotonic()
        taken = Taken(0, {}) if "cut" in self._switches.on else self.carry(envelope, retry)
        status, said = taken.status, taken.said
        seconds = time.monotonic() - began
        late = (f"acknowledged after {seconds:.1f} seconds, 3 at most",) if seconds > ACK_SECONDS else ()
        refused = () if status == 200 else (f"answered {status}" if status else "the bot was not reached",)
        name = f"{envelope.name}, try {retry + 1}" if retry else envelope.name
        self._exchanges.note(
            name, envelope.payload, said or status, seconds=seconds, outgoing=True, wrong=(*late, *refused)
        )
        return taken

    def send(self, envelope: Envelope, retry: int = 0) -> None:
        """Deliver an event in a thread of its own; again later if nobody took it."""
        with self._lock:
            self._sent = {each for each in self._sent if not each.done()}
            self._sent.add(self._threads.submit(self._send, envelope, retry))

    def settle(self, seconds: float) -> bool:
        """Wait until every event on its way has been delivered, at most so long; return whether that came about."""
        with self._lock:
            sent = tuple(self._sent)
        return not wait(sent, seconds).not_done

    def _send(self, envelope: Envelope, retry: int) -> None:
        if self.deliver(envelope, retry).ok or retry == len(RETRIES_SECONDS):
            return
        due = time.monotonic() + RETRIES_SECONDS[retry]
        with self._lock:
            heapq.heappush(self._again, (due, next(self._order), envelope, retry + 1))

    def retry(self, *, at_once: bool = False) -> None:
        """Deliver again what is due again; all of it where the line has just come back."""
        for envelope, retry in self._due(at_once):
            self.send(envelope, retry)

    def _due(self, at_once: bool) -> list[tuple[Envelope, int]]:
        due = []
        with self._lock:
            while self._again and (at_once or self._again[0][0] <= time.monotonic()):
                _, _, envelope, retry = heapq.heappop(self._again)
                due.append((envelope, retry))
        return due

    def close(self) -> None:
        """Deliver nothing more."""
        self._threads.shutdown(wait=False, cancel_futures=True)


def _read(body: str) -> Json:
    try:
        said = json.loads(body) if body else {}
    except ValueError:
        return {"text": body}
    return said if isinstance(said, dict) else {}
