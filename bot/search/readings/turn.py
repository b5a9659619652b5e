"""How long one question may take: nobody waits behind somebody else's nonsense.

A question's turn begins in ``find``, and every step whose number the asker decides (names, phrases, misspelt words)
looks at it before it begins. What is counted is the time that the question itself makes the processor work, so that a
busy machine cuts nobody short.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

SECONDS = 0.5
"""A hundred times an ordinary question over 12,000 papers."""

Clock = Callable[[], float]
"""Counts seconds; in production those that the thread itself has worked."""


class OutOfTimeError(Exception):
    """The question has had its turn."""


@dataclass(slots=True)
class _Turn:
    """What counts a question's seconds, and what it says when the turn is over."""

    now: Clock
    end: float


_turn: ContextVar[_Turn | None] = ContextVar("turn", default=None)


@contextmanager
def turn(now: Clock) -> Iterator[None]:
    """Begin a question's turn, which ``look`` ends; ``now`` counts the seconds that it works."""
    before = _turn.set(_Turn(now, now() + SECONDS))
    try:
        yield
    finally:
        _turn.reset(before)


@contextmanager
def aside() -> Iterator[None]:
    """Do what a question must not pay for, as it is the first to need it: the turn ends so much later."""
    held = _turn.get()
    begin = held.now() if held else 0.0
    try:
        yield
    finally:
        if held:
            held.end += held.now() - begin


def look() -> None:
    """Go on if there is time left.

    Raises:
        OutOfTimeError: There is none.
    """
    held = _turn.get()
    if held and held.now() > held.end:
        raise OutOfTimeError
