"""A chat's question is worked on: said by a status at once, and ended where its asker presses Stop."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from slack_sdk import WebClient

from bot.recent import Recent
from bot.slack.wire.transport import FAILURES
from bot.slack.wire.watching import hasty

logger = logging.getLogger(__name__)

STATUS = "is looking through the papers…"
PATIENCE_SECONDS = 1
"""A status that takes longer than its answer would is not waited for."""

REMEMBERED = 1_000
"""Chats that were stopped."""

Place = tuple[str, str]
"""A channel, and a thread in it; a question that stands in none is its own."""


class Working:
    """Knows which chats are being answered, and which of them were stopped. Safe to use from several threads."""

    def __init__(self, most: int = REMEMBERED) -> None:
        self._stopped: Recent[Place, float] = Recent(most)
        self._busy: dict[Place, int] = {}
        self._lock = threading.Lock()

    @contextmanager
    def on(self, client: WebClient, channel: str, thread_ts: str, ts: str) -> Iterator[None]:
        """Show a status while a question is worked on.

        In a thread Slack takes it away by itself once the answer stands there; beside a question that began none, where
        the chat is a session, it is ended.
        """
        place = channel, thread_ts or ts
        with self._lock:
            self._busy[place] = self._busy.get(place, 0) + 1
        quick = hasty(client, PATIENCE_SECONDS)
        try:
            if thread_ts:
                _try(lambda: quick.assistant_threads_setStatus(channel_id=channel, thread_ts=thread_ts, status=STATUS))
            else:
                _try(lambda: quick.agents_sessions_setStatus(channel_id=channel, thread_ts=ts, status="processing"))
            yield
        finally:
            with self._lock:
                self._busy[place] -= 1
                if not self._busy[place]:
                    del self._busy[place]
            if not thread_ts:
                _try(lambda: quick.agents_sessions_setStatus(channel_id=channel, thread_ts=ts, status="active"))

    def stop(self, channel: str, thread: str, at: str) -> bool:
        """Have nothing more said to what was asked there before a ``ts``; return whether work is under way."""
        with self._lock:
            self._stopped[channel, thread] = _seconds(at)
            return (channel, thread) in self._busy

    def stopped(self, channel: str, thread_ts: str, ts: str) -> bool:
        """Return whether a question was stopped."""
        with self._lock:
            return _seconds(ts) < self._stopped.get((channel, thread_ts or ts), 0.0)


def _seconds(ts: str) -> float:
    try:
        return float(ts)
    except ValueError:
        return 0.0


def _try(call: Callable[[], object]) -> None:
    """Call what an answer can do without."""
    try:
        call()
    except FAILURES as error:
        logger.info("a status was not shown reason=%s", error)
