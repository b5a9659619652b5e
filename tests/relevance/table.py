"""How well the bot understands, every measure in one run: ``python -m tests.relevance.table``, a minute and a half.

The questions are asked of the product's own library, from the question's parse to the answer's hits. What the rows
want stands in the questions' README; ``--only absent,newest`` prints some rows, ``--show absent`` also each question of
a kind that went wrong, ``--questions FILE`` asks others of the same form.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.model import Answer, Kind, Paper
from bot.search.evaluate import ask, evaluate
from bot.search.text.analyzer import terms
from tests.relevance.shelves import COLLECTIONS, Shelf, recorded_days, shelf
from tests.relevance.test_floors import understood

FIRST = 5
CLAIMS = {Kind.HITS, Kind.DIGEST, Kind.PAPER, Kind.SIMILAR}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of one kind and what came back."""

    kind: str
    question: str
    topic: str
    org: str
    answer: Answer

    @property
    def claimed(self) -> bool:
        return self.answer.kind in CLAIMS and bool(self.answer.hits)

    @property
    def papers(self) -> list[Paper]:
        return [hit.paper for hit in self.answer.hits] if self.claimed else []


Judge = Callable[[Asked], float]


def names(paper: Paper, topic: str) -> bool:
    """Tell whether a paper names a topic: in title, abstract or keywords, by stems side by side."""
    wanted = f" {' '.join(terms(topic))} "
    return any(wanted in f" {' '.join(terms(text))} " for text in (paper.title, paper.abstract, *paper.keywords))


def answered(asked: Asked) -> float:
    return asked.claimed


def turned_away(asked: Asked) -> float:
    return not asked.claimed


def first_names(asked: Asked) -> float:
    return bool(asked.papers) and names(asked.papers[0], asked.topic)


def share_names(asked: Asked) -> float:
    found = [names(paper, asked.topic) for paper in asked.papers[:FIRST]]
    return sum(found) / len(found) if found else 0.0


def newest_first(asked: Asked) -> float:
    days = [paper.days[0] for paper in asked.papers[:FIRST]]
    return bool(days) and days == sorted(days, reverse=True)


def all_theirs(asked: Asked) -> float:
    return bool(asked.papers) and all(paper.organization == asked.org for paper in asked.papers)


def like_it(asked: Asked) -> float:
    return asked.claimed and asked.answer.kind is Kind.SIMILAR and all(p.id != asked.topic for p in asked.papers)


JUDGES: Mapping[str, tuple[tuple[str, Judge, float], ...]] = {
    "absent": (("turned away", turned_away, 0.92),),
    "apart": (("turned away", turned_away, 0.0),),
    "present": (("answered", answered, 0.97), ("first names the topic", first_names, 0.95)),
    "chatty": (("answered", answered, 0.97), ("first names the topic", first_names, 0.92)),
    "newest": (("answered", answered, 0.97), ("in order", newest_first, 0.97), ("name the topic", share_names, 0.92)),
    "lab": (("answered", answered, 0.0), ("every hit theirs", all_theirs, 0.92), ("name the topic", share_names, 0.0)),
    "similar": (("like it, without it", like_it, 1.0),),
}
"""For each kind of question what is judged, and what is to be reached."""


def put(lines: Sequence[Mapping[str, str]], shared: pathlib.Path) -> dict[str, list[Asked]]:
    """Return questions by kind, with the answers of the archives that they are meant for."""
    found: dict[str, list[Asked]] = defaultdict(list)
    for line in lines:
        answer = shelf(line["archive"], shared).answer(line["q"])
        found[line["kind"]].append(Asked(line["kind"], line["q"], line["topic"], line.get("org", ""), answer))
    return found


