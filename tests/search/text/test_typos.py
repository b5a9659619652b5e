"""Slips of the thumb: every one that a hand makes leads back to the word that it was made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.text.typos import changed_over, differing, one_slip_away

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=14)


@given(WORDS, st.data())
def test_a_slip_is_led_back_to_the_word_it_was_made_of(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    slips = {word[:at] + word[at + 1 :], word[:at] + word[at - 1] + word[at:]}  # left out, doubled
    for slip in slips - {word}:
        assert word in set(one_slip_away(slip))


@given(WORDS, st.data())
def test_letters_changed_over_are_changed_back(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 2))
    slip = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if slip != word:
        assert word in set(changed_over(slip))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("quantizstion", "quantization"), ("seperation", "separation"), ("videeo", "video"), ("vidwo", "video")],
)
def test_a_key_beside_and_a_vowel_for_another_are_slips(typed: str, meant: str) -> None:
    assert meant in set(one_slip_away(typed))


@pytest.mark.parametrize(("typed", "other"), [("codon", "colon"), ("winters", "linters"), ("caption", "cation")])
def test_a_letter_far_from_its_key_the_first_one_and_one_too_many_are_none(typed: str, other: str) -> None:
    assert other not in set(one_slip_away(typed))


def test_letters_that_differ_are_counted_on_both_sides() -> None:
    assert differing("gemoteric", "geometric") == 0
    assert differing("coreference", "conference") == 3
