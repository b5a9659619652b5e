"""Which Home tab each person was last shown, by Slack's hash of it: so that none is drawn over one that came later."""

from __future__ import annotations

import threading
from contextlib import AbstractContextManager

from bot.recent import Recent

REMEMBERED = 10_000
"""Tabs, a hash or two each: of anybody else's, Slack is sent the whole tab again."""

_TURNS = 64
"""Locks for all people: two who share one wait for each other, which is rare and short."""

Person = tuple[str, str]
"""A workspace, and a person of it."""


class Tabs:
    """Hashes of Home tabs, in this process's memory only. Safe to use from several threads."""

    def __init__(self) -> None:
        self._shown: Recent[Person, tuple[str, int]] = Recent(REMEMBERED)
        self._lock = threading.Lock()
        self._turns = tuple(threading.Lock() for _ in range(_TURNS))

    def turn(self, person: Person) -> AbstractContextManager[object]:
        """Return what is held while a person's tab is drawn and published: one after the other."""
        return self._turns[hash(person) % _TURNS]

    def note(self, person: Person, tab_hash: str, view: object) -> None:
        """Remember what a person is shown, and Slack's hash of it."""
        with self._lock:
            self._shown[person] = tab_hash, hash(repr(view))

    def shows(self, person: Person, view: object) -> bool:
        """Return whether that is what a person was last shown."""
        with self._lock:
            return self._shown.get(person, ("", None))[1] == hash(repr(view))

    def of(self, person: Person) -> str:
        """Return the hash of what a person was last shown; empty where that is not known."""
        with self._lock:
            return self._shown.get(person, ("", 0))[0]
