"""What an edition is owed on its weekdays and around its pauses, and what an issue of it holds."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot import days
from bot.model import Digest, Edition, EditionState, Fetched, Hit, Paper, Quote
from bot.sending import editions

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MONDAY = date(2026, 7, 27)
EDITION = Edition("C1", at=time(9))
GRACE = days.GRACE


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), UTC)


def held(*wanted: date) -> dict[date, Fetched]:
    """Return the days as held: settled, with papers on working days."""
    return {day: Fetched(20 if day.weekday() < 5 else 0, at(day + 2 * DAY, 0)) for day in wanted}


WEEKS = held(*(MONDAY + n * DAY for n in range(-14, 15)))


def came(edition: Edition, first: date, number: int, posted: set[date] | None = None) -> list[tuple[date, date]]:
    """Look once an hour, and return (own day, digest) of all that came."""
    out: list[tuple[date, date]] = []
    known = set(posted or ())
    for hour in range(24 * number):
        now = at(first, 0) + hour * HOUR
        seen = {day: fetched for day, fetched in WEEKS.items() if days.begin(day) + 12 * HOUR <= now}
        while due := editions.due(edition, seen, known, now=now, grace=GRACE):
            known.add(due.day)
            out.append((now.date(), due.day))
    return out


def test_an_edition_for_weekdays_is_silent_on_saturday_and_brings_fridays_digest_on_monday() -> None:
    weekdays = replace(EDITION, weekdays=(0, 1, 2, 3, 4))
    friday = MONDAY + 4 * DAY
    assert came(weekdays, friday, 4, {MONDAY + 2 * DAY}) == [(friday, friday - DAY), (MONDAY + 7 * DAY, friday)]


def test_between_two_days_of_an_edition_nothing_is_missed_and_the_older_digest_goes_first() -> None:
    some = replace(EDITION, weekdays=(0, 2, 4))
    wednesday = MONDAY + 2 * DAY
    assert came(some, MONDAY, 3, {MONDAY - 3 * DAY}) == [(wednesday, MONDAY), (wednesday, MONDAY + DAY)]


def test_what_was_due_before_an_edition_was_switched_on_is_not_owed() -> None:
    begun = replace(EDITION, begun=at(MONDAY + DAY, 14))
    assert came(begun, MONDAY + DAY, 2) == [(MONDAY + 2 * DAY, MONDAY + DAY)]


def test_a_pause_ends_by_itself_and_brings_only_what_came_after() -> None:
    until = at(MONDAY + 2 * DAY, 12)
    paused = replace(EDITION, state=EditionState.PAUSED, paused_until=until)
    assert came(paused, MONDAY, 4, {MONDAY - 3 * DAY}) == [(MONDAY + 3 * DAY, MONDAY + 2 * DAY)]
    assert editions.next_slot(paused, at(MONDAY, 0)) == at(MONDAY + 3 * DAY, 9)


@pytest.mark.parametrize("state", [EditionState.PAUSED, EditionState.OFF])
def test_an_edition_that_is_off_or_paused_without_an_end_brings_nothing(state: EditionState) -> None:
    silent = replace(EDITION, state=state)
    assert came(silent, MONDAY, 7) == []
    assert editions.next_slot(silent, at(MONDAY, 0)) is None


def test_what_is_asked_for_comes_at_once_and_once() -> None:
    asked = replace(EDITION, weekdays=(6,), asked_at=at(MONDAY, 3))
    night = at(MONDAY + DAY, 3)
    due = editions.due(asked, {MONDAY: WEEKS[MONDAY]}, (), now=night, grace=GRACE)
    assert due is not None
    assert due.day == MONDAY
    assert editions.due(asked, {MONDAY: WEEKS[MONDAY]}, {MONDAY}, now=night, grace=GRACE) is None


# When it is looked at again.


def test_once_all_is_out_an_edition_sleeps_until_its_next_time() -> None:
    now, yesterday = at(MONDAY + DAY, 9), {MONDAY}
    assert editions.look_again(EDITION, WEEKS, yesterday, now=now, grace=GRACE) == at(MONDAY + DAY, 9) + DAY


def test_an_edition_that_waits_for_its_digest_is_looked_at_soon_and_not_at_night() -> None:
    known = {MONDAY: WEEKS[MONDAY], MONDAY + DAY: Fetched(3, at(MONDAY + DAY, 8))}
    wednesday = MONDAY + 2 * DAY
    assert editions.look_again(EDITION, known, {MONDAY}, now=at(wednesday, 10), grace=GRACE) == (
        at(wednesday, 10) + editions.RETRY
    )
    assert editions.look_again(EDITION, known, {MONDAY}, now=at(wednesday, 0), grace=GRACE) == at(wednesday, 9)


def test_a_day_that_may_still_grow_is_looked_at_while_the_channels_day_lasts() -> None:
    afternoon = replace(EDITION, at=time(14))
    now = at(MONDAY, 14)
    assert editions.look_again(afternoon, WEEKS, {MONDAY}, now=now, grace=GRACE) == now + editions.RETRY
    assert editions.look_again(afternoon, WEEKS, {MONDAY}, now=at(MONDAY + DAY, 6), grace=GRACE) == at(MONDAY + DAY, 14)


# What an issue holds.


def paper(number: int) -> Paper:
    return Paper(f"2607.{number:05}", f"Kettle {number}", "It boils.", "https://huggingface.co", (MONDAY,))


DIGEST = Digest(MONDAY, tuple(map(paper, range(6))), at(MONDAY, 23))


def hits(*numbers: int) -> list[Hit]:
    return [Hit(paper(number), 1.0, Quote(f"why {number}")) for number in numbers]


def shown(edition: Edition, found: dict[str, list[Hit]], allowed: set[str] | None = None) -> list[tuple[str, str]]:
    issue = editions.issue(edition, DIGEST, found, allowed)
    return [(entry.topic, entry.paper.id[-1]) for entry in issue.entries]


def test_without_topics_an_issue_is_the_digest() -> None:
    assert [number for _, number in shown(EDITION, {})] == list("012345")


def test_a_paper_stands_under_its_first_topic_with_the_sentence_that_matched_and_the_others_follow() -> None:
    topical = replace(EDITION, topics=("tea", "coffee"))
    found = {"tea": hits(4, 1), "coffee": hits(1, 2)}
    assert shown(topical, found) == [("tea", "1"), ("tea", "4"), ("coffee", "2"), ("", "0"), ("", "3"), ("", "5")]
    assert editions.issue(topical, DIGEST, found, None).entries[0].quote == Quote("why 1")


def test_papers_of_no_topic_are_left_out_where_that_is_wanted() -> None:
    only = replace(EDITION, topics=("tea",), others=False)
    assert shown(only, {"tea": hits(4)}) == [("tea", "4")]


def test_what_an_edition_demands_leaves_out_papers_of_no_topic_too() -> None:
    demanding = replace(EDITION, topics=("tea",), min_upvotes=5)
    assert shown(demanding, {"tea": hits(4)}, {paper(2).id, paper(4).id}) == [("tea", "4"), ("", "2")]


def test_the_post_itself_shows_something_of_each_topic() -> None:
    topical = replace(EDITION, topics=("tea", "coffee"))
    entries = editions.issue(topical, DIGEST, {"tea": hits(0, 1, 2, 3), "coffee": hits(5)}, None).entries
    assert [entry.paper.id[-1] for entry in editions.best(entries, 3)] == ["0", "1", "5"]
