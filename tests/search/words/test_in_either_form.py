"""A topic counts alike whether it is asked for by its acronym or in full."""

import pytest

from bot.model import Query
from bot.search.bm25 import Bm25Index
from bot.search.words.in_either_form import in_either_form
from bot.search.words.question import understand
from tests.cases import each
from tests.search.conftest import paper

DEFINED = "Hidden-echo mapping (HEM) models find boats. We train HEM models, and HEM is fast."
ABBREVIATED = "We let HEM find boats at night; HEM policies are fast, and HEM scales."
WRITTEN_OUT = "We let hidden echo mapping find boats, and hidden echo mapping is fast. Hidden echo mapping scales."
MEANS_ANOTHER = "A high evening moon (HEM) shines on boats, and HEM is bright. HEM glows."
PARTS = "An echo of a whale is heard, models of maps are slow, and hidden bays are deep."

SONGS = "Whales sing of tides and lanterns all night, and models of the bay are slow."


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    texts = [DEFINED, DEFINED, DEFINED, ABBREVIATED, ABBREVIATED, WRITTEN_OUT, MEANS_ANOTHER, PARTS, PARTS]
    index.add(paper(number, f"Boats {number}", text) for number, text in enumerate(texts, 1))
    index.add(paper(number, f"Songs {number}", SONGS) for number in range(10, 190))
    return index


@each(
    "topic",
    [
        "HEM",
        "HEMs",
        "HEM models",
        "HEM systems",
        "hidden-echo mapping",
        "hidden echo mapping models",
        "echo mapping models",
    ],
)
def test_each_form_of_a_topic_counts_the_same_papers(index: Bm25Index, topic: str) -> None:
    assert index.count(Query("", text=topic)).total == 6


@each("topic", ["HEM whales", "HEM policies", "models of boats"])
def test_what_is_more_than_the_class_of_a_thing_still_counts(index: Bm25Index, topic: str) -> None:
    assert index.count(Query("", text=topic)).total < 6


@each(
    ("question", "short"),
    [
        ("HEM models of boats", "hem of boats"),
        ("fast hidden-echo mapping methods", "fast hem"),
        ("echo chambers", None),
        ("models", None),
    ],
)
def test_the_class_of_what_an_acronym_names_is_left_out(index: Bm25Index, question: str, short: str | None) -> None:
    both = in_either_form(index.archive, understand(index.archive, question))
    assert (both and both.short) == short
