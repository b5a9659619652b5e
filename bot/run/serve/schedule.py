"""The scheduler: when to fetch, when to post, when to look for what other processes saved.

A job store is no lock, so none is used: each process keeps its own clock, and who posts is decided by the ledger.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, wait
from datetime import datetime, time
from types import TracebackType
from typing import Any, Self
from zoneinfo import ZoneInfo

from apscheduler.events import EVENT_JOB_ERROR, JobExecutionEvent
from apscheduler.executors.pool import BasePoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.meter import UNREAD
from bot.ports import Meter

logger = logging.getLogger(__name__)

GRACE_SECONDS = 6 * 3600
"""How late a job may start; the library's own second would skip a job that a busy machine delays."""


class Schedule:
    """A background scheduler whose jobs run once at a time, never pile up, and survive their own errors.

    Args:
        zone: The time zone of daily jobs.
        patience: Gives how many seconds the jobs that run may take to end, once no more are started.
        meter: Is told of jobs that fail.
    """

    def __init__(self, zone: ZoneInfo, *, patience: Callable[[], float], meter: Meter = UNREAD) -> None:
        self._patience, self._meter = patience, meter
        self._jobs = _Threads()
        self._scheduler = BackgroundScheduler(
            timezone=zone,
            executors={"default": _Executor(self._jobs)},
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": GRACE_SECONDS},
        )
        self._scheduler.add_listener(self._failed, EVENT_JOB_ERROR)

    def every(self, minutes: float, job: Callable[[], object], *, name: str, first: datetime | None = None) -> None:
        """Run a job every so many minutes, beginning at ``first`` (by default one interval from now)."""
        trigger = IntervalTrigger(seconds=max(1, round(minutes * 60)))
        begin = {} if first is None else {"next_run_time": first}
        self._scheduler.add_job(job, trigger, id=name, name=name, **begin)

    def daily(self, at: time, job: Callable[[], object], *, name: str) -> None:
        """Run a job at a time of every day."""
        trigger = CronTrigger(hour=at.hour, minute=at.minute, second=at.second, timezone=self._scheduler.timezone)
        self._scheduler.add_job(job, trigger, id=name, name=name)

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
