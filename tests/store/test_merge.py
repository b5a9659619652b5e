"""What a save decides, without a database."""

from datetime import timedelta

import pytest

from bot.store.merge import Vote, merge, on_days, order, pick, replaced
from tests.cases import each
from tests.store.made import HOUR, MONDAY, NOON, TUESDAY, WEDNESDAY, card, paper


def vote(hour: int, upvotes: int) -> Vote:
    return Vote(NOON + timedelta(hours=hour), upvotes, comments=0)


def test_merge_with_itself_is_itself() -> None:
    assert merge(paper(), paper(), newer=True) == merge(paper(), paper(), newer=False) == paper()


def test_zero_stars_are_a_value_and_not_an_empty_field() -> None:
    assert merge(paper(code_stars=5), paper(code_stars=0), newer=True).code_stars == 0
    assert merge(paper(code_stars=0), paper(code_stars=5), newer=False).code_stars == 0


def test_withdrawal_is_never_taken_back_by_a_fetch_without_it() -> None:
    assert merge(paper(withdrawn_at=NOON), paper(), newer=True).withdrawn_at == NOON


def test_older_fetch_gives_no_votes_even_to_a_paper_without_any() -> None:
    assert merge(card(), paper(upvotes=5), newer=False).upvotes == 0


def test_latest_known_submitter_stands_for_the_paper() -> None:
    assert on_days(paper(), {TUESDAY: "", MONDAY: "Bo"}).submitter == "Bo"
    assert on_days(paper(), {WEDNESDAY: "Ada", MONDAY: "Bo"}).submitter == "Ada"


@pytest.mark.parametrize(
    ("held", "new", "newer", "stays"),
    [("a", "b", True, "b"), ("a", "b", False, "a"), ("a", "", True, "a"), ("", "b", False, "b")],
)
def test_pick(held: str, new: str, newer: bool, stays: str) -> None:
    assert pick(held, new, newer=newer) == stays


def test_order_is_the_newest_fetch_first() -> None:
    assert order(["a", "b", "c"], ["d", "b"], newer=True) == ["d", "b", "a", "c"]
    assert order(["a", "b", "c"], ["d", "b"], newer=False) == ["a", "b", "c", "d"]


@each(
    ("last", "new", "place"),
    [
        ([], vote(0, 3), None),
        ([vote(0, 3)], vote(1, 3), None),
        ([vote(1, 3), vote(0, 3)], vote(2, 3), vote(1, 3)),
        ([vote(1, 3), vote(0, 2)], vote(2, 3), None),
        ([vote(1, 3), vote(0, 3)], vote(2, 4), None),
        ([vote(1, 3), vote(0, 2)], vote(1, 4), vote(1, 3)),
        ([vote(1, 3), vote(0, 3)], vote(0, 4), None),
    ],
)
def test_run_of_equal_votes_keeps_its_first_and_last_row(last: list[Vote], new: Vote, place: Vote | None) -> None:
    assert replaced(last, new) == place


def test_thousand_fetches_of_the_same_votes_keep_two_rows() -> None:
    rows: list[Vote] = []
    for hour in range(1000):
        new = Vote(NOON + hour * HOUR, 3, 1)
        old = replaced(rows[:2], new)
        rows = [new, *(row for row in rows if row != old)]
    assert [row.at for row in rows] == [NOON + 999 * HOUR, NOON]
