"""The evaluation as a command: its figures, its run, and its sentences about files that make no sense."""

import gzip
import json
from datetime import date

import pytest

from bot.run.evaluate import as_asked
from tests.run.commands import paperboy

pytestmark = pytest.mark.usefixtures("bare")

PAPERS = {
    "p1": ("Kettles that whistle", "A kettle whistles when steam passes its spout. We tune two kettles to one pitch."),
    "p2": ("Kites in light wind", "A kite needs wind. We fly kites on a string of 40 metres."),
    "p3": ("Bread without yeast", "Dough rises by soda. We bake nine loaves."),
}
QUERIES = {"q1": "how does a kettle whistle", "q2": "kites on a string"}


@pytest.fixture
def collection(tmp_path):
    """Write a collection, and return the words that name its files."""
    corpus, queries, qrels = tmp_path / "corpus.jsonl.gz", tmp_path / "queries.jsonl", tmp_path / "qrels.tsv"
    with gzip.open(corpus, "wt") as file:
        file.writelines(json.dumps({"id": i, "title": t, "text": a}) + "\n" for i, (t, a) in PAPERS.items())
    queries.write_text("".join(json.dumps({"id": i, "text": q}) + "\n" for i, q in QUERIES.items()))
    qrels.write_text("q1\tp1\t1\nq2\tp2\t1\n")
    return ["--corpus", str(corpus), "--queries", str(queries), "--qrels", str(qrels)]


@pytest.mark.slow
@pytest.mark.measures
def test_a_collection_is_measured_and_printed_as_json(collection):
    code, printed = paperboy("evaluate", *collection)
    figures = json.loads(printed)
    assert code == 0
    assert (figures["nDCG@10"], figures["Recall@20"], figures["MRR@10"]) == (1.0, 1.0, 1.0)
    assert (figures["queries"], figures["papers"]) == (2, 3)
    assert figures["p50_ms"] > 0


def test_the_run_is_written_as_trec_has_it(collection, tmp_path):
    paperboy("evaluate", *collection, "--run", str(tmp_path / "run.trec"))
    lines = [line.split() for line in (tmp_path / "run.trec").read_text().splitlines()]
    assert {(line[0], line[2]) for line in lines if line[3] == "1"} == {("q1", "p1"), ("q2", "p2")}
    assert {len(line) for line in lines} == {6}


def test_an_excluded_paper_is_not_ranked(collection, tmp_path):
    (tmp_path / "queries.jsonl").write_text(json.dumps({"id": "q1", "text": QUERIES["q1"], "exclude": ["p1"]}))
    paperboy("evaluate", *collection, "--run", str(tmp_path / "run.trec"))
    assert " p1 " not in (tmp_path / "run.trec").read_text()


def test_questions_are_asked_of_the_archive(filled, tmp_path):
    known = {"kind": "known", "question": "lanterns in the loop verifiers", "titles": ["-"], "answer": None}
    none = {"kind": "none", "question": "best pizza near the office", "titles": [], "answer": None}
    (tmp_path / "questions.jsonl").write_text(f"{json.dumps(known)}\n{json.dumps(none)}\n")
    figures = json.loads(paperboy("evaluate", "--questions", str(tmp_path / "questions.jsonl"))[1])
    assert (figures["questions"], figures["turned_away"], figures["hit@1"]) == (2, 1.0, 0.0)


@pytest.mark.parametrize("words", [(), ("--corpus", "x"), ("--questions", "nowhere.jsonl")])
def test_missing_files_get_a_sentence(words):
    code, printed = paperboy("evaluate", *words)
    assert code == 1
    assert printed.strip()


def test_a_line_that_is_no_json_is_named(collection, tmp_path):
    (tmp_path / "queries.jsonl").write_text("{}\nnonsense\n")
    code, printed = paperboy("evaluate", *collection)
    assert code == 1
    assert "queries.jsonl" in printed


@pytest.mark.slow
@pytest.mark.measures
def test_qrels_that_make_no_sense_are_named(collection, tmp_path):
    (tmp_path / "qrels.tsv").write_text("q1 p1 1\n")
    code, printed = paperboy("evaluate", *collection)
    assert code == 1
    assert "qrels.tsv" in printed


def test_small_talk_is_never_searched():
    assert as_asked("thanks!", date(2026, 7, 30)).problem
    assert not as_asked("kettles", date(2026, 7, 30)).problem
