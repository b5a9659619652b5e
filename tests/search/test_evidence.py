"""An honest nothing: what is not in the archive is not answered, and its nearest misses are marked as such."""

import pytest

from bot.model import Query
from bot.search.bm25 import Bm25Index
from bot.search.spelling import distance


def ask(text: str) -> Query:
    return Query(question=text, text=text)


@pytest.mark.parametrize(
    "question", ["best pizza near the office", "lunch anyone", "the of and", "!!!", "who won the boat race last night"]
)
def test_a_question_about_something_else_finds_nothing(index: Bm25Index, question: str) -> None:
    found = index.search(ask(question), limit=5)
    assert found.hits == ()
    assert found.total == 0
    assert len(found.near) <= 2


def test_the_nearest_misses_are_given_apart(index: Bm25Index) -> None:
    found = index.search(ask("robots that paint cathedrals in oil"), limit=5)
    assert not found.hits
    assert found.near[0].paper.title.startswith("A Harbour for Robots")


@pytest.mark.parametrize(
    ("typed", "meant"), [("snailqaunt", "SnailQuant"), ("snailquan", "SnailQuant"), ("whaels", "Whales")]
)
def test_a_misspelt_name_is_put_right(index: Bm25Index, typed: str, meant: str) -> None:
    assert index.search(ask(f"what is {typed}?"), limit=5).suggestion == f"what is {meant}?"


def test_no_name_is_suggested_that_would_find_nothing(index: Bm25Index) -> None:
    assert index.search(ask("lazers and pizza"), limit=5).suggestion == ""


@pytest.mark.parametrize(
    ("one", "other", "edits"), [("mabma", "mamba", 1), ("mamba", "mamba", 0), ("lora", "loras", 1), ("abc", "xyz", 3)]
)
def test_a_swap_of_neighbours_is_one_edit(one: str, other: str, edits: int) -> None:
    assert distance(one, other) == edits
