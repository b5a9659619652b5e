"""How long one question may take: nobody waits behind somebody else's nonsense.

A question's turn begins in ``find``, and every step whose number the asker decides (names, phrases, misspelt words)
looks at it before it begins. What is counted is the time that the question itself makes the processor work, so that a
busy machine cuts nobody short.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

SECONDS = 0.5
"""A hundred times an ordinary question over 12,000 papers."""

Clock = Callable[[], float]
"""Counts seconds; in production those that the thread itself has worked."""


class OutOfTimeError(Exception):
    """The question has had its turn."""


_over: ContextVar[Callable[[], bool]] = ContextVar("over", default=lambda: False)


@contextmanager
def turn(now: Clock) -> Iterator[None]:
    """Begin a question's turn, which ``look`` ends; ``now`` counts the seconds that it works."""
    end = now() + SECONDS
    before = _over.set(lambda: now() > end)
    try:
        yield
    finally:
        _over.reset(before)


def look() -> None:
    """Go on if there is time left.

    Raises:
        OutOfTimeError: There is none.
    """
    if _over.get()():
        raise OutOfTimeError
