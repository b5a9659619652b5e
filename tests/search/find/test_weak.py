"""What stands on a first page: the papers that hold up beside the best one; the others wait for the next."""

from collections.abc import Callable

import pytest

from bot.model import Paper, Query, Sort
from bot.search.bm25 import Bm25Index


@pytest.fixture
def kelp(make: Callable[..., Paper]) -> Bm25Index:
    """An index of papers about kelp in tide pools, some of which only say so, and many on pebbles."""
    about = "Kelp in tide pools grows. We count kelp in tide pools, and weigh the kelp of tide pools by day."
    passing = "Shore crabs hide from gulls, herons and otters, under stones, in wrecks and, now and then, under kelp."
    index = Bm25Index()
    index.add(
        [
            make(1, "Counting Kelp in Tide Pools", about),
            make(2, "Where Crabs Hide", passing),
            make(3, "Where Gulls Breed", passing + " Pools form at low tide."),
            make(4, "Kelp in Tide Pools by Night", about),
            *(make(100 + n, f"Pebbles of Kind {n}", "Pebbles are round, grey and cold.") for n in range(300)),
        ]
    )
    return index


def ask(index: Bm25Index, sort: Sort = Sort.RELEVANCE):
    return index.search(Query("kelp in tide pools", text="kelp in tide pools", sort=sort), limit=9)


def test_papers_that_mention_the_topic_come_after_those_about_it_and_wait_for_a_further_page(kelp: Bm25Index) -> None:
    found = ask(kelp)
    assert {hit.paper.title for hit in found.hits[:2]} == {"Counting Kelp in Tide Pools", "Kelp in Tide Pools by Night"}
    assert found.strong == 2
    assert found.total == len(found.hits) > 2


def test_in_another_order_than_the_best_first_none_waits(kelp: Bm25Index) -> None:
    assert ask(kelp, Sort.DATE).strong == 0


def test_beside_the_paper_that_is_named_others_do_not_wait_for_its_sake(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add(
        [
            make(1, "OtterNet: Rivers as Graphs", "Rivers meet and part. OtterNet tells where a boat drifts."),
            make(2, "Where Boats Drift with OtterNet", "We drift with OtterNet, and OtterNet drifts with us."),
            *(make(100 + n, f"Pebbles of Kind {n}", "Pebbles are round, grey and cold.") for n in range(300)),
        ]
    )
    found = index.search(Query("otternet", text="otternet"), limit=9)
    assert [hit.paper.title.split()[0] for hit in found.hits] == ["OtterNet:", "Where"]
    assert found.strong == 2
