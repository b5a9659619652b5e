"""Which papers are listed in another order than the best first: those about a topic."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.model import Paper, Query, Sort
from bot.search.bm25 import Bm25Index

FILLER = "We study a problem with care and report what we measure on several boards."
ON_IT = "Tidal pruning removes weights in waves. We show when tidal pruning is safe, and what tidal pruning costs."
MENTION = f"We build a flagship. Like others it is made small by tidal pruning; its tidal pruning is ordinary. {FILLER}"
PRUNED = "Pruning removes weights. We show when pruning is safe, what pruning costs, and how pruning ends."


def index_of(make: Callable[..., Paper], *papers: tuple[str, str, int]) -> Bm25Index:
    """Return an index of papers with titles, abstracts and votes, each a day newer, among others on something else."""
    index = Bm25Index()
    days = [date(2025, 6, 1 + at) for at in range(len(papers))]
    held = [
        make(at + 1, title, text, upvotes=votes, days=(days[at],)) for at, (title, text, votes) in enumerate(papers)
    ]
    others = [make(50 + at, f"Harbours and Cranes, Part {at}", f"{FILLER} Cranes lift for robots.") for at in range(12)]
    index.add(held + others)
    return index


def listed(index: Bm25Index, text: str, sort: Sort) -> list[int]:
    return [int(hit.paper.id[5:]) for hit in index.search(Query(text, text=text, sort=sort), limit=9).hits]


@pytest.fixture
def index(make: Callable[..., Paper]) -> Bm25Index:
    return index_of(
        make,
        ("Where Tidal Pruning of Models Helps", ON_IT, 3),
        ("What Tidal Pruning Costs a Fleet", ON_IT, 5),
        ("How Tidal Pruning Fails at Sea", ON_IT, 4),
        ("A Flagship in Every Port", MENTION, 200),
    )


def test_a_paper_that_mentions_a_topic_is_not_the_most_upvoted_on_it(index: Bm25Index) -> None:
    assert listed(index, "tidal pruning", Sort.UPVOTES) == [2, 3, 1]


def test_a_paper_that_mentions_a_topic_is_not_the_newest_on_it(index: Bm25Index) -> None:
    assert listed(index, "tidal pruning", Sort.DATE) == [3, 2, 1]


def test_a_title_that_says_a_topic_makes_up_for_an_abstract_that_says_it_less(make: Callable[..., Paper]) -> None:
    index = index_of(
        make,
        ("Where Tidal Pruning of Models Helps", ON_IT, 3),
        ("What Tidal Pruning Costs a Fleet", ON_IT, 5),
        ("How Tidal Pruning Fails at Sea", MENTION, 90),
        ("A Flagship in Every Port", MENTION, 200),
    )
    assert listed(index, "tidal pruning", Sort.UPVOTES) == [3, 2, 1]


def test_what_holds_a_part_of_a_topic_is_left_out_where_others_hold_it_all(make: Callable[..., Paper]) -> None:
    index = index_of(
        make,
        ("Where Pruning of Models Helps Robots", f"{PRUNED} Robots dock with it.", 3),
        ("What Pruning Costs a Fleet of Vessels", PRUNED, 90),
        ("How Robots Live with Pruning", f"{PRUNED} Robots dock with it.", 5),
    )
    assert listed(index, "pruning of robots", Sort.UPVOTES) == [3, 1]


def test_one_paper_that_holds_all_of_a_topic_shuts_out_no_other(make: Callable[..., Paper]) -> None:
    index = index_of(
        make,
        ("Where Pruning of Models Helps Robots", f"{PRUNED} Robots dock with it.", 3),
        ("What Pruning Costs a Fleet of Vessels", PRUNED, 90),
        ("How Pruning Fails at Sea", PRUNED, 80),
    )
    assert listed(index, "pruning of robots", Sort.UPVOTES) == [2, 3, 1]


def test_a_paper_that_is_called_so_is_no_measure_of_the_others(make: Callable[..., Paper]) -> None:
    index = index_of(
        make,
        ("Tidal Pruning", ON_IT, 90),
        ("Where Tidal Pruning of Models Helps", ON_IT, 3),
        ("What Tidal Pruning Costs a Fleet", ON_IT, 5),
    )
    assert listed(index, "tidal pruning", Sort.UPVOTES) == [1, 3, 2]


def test_a_title_with_one_of_two_alternatives_is_about_what_was_asked(make: Callable[..., Paper]) -> None:
    both = (
        "Tidal pruning and slow rounding make models small: rounding, then pruning; tidal pruning, then slow rounding."
    )
    index = index_of(
        make,
        ("Pruning and Rounding of Models", both, 5),
        ("Where Rounding of Models Helps", "Rounding is old. We show that it is safe.", 3),
        ("A Flagship in Every Port", "We build a flagship. Its weights have seen some pruning.", 200),
    )
    query = Query(
        "pruning OR rounding", text="pruning rounding", required=(("pruning", "rounding"),), sort=Sort.UPVOTES
    )
    assert [int(hit.paper.id[5:]) for hit in index.search(query, limit=9).hits] == [1, 2]
