"""What an answer says beside its hits."""

from datetime import UTC, date, datetime

from bot.answers.listing import open_day, pointing
from bot.model import Fetched
from bot.query import parse
from tests.cases import each


def test_of_papers_without_a_day_a_week_up_to_today_begins_on_the_calendars_first() -> None:
    today = date(2026, 7, 31)
    opened = open_day(
        parse("yaks this week", today=today), {date.min: Fetched(3, datetime(2026, 7, 31, tzinfo=UTC))}, today
    )
    assert (opened.query.since, opened.query.until) == (date.min, date.min)


@each(
    "question", ["did anyone follow up on it", "any papers about it", "more like this", "how many papers are about it"]
)
def test_a_pronoun_is_no_topic(question: str) -> None:
    assert "name the topic" in pointing(parse(question, today=date(2026, 7, 31)))


@each("question", ["it", "any papers about its felting", "yaks"])
def test_what_names_a_topic_or_asks_nothing_points_at_none(question: str) -> None:
    assert pointing(parse(question, today=date(2026, 7, 31))) == ""
