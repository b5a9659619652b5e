"""What people tell around a question, held against an archive: left out where the rest names a topic."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answers.surroundings import asked_for_itself
from bot.model import Paper
from bot.ports import PaperFinder
from bot.search.bm25 import Bm25Index

DAY = date(2026, 7, 1)
SAID = (
    "Large language models are evaluated on benchmarks. We propose a method for speculative decoding that drafts "
    "tokens with a small model and verifies them in parallel. Experiments on several datasets show that our approach "
    "reduces latency while the quality of the generated text remains the same. The analysis shows how acceptance rates "
    "depend on the temperature and the size of the draft. "
)


@pytest.fixture(scope="module")
def finder() -> PaperFinder:
    papers = [
        Paper(f"2607.{at:05}", f"Speculative decoding, part {at}", SAID * 3, "", (DAY,), authors=("Priya Rao",))
        for at in range(1, 200)
    ]
    index = Bm25Index()
    index.add(papers)
    return index.now()


@pytest.mark.parametrize(
    "typed",
    [
        "third coffee and still stuck on this, {}",
        "sitting here with Priya who can't sleep: {}",
        "{} - my boss is waiting for it",
        "{} she asked me twice",
        "{} (sorry, I'm on the train)",
        "we had a fight over this yesterday. {}",
        "sitting in a meeting so quick: {}",
    ],
)
@pytest.mark.parametrize("question", ["speculative decoding", "does speculative decoding reduce latency?"])
def test_what_people_tell_is_left_out(finder: PaperFinder, typed: str, question: str) -> None:
    assert asked_for_itself(finder, typed.format(question), DAY).rstrip("?") == question.rstrip("?")


@pytest.mark.parametrize(
    "typed",
    [
        "speculative decoding, not for images",
        "I need nothing on images, speculative decoding",
        "speculative decoding. I only want the newest",
        "my model is slow, can speculative decoding help?",
        "my draft model is rejected all the time. speculative decoding",
        "speculative decoding, this week",
        "paint over what I dislike in my photo",
        "can you show me what came out yesterday",
    ],
)
def test_what_may_be_meant_stays(finder: PaperFinder, typed: str) -> None:
    assert asked_for_itself(finder, typed, DAY) == typed


def test_a_time_told_of_oneself_is_no_time_of_papers(finder: PaperFinder) -> None:
    typed = "I was asked about this yesterday evening, speculative decoding"
    assert asked_for_itself(finder, typed, DAY) == "speculative decoding"
