"""When a round-up is owed, and what a week or a month looked like."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Edition, EditionState, Paper
from bot.sending import roundups
from bot.sending.roundups import Span

MONDAY = date(2026, 7, 27)
WEEK = Span("weekly", MONDAY - timedelta(days=7), MONDAY - timedelta(days=1))
EDITION = Edition("C1", at=time(9), zone="Europe/Berlin", weekly=True)


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), UTC)


def owed(edition: Edition, now: datetime) -> list[Span]:
    return list(roundups.due(edition, now))


def test_a_week_is_rounded_up_on_mondays_at_the_editions_time_and_after_an_outage_for_three_days() -> None:
    assert owed(EDITION, at(MONDAY, 6)) == []
    assert owed(EDITION, at(MONDAY, 7)) == [WEEK]
    assert owed(EDITION, at(MONDAY + timedelta(days=2), 12)) == [WEEK]
    assert owed(EDITION, at(MONDAY + timedelta(days=2), 3)) == []  # at night
    assert owed(EDITION, at(MONDAY + timedelta(days=3), 12)) == []


def test_a_month_is_rounded_up_on_the_first_of_the_next() -> None:
    monthly = replace(EDITION, weekly=False, monthly=True)
    first = date(2026, 8, 1)
    assert owed(monthly, at(first, 6)) == []
    assert owed(monthly, at(first, 8)) == [Span("monthly", date(2026, 7, 1), date(2026, 7, 31))]
    far_east = replace(monthly, at=time(0, 30), zone="Pacific/Kiritimati")
    assert owed(far_east, at(date(2026, 7, 31), 11)) == []  # the last day is not ripe yet
    assert owed(far_east, at(date(2026, 7, 31), 12)) == [Span("monthly", date(2026, 7, 1), date(2026, 7, 31))]
    assert owed(monthly, at(date(2026, 3, 1), 13)) == [Span("monthly", date(2026, 2, 1), date(2026, 2, 28))]
    assert owed(monthly, at(date(2026, 1, 1), 13)) == [Span("monthly", date(2025, 12, 1), date(2025, 12, 31))]


def test_none_is_owed_for_the_time_before_an_edition_or_while_it_is_paused() -> None:
    assert owed(replace(EDITION, begun=at(MONDAY, 8)), at(MONDAY, 9)) == []
    assert owed(replace(EDITION, state=EditionState.PAUSED), at(MONDAY, 9)) == []
    assert owed(replace(EDITION, weekly=False), at(MONDAY, 9)) == []


def test_the_next_round_up_is_known_though_the_edition_itself_comes_on_no_monday() -> None:
    friday = replace(EDITION, weekdays=(4,))
    assert roundups.next_time(friday, at(MONDAY, 8)) == at(MONDAY + timedelta(days=7), 7)
    assert roundups.next_time(replace(friday, weekly=False), at(MONDAY, 8)) is None


ZONES = ("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York")


@given(st.times(max_value=time(19)), st.sampled_from(ZONES), st.integers(0, 40_000), st.integers(0, 180))
def test_whoever_looks_when_told_to_finds_each_round_up_once_an_hour_or_three_late(at, zone, begun, late):
    edition = Edition("C1", at=at.replace(second=0, microsecond=0), zone=zone, weekly=True, monthly=True)
    now, out = datetime(2026, 10, 15, tzinfo=UTC) + timedelta(minutes=begun), []
    end = now + timedelta(days=40)
    while now < end:
        out += [span for span in roundups.due(edition, now) if span not in out]
        waits = any(span not in out for span in roundups.unsettled(edition, now))
        following = roundups.look_again(edition, now, left=waits)
        assert following is not None
        assert following > now
        now = following + timedelta(minutes=late)
    for kind, fewest, apart in (("weekly", 5, {7}), ("monthly", 1, {28, 30, 31})):
        ends = sorted(span.last for span in out if span.kind == kind)
        assert len(ends) >= fewest
        assert {(later - sooner).days for sooner, later in pairwise(ends)} <= apart


def paper(number: int, day: date, votes: int = 0, lab: str = "") -> Paper:
    return Paper(f"2607.{number:05}", f"Kettle {number}", "It boils.", "", (day,), upvotes=votes, organization=lab)


def test_a_round_up_has_the_best_the_late_bloomers_and_what_was_discussed() -> None:
    papers = [paper(n, WEEK.first + timedelta(days=n % 5), votes=n) for n in range(9)]
    older = [paper(20, WEEK.first - timedelta(days=9), 90), paper(21, WEEK.first - timedelta(days=1), 50)]
    found = roundups.round_up(
        WEEK, papers, older, {"2607.00020": 40, "2607.00021": 2, "2607.00008": 30}, topics={},
        replies={"2607.00002": 7, "2607.00020": 1},
    )  # fmt: skip
    assert [one.upvotes for one in found.best] == [8, 7, 6, 5, 4]
    assert [(one.paper.id, one.by) for one in found.bloomers] == [("2607.00020", 40)]
    assert [(one.paper.id, one.by) for one in found.discussed] == [("2607.00002", 7), ("2607.00020", 1)]


def test_a_topics_span_is_told_in_numbers() -> None:
    july = Span("monthly", date(2026, 7, 1), date(2026, 7, 31))
    papers = [paper(n, date(2026, 7, 1) + timedelta(days=n), n, "Lab of Kettles") for n in range(10)]
    older = [paper(50, date(2026, 6, 20)), paper(51, date(2026, 5, 1))]
    numbers = roundups.numbers("tea", {one.id for one in (*papers[:8], *older)}, july, papers, older)
    assert (numbers.papers, numbers.before, numbers.votes, numbers.labs) == (8, 1, 7, ("Lab of Kettles",))
    assert numbers.bars == "▇▁···"
