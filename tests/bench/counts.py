"""How long a count takes beside a search: ``python -m tests.bench.counts``, over the recorded days.

Times are the processor's, of this thread, so that a busy machine says nothing; the ratio is what to compare.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence

from bot.model import Count, Query
from bot.search.bm25 import Bm25Index
from tests.relevance.shelves import recorded_days, shelf

TOPICS = (
    "diffusion language models",
    "speculative decoding",
    "gaussian splatting",
    "test-time scaling",
    "video generation",
    "reinforcement learning",
    "large language models",
    "kv cache compression",
    "robotics",
    "mamba",
    "",
)
ROUNDS = 7


def seconds(act: Callable[[], object]) -> float:
    """Return the median of some rounds; the first one warms up."""
    act()
    taken = []
    for _ in range(ROUNDS):
        begin = time.thread_time()
        act()
        taken.append(time.thread_time() - begin)
    return statistics.median(taken)


def rows(index: Bm25Index, topics: Sequence[str]) -> list[tuple[str, int, float, float]]:
    """Return for each topic: how many papers are on it, and the seconds of a search and of a count."""
    return [
        (
            topic,
            index.count(Query(topic, topic, count=Count.PAPERS)).total,
            seconds(lambda topic=topic: index.search(Query(topic, topic), limit=5)),  # type: ignore[misc]
            seconds(lambda topic=topic: index.count(Query(topic, topic, count=Count.PAPERS))),  # type: ignore[misc]
        )
        for topic in topics
    ]


def main() -> int:
    shared = recorded_days()
    found = rows(shelf("all", shared).index, TOPICS)
    for topic, papers, searched, counted in found:
        print(
            f"{topic or '(no words)':28} {papers:6,}   search {searched * 1e3:5.1f} ms   count {counted * 1e3:5.1f} ms"
        )
    ratio = statistics.median(counted / searched for _, _, searched, counted in found)
    print(f"a count takes {ratio:.1f} times a search, in the median")
    return 0


if __name__ == "__main__":
    sys.exit(main())
