"""No question costs more than its turn, and one whose turn is over says so."""

from itertools import count
from string import ascii_lowercase

import pytest

from bot.model import Query
from bot.search.bm25 import Bm25Index
from bot.search.find.finding import find
from bot.search.readings.spelled import spelling
from bot.search.readings.turn import SECONDS, OutOfTimeError, aside, look, turn


def misspelt(words: int) -> str:
    return " ".join(f"trans{ascii_lowercase[n % 26]}{ascii_lowercase[n // 26]}formres" for n in range(words))


def test_a_question_of_many_misspelt_words_has_a_few_put_right(index: Bm25Index, monkeypatch) -> None:
    looked: list[str] = []
    monkeypatch.setattr(spelling, "_meant", lambda _, word: looked.append(word) or "")
    index.search(Query("", misspelt(200)), limit=5)
    assert len(looked) == spelling.MAX_CORRECTED


def test_a_question_whose_time_is_over_keeps_what_was_found_until_then(index: Bm25Index) -> None:
    ticks = count(0, SECONDS)
    found = find(index._archive, Query("", "zzzz qqqq"), limit=5, offset=0, clock=lambda: next(ticks))
    assert found.cut_short
    assert found.hits == ()


def test_a_question_within_its_time_is_not_cut_short(index: Bm25Index) -> None:
    found = find(index._archive, Query("", "docking robots in wind"), limit=5, offset=0, clock=lambda: 0.0)
    assert not found.cut_short
    assert found.total


def test_many_phrases_end_with_the_turn(index: Bm25Index) -> None:
    ticks = count(0, SECONDS / 100)
    phrases = tuple((f"deep models {n}",) for n in range(10_000))
    query = Query("", "deep models", required=phrases)
    assert find(index._archive, query, limit=5, offset=0, clock=lambda: next(ticks)).cut_short
    assert next(ticks) < 2 * SECONDS


def test_a_turn_ends_with_its_block() -> None:
    ticks = count(0, SECONDS)
    with turn(lambda: next(ticks)):
        look()
        with pytest.raises(OutOfTimeError):
            look()
    look()


def test_what_a_question_does_for_those_after_it_is_not_of_its_turn() -> None:
    seconds = [0.0]
    with turn(lambda: seconds[0]):
        with aside():
            seconds[0] += 9 * SECONDS
        look()
        seconds[0] += 1.1 * SECONDS
        with pytest.raises(OutOfTimeError):
            look()
    with aside():
        look()
