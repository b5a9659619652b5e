"""The scheduler: when to fetch, when to post, when to look for what other processes saved.

A job store is no lock, so none is used: each process keeps its own clock, and who posts is decided by the ledger.
Intervals are measured by a clock that does not step. APScheduler knows the wall clock alone, so that its jobs are moved
along whenever that one steps: back, and nothing waits for the step to pass; forth, and what was missed runs once.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, wait
from datetime import UTC, datetime, time, timedelta
from time import monotonic
from types import TracebackType
from typing import Any, Protocol, Self
from zoneinfo import ZoneInfo

from apscheduler.events import EVENT_JOB_ERROR, JobExecutionEvent
from apscheduler.executors.pool import BasePoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.days import next_time
from bot.meter import UNREAD
from bot.ports import Clock, Meter

logger = logging.getLogger(__name__)

GRACE_SECONDS = 6 * 3600
"""How late a job may start; the library's own second would skip a job that a busy machine delays."""


TICK_SECONDS = 1.0
"""How often the two clocks are compared."""

STEP_SECONDS = 1.0
"""What sets the wall clock right by less is no step: the network's time does, a little every second."""

LATE_INTERVALS = 3
"""After so many intervals without a run, a job is late, and a person should know."""


class Timetable(Protocol):
    """What jobs are planned in: the schedule, or one that a clock of its own drives."""

    def every(self, minutes: float, job: Callable[[], object], *, name: str, first: datetime | None = None) -> None:
        """Run a job every so many minutes, beginning at ``first`` (by default one interval from now)."""
        ...

    def daily(self, at: time, job: Callable[[], object], *, name: str) -> None:
        """Run a job at a time of every day."""
        ...

    def late(self) -> tuple[str, ...]:
        """Return the names of jobs that have not run for long."""
        ...


class Schedule:
    """A background scheduler whose jobs run once at a time, never pile up, and survive their own errors.

    Args:
        zone: The time zone of daily jobs.
        patience: Gives how many seconds the jobs that run may take to end, once no more are started.
        meter: Is told of jobs that fail.
        wall: Gives now.
        steady: Gives seconds that never step.
    """

    def __init__(
        self,
        zone: ZoneInfo,
        *,
        patience: Callable[[], float],
        meter: Meter = UNREAD,
        wall: Clock = lambda: datetime.now(UTC),
        steady: Callable[[], float] = monotonic,
    ) -> None:
        self._zone, self._patience, self._meter, self._steady = zone, patience, meter, steady
        self._jobs = _Threads()
        self._runs: dict[str, tuple[float, float]] = {}
        self._scheduler = _Steady(
            Steps(wall, steady),
            timezone=zone,
            executors={"default": _Executor(self._jobs)},
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": GRACE_SECONDS},
        )
        self._scheduler.add_listener(self._failed, EVENT_JOB_ERROR)

    def every(self, minutes: float, job: Callable[[], object], *, name: str, first: datetime | None = None) -> None:
        """Run a job every so many minutes, beginning at ``first`` (by default one interval from now)."""
        seconds = max(1, round(minutes * 60))
        begin = {} if first is None else {"next_run_time": first}

        def run() -> None:
            self._runs[name] = seconds, self._steady()
            try:
                job()
            finally:
                self._runs[name] = seconds, self._steady()

        self._runs[name] = seconds, self._steady()
        self._scheduler.add_job(run, IntervalTrigger(seconds=seconds), id=name, name=name, **begin)

    def daily(self, at: time, job: Callable[[], object], *, name: str) -> None:
        """Run a job at a time of every day."""
        self._scheduler.add_job(job, _At(at, self._zone), id=name, name=name)

    def late(self) -> tuple[str, ...]:
        """Return the names of jobs that have neither begun nor ended for three of their intervals."""
        now = self._steady()
        return tuple(name for name, (every, ran) in list(self._runs.items()) if now - ran > LATE_INTERVALS * every)

    def __enter__(self) -> Self:
        """Start the clock."""
        self._scheduler.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Start no further job, and wait for those that run, as long as patience allows."""
        self._scheduler.shutdown(wait=False)
        left = self._jobs.wait(self._patience())
        if left:
            logger.warning("jobs were left unfinished jobs=%d", left)

    def _failed(self, event: JobExecutionEvent) -> None:
        logger.error("job failed name=%s", event.job_id, exc_info=event.exception)
        self._meter.failed("job")


class Steps:
    """The steps of the wall clock, told by one that makes none.

    Args:
        wall: Gives now.
        steady: Gives seconds that never step.
    """

    def __init__(self, wall: Clock, steady: Callable[[], float]) -> None:
        self._wall, self._steady = wall, steady
        self._last = wall(), steady()

    def made(self) -> timedelta:
        """Return how far the wall clock has stepped since the last call; none where it did not."""
        (before, began), self._last = self._last, (self._wall(), self._steady())
        now, ended = self._last
        step = (now - before) - timedelta(seconds=ended - began)
        return step if abs(step.total_seconds()) >= STEP_SECONDS else timedelta()


class _Steady(BackgroundScheduler):  # type: ignore[misc]  # the library ships no types
    """APScheduler's, with jobs that follow the steps of the wall clock."""

    def __init__(self, steps: Steps, **options: Any) -> None:
        super().__init__(**options)
        self._steps = steps

    def _process_jobs(self) -> float:
        if step := self._steps.made():
            logger.warning("the wall clock stepped seconds=%.0f", step.total_seconds())
            now = datetime.now(UTC)
            for job in self.get_jobs():
                job.modify(next_run_time=stepped(job.next_run_time, job.trigger, now, step))
        seconds: float | None = super()._process_jobs()
        return TICK_SECONDS if seconds is None else min(seconds, TICK_SECONDS)


