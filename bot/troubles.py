"""What needs a person: one sentence a subject, noted where trouble is met, read by ``status`` and the health page."""

from __future__ import annotations

import threading


class Troubles:
    """The open troubles of this process. Safe to use from several threads."""

    def __init__(self) -> None:
        self._open: dict[str, str] = {}
        self._lock = threading.Lock()

    def note(self, subject: str, sentence: str) -> bool:
        """Note a trouble; return whether it is news, so that whoever logs it does so once."""
        with self._lock:
            news = self._open.get(subject) != sentence
            self._open[subject] = sentence
            return news

    def settle(self, subject: str) -> None:
        """Note that a subject is in order (again)."""
        with self._lock:
            self._open.pop(subject, None)

    def sentences(self) -> tuple[str, ...]:
        """Return the open troubles, the oldest first."""
        with self._lock:
            return tuple(self._open.values())
