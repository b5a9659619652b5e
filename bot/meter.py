"""Where nobody looks at figures: a meter that keeps none, so that whoever is handed one need not ask."""

from __future__ import annotations


class Unread:
    """``ports.Meter`` that does nothing."""

    def fetched(self, outcome: str) -> None:
        """Count nothing."""

    def asked(self, surface: str, kind: str, seconds: float) -> None:
        """Count nothing."""

    def acknowledged(self, seconds: float) -> None:
        """Time nothing."""

    def posted(self, outcome: str) -> None:
        """Count nothing."""

    def failed(self, place: str) -> None:
        """Count nothing."""

    def slowed(self, by: str) -> None:
        """Count nothing."""


UNREAD = Unread()
"""The default of everything that takes a meter: it has no state, so that one serves all."""
