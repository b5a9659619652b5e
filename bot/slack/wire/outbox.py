"""What is said to Slack -> Slack, at the pace that it allows each channel.

A channel takes about one message a second. Where Slack says 429, the message waits here and not in a listener's thread,
so that nothing that Slack slows down holds back anything else.
"""

from __future__ import annotations

import heapq
import itertools
import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor
from contextvars import copy_context
from dataclasses import dataclass
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.meter import UNREAD
from bot.ports import Meter
from bot.slack.blocks.message import Message
from bot.slack.wire.client import respond, retry_after
from bot.slack.wire.transport import reason_of

logger = logging.getLogger(__name__)

PACE_SECONDS = 1.05
"""Between two messages of a channel that Slack has slowed down."""

MAX_WAIT_SECONDS = 600
"""An answer that would come later than that is dropped, and logged."""

TRIES = 5
"""A message that Slack slows down so often is dropped, and logged."""

UNKNOWN_BLOCKS = frozenset({"invalid_blocks", "invalid_blocks_format", "unsupported_block_type"})
"""Slack's errors for a block that it does not know here."""

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
        """Run a function at an instant of the clock, in the context of whoever asks for it now."""
        context = copy_context()
        with self._changed:
            heapq.heappush(self._due, (instant, next(self._order), lambda: context.run(send)))
            self._changed.notify_all()

    def __len__(self) -> int:
        """Return how many are waiting."""
        return len(self._due)

    def settle(self, seconds: float) -> None:
        """Wait until all that is due within so many seconds has been handed over."""
        with self._changed:
            end = self._clock() + seconds
            self._changed.wait_for(lambda: self._closed or not self._due or self._due[0][0] > end, seconds)

    def close(self) -> None:
        """Stop; what still waits is not run."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
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
                self._changed.notify_all()

    def _ready(self) -> bool:
        return bool(self._due) and self._due[0][0] <= self._clock()


@dataclass(frozen=True, slots=True)
class _Letter:
    """Something to say.

    Attributes:
        to: What Slack counts its pace by: a channel, a person, a ``response_url``.
        send: Says it; returns how many seconds Slack asks to wait where it was not taken, else ``None``.
        tries: How often it was sent, this time included.
    """

    to: str
    send: Callable[[], float | None]
    tries: int = 1

    @property
    def shown(self) -> str:
        """Where it goes, for the log: a ``response_url`` lets whoever reads it speak."""
        return "response_url" if self.to.startswith("http") else self.to


class Outbox:
    """Says things to channels and people.

    Args:
        workers: The threads that delayed messages are sent in.
        room: How many messages may wait.
        lost: Told of what failed after waiting, for nobody else sees it: to whom it went, and the error.
        meter: Is told of each 429 of a ``response_url``; a client tells of its own.
        clock: Gives seconds that never go back.
    """

    def __init__(
        self,
        workers: Executor,
        *,
        room: int,
        lost: Callable[[str, Exception], object],
        meter: Meter = UNREAD,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._clock, self._room, self._lost, self._meter = clock, room, lost, meter
        self._later = Later(workers, clock=clock)
        self._free_at: dict[str, float] = {}
        self._lock = threading.Lock()

    def settle(self, seconds: float) -> None:
        """Wait until what is due within so many seconds is on its way."""
        self._later.settle(seconds)

    def close(self) -> None:
        """Stop; what still waits is dropped."""
        if len(self._later):
            logger.warning("closed with messages unsent messages=%d", len(self._later))
        self._later.close()

    def post(
        self,
        client: WebClient,
        message: Message,
        *,
        channel: str,
        thread_ts: str | None,
        then: Callable[[str], None] = lambda _: None,
        unless: Callable[[], bool] = lambda: False,
    ) -> None:
        """Post a message, now or as soon as its channel allows; ``then`` is told its ``ts``.

        Where ``unless`` says so by then, it is not sent.

        Raises:
            SlackApiError: Slack refused it for another reason than its pace.
        """
        where: dict[str, Any] = {"channel": channel} | ({"thread_ts": thread_ts} if thread_ts else {})

        def send() -> None:
            if not unless():
                then(str(_posted(client, message, where).get("ts") or ""))

        self.call(channel, send)

    def call(self, to: str, method: Callable[[], object]) -> None:
        """Call one of Slack's methods, now or as soon as Slack allows.

        Raises:
            SlackApiError: Slack refused it for another reason than its pace.
        """
        self._give(_Letter(to, lambda: _slowed(method)))

    def soon(self, to: str, method: Callable[[], object]) -> None:
        """Call one of Slack's methods in another thread, so that nobody waits for it; ``lost`` is told if it fails."""
        self._wait(_Letter(to, lambda: _slowed(method)), max(0.0, self._slot(to)))

    def respond(self, url: str, message: Message, *, then: _Send = lambda: None, **how: Any) -> None:
        """Answer a command or a pressed button by its ``response_url``, as ``client.respond``; ``then`` if taken."""

        def send() -> float | None:
            reply = respond(url, message, **how)
            if reply.taken:
                then()
            if reply.wait_seconds is not None:
                self._meter.slowed("slack")
            return reply.wait_seconds

        self._give(_Letter(url, send))

    def whisper(self, url: str, message: Message, *, thread_ts: str = "") -> None:
        """Tell whoever typed or pressed something alone, beside what stands there; in its thread, where it has one."""
        how: dict[str, Any] = {"thread_ts": thread_ts} if thread_ts else {}
        self.respond(url, message, response_type="ephemeral", replace_original=False, **how)

    def _give(self, letter: _Letter) -> None:
        wait = self._slot(letter.to)
        if wait <= 0:
            self._send(letter)
        else:
            self._wait(letter, wait)

    def _slot(self, to: str) -> float:
        """Return how many seconds a channel's next message must wait, and take that place."""
        with self._lock:
            now, free_at = self._clock(), self._free_at.get(to)
            if free_at is None:
                return 0
            if free_at <= now - PACE_SECONDS:
                del self._free_at[to]  # it has been quiet: no pace is kept until Slack asks for one again
                return 0
            self._free_at[to] = max(free_at, now) + PACE_SECONDS
            return max(0, free_at - now)

    def _send(self, letter: _Letter) -> None:
        wait = letter.send()
        if wait is None:
            return
        if letter.tries == TRIES:
            logger.error("answer dropped, Slack slows it down for good to=%s tries=%d", letter.shown, TRIES)
            return
        self._wait(_Letter(letter.to, letter.send, letter.tries + 1), self._pushed_back(letter.to, wait))

    def _pushed_back(self, to: str, seconds: float) -> float:
        with self._lock:
            now = self._clock()
            self._forget_quiet(now)
            free_at = max(self._free_at.get(to, now), now + seconds)
            self._free_at[to] = free_at + PACE_SECONDS
            return free_at - now

    def _forget_quiet(self, now: float) -> None:
        for to in [to for to, free_at in self._free_at.items() if free_at <= now - PACE_SECONDS]:
            del self._free_at[to]

    def _wait(self, letter: _Letter, seconds: float) -> None:
        if seconds > MAX_WAIT_SECONDS or len(self._later) >= self._room:
            logger.error("answer dropped, its channel is too busy to=%s wait_seconds=%.0f", letter.shown, seconds)
            return
        self._later.at(self._clock() + seconds, lambda: self._send_late(letter))

    def _send_late(self, letter: _Letter) -> None:
        try:
            self._send(letter)
        except Exception as error:
            # Nobody waits for this thread's result: whoever owns the outbox is told.
            self._lost(letter.shown, error)


def _posted(client: WebClient, message: Message, where: dict[str, Any]) -> SlackResponse:
    """Post a message; with its plainer blocks where Slack does not take the others."""
    try:
        return client.chat_postMessage(**message.payload(), **where)
    except SlackApiError as error:
        if not message.plainer or reason_of(error) not in UNKNOWN_BLOCKS:
            raise
        logger.info("blocks were not taken: plainer ones are sent channel=%s", where["channel"])
        return client.chat_postMessage(**message.made_plain().payload(), **where)


def _slowed(method: Callable[[], object]) -> float | None:
    try:
        method()
    except SlackApiError as error:
        if error.response.status_code != 429:
            raise
        return retry_after(error.response.headers)
    return None
