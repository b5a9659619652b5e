"""Recorded months, each day early and late: days are whole, no paper is lost, a second pass changes nothing."""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from bot.model import Digest, Paper
from bot.store.papers import SqlPaperStore
from tests.store.databases import EVERY, fresh_database

MONTHS = ["2025-06", "2026-06", "2026-07"]
HOURS = {"early": 9, "late": 15}


def captures(shared: Path) -> Iterator[Digest]:
    """Give each day's captures, early before late."""
    found = []
    for capture, hour in HOURS.items():
        for month in MONTHS:
            path = shared / "data" / "hf" / capture / f"{month}.jsonl.gz"
            lines = gzip.decompress(path.read_bytes()).decode().splitlines()
            found += [(date.fromisoformat(day["date"]), hour, day["entries"]) for day in map(json.loads, lines)]
    for day, hour, entries in sorted(found, key=lambda capture: capture[:2]):
        papers = {entry["paper"]["id"]: converted(entry, day) for entry in entries}
        yield Digest(day, tuple(papers.values()), datetime.combine(day, time(hour), UTC))


def converted(entry: dict[str, Any], day: date) -> Paper:
    """Return the fields that change between captures, and those of each type."""
    paper = entry["paper"]
    return Paper(
        id=paper["id"],
        title=" ".join(paper["title"].split()),
        abstract=" ".join(paper["summary"].split()),
        url=f"https://huggingface.co/papers/{paper['id']}",
        days=(day,),
        authors=tuple(author["name"] for author in paper["authors"]),
        published_at=datetime.fromisoformat(paper["publishedAt"]),
        submitter=(entry.get("submittedBy") or {}).get("fullname") or "",
        upvotes=paper["upvotes"],
        comments=entry.get("numComments") or 0,
        ai_summary=paper.get("ai_summary") or "",
        keywords=tuple(paper.get("ai_keywords") or ()),
        code_stars=paper.get("githubStars"),
    )


@pytest.mark.slow
@pytest.mark.recorded
@pytest.mark.parametrize("kind", EVERY)
def test_recorded_months_are_held_whole(kind: str, shared: Path, tmp_path: Path) -> None:
    every = list(captures(shared))
    whole: dict[date, set[str]] = defaultdict(set)
    last: dict[str, Paper] = {}
    for digest in every:
        whole[digest.day].update(paper.id for paper in digest.papers)
        last.update((paper.id, paper) for paper in digest.papers)
    with fresh_database(kind, tmp_path) as engine:
        store = SqlPaperStore(engine)
        added = sum(store.save(digest).added for digest in every)
        assert added == store.count() == len(last) > 1500
        assert {day: fetched.papers for day, fetched in store.fetches().items()} == {
            d: len(i) for d, i in whole.items()
        }
        for paper in store.papers():
            assert paper.days == tuple(sorted(day for day in whole if paper.id in whole[day]))
            assert (paper.upvotes, paper.comments) == (last[paper.id].upvotes, last[paper.id].comments)
            assert paper.abstract
        before = store.changes()
        again = [store.save(digest) for digest in every]
        assert sum(saved.total - saved.unchanged for saved in again) == 0
        assert store.changes(before.at).papers == ()
        assert store.changes().papers == before.papers
