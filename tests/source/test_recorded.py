"""Every recorded day, through the parsers."""

import gzip
import json
import pathlib
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from bot.source import file
from bot.source.huggingface import parse_api, parse_html
from tests.fakes.hub import Entry, page

pytestmark = pytest.mark.recorded

AT = datetime(2026, 11, 23, tzinfo=UTC)
CAPTURES = 989
PAPERS = 12_364


def captures(shared: pathlib.Path) -> Iterator[tuple[date, list[Entry]]]:
    for path in sorted((shared / "data" / "hf").glob("*/*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                yield date.fromisoformat(row["date"]), row["entries"]


@pytest.mark.slow
def test_every_entry_of_every_recorded_day_is_read(shared: pathlib.Path) -> None:
    papers, days = {}, 0
    for day, listed in captures(shared):
        digest = parse_api(json.dumps(listed).encode(), day, AT)
        assert {paper.id for paper in digest.papers} == {entry["paper"]["id"] for entry in listed}
        papers |= {paper.id: paper for paper in digest.papers}
        days += 1
    assert (days, len(papers)) == (CAPTURES, PAPERS)
    assert all(paper.abstract and paper.authors and paper.published_at for paper in papers.values())


@pytest.mark.slow
def test_pages_of_recorded_days_give_what_the_api_gives(shared: pathlib.Path) -> None:
    for day, listed in list(captures(shared))[::60]:
        expected = parse_api(json.dumps(listed).encode(), day, AT)
        assert parse_html(page(day, listed), None, AT) == expected
        cards = parse_html(page(day, listed, data=False), day, AT)
        assert [paper.id for paper in cards.papers] == [paper.id for paper in expected.papers]


def test_copied_page_gives_its_65_papers_with_whole_abstracts(shared: pathlib.Path) -> None:
    path = next((shared / "data" / "seed").glob("*.txt"))
    digest = file.read(path, today=date(2026, 11, 23), fetched_at=AT)
    paragraphs = [" ".join(part.split()) for part in path.read_text("utf-8").splitlines() if part.strip()]
    listed = paragraphs[paragraphs.index("Sep 10") + 1 :]
    assert digest.day == date(2026, 9, 10)
    assert [(paper.title, paper.abstract) for paper in digest.papers] == list(
        zip(listed[::2], listed[1::2], strict=True)
    )
    assert len({paper.id for paper in digest.papers}) == 65
