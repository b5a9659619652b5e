"""A paper whose title is the question, said otherwise, is its first answer."""

from datetime import date

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index

DAY = date(2026, 7, 1)
TITLES = (
    "Why Language Models Yawn",
    "How Often Do LLMs Yawn across Languages? A Survey of Yawning LLMs",
    "YawnBench: When Do Large Language Models Yawn?",
    "Can Woolly Yaks Swim?",
    "How Woolly Yaks Swim",
)


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    text = "LLMs yawn, and large language models yawn. Yawning LLMs are tired LLMs; woolly yaks can swim and swim."
    index.add(Paper(f"2607.{at:05}", title, text, "", (DAY,)) for at, title in enumerate(TITLES))
    index.add(Paper(f"2607.001{at:02}", f"LLMs That Yawn, Part {at}", text, "", (DAY,)) for at in range(9))
    return index


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("why do LLMs yawn", TITLES[0]),
        ("why do llms yawn?", TITLES[0]),
        ("why do large language models yawn", TITLES[0]),
        ("when do LLMs yawn", TITLES[2]),
        ("can woolly yaks swim?", TITLES[3]),
        ("how do woolly yaks swim", TITLES[4]),
    ],
)
def test_a_title_that_is_the_question_in_other_words_is_first(index: Bm25Index, question: str, title: str) -> None:
    assert index.search(Query(question, question), limit=3).hits[0].paper.title == title


@pytest.mark.parametrize("question", ["where do LLMs yawn", "do VLMs yawn", "yawning LLMs"])
def test_what_asks_something_else_puts_none_of_them_first(index: Bm25Index, question: str) -> None:
    hits = index.search(Query(question, question), limit=1).hits
    assert not hits or hits[0].paper.title not in (TITLES[0], TITLES[2])
