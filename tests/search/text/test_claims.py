"""What people say of a thing, with what papers write for it."""

import re

from bot.search.text.claims import claimed, families
from tests.cases import each


@each(
    ("asked", "written"),
    [("hurt", "detriment"), ("Hurts", "degrad"), ("worse", "deterior"), ("fooled", "mislead"), ("needed", "necess")],
)
def test_what_is_said_of_a_thing_is_written_so(asked: str, written: str) -> None:
    assert written in claimed(asked)


@each("word", ["hurting", "improving", "reduced", "harbour", "can", ""])
def test_another_form_or_word_says_nothing_of_a_thing(word: str) -> None:
    assert claimed(word) == ()


def test_each_word_is_said_once() -> None:
    said = [word for asked, _ in families() for word in asked]
    assert len(said) == len(set(said))
    assert all(re.fullmatch(r"[a-z]+", word) for word in said)
