"""Slack's event -> handled once: Slack repeats what it takes for lost, and Bolt runs each repetition.

The check runs in the listener's thread: Bolt has acknowledged the event by then, so a slow database delays no
acknowledgement. Commands and buttons are not repeated by Slack and need none.
"""

from __future__ import annotations

import functools
import logging
import threading
from collections import OrderedDict
from collections.abc import Callable

from slack_bolt.kwargs_injection import Args

from bot.errors import StoreError
from bot.ports import Clock, EventLedger

logger = logging.getLogger(__name__)

Listener = Callable[[Args], None]

REMEMBERED = 4_096
"""How many events one process remembers by itself, for times when the database is away."""


class Once:
    """Says of each event whether it is the first time that any process takes it up.

    Args:
        events: Shared by all processes; where it fails, this process still handles each event once.
        clock: Gives now.
    """

    def __init__(self, events: EventLedger, clock: Clock) -> None:
        self._events, self._clock = events, clock
        self._seen: OrderedDict[str, None] = OrderedDict()
        self._lock = threading.Lock()

    def first(self, event_id: str) -> bool:
        """Return whether an event is new; never raises. An event without an id is always new."""
        if not event_id:
            return True
        if not self._first_here(event_id):
            return False
        try:
            return self._events.first(event_id, at=self._clock())
        except StoreError as error:
            logger.warning("events are kept apart in memory only event=%s error=%s", event_id, error)
            return True

    def _first_here(self, event_id: str) -> bool:
        with self._lock:
            if event_id in self._seen:
                return False
            self._seen[event_id] = None
            if len(self._seen) > REMEMBERED:
                self._seen.popitem(last=False)
            return True

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
