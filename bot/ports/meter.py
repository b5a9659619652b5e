"""What a monitor is told of."""

from __future__ import annotations

from typing import Protocol


class Meter(Protocol):
    """What a monitor is told of. Called from any thread; never raises, never waits.

    Each argument is one of a few words known beforehand, never what a person or a page said.
    """

    def fetched(self, outcome: str) -> None:
        """Count a fetch of one day: ``listed``, ``empty``, ``not_open``, ``failed``, ``unreadable``, ``not_saved``."""
        ...

    def asked(self, surface: str, kind: str, seconds: float) -> None:
        """Count an answered question by where it was asked and ``Kind``; so long after its request came in."""
        ...

    def acknowledged(self, seconds: float) -> None:
        """Time the acknowledgement of a request of Slack's, from its arrival."""
        ...

    def posted(self, outcome: str) -> None:
        """Count what became of a daily post in one channel: the poster's ``Outcome``, ``refused`` or ``unknown``."""
        ...

    def failed(self, place: str) -> None:
        """Count an error that needs a look at the log, by the part of the house that met it."""
        ...

    def slowed(self, by: str) -> None:
        """Count a 429: by the ``source`` or by ``slack``."""
        ...
