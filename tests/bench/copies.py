"""Read recorded days from every form of copy, and print what came: read, refused, papers, ids kept.

::

    python -m tests.bench.copies --data FOLDER --days 20

Then each form meets the same day as the API gave it, before it and after it: one paper each must be held.
"""

import argparse
import gzip
import json
import logging
import random
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.errors import ParseError
from bot.model import Digest, Paper
from bot.source.file import read_days
from bot.source.huggingface import parse_api
from bot.store.database import open_database
from bot.store.migrate import migrate
from bot.store.papers import SqlPaperStore
from tests.source.prose import COPIES_OF_SEVERAL_DAYS, PROSE
from tests.source.renderings import FORMS, Form, Told

NOW = datetime(2026, 8, 22, tzinfo=UTC)


def main() -> int:
    """Print both tables; return 1 where a digest was not read exactly, or prose was."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[3] / "shared" / "data" / "hf")
    parser.add_argument("--days", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    logging.disable()
    days = _days(options.data)
    chosen = random.Random(options.seed).sample(sorted(days), options.days)
    print(f"{'form':22} {'days':>5} {'read':>5} {'papers':>7} {'right titles':>13} {'ids kept':>9} {'held once':>10}")
    wrong = sum(_row(form, {day: days[day] for day in chosen}) for form in FORMS)
    prose = {**PROSE, **COPIES_OF_SEVERAL_DAYS}
    refused = sum(not _read(text, None) and not _read(text, date(2026, 7, 30)) for text in prose.values())
    print(f"{'prose, other lists':22} {len(prose):5} {len(prose) - refused:5}")
    return 1 if wrong or refused < len(prose) else 0


def _days(data: Path) -> dict[date, list[dict[str, Any]]]:
    days = {}
    for path in sorted((data / "late").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for listed in map(json.loads, lines):
                if listed["entries"]:
                    days[date.fromisoformat(listed["date"])] = listed["entries"]
    return days


def _row(form: Form, days: dict[date, list[dict[str, Any]]]) -> int:
    read = papers = titles = ids = once = total = 0
    for day, entries in days.items():
        source = parse_api(json.dumps(entries).encode(), day, NOW)
        told = [Told(paper.id, paper.title, paper.abstract) for paper in source.papers]
        found = _read(form(told, day), None, today=day + timedelta(1))
        total += len(told)
        if not found:
            continue
        read += 1
        got = [paper for digest in found for paper in digest.papers]
        papers += len(got)
        titles += sum(paper.title == each.title for paper, each in zip(got, told, strict=False))
        ids += sum(paper.id == each.id for paper, each in zip(got, told, strict=False))
        once += all(_same(_held(order), source, found) for order in ((source, *found), (*found, source)))
    print(f"{form.__name__:22} {len(days):5} {read:5} {papers:7} {titles:13} {ids:9} {once:10}")
    return (read, papers, titles, once) != (len(days), total, total, len(days))


def _same(held: tuple[Paper, ...], source: Digest, found: tuple[Digest, ...]) -> bool:
    """Return whether just the source's papers are held; after a copy, which has no votes to tell, as it gave them."""
    if all(digest.copied for digest in found):
        return held == source.papers
    return [paper.id for paper in held] == [paper.id for paper in source.papers]


def _held(digests: tuple[Digest, ...]) -> tuple[Paper, ...]:
    """Return what an archive holds after saving digests, one after the other; votes and all."""
    engine = open_database("sqlite://")
    migrate(engine)
    store = SqlPaperStore(engine)
    for hours, digest in enumerate(digests):
        store.save(replace(digest, fetched_at=NOW + timedelta(hours=hours if digest.copied else 0)))
    held = store.digest(digests[0].day)
    engine.dispose()
    return held.papers if held else ()


def _read(text: str, day: date | None, *, today: date = date(2026, 7, 31)) -> tuple[Digest, ...]:
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        try:
            return read_days(file.name, today=today, fetched_at=NOW - timedelta(1), day=day)
        except ParseError:
            return ()


if __name__ == "__main__":
    raise SystemExit(main())
