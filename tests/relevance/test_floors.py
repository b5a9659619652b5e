"""How good the answers are on the development sets: floors, a little under what was reached when they were set.

A change that falls below one is a change for the worse, or has to say why not. Questions go through the product's own
understanding of them.
"""

import json
import pathlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from bot.model import Paper, Query
from bot.query import is_chat, parse
from bot.search.bm25 import Bm25Index
from bot.search.evaluate import ask, evaluate, papers

TODAY = date(2026, 9, 1)


def understood(question: str) -> Query:
    query = parse(question, today=TODAY)
    return replace(query, problem="small talk") if is_chat(question) else query


def seed_papers(folder: pathlib.Path) -> Iterator[Paper]:
    """Give the papers of the copied page: after the day's line, titles and abstracts in turn."""
    (file,) = folder.glob("*.txt")
    lines = [line.strip() for line in file.read_text().splitlines() if line.strip()]
    rest = lines[lines.index("Sep 10") + 1 :]
    for number, (title, abstract) in enumerate(zip(rest[::2], rest[1::2], strict=True)):
        yield Paper(f"seed-{number}", title, abstract, "", (date(2025, 9, 10),))


@pytest.fixture(scope="module")
def seed(shared: pathlib.Path) -> Bm25Index:
    index = Bm25Index()
    index.add(seed_papers(shared / "data" / "seed"))
    return index


@pytest.fixture(scope="module")
def large(shared: pathlib.Path) -> Bm25Index:
    index = Bm25Index()
    index.add(papers(shared / "data" / "relevance" / "daily_papers" / "corpus.jsonl.gz"))
    return index


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.measures
@pytest.mark.recorded
@pytest.mark.parametrize(
    ("name", "ndcg", "recall", "most_turned_away"),
    [
        ("daily_papers", 0.712, 0.82, 26),
        ("scitldr_dev", 0.885, 0.955, 43),
        ("cranfield", 0.43, 0.555, 11),
        ("natural", 0.585, 0.64, 3),
    ],
)
def test_a_collection_is_ranked_well(
    shared: pathlib.Path, name: str, ndcg: float, recall: float, most_turned_away: int
) -> None:
    folder = shared / "data" / "relevance" / name
    figures = evaluate(
        corpus=folder / "corpus.jsonl.gz",
        queries=folder / "queries.jsonl",
        qrels=folder / "qrels.tsv",
        parse=understood,
    )
    assert figures["nDCG@10"] >= ndcg
    assert figures["Recall@20"] >= recall
    assert figures["turned_away"] <= most_turned_away


@pytest.mark.recorded
def test_the_seeds_questions_are_answered(shared: pathlib.Path, seed: Bm25Index) -> None:
    figures = ask(questions=shared / "data" / "seed" / "questions-dev.jsonl", index=seed, parse=understood)
    assert figures["hit@1"] >= 0.95
    assert figures["quote_holds_answer"] >= 0.85
    assert figures["turned_away"] == 1.0
    assert figures["wrongly_turned_away"] <= 0.04


@pytest.mark.recorded
@pytest.mark.parametrize("archive", ["seed", pytest.param("large", marks=pytest.mark.slow)])
def test_chit_chat_and_other_peoples_problems_are_turned_away(
    shared: pathlib.Path, request: pytest.FixtureRequest, archive: str
) -> None:
    index: Bm25Index = request.getfixturevalue(archive)
    figures = ask(questions=shared / "data" / "seed" / "offtopic-dev.jsonl", index=index, parse=understood)
    assert figures["turned_away"] >= 0.95


@pytest.mark.slow
@pytest.mark.recorded
def test_questions_of_another_science_are_turned_away(shared: pathlib.Path, large: Bm25Index) -> None:
    lines = (shared / "data" / "relevance" / "cranfield" / "queries.jsonl").read_text().splitlines()
    away = [not large.search(understood(json.loads(line)["text"]), limit=1).hits for line in lines]
    assert sum(away) / len(away) >= 0.955
