"""What is kept of threads: the papers that the bot showed there, and which of them want quiet."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.model import Shown


class Threads(Protocol):
    """Threads that the bot answered in. Keeps ids of papers, no question and nobody's name. May raise ``StoreError``.

    A thread is named by its workspace, its channel and the ``ts`` of its first message.
    """

    def note(self, team: str, channel: str, thread: str, ts: str, shown: Shown, *, at: datetime) -> None:
        """Keep what the message ``ts`` shows; the same message again replaces it."""
        ...

    def shown(self, team: str, channel: str, thread: str) -> tuple[Shown, ...]:
        """Return what the last messages of a thread show, newest first; without their questions."""
        ...

    def thread_of(self, team: str, channel: str, ts: str) -> str:
        """Return the thread that a message of the bot's stands in; empty where it is not known."""
        ...

    def mute(self, team: str, channel: str, thread: str, *, at: datetime) -> bool:
        """Keep quiet in a thread from here on; return whether that is new."""
        ...

    def unmute(self, team: str, channel: str, thread: str) -> bool:
        """Speak in a thread again; return whether it was quiet."""
        ...

    def muted(self, team: str, channel: str, thread: str) -> bool:
        """Return whether a thread wants quiet."""
        ...

    def forget(self, before: datetime) -> int:
        """Drop what was shown before an instant; return in how many messages. Quiet threads stay quiet."""
        ...
