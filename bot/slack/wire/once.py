"""Slack's event -> handled once: Slack repeats what it takes for lost, and Bolt runs each repetition.

The check runs in the listener's thread: Bolt has acknowledged the event by then, so a slow database delays no
acknowledgement. Commands and buttons are not repeated by Slack and need none.
"""

from __future__ import annotations

import functools
import hashlib
import logging
import re
import threading
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime, timedelta

from slack_bolt.kwargs_injection import Args

from bot.errors import StoreError
from bot.ports import Clock, EventLedger

logger = logging.getLogger(__name__)

Listener = Callable[[Args], None]

REMEMBERED = 4_096
"""How many events one process remembers by itself, for times when the database is away."""

PATIENCE_SECONDS = 2.0
"""How long one question to the database may take; a locked one would hold back each answer by ten seconds."""

_PLAIN = re.compile(r"[A-Za-z0-9._-]{1,64}", re.ASCII)
"""What Slack's ids look like. Others are kept by their digest: a database refuses some texts that Python has, and one
that refuses a text is not away."""

AWAY = timedelta(seconds=30)
"""How long a database that did not answer is left alone."""


class Seen:
    """The last things of a kind that this process has seen. Safe to use from several threads."""

    def __init__(self, most: int = REMEMBERED) -> None:
        self._seen: OrderedDict[str, None] = OrderedDict()
        self._most = most
        self._lock = threading.Lock()

    def first(self, key: str) -> bool:
        """Return whether this is the first time, and remember it."""
        with self._lock:
            if key in self._seen:
                return False
            self._seen[key] = None
            if len(self._seen) > self._most:
                self._seen.popitem(last=False)
            return True


class Once:
    """Says of each event whether it is the first time that any process takes it up.

    Args:
        events: Shared by all processes; where it fails or is slow, this process still handles each event once.
        clock: Gives now.
        patience_seconds: How long one question to ``events`` may take.
    """

    def __init__(self, events: EventLedger, clock: Clock, *, patience_seconds: float = PATIENCE_SECONDS) -> None:
        self._events, self._clock, self._patience = events, clock, patience_seconds
        self._seen = Seen()
        # One thread asks for all: SQLite lets one writer pass at a time, and those that wait for it in line are served
        # sooner than those that try again and again.
        self._asking = ThreadPoolExecutor(1, thread_name_prefix="events")
        self._answers = 0
        self._away_until: datetime | None = None

    def close(self) -> None:
        """Ask nothing more."""
        self._asking.shutdown(wait=True, cancel_futures=True)

    def first(self, event_id: str) -> bool:
        """Return whether an event is new; never raises. An event without an id is always new."""
        if not event_id:
            return True
        event_id = _key(event_id)
        if not self._seen.first(event_id):
            return False
        now = self._clock()
        if self._away_until and now < self._away_until:
            return True
        try:
            return self._ask(event_id, now)
        except StoreError as error:
            self._leave_alone(now, error)
            return True

    def _ask(self, event_id: str, now: datetime) -> bool:
        """Ask the database, as long as it answers one question after the other."""
        answer = self._asking.submit(self._events.first, event_id, at=now)
        answer.add_done_callback(self._count)
        while True:
            answered = self._answers
            try:
                return answer.result(self._patience)
            except TimeoutError as error:
                if self._answers == answered:
                    answer.cancel()
                    raise StoreError(f"the database did not answer in {self._patience:g} seconds") from error

    def _count(self, answer: Future[bool]) -> None:
        self._answers += not answer.cancelled()

    def _leave_alone(self, now: datetime, error: StoreError) -> None:
        if not self._away_until or now >= self._away_until:
            logger.warning("events are kept apart in memory only seconds=%.0f error=%s", AWAY.total_seconds(), error)
        self._away_until = now + AWAY

    def guard(self, listener: Listener) -> Listener:
        """Return a listener that runs for the first delivery of an event only."""

        @functools.wraps(listener)
        def guarded(args: Args) -> None:
            event_id = str(args.body.get("event_id", ""))
            if self.first(event_id):
                listener(args)
            else:
                logger.info("event already handled event=%s", event_id)

        return guarded


def _key(event_id: str) -> str:
    if _PLAIN.fullmatch(event_id):
        return event_id
    return hashlib.blake2b(event_id.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
