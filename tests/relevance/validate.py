"""Do the weights hold on questions that they were not chosen on? ``python -m tests.relevance.validate``, five minutes.

The bonuses' weights and the evidence rule's are chosen anew on a half of the questions, or without one collection, and
measured on the rest; beside it stands what is shipped. Needs the recorded collections.
"""

from __future__ import annotations

import math
import os
import pathlib
import sys
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from bot.model import Paper
from bot.search.bm25 import statistics
from bot.search.evaluate import DEPTH, Topic, _jsonl, _qrels, _topics, papers
from bot.search.find.ranking import evidence, rerank
from bot.search.find.ranking.evidence import strengths
from bot.search.find.ranking.order import ordered
from bot.search.find.ranking.pool import rank, terms
from bot.search.index.growth import extended
from bot.search.index.postings import Flags, Floats
from bot.search.index.ranking import best
from bot.search.index.snapshot import Snapshot, empty
from bot.search.words.question import understand
from bot.search.words.written.texts import pooled
from tests.relevance.test_floors import understood

SETS = ("daily_papers", "scitldr_dev", "cranfield")
SMALL, SMALL_ARCHIVES, SMALL_TOPICS = 65, 12, 50

BONUSES = tuple(product((0.0, 0.5, 1.0), (0.0, 0.25, 0.5), (0.0, 0.5, 1.0), (0.0, 0.1, 0.2), (0.0, 0.25, 0.5)))
"""PAIRS, AS_WRITTEN, NEAR, GRAMS, FEEDBACK."""

WEIGHTS = tuple(product((2.5, 3.5), (2.5, 3.5), (0.0, 6.0, 12.0), (0.0, 8.0), (0.45, 0.6, 0.72, 0.85)))
ENOUGH = tuple((np.arange(80, 180) / 10).tolist())
RULES = tuple((*weights, enough) for weights in WEIGHTS for enough in ENOUGH)
"""WORDS, OCCURRENCES, PAIRS, NEAR, ENOUGH_BY_SIZE and ENOUGH; SHARE is the unit."""

_NONE = -1e9
"""Counted where there is no paper: below any threshold, whatever the weights."""

TURNED_AWAY = 0.97
"""A rule is chosen to let the fewest wrong refusals happen among those that turn so many foreign questions away."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions asked of one archive: for each what its best papers give, papers by ``evidence.signs``."""

    collection: str
    answerable: bool
    size: int
    halves: Flags
    counted: Floats


def half(text: str) -> int:
    """Return which half a question is in; questions of one paper (``id#0``, ``id#1``) are in the same."""
    return zlib.crc32(text.split("#", maxsplit=1)[0].encode()) % 2


def archive_of(given: Sequence[Paper]) -> Snapshot:
    return extended(empty(), given, statistics)


def ndcg(ranked: Sequence[int], grades: Mapping[int, int], best_first: Sequence[int]) -> float:
    gains = [grades.get(number, 0) / math.log2(place + 2) for place, number in enumerate(ranked[:10])]
    most = [grade / math.log2(place + 2) for place, grade in enumerate(best_first[:10])]
    return sum(gains) / sum(most) if most else 0.0


def by_bonuses(archive: Snapshot, topic: Topic, judged: Mapping[str, int]) -> list[float]:
    """Return nDCG@10 of a question under each setting of the bonuses."""
    grades = {archive.numbers[paper]: grade for paper, grade in judged.items() if paper in archive.numbers}
    ideal = sorted(judged.values(), reverse=True)
    left_out = {archive.numbers[paper] for paper in topic.exclude if paper in archive.numbers}
    asked = understand(archive, understood(topic.text).text)
    numbers, scores = ordered(archive, *best(terms(archive, asked), archive.norms, DEPTH))
    numbers, scores = numbers[:DEPTH], scores[:DEPTH]
    if not len(numbers):
        return [0.0] * len(BONUSES)
    pool = pooled(archive, numbers, *asked.sought)
    gains = rerank.gained(asked, pool)
    _, told = strengths(asked, pool, gains)
    signs = np.array([gains.pairs, gains.as_written, gains.asked_near, gains.grams])
    feedback: dict[tuple[float, ...], Floats] = {}
    found = []
    for weights in BONUSES:
        total = scores + np.array(weights[:4]) @ signs
        total += rerank.by_holding(total, gains)
        if weights[:4] not in feedback:
            feedback[weights[:4]] = rerank.feedback(pool, total)
        weight = weights[4] + rerank.surely(asked, total, told)
        order = np.argsort(-(total + weight * feedback[weights[:4]]), kind="stable")
        ranked = [number for number in numbers[order].tolist() if number not in left_out]
        found.append(ndcg(ranked, grades, ideal))
    return found