def print_judged(asked: Mapping[str, Sequence[Asked]], shown: Sequence[str] = ()) -> None:
    """Print a row for each kind and judge, then the questions of the kinds to show that went wrong."""
    for kind, held in asked.items():
        for label, judge, bar in JUDGES[kind]:
            figures = [float(judge(each)) for each in held]
            print(f"{kind:12} {label:28} {sum(figures) / len(held):6.3f}   bar {bar:.2f}   of {len(held)}")
        for each in held if kind in shown else ():
            if wrong := [label for label, judge, _ in JUDGES[kind] if judge(each) < 1]:
                first = each.papers[0].title[:70] if each.papers else "-"
                print(f"    {each.question!r} [{each.topic}] not {', '.join(wrong)}: {first}")


def figures_of(shared: pathlib.Path, name: str) -> dict[str, float | int]:
    folder = shared / "data" / "relevance" / name
    files = {"queries": folder / "queries.jsonl", "qrels": folder / "qrels.tsv"}
    return evaluate(corpus=folder / "corpus.jsonl.gz", parse=understood, index=shelf(name, shared).index, **files)


def collections(shared: pathlib.Path) -> Iterator[str]:
    for name, bar in zip(COLLECTIONS, (0.713, 0.886, 0.421, 0.59), strict=True):
        figures = figures_of(shared, name)
        yield (
            f"{name:12} nDCG@10 {figures['nDCG@10']:.4f} (bar {bar}), Recall@20 {figures['Recall@20']:.4f},"
            f" turned away {figures['turned_away']} of {figures['queries']}, p50 {figures['p50_ms']:.1f} ms"
        )


def seed(shared: pathlib.Path) -> Iterator[str]:
    figures = ask(
        questions=shared / "data/seed/questions-dev.jsonl", index=shelf("seed", shared).index, parse=understood
    )
    yield (
        f"seed         hit@1 {figures['hit@1']} (floor .95), quote {figures['quote_holds_answer']} (.85), away"
        f" {figures['turned_away']} (1.0), wrongly {figures['wrongly_turned_away']} (.04)"
    )


def foreign(shared: pathlib.Path) -> Iterator[str]:
    """Give what becomes of questions that nothing should answer."""
    for name in ("seed", "daily_papers", "month", "all"):
        figures = ask(
            questions=shared / "data/seed/offtopic-dev.jsonl", index=shelf(name, shared).index, parse=understood
        )
        yield f"off-topic    of {name:12} turned away {figures['turned_away']} (floor .95)"
    lines = (shared / "data/relevance/cranfield/queries.jsonl").read_text().splitlines()
    queries = [understood(json.loads(line)["text"]) for line in lines]
    for name in ("daily_papers", "all"):
        away = [not shelf(name, shared).index.search(query, limit=1).hits for query in queries]
        yield f"cranfield's  of {name:12} turned away {sum(away) / len(away):.4f} (floor .955)"


def speed(held: Shelf, questions: Sequence[str]) -> str:
    times = []
    for question in questions:
        begin = time.perf_counter()
        held.answer(question)
        times.append((time.perf_counter() - begin) * 1e3)
    return f"whole answer over {len(held.papers)} papers: p50 {statistics.median(times):.2f} ms"


def main() -> int:
    shared = recorded_days()
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--only", default="", help="some rows: kinds, collections, seed, foreign, speed")
    options.add_argument("--show", default="", help="kinds whose questions that went wrong are printed")
    options.add_argument("--questions", type=pathlib.Path, default=shared / "data/questions/intents-dev.jsonl")
    given = options.parse_args()
    only, shown = given.only.split(",") if given.only else [], given.show.split(",")
    lines = list(map(json.loads, given.questions.read_text().splitlines()))
    wanted = [line for line in lines if not only or line["kind"] in only]
    print_judged(put(wanted, shared), shown)
    for name, rows in (("collections", collections), ("seed", seed), ("foreign", foreign)):
        for row in rows(shared) if not only or name in only else ():
            print(row, flush=True)
    if not only or "speed" in only:
        print(speed(shelf("all", shared), [line["q"] for line in lines if line["archive"] == "all"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
