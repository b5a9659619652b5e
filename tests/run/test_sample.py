"""The digest that ships with the project, to try the bot on."""

import gzip
import json
import pathlib
import re
from datetime import UTC, date, datetime

import pytest

from bot.model import Digest
from bot.source.huggingface import parse_api

SAMPLE = pathlib.Path(__file__).parents[2] / "bot" / "run" / "sample" / "daily_papers.json"
DAY = date(2026, 7, 31)
RUN_WORDS = 8


@pytest.fixture(scope="module")
def digest() -> Digest:
    return parse_api(SAMPLE.read_bytes(), DAY, datetime(2026, 8, 1, tzinfo=UTC))


def runs(text: str) -> set[str]:
    """Return every run of eight words."""
    words = re.findall(r"[\w.%]+", text.lower())
    return {" ".join(words[at : at + RUN_WORDS]) for at in range(len(words) - RUN_WORDS + 1)}


def test_twenty_papers_of_one_day_come_whole(digest: Digest) -> None:
    assert len(digest.papers) == 20
    for paper in digest.papers:
        assert paper.days == (DAY,)
        assert paper.authors
        assert paper.arxiv_url
        assert 4 <= len(re.findall(r"[.](?= |$)", paper.abstract)) <= 6


def test_best_comes_first(digest: Digest) -> None:
    votes = [paper.upvotes for paper in digest.papers]
    assert votes == sorted(votes, reverse=True)


def test_nothing_passes_as_written_by_a_model(digest: Digest) -> None:
    assert not any(paper.ai_summary or paper.keywords for paper in digest.papers)


@pytest.mark.recorded
def test_summaries_share_no_eight_words_with_the_abstracts(digest: Digest, shared: pathlib.Path) -> None:
    ours = set().union(*(runs(paper.abstract) for paper in digest.papers))
    with gzip.open(shared / "data" / "hf" / "late" / "2026-07.jsonl.gz", "rt", encoding="utf-8") as lines:
        entries = [entry["paper"] for line in lines for entry in json.loads(line)["entries"]]
    theirs = set().union(*(runs(f"{paper['summary']} {paper.get('ai_summary', '')}") for paper in entries))
    assert not ours & theirs
