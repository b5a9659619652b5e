"""What 10,000 subscriptions cost: one pass of all over a day of 100 papers, beside a search of the archive for each.

    python -m tests.bench.subscriptions [SUBSCRIPTIONS [PAPERS]]

The same questions as topics of as many editions are then asked of the day: each once, however many have it.

The papers and the questions are made of one vocabulary, so that a subscription is satisfied by about one paper in a
hundred, as real topics are. Times are processor seconds of this run; the ratio is what can be held against another.
"""

import random
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from bot.model import Paper, Subscription
from bot.query import parse
from bot.search.analyst import ArchiveAnalyst
from bot.search.bm25 import Bm25Index
from bot.sending.issuing import Asked
from bot.sending.matching import satisfied
from bot.sending.subscribing import read_all

TODAY = date(2026, 7, 30)
SEARCHED = 100

RANDOM = random.Random(13)
SYLLABLES = ["ra", "to", "mi", "ne", "ku", "sol", "ver", "dan", "pli", "gor", "tex", "hal", "bin", "fos", "quo", "zem"]
WORDS = sorted({"".join(RANDOM.choices(SYLLABLES, k=RANDOM.randint(2, 4))) for _ in range(6_000)})
WEIGHTS = [1 / (rank + 10) for rank in range(len(WORDS))]
AUTHORS = [f"{RANDOM.choice(WORDS).title()} {RANDOM.choice(WORDS).title()}" for _ in range(2_000)]
LABS = [f"{RANDOM.choice(WORDS).title()} Lab" for _ in range(150)]


def words(count: int) -> str:
    return " ".join(RANDOM.choices(WORDS, WEIGHTS, k=count))


def made(number: int, day: date) -> Paper:
    """Return an invented paper, as long as a real one."""
    paper_id = f"2607.{number:05d}"
    return Paper(
        paper_id, words(9).capitalize(), words(190), f"https://huggingface.co/papers/{paper_id}", (day,),
        authors=tuple(RANDOM.sample(AUTHORS, 7)), organization=RANDOM.choice(LABS), upvotes=RANDOM.randint(0, 200),
        code_url="https://github.com/x/y" if number % 2 else "",
    )  # fmt: skip


def questions(count: int) -> Iterator[str]:
    """Give questions of every kind that people save."""
    for at in range(count):
        one, two, three = RANDOM.choices(WORDS[200:], k=3)
        kinds = (
            f"{one} {two}", f'"{one} {two}" -{three}', f"{one} OR {two}", f'author:"{RANDOM.choice(AUTHORS)}"',
            f'org:"{RANDOM.choice(LABS)}" {one}', f"{one} upvotes:>{at % 90}", f"{one} {two} {three} has:code",
        )  # fmt: skip
        yield kinds[at % len(kinds)]


def main(count: int, papers: int) -> None:
    day = [made(number, TODAY) for number in range(papers)]
    index = Bm25Index()
    index.add([*(made(10_000 + number, TODAY - timedelta(number % 60)) for number in range(2_000)), *day])
    analyst, at = ArchiveAnalyst(index), datetime(2026, 7, 1, tzinfo=UTC)
    began = time.process_time()
    asked = list(questions(count))
    queries = [parse(question, today=TODAY) for question in asked]
    parsed = time.process_time()
    held = [Subscription("T1", "C1", "U1", "", query, at, id=number) for number, query in enumerate(queries)]
    for paper in day:
        analyst.texts(paper)
    began_pass = time.process_time()
    found = sum(1 for _ in satisfied(read_all(held, analyst), day, analyst))
    ended = time.process_time()
    again = sum(1 for _ in satisfied(read_all(held, analyst), day, analyst))
    repeated = time.process_time()
    assert found == again
    topics = Asked(day, lambda: analyst, TODAY)
    for question in asked:
        topics.understood(question)
    began_topics = time.process_time()
    sections = sum(len(topics.satisfying(question)) for question in asked)
    searching = time.process_time()
    for query in queries[:SEARCHED]:
        index.search(query, limit=5)
    one_by_one = (time.process_time() - searching) / SEARCHED * count
    print(f"{count:,} subscriptions, {papers} papers, {found:,} matches")
    print(f"one pass over the papers            {ended - began_pass:8.2f} s, then {repeated - ended:.2f} s")
    print(f"as topics of {count:,} editions         {searching - began_topics:8.2f} s, {sections:,} papers in sections")
    print(
        f"a search for each                   {one_by_one:8.2f} s, {one_by_one / (ended - began_pass):.0f} times that"
    )
    print(f"reading the questions, once for all {parsed - began:8.2f} s; kept in the database as understood")


if __name__ == "__main__":
    main(*(map(int, [*sys.argv[1:], "10000", "100"][:2])))
