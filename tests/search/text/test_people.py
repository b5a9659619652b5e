"""A name is found with its umlauts, without them, and with them spelled out; syllables of other tongues stay apart."""

import pytest

from bot.search.text.people import name_words, spellings
from tests.cases import each


@pytest.mark.parametrize(
    ("one", "other"),
    [("Jürgen", "Juergen"), ("Jurgen", "Juergen"), ("Schoelkopf", "Schölkopf"), ("Müller", "Mueller")],
)
def test_a_name_is_spelled_with_an_umlaut_or_without(one: str, other: str) -> None:
    (first,), (second,) = name_words(one), name_words(other)
    assert second in spellings(first)
    assert first in spellings(second)


@each(
    ("one", "other"),
    [("Xuefeng", "Xufeng"), ("Daeyoung", "Dayoung"), ("Michael", "Michal"), ("Joel", "Jol"), ("Samuel", "Samul")],
)
def test_other_names_with_these_letters_stay_apart(one: str, other: str) -> None:
    (first,), (second,) = name_words(one), name_words(other)
    assert second not in spellings(first)
    assert first not in spellings(second)
