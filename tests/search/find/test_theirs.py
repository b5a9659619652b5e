"""What is said of somebody's papers on a topic is true, whoever is named and however."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from bot.library import Library, utc_now
from bot.model import Answer, Digest, Kind, Paper
from bot.search.bm25 import Bm25Index
from tests.cases import each
from tests.fakes.source import FakeSource
from tests.fakes.store import FakePaperStore

DAY = date(2026, 7, 1)
NAMES = {
    "Harbour": lambda paper: paper.organization.startswith("Harbour"),
    "NVIDIA": lambda paper: paper.organization == "NVIDIA",
    "Mira Quill": lambda paper: "Mira Quill" in paper.authors,
    "Nobody Anywhere": lambda paper: False,
}
TOPICS = (
    "kite looms",
    "tides",
    "turning wool into warm coats",
    "wool or chess",
    "rivers under ice at night",
    "lanterns",
)
FRAMES = (
    "which one from {} is about {}?",
    "papers by {} on {}",
    "papers from {} about {}",
    "what did {} publish on {}",
    "what has {} written about {}",
    "{} papers on {}",
    "{} on {}",
    "newest papers from {} on {}",
)
AS_LABS = (
    "what has {} been working on in {}",
    "what is {} up to in {}",
    "does anyone at {} work on {}",
    "does anyone at {}'s lab work on {}",
    "what has {}'s group been working on in {}",
    "what has the {} lab done on {}",
    "{}'s team on {}",
    "anything from {} about {}, with code if possible",
)
COUNTS = ("how many papers did {} publish on {}", "how many papers from {} are about {}")
DOINGS = (
    "what has {} been working on",
    "what is {} up to lately",
    "what's {} been doing",
    "anything new from {}",
    "papers at {}",
    "latest papers by {}",
    "{}'s lab",
)


def paper(number: int, title: str, text: str, lab: str = "", *authors: str) -> Paper:
    return Paper(f"2607.{number:05}", title, text, "", (DAY,), authors=authors, organization=lab)


@pytest.fixture(scope="module")
def library() -> Library:
    held = [
        paper(1, "Warm Coats", "We turn wool of any kind, at length, into coats. A coat is warm.", "Harbour"),
        paper(2, "Kite Looms", "Kite looms weave. We build kite looms that fly.", "NVIDIA", "Mira Quill", "Bo Lamb"),
        paper(3, "Tides by the Moon", "Tides rise. We model tides, and tides follow the moon.", "Harbour Research"),
        paper(4, "Rivers", "Rivers run under the ice by night and by day, and we time rivers.", "", "Mira Quill"),
        paper(5, "Chess by Heart", "Chess is played. We play chess without a board.", "NVIDIA", "Mira Quill"),
        *(paper(10 + at, f"Tides {at}", "Tides fall. We model tides; tides are wet.", "Elsewhere") for at in range(4)),
        paper(8, "Fleece", "Fleece grows.", "Lamb"),
        paper(60, "Yakky-2: A Yak", "Yaks reason.", "Yakky"),
        paper(61, "Yakky-UI-Agent Technical Report: Yaks That Click", "Yaks click on buttons.", "Yonder Lab"),
        paper(62, "Yakky2.5 Technical Report", "Yaks read pictures."),
        paper(63, "Yakky-2 Reconsidered: Do Yaks Click?", "Do yaks click on buttons? We ask.", "Elsewhere"),
        paper(65, "YAKKY y1 System Card", "Yaks are safe."),
        paper(64, "YAKKY-GRPO: Yet Another Kind", "Clicks on buttons are rewarded.", "Elsewhere"),
        paper(70, "Kilns", "Kilns burn clay. We fire kilns.", "Winter Crafts Lab"),
        *(paper(71 + at, f"Snow {at}", "Snow falls in winter.", "Elsewhere") for at in range(3)),
        *(paper(20 + at, f"Lanterns {at}", "Lanterns glow. We light lanterns.", "Elsewhere") for at in range(4)),
        *(paper(30 + at, f"Rivers {at}", "Rivers under ice run. We hear rivers.", "Elsewhere") for at in range(4)),
        *(
            paper(40 + at, f"On {each} in depth", f"All about {each}.")
            for at, each in enumerate(("salt", "maps", "bees"))
        ),
    ]
    library = Library(FakeSource({}), FakePaperStore(), Bm25Index(), clock=utc_now, zone=ZoneInfo("UTC"))
    library.add(Digest(DAY, tuple(held), datetime(2026, 7, 2, tzinfo=UTC)))
    library.load()
    return library


def asked() -> Iterator[tuple[str, str]]:
    for name, topic, frame in product(NAMES, TOPICS, FRAMES + AS_LABS + COUNTS):
        yield name, frame.format(name, topic)
    for name, frame in product(NAMES, DOINGS):
        yield name, frame.format(name)


def says_none_is_theirs(answer: Answer) -> bool:
    return "No paper" in answer.note or "None " in answer.note


def answers(library: Library) -> Iterator[tuple[str, str, Answer]]:
    for name, question in asked():
        yield name, question, library.answer(question, today=DAY, limit=20)


def test_no_note_says_that_none_is_theirs_above_one_that_is(library: Library) -> None:
    false = [
        question
        for name, question, answer in answers(library)
        if says_none_is_theirs(answer) and any(NAMES[name](hit.paper) for hit in answer.hits)
    ]
    assert not false


def test_where_one_of_theirs_is_found_none_of_others_is(library: Library) -> None:
    mixed = [
        question
        for name, question, answer in answers(library)
        if answer.kind is not Kind.COUNTS and len({NAMES[name](hit.paper) for hit in answer.hits}) > 1
    ]
    assert not mixed


@each("frame", FRAMES)
def test_of_whom_papers_are_held_but_none_on_the_topic_their_nearest_are_told_and_no_hit(
    library: Library, frame: str
) -> None:
    answer = library.answer(frame.format("NVIDIA", "rivers under ice"), today=DAY)
    assert answer.kind is Kind.NOTHING
    assert "NVIDIA; " in answer.note
    assert "of others match" in answer.note


@each(
    "question",
    [
        "what did Mira Quill's group do on chess?",
        "Mira Quill's lab on chess",
        "anything from Mira Quill's students about chess",
        "people around Mira Quill on chess",
        "chess or lanterns by Mira Quill",
        "the students of Mira Quill on chess",
        "papers by Mira Quill and her students on chess",
    ],
)
def test_whose_group_is_asked_for_is_asked_for_herself(library: Library, question: str) -> None:
    answer = library.answer(question, today=DAY)
    assert [hit.paper.title for hit in answer.hits] == ["Chess by Heart"]
    assert [chip.label for chip in answer.query.chips] == ["by Mira Quill"]


@each("frame", DOINGS)
def test_who_is_asked_for_as_a_lab_is_found_as_a_person_and_told_so(library: Library, frame: str) -> None:
    answer = library.answer(frame.format("Mira Quill"), today=DAY)
    assert {hit.paper.title for hit in answer.hits} == {"Kite Looms", "Rivers", "Chess by Heart"}
    assert "by Mira Quill" in [chip.label for chip in answer.query.chips]
    assert not answer.note


def test_a_person_whose_name_holds_a_labs_is_no_lab(library: Library) -> None:
    answer = library.answer("Bo Lamb's papers on kite looms", today=DAY)
    assert [chip.label for chip in answer.query.chips] == ["by Bo Lamb"]


@each(
    "question",
    [
        "looms from Harbour wool fibres",
        "harbour lights by night on kite looms",
        "NVIDIA's lanterns on rivers under ice",
        "OX-7 from NVIDIA on rivers under ice",
    ],
)
def test_a_labs_name_that_may_be_of_a_topic_shuts_no_door(library: Library, question: str) -> None:
    assert library.answer(question, today=DAY).query.organizations == ()


@each(
    "question",
    ["papers from the Yakky team on buttons", "what has yakky done on buttons", "Yakky team papers about buttons"],
)
def test_a_paper_titled_as_a_labs_models_are_is_taken_for_the_labs_and_the_chip_says_so(
    library: Library, question: str
) -> None:
    answer = library.answer(question, today=DAY)
    assert [hit.paper.id for hit in answer.hits] == ["2607.00061"]
    assert [chip.label.lower().replace(" team", "") for chip in answer.query.chips] == ["from yakky or titled so"]


def test_a_numbers_list_holds_what_the_number_counts_and_nothing_by_its_title(library: Library) -> None:
    listed = library.answer("org:Yakky match:all", today=DAY, limit=50)
    told = library.answer("how many papers are from Yakky", today=DAY)
    assert told.figures is not None
    assert told.figures.headline.startswith(f"{len(listed.hits)} paper")
    assert all("Yakky" in hit.paper.organization for hit in listed.hits)


def test_the_newest_of_a_lab_are_those_titled_so_too_and_none_of_who_writes_of_its_models(library: Library) -> None:
    answer = library.answer("newest papers from Yakky", today=DAY)
    assert {hit.paper.id[-2:] for hit in answer.hits} == {"60", "61", "62", "65"}


def test_where_all_that_is_found_is_the_labs_the_chip_says_that_it_is_from_it(library: Library) -> None:
    answer = library.answer("papers from Yakky on reasoning", today=DAY)
    assert [hit.paper.id for hit in answer.hits] == ["2607.00060"]
    assert [chip.label for chip in answer.query.chips] == ["from Yakky"]


@each(
    "question",
    [
        "what share of winter work is done by lanterns",
        "lanterns seen from winter gardens",
        "winter research on lanterns",
    ],
)
def test_a_word_that_people_say_is_no_lab_beside_the_word_it_belongs_to(library: Library, question: str) -> None:
    answer = library.answer(question, today=DAY)
    assert not any(chip.label.startswith("from ") for chip in answer.query.chips)
    assert "of others" not in answer.note


def test_a_word_that_people_say_is_a_lab_where_papers_come_from_it(library: Library) -> None:
    answer = library.answer("papers from winter on kilns", today=DAY)
    assert [hit.paper.id for hit in answer.hits] == ["2607.00070"]


def test_people_are_asked_for_by_a_paper_of_theirs_or_by_their_lab(library: Library) -> None:
    held = next(paper for paper in (library.paper(f"2607.{at:05}") for at in range(99)) if paper and paper.authors)
    answer = library.answer(f"same authors as {held.id}", today=DAY)
    assert held.title in answer.note
    assert held.id not in {hit.paper.id for hit in answer.hits}
    of_lab = library.answer("papers by the people behind NVIDIA", today=DAY)
    assert {hit.paper.organization for hit in of_lab.hits} == {"NVIDIA"}
    assert "no paper called" in of_lab.note
    nobody = library.answer("papers by the people behind Otterware", today=DAY)
    assert nobody.kind is Kind.NOTHING
    assert "no paper called" in nobody.note
