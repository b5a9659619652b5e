"""What a subject is for is meant, though people say it more often than papers write it."""

from datetime import date

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.words.question import understand
from tests.cases import each

DAY = date(2026, 7, 1)
OF_RIVERS = "We study otter models of rivers. Our otter models are compared on many rivers and reach the best results."
OF_KITCHENS = "We bring otter models to the kitchen. There otters are compared with what they see."


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    models = ("otter models",)
    index.add(Paper(f"2607.{at:05}", f"Otter Models {at}", OF_RIVERS, "", (DAY,), keywords=models) for at in range(3))
    index.add(
        Paper(f"2607.1{at:04}", f"Household Otters {at}", OF_KITCHENS, "", (DAY,), keywords=models) for at in range(2)
    )
    wool = "Sheep give wool, and kelp feeds fish. We study tides and currents in harbours, and report what is found."
    index.add(Paper(f"2607.2{at:04}", f"Wool {at}", wool, "", (DAY,)) for at in range(600))
    return index


@each("question", ["otter models for kitchens", "otter models in the kitchen", "otter models of the kitchen"])
def test_what_a_subject_is_for_is_meant(index: Bm25Index, question: str) -> None:
    titles = [hit.paper.title for hit in index.search(Query(question, question), limit=2).hits]
    assert all(title.startswith("Household") for title in titles), titles


def test_where_the_asker_is_says_nothing(index: Bm25Index) -> None:
    question = "my boss wants otter models in the kitchen"
    assert index.search(Query(question, question), limit=3).total


@each(("question", "asked_for"), [("pizza in otter models", True), ("my pizza and otter models", False)])
def test_a_first_word_that_no_paper_has_is_what_is_asked_for_in_another_thing(
    index: Bm25Index, question: str, asked_for: bool
) -> None:
    assert understand(index.archive, question).topics.lack is asked_for
