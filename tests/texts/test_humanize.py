"""Numbers and days as people read them."""

from datetime import UTC, date, datetime

import pytest

from bot.texts.humanize import day_words, long_day, plural


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 new papers"), (1, "1 new paper"), (2, "2 new papers"), (12_364, "12,364 new papers")]
)
def test_one_thing_is_one_and_thousands_are_told_apart(number, said):
    assert plural(number, "new paper") == said


@pytest.mark.parametrize("day", [date(2026, 7, 3), datetime(2026, 7, 3, 9, 30, tzinfo=UTC)])
def test_a_day_has_no_zero_before_it(day):
    assert day_words(day) == "3 Jul 2026"
    assert long_day(day) == "3 July 2026"
