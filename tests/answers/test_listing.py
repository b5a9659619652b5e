"""What an answer says beside its hits."""

from datetime import UTC, date, datetime

from bot.answers.listing import open_day
from bot.model import Fetched
from bot.query import parse


def test_of_papers_without_a_day_a_week_up_to_today_begins_on_the_calendars_first() -> None:
    today = date(2026, 7, 31)
    opened = open_day(
        parse("yaks this week", today=today), {date.min: Fetched(3, datetime(2026, 7, 31, tzinfo=UTC))}, today
    )
    assert (opened.query.since, opened.query.until) == (date.min, date.min)
