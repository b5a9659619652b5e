"""A quote tells what is asked of a thing, and not only of the thing."""

from collections.abc import Callable

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.find.quoting.told_of_thing import told_of_thing
from bot.search.words.question import understand

PRAISE = "Storm nets are the best of nets, and many storm nets are sold for catching herring."
TOLD = "We trace a degradation of the herring to the knots."


@pytest.fixture
def index(make: Callable[..., Paper]) -> Bm25Index:
    index = Bm25Index()
    index.add(
        [
            make(1, "Of Storm Nets", f"{PRAISE} {TOLD}", keywords=("storm nets",)),
            make(2, "Storm Nets for All", "Of storm nets.", keywords=("storm nets",)),
            *(make(100 + n, f"Pebbles of Kind {n}", "Pebbles are round, grey and cold.") for n in range(300)),
        ]
    )
    return index


def quoted(index: Bm25Index, text: str) -> str:
    return index.search(Query(text, text=text), limit=5).hits[0].quote.text


def test_a_quote_tells_what_is_asked_of_a_thing_in_the_words_of_the_paper(index: Bm25Index) -> None:
    assert quoted(index, "do storm nets hurt herring") == TOLD


def test_a_quote_names_the_thing_where_nothing_is_asked_of_it(index: Bm25Index) -> None:
    assert quoted(index, "storm nets for herring") == PRAISE


def test_what_stands_in_the_question_is_not_said_for_another_word(index: Bm25Index) -> None:
    asked = understand(index.archive, "do storm nets hurt by the degradation of herring")
    _, others = told_of_thing(index.archive, asked)
    assert "degrad" not in {term for _, other in others for term in other}
