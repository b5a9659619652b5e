"""An acronym and what it stands for are one thing, whichever of them a paper has."""

import pathlib

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.words.question import understand
from tests.cases import each
from tests.search.conftest import paper

DEFINED = "Hidden echo mapping (HEM) finds boats. A tide rises. Lantern relays travel (LRT) far."
ABBREVIATED = "We let HEM find boats at night, and HEM is fast."
WRITTEN_OUT = "We let hidden echo mapping find boats at night, and hidden echo mapping is fast."
APART = "An echo of a whale is heard in hidden bays, and mapping boats is slow."
OTHER = "Whales sing of tides, boats and lanterns, and nobody travels."
LOUD = "Loud echo mapping of caves takes a day."
MEANS_ANOTHER = "A high evening moon (HEM) shines on boats, and HEM is bright."


def filled() -> Bm25Index:
    index = Bm25Index()
    texts = [DEFINED, DEFINED, ABBREVIATED, WRITTEN_OUT, APART, MEANS_ANOTHER, LOUD, LOUD]
    index.add(paper(number, f"Boats {number}", text) for number, text in enumerate(texts, 1))
    index.add(paper(number, f"Songs {number}", OTHER) for number in range(10, 60))
    return index


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    return filled()


def found(index: Bm25Index, text: str) -> list[str]:
    return [paper_id[-1] for paper_id, _ in index.ranked(Query(text, text=text), limit=9) if paper_id < "2506.00010"]


@each(
    ("question", "words"),
    [
        ("HEM of boats", ["hem"]),
        ("hem", ["hem"]),
        ("hidden echo mapping at night", ["hidden", "echo", "mapping"]),
        ("hidden-echo maps", ["hidden", "echo", "mapping"]),
        ("echo mapping", []),
        ("how far relays travel", ["relays", "travel"]),
        ("HEM, the hidden echo mapping", []),
        ("lantern relays", []),
        ("", []),
    ],
)
def test_acronyms_and_what_is_written_in_full_are_known_in_a_question(
    index: Bm25Index, question: str, words: list[str]
) -> None:
    alike = understand(index.archive, question).alike
    held = [index.archive.words.spelling(word) for each in alike for word in each.words.tolist()]
    assert held == words


def test_a_paper_is_found_by_an_acronym_that_it_writes_out(index: Bm25Index) -> None:
    assert {"1", "2", "3", "4"} <= set(found(index, "HEM"))
    assert "5" not in found(index, "HEM")


def test_a_paper_is_found_by_what_it_abbreviates(index: Bm25Index) -> None:
    ranked = found(index, "hidden echo mapping")
    assert ranked.index("3") < ranked.index("5")


def test_a_paper_that_means_another_thing_by_it_is_not(index: Bm25Index) -> None:
    assert "6" not in found(index, "hidden echo mapping")


def test_what_papers_abbreviate_is_evidence(index: Bm25Index) -> None:
    hits = index.search(Query("hidden echo mapping", text="hidden echo mapping"), limit=9).hits
    assert {DEFINED, ABBREVIATED, WRITTEN_OUT} <= {hit.paper.abstract for hit in hits}


def test_both_forms_are_counted(index: Bm25Index) -> None:
    totals = [index.count(Query(text, text=text)).total for text in ("HEM at night", "hidden echo mapping at night")]
    assert totals == [2, 2]


def test_a_saved_index_knows_what_acronyms_stand_for(tmp_path: pathlib.Path, index: Bm25Index) -> None:
    index.save(tmp_path / "index.bin")
    again, papers = Bm25Index(), list[Paper](index.archive.papers)
    again.load(tmp_path / "index.bin", papers)
    assert found(again, "hidden echo mapping") == found(index, "hidden echo mapping")
    assert understand(again.archive, "HEM").alike


@each(
    ("question", "marked"),
    [
        ("HEM at night", {DEFINED: "hidden echo mapping HEM", WRITTEN_OUT: "hidden echo mapping night", APART: ""}),
        ("hidden echo mapping", {ABBREVIATED: "HEM HEM", APART: "echo hidden mapping"}),
    ],
)
def test_a_quote_marks_the_other_form_where_it_stands_in_full(
    index: Bm25Index, question: str, marked: dict[str, str]
) -> None:
    for held in index.archive.papers:
        if held.abstract in marked:
            quote = index.quote(Query(question, text=question), held)
            said = " ".join(quote.text[begin:end] for begin, end in quote.marks)
            assert said.lower().startswith(marked[held.abstract].lower()), said
