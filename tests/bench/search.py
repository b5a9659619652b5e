"""How fast the index is, beside rank_bm25, bm25s and tantivy, in one run on the same texts.

::

    pip install bm25s tantivy matplotlib
    python -m tests.bench.search --sizes 10000,100000 --plot speed.svg

Engines that are not installed are left out, and so is the plot without matplotlib. The texts are sentences of real
abstracts, drawn again and mixed so that word frequencies stay natural and no two papers are alike; without the recorded
days (see ``tests/conftest.py``) they are made of invented words as frequent as real ones.

Every other engine gets terms that were analysed before the clock of its build starts; ``analyse`` is what that took,
by an analyser that has seen nothing yet. Paperboy's own build begins with the text. Questions are analysed before the
clock starts for all; ``answer`` is the product's whole search instead, from words to quotes, over the same papers.

The table: ``build`` all papers at once, ``add 60`` a busy day to them, ``memory`` what building left resident,
``start`` from what was saved, ``p50`` and ``p99`` of questions of 4, 8 and 20 terms, each asked once, top ten. Below it
stand builds and p50s divided by bm25s's, and the whole answer's p50 by finding's. All seconds are the processor's, so
that what else the machine does has less of a say: a build's those of all threads, a question's those of the one that
asks. They depend on the machine, the ratios of one run much less. A million abstracts with
``--engines paperboy,bm25s`` take some ten minutes, and more than 8 GB. The plot draws p50 and, dotted, p99 of 8 terms.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import importlib.util
import json
import os
import pathlib
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

import numpy as np

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.find.ranking import pool
from bot.search.index.ranking import best
from bot.search.text import analyzer
from bot.search.text.analyzer import terms, terms_of, words
from bot.search.words.question import understand
from bot.texts.sentences import split

FIRST_DAY = date(2023, 5, 4)
PAPERS_A_DAY = 60
TOP = 10
LENGTHS = (4, 8, 20)
RANK_BM25_UP_TO = 100_000  # it needs 4 GB and three seconds a question for a million
SLOW_ENGINE_QUESTIONS = 20


@dataclass
class Row:
    """One engine's figures: seconds, megabytes, and milliseconds by question length."""

    engine: str
    papers: int
    build: float = 0.0
    add: float | None = None
    memory: float = 0.0
    start: float | None = None
    p50: dict[int, float] = field(default_factory=dict)
    p99: dict[int, float] = field(default_factory=dict)
    analyse: float | None = None


def corpus() -> list[list[str]]:
    """Return texts as lists of sentences, the title first."""
    shared = pathlib.Path(os.environ.get("PAPERBOY_SHARED", pathlib.Path(__file__).resolve().parents[3] / "shared"))
    file = shared / "data" / "relevance" / "daily_papers" / "corpus.jsonl.gz"
    if not file.is_file():
        return list(invented(5_000))
    with gzip.open(file, "rt") as lines:
        held = [json.loads(line) for line in lines]
    return [[each["title"], *(each["text"][begin:end] for begin, end in split(each["text"]))] for each in held]


def invented(size: int) -> Iterator[list[str]]:
    """Give texts of words that do not exist, the n-th most frequent n times rarer than the first (Zipf)."""
    dice = np.random.default_rng(7)
    syllables = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]
    names = ["".join(dice.choice(syllables, dice.integers(2, 5))) for _ in range(40_000)]
    for _ in range(size):
        words = [names[rank % len(names)] for rank in dice.zipf(1.15, 150).tolist()]
        yield [" ".join(words[:9]), *(" ".join(words[at : at + 18]).capitalize() + "." for at in range(9, 150, 18))]


