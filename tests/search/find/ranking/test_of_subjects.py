"""What a question is about beyond doubt is judged, however many papers hold more of its other words."""

from collections.abc import Callable

import pytest

from bot.model import Paper
from bot.search.bm25 import Bm25Index
from bot.search.find.ranking.pool import POOL, rank
from bot.search.index.postings import Flags
from bot.search.index.snapshot import Snapshot
from bot.search.words.question import understand

QUESTION = "improving lantern painting through night tides"
TITLES = {"Of the Sea", "Of the Shore"}


@pytest.fixture
def many(make: Callable[..., Paper]) -> Snapshot:
    index = Bm25Index()
    painted = "Improving lantern painting: lantern painting as improved by painting lanterns at night."
    index.add(make(number, f"Lantern Painting {number}", painted) for number in range(100, 200))
    tidal = "Night after night the boats go out, and tides come in."
    index.add(make(number, f"Boats {number}", tidal) for number in range(200, 600))
    on_it = "Boats, nets and many other things are told of here, as are their harbours, and night tides."
    index.add(make(number, title, on_it, keywords=("night tides",)) for number, title in enumerate(sorted(TITLES), 1))
    return index.archive


def judged(archive: Snapshot, question: str, may_be: Flags | None = None) -> list[str]:
    numbers = rank(archive, understand(archive, question), may_be).numbers
    return [archive.papers[number].title for number in numbers.tolist()]


def test_papers_on_a_subject_are_judged_where_other_words_outweigh_it(many: Snapshot) -> None:
    assert [each.terms for each in understand(many, QUESTION).anchors] == [("night", "tide")]
    found = judged(many, QUESTION)
    assert set(found) > TITLES
    assert len(found) == len(set(found)) == POOL + len(TITLES)


def test_papers_on_a_subject_that_may_not_be_found_are_not_judged(many: Snapshot) -> None:
    may_be = many.columns.alive.copy()
    may_be[[number for number, paper in enumerate(many.papers) if paper.title in TITLES]] = False
    assert TITLES.isdisjoint(judged(many, QUESTION, may_be))


def test_no_more_papers_are_judged_where_a_question_names_no_subject(many: Snapshot) -> None:
    assert len(judged(many, "improving lantern painting at night")) == POOL
