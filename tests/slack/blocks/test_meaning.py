"""A hit that is near in meaning alone says so, wherever it is read."""

from dataclasses import replace

import pytest

from bot.model import Kind, Origin, Quote
from bot.run.console import answer_json, answer_lines
from bot.slack.blocks.answers import answer_message
from bot.slack.blocks.papers import evidence
from tests.fakes.answers import answer, hit

NEAR = replace(hit(1), quote=Quote("Half of its branches can go without any loss."), close=True)


def test_its_sentence_stands_behind_the_words():
    assert evidence(NEAR) == "> _Close in meaning:_ Half of its branches can go without any loss."


def test_without_a_sentence_the_words_stand_alone():
    assert evidence(replace(NEAR, quote=Quote("A Title", origin=Origin.TITLE))) == "> _Close in meaning_"


def test_a_hit_that_words_support_has_its_sentence_alone():
    assert evidence(hit(1)).startswith("> Half of its ")


@pytest.mark.parametrize("hits", [1, 3])
def test_an_answer_tells_it_of_the_hits_that_are(hits):
    found = answer(Kind.HITS, hits=hits, total=hits)
    message = answer_message(replace(found, hits=(NEAR, *found.hits[1:])), private=True)
    assert str(message.blocks).count("Close in meaning") == 1


def test_the_terminal_tells_it():
    found = answer(Kind.HITS, hits=2, total=2)
    lines = "\n".join(answer_lines(replace(found, hits=(NEAR, found.hits[1]))))
    assert lines.count("close in meaning: “Half") == 1


def test_json_tells_it_of_those_hits_alone():
    found = answer(Kind.HITS, hits=2, total=2)
    near, other = answer_json(replace(found, hits=(NEAR, found.hits[1])))["hits"]
    assert near["close_in_meaning"]
    assert "close_in_meaning" not in other