def resampled(source: Sequence[Sequence[str]], size: int, seed: int = 1) -> Iterator[Paper]:
    """Give papers whose sentences are drawn from real ones: half from one abstract, the others from anywhere."""
    dice = random.Random(seed)
    for number in range(size):
        own = dice.choice(source)
        others = [dice.choice(dice.choice(source)[1:] or own) for _ in range(max(1, len(own) // 2))]
        sentences = [*dice.sample(own[1:], max(1, len(own[1:]) // 2)), *others] if own[1:] else others
        day = FIRST_DAY + timedelta(days=number // PAPERS_A_DAY)
        yield Paper(f"{seed}-{number:07}", own[0], " ".join(sentences), "", (day,), upvotes=dice.randrange(200))


def questions(papers: Sequence[Paper], length: int, count: int) -> list[list[str]]:
    """Return questions of so many terms, each list drawn from one paper."""
    dice = random.Random(length)
    found: list[list[str]] = []
    while len(found) < count:
        held = sorted({word for word in words(dice.choice(papers).abstract) if len(terms_of(word)) == 1})
        if len(held) >= length:
            found.append(dice.sample(held, length))
    return found


def timed(action: Callable[[], Any], clock: Callable[[], float] = time.process_time) -> tuple[float, Any]:
    """Return how many seconds of the processor an action took, and what it gave."""
    begin = clock()
    result = action()
    return clock() - begin, result


def resident() -> float:
    """Return this process's memory in MB."""
    gc.collect()
    pages = int(pathlib.Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def measure(row: Row, ask: Callable[[list[str]], object], asked: dict[int, list[list[str]]], count: int) -> Row:
    """Fill in a row's times of questions."""
    for length, held in asked.items():
        times = [timed(lambda words=words: ask(words), time.thread_time)[0] for words in held[:count]]
        row.p50[length], row.p99[length] = (float(np.percentile(times, at)) * 1e3 for at in (50, 99))
    return row


def paperboy(papers: list[Paper], day: list[Paper], asked: dict[int, list[list[str]]]) -> Iterator[Row]:
    """Give the index's rows: the ranking alone, and the whole answer."""
    row, before = Row("paperboy", len(papers)), resident()
    index = Bm25Index()
    analyzer._words.clear()  # the questions above have filled it
    analyzer._words.terms = {}
    row.build, _ = timed(lambda: index.add(papers))
    row.memory = resident() - before
    row.add, _ = timed(lambda: index.add(day))
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "index.bin"
        index.save(path)
        row.start, _ = timed(lambda: Bm25Index().load(path, [*papers, *day]))
    archive = index._archive
    known = {" ".join(words): understand(archive, " ".join(words)) for held in asked.values() for words in held}

    def rank(words: list[str]) -> object:
        return best(pool.terms(archive, known[" ".join(words)]), archive.norms, TOP)

    def answer(words: list[str]) -> object:
        return index.search(Query(" ".join(words), " ".join(words)), limit=5)

    yield measure(row, rank, asked, 10**9)
    yield measure(Row("paperboy, answer", len(papers), row.build, row.add, row.memory, row.start), answer, asked, 10**9)


def rank_bm25(lists: list[list[str]], asked: dict[int, list[list[str]]]) -> Row:
    """Return rank-bm25's row."""
    from rank_bm25 import BM25Okapi

    row, before = Row("rank_bm25", len(lists)), resident()
    row.build, engine = timed(lambda: BM25Okapi(lists))
    row.memory = resident() - before
    return measure(
        row, lambda words: np.argpartition(-engine.get_scores(words), TOP)[:TOP], asked, SLOW_ENGINE_QUESTIONS
    )


def bm25s(lists: list[list[str]], asked: dict[int, list[list[str]]]) -> Row:
    """Return bm25s's row."""
    import bm25s as package

    row, before = Row("bm25s", len(lists)), resident()
    engine = package.BM25()
    row.build, _ = timed(lambda: engine.index(lists, show_progress=False))
    row.memory = resident() - before
    with tempfile.TemporaryDirectory() as folder:
        engine.save(folder)
        row.start, _ = timed(lambda: package.BM25.load(folder))
    return measure(row, lambda words: engine.retrieve([words], k=TOP, show_progress=False), asked, 10**9)


def tantivy(lists: list[list[str]], day: list[list[str]], asked: dict[int, list[list[str]]]) -> Row:
    """Return tantivy's row; it gets the terms as text that it splits at blanks."""
    import tantivy as package

    row, before = Row("tantivy", len(lists)), resident()
    schema = package.SchemaBuilder()
    schema.add_text_field("text", tokenizer_name="whitespace")
    engine = package.Index(schema.build())

    def add(given: list[list[str]]) -> None:
        writer = engine.writer(256_000_000)
        for each in given:
            writer.add_document(package.Document(text=" ".join(each)))
        writer.commit()
        writer.wait_merging_threads()
        engine.reload()

    row.build, _ = timed(lambda: add(lists))
    row.memory = resident() - before
    row.add, _ = timed(lambda: add(day))
    searcher, field_schema = engine.searcher(), engine.schema

    def ask(words: list[str]) -> object:
        parts = [(package.Occur.Should, package.Query.term_query(field_schema, "text", word)) for word in words]
        return searcher.search(package.Query.boolean_query(parts), TOP)

    return measure(row, ask, asked, 10**9)


def analysed(papers: Sequence[Paper]) -> tuple[float, list[list[str]]]:
    """Return how many seconds it takes to analyse papers that are all new, and their terms."""
    analyzer._words.clear()
    analyzer._words.terms = {}
    return timed(lambda: [terms(f"{paper.title} {paper.title} {paper.abstract}") for paper in papers])


def run(size: int, count: int, engines: set[str], source: Sequence[Sequence[str]]) -> Iterator[Row]:
    """Give every engine's row for one size."""
    papers = list(resampled(source, size))
    day = list(resampled(source, PAPERS_A_DAY, seed=2))
    asked = {length: questions(papers, length, count) for length in LENGTHS}
    if "paperboy" in engines:
        yield from paperboy(papers, day, asked)
    engines = {name for name in engines if importlib.util.find_spec(name)}
    if not engines:
        return
    seconds, lists = analysed(papers)
    asked = {length: [terms(" ".join(words)) for words in held] for length, held in asked.items()}
    if "bm25s" in engines:
        yield replace(bm25s(lists, asked), analyse=seconds)
    if "tantivy" in engines:
        yield replace(tantivy(lists, [terms(paper.abstract) for paper in day], asked), analyse=seconds)
    if "rank_bm25" in engines and size <= RANK_BM25_UP_TO:
        yield replace(rank_bm25(lists, asked), analyse=seconds)


def table(rows: Sequence[Row]) -> str:
    """Return the rows as a Markdown table."""
    heads = ["engine", "papers", "analyse s", "build s", "add 60 s", "memory MB", "start s"]
    heads += [f"{p} {length} ms" for length in LENGTHS for p in ("p50", "p99")]
    lines = [heads, ["---"] * len(heads)]
    for row in rows:
        times = [f"{part[length]:.3g}" for length in LENGTHS for part in (row.p50, row.p99)]
        analyse, add, start = ("-" if each is None else f"{each:.2f}" for each in (row.analyse, row.add, row.start))
        figures = [analyse, f"{row.build:.2f}", add, f"{row.memory:.0f}", start]
        lines.append([row.engine, f"{row.papers:,}", *figures, *times])
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def ratios(rows: Sequence[Row]) -> str:
    """Return what the rows are beside bm25s's of the same size, and the whole answer beside finding."""
    held = {(row.engine, row.papers): row for row in rows}
    lines = []
    for row in rows:
        base, own = held.get(("bm25s", row.papers)), held.get(("paperboy", row.papers))
        if base and row is not base and base.analyse is not None and row.engine != "paperboy, answer":
            whole = (row.build + (row.analyse or 0.0)) / (base.build + base.analyse)
            lines.append(f"{row.engine}, {row.papers:,} papers, build against bm25s: from text {whole:.2f}")
            lines[-1] += f", analysed already on bm25s's side {row.build / base.build:.2f}"
            lines.append(f"{row.engine}, {row.papers:,} papers, p50 against bm25s: {_quotients(row, base)}")
        if own and row.engine == "paperboy, answer":
            lines.append(f"{row.engine}, {row.papers:,} papers, p50 against finding: {_quotients(row, own)}")
    return "\n".join(lines)


def _quotients(row: Row, base: Row) -> str:
    return " / ".join(f"{row.p50[length] / base.p50[length]:.2f} ({length} terms)" for length in LENGTHS)


def plot(rows: Sequence[Row], path: pathlib.Path) -> None:
    """Draw p50 and p99 of 8-term questions over the number of papers."""
    import matplotlib

    matplotlib.use("svg" if path.suffix == ".svg" else "agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 4.5))
    for engine in dict.fromkeys(row.engine for row in rows):
        mine = [row for row in rows if row.engine == engine]
        (line,) = axes.plot([row.papers for row in mine], [row.p50[8] for row in mine], marker="o", label=engine)
        axes.plot([row.papers for row in mine], [row.p99[8] for row in mine], ls=":", color=line.get_color())
    axes.set(xscale="log", yscale="log", xlabel="abstracts", ylabel="ms, 8 terms (dotted: p99)")
    axes.legend()
    figure.savefig(path, bbox_inches="tight")


def main() -> None:
    """Run the engines and print their table as it grows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--sizes", default="10000,100000", help="numbers of abstracts, with commas (default: %(default)s)"
    )
    parser.add_argument("--engines", default="paperboy,bm25s,tantivy,rank_bm25", help="default: %(default)s")
    parser.add_argument("--questions", type=int, default=200, help="questions of each length")
    parser.add_argument("--plot", type=pathlib.Path, help="an SVG or PNG to draw; needs matplotlib")
    chosen = parser.parse_args()
    rows: list[Row] = []
    source = corpus()
    for size in map(int, chosen.sizes.split(",")):
        for row in run(size, chosen.questions, set(chosen.engines.split(",")), source):
            rows.append(row)
            print(table([row]) if len(rows) == 1 else table([row]).splitlines()[-1], flush=True)
    print(ratios(rows))
    if chosen.plot and importlib.util.find_spec("matplotlib"):
        plot(rows, chosen.plot)


if __name__ == "__main__":
    main()
