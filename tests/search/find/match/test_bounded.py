"""Papers that state a quantity within a bound come before those that state another, or none, and hide none."""

from datetime import date

import pytest

from bot.answers.listing import said_of
from bot.model import Found, Paper, Query
from bot.query import parse
from bot.search.bm25 import Bm25Index

TODAY = date(2026, 7, 31)


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    papers = [
        ("Otter Models of Otter Models", "Otter models swim, and otter models sleep, as otter models do."),
        ("Large Otter Models", "Otter models of 70B parameters swim."),
        ("Little Otter Models", "Otter models sleep by the river. Ours has 1.5B parameters."),
    ]
    papers += [(f"Crabs {at}", f"Crabs dig hole number {at}.") for at in range(9)]
    index.add(Paper(f"2607.{at:05}", *each, "", (TODAY,)) for at, each in enumerate(papers))
    return index


def asked(index: Bm25Index, question: str) -> tuple[Query, Found]:
    query = parse(question, today=TODAY)
    return query, index.search(query, limit=5)


def test_what_states_a_quantity_within_a_bound_comes_first_and_nothing_is_hidden(index: Bm25Index) -> None:
    _, found = asked(index, "otter models under 3B")
    assert found.hits[0].paper.title == "Little Otter Models"
    assert "1.5B" in found.hits[0].quote.text
    assert found.total == asked(index, "otter models")[1].total
    assert asked(index, "otter models over 50B")[1].hits[0].paper.title == "Large Otter Models"


def test_it_is_said_where_no_paper_states_one(index: Bm25Index) -> None:
    assert any(
        "less than 100M" in told for told in said_of(*asked(index, "otter models with less than 100M parameters"))
    )
    assert not any(said_of(*asked(index, "otter models under 3B")))
