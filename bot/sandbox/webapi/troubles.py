"""Trouble at a switch: what Slack does on a bad day, so that it is seen what the bot then says."""

from __future__ import annotations

import threading
from collections.abc import Collection

from bot.sandbox.workspace.feed import Feed

KINDS = {
    "slow": "Slow down: the next three messages are answered 429",
    "refused": "Refuse the next message as invalid",
    "archived": "Archive #papers",
    "permission": "Take the permission to write away",
    "cut": "Cut the line to the bot, as when its socket drops: nothing is delivered until it is back",
    "refresh": "Ask the bot for a new connection, as Slack does every few hours",
}
"""What can be switched on, in words."""

_TIMES = {"slow": 3, "refused": 1}


class Switches:
    """Which trouble is on."""

    def __init__(self, feed: Feed) -> None:
        self._feed = feed
        self._left: dict[str, int] = {}
        self._lock = threading.Lock()

    @property
    def on(self) -> frozenset[str]:
        """The kinds that are on."""
        with self._lock:
            return frozenset(self._left)

    def turn(self, kind: str, *, on: bool) -> None:
        """Switch one on or off.

        Raises:
            KeyError: There is no such trouble.
        """
        KINDS[kind]
        with self._lock:
            if on:
                self._left[kind] = _TIMES.get(kind, 0)
            else:
                self._left.pop(kind, None)
        self._feed.publish("trouble")

    def strikes(self, kind: str) -> bool:
        """Return whether one is on, and count it; the last of a few switches it off."""
        with self._lock:
            if kind not in self._left:
                return False
            self._left[kind] -= 1
            over = self._left[kind] == 0
            if over:
                del self._left[kind]
        if over:
            self._feed.publish("trouble")
        return True

    def left(self, granted: Collection[str]) -> frozenset[str]:
        """Return the scopes that are left of those that were granted."""
        return frozenset(granted) - ({"chat:write"} if "permission" in self.on else set())
