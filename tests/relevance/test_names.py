"""Names in questions count: floors, a little under what ``tests.relevance.names`` gave when they were set."""

import pathlib
from itertools import islice

import pytest

from bot.search.bm25 import Bm25Index
from bot.search.evaluate import _topics
from tests.relevance.names import (
    AUTHOR_FORMS,
    LAB_FORMS,
    SEED,
    Maker,
    by_author,
    by_lab,
    filled,
    found,
    hits,
    labs,
    misread,
    people,
    recorded,
)
from tests.relevance.test_floors import understood

pytestmark = [pytest.mark.recorded, pytest.mark.slow]


@pytest.fixture(scope="module")
def maker(shared: pathlib.Path) -> Maker:
    return Maker(recorded(shared), SEED)


@pytest.fixture(scope="module")
def index(maker: Maker) -> Bm25Index:
    return filled(maker.papers)


def test_a_persons_paper_on_a_topic_comes_first(maker: Maker, index: Bm25Index) -> None:
    asked = list(islice(maker.with_topic(people, "abstract", AUTHOR_FORMS, by_author), 100))
    first, shown = hits(asked, [found(index, understood(each.question)) for each in asked])
    assert first >= 0.97
    assert shown >= 0.98


def test_a_labs_paper_on_a_topic_comes_first(maker: Maker, index: Bm25Index) -> None:
    asked = list(islice(maker.with_topic(labs, "abstract", LAB_FORMS, by_lab), 100))
    first, shown = hits(asked, [found(index, understood(each.question)) for each in asked])
    assert first >= 0.8
    assert shown >= 0.87


def test_a_name_alone_lists_its_papers(maker: Maker, index: Bm25Index) -> None:
    for names, written in ((people, by_author), (labs, by_lab)):
        asked = list(islice(maker.alone(names, written), 100))
        assert hits(asked, [found(index, understood(each.question)) for each in asked])[1] >= 0.9


def test_no_question_for_a_topic_is_taken_for_a_name(shared: pathlib.Path, index: Bm25Index) -> None:
    topics = _topics(shared / "data" / "relevance" / "daily_papers" / "queries.jsonl")
    assert misread(index, [understood(topic.text) for topic in topics]) == 0
