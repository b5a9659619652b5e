"""Misspelt words: what is a slip beyond doubt is read as meant, a name is only suggested."""

from datetime import date

import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index

DAY = date(2026, 7, 1)


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    text = "Jailbreaking of chatty models. We study jailbreaking; jailbreaking of models is studied."
    papers = [Paper(f"2607.{at:05}", f"Jailbreaking, part {at}", text, "", (DAY,)) for at in range(1, 25)]
    bench = [Paper(f"2607.001{at:02}", f"Bench {at}", "A bench for tools.", "", (DAY,)) for at in range(25)]
    index = Bm25Index()
    index.add([*papers, *bench])
    return index


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("jailbraking models", "jailbreaking models"),
        ("abuot jailbreakign", "about jailbreaking"),
        ("abot jailbreakign", "about jailbreaking"),
        ("jailbraking on:2026-07-01", "jailbreaking on:2026-07-01"),
    ],
)
def test_a_slip_beyond_doubt_is_searched_as_it_was_meant(index: Bm25Index, typed: str, meant: str) -> None:
    found = index.search(Query(typed, typed.partition(" on:")[0], since=DAY, until=DAY), limit=3)
    assert found.spelled == meant
    assert "Jailbreaking" in found.hits[0].paper.title


@pytest.mark.parametrize("typed", ["Jailbraking", "xbench", "ajailbreaking", "JAILBRAKING"])
def test_what_may_be_a_name_is_suggested_and_not_searched(index: Bm25Index, typed: str) -> None:
    found = index.search(Query(typed, typed), limit=3)
    assert not found.spelled
    assert not found.hits


def test_a_short_slip_is_one_where_many_papers_have_what_was_meant_before_the_next_word(index: Bm25Index) -> None:
    assert index.search(Query("bensh for tools", "bensh for tools"), limit=3).spelled == "bench for tools"
    assert not index.search(Query("bensh", "bensh"), limit=3).spelled


def test_filters_hold_for_what_was_meant(index: Bm25Index) -> None:
    found = index.search(Query("jailbraking", "jailbraking", since=date(2026, 7, 2)), limit=3)
    assert not found.hits
    assert not found.spelled


def test_a_slip_of_what_few_papers_hold_is_one_where_a_paper_says_all_that_was_asked(index: Bm25Index) -> None:
    index.add([Paper("2607.90001", "How depression is heard in speech", "We hear depression in speech.", "", (DAY,))])
    assert index.search(Query("depresion in speech", "depresion in speech"), limit=3).spelled == "depression in speech"
    assert not index.search(Query("depresion in images", "depresion in images"), limit=3).spelled
    assert not index.search(Query("Depresion in speech", "Depresion in speech"), limit=3).spelled


def test_one_edit_of_a_long_word_is_a_slip_however_few_papers_hold_it() -> None:
    index = Bm25Index()
    index.add([Paper("2607.90002", "On sycophancy", "Sycophancy of assistants. We measure sycophancy.", "", (DAY,))])
    assert index.search(Query("syccophancy", "syccophancy"), limit=3).spelled == "sycophancy"


def test_two_slips_that_keep_the_letters_are_one_of_a_word_of_some_length(index: Bm25Index) -> None:
    text = "Splatting of scenes. We study splatting."
    index.add([Paper(f"2607.7{at:04}", f"Splatting, part {at}", text, "", (DAY,)) for at in range(25)])
    assert index.search(Query("spalting", "spalting"), limit=3).spelled == "splatting"
    assert index.search(Query("scene spalttng", "scene spalttng"), limit=3).spelled != "scene splatting"
    assert not index.search(Query("spalling", "spalling"), limit=3).spelled


@pytest.mark.parametrize(("typed", "meant"), [("BNECH", "bench"), ("BENXH", ""), ("bnch", "")])
def test_for_an_acronym_no_neighbour_is_offered_but_its_own_letters(index: Bm25Index, typed: str, meant: str) -> None:
    found = index.search(Query(f"papers on {typed}", typed), limit=3)
    assert not found.total
    assert found.suggestion.lower().removeprefix("papers on ") == meant
