"""Everyday words and those that papers write for them."""

import re

from bot.search.text.analyzer import terms_of
from bot.search.text.everyday import WRITTEN
from bot.search.text.synonyms import written_for
from tests.cases import each


@each(
    ("asked", "written"),
    [("drone", ("uav", "aerial")), ("drones", ("uav", "aerial")), ("voice", ("speech", "vocal")), ("harbour", ())],
)
def test_an_everyday_word_is_written_so(asked: str, written: tuple[str, ...]) -> None:
    assert written_for(terms_of(asked)[0]) == written


def test_a_word_that_papers_write_in_one_is_one() -> None:
    assert "autonomousdriv" in written_for("selfdriv")


def test_each_word_stands_once_in_the_order_of_the_alphabet() -> None:
    lines = WRITTEN.strip().splitlines()
    asked = [line.split(": ")[0] for line in lines]
    assert asked == sorted(set(asked))
    assert all(re.fullmatch(r"[a-z\d-]+: [a-z\d -]+", line) for line in lines)
