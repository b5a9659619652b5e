"""Where the words that ask name no topic, those before them do."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.model import Paper, Query
from bot.query.parser import parse
from bot.search.bm25 import Bm25Index
from bot.search.readings.context import in_context
from tests.cases import each

TODAY = date(2026, 7, 31)
BEFORE = (
    "Hi all, I was wondering how badly quantization hurts when pruning comes first, but I'm looking for papers with "
)


@pytest.fixture
def index(make: Callable[..., Paper]) -> Bm25Index:
    """An archive in which quantization and pruning are topics, and exploring systematically is none."""
    index = Bm25Index()
    index.add(
        make(
            number,
            f"Quantization after Pruning {number}",
            "We explore it with systematic care. Quantization hurts after pruning; pruning spoils quantization.",
        )
        for number in range(1, 6)
    )
    index.add(make(number, f"Of Rivers {number}", "We explore systematic rivers.") for number in range(6, 30))
    return index


def asked(question: str) -> Query:
    return parse(question, today=TODAY)


def test_a_question_is_searched_whole_where_its_frame_took_the_topic_along(index: Bm25Index) -> None:
    query = asked(BEFORE + "more systematic exploration.")
    assert query.text == "more systematic exploration"
    whole = in_context(index.archive, query)
    assert whole is not None
    assert whole.text == query.question
    found = index.search(query, limit=3)
    assert [hit.paper.title.rpartition(" ")[0] for hit in found.hits] == ["Quantization after Pruning"] * 3


@each(
    "question",
    [
        BEFORE + "pruning of rivers",  # names a topic
        BEFORE + "more systematic zeugmas",  # what no paper holds may be the topic
        "Hi all, my boss and our guests are wondering about it, and I'm looking for papers with more exploration",
        "systematic exploration",
        "more systematic quantization, please",
        "hello there everybody, thanks a lot",
        "",
    ],
)
def test_every_other_question_is_searched_for_what_its_frame_leaves(index: Bm25Index, question: str) -> None:
    assert in_context(index.archive, asked(question)) is None
