"""What is wished of papers and not demanded: code, if possible."""

from dataclasses import replace
from datetime import date

import pytest

from bot.answers import whose
from bot.model import Found, Paper, Query
from bot.query import parse
from bot.search.bm25 import Bm25Index

TODAY = date(2026, 7, 31)
DAY = date(2026, 7, 1)
YAK = "Yak painting is hard. We paint yaks, and yak painting becomes easy."
TIDE = "Tide tables are old. We read tide tables with a network."


def paper(number: int, title: str, text: str, code: str = "") -> Paper:
    return Paper(f"2607.{number:05}", title, text, "", (DAY,), code_url=code)


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    index.add(
        [
            *(paper(at, f"Yak Painting {at}", YAK, "https://example.org" * (at < 4)) for at in range(1, 6)),
            paper(6, "Yak Painting 6", f"{YAK} We paint with charcoal, too."),
            *(paper(10 + at, f"Tide Tables {at}", TIDE, "https://example.org" * (at < 1)) for at in range(4)),
            *(paper(20 + at, f"On {word} in depth", "It is deep.") for at, word in enumerate(("chess", "wool", "ink"))),
        ]
    )
    return index


def asked(question: str) -> Query:
    return parse(question, today=TODAY)


def found(index: Bm25Index, question: str) -> Found:
    return index.search(asked(question), limit=9)


def test_papers_with_code_alone_come_where_enough_have_it(index: Bm25Index) -> None:
    got = found(index, "yak painting, with code if possible")
    assert got.relaxed is None
    assert all(hit.paper.code_url for hit in got.hits)


def test_where_few_have_code_the_others_come_too_and_it_is_said(index: Bm25Index) -> None:
    got = found(index, "tide tables, with code if possible")
    assert got.total == 4
    told = whose.left_out(asked("tide tables"), got)
    assert told == "Fewer than 3 papers that match come with code: these need not."


def test_one_with_code_is_enough_where_one_is_asked_for(index: Bm25Index) -> None:
    assert found(index, "tide tables, with code if possible, just one paper").total == 1


def test_code_that_is_demanded_is_never_left_out(index: Bm25Index) -> None:
    got = found(index, "tide tables, with code")
    assert (got.total, got.relaxed) == (1, None)


def test_a_wish_that_was_left_out_can_be_insisted_on(index: Bm25Index) -> None:
    got = found(index, "tide tables, with code if possible")
    assert got.relaxed is not None
    assert asked(got.relaxed.strict).has_code
    assert found(index, got.relaxed.strict).total == 1


def test_words_that_are_only_wished_for_refuse_no_paper_and_come_first(index: Bm25Index) -> None:
    assert not found(index, "tide tables in the Sahara").total
    assert found(index, "tide tables, ideally in the Sahara").total == 4
    first = found(index, "yak painting, ideally with charcoal").hits[0]
    assert first.paper.id == "2607.00006"


def test_filters_that_are_only_wished_for_refuse_no_paper_and_what_satisfies_them_comes_first(index: Bm25Index) -> None:
    plain = asked("tide tables")
    for last in (0, 3):
        got = index.search(replace(plain, soft=Query("", titles=(f"tables {last}",))), limit=9)
        assert got.total == 4
        assert got.hits[0].paper.title == f"Tide Tables {last}"