def validate_bonuses(archives: Mapping[str, Snapshot], folder: pathlib.Path, shipped: tuple[float, ...]) -> None:
    """Print what the bonuses give by weights chosen elsewhere."""
    gained: dict[str, Floats] = {}
    halves: dict[str, Floats] = {}
    for name, archive in archives.items():
        judged: dict[str, dict[str, int]] = {}
        for query, paper, grade in _qrels(folder / name / "qrels.tsv"):
            judged.setdefault(query, {})[paper] = grade
        topics = [topic for topic in _topics(folder / name / "queries.jsonl") if topic.id in judged]
        gained[name] = np.array([by_bonuses(archive, topic, judged[topic.id]) for topic in topics])
        halves[name] = np.array([half(topic.id) for topic in topics])
    none, ours = BONUSES.index((0.0,) * 5), BONUSES.index(shipped)
    print("nDCG@10 by (pairs, as written, near, grams, feedback)    chosen on it  elsewhere  shipped  none")
    for name, table in gained.items():
        for own in (0, 1):
            here, there = table[halves[name] == own].mean(axis=0), table[halves[name] != own].mean(axis=0)
            _row(f"{name}, half {own}; chosen on the other", here, int(there.argmax()), ours, none)
        others = np.mean([gained[other].mean(axis=0) for other in gained if other != name], axis=0)
        _row(f"{name}; chosen on the other two", table.mean(axis=0), int(others.argmax()), ours, none)


def _row(label: str, here: Floats, chosen: int, ours: int, none: int) -> None:
    figures = (here.max(), here[chosen], here[ours], here[none])
    print(f"{label:50}", *(f"{figure:8.4f}" for figure in figures), BONUSES[chosen])


def counted(archive: Snapshot, text: str) -> Floats:
    """Return what the rule counts in each of the papers that are judged."""
    query = understood(text)
    asked = understand(archive, query.text)
    found = np.full((evidence.JUDGED, 6), _NONE)
    if query.problem or not asked.names:
        return found
    pool = pooled(archive, rank(archive, asked).numbers[: evidence.JUDGED], *asked.sought)
    found[: len(pool.numbers)] = evidence.signs(asked, rerank.gained(asked, pool))
    return found


def asked_of(archive: Snapshot, collection: str, texts: Sequence[tuple[str, str]], *, answerable: bool) -> Asked:
    """Return questions, by id and text, as an archive's papers answer them."""
    table = np.array([counted(archive, text) for _, text in texts])
    return Asked(collection, answerable, len(archive), np.array([half(each) for each, _ in texts]), table)


def small_archives(
    given: Sequence[Paper], folder: pathlib.Path, topics: Sequence[tuple[str, str]]
) -> Iterator[tuple[Snapshot, list[tuple[str, str]]]]:
    """Give archives of a few papers, and the questions that each of them answers."""
    right = {query: paper for query, paper, _ in _qrels(folder / "qrels.tsv")}
    chance = np.random.default_rng(7)
    held = {paper.id: paper for paper in given}
    mine = np.array_split(chance.permutation(len(topics))[: SMALL_ARCHIVES * SMALL_TOPICS], SMALL_ARCHIVES)
    for places in mine:
        some = [topics[place] for place in places.tolist()]
        wanted = {right[query] for query, _ in some if right[query] in held}
        fill = [given[place] for place in chance.permutation(len(given)).tolist() if given[place].id not in wanted]
        yield archive_of([*map(held.__getitem__, sorted(wanted)), *fill[: SMALL - len(wanted)]]), some


