"""What papers are about most."""

from datetime import date

import pytest

from bot.answers.figures import figures
from bot.model import Count, Intent, Paper, Query
from bot.search.bm25 import Bm25Index

JUNE, JULY = date(2026, 6, 1), date(2026, 7, 1)
ABOUT = [
    *[(JUNE, "yak painting", "yaks")] * 6,
    *[(JULY, "yak painting", "yaks")] * 2,
    *[(JULY, "otter nets", "yaks")] * 3,
    (JULY, "tide tables", "yaks"),
]


@pytest.fixture(scope="module")
def index() -> Bm25Index:
    index = Bm25Index()
    fillers = [(day, "wool", "bread baking") for day in (JUNE, JULY) for _ in range(20)]
    index.add(
        Paper(
            f"2606.{at:05}",
            f"On {first}, number {at}",
            f"We study {first} and {other}.",
            "",
            (day,),
            keywords=(first, other),
        )
        for at, (day, first, other) in enumerate([*ABOUT, *fillers])
    )
    return index


def counted(index: Bm25Index, **fields: date) -> list[tuple[str, int]]:
    found = index.count(Query("", intent=Intent.COUNT, count=Count.SUBJECTS, **fields))  # type: ignore[arg-type]
    return [(tally.name, tally.papers) for tally in found.subjects]


def test_the_topics_of_a_time_are_what_is_more_of_it_than_of_all(index: Bm25Index) -> None:
    assert counted(index, since=JULY)[0] == ("otter nets", 3)


def test_what_most_papers_are_about_says_of_none_what_it_is_about(index: Bm25Index) -> None:
    assert "bread baking" not in dict(counted(index))
    assert dict(counted(index))["yak painting"] == 8


def test_each_number_leads_to_its_papers(index: Bm25Index) -> None:
    query = Query("", intent=Intent.COUNT, count=Count.SUBJECTS, since=JULY)
    told = figures(query, index.count(query), JULY)
    assert told.headline == "What 26 papers are about, more than at other times:"
    assert told.lines[0] == "otter nets: 3"
    assert "otter nets since:2026-07-01 match:all" in [chip.without for chip in told.lists]
