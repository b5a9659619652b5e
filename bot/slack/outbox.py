"""Message -> chat.postMessage, at the pace that Slack allows each channel.

A channel takes about one message a second. Where Slack says 429, the message waits here and not in a listener's thread,
so that a busy channel holds back no other.
"""

from __future__ import annotations

import heapq
import itertools
import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.slack.client import retry_after
from bot.slack.message import Message

logger = logging.getLogger(__name__)

PACE_SECONDS = 1.05
"""Between two messages of a channel that Slack has slowed down."""

MAX_WAIT_SECONDS = 600
"""An answer that would come later than that is dropped, and logged."""

TRIES = 5

_Send = Callable[[], None]


class Later:
    """Runs functions after a delay, in threads of somebody else.

    Args:
        workers: Where they run.
        clock: Gives seconds that never go back.
    """

    def __init__(self, workers: Executor, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._workers, self._clock = workers, clock
        self._due: list[tuple[float, int, _Send]] = []
        self._order = itertools.count()
        self._changed = threading.Condition()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="outbox", daemon=True)
        self._thread.start()

    def at(self, instant: float, send: _Send) -> None:
        """Run a function at an instant of the clock."""
        with self._changed:
            heapq.heappush(self._due, (instant, next(self._order), send))
            self._changed.notify()

    def __len__(self) -> int:
        """Return how many are waiting."""
        return len(self._due)

    def close(self) -> None:
        """Stop; what still waits is not run."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join()

    def _run(self) -> None:
        while True:
            with self._changed:
                while not self._closed and not self._ready():
                    self._changed.wait(self._due[0][0] - self._clock() if self._due else None)
                if self._closed:
                    return
                _, _, send = heapq.heappop(self._due)
            self._workers.submit(send)

    def _ready(self) -> bool:
        return bool(self._due) and self._due[0][0] <= self._clock()


class Outbox:
    """Posts answers to channels and people.

    Args:
        workers: The threads that delayed messages are sent in.
        room: How many messages may wait.
        clock: Gives seconds that never go back.
    """

    def __init__(self, workers: Executor, *, room: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._room = clock, room
        self._later = Later(workers, clock=clock)
        self._free_at: dict[str, float] = {}
        self._lock = threading.Lock()

    def close(self) -> None:
        """Stop; what still waits is dropped."""
        self._later.close()

    def post(self, client: WebClient, message: Message, *, channel: str, thread_ts: str | None) -> None:
        """Post a message, now or as soon as its channel allows.

        Raises:
            SlackApiError: Slack refused it for another reason than its pace.
        """
        body = message.payload() | {"channel": channel} | ({"thread_ts": thread_ts} if thread_ts else {})
        wait = self._slot(channel)
        if wait <= 0:
            self._send(client, body, 1)
        else:
            self._wait(client, body, wait, 1)

    def _slot(self, channel: str) -> float:
        """Return how many seconds a channel's next message must wait, and take that place."""
        with self._lock:
            now, free_at = self._clock(), self._free_at.get(channel)
            if free_at is None:
                return 0
            if free_at <= now - PACE_SECONDS:
                del self._free_at[channel]  # it has been quiet: no pace is kept until Slack asks for one again
                return 0
            self._free_at[channel] = max(free_at, now) + PACE_SECONDS
            return max(0, free_at - now)

    def _send(self, client: WebClient, body: dict[str, Any], tries: int) -> None:
        try:
            client.chat_postMessage(**body)
        except SlackApiError as error:
            if error.response.status_code != 429 or tries == TRIES:
                raise
            self._wait(client, body, self._slowed(body["channel"], retry_after(error.response.headers)), tries + 1)

    def _slowed(self, channel: str, seconds: float) -> float:
        with self._lock:
            now = self._clock()
            free_at = max(self._free_at.get(channel, now), now + seconds)
            self._free_at[channel] = free_at + PACE_SECONDS
            return free_at - now

    def _wait(self, client: WebClient, body: dict[str, Any], seconds: float, tries: int) -> None:
        if seconds > MAX_WAIT_SECONDS or len(self._later) >= self._room:
            logger.error(
                "answer dropped, its channel is too busy channel=%s wait_seconds=%.0f", body["channel"], seconds
            )
            return
        self._later.at(self._clock() + seconds, lambda: self._send_logged(client, body, tries))

    def _send_logged(self, client: WebClient, body: dict[str, Any], tries: int) -> None:
        try:
            self._send(client, body, tries)
        except Exception:
            # Nobody waits for this thread's result: the log is where it can be told.
            logger.exception("delayed answer failed channel=%s", body["channel"])
