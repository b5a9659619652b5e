"""Which days words say. Today is Friday, 31 July 2026."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.days import FIRST_DAY
from bot.query.spans import WEEKDAYS, Span, objection, say_span
from bot.query.times.dates import read
from tests.cases import each

TODAY = date(2026, 7, 31)


def span(words: str, *, led: bool = True, today: date = TODAY) -> Span | None:
    found = read(words.split(), 0, today=today, led=led)
    return found[0] if found else None


@each(
    ("words", "first", "last"),
    [
        ("2026-07-30", "2026-07-30", "2026-07-30"),
        ("2026/7/3", "2026-07-03", "2026-07-03"),
        ("2025-06", "2025-06-01", "2025-06-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-W01", "2024-12-30", "2025-01-05"),
        ("2025-06-28..2025-07-02", "2025-06-28", "2025-07-02"),
        ("30 July", "2026-07-30", "2026-07-30"),
        ("30th of July 2025", "2025-07-30", "2025-07-30"),
        ("July 30th", "2026-07-30", "2026-07-30"),
        ("Jul 30 2025", "2025-07-30", "2025-07-30"),
        ("Sept 1", "2025-09-01", "2025-09-01"),
        ("29 February", "2024-02-29", "2024-02-29"),
        ("June 2025", "2025-06-01", "2025-06-30"),
        ("June of 2025", "2025-06-01", "2025-06-30"),
        ("last week", "2026-07-20", "2026-07-26"),
        ("the past two weeks", "2026-07-18", "2026-07-31"),
        ("last 7 days", "2026-07-25", "2026-07-31"),
        ("past month", "2026-07-02", "2026-07-31"),
        ("last month", "2026-06-01", "2026-06-30"),
        ("last year", "2025-01-01", "2025-12-31"),
        ("this month", "2026-07-01", "2026-07-31"),
        ("last Friday", "2026-07-24", "2026-07-24"),
        ("last June", "2026-06-01", "2026-06-30"),
        ("last July", "2025-07-01", "2025-07-31"),
    ],
)
def test_what_is_surely_a_date_needs_no_preposition(words: str, first: str, last: str) -> None:
    expected = Span(date.fromisoformat(first), date.fromisoformat(last))
    if words != "Sept 1":
        assert span(words, led=False) == expected
    assert span(words) == expected


@each(
    ("words", "first", "last"),
    [
        ("June", "2026-06-01", "2026-06-30"),
        ("July", "2026-07-01", "2026-07-31"),
        ("August", "2025-08-01", "2025-08-31"),
        ("Friday", "2026-07-31", "2026-07-31"),
        ("Monday", "2026-07-27", "2026-07-27"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("today", "2026-07-31", "2026-07-31"),
        ("yesterday", "2026-07-30", "2026-07-30"),
    ],
)
def test_a_bare_name_is_a_date_only_where_one_is_called_for(words: str, first: str, last: str) -> None:
    assert span(words) == Span(date.fromisoformat(first), date.fromisoformat(last))
    assert span(words, led=False) is None


@each("words", ["may 5", "march 7", "2025-13", "45 July", "last words", "this paper", "past 0 days", ".."])
def test_other_words_are_no_date(words: str) -> None:
    assert span(words, led=False) is None


@each("words", ["30 February", "31 April 2025", "2025-02-29", "2025-13-01", "2025-W60", "next year"])
def test_days_that_do_not_exist_carry_a_sentence(words: str) -> None:
    found = span(words)
    assert found is not None
    assert found.problem.endswith(".")


def test_the_first_day_of_the_feed_is_allowed_and_the_day_before_is_not() -> None:
    assert objection(FIRST_DAY, FIRST_DAY, today=TODAY) == ""
    assert "begin on 4 May 2023" in objection(None, FIRST_DAY - timedelta(days=1), today=TODAY)


def test_tomorrow_may_have_begun_in_utc_and_the_day_after_has_not() -> None:
    assert objection(TODAY + timedelta(days=1), None, today=TODAY) == ""
    assert "has not begun" in objection(TODAY + timedelta(days=2), None, today=TODAY)


@given(st.dates(FIRST_DAY, date(2035, 12, 31)), st.dates(FIRST_DAY, date(2035, 12, 31)))
def test_a_day_said_is_read_back(day: date, today: date) -> None:
    said = say_span(Span(day, day)).removeprefix("on ")
    assert span(said, led=False, today=today) == Span(day, day)


@given(
    st.dates(FIRST_DAY, date(2035, 12, 31)), st.sampled_from(["30 July", "29 February", "Monday", "June", "last week"])
)
def test_without_a_year_the_latest_day_not_after_today_is_meant(today: date, words: str) -> None:
    found = span(words, today=today)
    assert found is not None
    assert not found.problem
    assert found.first <= today


@given(st.dates(date(2024, 1, 1), date(2031, 12, 31)), st.sampled_from(range(7)))
def test_weekdays_said_at_length_are_those_days_on_any_day(today: date, weekday: int) -> None:
    name, monday = WEEKDAYS[weekday], today - timedelta(days=today.weekday())
    of_last_week = Span(*[monday + timedelta(days=weekday - 7)] * 2)
    for words in (f"{name} of last week", f"last week on {name}", f"{name} last week"):
        assert span(words, today=today) == of_last_week
    ago = span(f"two {name}s ago", today=today)
    assert ago is not None
    assert ago.first == ago.last
    assert ago.first.weekday() == weekday
    assert 7 < (today - ago.first).days <= 14


@given(
    st.dates(date(2024, 1, 1), date(2031, 12, 31)),
    st.sampled_from(("year", "month", "week")),
    st.sampled_from(("this", "last")),
)
def test_thirds_of_a_time_are_its_days_and_none_twice(today: date, unit: str, which: str) -> None:
    parts = [span(f"{part} {which} {unit}", today=today) for part in ("early", "mid", "late")]
    assert all(part is not None for part in parts)
    early, mid, late = (part for part in parts if part is not None)
    assert early.last + timedelta(days=1) == mid.first
    assert mid.last + timedelta(days=1) == late.first
    whole = span(f"{which} {unit}", today=today)
    assert whole is not None
    assert early.first == whole.first
    assert late.last == whole.last or (which == "this" and late.last >= today)


@given(st.dates(date(2024, 1, 1), date(2031, 12, 31)), st.integers(1, 12), st.integers(1, 12))
def test_a_day_of_two_readings_is_the_first_that_has_been_with_the_other_told(today: date, one: int, two: int) -> None:
    said = span(f"{one}/{two}/{today.year}", today=today)
    assert said is not None
    readings = {date(today.year, two, one), date(today.year, one, two)}
    assert said.first in readings
    assert said.first <= today or min(readings) > today
    other = max(readings - {said.first}, default=today)
    assert bool(said.note) == (len(readings) > 1 and other <= today)
