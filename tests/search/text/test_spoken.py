"""How often a word is said: looked up in the counts as they lie in their package, word by word."""

import gzip
import json
from importlib.resources import files

import pytest

from bot.search.text.spoken import SAID, spoken
from tests.cases import each


@pytest.fixture(scope="module")
def counts() -> dict[str, int]:
    counted: dict[str, int] = json.loads(
        gzip.decompress((files("spellchecker") / "resources" / "en.json.gz").read_bytes())
    )
    return counted


def test_every_word_has_its_share_of_all_that_is_said(counts: dict[str, int]) -> None:
    assert sum(counts.values()) == SAID
    words = list(counts)
    some = {*words[:50], *words[-50:], *words[::997], *(word for word in words if not word.isascii())}
    assert {word: spoken(word) for word in some} == {word: counts[word] / SAID for word in some}


def test_words_lie_in_the_order_that_they_are_looked_up_in(counts: dict[str, int]) -> None:
    assert list(counts) == sorted(counts)


@each("word", ["swiglu", "", "{", "}", '"', "a\n", "zzzz", "\ud800", "中文", "\x00", "a: 1", "wate"])
def test_what_nobody_says_has_no_share(word: str) -> None:
    assert spoken(word) == 0


def test_capitals_make_no_other_word(counts: dict[str, int]) -> None:
    assert spoken("Water") == spoken("water") == counts["water"] / SAID
