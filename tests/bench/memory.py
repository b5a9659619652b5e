"""What a running bot's memory comes to: questions by ten threads, days added between them.

::

    MALLOC_ARENA_MAX=2 python -m tests.bench.memory [--papers 12000] [--questions 3000] [--days 26]

A line for every so many questions: megabytes resident, archives alive, and what is kept of questions. The archive and
what is kept level off; what is resident beyond is what malloc holds, of which it has one arena for each thread.
"""

import argparse
import gc
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from itertools import islice

from bot.model import Query
from bot.search.bm25 import Bm25Index
from bot.search.index.met import Met
from bot.search.index.snapshot import Snapshot
from tests.bench.search import corpus, questions, resampled, resident

THREADS = 10
PER_DAY = 40
LENGTHS = (2, 4, 8)


def told(index: Bm25Index, asked: int) -> str:
    """Return a line of what there is after so many questions."""
    archives = sum(type(each) is Snapshot for each in gc.get_objects())
    held = (getattr(index.archive.met, each.name) for each in fields(Met))
    kept = sum(len(each) for each in held if isinstance(each, dict))
    return f"{asked:>9} {len(index):>7} {resident():>5.0f} {archives:>9} {kept:>7}"


def run(papers: int, asked: Sequence[str], days: int) -> None:
    """Ask, add days between, and print a line for each quarter."""
    source = corpus()
    index = Bm25Index()
    index.add(resampled(source, papers))
    added = iter(resampled(source, days * PER_DAY, seed=2))
    step = max(1, len(asked) // max(1, days))
    print("questions  papers    MB  archives    kept")
    print(told(index, 0))
    with ThreadPoolExecutor(THREADS) as pool:
        for at in range(0, len(asked), step):
            some = [Query(question=text, text=text) for text in asked[at : at + step]]
            list(pool.map(lambda query: index.search(query, limit=5), some))
            if days:
                index.add(list(islice(added, PER_DAY)))
            if (at + step) * 4 // len(asked) > at * 4 // len(asked):
                print(told(index, min(at + step, len(asked))))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=int, default=12_000)
    parser.add_argument("--questions", type=int, default=3_000)
    parser.add_argument("--days", type=int, default=26, help="days added in between; 0 adds none")
    chosen = parser.parse_args()
    papers = list(resampled(corpus(), 2_000))
    each = -(-chosen.questions // len(LENGTHS))
    asked = [" ".join(words) for length in LENGTHS for words in questions(papers, length, each)]
    run(chosen.papers, asked[: chosen.questions], chosen.days)


if __name__ == "__main__":
    main()
