"""A question's head answers where its asides do not, and what papers say of these brings them to the front."""

from collections.abc import Callable

import pytest

from bot.model import Found, Paper, Query
from bot.search.bm25 import Bm25Index


@pytest.fixture
def harbours(make: Callable[..., Paper]) -> Bm25Index:
    """An index of three papers on dredging harbours, one of which says "estuary", and many on pebbles."""
    index = Bm25Index()
    index.add(
        [
            make(1, "Dredging Harbours by Tide", "We dredge a harbour by its tide. Dredging harbours takes a night."),
            make(2, "Harbours that are Dredged", "Harbours are dredged of silt. A dredged harbour lets ships in."),
            make(3, "Dredging Harbours of Silt", "Dredging a harbour frees it. Its estuary silts, as estuaries do."),
            *(make(100 + n, f"Pebbles of Kind {n}", "Pebbles are round, grey and cold.") for n in range(300)),
        ]
    )
    return index


def asked(index: Bm25Index, text: str) -> Found:
    return index.search(Query(question=text, text=text), limit=5)


def test_a_wish_that_no_paper_holds_turns_nobody_away(harbours: Bm25Index) -> None:
    assert asked(harbours, "dredging harbours, zeppelins included ideally").total == 3


def test_a_paper_that_fulfils_the_wish_comes_first(harbours: Bm25Index) -> None:
    assert asked(harbours, "dredging harbours, an estuary would be great").hits[0].paper.id.endswith("3")


def test_a_question_that_finds_nothing_is_read_without_how_it_is_done(harbours: Bm25Index) -> None:
    assert asked(harbours, "dredging harbours without calling zeppelins of Mongolfier").total == 3


def test_a_clause_of_talk_is_left_out_of_a_question_that_finds_nothing(harbours: Bm25Index) -> None:
    assert asked(harbours, "club tomorrow: dredging harbours").total == 3


def test_a_head_that_the_archive_does_not_hold_claims_nothing(harbours: Bm25Index) -> None:
    assert not asked(harbours, "zeppelin moorings of Mongolfier, ideally in harbours").hits


def test_what_has_no_other_head_is_no_aside(harbours: Bm25Index) -> None:
    assert asked(harbours, "tomorrow, dredging harbours too").total == 3


def test_an_everyday_word_alone_is_read_as_papers_write_it(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add([make(1, "Humor of Harbours", "Humor in a harbour is dry. We measure humor.")])
    index.add(make(100 + n, f"Pebbles of Kind {n}", "Pebbles are round, grey and cold.") for n in range(300))
    found = asked(index, "jokes")
    assert [hit.paper.title for hit in found.hits] == ["Humor of Harbours"]
    assert found.heard == "humor"
    assert not asked(index, "zeppelins").hits
