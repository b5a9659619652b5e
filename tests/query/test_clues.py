"""Patterns that are tried only where a question has a clue: none of these is missed."""

import re
from collections.abc import Sequence

import pytest

from bot.model import Count
from bot.query import question
from bot.query.counts import countends, countheads, counting
from bot.query.frames import hedges, purposes, scaffold, slips
from bot.query.one_paper import of_one
from bot.query.prose import draw, to_read, unknown
from bot.query.times import compared
from bot.query.vocabulary import things
from bot.search.readings.called import own
from bot.search.readings.stance import omitted
from bot.texts.clues import has_clue
from tests.query.kinds import KINDS

QUESTIONS = tuple(question for of_kind in KINDS.values() for question, _ in of_kind)


@pytest.mark.parametrize(
    ("pattern", "clues"),
    [
        (to_read._READ, to_read._READ_CLUES),
        (draw._DRAW, draw._CLUES),
        (hedges._IMPRESSION, hedges._IMPRESSION_CLUES),
        (hedges._DEGREE, hedges._DEGREE_CLUES),
        (compared._PAIR, compared._CLUES),
        (own._KIND_OF_PAPER, own._KIND_CLUES),
        *((form, counting._OF_PAPERS) for count, form in countheads.HEADS if count is Count.PAPERS),
    ],
)
def test_no_question_that_a_pattern_fits_lacks_its_clue(pattern: re.Pattern[str], clues: Sequence[str]) -> None:
    assert not [each for each in QUESTIONS if pattern.search(each) and not has_clue(each, clues)]


def test_nothing_is_left_out_in_passing_without_a_clue() -> None:
    saying = [each for each in QUESTIONS if omitted.said_in(each.rstrip(" ?.!").split())]
    assert len(saying) > 5
    assert not [each for each in saying if not has_clue(each, omitted.CLUES)]


def test_a_clue_is_found_in_any_case_and_within_a_word() -> None:
    assert has_clue("Somewhat UNEXPECTEDLY", ("unexpected",))
    assert not has_clue("robotics", ("random", "pick"))


def test_no_purpose_lacks_a_word_with_which_it_begins() -> None:
    assert not [each for each in QUESTIONS if purposes.PURPOSE.search(each) and not purposes.may_say_purpose(each)]


def test_a_question_without_a_sign_of_noise_has_none() -> None:
    forms = (question._MARKUP, question._EMOJI, question._SINGLE_QUOTES, question._BRACKETS, question._ENTITY)
    noisy = [each for each in QUESTIONS if any(form.search(each) for form in forms)]
    assert all(question._NOISE.search(each) for each in noisy)


def test_no_end_by_which_papers_are_counted_lacks_its_word() -> None:
    ended = [each for each in QUESTIONS if any(form.search(each) for _, form in countends.TAILS)]
    assert ended
    assert not [each for each in ended if countends.OF_TAILS.isdisjoint(counting._WORD.findall(each.lower()))]


def test_no_end_of_a_count_lacks_the_clue_of_what_is_counted() -> None:
    for count, form in countends.ALL_TAILS:
        assert not [each for each in QUESTIONS if form.search(each) and not has_clue(each, countends.CLUES[count])]


def test_nothing_that_is_asked_of_a_paper_by_a_noun_lacks_the_clue_of_it() -> None:
    forms = [form for form in of_one._forms() if form.noun]
    asked = [(form.part, each) for form in forms for each in QUESTIONS if form.words.fullmatch(each.strip(" ?.!"))]
    assert len({part for part, _ in asked}) > 5
    assert not [each for part, each in asked if not has_clue(each, things.CLUES[part])]


def test_any_other_beginning_of_a_count_is_one_of_these() -> None:
    others = [form for count, form in countheads.HEADS if count is not Count.PAPERS]
    for each in QUESTIONS:
        assert bool(counting._OTHER_HEADS.match(each)) == any(form.match(each) for form in others)


def test_what_closes_a_question_ends_in_one_of_its_last_words() -> None:
    closed = [each for each in QUESTIONS if any(form.search(each) for form in scaffold._SUFFIXES)]
    assert all(each.rstrip(scaffold._AFTER_LAST).lower().endswith(scaffold._LAST_WORDS) for each in closed)


def test_a_slip_is_seen_among_the_words_of_a_question() -> None:
    assert slips.mended("wht are good yak papers") == "what are good yak papers"
    assert slips.mended("Hwo do yaks graze?") == "how do yaks graze?"


def test_what_is_not_known_of_papers_is_left_out_where_it_is_said_of_gems() -> None:
    assert "gems" in unknown._SAID_OF
