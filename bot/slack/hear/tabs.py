"""Which Home tab each person was last shown, by Slack's hash of it: so that none is drawn over one that came later."""

from __future__ import annotations

import threading
from collections import OrderedDict

REMEMBERED = 10_000

Person = tuple[str, str]
"""A workspace, and a person of it."""


class Tabs:
    """Hashes of Home tabs, in this process's memory only. Safe to use from several threads."""

    def __init__(self, most: int = REMEMBERED) -> None:
        self._hashes: OrderedDict[Person, str] = OrderedDict()
        self._most = most
        self._lock = threading.Lock()

    def note(self, person: Person, tab_hash: str) -> None:
        """Remember what a person is shown."""
        with self._lock:
            self._hashes[person] = tab_hash
            self._hashes.move_to_end(person)
            if len(self._hashes) > self._most:
                self._hashes.popitem(last=False)

    def of(self, person: Person) -> str:
        """Return the hash of what a person was last shown; empty where that is not known."""
        with self._lock:
            return self._hashes.get(person, "")
