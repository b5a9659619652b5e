"""Numbers of papers on an acronym that stands for several things."""

from datetime import date

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index

SPOKEN = "Voices of speakers are synthesized from text as a waveform, and listeners rate how natural the audio sounds."
SCALED = "A reasoner thinks longer at inference, samples many chains, and a verifier picks the best answer to sums."
DEFINED = {SPOKEN: "Wave-yielding kettles (WYK) are studied.", SCALED: "Wide yak knowledge (WYK) is studied."}


def paper(number: int, text: str) -> Paper:
    title = f"Paper {'abcdefghijklmnopqrstuvwxyz'[number % 26] * 3} of the {number}th kind"
    return Paper(f"2606.{number:05}", title, text, "", (date(2026, 6, 1 + number % 28),))


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    texts = [f"{DEFINED[SPOKEN]} {SPOKEN}"] * 6 + [f"{DEFINED[SCALED]} {SCALED}"] * 8
    texts += [f"We improve WYK. {SPOKEN} Our WYK is fast."] * 5
    texts += [f"Wide yak knowledge pays. {SCALED} We spread wide yak knowledge."] * 2
    index.add([paper(at, text) for at, text in enumerate(texts)])
    index.add(
        [paper(50 + at, f"We study tides in the bay, number {at}, and report results with care.") for at in range(60)]
    )
    return index


def test_an_acronym_counts_in_the_sense_of_most_papers_that_have_it(index: Bm25Index) -> None:
    counted = index.count(Query("", text="WYK"))
    assert counted.read_as is not None
    assert (counted.read_as.acronym, counted.read_as.meaning) == ("WYK", "wave-yielding kettles")
    assert counted.total == 6 + 5


def test_what_else_it_stands_for_is_told_with_as_many_papers_as_asking_for_that_finds(index: Bm25Index) -> None:
    read = index.count(Query("", text="WYK")).read_as
    assert read is not None
    ((other, papers),) = ((each.name, each.papers) for each in read.others)
    assert other == "wide yak knowledge"
    assert papers == index.count(Query("", text=other)).total


def test_the_list_of_such_a_number_has_as_many_papers_whatever_the_filter(index: Bm25Index) -> None:
    for since in (None, date(2026, 6, 7)):
        counted = index.count(Query("", text="WYK", since=since))
        assert index.search(Query("", text="WYK", since=since, every=True), limit=50).total == counted.total
        assert counted.read_as is not None
        assert counted.read_as.meaning == "wave-yielding kettles"


def test_other_words_of_the_topic_say_what_is_meant(index: Bm25Index) -> None:
    read = index.count(Query("", text="WYK verifier")).read_as
    assert read is not None
    assert read.meaning == "wide yak knowledge"


def test_quoted_it_is_a_word_like_others(index: Bm25Index) -> None:
    assert index.count(Query("", text="WYK", required=(("WYK",),))).read_as is None
