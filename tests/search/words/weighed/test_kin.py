"""Words of one family find each other where the papers say that they are one."""

from datetime import date

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.words.weighed.kin import kin
from tests.cases import each

DAY = date(2026, 7, 1)
TEXTS = {
    "A chemical study": "Chemical reactions are planned. Chemistry asks for it, and a reaction is chemical.",
    "More chemistry": "Chemistry is chemical: we plan what a chemist does.",
    "Chemical plans": "Chemical plans are made by tools that a laboratory has.",
    "What is new in it": "A chemical is mixed with another chemical.",
    "Universal sounds": "Universal sounds of the sea are recorded by divers.",
    "A universe of stars": "The universe is full of stars, of which we draw a map.",
    "Sound transcriptions": "A transcription of what divers say is written down.",
    "Transcription of notes": "Notes are written by the transcription of a melody.",
}


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    index.add([Paper(f"2607.{at:05}", title, text, "", (DAY,)) for at, (title, text) in enumerate(TEXTS.items())])
    filler = "Grains of sand are counted on a beach, one after the other, until the tide comes in."
    index.add([Paper(f"2607.1{at:04}", f"Sand {at}", filler, "", (DAY,)) for at in range(40)])
    return index


@each(
    ("word", "names"),
    [
        ("chemistry", ("chemic",)),
        ("transcribe", ("transcript",)),  # in no paper, so that none can tell
        ("universal", ()),
        ("sand", ()),
        ("sand-chemistry", ()),
        ("of", ()),
    ],
)
def test_kin_are_words_of_one_root_that_stand_in_the_same_papers(
    index: Bm25Index, word: str, names: tuple[str, ...]
) -> None:
    assert kin(index.archive, word) == names


def test_papers_that_say_a_relative_of_a_word_alone_are_found(index: Bm25Index) -> None:
    found = index.search(Query("chemistry tools of a laboratory", "chemistry tools of a laboratory"), limit=9)
    assert found.hits[0].paper.title == "Chemical plans"


def test_a_paper_that_says_the_word_itself_comes_before(index: Bm25Index) -> None:
    assert index.search(Query("chemistry", "chemistry"), limit=9).hits[0].paper.title == "More chemistry"


def test_relatives_are_marked_in_what_is_quoted(index: Bm25Index) -> None:
    question = "chemistry tools of a laboratory"
    quote = index.search(Query(question, question), limit=1).hits[0].quote
    assert [quote.text[begin:end] for begin, end in quote.marks] == ["Chemical", "tools", "laboratory"]
