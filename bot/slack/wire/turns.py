"""Question -> its turn -> Answerer: few are worked out at once, so that acknowledgements need not wait for many."""

from __future__ import annotations

import threading
from collections.abc import Callable

from bot.model import Answer
from bot.ports import Answerer
from bot.slack.wire.passing import Passing

AT_ONCE = 2
"""Questions that are worked out at once. It is all Python, where more threads only slow each other down, and with them
those that acknowledge; the listeners' other threads wait for Slack meanwhile."""


class Turns(Passing):
    """An Answerer whose questions wait for their turn.

    Args:
        answers: Who is asked.
        at_once: By how many threads.
    """

    def __init__(self, answers: Answerer, *, at_once: int = AT_ONCE) -> None:
        super().__init__(answers)
        self._turn = threading.BoundedSemaphore(at_once)

    def _told(self, ask: Callable[[], Answer]) -> Answer:
        with self._turn:
            return ask()
