"""The scheduler: jobs that fail are counted, jobs that hang keep nothing from ending, a stepped clock stops none."""

import threading
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from apscheduler.triggers.interval import IntervalTrigger
from hypothesis import given
from hypothesis import strategies as st

from bot.run.metrics import Metrics
from bot.run.serve.schedule import LATE_INTERVALS, Schedule, Steps, _At, stepped

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


# Clocks that step.

NOW = datetime(2026, 7, 30, 8, 0, tzinfo=UTC)


class Clocks:
    """A wall clock that can be set, and a steady one."""

    def __init__(self) -> None:
        self.wall, self.steady = NOW, 100.0

    def go(self, seconds: float, *, step: timedelta = timedelta()) -> None:
        self.wall += timedelta(seconds=seconds) + step
        self.steady += seconds


@given(st.lists(st.tuples(st.floats(0, 90_000), st.integers(-(10**8), 10**8)), max_size=20))
def test_a_step_is_told_whatever_time_has_passed(course):
    clocks = Clocks()
    steps = Steps(lambda: clocks.wall, lambda: clocks.steady)
    for seconds, step in course:
        clocks.go(seconds, step=timedelta(seconds=step))
        assert abs(steps.made().total_seconds() - step) < 0.01


def test_a_clock_that_is_set_right_little_by_little_makes_no_step():
    clocks = Clocks()
    steps = Steps(lambda: clocks.wall, lambda: clocks.steady)
    for _ in range(100):
        clocks.go(1, step=timedelta(milliseconds=0.5))
        assert steps.made() == timedelta()


@given(st.integers(1, 10**9), st.integers(1, 3600), st.floats(0, 1))
def test_an_interval_goes_on_from_where_it_was_when_the_clock_is_set_back(back, every, passed):
    left = timedelta(seconds=every * (1 - passed))
    now = NOW - timedelta(seconds=back)
    assert abs(stepped(NOW + left, IntervalTrigger(seconds=every), now, now - NOW) - (now + left)) < timedelta(
        seconds=1
    )


def test_what_a_step_forth_made_overdue_runs_once_and_now():
    ahead = NOW + timedelta(days=20_000)
    assert stepped(NOW + timedelta(seconds=20), IntervalTrigger(seconds=30), ahead, ahead - NOW) == ahead
    assert stepped(NOW + timedelta(hours=1), _At(time(9), ZONE), ahead, ahead - NOW) == ahead


def test_a_daily_job_planned_by_a_clock_that_was_ahead_is_planned_anew():
    ahead = datetime(2026, 8, 2, 9, tzinfo=UTC)
    assert stepped(ahead, _At(time(9), ZONE), NOW, -timedelta(days=2)) == NOW.replace(hour=9)


def test_a_daily_job_comes_each_day_where_clocks_change():
    new_york, at = ZoneInfo("America/New_York"), _At(time(1, 30), ZoneInfo("America/New_York"))
    fired = [at.get_next_fire_time(None, datetime(2026, 10, 31, 12, tzinfo=UTC))]
    for _ in range(3):
        fired.append(at.get_next_fire_time(fired[-1], fired[-1]))
    assert [f"{when.astimezone(new_york):%d %H:%M}" for when in fired] == [
        "01 01:30",
        "02 01:30",
        "03 01:30",
        "04 01:30",
    ]


@pytest.mark.slow
def test_a_running_schedule_whose_clock_is_set_back_goes_on():
    ran, clocks = threading.Semaphore(0), [timedelta()]
    schedule = Schedule(ZONE, patience=lambda: 20, wall=lambda: datetime.now(UTC) + clocks[0])
    with schedule:
        schedule.every(60, ran.release, name="job", first=datetime.now(UTC))
        assert ran.acquire(timeout=20)
        clocks[0] = -timedelta(hours=1)  # as if the hour until the next run had been a mistake of the clock's
        assert ran.acquire(timeout=20)


def test_a_job_that_does_not_run_for_three_intervals_is_late_and_one_that_does_is_not():
    now = [0.0]
    schedule = Schedule(ZONE, patience=lambda: 20, steady=lambda: now[0])
    schedule.every(1, lambda: None, name="quick")
    schedule.every(60, lambda: None, name="slow")
    assert schedule.late() == ()
    now[0] = LATE_INTERVALS * 60.0
    assert schedule.late() == ()
    now[0] += 1
    assert schedule.late() == ("quick",)
