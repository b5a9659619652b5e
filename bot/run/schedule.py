"""The scheduler: when to fetch, when to post, when to look for what other processes saved.

A job store is no lock, so none is used: each process keeps its own clock, and who posts is decided by the ledger.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, time
from types import TracebackType
from typing import Self
from zoneinfo import ZoneInfo

from apscheduler.events import EVENT_JOB_ERROR, JobExecutionEvent
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

logger = logging.getLogger(__name__)

GRACE_SECONDS = 6 * 3600
"""How late a job may start; the library's own second would skip a job that a busy machine delays."""


class Schedule:
    """A background scheduler whose jobs run once at a time, never pile up, and survive their own errors.

    Args:
        zone: The time zone of daily jobs.
    """

    def __init__(self, zone: ZoneInfo) -> None:
        self._scheduler = BackgroundScheduler(
            timezone=zone,
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": GRACE_SECONDS},
        )
        self._scheduler.add_listener(_log_error, EVENT_JOB_ERROR)

    def every(self, minutes: float, job: Callable[[], object], *, name: str, first: datetime | None = None) -> None:
        """Run a job every so many minutes, beginning at ``first`` (by default one interval from now)."""
        trigger = IntervalTrigger(seconds=round(minutes * 60))
        begin = {} if first is None else {"next_run_time": first}
        self._scheduler.add_job(job, trigger, id=name, name=name, **begin)

    def daily(self, at: time, job: Callable[[], object], *, name: str) -> None:
        """Run a job at a time of every day."""
        trigger = CronTrigger(hour=at.hour, minute=at.minute, second=at.second, timezone=self._scheduler.timezone)
        self._scheduler.add_job(job, trigger, id=name, name=name)

    def next_run(self, name: str) -> datetime | None:
        """Return when a job runs next; ``None`` if there is no such job."""
        job = self._scheduler.get_job(name)
        return getattr(job, "next_run_time", None)

    def __enter__(self) -> Self:
        """Start the clock."""
        self._scheduler.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Start no further job, and wait for those that run."""
        self._scheduler.shutdown(wait=True)


def _log_error(event: JobExecutionEvent) -> None:
    logger.error("job failed name=%s", event.job_id, exc_info=event.exception)
