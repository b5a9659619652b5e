"""Two days, however each is written and joined, are the days from one to the other; they are not held to the reader."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.query.spans import MONTHS, Span
from bot.query.times.dates import read

TODAY = date(2026, 7, 31)
FIRST = date(2023, 5, 4)
ISO, DOTTED, NAMED, AMERICAN, GLUED = range(5)

days = st.dates(FIRST, TODAY)
forms = st.sampled_from((ISO, DOTTED, NAMED, AMERICAN, GLUED))


def written(day: date, form: int) -> str:
    """Return a day as people write it, with its year."""
    month = MONTHS[day.month - 1]
    return {
        ISO: f"{day}",
        DOTTED: f"{day.day:02}.{day.month:02}.{day.year}",
        NAMED: f"{day.day} {month} {day.year}",
        AMERICAN: f"{month} {day.day}, {day.year}".replace(",", ""),
        GLUED: f"{day.day}-{month[:3]}-{day.year}",
    }[form]


def span(text: str, *, led: bool = False) -> Span | None:
    words = text.split()
    found = read(words, 0, today=TODAY, led=led)
    return found[0] if found and found[1] == len(words) else None


@given(days, days, forms, forms, st.sampled_from(("to", "until", "-", "\u2013", "through")))
def test_two_days_are_read_as_a_range_in_any_writing(one: date, other: date, first: int, last: int, sign: str) -> None:
    one, other = sorted((one, other))
    assert span(f"{written(one, first)} {sign} {written(other, last)}") == Span(one, other)


@given(days, days, st.sampled_from((ISO, DOTTED)), st.sampled_from(("..", "\u2013", "/", "-")))
def test_a_range_in_one_word_is_the_same(one: date, other: date, form: int, sign: str) -> None:
    one, other = sorted((one, other))
    assert span(f"{written(one, form)}{sign}{written(other, form)}") == Span(one, other)


@given(days, st.integers(0, 300))
def test_the_year_said_at_the_end_holds_for_both(end: date, length: int) -> None:
    begin = max(FIRST, end - timedelta(days=length))
    text = f"{begin.day} {MONTHS[begin.month - 1]} to {end.day} {MONTHS[end.month - 1]} {end.year}"
    assert span(text) == Span(begin, end)


@given(days, st.integers(0, 300))
def test_without_a_year_a_range_never_ends_before_it_begins(begin: date, length: int) -> None:
    end = begin + timedelta(days=length)
    found = span(f"{begin.day} {MONTHS[begin.month - 1]} to {end.day} {MONTHS[end.month - 1]}")
    assert found is not None
    if not found.problem:
        assert found.first <= found.last
        assert (found.first.day, found.first.month) == (begin.day, begin.month)
        assert (found.last.day, found.last.month) == (end.day, end.month)
    assert "before it begins" not in found.problem


@given(st.integers(1, 4), st.integers(1, 4), st.integers(2024, 2025), st.sampled_from(("to", "-", "and")))
def test_quarters_of_one_year_are_joined(one: int, other: int, year: int, sign: str) -> None:
    first, last = sorted((one, other))
    found = span(f"Q{first} {sign} Q{last} {year}", led=True)
    ends = date(year + last // 4, last * 3 % 12 + 1, 1) - timedelta(days=1)
    assert found == Span(date(year, first * 3 - 2, 1), ends)
