"""What papers write as one word with hyphens is asked for as several."""

from datetime import date

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.words.written.hyphens import hyphened
from tests.cases import each

DAY = date(2026, 7, 1)
TRY_ON = (
    "Virtual try-on dresses people. We study try-on of clothes, speech-to-text, how-to guides, fact-checking"
    " and case-closing."
)
OTHER = (
    "We study how to say what a text and a speech mean, how to learn, how to read and how to do what is virtual,"
    " case for case, closing."
)


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    index.add([Paper(f"2607.{at:05}", f"Dress {at}", TRY_ON, "", (DAY,)) for at in range(6)])
    index.add([Paper(f"2607.1{at:04}", f"Virtual Study {at}", OTHER, "", (DAY,)) for at in range(20)])
    return index


@each(
    ("text", "read"),
    [
        ("virtual try on", "virtual try-on"),
        ("Speech to text models", "Speech-to-text models"),
        ("how to study", "how to study"),
        ("fact checking", "fact-checking"),
        ("case closing", "case closing"),
        ("virtual text", "virtual text"),
        ("try, on", "try, on"),
        ("try", "try"),
        ("", ""),
    ],
)
def test_words_are_one_where_papers_write_them_so_and_seldom_apart(index: Bm25Index, text: str, read: str) -> None:
    assert hyphened(index.archive, text) == read


def test_what_is_asked_for_in_several_words_is_found_and_told(index: Bm25Index) -> None:
    found = index.search(Query("virtual try on", "virtual try on"), limit=20)
    assert {hit.paper.title[:5] for hit in found.hits} == {"Dress"}
    assert found.heard == "virtual try-on"


@each(
    ("text", "read"),
    [
        ("Kelp-style dresses", "Kelp dresses"),
        ("kelp-like, or coral-type", "kelp, or coral"),
        ("try-like dresses", "try dresses"),
        ("life-like dresses", "life-like dresses"),
        ("dresses like kelp", "dresses like kelp"),
        ("-style", "-style"),
    ],
)
def test_likeness_says_nothing_more_of_what_papers_do_not_write_so(text: str, read: str) -> None:
    index = Bm25Index()
    index.add([Paper(f"2607.{at:05}", "Dolls", "Life-like dolls wear kelp.", "", (DAY,)) for at in range(6)])
    assert hyphened(index.archive, text) == read
