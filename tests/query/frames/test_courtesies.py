"""What is said around a question is taken off, whatever the question is, and nothing of the question is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.query.frames.courtesies import without_courtesies
from bot.query.frames.courtesy_forms import is_courtesy

BEFORE = (
    "hey,",
    "Hi there!",
    "Good morning everyone,",
    "Sorry to bother you again,",
    "stupid question maybe, but",
    "asking for a friend:",
    "My boss wants to know:",
    "for our reading group on Thursday:",
    "I am writing a survey.",
    "not sure if you can do this, but",
    "I'm new here -",
    "hi \U0001f44b",
    "please",
    "no jargon please,",
    "without going too deep,",
    "I'm a baker without any technical background.",
    "in plain English and without formulas:",
    "no offense but",
    "no idea where to start,",
    "sry for the dumb q but",
    "icml deadline is in two weeks,",
)
BEHIND = (
    "pls",
    ", thanks!",
    "Thanks a lot in advance!",
    "(sorry if this was asked before)",
    ". No rush!",
    ", any ideas?",
    "- links would be great",
    ". I need it for a talk tomorrow",
    ". Many thanks and have a nice day",
    "\U0001f64f",
    ":)",
    ". No ML background here",
    ", nothing too technical please",
    "...",
)
QUESTIONS = (
    "speculative decoding",
    "does RLHF hurt diversity",
    "best rerankers of 2026",
    "KV cache compression, 2025 only, no quantization",
    "papers like DeepSeek-R1 but not about math",
    "who works on GUI agents, and where",
    "how many papers on OCR since March",
    "top 3 on video generation, with code",
    "the SAM 2 paper",
    "newest by Kaiming He",
    "images to 3D, e.g. from one photo",
)


@given(st.sampled_from(QUESTIONS), st.lists(st.sampled_from(BEFORE), max_size=3), st.sampled_from(("", *BEHIND)))
def test_a_question_is_left_as_if_it_stood_alone(question: str, before: list[str], behind: str) -> None:
    glued = behind if behind[:1] in ("", ",", ".") and behind != "..." else f" {behind}"
    assert without_courtesies(f"{' '.join(before)} {question}{glued}") == question


@given(st.text(max_size=200))
def test_any_text_is_read_and_what_is_left_was_there(text: str) -> None:
    left = without_courtesies(text)
    assert left.strip("?") in text
    assert any(map(str.isalnum, left)) or not any(map(str.isalnum, text))


@pytest.mark.parametrize("text", ["thanks!", "hi all", "Sorry to bother you.", "hey, thanks a lot!", "\U0001f64f", ""])
def test_nothing_but_courtesies_stays(text: str) -> None:
    assert without_courtesies(text) == text


@pytest.mark.parametrize(
    "clause",
    [
        "survey on agents",
        "best ones",
        "no video",
        "with code if possible",
        "for a robot",
        "talk to a database",
        "help desk agents",
        "question answering",
        "paper reviews",
        "thinking about this",
        "no background",
        "without training",
        "without prior knowledge",
        "no maths",
        "nothing on images please",
        "I know nothing about mooring ferries",
    ],
)
def test_what_may_be_meant_is_no_courtesy(clause: str) -> None:
    assert not is_courtesy(clause)


def test_who_wonders_is_left_out_and_what_about_is_not() -> None:
    assert without_courtesies("my boss wants to know if agents can browse safely") == "agents can browse safely"


def test_a_long_message_takes_no_long_time() -> None:
    assert without_courtesies("hey, " * 300 + "papers").endswith("papers")
