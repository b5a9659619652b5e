"""Why the nearest misses are no answer: the words that they, or all papers, do not say."""

from collections.abc import Callable

import pytest

from bot.model import Lacking, Paper, Query
from bot.search.bm25 import Bm25Index


@pytest.fixture
def harbours(make: Callable[..., Paper]) -> Bm25Index:
    """An index of two papers on harbours, one on violins, and many on pebbles."""
    index = Bm25Index()
    index.add(
        [
            make(1, "Dredging Harbours by Tide", "We dredge a harbour while the tide turns."),
            make(2, "Silt and Harbours", "Silt settles in a harbour when the tide turns."),
            make(3, "Varnish of Violins", "The varnish of a violin is tapped with a hammer."),
            *(make(100 + n, f"Pebbles of Kind {n}", "Pebbles are round, grey and cold.") for n in range(300)),
        ]
    )
    return index


def near(index: Bm25Index, text: str) -> tuple[int, Lacking | None]:
    found = index.search(Query(question=text, text=text), limit=5)
    assert not found.hits
    return len(found.near), found.lacking


def test_a_word_that_no_paper_says_is_named_as_such(harbours: Bm25Index) -> None:
    assert near(harbours, "dirigibles, moored in harbours") == (2, Lacking(("dirigibles", "moored"), anywhere=True))


def test_a_word_that_the_nearest_alone_do_not_say_is_told_of_them(harbours: Bm25Index) -> None:
    assert near(harbours, "varnish, tide, harbour, hammer") == (2, Lacking(("varnish", "hammer"), anywhere=False))


def test_nothing_is_told_of_words_that_everybody_says(make: Callable[..., Paper]) -> None:
    index = Bm25Index()
    index.add([make(n, f"Pebbles of Kind {n}", "Pebbles are round, grey and cold.") for n in range(1, 300)])
    assert near(index, "pebbles on the moon")[1] == Lacking(("moon",), anywhere=True)


def test_a_word_of_a_purpose_alone_is_not_missed(harbours: Bm25Index) -> None:
    asked = "dirigibles, moored in harbours, so that captains are happy"
    assert near(harbours, asked)[1] == Lacking(("dirigibles", "moored"), anywhere=True)


def test_talk_is_not_missed(harbours: Bm25Index) -> None:
    assert near(harbours, "do dirigibles actually help in harbours")[1] == Lacking(("dirigibles",), anywhere=True)
