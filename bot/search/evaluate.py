"""How good the answers are, measured on the product's own index and path: files in, figures out.

Two kinds of files, gzipped or not. A collection: ``corpus.jsonl`` {id, title, text}, ``queries.jsonl`` {id, text,
exclude?} and ``qrels.tsv`` (query, paper, grade). And questions: lines of {kind, question, titles, answer}, where no
titles means that nothing should be claimed.
"""

from __future__ import annotations

import gzip
import json
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from bot.errors import SettingsError
from bot.extras import how_to_install
from bot.model import Hit, Paper, Query
from bot.search.bm25 import Bm25Index

DEPTH = 100
"""How many papers of each query are judged and written to a run."""

SHOWN = 10
"""How many hits of a question are looked at."""

Run = Mapping[str, Sequence[tuple[str, float]]]
"""For each query, papers and scores, best first."""

Parse = Callable[[str], Query]
"""Gives a question as the product understands it; small talk as a query with a problem."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A query of a collection, and the papers that may not be found for it."""

    id: str
    text: str
    exclude: frozenset[str]


def evaluate(
    *, corpus: Path, queries: Path, qrels: Path, parse: Parse, run: Path | None = None, index: Bm25Index | None = None
) -> dict[str, float | int]:
    """Return nDCG@10, Recall@20, MRR@10 and the latency over a collection; write a TREC run if a path is given.

    The order is judged by itself, whether the answer would have been good enough to show or not; ``turned_away`` says
    how many would not. The latency is that of whole answers, quotes and all, in milliseconds. An index that holds the
    corpus already is not built again.

    Raises:
        SettingsError: The measures' library is not installed, or a file is not in its format.
    """
    if index is None:
        index = Bm25Index()
        index.add(papers(corpus))
    topics = list(_topics(queries))
    dated = bool(index.search(Query("", since=date(1900, 1, 1)), limit=1).total)  # a collection may tell no days
    found, times, away = {}, [], 0
    for topic in topics:
        query = parse(topic.text) if dated else replace(parse(topic.text), since=None, until=None)
        begin = time.perf_counter()
        away += not index.search(query, limit=SHOWN).hits
        times.append((time.perf_counter() - begin) * 1e3)
        ranked = index.ranked(query, limit=DEPTH)
        found[topic.id] = [(paper, score) for paper, score in ranked if paper not in topic.exclude]
    if run is not None:
        _write(run, found)
    measured = _measure(_qrels(qrels), found)
    return {**measured, "queries": len(topics), "papers": len(index), "turned_away": away, **_latency(times)}


def ask(*, questions: Path, index: Bm25Index, parse: Parse) -> dict[str, float | int]:
    """Return how well an index answers questions of which the answers are known.

    ``hit@1`` and ``MRR`` are over the questions that have a right paper; ``quote_holds_answer`` over those that have an
    answer in words: the share in which the quote of the first hit holds it.
    """
    asked = _jsonl(questions, "question", "titles", "answer")
    answered = [(each, _hits(index, parse(each["question"]))) for each in asked]
    known = [(each, hits) for each, hits in answered if each["titles"]]
    ranks = [_rank(each["titles"], hits) for each, hits in known]
    facts = [(each["answer"], hits[0].quote.text if hits else "") for each, hits in known if each["answer"]]
    away = [not hits for each, hits in answered if not each["titles"]]
    wrongly = [not hits for _, hits in known]
    return {
        "hit@1": _share([rank == 1 for rank in ranks]),
        "MRR": _share([1 / rank if rank else 0.0 for rank in ranks]),
        "quote_holds_answer": _share([_plain(answer) in _plain(text) for answer, text in facts]),
        "turned_away": _share(away),
        "wrongly_turned_away": _share(wrongly),
        "questions": len(answered),
        "papers": len(index),
    }


def papers(corpus: Path) -> Iterator[Paper]:
    """Give a collection's papers."""
    for each in _jsonl(corpus, "id", "title", "text"):
        yield Paper(id=each["id"], title=each["title"], abstract=each["text"], url="", days=(date.min,))


def _topics(queries: Path) -> Iterator[Topic]:
    for each in _jsonl(queries, "id", "text"):
        yield Topic(each["id"], each["text"], frozenset(each.get("exclude") or ()))


def _qrels(path: Path) -> Iterator[tuple[str, str, int]]:
    with _open(path) as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    query, paper, grade = line.rstrip("\n").split("\t")
                    yield query, paper, int(grade)
                except ValueError as error:
                    raise SettingsError(f"line {number} of {path} is not query, paper, grade between tabs") from error


def _hits(index: Bm25Index, query: Query) -> Sequence[Hit]:
    return () if query.problem else index.search(query, limit=SHOWN).hits


def _rank(titles: Sequence[str], hits: Sequence[Hit]) -> int:
    """Return the rank of the first right paper, from 1; 0 if none is shown."""
    right = {_plain(title) for title in titles}
    return next((rank for rank, hit in enumerate(hits, 1) if _plain(hit.paper.title) in right), 0)


def _measure(qrels: Iterator[tuple[str, str, int]], found: Run) -> dict[str, float]:
    try:
        import ir_measures  # noqa: PLC0415  # an optional extra, needed by this command alone
    except ImportError as error:
        raise SettingsError(f"evaluate needs ir-measures: {how_to_install('evaluate')}") from error
    named = {"nDCG@10": ir_measures.nDCG @ 10, "Recall@20": ir_measures.R @ 20, "MRR@10": ir_measures.RR @ 10}
    # Ranks instead of scores: equal scores would be put in an order of the library's own.
    run = [
        ir_measures.ScoredDoc(query, paper, float(-rank))
        for query, ranked in found.items()
        for rank, (paper, _) in enumerate(ranked)
    ]
    judged = [ir_measures.Qrel(*each) for each in qrels]
    measured = ir_measures.calc_aggregate(named.values(), judged, run)
    return {name: round(float(measured[measure]), 4) for name, measure in named.items()}


def _latency(times: Sequence[float]) -> dict[str, float]:
    cuts = statistics.quantiles(times, n=100, method="inclusive") if len(times) > 1 else [*times, *times] * 50
    return {"p50_ms": round(cuts[49], 3), "p99_ms": round(cuts[98], 3)}


def _write(run: Path, found: Run) -> None:
    with run.open("w", encoding="utf-8") as file:
        for query, ranked in found.items():
            for rank, (paper, score) in enumerate(ranked, 1):
                file.write(f"{query} Q0 {paper} {rank} {score:.6f} paperboy\n")


def _jsonl(path: Path, *needed: str) -> Iterator[dict[str, Any]]:
    """Give a file's lines as objects that have the fields needed."""
    with _open(path) as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    each = json.loads(line)
                except ValueError as error:
                    raise SettingsError(f"line {number} of {path} is no JSON") from error
                if not isinstance(each, dict) or not each.keys() >= set(needed):
                    raise SettingsError(f"line {number} of {path} lacks one of: {', '.join(needed)}")
                yield each


def _open(path: Path) -> TextIO:
    try:
        with path.open("rb") as file:
            zipped = file.read(2) == b"\x1f\x8b"
        return gzip.open(path, "rt", encoding="utf-8") if zipped else path.open(encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"cannot read {path}: {error.strerror}") from error


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _share(values: Sequence[float]) -> float:
    return round(sum(values) / len(values), 4) if values else 0.0
