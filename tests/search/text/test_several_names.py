"""What the field calls by several names is known by each of them."""

import pytest

from bot.search.text.several_names import MOST_PIECES, NAMES, key_of, may_begin, others
from tests.cases import each


@each(
    ("said", "other"),
    [
        ("text to speech", "speech synthesis"),
        ("TTS", "text-to-speech"),
        ("GUI agents", "computer-use agent"),
        ("merging LoRAs", "model merging"),
        ("diffusion LLMs", "dLLM"),
        ("dLLMs", "diffusion language model"),
        ("Lean", "theorem proving"),
        ("speech LLMs", "spoken language model"),
        ("tool invocation", "function calling"),
        ("multi-turn dialogues", "multi-turn conversation"),
        ("red teaming", "jailbreak"),
    ],
)
def test_each_name_of_a_thing_has_the_others(said: str, other: str) -> None:
    assert other in others(said)


@each("said", ["speech to text", "language models", "LLMs", "agents", "computer", "", "a diffusion model"])
def test_what_goes_by_one_name_has_no_other(said: str) -> None:
    assert others(said) == ()


def test_what_stands_between_a_kind_and_language_models_is_left_out_and_put_in() -> None:
    found = others("protein language models")
    assert {"protein large language model", "protein multimodal language model", "protein LLM"} <= set(found)
    assert "protein language model" in others("protein LLMs")


def test_a_wider_name_is_answered_by_a_narrower_one_alone() -> None:
    assert "LoRA merging" in others("model merging")
    assert "masked diffusion model" in others("diffusion language models")
    assert "masked diffusion model" not in others("diffusion language models", narrower=False)


def test_what_may_begin_a_name_is_told_at_a_glance() -> None:
    for line in NAMES.strip().splitlines():
        assert all(may_begin(name.split()) for name in line.split(" > ")[0].split(" | "))
    assert may_begin(["protein", "language", "models"])
    assert not may_begin(["yaks", "sing"])
    assert not may_begin([])


def test_no_name_holds_the_one_that_it_stands_for() -> None:
    for line in NAMES.strip().splitlines():
        for name in line.replace(" > ", " | ").split(" | "):
            assert all(key_of(other) != key_of(name) for other in others(name))


@pytest.mark.parametrize("line", NAMES.strip().splitlines())
def test_no_name_is_longer_than_is_looked_for(line: str) -> None:
    assert all(len(key_of(name)) <= MOST_PIECES for name in line.replace(" > ", " | ").split(" | "))


def test_the_names_stand_in_the_order_of_the_alphabet() -> None:
    heads = [line.replace(" > ", " | ").split(" | ")[0] for line in NAMES.strip().splitlines()]
    assert heads == sorted(heads)
