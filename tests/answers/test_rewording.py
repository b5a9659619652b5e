"""A question as it was meant: its slips put right before anything is read in it, and said so."""

from __future__ import annotations

from datetime import date

import pytest

from bot.model import Intent, Kind, Paper, Sort
from bot.search.bm25 import Bm25Index
from tests.relevance.shelves import Shelf, over

DAY = date(2026, 7, 1)


@pytest.fixture(scope="module")
def archive() -> Shelf:
    said = "We study diffusion models. Such diffusion models generate images."
    papers = [Paper(f"2607.{at:05}", f"Diffusion models, part {at}", said, "", (DAY,)) for at in range(1, 25)]
    index = Bm25Index()
    index.add(papers)
    return over(papers, index)


def test_what_surrounds_the_topic_is_read_as_it_was_meant(archive: Shelf) -> None:
    answer = archive.answer("newset papers on difusion modles")
    assert answer.query.sort is Sort.DATE
    assert answer.total == 24
    assert answer.note.startswith("Read as “newest papers on diffusion models”.")
    assert answer.query.question == "newset papers on difusion modles"  # what a button asks again


def test_a_count_is_of_what_was_meant(archive: Shelf) -> None:
    answer = archive.answer("how mnay papers on difusion models")
    assert answer.query.intent is Intent.COUNT
    assert answer.total == 24


def test_that_nothing_is_held_is_said_of_what_was_meant(archive: Shelf) -> None:
    answer = archive.answer("difusion models for speach")
    assert answer.kind is Kind.NOTHING
    assert "Read as “diffusion models for speech”." in answer.note


def test_a_question_without_slips_says_nothing_of_them(archive: Shelf) -> None:
    assert "Read as" not in archive.answer("diffusion models").note


def test_a_long_story_of_which_nothing_is_found_is_read_as_the_topic_that_it_names() -> None:
    said = "We train with verifiable rewards. Such verifiable rewards are checked."
    kept = [
        Paper(f"2607.{at:05}", "Verifiable rewards", said, "", (DAY,), keywords=("verifiable rewards",))
        for at in range(3)
    ]
    others = [Paper(f"2607.1{at:04}", f"Looms, part {at}", "Looms weave.", "", (DAY,)) for at in range(97)]
    index = Bm25Index()
    index.add([*kept, *others])
    answer = over([*kept, *others], index).answer(
        "my advisor is super excited about verifiable rewards and now wants me to explain the mysterious zygotes of "
        "Bolivian quokkas, who sharpen xylophones at dawn"
    )
    assert answer.total == 3
    assert "Read as “verifiable rewards”, which your message names." in answer.note


def _of(*titles: str) -> Shelf:
    kept = [Paper(f"2607.{at:05}", title, f"{title}.", "", (DAY,)) for at, title in enumerate(titles)]
    others = [Paper(f"2607.1{at:04}", f"Looms, part {at}", "Looms weave.", "", (DAY,)) for at in range(60)]
    index = Bm25Index()
    index.add([*kept, *others])
    return over([*kept, *others], index)


def test_a_guess_drops_no_word_of_the_fields_own_that_papers_have() -> None:
    held = _of("Music source separation", "Stems of calypso", "Calypso and its drums", "Fixed frames")
    guessed = held.answer("split a song into drums, bass and singer")
    assert guessed.hits[0].paper.title == "Music source separation"
    calypso = held.answer("split my calypso song into drums, bass and singer")
    assert calypso.hits[0].paper.title == "Calypso and its drums"


def test_everyday_words_beside_a_name_need_not_be_said_where_no_paper_says_them() -> None:
    answer = _of("Federated learning of classifiers", "Private federated learning").answer(
        "hospitals learning together while patient files stay at home"
    )
    assert answer.total == 2
    assert "is read as “federated learning”" in answer.note


def test_the_fields_own_words_beside_a_name_are_missed_where_no_paper_says_them() -> None:
    answer = _of("Federated learning of classifiers", "Private federated learning").answer(
        "hospitals learning together while records stay there, with quantized transformers"
    )
    assert answer.kind is Kind.NOTHING
