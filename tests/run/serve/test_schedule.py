"""The scheduler: jobs that fail are counted, and jobs that hang keep nothing from ending."""

import threading
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.run.metrics import Metrics
from bot.run.serve.schedule import Schedule

ZONE = ZoneInfo("UTC")


def test_a_job_runs_at_once_where_that_is_asked_for():
    ran = threading.Event()
    with Schedule(ZONE, patience=lambda: 10) as schedule:
        schedule.every(60, ran.set, name="job", first=datetime.now(UTC))
        assert ran.wait(20)


def test_a_job_that_runs_is_waited_for():
    begun, done = threading.Event(), threading.Event()

    def job() -> None:
        begun.set()
        go_on.wait(20)
        done.set()

    go_on = threading.Event()
    schedule = Schedule(ZONE, patience=lambda: go_on.set() or 20)
    with schedule:
        schedule.every(60, job, name="job", first=datetime.now(UTC))
        assert begun.wait(20)
    assert done.is_set()


def test_a_job_that_hangs_is_left_behind(caplog):
    begun, gate = threading.Event(), threading.Event()

    def job() -> None:
        begun.set()
        gate.wait(60)

    with Schedule(ZONE, patience=lambda: 0) as schedule:
        schedule.every(60, job, name="job", first=datetime.now(UTC))
        assert begun.wait(20)
    assert "left unfinished jobs=1" in caplog.text
    gate.set()


def test_a_job_that_fails_is_logged_and_counted(caplog):
    metrics, failed = Metrics(), threading.Event()

    class Told:
        def failed(self, place: str) -> None:
            metrics.failed(place)
            failed.set()

    def job() -> None:
        raise ZeroDivisionError

    with Schedule(ZONE, patience=lambda: 20, meter=Told()) as schedule:
        schedule.every(60, job, name="division", first=datetime.now(UTC))
        assert failed.wait(20)
    assert 'paperboy_errors_total{place="job"} 1.0' in metrics.page().decode()
    assert "job failed name=division" in caplog.text
