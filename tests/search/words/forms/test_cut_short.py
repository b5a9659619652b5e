"""What people cut short is asked for in full, as the archive's own words and keywords tell."""

from datetime import date

import pytest

from bot.model import Paper
from bot.search.bm25 import Bm25Index
from bot.search.words.forms.cut_short import in_full
from tests.cases import each

DAY = date(2026, 7, 1)
TEXT = (
    "We tune the hyperparameters of a vocabulary. Advanced yaks have an advantage over what is adversarial. Object "
    "counts meet an objective, and special yaks are speculative. Ollama runs it. The hyperparameters have a spec-sheet."
)
KEYWORDS = ("adversarial attacks", "speculative decoding", "mechanistic interpretability", "object detection")
INTERPRETED = "Whatever is mechanistic is interpretable: interpolation, interplay, mechanism and mechanics."


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    papers = [Paper(f"2607.{at:05}", f"Yaks {at}", TEXT, "", (DAY,), keywords=KEYWORDS) for at in range(24)]
    index.add(papers)
    index.add([Paper(f"2607.1{at:04}", f"Otters {at}", INTERPRETED, "", (DAY,)) for at in range(4)])
    return index


@each(
    ("text", "whole"),
    [
        ("hyperparam", "hyperparameters"),
        ("hyperparams", "hyperparams"),  # the analyser knows it,
        ("vocab size", "vocabulary size"),
        ("adv attacks on yaks", "adversarial attacks on yaks"),
        ("adv yaks", "adv yaks"),  # advanced, advantage or adversarial
        ("spec decoding", "speculative decoding"),
        ("obj detection", "object detection"),
        ("mech interp of yaks", "mechanistic interpretability of yaks"),
        ("spec-decoding", "speculative-decoding"),
        ("Vocab", "Vocab"),  # a name may be anything
        ("vocabulary", "vocabulary"),
        ("over the spec", "over the spec"),
        ("a spec-sheet", "a spec-sheet"),
        ("ollama", "ollama"),
        ("keep the bot on yaks", "keep the bot on yaks"),
        ("vocabula", "vocabula"),  # nobody spares two letters: it is a name
        ("", ""),
    ],
)
def test_what_is_cut_short_is_put_in_full(index: Bm25Index, text: str, whole: str) -> None:
    assert in_full(index.archive, text) == whole


@each("question", ["vocab of yaks", "yaks with adv attacks"])
def test_it_is_told_what_was_searched(index: Bm25Index, question: str) -> None:
    assert in_full(index.archive, question) != question


def test_what_people_call_a_system_is_not_cut_short() -> None:
    index = Bm25Index()
    text = "We widen the bottleneck. A bottleneck is narrow, and each bottleneck slows a yak."
    index.add([Paper(f"2607.2{at:04}", f"Bottleneck {at}", text, "", (DAY,)) for at in range(25)])
    assert in_full(index.archive, "keep the bot on topic") == "keep the bot on topic"
    assert in_full(index.archive, "bottl yaks") == "bottleneck yaks"


def test_an_archive_without_papers_puts_nothing_in_full() -> None:
    assert in_full(Bm25Index().archive, "adv attacks") == "adv attacks"


def test_a_snapshot_knows_no_keyword_of_a_paper_that_came_later() -> None:
    index = Bm25Index()
    index.add([Paper(f"2607.{at:05}", f"Yaks {at}", TEXT, "", (DAY,), keywords=KEYWORDS) for at in range(4)])
    before = index.archive
    index.add([Paper("2607.10000", "Yaks at Sea", TEXT, "", (DAY,), keywords=("speculative yaks",))])
    assert in_full(before, "spec yaks") == "spec yaks"
