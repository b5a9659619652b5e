"""What people and channels have chosen."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Choices(Protocol):
    """What a person or a channel has chosen: a word for each name. May raise ``StoreError``.

    A choice is a person's own, a channel's, or a person's in one channel.
    """

    def chosen(self, team: str, name: str, *, channel: str = "", person: str = "") -> str:
        """Return what was chosen; ``""`` where nothing was."""
        ...

    def choose(self, team: str, name: str, value: str, *, channel: str = "", person: str = "", at: datetime) -> None:
        """Note a choice in the place of the one before; ``""`` takes it back."""
        ...
