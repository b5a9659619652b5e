"""What meaning gives beside words, every measure twice in one run: ``python -m tests.relevance.meaning``.

It needs the extra ``meaning`` and a model: ``--model`` names its folder; by default that of the packages that carry one
for tests. Vectors are made once (see ``encoded``): twenty minutes for all sets on a free core.
``--only paraphrases,natural`` prints some rows; ``--show`` also each paraphrase's rank.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.evaluate import ask, evaluate
from bot.search.meaning import vectors
from bot.search.meaning.keeper import Keeper
from bot.search.meaning.models import in_folder
from bot.search.meaning.onnx import OnnxEncoder
from tests.fakes.minilm import minilm
from tests.relevance import made
from tests.relevance.encoded import encoded
from tests.relevance.shelves import COLLECTIONS, Shelf, over, recorded_days, shelf
from tests.relevance.table import JUDGES, Asked
from tests.relevance.test_floors import understood

DEPTH = 50
BOTH = "daily_papers+seed"
Shelves = Callable[[str], Shelf]


def kept() -> pathlib.Path:
    folder = pathlib.Path(tempfile.gettempdir()) / "paperboy-relevance" / "vectors"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def by_words(shared: pathlib.Path) -> Shelves:
    """Return how to get an archive that is searched by words alone."""

    @lru_cache
    def get(name: str) -> Shelf:
        if name != BOTH:
            return shelf(name, shared)
        papers = [*shelf("daily_papers", shared).papers, *shelf("seed", shared).papers]
        index = Bm25Index()
        index.add(papers)
        return over(papers, index)

    return get


def by_meaning(words: Shelves, folder: pathlib.Path) -> Shelves:
    """Return how to get the same archives, searched by meaning beside words."""
    encoder = OnnxEncoder(in_folder(folder), folder)

    @lru_cache
    def get(name: str) -> Shelf:
        plain = words(name)
        file = kept() / f"{name}.bin"
        vectors.save(encoded(encoder, plain.papers, kept(), name), encoder.mark, file)
        index = Bm25Index(Keeper(encoder, file))
        index._archive = index._sensed(plain.index._archive)
        return over(plain.papers, index)

    return get


def lines(path: pathlib.Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def place(papers: Sequence[str], right: Sequence[str]) -> int:
    """Return the rank of the first right paper, from 1; beyond all where there is none."""
    return next((rank for rank, paper in enumerate(papers, 1) if paper in right), 10_000)


def share(found: Sequence[bool]) -> float:
    return sum(found) / len(found)


def firsts(index: Bm25Index, asked: Sequence[tuple[Query, Sequence[str]]]) -> str:
    """Return how often the right paper is first, among ten, among fifty, and how many questions are turned away."""
    ranks = [place([paper for paper, _ in index.ranked(query, limit=DEPTH)], right) for query, right in asked]
    away = sum(not index.search(query, limit=1).hits for query, _ in asked)
    among = [share([rank <= limit for rank in ranks]) for limit in (1, 10, DEPTH)]
    return "first {:.3f}, ten {:.3f}, fifty {:.3f}".format(*among) + f", turned away {away} of {len(asked)}"


def paraphrases(shelves: Shelves, shared: pathlib.Path) -> Iterator[tuple[str, str]]:
    folder = shared / "data/relevance/paraphrases"
    right: dict[str, list[str]] = {}
    for query, paper, _ in (line.split("\t") for line in (folder / "qrels.tsv").read_text().splitlines()):
        right.setdefault(query, []).append(paper)
    asked = [(understood(line["text"]), right[line["id"]]) for line in lines(folder / "queries.jsonl")]
    yield "paraphrases in 12,368", firsts(shelves("daily_papers").index, asked)


def seed(shelves: Shelves, shared: pathlib.Path) -> Iterator[tuple[str, str]]:
    """Give the seed's questions, asked of its own papers and of 12,433."""
    ids = {" ".join(paper.title.split()).casefold(): paper.id for paper in shelves("seed").papers}
    file = shared / "data/seed/questions-dev.jsonl"
    asked: dict[str, list[tuple[Query, Sequence[str]]]] = {}
    for line in lines(file):
        if line["titles"]:
            right = [ids[" ".join(title.split()).casefold()] for title in line["titles"]]
            asked.setdefault(line["kind"], []).append((understood(line["question"]), right))
    for kind, questions in asked.items():
        yield f"seed's {kind} in 12,433", firsts(shelves(BOTH).index, questions)
    figures = ask(questions=file, index=shelves("seed").index, parse=understood)
    yield (
        "seed, its own 65",
        ", ".join(f"{name} {figures[name]}" for name in ("hit@1", "turned_away", "wrongly_turned_away")),
    )


