"""What changed, in order, for whoever looks on: each tab of the browser follows at its own pace."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass, field
from typing import Any

KEPT = 5_000
"""Changes that are remembered; whoever is further behind looks at everything anew."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something that changed.

    Attributes:
        kind: What: ``message``, ``gone``, ``modal``, ``home``, ``agent``, ``channels``, ``call``, ``clock``, ``mail``,
            ``place`` (another head, or no field to write in).
        facts: Which one.
        only_for: The one person who can see it; empty where everyone does.
    """

    kind: str
    facts: dict[str, Any] = field(default_factory=dict)
    only_for: str = ""


class Feed:
    """The last changes, numbered from 1."""

    def __init__(self, kept: int = KEPT) -> None:
        self._changes: deque[Change] = deque(maxlen=kept)
        self._count = 0
        self._closed = False
        self._changed = threading.Condition()

    def publish(self, kind: str, *, only_for: str = "", **facts: Any) -> None:
        """Tell everyone who looks on."""
        with self._changed:
            self._changes.append(Change(kind, facts, only_for))
            self._count += 1
            self._changed.notify_all()

    @property
    def count(self) -> int:
        """How many changes there were."""
        return self._count

    @property
    def closed(self) -> bool:
        """Whether no more will come."""
        return self._closed

    def close(self) -> None:
        """Let everyone who waits go."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def after(self, number: int, seconds: float) -> tuple[int, tuple[Change, ...] | None]:
        """Return the changes after one, and the last one's number; wait for some, at most so long.

        ``None`` stands for more than is remembered.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._count > number or self._closed, seconds)
            missed = self._count - number
            if missed > len(self._changes):
                return self._count, None
            return self._count, tuple(self._changes)[len(self._changes) - missed :] if missed > 0 else ()
