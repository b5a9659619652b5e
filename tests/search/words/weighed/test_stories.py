"""The topic that a long story names, as papers have it for a keyword."""

from __future__ import annotations

from datetime import date

import pytest

from bot.model import Paper
from bot.search.bm25 import Bm25Index

DAY = date(2026, 7, 1)
STORY = (
    "my advisor came back from a conference super excited about {} and now wants me to present one paper on friday, "
    "which would you pick if you had to?"
)


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    rare = [
        Paper(f"2607.{at:05}", f"Paper {at}", "Text.", "", (DAY,), keywords=("verifiable rewards",)) for at in range(4)
    ]
    field = [
        Paper(f"2607.1{at:04}", f"Paper {at}", "Text.", "", (DAY,), keywords=("language models",)) for at in range(96)
    ]
    index = Bm25Index()
    index.add([*rare, *field])
    return index


def test_a_topic_of_several_papers_is_named(index: Bm25Index) -> None:
    assert index.now().topic_named(STORY.format("verifiable rewards")) == "verifiable rewards"


@pytest.mark.parametrize(
    "text",
    [
        STORY.format("language models"),  # what the whole field is about
        STORY.format("rewards"),  # one word may be anything
        STORY.format("weaving looms"),
        "what about verifiable rewards?",  # a question is read as it stands
        "",
    ],
)
def test_nothing_else_is(index: Bm25Index, text: str) -> None:
    assert not index.now().topic_named(text)
