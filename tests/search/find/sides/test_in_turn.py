"""What is found for several topics as one list: in turn, or in the order that is asked for."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bot.model import Paper, Query, Sort
from bot.search.bm25 import Bm25Index

FIRST = date(2026, 7, 1)
OTTERS, GEESE = ("Otters Paint Kelp", "We paint otters.", 9), ("Geese Count Pebbles", "We count geese.", 4)


@pytest.fixture
def index(make: Callable[..., Paper]) -> Bm25Index:
    """An index of three papers on painting otters and three on counting geese, of days that take turns."""
    told = [
        (f"{title} {at}", text, FIRST + timedelta(2 * at + later), votes * (at + 1))
        for later, (title, text, votes) in enumerate((OTTERS, GEESE))
        for at in range(3)
    ]
    index = Bm25Index()
    index.add([make(at, title, text, days=(day,), upvotes=votes) for at, (title, text, day, votes) in enumerate(told)])
    return index


def shown(index: Bm25Index, sort: Sort, *, offset: int = 0) -> list[Paper]:
    text = "painting otters; counting geese"
    found = index.search(Query(text, text=text, sort=sort), limit=4, offset=offset)
    assert found.total == 6
    return [hit.paper for hit in found.hits]


def test_the_best_of_each_topic_come_in_turn(index: Bm25Index) -> None:
    titles = [paper.title.split()[0] for paper in shown(index, Sort.RELEVANCE)]
    assert titles in (["Otters", "Geese"] * 2, ["Geese", "Otters"] * 2)


@pytest.mark.parametrize(("sort", "of"), [(Sort.DATE, "day"), (Sort.UPVOTES, "upvotes")])
def test_by_day_or_votes_the_papers_of_all_topics_stand_in_one_order(index: Bm25Index, sort: Sort, of: str) -> None:
    told = [getattr(paper, of) for offset in (0, 4) for paper in shown(index, sort, offset=offset)]
    assert len(told) == 6
    assert told == sorted(told, reverse=True)
