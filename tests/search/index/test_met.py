"""What questions leave in memory: as much as the archive has words, and nothing of an archive that has grown."""

import gc
from collections.abc import Callable
from dataclasses import fields

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.index.met import Met
from bot.search.index.postings import Segment
from bot.search.index.snapshot import Snapshot

QUESTIONS = (
    "pruning layers of transformers",
    "papers by Ana Muñoz",
    "prunning transformrs",
    "attention without whales",
    "Ocean Institute",
    "what is Mix-LN?",
)


def ask(index: Bm25Index, question: str) -> None:
    query = Query(question=question, text=question)
    index.search(query, limit=5)
    index.count(query)
    index.titled(question)


def alive() -> list[int]:
    """Return how many snapshots, and parts of them, there are."""
    kinds = [type(each) for each in gc.get_objects()]
    return [kinds.count(kind) for kind in (Snapshot, Segment, Met)]


def sizes(index: Bm25Index) -> dict[str, int]:
    kept = {each.name: getattr(index.archive.met, each.name) for each in fields(Met)}
    return {name: len(held) for name, held in kept.items() if isinstance(held, dict)}


def test_an_archive_that_has_grown_is_gone_at_once_whatever_was_asked_of_it(
    index: Bm25Index, make: Callable[..., Paper]
) -> None:
    gc.collect()
    before = alive()
    gc.disable()  # what only the search for garbage frees may stay for hours: an archive is a hundred megabytes
    try:
        for number in range(100, 105):
            for question in QUESTIONS:
                ask(index, question)
            index.similar("2506.00002", limit=3)
            index.add([make(number, f"Lemons Ripen {number}", "Lemons ripen on trees. We count them every day.")])
            index.remove([f"2506.{number - 1:05}"])
        assert alive() == before
    finally:
        gc.enable()


def test_what_questions_leave_is_bounded_by_the_words_that_the_archive_has(papers: list[Paper]) -> None:
    index = Bm25Index()
    index.add(papers[:2])
    most = len(index.archive.words)
    asked = set()
    for number in range(3 * most):
        invented = f"{'bcdfghjklm'[number % 10]}o{'bcdfghjklm'[number // 10 % 10]}a{number // 100 * 'n'}"
        asked.add(invented)
        ask(index, f"{QUESTIONS[number % len(QUESTIONS)]} {invented} {invented}tron")
    assert len(asked) > 2 * most
    assert sizes(index)["runs"] > 0
    assert max(sizes(index).values()) <= most
