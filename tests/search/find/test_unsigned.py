"""A paper that names no lab is found where a lab's are asked for and it says what none of theirs does."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.library import Library, utc_now
from bot.model import Answer, Digest, Paper
from bot.query import parse
from bot.search.bm25 import Bm25Index
from bot.search.readings.theirs.asking import insists
from tests.fakes.source import FakeSource
from tests.fakes.store import FakePaperStore

DAY = date(2026, 7, 1)
THEIRS = ("Ilse Vantongeren", "Quirin Oberholzer")


def _paper(number: int, title: str, abstract: str, authors: tuple[str, ...], lab: str = "") -> Paper:
    url = f"https://papers.example/{number}"
    return Paper(f"2607.{number:05}", title, abstract, url, authors=authors, organization=lab, days=(DAY,))


PAPERS = [
    _paper(1, "Kite Looms", "We weave kites on looms and measure how they fly in wind.", THEIRS, "Harbour Labs"),
    _paper(2, "Quiet Tides", "We forecast tides from buoys by a small network.", THEIRS, "Harbour Labs"),
    _paper(
        3,
        "Harvesting Olives by Robot at Night",
        "A robot harvests olives at night by touch, as well as a person does by day.",
        (*THEIRS, "Nadja Brockhaus"),
    ),
    _paper(
        4,
        "Weaving Kites from Seaweed in Winter",
        "We weave kites from seaweed in winter, and fly them over ice.",
        ("Tuuli Haapasalo", "Rosalind Achterberg"),
    ),
    _paper(
        5,
        "Sorting Walnuts by Sound",
        "A microphone sorts walnuts by sound.",
        ("Tuuli Haapasalo", "Osman Delacroix"),
    ),
    *(
        _paper(
            10 + n,
            f"Ledger {n}: Counting Coins",
            f"We count coins in ledger {n} by hand.",
            (f"Person Number{n}",),
            "Mint",
        )
        for n in range(30)
    ),
]


@pytest.fixture(scope="module")
def library() -> Library:
    library = Library(FakeSource({}), FakePaperStore(), Bm25Index(), clock=utc_now, zone=ZoneInfo("UTC"))
    library.add(Digest(DAY, tuple(PAPERS), datetime(2026, 7, 2, tzinfo=UTC)))
    library.load()
    return library


def _titles(answer: Answer) -> list[str]:
    return [hit.paper.title for hit in answer.hits]


def test_paper_by_a_labs_people_is_found_though_it_names_no_lab(library: Library) -> None:
    answer = library.answer("that robot from Harbour Labs that harvests olives at night", today=DAY)
    assert _titles(answer)[:1] == ["Harvesting Olives by Robot at Night"]
    assert "names no lab" in answer.note


def test_lab_can_be_insisted_on_with_one_tap(library: Library) -> None:
    answer = library.answer("that robot from Harbour Labs that harvests olives at night", today=DAY)
    assert answer.relaxed is not None
    strict = library.answer(answer.relaxed.strict, today=DAY)
    assert parse(answer.relaxed.strict, today=DAY).organizations
    assert "Harvesting Olives by Robot at Night" not in _titles(strict)


def test_labs_own_paper_comes_first_where_it_says_as_much(library: Library) -> None:
    answer = library.answer("what has Harbour Labs done on tides", today=DAY)
    assert _titles(answer)[:1] == ["Quiet Tides"]
    assert "names no lab" not in answer.note


def test_paper_that_says_nothing_more_and_is_by_others_is_not_taken_for_a_labs(library: Library) -> None:
    answer = library.answer("papers from Harbour Labs on sorting walnuts", today=DAY)
    assert "Sorting Walnuts by Sound" not in _titles(answer)
    assert answer.near[0].paper.title == "Sorting Walnuts by Sound"  # it may be theirs


def test_words_before_a_preposition_are_of_the_topic_where_they_are_several(library: Library) -> None:
    answer = library.answer("the Harbour Labs paper saying a robot harvests olives at night", today=DAY)
    assert _titles(answer)[:1] == ["Harvesting Olives by Robot at Night"]
    assert "olives" in answer.heard


@pytest.mark.parametrize(
    "question", ["what did the Harbour Labs folks do on tides", "that Harbour Labs thing about quiet tides on buoys"]
)
def test_people_and_things_of_a_lab_are_the_labs(library: Library, question: str) -> None:
    answer = library.answer(question, today=DAY)
    assert _titles(answer) == ["Quiet Tides"]
    assert [chip.label for chip in answer.query.chips] == ["from Harbour Labs"]


def test_lab_whose_thing_is_asked_for_is_not_insisted_on() -> None:
    assert insists(["the", "Harbour", "folks", "on", "tides"], 1, 2)
    assert not insists(["the", "Harbour", "one", "about", "tides"], 1, 2)
