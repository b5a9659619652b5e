"""Which words are talk anywhere, and which of their family are topics."""

import pytest

from bot.search.text.talk import is_talk


@pytest.mark.parametrize(
    "word", ["explore", "Exploring", "explored", "grasp", "honestly", "colleagues", "the", "lol", "FYI"]
)
def test_a_word_of_talk_is_talk_in_its_forms(word: str) -> None:
    assert is_talk(word)


@pytest.mark.parametrize(
    "word", ["exploration", "grasping", "popularity", "honesty", "curiosity", "supervision", "relevance", "following"]
)
def test_what_is_derived_from_it_is_a_topic(word: str) -> None:
    assert not is_talk(word)
