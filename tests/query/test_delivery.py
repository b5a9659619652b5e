"""What is said beside a question about when and how it is told, and words for a time to come."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Pace, Way
from bot.query.delivery import Delivery, split
from bot.query.times.later import clock_time, later
from tests.cases import each

THURSDAY = datetime(2026, 7, 30, 12, tzinfo=UTC)
NEW_YORK = ZoneInfo("America/New_York")


@each(
    ("text", "question", "said"),
    [
        ('"test-time scaling" -survey daily', '"test-time scaling" -survey', Delivery(Pace.DAILY)),
        ("rl OR agents weekly on Mondays at 8:30", "rl OR agents", Delivery(Pace.WEEKLY, time(8, 30), 0)),
        ("mamba every friday", "mamba", Delivery(Pace.WEEKLY, weekday=4)),
        ("diffusion daily, 9am, to me", "diffusion", Delivery(Pace.DAILY, time(9), to_me=True)),
        ("curriculum learning at once", "curriculum learning", Delivery(Pace.ONCE)),
        ("mamba by email to <mailto:Ada@X.org|ada@x.org>", "mamba", Delivery(way=Way.MAIL, address="ada@x.org")),
        ("mamba email:ada@x.org daily", "mamba", Delivery(Pace.DAILY, way=Way.MAIL, address="ada@x.org")),
        ("everything as a feed", "everything", Delivery(way=Way.FEED)),
        ("mamba as rss", "mamba", Delivery(way=Way.FEED)),
        ('"daily"', '"daily"', Delivery()),
        ("daily routines", "daily routines", Delivery()),
        ("video feed", "video feed", Delivery()),
        ("step 2", "step 2", Delivery()),
        ("daily", "", Delivery(Pace.DAILY)),
    ],
)  # fmt: skip
def test_what_stands_at_the_end_says_when_and_how(text: str, question: str, said: Delivery) -> None:
    assert split(text) == (question, said)


@given(st.text(alphabet='abc "@:.,daily<>|19', max_size=40))
def test_any_text_is_split_and_the_question_stays_split(text: str) -> None:
    question, _ = split(text)
    assert split(question) == (question, Delivery())


@each(
    ("text", "at"),
    [
        ("Friday", "2026-07-31T09:00-04:00"),
        ("next Friday at 8", "2026-07-31T08:00-04:00"),
        ("thursday", "2026-08-06T09:00-04:00"),
        ("tomorrow 8:15", "2026-07-31T08:15-04:00"),
        ("tonight", "2026-07-30T20:00-04:00"),
        ("at 9:00", "2026-07-30T09:00-04:00"),
        ("7am", "2026-07-31T07:00-04:00"),
        ("for two weeks", "2026-08-13T08:00-04:00"),
        ("in 2 hours", "2026-07-30T10:00-04:00"),
        ("until 3 August", "2026-08-03T09:00-04:00"),
        ("Aug 3rd", "2026-08-03T09:00-04:00"),
        ("3 July", "2027-07-03T09:00-04:00"),
        ("2026-08-05 14:30", "2026-08-05T14:30-04:00"),
        ("a month", "2026-08-30T08:00-04:00"),
        ("7 months", "2027-02-28T08:00-05:00"),
        ("for 14 weeks", "2026-11-05T08:00-05:00"),
    ],
)
def test_time_to_come_is_understood_where_the_person_is(text: str, at: str) -> None:
    assert later(text, THURSDAY, NEW_YORK) == datetime.fromisoformat(at)


@each("text", ["", "soon", "31 February", "2026-07-01", "in 5", "25:00", "the paper"])
def test_what_names_no_time_to_come_is_none(text: str) -> None:
    assert later(text, THURSDAY, NEW_YORK) is None


QUARTER = timedelta(minutes=15)
ZONES = [
    ZoneInfo(name)
    for name in ("America/New_York", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Cairo", "UTC")
]
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@given(st.integers(0, 366 * 96), st.sampled_from(ZONES), st.integers(0, 6), st.sampled_from((None, "7:30", "18:15")))
def test_weekday_is_the_next_one_on_the_wall_whatever_the_clocks_do(
    quarter: int, zone: ZoneInfo, weekday: int, at: str | None
) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + quarter * QUARTER
    wanted, today = time.fromisoformat((at or "9:00").zfill(5)), now.astimezone(zone).date()
    passing = (now + step * QUARTER for step in range(8 * 96 + 8))
    first = next(
        each
        for each in passing
        if (local := each.astimezone(zone)).date() > today and local.weekday() == weekday and local.time() >= wanted
    )
    assert later(f"{DAYS[weekday]}{f' at {at}' if at else ''}", now, zone) == first


@given(st.text(alphabet="0123456789 :amponjulyfridtw-", max_size=24))
def test_whatever_is_said_it_is_later_or_nothing(text: str) -> None:
    found = later(text, THURSDAY, NEW_YORK)
    assert found is None or found > THURSDAY


@pytest.mark.parametrize(
    ("text", "at"), [("9", time(9)), ("9:30pm", time(21, 30)), ("noon", time(12)), ("24:00", None)]
)
def test_time_of_day_is_read(text: str, at: time | None) -> None:
    assert clock_time(text) == at
