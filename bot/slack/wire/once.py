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
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from datetime import datetime, timedelta
from queue import Empty, SimpleQueue

from slack_bolt.kwargs_injection import Args

from bot.errors import StoreError
from bot.ports import Clock, EventLedger
from bot.recent import Recent

logger = logging.getLogger(__name__)

Listener = Callable[[Args], None]
_Asked = tuple[tuple[str, ...], datetime, "Future[bool]"]

AT_ONCE = 500
"""Events that the database is asked about together, at most."""

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

    def __init__(self) -> None:
        self._seen: Recent[str, None] = Recent(REMEMBERED)
        self._lock = threading.Lock()

    def first(self, key: str) -> bool:
        """Return whether this is the first time, and remember it."""
        with self._lock:
            if key in self._seen:
                return False
            self._seen[key] = None
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
        # One thread asks for all. SQLite lets one writer pass at a time, and each commit waits for the disk: what comes
        # meanwhile is asked together, in the next one.
        self._queue: SimpleQueue[_Asked | None] = SimpleQueue()
        self._closed = False
        self._answers = 0
        self._away_until: datetime | None = None
        self._asking = threading.Thread(target=self._run, name="events", daemon=True)
        self._asking.start()

    def close(self) -> None:
        """Ask nothing more."""
        self._closed = True
        self._queue.put(None)
        self._asking.join(self._patience)

    def first(self, *names: str) -> bool:
        """Return whether an event is new by all of its names; never raises. One without any is always new."""
        keys = tuple(_key(name) for name in names if name)
        if not all(self._seen.first(key) for key in keys):
            return False
        now = self._clock()
        if not keys or (self._away_until and now < self._away_until):
            return True
        try:
            return self._ask(keys, now)
        except StoreError as error:
            self._leave_alone(now, error)
            return True

    def _ask(self, keys: tuple[str, ...], now: datetime) -> bool:
        """Ask the database, as long as it answers one question after the other."""
        answer: Future[bool] = Future()
        self._queue.put((keys, now, answer))
        while True:
            answered = self._answers
            try:
                return answer.result(self._patience)
            except TimeoutError as error:
                if self._answers == answered:
                    answer.cancel()
                    raise StoreError(f"the database did not answer in {self._patience:g} seconds") from error

    def _run(self) -> None:
        while not self._closed:
            batch = [self._queue.get()]
            with suppress(Empty):
                while len(batch) < AT_ONCE:
                    batch.append(self._queue.get_nowait())
            waiting = [one for one in batch if one and one[2].set_running_or_notify_cancel()]
            if waiting:
                self._ask_of(waiting)

    def _ask_of(self, waiting: list[_Asked]) -> None:
        try:
            keys = [key for names, _, _ in waiting for key in names]
            new = self._events.firsts(keys, at=max(now for _, now, _ in waiting))
        except Exception as error:
            # Whoever waits for the answer gets the error; this thread goes on.
            for _, _, answer in waiting:
                answer.set_exception(error)
        else:
            for names, _, answer in waiting:
                answer.set_result(new.issuperset(names))
        self._answers += 1

    def _leave_alone(self, now: datetime, error: StoreError) -> None:
        if not self._away_until or now >= self._away_until:
            logger.warning("events are kept apart in memory only seconds=%.0f error=%s", AWAY.total_seconds(), error)
        self._away_until = now + AWAY

    def guard(self, listener: Listener, named: Callable[[Args], str] = lambda _: "") -> Listener:
        """Return a listener that runs for the first delivery of an event only.

        Args:
            listener: What runs.
            named: Gives what an event of the same has in common with another that comes for it; empty for nothing.
        """

        @functools.wraps(listener)
        def guarded(args: Args) -> None:
            event_id = str(args.body.get("event_id", ""))
            if self.first(event_id, named(args)):
                listener(args)
            else:
                logger.info("event already handled event=%s", event_id)

        return guarded


def _key(event_id: str) -> str:
    if _PLAIN.fullmatch(event_id):
        return event_id
    return hashlib.blake2b(event_id.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
