"""Evaluation: files in, figures out."""

import gzip
import json
import pathlib

import pytest

from bot.errors import SettingsError
from bot.model import Query
from bot.search.bm25 import Bm25Index
from bot.search.evaluate import ask, evaluate


def parse(text: str) -> Query:
    return Query(question=text, text="" if text == "hi" else text, problem="small talk" if text == "hi" else "")


@pytest.fixture
def collection(tmp_path: pathlib.Path) -> pathlib.Path:
    corpus = [
        {"id": "a", "title": "Moss on roofs", "text": "Moss keeps roofs cool. Moss drinks rain."},
        {"id": "b", "title": "Rain on moss", "text": "Rain feeds moss on stones."},
        {"id": "c", "title": "Iron in stars", "text": "Stars make iron late. Iron ends stars."},
    ]
    queries = [{"id": "1", "text": "iron stars"}, {"id": "2", "text": "moss roofs", "exclude": ["a"]}]
    with gzip.open(tmp_path / "corpus.jsonl.gz", "wt") as file:
        file.writelines(json.dumps(each) + "\n" for each in corpus)
    (tmp_path / "queries.jsonl").write_text("".join(json.dumps(each) + "\n" for each in queries))
    (tmp_path / "qrels.tsv").write_text("1\tc\t1\n2\tb\t1\n2\ta\t0\n")
    return tmp_path


@pytest.mark.slow
@pytest.mark.measures
def test_a_collection_is_measured_and_written_as_a_run(collection: pathlib.Path) -> None:
    run = collection / "out.trec"
    figures = evaluate(
        corpus=collection / "corpus.jsonl.gz",
        queries=collection / "queries.jsonl",
        qrels=collection / "qrels.tsv",
        parse=parse,
        run=run,
    )
    assert (figures["nDCG@10"], figures["Recall@20"], figures["MRR@10"]) == (1.0, 1.0, 1.0)
    assert (figures["queries"], figures["papers"]) == (2, 3)
    assert 0 < figures["p50_ms"] <= figures["p99_ms"]
    lines = [line.split() for line in run.read_text().splitlines()]
    assert lines[0][:4] == ["1", "Q0", "c", "1"]
    assert ["2", "a"] not in [[line[0], line[2]] for line in lines]


def test_questions_are_judged_by_the_first_paper_its_quote_and_honest_nothings(
    index: Bm25Index, tmp_path: pathlib.Path
) -> None:
    questions = [
        {
            "kind": "fact",
            "question": "how much faster does SnailQuant run",
            "titles": ["SnailQuant: Rounding Weights Slowly"],
            "answer": "4 times faster",
        },
        {"kind": "known", "question": "whale calls in spectrograms", "titles": ["Another Paper"], "answer": None},
        {"kind": "none", "question": "hi", "titles": [], "answer": None},
        {"kind": "none", "question": "best pizza near the office", "titles": [], "answer": None},
    ]
    file = tmp_path / "questions.jsonl"
    file.write_text("".join(json.dumps(each) + "\n" for each in questions))
    assert ask(questions=file, index=index, parse=parse) == {
        "hit@1": 0.5,
        "MRR": 0.5,
        "quote_holds_answer": 1.0,
        "turned_away": 1.0,
        "wrongly_turned_away": 0.0,
        "questions": 4,
        "papers": 5,
    }


def test_a_missing_file_and_a_broken_line_are_told_plainly(collection: pathlib.Path, index: Bm25Index) -> None:
    with pytest.raises(SettingsError, match="cannot read"):
        ask(questions=collection / "none.jsonl", index=index, parse=parse)
    (collection / "broken.jsonl").write_text("{}{\n")
    with pytest.raises(SettingsError, match="line 1"):
        ask(questions=collection / "broken.jsonl", index=index, parse=parse)
