"""Sentences are cut where one surely ends."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.texts.sentences import split
from tests.cases import each


def sentences(text: str) -> list[str]:
    return [text[begin:end] for begin, end in split(text)]


@each(
    "text",
    [
        "Earlier work, e.g. Smith et al. (2020), i.e. the first, needs 3.5 GB.",
        "As shown by Smith et al. Our method is cited.",
        "See Fig. 3 and Eq. 4 for details of it.",
        "It drops from 33.25\\% to 1.74\\% on average.",
        "The code is at https://a.example/b.html and works.",
        "Let $f(x) = 1. Then g$ hold for all of them.",
        "It was written by J. Doe and others.",
        "We compare A vs. B on it.",
    ],
)
def test_this_is_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@each(
    ("text", "wanted"),
    [
        ("It works. We prove it.", ["It works.", "We prove it."]),
        ("Does it? Yes! Good.", ["Does it?", "Yes!", "Good."]),
        ("the flow is slow . the wall is cold .", ["the flow is slow .", "the wall is cold ."]),
        ('He said "stop." Then he left.', ['He said "stop."', "Then he left."]),
        ("It is fast (really.) And small.", ["It is fast (really.)", "And small."]),
        ("Scores rise to 3.5. 4-bit works.", ["Scores rise to 3.5.", "4-bit works."]),
        ("  One.   Two.  ", ["One.", "Two."]),
        ("...", []),
        ("", []),
    ],
)
def test_a_text_has_these_sentences(text: str, wanted: list[str]) -> None:
    assert sentences(text) == wanted


@given(st.text(alphabet=st.characters() | st.sampled_from('. !?"$()al'), max_size=300))
def test_sentences_of_any_text_follow_each_other_and_miss_no_word(text: str) -> None:
    spans = split(text)
    assert all(begin < end for begin, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    kept = "".join(text[begin:end] for begin, end in spans)
    assert sum(c.isalnum() for c in kept) == sum(c.isalnum() for c in text)