def stepped(due: datetime, trigger: BaseTrigger, now: datetime, step: timedelta) -> datetime:
    """Return when a job is due once the wall clock has stepped to now.

    An interval goes on from where it was; a daily job is due when its time comes next, or came within the step. What is
    overdue is due now, or each of its runs in years of step would be counted.
    """
    if step > timedelta():
        return max(due, now)
    return trigger.next_after(now) if isinstance(trigger, _At) else due + step


class _At(BaseTrigger):  # type: ignore[misc]  # the library ships no types
    """Every day at a time; as the channel's own day has it where clocks are changed."""

    def __init__(self, at: time, zone: ZoneInfo) -> None:
        self._at, self._zone = at, zone

    def next_after(self, instant: datetime) -> datetime:
        return next_time(instant, at=self._at, zone=self._zone).astimezone(self._zone)

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime:
        return self.next_after(previous or now)


class _Threads:
    """A thread for each job that runs: a job that hangs in a call to outside cannot keep the process from ending.

    The threads of ``concurrent.futures`` do: Python waits for them at its exit, however long they take.
    """

    def __init__(self) -> None:
        self._running: set[Future[Any]] = set()

    def submit(self, job: Callable[..., Any], *args: object) -> Future[Any]:
        future: Future[Any] = Future()
        self._running.add(future)
        future.add_done_callback(self._running.discard)
        threading.Thread(target=self._run, args=(future, job, args), name="job", daemon=True).start()
        return future

    def _run(self, future: Future[Any], job: Callable[..., Any], args: tuple[object, ...]) -> None:
        try:
            future.set_result(job(*args))
        except BaseException as error:
            # As in every executor: whoever asked for the result gets the error, and logs it.
            future.set_exception(error)

    def wait(self, seconds: float) -> int:
        """Wait for the jobs that run, at most so many seconds; return how many still do."""
        return len(wait(tuple(self._running), seconds).not_done)

    def shutdown(self, _wait: bool) -> None:
        """Do nothing: jobs are waited for by ``wait``."""


class _Executor(BasePoolExecutor):  # type: ignore[misc]  # the library ships no types
    def __init__(self, threads: _Threads) -> None:
        super().__init__(threads)
