"""Ctrl-C in a long command: it ends it wherever it comes.

Python raises ``KeyboardInterrupt`` in whatever the main thread runs just then. Where that is a finaliser or a weak
reference's callback, of the database's pool, say, it prints "Exception ignored", and the command goes on to its end.
"""

from __future__ import annotations

import signal
import threading
from types import FrameType, TracebackType
from typing import Self


class Interrupts:
    """Inside ``with``, remembers that an interrupt came; ``check`` raises it once more, between two pieces of work."""

    def __init__(self) -> None:
        self._came = False
        self._watched = threading.current_thread() is threading.main_thread()

    def __enter__(self) -> Self:
        """Begin to watch; elsewhere than in the main thread nothing can come."""
        if self._watched:
            self._before = signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Put back what was there."""
        if self._watched:
            signal.signal(signal.SIGINT, self._before)

    def check(self) -> None:
        """Raise ``KeyboardInterrupt`` if one came and was lost."""
        if self._came:
            raise KeyboardInterrupt

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self._came = True
        raise KeyboardInterrupt