def collections(shelves: Shelves, shared: pathlib.Path, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        folder = shared / "data/relevance" / name
        figures = evaluate(
            corpus=folder / "corpus.jsonl.gz",
            queries=folder / "queries.jsonl",
            qrels=folder / "qrels.tsv",
            parse=understood,
            index=shelves(name).index,
        )
        yield (
            name,
            f"nDCG@10 {figures['nDCG@10']:.4f}, Recall@20 {figures['Recall@20']:.4f},"
            f" turned away {figures['turned_away']} of {figures['queries']}, p50 {figures['p50_ms']:.1f} ms",
        )


def foreign(shelves: Shelves, shared: pathlib.Path) -> Iterator[tuple[str, str]]:
    for name in ("seed", "daily_papers", "month", "all"):
        figures = ask(questions=shared / "data/seed/offtopic-dev.jsonl", index=shelves(name).index, parse=understood)
        yield f"off-topic of {name}", f"turned away {figures['turned_away']:.3f}"
    queries = [understood(line["text"]) for line in lines(shared / "data/relevance/cranfield/queries.jsonl")]
    for name in ("daily_papers", "all"):
        index = shelves(name).index
        yield f"cranfield's of {name}", f"turned away {share([not index.search(q, limit=1).hits for q in queries]):.4f}"


def alike(shelves: Shelves, shared: pathlib.Path) -> Iterator[tuple[str, str]]:
    """Give how many of the ten papers like one that answers a question answer it, too, of as many as there are."""
    for name in ("natural", "cranfield"):
        right: dict[str, list[str]] = {}
        for line in (shared / "data/relevance" / name / "qrels.tsv").read_text().splitlines():
            query, paper, grade = line.split("\t")
            if int(grade) > 0:
                right.setdefault(query, []).append(paper)
        several = [papers for papers in right.values() if len(papers) > 1]
        shares = []
        for one, *others in several:
            found = {hit.paper.id for hit in shelves(name).index.similar(one, limit=10).hits}
            shares.append(len(found.intersection(others)) / min(10, len(others)))
        yield f"alike, {name} ({len(several)})", f"{sum(shares) / len(shares):.3f}"


def judged(shelves: Shelves, every: Sequence[dict], kinds: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give what is judged of each kind of question; see ``tests.relevance.table``."""
    for kind in kinds:
        asked = [
            Asked(kind, line["q"], line["topic"], line.get("org", ""), shelves(line["archive"]).answer(line["q"]))
            for line in every
            if line["kind"] == kind
        ]
        if asked:
            found = (f"{label} {share([judge(each) for each in asked]):.3f}" for label, judge, _ in JUDGES[kind])
            yield f"{kind} ({len(asked)})", ", ".join(found)


def rows(shelves: Shelves, shared: pathlib.Path, only: Sequence[str], seed_of_made: int) -> Iterator[tuple[str, str]]:
    def wanted(*names: str) -> list[str]:
        return [name for name in names if not only or name in only]

    if wanted("paraphrases"):
        yield from paraphrases(shelves, shared)
    if wanted("seed"):
        yield from seed(shelves, shared)
    yield from collections(shelves, shared, wanted(*COLLECTIONS))
    if wanted("foreign"):
        yield from foreign(shelves, shared)
    if wanted("alike"):
        yield from alike(shelves, shared)
    yield from judged(shelves, lines(shared / "data/questions/intents-dev.jsonl"), wanted(*JUDGES))
    if wanted("made"):
        every = made.asked(shared, made.MONTHS, seed_of_made)
        yield from judged(shelves, every, sorted({line["kind"] for line in every}))


def missed(papers: Sequence[Paper], index: Bm25Index, shared: pathlib.Path) -> Iterator[str]:
    """Give each paraphrase with the rank of its paper and how many hits are shown."""
    folder = shared / "data/relevance/paraphrases"
    right = dict(line.split("\t")[:2] for line in (folder / "qrels.tsv").read_text().splitlines())
    titles = {paper.id: paper.title for paper in papers}
    for line in lines(folder / "queries.jsonl"):
        query = understood(line["text"])
        rank = place([paper for paper, _ in index.ranked(query, limit=100)], [right[line["id"]]])
        yield f"{rank:6} {index.search(query, limit=1).total:4}  {line['text']}  [{titles[right[line['id']]]}]"


def main() -> int:
    shared = recorded_days()
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--model", type=pathlib.Path, help="a folder with model.onnx and tokenizer.json")
    options.add_argument(
        "--only", default="", help="some rows: paraphrases, seed, foreign, alike, made, a collection or intent"
    )
    options.add_argument("--seed", type=int, default=made.SEED, help="draws the made questions")
    options.add_argument("--show", action="store_true", help="print each paraphrase's rank with meaning")
    given = options.parse_args()
    only = given.only.split(",") if given.only else []
    words = by_words(shared)
    meaning = by_meaning(words, given.model or minilm(kept()))
    pairs = zip(*(rows(shelves, shared, only, given.seed) for shelves in (words, meaning)), strict=True)
    for (label, plain), (_, meant) in pairs:
        print(f"{label:28} words    {plain}\n{'':28} meaning  {meant}", flush=True)
    if given.show:
        print("\n".join(missed(words("daily_papers").papers, meaning("daily_papers").index, shared)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
