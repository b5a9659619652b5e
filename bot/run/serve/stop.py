"""The wish to end, and what follows from it: waits that break off, and an end in time whatever hangs."""

from __future__ import annotations

import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from bot.errors import PaperboyError

logger = logging.getLogger(__name__)

END_SECONDS = 8.0
"""From the wish to end to the end: what was acknowledged is answered, and jobs come to a good place."""

LOOK_SECONDS = 2.0
"""So long a signal may go unnoticed (see ``Stop.wait``)."""

LAST_SECONDS = 9.5
"""After so long the process ends, whatever still hangs: what supervisors kill, they kill after ten seconds or more."""


class Stop:
    """The wish to end, and why; may be made from any thread and from a signal.

    Args:
        clock: Gives seconds that never go back.

    Attributes:
        code: The exit code.
    """

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._wanted = threading.Event()
        self._clock = clock
        self._since: float | None = None
        self.code = 0

    def __call__(self, reason: str, code: int = 0) -> None:
        """Wish to end; the first reason counts."""
        if not self._wanted.is_set():
            self.code, self._since = code, self._clock()
            logger.warning("stopping: %s", reason)
            self._wanted.set()

    def left(self, seconds: float) -> float:
        """Return what is left of so many seconds from the wish on; all of them before it."""
        return seconds if self._since is None else max(0.0, seconds - (self._clock() - self._since))

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for the wish, at most so many seconds; return whether it was made.

        Without end, it is looked up now and then: Python handles no signal that came just before a wait began.
        """
        while not self._wanted.wait(LOOK_SECONDS if seconds is None else seconds):
            if seconds is not None:
                return False
        return True

    def wanted(self) -> bool:
        """Return whether the wish was made."""
        return self._wanted.is_set()


def pause(stop: Stop, ending: Callable[[], PaperboyError]) -> Callable[[float], None]:
    """Return a wait of so many seconds that raises as soon as the process is to end: there is no next try then."""

    def wait(seconds: float) -> None:
        if stop.wait(seconds):
            raise ending()

    return wait


def end_in_time(stop: Stop) -> None:
    """End the process a while after it wished to, whatever hangs: Python itself waits for threads without end."""
    stop.wait()
    threading.Event().wait(stop.left(LAST_SECONDS))
    logger.error("ended with work unfinished threads=%s", ",".join(thread.name for thread in threading.enumerate()))
    os._exit(stop.code)


@contextmanager
def signals(stop: Stop) -> Iterator[None]:
    """Turn SIGTERM and SIGINT into the wish to end; a second SIGINT ends at once, as a person at a terminal means it.

    A second SIGTERM changes nothing: supervisors and their wrappers repeat it, and the end is near anyway.
    """
    before: dict[signal.Signals, Any] = {}

    def wish(number: int, _frame: FrameType | None) -> None:
        if number == signal.SIGINT:
            signal.signal(signal.SIGINT, before[signal.SIGINT])
        # From a thread: this one may hold the very lock that the wish needs, and would wait for itself.
        threading.Thread(target=stop, args=(signal.Signals(number).name,), name="signal", daemon=True).start()

    for name in (signal.SIGTERM, signal.SIGINT):
        before[name] = signal.signal(name, wish)
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)