def all_asked(archives: Mapping[str, Snapshot], folder: pathlib.Path) -> Iterator[Asked]:
    """Give every collection's own questions, and foreign ones, asked of large and small archives."""
    topics = {name: [(each.id, each.text) for each in _topics(folder / name / "queries.jsonl")] for name in SETS}
    off = [(each["question"],) * 2 for each in _jsonl(folder.parent / "seed" / "offtopic-dev.jsonl", "question")]
    for name, archive in archives.items():
        foreign = ("cranfield",) if name != "cranfield" else ("daily_papers", "scitldr_dev")
        yield asked_of(archive, name, topics[name], answerable=True)
        for texts in (off, *(topics[other] for other in foreign)):
            yield asked_of(archive, name, texts, answerable=False)
        if name == "cranfield":
            continue
        for small, own in small_archives(archive.papers, folder / name, topics[name]):
            yield asked_of(small, f"{name}, {SMALL} papers", own, answerable=True)
            for texts in (off, topics["cranfield"][:60]):
                yield asked_of(small, f"{name}, {SMALL} papers", texts, answerable=False)


def outcomes(groups: Sequence[Asked], chosen: Sequence[Flags]) -> tuple[Floats, Floats]:
    """Return, under each rule, the share wrongly turned away and rightly, every archive's questions alike."""
    away: dict[bool, dict[tuple[str, int], list[Floats]]] = {True: {}, False: {}}
    for group, here in zip(groups, chosen, strict=True):
        rows = group.counted[here]
        if not len(rows):
            continue
        gone = np.concatenate([_below(rows, group.size, *weights) for weights in WEIGHTS])
        away[group.answerable].setdefault((group.collection, len(group.counted)), []).append(gone)
    means = [np.mean([np.mean(each, axis=0) for each in away[kind].values()], axis=0) for kind in (True, False)]
    return means[0], means[1]


def _below(rows: Floats, size: int, *weights: float) -> Floats:
    """Return the share of questions below each threshold."""
    *of_signs, by_size = weights
    strongest = (rows @ np.array([evidence.SHARE, *of_signs, evidence.WHOLE])).max(axis=1) - by_size * math.log(size)
    below: Floats = np.searchsorted(np.sort(strongest), ENOUGH) / len(rows)
    return below


def validate_evidence(groups: Sequence[Asked], shipped: tuple[float, ...]) -> None:
    """Print how the rule does with weights and threshold chosen elsewhere."""
    ours = int(np.abs(np.array(RULES) - np.array(shipped)).sum(axis=1).argmin())
    print(
        "wrongly and rightly turned away: where chosen, here, here as shipped; "
        "(words, occurrences, pairs, near, by size, enough)"
    )
    halves = {f"half {own}": [group.halves == own for group in groups] for own in (0, 1)}
    named = {name: [np.full(len(each.halves), name in each.collection) for each in groups] for name in (*SETS, "65")}
    for label, here in (halves | named).items():
        wrongly, rightly = outcomes(groups, here)
        wrong_there, right_there = outcomes(groups, [~each for each in here])
        chosen = int(np.where(right_there >= TURNED_AWAY, wrong_there, 1.0).argmin())
        figures = (
            wrong_there[chosen],
            right_there[chosen],
            wrongly[chosen],
            rightly[chosen],
            wrongly[ours],
            rightly[ours],
        )
        print(
            f"{label:14}; chosen on the rest",
            *(f"{figure:.4f}" for figure in figures),
            tuple(np.round(RULES[chosen], 2).tolist()),
        )


def main() -> int:
    named = os.environ.get("PAPERBOY_SHARED")
    folder = pathlib.Path(named) if named else pathlib.Path(__file__).resolve().parents[2].parent / "shared"
    folder = folder / "data" / "relevance"
    if not folder.is_dir():
        print("the recorded collections are not here; set PAPERBOY_SHARED to the folder that holds them")
        return 1
    bonuses = (rerank.PAIRS, rerank.AS_WRITTEN, rerank.NEAR, rerank.GRAMS, rerank.FEEDBACK)
    rule = (
        *(evidence.WORDS, evidence.OCCURRENCES, evidence.PAIRS, evidence.NEAR),
        *(evidence.ENOUGH_BY_SIZE, evidence.ENOUGH),
    )
    archives = {name: archive_of(list(papers(folder / name / "corpus.jsonl.gz"))) for name in SETS}
    validate_evidence(list(all_asked(archives, folder)), rule)
    validate_bonuses(archives, folder, bonuses)
    return 0


if __name__ == "__main__":
    sys.exit(main())
