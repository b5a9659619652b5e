"""What several threads write at the same time -> one commit, as each commit waits for the disk and for every other."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Generic, TypeVar

T = TypeVar("T")


class Together(Generic[T]):
    """Writes rows as they are handed in; those handed in while others are written go out next, all at once.

    Args:
        write: Writes some, by one commit.
    """

    def __init__(self, write: Callable[[Sequence[T]], object]) -> None:
        self._write = write
        self._writing = threading.Lock()
        self._lock = threading.Lock()
        self._waiting: list[tuple[T, Future[None]]] = []

    def hand_in(self, row: T) -> None:
        """Return when a row is written; raises what writing it, with others, raised."""
        written: Future[None] = Future()
        with self._lock:
            self._waiting.append((row, written))
        with self._writing:
            if not written.done():  # else whoever wrote before has written this too
                self._write_all()
        written.result()

    def _write_all(self) -> None:
        with self._lock:
            waiting, self._waiting = self._waiting, []
        try:
            self._write([row for row, _ in waiting])
        except BaseException as error:
            for _, written in waiting:
                written.set_exception(error)
        else:
            for _, written in waiting:
                written.set_result(None)
