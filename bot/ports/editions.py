"""Where editions are kept, and what came of their runs; and what makes an issue of one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from bot.model import Edition, Grown, Issue, Run, Watched


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

    def updating(self) -> tuple[Edition, ...]:
        """Return the editions whose channels want to know what becomes of papers, and are not switched off."""
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


class WatchList(Protocol):
    """Papers as channels got them. Every method may raise ``StoreError``."""

    def watch(self, papers: Iterable[Watched], *, at: datetime) -> None:
        """Keep papers as they are now; one that a channel has already stays as it was."""
        ...

    def of(self, channel: str) -> Mapping[str, Watched]:
        """Return the papers of a channel by their ids, each as the channel got it."""
        ...

    def tell_version(self, versions: Mapping[str, int]) -> None:
        """Note the versions of papers, wherever none was known."""
        ...

    def forget(self, before: datetime) -> int:
        """Drop what was kept before an instant; return how many."""
        ...


class Versions(Protocol):
    """What knows the versions of papers."""

    def versions(self, paper_ids: Sequence[str]) -> Mapping[str, int]:
        """Return the newest version of each paper that it knows.

        Raises:
            FetchError: It did not answer; try later.
        """
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
