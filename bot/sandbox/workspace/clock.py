"""The workspace's own clock: real time, moved on by whoever wants to see tomorrow."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def _real() -> datetime:
    return datetime.now(UTC)


class Sundial:
    """A clock that goes as real time does, and can be set forward; never back.

    Args:
        real: Gives the time that passes by itself.
        start: What it shows at first; by default, now.
    """

    def __init__(self, real: Callable[[], datetime] = _real, *, start: datetime | None = None) -> None:
        self._real = real
        self._ahead = (start - real()) if start else timedelta()
        self._lock = threading.Lock()

    def __call__(self) -> datetime:
        """Return the instant that it shows, aware and in UTC."""
        return self._real() + self._ahead

    def set(self, instant: datetime) -> None:
        """Go on from an instant; one that has passed changes nothing."""
        with self._lock:
            self._ahead = max(self._ahead, instant - self._real())
