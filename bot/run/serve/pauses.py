"""How long to leave somebody alone after a failure: twice as long each time, and never for ever."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.ports import Clock

PATIENCE = timedelta(days=4)
"""How long a message that nobody takes is tried: as long as mail servers themselves try."""

FIRST, LONGEST = timedelta(minutes=1), timedelta(hours=2)
"""Each pause is twice the one before: a server that starts anew is soon asked, one that is down for days seldom."""


class Pauses:
    """Remembers whom to leave alone, and until when; a new process begins anew.

    Args:
        clock: Gives now.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._until: dict[str, tuple[datetime, timedelta]] = {}

    def waits(self, who: str) -> bool:
        """Return whether to leave somebody alone still."""
        return who in self._until and self._clock() < self._until[who][0]

    def failed(self, who: str) -> None:
        """Leave somebody alone for twice as long as the last time."""
        _, last = self._until.get(who, (None, FIRST / 2))
        pause = min(2 * last, LONGEST)
        self._until[who] = self._clock() + pause, pause

    def worked(self, *whom: str) -> None:
        """Leave nobody of these alone any more."""
        for who in whom:
            self._until.pop(who, None)
