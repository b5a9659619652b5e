"""People whom nobody is called as: another's papers are not given for theirs."""

from datetime import date

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from tests.cases import each

DAY = date(2026, 7, 1)


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    bylines = [("Kaiming Otter", "Wei Zhu"), ("Di He", "Wei Zhu"), ("Song Barnacle",), ("Wei He",)]
    index.add(
        [
            Paper(f"2607.{at:05}", f"Of tides, part {at}", "We model a song of tides.", "", (DAY,), authors=names)
            for at, names in enumerate(bylines, 1)
        ]
    )
    return index


@each(
    "question",
    [
        "papers by kaiming he",
        "anything by he kaiming",
        "kaiming he",
        "papers by kaiming zhu",  # Kaiming Otter has a paper with a Zhu
        "what has kaiming he written",
        "papers by kaiming he on tides",
    ],
)
def test_nobodys_papers_are_none_of_others(index: Bm25Index, question: str) -> None:
    got = index.search(Query(question, text=question), limit=9)
    assert got.total == 0
    assert got.asked is not None
    assert set(got.asked.authors) <= {"kaiming he", "he kaiming", "kaiming zhu"}


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("papers by di he", ["Of tides, part 2"]),
        ("papers by kaiming", ["Of tides, part 1"]),
        ("what has di he published", ["Of tides, part 2"]),
        ("song of tides", [f"Of tides, part {at}" for at in (1, 2, 3, 4)]),  # words
    ],
)
def test_who_is_held_is_found(index: Bm25Index, question: str, titles: list[str]) -> None:
    got = index.search(Query(question, text=question), limit=9)
    assert sorted(hit.paper.title for hit in got.hits) == titles


def test_several_surnames_are_those_of_one_papers_authors(index: Bm25Index) -> None:
    question = "The paper by Otter Zhu et al"
    got = index.search(Query(question, text="Otter Zhu"), limit=9)
    assert got.hits[0].paper.title == "Of tides, part 1"
