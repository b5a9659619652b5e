"""Which papers a channel saw."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Protocol

from bot.model import Sighting


class Sightings(Protocol):
    """Which papers a channel saw: the bot's own posts among them, which the ledger keeps. May raise ``StoreError``."""

    def note(self, sightings: Collection[Sighting]) -> int:
        """Keep sightings; return how many were new. One of the same message and paper stays as it is."""
        ...

    def of(self, team: str, channel: str, paper_ids: Collection[str]) -> Mapping[str, tuple[Sighting, ...]]:
        """Return the sightings of papers in a channel, each paper's newest first; papers without any are left out."""
        ...

    def seen(self, team: str, channel: str) -> frozenset[str]:
        """Return the ids of all papers that a channel saw."""
        ...

    def count(self, sighting: Sighting, replies: int, *, at: datetime) -> None:
        """Note how many replies were counted, where the sighting is kept and no post of the ledger's."""
        ...
