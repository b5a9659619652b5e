"""The schedule of a clock that can be set forward: every job runs when its time has come, however fast it comes.

What is planned in it is the app's own table (``serve.jobs``), with its deciders and its ledger; only who looks at the
clock is another. APScheduler cannot be: it asks ``datetime.now`` what is due and sleeps real seconds until then, so
that after a leap of two weeks each job would run once, late, and none at its times.
"""

from __future__ import annotations

import heapq
import itertools
import logging
import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.days import next_time
from bot.ports import Clock

logger = logging.getLogger(__name__)

STEPS = 400
"""Into how many pieces a leap is cut at most: a job that is due more often runs once in each."""

GRIDS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 30, 60, 180, 720, 1_440))
"""The pieces' lengths. They end at full ones of their length, so that what is due at nine comes at nine."""

Job = Callable[[], object]


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Planned:
    name: str
    job: Job
    next_after: Callable[[datetime, timedelta], datetime]


class Life:
    """Runs jobs as ``serve.schedule.Schedule`` does, at the times of a clock that may leap; one at a time.

    Args:
        clock: Gives now.
        advance: Sets the clock forward.
        zone: The time zone of daily jobs.
        without: Names of jobs that are left out: those that watch the process and not the papers.
    """

    def __init__(
        self,
        clock: Clock,
        advance: Callable[[datetime], object],
        zone: ZoneInfo,
        *,
        without: Collection[str] = (),
    ) -> None:
        self._clock, self._advance, self._zone, self._without = clock, advance, zone, frozenset(without)
        self._due: list[tuple[datetime, int, _Planned]] = []
        self._order = itertools.count()
        self._lock = threading.RLock()

    def every(self, minutes: float, job: Job, *, name: str, first: datetime | None = None) -> None:
        """Run a job every so many minutes, beginning at ``first`` (by default one interval from now)."""
        interval = timedelta(minutes=minutes)

        def next_after(ran: datetime, step: timedelta) -> datetime:
            return ran + interval if step <= interval else _next(ran, step)

        self._plan(first or self._clock() + interval, _Planned(name, job, next_after))

    def daily(self, at: time, job: Job, *, name: str) -> None:
        """Run a job at a time of every day."""

        def next_after(ran: datetime, _: timedelta) -> datetime:
            return next_time(ran, at=at, zone=self._zone)

        self._plan(next_after(self._clock(), timedelta()), _Planned(name, job, next_after))

    def late(self) -> tuple[str, ...]:
        """Return nothing: whatever is due is run before the clock goes on."""
        return ()

    def _plan(self, due: datetime, planned: _Planned) -> None:
        if planned.name in self._without:
            return
        with self._lock:
            heapq.heappush(self._due, (due.astimezone(UTC), next(self._order), planned))

    def catch_up(self) -> None:
        """Run what has come due by itself."""
        self.leap(self._clock())

    def leap(self, to: datetime) -> None:
        """Go on to an instant, and live through everything that is due until then."""
        with self._lock:
            step = max(timedelta(), to - self._clock()) / STEPS
            while self._due and self._due[0][0] <= to:
                due, _, planned = heapq.heappop(self._due)
                self._advance(due)
                self._run(planned)
                self._plan(planned.next_after(max(due, self._clock()), step), planned)
            self._advance(to)

    def _run(self, planned: _Planned) -> None:
        try:
            planned.job()
        except Exception:
            # As in the real schedule: a job that fails is logged, and runs again at its next time.
            logger.exception("job failed name=%s", planned.name)


def _next(after: datetime, step: timedelta) -> datetime:
    """Return the next end of a piece that is at least as long as a step."""
    grid = next((each for each in GRIDS if each >= step), GRIDS[-1])
    return after + grid - (after - _EPOCH) % grid
