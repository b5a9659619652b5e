"""Slips that are put right before a question is read: those beyond doubt, and nothing that may be meant."""

from __future__ import annotations

from datetime import date

import pytest

from bot.model import Paper
from bot.search.bm25 import Bm25Index

DAY = date(2026, 7, 1)
SAID = (
    "We study video diffusion models. Our diffusion models generate video; prompt injection and retrieval are studied. "
    "We finetune tokenizers, and DeepSeek is a baseline. " + 5 * "Retrieval helps. "
)


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    papers = [
        Paper(f"2607.{at:05}", f"Video diffusion, part {at}", SAID, "", (DAY,), authors=("Kaiming Hee",))
        for at in range(1, 25)
    ]
    index = Bm25Index()
    index.add([*papers, Paper("2607.00099", "A slip", "Retreival is written so here.", "", (DAY,))])
    return index


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("newset on difusion", "newest on diffusion"),
        ("how mnay papers on vidoe diffusion", "how many papers on video diffusion"),
        ("text to vidio", "text to video"),
        ("Difussion models for video", "diffusion models for video"),  # a phone's capital
        ("promt injecton", "prompt injection"),
        ("retreival", "retrieval"),  # though a paper writes it so
        ("fientune tokenziers", "finetune tokenizers"),
        ("the most upvoetd on retreival, pls", "the most upvoted on retrieval, pls"),
        ("who publihsed on difusion?", "who published on diffusion?"),
        ("what is antrophic publishing", "what is anthropic publishing"),  # of which nothing is held
        ("papers from tencnet", "papers from tencent"),
    ],
)
def test_slips_beyond_doubt_are_put_right(index: Bm25Index, typed: str, meant: str) -> None:
    assert index.now().put_right(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "video diffusion models",
        '"difusion models"',  # exactly these words
        "by:difusion",
        "https://example.org/difusion",
        "difusion.org",
        "difusion2",
        "GRPOO and Difussion",  # names, it may be
        "kaiming hee",
        "deepsek",  # of a name
        "papers from qwenn",  # a short one has neighbours
        "minmax and mixtral",
        "sharding",
        "behaviour of a tokenizzer",  # the same to the search
        "codecs and linters",
        "dies ist deutsch und geht niemanden etwas an",
        "",
    ],
)
def test_what_may_be_meant_stays(index: Bm25Index, typed: str) -> None:
    assert index.now().put_right(typed) == typed


def test_the_neighbours_tell_which_of_several_words_is_meant() -> None:
    index = Bm25Index()
    first = [Paper(f"2607.1{at:04}", f"Chain of thought {at}", "A chain of thought.", "", (DAY,)) for at in range(9)]
    index.add(first)
    assert index.now().put_right("chain of thougth") == "chain of thought"


def test_no_more_than_a_few_words_are_looked_at(index: Bm25Index) -> None:
    many = " ".join(["difusion"] * 50)
    assert index.now().put_right(many).count("diffusion") <= 5
