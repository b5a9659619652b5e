"""Which days are fetched, and which are posted."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.days import (
    FIRST_DAY,
    SETTLED_AFTER,
    Due,
    begin,
    due,
    missing,
    ripe,
    silent_since,
    span,
    stale_since,
    to_refresh,
)
from bot.model import Fetched

TODAY = date(2026, 7, 30)  # a Thursday
YESTERDAY = TODAY - timedelta(days=1)
NEW_YORK = ZoneInfo("America/New_York")
TOKYO = ZoneInfo("Asia/Tokyo")
NINE = time(9)


def settled(day: date, papers: int = 20) -> Fetched:
    return Fetched(papers, begin(day) + SETTLED_AFTER)


def early(day: date, papers: int = 5) -> Fetched:
    return Fetched(papers, begin(day) + timedelta(hours=8))


def test_an_empty_archive_misses_its_first_days_newest_first():
    days = missing({}, TODAY, first_days=30)
    assert len(days) == 30
    assert days[0] == TODAY
    assert days[-1] == date(2026, 7, 1)


def test_an_outage_of_any_length_leaves_no_hole():
    first = TODAY - timedelta(days=200)
    assert missing({first: settled(first)}, TODAY, first_days=30) == span(first + timedelta(days=1), TODAY)


def test_an_empty_day_is_remembered_and_not_missing():
    held = {day: settled(day, papers=0) for day in span(TODAY - timedelta(days=9), YESTERDAY)}
    assert missing(held, TODAY, first_days=30) == (TODAY,)


def test_a_half_filled_day_is_missing_until_it_is_read_again_after_it_settled():
    held = {YESTERDAY: early(YESTERDAY), TODAY: early(TODAY)}
    assert missing(held, TODAY, first_days=30) == (TODAY, YESTERDAY)
    assert missing({**held, YESTERDAY: settled(YESTERDAY)}, TODAY, first_days=30) == (TODAY,)


def test_no_day_before_the_sources_first_is_asked_for():
    assert missing({}, FIRST_DAY + timedelta(days=2), first_days=30)[-1] == FIRST_DAY


def test_a_refresh_takes_missing_days_first_and_recent_ones_again():
    held = {day: settled(day) for day in span(TODAY - timedelta(days=20), YESTERDAY) if day != date(2026, 7, 20)}
    days = to_refresh(held, TODAY, back=14, first_days=30)
    assert days[:2] == (TODAY, date(2026, 7, 20))
    assert set(days) == set(span(TODAY - timedelta(days=14), TODAY))
    assert len(days) == len(set(days))


@given(st.dictionaries(st.dates(date(2026, 1, 1), TODAY), st.booleans(), max_size=40), st.integers(0, 30))
def test_a_refresh_names_no_day_twice_and_none_in_the_future(fetched, back):
    held = {day: settled(day) if late else early(day) for day, late in fetched.items()}
    days = to_refresh(held, TODAY, back=back, first_days=30)
    assert len(days) == len(set(days))
    assert all(FIRST_DAY <= day <= TODAY for day in days)
    assert set(missing(held, TODAY, first_days=30)) <= set(days)


@pytest.mark.parametrize(
    ("hours", "papers", "expected"), [(8, 20, False), (12, 20, True), (40, 20, True), (40, 0, False)]
)
def test_a_day_is_ripe_when_its_list_was_read_twelve_hours_in_and_has_papers(hours, papers, expected):
    assert ripe(TODAY, Fetched(papers, begin(TODAY) + timedelta(hours=hours))) is expected


def test_nine_in_new_york_posts_todays_digest():
    now = datetime(2026, 7, 30, 13, 0, tzinfo=UTC)
    held = {YESTERDAY: settled(YESTERDAY), TODAY: Fetched(22, now)}
    assert due(held, {YESTERDAY}, now=now, at=NINE, zone=NEW_YORK) == Due(TODAY)


def test_nine_in_tokyo_posts_the_day_that_closed_at_that_hour():
    now = datetime(2026, 7, 31, 0, 0, tzinfo=UTC)
    held = {YESTERDAY: settled(YESTERDAY), TODAY: Fetched(22, now)}
    assert due(held, {YESTERDAY}, now=now, at=NINE, zone=TOKYO) == Due(TODAY)


def test_nothing_is_due_before_its_time():
    now = datetime(2026, 7, 30, 12, 59, tzinfo=UTC)
    assert due({TODAY: Fetched(22, now)}, (), now=now, at=NINE, zone=NEW_YORK) is None


def test_a_late_process_catches_up_within_the_day_and_is_silent_after():
    held = {TODAY: settled(TODAY)}
    evening = datetime(2026, 7, 30, 23, 50, tzinfo=NEW_YORK)
    assert due(held, (), now=evening, at=NINE, zone=NEW_YORK) == Due(TODAY)
    assert due(held, (), now=evening + timedelta(minutes=20), at=NINE, zone=NEW_YORK) is None


def test_a_weekend_without_a_digest_is_silent():
    friday = date(2026, 7, 31)
    held = {friday: settled(friday), date(2026, 8, 1): settled(date(2026, 8, 1), papers=0)}
    now = datetime(2026, 8, 2, 15, 0, tzinfo=UTC)
    assert due(held, {friday}, now=now, at=NINE, zone=NEW_YORK) is None


def test_a_missed_day_is_skipped_and_named_in_the_next_post():
    days = span(date(2026, 7, 27), TODAY)
    held = {day: settled(day) for day in days}
    now = datetime(2026, 7, 31, 8, 0, tzinfo=UTC)
    assert due(held, {date(2026, 7, 27)}, now=now, at=time(7), zone=ZoneInfo("UTC")) == Due(
        TODAY, (date(2026, 7, 28), YESTERDAY)
    )


def test_a_channel_that_never_had_a_post_is_told_of_no_skipped_day():
    held = {day: settled(day) for day in span(date(2026, 7, 27), TODAY)}
    now = datetime(2026, 7, 31, 8, 0, tzinfo=UTC)
    assert due(held, (), now=now, at=time(7), zone=ZoneInfo("UTC")) == Due(TODAY)


def test_a_digest_older_than_a_long_weekend_is_no_news():
    old = TODAY - timedelta(days=9)
    now = datetime(2026, 7, 30, 13, 0, tzinfo=UTC)
    assert due({old: settled(old)}, (), now=now, at=NINE, zone=NEW_YORK) is None


FRIDAY = date(2026, 7, 24)
WEEKEND = {FRIDAY + timedelta(days=n): settled(FRIDAY + timedelta(days=n), 0) for n in (1, 2)}


def morning(day: date) -> datetime:
    """Return 06:00 UTC after a day: when its list has settled."""
    return begin(day) + SETTLED_AFTER


def test_a_weekend_alone_makes_no_feed_stale():
    held = {FRIDAY: settled(FRIDAY), **WEEKEND}
    assert stale_since(held, morning(FRIDAY + timedelta(days=2))) is None


def test_a_weekend_and_a_holiday_beside_it_make_no_feed_stale():
    monday = FRIDAY + timedelta(days=3)
    held = {FRIDAY: settled(FRIDAY), **WEEKEND, monday: settled(monday, 0)}
    assert stale_since(held, morning(monday)) is None
    assert stale_since(held, begin(monday + timedelta(days=2))) is None


def test_two_working_days_without_a_paper_make_the_feed_stale_once_the_second_has_settled():
    tuesday = FRIDAY + timedelta(days=4)
    held = {FRIDAY: settled(FRIDAY)}
    assert stale_since(held, morning(tuesday) - timedelta(seconds=1)) is None
    assert stale_since(held, morning(tuesday)) == FRIDAY


def test_empty_days_are_no_news_and_one_paper_is():
    days = [FRIDAY + timedelta(days=n) for n in range(6)]
    held = {FRIDAY: settled(FRIDAY)} | {day: settled(day, 0) for day in days[1:]}
    assert stale_since(held, morning(days[-1])) == FRIDAY
    assert stale_since({**held, days[-1]: early(days[-1], 1)}, morning(days[-1])) is None


def test_an_archive_without_papers_is_new_and_not_stale():
    assert stale_since({}, morning(FRIDAY)) is None
    assert stale_since({FRIDAY: settled(FRIDAY, 0)}, morning(TODAY)) is None


@given(st.dates(FIRST_DAY + timedelta(days=10), date(2100, 1, 1)), st.integers(0, 30))
def test_the_longer_nothing_comes_the_staler(newest, hours):
    held, now = {newest: settled(newest)}, begin(newest) + timedelta(hours=hours)
    fired = [stale_since(held, now + timedelta(days=n)) is not None for n in range(8)]
    assert fired == sorted(fired)
    assert fired[0] is False
    assert fired[-1] is True


def test_the_source_is_silent_once_its_last_digest_is_older_than_the_patience():
    held, patience = {TODAY: early(TODAY), YESTERDAY: settled(YESTERDAY)}, timedelta(hours=6)
    last = max(fetched.at for fetched in held.values())
    assert silent_since(held, last + patience, patience=patience) is None
    assert silent_since(held, last + patience + timedelta(seconds=1), patience=patience) == last
    assert silent_since({}, last, patience=patience) is None
