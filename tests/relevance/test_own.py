"""The same figures on thirty invented papers and forty questions, for a checkout without the recorded days."""

import pathlib
from dataclasses import replace
from datetime import date

import pytest

from bot.model import Query
from bot.query import is_chat, parse
from bot.search.bm25 import Bm25Index
from bot.search.evaluate import ask, papers

DATA = pathlib.Path(__file__).resolve().parents[1] / "data" / "relevance"


def understood(question: str) -> Query:
    query = parse(question, today=date(2026, 9, 1))
    return replace(query, problem="small talk") if is_chat(question) else query


@pytest.fixture(scope="module")
def figures() -> dict[str, float | int]:
    index = Bm25Index()
    index.add(papers(DATA / "corpus.jsonl"))
    return ask(questions=DATA / "questions.jsonl", index=index, parse=understood)


def test_the_right_paper_comes_first(figures: dict[str, float | int]) -> None:
    assert figures["hit@1"] >= 0.93


def test_the_quote_holds_the_answer(figures: dict[str, float | int]) -> None:
    assert figures["quote_holds_answer"] >= 0.9


def test_what_is_not_there_is_not_answered(figures: dict[str, float | int]) -> None:
    assert figures["turned_away"] >= 0.9


def test_what_is_there_is_answered(figures: dict[str, float | int]) -> None:
    assert figures["wrongly_turned_away"] <= 0.07
