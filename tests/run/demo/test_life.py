"""The demo's time: whatever the leaps, each day is lived through once."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.run.demo.life import Life
from bot.sandbox.workspace.clock import Sundial

START = datetime(2026, 10, 20, 11, 30, tzinfo=UTC)
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Tokyo", "Pacific/Apia")
LEAPS = st.lists(st.timedeltas(timedelta(), timedelta(days=20)), max_size=8)


def lived(leaps, zone, at=time(9)):
    """Return when a daily and an hourly job ran, and when all leaps had been made."""
    clock = Sundial(lambda: START)
    life = Life(clock, clock.set, ZoneInfo(zone))
    days, hours = [], []
    life.daily(at, lambda: days.append(clock()), name="daily")
    life.every(60, lambda: hours.append(clock()), name="hourly")
    for leap in leaps:
        life.leap(clock() + leap)
    return days, hours, clock()


@given(LEAPS, st.sampled_from(ZONES))
def test_a_daily_job_runs_once_on_each_day_at_its_time_across_changed_clocks(leaps, zone):
    days, _, end = lived(leaps, zone)
    local = [ran.astimezone(ZoneInfo(zone)) for ran in days]
    assert all((ran.hour, ran.minute) == (9, 0) for ran in local)
    first, last = START.astimezone(ZoneInfo(zone)), end.astimezone(ZoneInfo(zone))
    owed = [first.date() + timedelta(days=n) for n in range((last.date() - first.date()).days + 1)]
    due = [day for day in owed if first < datetime.combine(day, time(9), ZoneInfo(zone)) <= last]
    assert [ran.date() for ran in local] == due


@given(LEAPS, st.sampled_from(ZONES))
def test_time_never_goes_back_and_jobs_run_in_its_order(leaps, zone):
    days, hours, end = lived(leaps, zone)
    assert days == sorted(days)
    assert hours == sorted(hours)
    assert end == START + sum(leaps, timedelta())
    assert all(START <= ran <= end for ran in (*days, *hours))


@given(st.timedeltas(timedelta(hours=2), timedelta(days=30)))
def test_a_frequent_job_runs_often_enough_in_a_long_leap_but_not_without_end(leap):
    _, hours, end = lived([leap], "UTC")
    assert 0 < len(hours) <= 402
    assert end - hours[-1] <= max(timedelta(hours=1), 4 * leap / 400)


def test_in_a_long_leap_what_is_due_at_nine_comes_at_nine():
    clock, ran = Sundial(lambda: START), []
    life = Life(clock, clock.set, ZoneInfo("UTC"))
    life.every(1, lambda: ran.append(clock()), name="looks what is due")
    life.leap(START + timedelta(weeks=2))
    assert {(at.minute, at.second) for at in ran[1:]} == {(0, 0)}
    assert {at.hour for at in ran} == set(range(24))


def test_a_job_that_fails_runs_again_and_stops_no_other():
    clock, ran = Sundial(lambda: START), []
    life = Life(clock, clock.set, ZoneInfo("UTC"), without=("left out",))

    def fail():
        ran.append("fail")
        raise RuntimeError("on purpose")

    life.every(60, fail, name="fails")
    life.every(60, lambda: ran.append("fine"), name="fine")
    life.every(60, lambda: ran.append("never"), name="left out")
    life.leap(START + timedelta(hours=2))
    assert sorted(ran) == ["fail", "fail", "fine", "fine"]


def test_the_clock_is_set_forward_only():
    clock = Sundial(lambda: START)
    clock.set(START + timedelta(days=1))
    clock.set(START)
    assert clock() == START + timedelta(days=1)
