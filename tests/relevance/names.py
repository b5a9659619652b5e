"""Do the names in a question count? ``python -m tests.relevance.names``, three minutes.

Questions are made of the recorded days with a fixed seed: an author or a lab of a paper with two common words of its
title or of its abstract, in the ways people put it, and names alone. Each is asked of the archive as it is, of the same
papers without authors and labs, and with the name as a written filter, which is the most that can be reached. Below
stand questions that name nobody, to which names must do no harm, and questions that nothing should answer.
"""

from __future__ import annotations

import json
import os
import pathlib
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from bot.model import Paper, Query
from bot.query import is_chat
from bot.search.bm25 import Bm25Index
from bot.search.evaluate import DEPTH, _jsonl, _qrels, _topics
from bot.search.text.analyzer import terms, terms_of, words
from bot.source.huggingface import parse_api
from tests.relevance.test_floors import understood
from tests.relevance.validate import ndcg
from tests.source.test_recorded import AT, captures

SEED = 20
QUESTIONS = 400
"""Of each kind."""

TOPIC_WORDS = 2
LEAST_PAPERS, MOST_PAPERS = 50, 2_000
"""A topic's words are held by so many papers, so that they do not name one: "video", "quantization"."""

SHOWN = 10
PROLIFIC = 5
"""Names on so many papers at least are asked for alone."""

AUTHOR_FORMS = (
    "{name} {topic}",
    "{topic} {name}",
    "{name}'s work on {topic}",
    "{topic} papers {name}",
    "{small} {topic}",
)
INITIAL_FORMS = ("{initial}. {last} {topic}", "{topic} {initial} {last}")
SURNAME_FORMS = ("{last} {topic}", "{topic} {last}", "{last} et al. {topic}")
LAB_FORMS = ("{name} {topic}", "{topic} {name}", "{name}'s {topic}", "{small} {topic}")

Names = Callable[[Paper], Sequence[str]]
Judged = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the same with its name as a written filter, and the ids of the papers that are right."""

    question: str
    filtered: Query
    right: frozenset[str]


def recorded(shared: pathlib.Path) -> list[Paper]:
    """Return the recorded days' papers, each as its last day has it."""
    days = sorted(captures(shared), key=lambda capture: capture[0])
    digests = (parse_api(json.dumps(listed).encode(), day, AT) for day, listed in days)
    return list({paper.id: paper for digest in digests for paper in digest.papers}.values())


def people(paper: Paper) -> list[str]:
    return [name for name in paper.authors if len(name.split()) > 1]


def labs(paper: Paper) -> list[str]:
    return [paper.organization] if paper.organization else []


def by_author(name: str, text: str) -> Query:
    return Query(text, text=text, authors=(name,))


def by_lab(name: str, text: str) -> Query:
    return Query(text, text=text, organizations=(name,))


class Maker:
    """Makes questions of papers; the same ones for the same seed."""

    def __init__(self, papers: Sequence[Paper], seed: int) -> None:
        self.papers, self._dice = papers, random.Random(seed)
        self._terms = {paper.id: frozenset(terms(f"{paper.title} {paper.abstract}")) for paper in papers}
        self._held = Counter(chain.from_iterable(self._terms.values()))

    def with_topic(
        self, names: Names, source: str, forms: Sequence[str], written: Callable[[str, str], Query]
    ) -> Iterator[Asked]:
        """Give questions for one of a paper's names with words of one of its texts."""
        theirs = self._bearers(names)
        for paper in self._dice.sample([paper for paper in self.papers if names(paper)], QUESTIONS):
            common = sorted(word for word in set(words(getattr(paper, source))) if self._is_common(word))
            if len(common) < TOPIC_WORDS:
                continue
            name, drawn = self._dice.choice(names(paper)), self._dice.sample(common, TOPIC_WORDS)
            topic, wanted = " ".join(drawn), set(chain.from_iterable(map(terms_of, drawn)))
            parts = {"name": name, "small": name.lower(), "initial": name[0], "last": name.split()[-1], "topic": topic}
            right = frozenset(each for each in theirs[name] if wanted <= self._terms[each])
            yield Asked(self._dice.choice(forms).format(**parts), written(name, topic), right)

    def alone(self, names: Names, written: Callable[[str, str], Query]) -> Iterator[Asked]:
        """Give names that stand on many papers."""
        theirs = self._bearers(names)
        able = sorted(name for name, held in theirs.items() if len(held) >= PROLIFIC)
        for name in self._dice.sample(able, min(QUESTIONS, len(able))):
            yield Asked(name, written(name, ""), frozenset(theirs[name]))

    def beside_names(self, questions: Sequence[str]) -> list[Query]:
        """Return questions as understood, each with somebody's name."""
        known = sorted(self._bearers(people))
        return [understood(f"{question.rstrip('!?. ')} {self._dice.choice(known)}") for question in questions]

    def _bearers(self, names: Names) -> dict[str, set[str]]:
        theirs: dict[str, set[str]] = defaultdict(set)
        for paper in self.papers:
            for name in names(paper):
                theirs[name].add(paper.id)
        return theirs

    def _is_common(self, word: str) -> bool:
        held = [self._held[term] for term in terms_of(word)]
        return word.isalpha() and bool(held) and min(held) >= LEAST_PAPERS and max(held) <= MOST_PAPERS

    def all(self) -> Iterator[tuple[str, list[Asked]]]:
        """Give every kind of question by its name."""
        for source in ("title", "abstract"):
            yield f"author and {source}", list(self.with_topic(people, source, AUTHOR_FORMS, by_author))
        yield "initial and abstract", list(self.with_topic(people, "abstract", INITIAL_FORMS, by_author))
        yield "surname and abstract", list(self.with_topic(people, "abstract", SURNAME_FORMS, by_author))
        for source in ("title", "abstract"):
            yield f"lab and {source}", list(self.with_topic(labs, source, LAB_FORMS, by_lab))
        yield "author alone", list(self.alone(people, by_author))
        yield "lab alone", list(self.alone(labs, by_lab))


