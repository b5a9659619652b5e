"""What is kept about people and workspaces, whichever table it stands in."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from bot.model import Kept, Removed


class Privacy(Protocol):
    """What is kept about a person or a workspace, in every table there is. May raise ``StoreError``.

    About a person are the rows that name them, and those of their own conversations with the bot.
    """

    def about(self, team: str, person: str, *, chats: Collection[str] = ()) -> tuple[Kept, ...]:
        """Return all that is kept about a person.

        Args:
            team: The workspace.
            person: Slack's id of them.
            chats: Ids of their direct messages with the bot, where known; those that their rows name are known.
        """
        ...

    def forget(self, team: str, person: str, *, chats: Collection[str] = ()) -> Removed:
        """Remove all that is kept about a person. A channel's own row, which others rely on, only loses the name."""
        ...

    def forget_team(self, team: str) -> int:
        """Remove all that is kept of a workspace; return how many rows that was."""
        ...
