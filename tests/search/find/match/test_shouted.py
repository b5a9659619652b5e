"""Whose thing it is is no name in capitals, and what is typed bare may be one."""

from datetime import date

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from tests.cases import each

DAY = date(2026, 7, 1)


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    taste = "We propose TASTE for yaks: TASTE herds yaks, and TASTE is quick."
    rope = "Roped alpine grazing (ROAG) herds yaks. ROAG is steep, and ROAG is slow."
    index = Bm25Index()
    index.add(
        [
            Paper("2607.00001", "A Matter of TASTE: Herding Yaks", taste, "", (DAY,)),
            Paper("2607.00002", "ROAG: Herding Yaks", rope, "", (DAY,)),
            *(Paper(f"2607.{at:05}", f"Kelp {at}", "Kelp feeds fish.", "", (DAY,)) for at in range(100, 160)),
        ]
    )
    return index


def titles(index: Bm25Index, question: str) -> list[str]:
    return [hit.paper.title for hit in index.search(Query(question, text=question), limit=5).hits]


@each("question", ["a herder's taste", "learn my taste", "yaks and their taste"])
def test_whose_thing_it_is_is_no_name_in_capitals(index: Bm25Index, question: str) -> None:
    assert "A Matter of TASTE: Herding Yaks" not in titles(index, question)


@each("question", ["taste", "taste for yaks", "my TASTE", "my taste yaks"])
def test_what_may_be_the_name_is_found(index: Bm25Index, question: str) -> None:
    assert "A Matter of TASTE: Herding Yaks" in titles(index, question)


def test_a_thing_that_the_paper_says_too_is_found() -> None:
    index = Bm25Index()
    text = "We propose TASTE: it learns the taste of a herder. Each taste is learned, a taste at a time."
    index.add([Paper("2607.00001", "TASTE: a Herder's Taste", text, "", (DAY,))])
    index.add(Paper(f"2607.{at:05}", f"Kelp {at}", "Kelp feeds fish.", "", (DAY,)) for at in range(100, 160))
    assert titles(index, "a herder's taste") == ["TASTE: a Herder's Taste"]


def test_an_acronym_is_no_such_thing(index: Bm25Index) -> None:
    assert titles(index, "their roag") == ["ROAG: Herding Yaks"]
