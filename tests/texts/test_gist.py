"""The sentence that says what a paper does is found, wherever it stands."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Paper
from bot.texts.gist import gist
from bot.texts.sentences import split
from tests.cases import each

SCENES = (
    "Orchard robots lose sight of fruit behind leaves.",
    "However, existing arms wait until the wind moves the leaves, which is slow.",
)
TOLD = "We propose Leaf Aside, a method that teaches a small arm to push leaves aside before it looks for fruit again."
REST = (
    "In three seasons it picked twice as many ripe pears.",
    "Code and recordings are available at https://leaf.example.",
)


def paper(abstract: str, title: str = "Leaf Aside: Teaching an Arm to Push Leaves Aside") -> Paper:
    return Paper("2607.11111", title, abstract, "", (date(2026, 7, 30),))


@each("place", range(5))
def test_what_is_proposed_is_told_wherever_it_stands(place: int) -> None:
    sentences = [*SCENES, *REST]
    sentences.insert(place, TOLD)
    assert gist(paper(" ".join(sentences))) == TOLD


def test_a_single_sentence_and_no_abstract_are_their_own_gist() -> None:
    assert gist(paper(SCENES[0])) == SCENES[0]
    assert gist(paper("")) == ""


@given(st.text(max_size=300), st.text(max_size=60))
def test_the_gist_is_always_one_whole_sentence_of_the_abstract(abstract: str, title: str) -> None:
    found = gist(paper(abstract, title))
    assert found in {abstract[begin:end] for begin, end in split(abstract)} | {""}


@pytest.mark.parametrize("lead", ["To close this gap, ", "In this work, ", "Motivated by these findings, "])
def test_the_gist_stands_without_what_led_over_to_it(lead: str) -> None:
    told = f"{lead}we propose TideNet, a network that reads tide gauges for months."
    assert gist(paper(" ".join((*SCENES, told)))) == "We propose TideNet, a network that reads tide gauges for months."


def test_the_state_of_the_field_is_not_the_gist_where_a_paper_tells_of_itself_in_other_words() -> None:
    title = "Leaf Route: Choosing Arms for Ripe Pears"
    scene = "Picking ripe pears in orchards needs robot arms that choose which leaves to push."
    told = "We choose a small arm for easy pears and a large arm for the others."
    abstract = f"{scene} Large arms are heavy and slow. {told} In three seasons it picked twice as many."
    assert gist(paper(abstract, title)) == told
