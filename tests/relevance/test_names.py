"""Names in questions count: floors, a little under what ``tests.relevance.names`` gave when they were set."""

import pathlib
from itertools import islice

import pytest

from bot.search.bm25 import Bm25Index
from bot.search.evaluate import _qrels, _topics
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

CITED = " et al"
"""What so ends names its authors: "The paper by Corbett Harrington DuTell et al"."""

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
    asked = list(maker.with_topic(labs, "abstract", LAB_FORMS, by_lab))  # of 100 .77 to .88, by what is drawn
    first, shown = hits(asked, [found(index, understood(each.question)) for each in asked])
    assert first >= 0.8
    assert shown >= 0.87


def test_a_name_alone_lists_its_papers(maker: Maker, index: Bm25Index) -> None:
    for names, written in ((people, by_author), (labs, by_lab)):
        asked = list(islice(maker.alone(names, written), 100))
        assert hits(asked, [found(index, understood(each.question)) for each in asked])[1] >= 0.9


def test_no_question_for_a_topic_is_taken_for_a_name(shared: pathlib.Path, index: Bm25Index) -> None:
    topics = _topics(shared / "data" / "relevance" / "daily_papers" / "queries.jsonl")
    asked = [topic.text for topic in topics if CITED not in topic.text]
    assert len(asked) >= 999
    assert misread(index, list(map(understood, asked))) == 0


def test_a_question_that_cites_authors_finds_their_paper(shared: pathlib.Path, index: Bm25Index) -> None:
    folder = shared / "data" / "relevance" / "daily_papers"
    right = {(topic, paper) for topic, paper, grade in _qrels(folder / "qrels.tsv") if grade}
    cited = [topic for topic in _topics(folder / "queries.jsonl") if CITED in topic.text]
    assert cited
    for topic in cited:
        assert any((topic.id, paper) in right for paper in found(index, understood(topic.text)))