def found(index: Bm25Index, query: Query) -> list[str]:
    return [] if query.problem else [hit.paper.id for hit in index.search(query, limit=SHOWN).hits]


def hits(asked: Sequence[Asked], answers: Sequence[Sequence[str]]) -> tuple[float, float]:
    """Return how often the first paper is right, and the share of the right ones that could be shown which are."""
    first = [bool(each.right.intersection(ids[:1])) for each, ids in zip(asked, answers, strict=True)]
    shown = [
        len(each.right.intersection(ids)) / min(SHOWN, len(each.right))
        for each, ids in zip(asked, answers, strict=True)
    ]
    return sum(first) / len(asked), sum(shown) / len(asked)


def compare_names(maker: Maker, bare: Bm25Index, whole: Bm25Index) -> None:
    """Print how questions with a name are answered."""
    print(f"{'hit@1 hit@10':24}  without names   with names   as filters")
    for kind, asked in maker.all():
        answers = (
            [found(bare, understood(each.question)) for each in asked],
            [found(whole, understood(each.question)) for each in asked],
            [found(whole, each.filtered) for each in asked],
        )
        print(f"{kind:24}", *(f"  {first:.3f} {shown:.3f}" for first, shown in (hits(asked, each) for each in answers)))


def ranked_well(index: Bm25Index, topics: Sequence[tuple[str, Query]], judged: Judged) -> float:
    """Return nDCG@10 of questions, good enough to show or not."""
    gained = 0.0
    for name, query in topics:
        ids = [paper for paper, _ in index.ranked(query, limit=DEPTH)]
        places = {paper: place for place, paper in enumerate(dict.fromkeys([*ids, *judged[name]]))}
        grades = {places[paper]: grade for paper, grade in judged[name].items()}
        gained += ndcg(range(len(ids)), grades, sorted(grades.values(), reverse=True))
    return gained / len(topics)


def answered(index: Bm25Index, queries: Sequence[Query]) -> float:
    """Return the share of questions that are answered."""
    return sum(bool(found(index, query)) for query in queries) / len(queries)


def misread(index: Bm25Index, queries: Sequence[Query]) -> float:
    """Return the share of questions that are answered by the papers of somebody whom they seem to name."""
    chips = [index.search(query, limit=1).chips for query in queries]
    return sum(any(chip.label.startswith(("by ", "from ")) for chip in each) for each in chips) / len(queries)


def compare_without(folder: pathlib.Path, maker: Maker, bare: Bm25Index, whole: Bm25Index) -> None:
    """Print what names do to questions that have none, and to those that nothing should answer."""
    judged: Judged = defaultdict(dict)
    for name, paper, grade in _qrels(folder / "relevance" / "daily_papers" / "qrels.tsv"):
        judged[name][paper] = grade
    topics = {
        name: [(each.id, understood(each.text)) for each in _topics(folder / "relevance" / name / "queries.jsonl")]
        for name in ("daily_papers", "scitldr_dev", "cranfield")
    }
    asked = {name: [query for _, query in held] for name, held in topics.items()}
    typed = [each["question"] for each in _jsonl(folder / "seed" / "offtopic-dev.jsonl", "question")]
    chat = list(map(understood, typed))
    off = [question for question in typed if not is_chat(question)]  # "thanks" leaves the name alone, which is answered
    print(f"\n{'without a name':40}  without names   with names")
    for label, measure in (
        ("nDCG@10 of daily_papers", lambda index: ranked_well(index, topics["daily_papers"], judged)),
        *((f"{name}, answered", partial(answered, queries=held)) for name, held in asked.items()),
        ("chit-chat, answered", partial(answered, queries=chat)),
        ("off the topic with a name, answered", partial(answered, queries=maker.beside_names(off))),
        *((f"{name}, taken for a name", partial(misread, queries=held)) for name, held in asked.items()),
        ("chit-chat, taken for a name", partial(misread, queries=chat)),
    ):
        print(f"{label:40}", *(f"{measure(index):14.4f}" for index in (bare, whole)))


def filled(papers: Sequence[Paper]) -> Bm25Index:
    index = Bm25Index()
    index.add(papers)
    return index


def main() -> int:
    named = os.environ.get("PAPERBOY_SHARED")
    shared = pathlib.Path(named) if named else pathlib.Path(__file__).resolve().parents[2].parent / "shared"
    if not (shared / "data" / "hf").is_dir():
        print("the recorded days are not here; set PAPERBOY_SHARED to the folder that holds them")
        return 1
    papers = recorded(shared)
    whole = filled(papers)
    bare = filled([replace(paper, authors=(), organization="") for paper in papers])
    maker = Maker(papers, SEED)
    compare_names(maker, bare, whole)
    compare_without(shared / "data", maker, bare, whole)
    return 0


if __name__ == "__main__":
    sys.exit(main())
