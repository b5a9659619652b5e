"""Weeks of feedback: what is counted where, and what cannot be read from it."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.answers.report import TERM_CHARS, TERMS, WORST, monday, terms_of, weeks
from bot.model import Blame, Came, Tallied, Verdict

DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=3, unique=True).map(lambda words: tuple(sorted(words)))


def verdict(day: date, terms: tuple[str, ...] = (), *, helpful: bool = True) -> Verdict:
    return Verdict("T1", datetime.combine(day, time(12), UTC), helpful, terms, ())


@given(
    thumbs=st.lists(st.builds(verdict, DAYS, WORDS, helpful=st.booleans()), max_size=20),
    tallied=st.lists(
        st.builds(Tallied, st.just("T1"), DAYS, st.sampled_from(Came), WORDS, st.integers(1, 9)), max_size=20
    ),
)
def test_every_thumb_and_every_question_is_in_one_week(thumbs, tallied):
    told = weeks(thumbs, tallied)
    assert sum(week.up + week.down for week in told) == len(thumbs)
    assert sum(week.up for week in told) == sum(thumb.helpful for thumb in thumbs)
    for came, number in ((Came.ASKED, "asked"), (Came.NOTHING, "nothing"), (Came.SLOW, "slow")):
        assert sum(getattr(week, number) for week in told) == sum(one.number for one in tallied if one.came is came)
    firsts = [week.monday for week in told]
    assert firsts == sorted(set(firsts), reverse=True)
    assert all(first.weekday() == 0 for first in firsts)


def test_a_week_begins_on_monday_through_the_turn_of_the_year():
    assert monday(date(2027, 1, 3)) == date(2026, 12, 28)
    assert [week.monday for week in weeks([verdict(date(2027, 1, 3)), verdict(date(2027, 1, 4))], [])] == [
        date(2027, 1, 4),
        date(2026, 12, 28),
    ]


def test_the_worst_words_are_those_with_most_to_complain_of():
    day = date(2026, 7, 30)
    (week,) = weeks(
        [verdict(day, ("mamba", "pruning"), helpful=False), verdict(day, ("mamba",))],
        [Tallied("T1", day, Came.NOTHING, ("kubernetes", "mamba"), 3), Tallied("T1", day, Came.SLOW, ("slow",), 9)],
    )
    assert week.worst == (Blame("mamba", 3, 1), Blame("kubernetes", 3, 0), Blame("pruning", 0, 1))
    assert week.helpful == 0.5


@given(st.text(max_size=400))
def test_no_question_can_be_read_from_its_terms(text):
    terms = terms_of(text)
    assert list(terms) == sorted(set(terms))
    assert len(terms) <= TERMS
    assert all(0 < len(term) <= TERM_CHARS and not any(char.isspace() for char in term) for term in terms)
    assert terms_of(" ".join(reversed(terms))) == terms


def test_a_week_tells_of_few_words():
    day = date(2026, 7, 30)
    (week,) = weeks([], [Tallied("T1", day, Came.NOTHING, tuple(f"word{number}" for number in range(12)), 1)])
    assert len(week.worst) == WORST
    assert Counter(blame.nothing for blame in week.worst) == {1: WORST}
    assert week.helpful is None
    assert week.monday + timedelta(days=3) == day


def test_words_that_say_nothing_are_no_terms():
    assert terms_of("what is the taste of cheese for you?") == ("cheese", "taste")
