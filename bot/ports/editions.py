"""Where editions are kept, and what came of their runs; and what makes an issue of one."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol

from bot.model import Edition, Grown, Issue, Run


class Editions(Protocol):
    """Where editions are kept, one per channel. Every method may raise ``StoreError``."""

    def get(self, channel: str) -> Edition | None:
        """Return a channel's edition, or ``None`` where it never had one."""
        ...

    def put(self, edition: Edition) -> None:
        """Keep an edition in the place of what its channel had."""
        ...

    def of(self, team: str) -> tuple[Edition, ...]:
        """Return all editions of a workspace, by channel; those that are switched off, too."""
        ...

    def due(self, now: datetime) -> tuple[Edition, ...]:
        """Return the editions whose ``next_at`` has come, the one that waits longest first."""
        ...

    def look_again(self, edition: Edition, at: datetime | None) -> None:
        """Note when there may be something to do for an edition again; not where it was changed meanwhile."""
        ...

    def served(self, edition: Edition) -> None:
        """Note that what somebody asked for at once is done; not where they asked anew meanwhile."""
        ...

    def stop(self, edition: Edition, reason: str) -> bool:
        """Pause an edition whose channel takes nothing any more; return whether this call did."""
        ...

    def note(self, run: Run) -> None:
        """Keep what came of a run, in the place of what came of it before."""
        ...

    def runs(self, channel: str, *, limit: int) -> tuple[Run, ...]:
        """Return what came of a channel's last runs, newest first."""
        ...

    def forget_runs(self, before: date) -> int:
        """Drop what came of the runs of all days before one; return how many."""
        ...


class Newsroom(Protocol):
    """What makes issues. ``Library`` is it."""

    def issue(self, edition: Edition, day: date) -> Issue | None:
        """Return what an edition's channel gets of a day; ``None`` where the day is not held."""
        ...

    def rising(self, *, since: datetime, limit: int) -> tuple[Grown, ...]:
        """Return the papers whose votes have grown most since an instant, the most first."""
        ...

    def recent(self, count: int) -> tuple[date, ...]:
        """Return the last days with papers, so many at most, newest first."""
        ...

    def newest_ripe(self) -> date | None:
        """Return the newest day whose digest is worth posting, or ``None``."""
        ...
