"""One spelling of each word: what British and American papers write, and what only looks British."""

import pytest

from bot.search.text.analyzer import terms, words
from tests.cases import each


@each(
    ("one", "other"),
    [
        ("quantisation", "quantization"),
        ("optimised", "optimized"),
        ("tokenisers", "tokenizer"),
        ("summarise", "summarize"),
        ("behaviours", "behavior"),
        ("analyse", "analyzing"),
        ("centred", "centered"),
        ("defences", "defense"),
        ("dialogue", "dialog"),
        ("matrices", "matrix"),
        ("hyperparams", "hyperparameters"),
        ("classify", "classification"),
        ("verified", "verification"),
    ],
)
def test_two_spellings_of_a_word_are_one(one: str, other: str) -> None:
    assert terms(one) == terms(other)


@each("word", ["precise", "precision", "supervised", "denoising", "otherwise", "four", "tour", "arise"])
def test_what_only_looks_british_is_left_alone(word: str) -> None:
    assert "z" not in "".join(terms(word))
    assert terms("precise") == terms("precision")


@pytest.mark.parametrize(("one", "other"), [("Quantisation", "quantization"), ("behaviour", "Behavior")])
def test_two_spellings_are_one_word_so_that_neither_is_better_as_written(one: str, other: str) -> None:
    assert words(one) == words(other)
