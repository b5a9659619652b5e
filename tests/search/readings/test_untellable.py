"""What no abstract tells is not claimed to be left out."""

from datetime import date

import pytest

from bot.model import Paper
from bot.query import parse
from bot.search.bm25 import Bm25Index
from bot.search.readings.untellable import without_untold
from tests.cases import each

DAY = date(2026, 7, 1)


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    texts = ["Otters swim in nets.", "Toy problems of otters.", "A long problem.", "Games of kelp.", "Nets for otters."]
    index = Bm25Index()
    index.add(Paper(f"2607.{at:05}", f"Number {at}", text, "", (DAY,)) for at, text in enumerate(texts))
    return index


@each(
    ("question", "untold"),
    [
        ("otters, excluding net-only work", "net-only"),
        ("excluding kelp-only work otters", "kelp-only"),
        ("otters but not purely kelp", "purely kelp"),
        ("otters, excluding kelp problems", "kelp problems"),
    ],
)
def test_what_no_abstract_tells_is_dropped_and_told(index: Bm25Index, question: str, untold: str) -> None:
    query = without_untold(index.archive, parse(question, today=DAY))
    assert query.excluded == query.chips == ()
    assert query.text == "otters"
    assert query.hint == f"Abstracts do not tell what is “{untold}”: nothing was left out for it."
    assert query.hint in index.search(parse(question, today=DAY), limit=1).asked.hint


@each("thing", ["toy problems", "chess", "kelp otters", "surveys", "nets"])
def test_what_some_abstract_tells_or_one_word_says_is_left_out(index: Bm25Index, thing: str) -> None:
    query = parse(f"otters but not {thing}", today=DAY)
    assert without_untold(index.archive, query) == query
