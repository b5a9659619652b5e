"""Threads in memory, written straight from the port's sentences."""

import threading
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.model import Shown

Thread = tuple[str, str, str]


@dataclass
class FakeThreads:
    """``ports.Threads`` without a database; safe to share between threads."""

    noted: dict[Thread, tuple[str, Shown, datetime]] = field(default_factory=dict)
    quiet: set[Thread] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, team: str, channel: str, thread: str, ts: str, shown: Shown, *, at: datetime) -> None:
        with self.lock:
            self.noted[team, channel, ts] = thread, replace(shown, question="", today=None), at

    def shown(self, team: str, channel: str, thread: str) -> tuple[Shown, ...]:
        with self.lock:
            found = [
                (ts, shown)
                for (of_team, of_channel, ts), (of_thread, shown, _) in self.noted.items()
                if (of_team, of_channel, of_thread) == (team, channel, thread)
            ]
        return tuple(shown for _, shown in sorted(found, key=lambda one: one[0], reverse=True)[:20])

    def thread_of(self, team: str, channel: str, ts: str) -> str:
        with self.lock:
            found = self.noted.get((team, channel, ts))
        return found[0] if found else ""

    def mute(self, team: str, channel: str, thread: str, *, at: datetime) -> bool:
        with self.lock:
            new = (team, channel, thread) not in self.quiet
            self.quiet.add((team, channel, thread))
            return new

    def unmute(self, team: str, channel: str, thread: str) -> bool:
        with self.lock:
            was = (team, channel, thread) in self.quiet
            self.quiet.discard((team, channel, thread))
            return was

    def muted(self, team: str, channel: str, thread: str) -> bool:
        with self.lock:
            return (team, channel, thread) in self.quiet

    def forget(self, before: datetime) -> int:
        with self.lock:
            old = [key for key, (_, _, at) in self.noted.items() if at < before]
            for key in old:
                del self.noted[key]
            return len(old)
