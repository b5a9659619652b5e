"""Papers like one, and about something else as well."""

from datetime import date

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index

DAY = date(2026, 7, 1)
ROUTED = "Routing tokens among sparse experts. Sparse experts are routed by a router of tokens."


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    index.add(
        [
            Paper("2607.00001", "Sparse Experts Route Tokens", ROUTED, "", (DAY,)),
            Paper("2607.00002", "A Router of Experts", f"{ROUTED} For text.", "", (DAY,)),
            Paper("2607.00003", "Experts That See", f"{ROUTED} For vision models.", "", (DAY,)),
            Paper("2607.00004", "Vision in the Dark", "Cameras for vision at night.", "", (DAY,)),
        ]
    )
    return index


def test_papers_like_one_hold_the_topic_that_they_shall_be_about(index: Bm25Index) -> None:
    alike = index.similar("2607.00001", limit=5, within=Query("", text="vision"))
    assert [hit.paper.id for hit in alike.hits] == ["2607.00003"]


def test_none_is_like_one_where_none_holds_the_topic(index: Bm25Index) -> None:
    assert index.similar("2607.00001", limit=5, within=Query("", text="volcanoes")).total == 0


def test_no_topic_leaves_all_that_are_like_it(index: Bm25Index) -> None:
    assert index.similar("2607.00001", limit=5, within=Query("")).total == 2
