"""What lifts a paper: that it has what a question names side by side."""

from collections.abc import Callable

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index


def test_of_papers_that_say_the_same_the_one_whose_title_says_it_comes_first(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    said = "We shear yaks in spring. " * 2
    index.add(
        [
            make(1, "Wool and What Becomes of It", f"{said} Yaks are warm, and yaks are mild."),
            make(2, "Shearing Highland Yaks", f"{said} They are warm."),
            *(make(100 + n, f"Pebbles of Kind {n}", "Pebbles are round, grey and cold.") for n in range(300)),
        ]
    )
    found = index.search(Query("shearing yaks in spring", text="shearing yaks in spring"), limit=9)
    assert [hit.paper.id for hit in found.hits] == ["2506.00002", "2506.00001"]


def test_what_is_done_to_a_thing_is_found_where_it_is_done_to_it(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add(
        [
            make(1, "The Shepherd Knows What to Shear", "A yak looks on where hedges are kept in May."),
            make(2, "Warm Yaks", "Sheared yaks catch cold. They are kept in wool."),
            *(make(100 + n, f"Pebbles of Kind {n}", "Pebbles are round, grey and cold.") for n in range(300)),
        ]
    )
    found = index.search(Query("how do I shear a yak?", text="shear a yak"), limit=9)
    assert [hit.paper.title for hit in found.hits[:1]] == ["Warm Yaks"]
