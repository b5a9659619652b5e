"""A paper that was asked for by a name which no title has may say that name in its abstract."""

from datetime import date

from bot.answers.listing import told_of
from bot.model import Found, Hit, Paper, Quote
from tests.cases import each


@each(
    ("abstract", "told"),
    [
        (
            "We propose Tiny Yak Model (TYM).",
            "No paper is called “tiny yak model”; the first one says it in its abstract.",
        ),
        ("We propose a model of yaks.", ""),
    ],
)
def test_an_abstract_that_says_the_name_is_pointed_at(abstract: str, told: str) -> None:
    paper = Paper("2607.00001", "Less Is More", abstract, "https://p.example", (date(2026, 7, 1),))
    assert told_of("tiny yak model", Found((Hit(paper, 1.0, Quote(abstract)),), 1)) == told


def test_where_nothing_is_found_nothing_is_pointed_at() -> None:
    assert told_of("tiny yak model", Found()) == ""
