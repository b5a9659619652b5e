"""Whether a paper holds a quoted phrase: the words are looked for first, and nothing is missed by that."""

import re
import unicodedata
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Paper
from bot.texts.literal import holds_phrase

TEXTS = st.text(alphabet="abAÉée\u0301ß -_.\u2013İ\n", max_size=24)
PAPER = Paper("2607.00001", "", "", "https://p.example/1", ())


def words(text: str) -> list[str]:
    apart = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return re.findall(r"[^\W_]+", apart.lower())


@given(TEXTS, TEXTS)
def test_a_phrase_is_held_where_its_words_stand_side_by_side(text: str, phrase: str) -> None:
    paper, said, wanted = replace(PAPER, title=text), words(text), words(phrase)
    held = any(said[at : at + len(wanted)] == wanted for at in range(len(said) - len(wanted) + 1))
    assert holds_phrase(paper, phrase) == (bool(wanted) and held)


def test_little_words_endings_and_accents_are_told_apart_as_people_read_them() -> None:
    paper = replace(PAPER, title="Optimized for the Café", abstract="Test\u2013time scaling of agents.")
    assert all(holds_phrase(paper, phrase) for phrase in ("optimized for", "the cafe", "TEST TIME SCALING", "Café"))
    assert not any(holds_phrase(paper, phrase) for phrase in ("optimize for", "for cafe", "time test", "", "..."))
