"""What is done to a thing is found as it is named, too: merging models as model merging."""

from collections.abc import Callable

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.text.analyzer import words
from bot.search.words.weighed.subjects import subjects
from bot.search.words.written.turned import turned


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("stirring soups", ["soups", "stirring"]),
        ("stirring thick soups", ["thick", "soups", "stirring"]),
        ("generation of soups", ["soups", "generation"]),
        ("stirring any soups", []),
        ("soup stirring", []),
        ("stirring", []),
    ],
)
def test_what_is_done_goes_to_the_end(said: str, other: list[str]) -> None:
    assert list(turned(said.split())) == other


@pytest.fixture
def index(make: Callable[..., Paper]) -> Bm25Index:
    index = Bm25Index()
    index.add(
        make(
            number, f"Kitchen {number}", "Soup stirring takes time: of soups in a kitchen.", keywords=("soup stirring",)
        )
        for number in range(3)
    )
    index.add([make(7, "Stirring words", "Stirring speeches are given here, on soups and on other matters.")])
    index.add(make(number, f"Plain {number}", "Nothing boils here, and the table is laid.") for number in range(10, 60))
    return index


def test_a_keyword_is_a_subject_said_the_other_way_round_too(index: Bm25Index) -> None:
    found = subjects(index.archive, words("stirring soups"))
    assert [(each.terms, each.turned) for each in found] == [(("stir", "soup"), ("soup", "stir"))]


def test_papers_that_name_what_is_done_so_come_first(index: Bm25Index) -> None:
    hits = index.search(Query("stirring soups", "stirring soups"), limit=9).hits
    assert hits[0].paper.title.startswith("Kitchen")
