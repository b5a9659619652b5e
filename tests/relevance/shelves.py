"""Archives to measure on, with their built indexes kept between runs: ``shelf("month", shared)``.

What is kept lies in the machine's folder for temporary files, under a name made from the sources that it depends on, so
that a change to the analyser or the index builds anew and one to the search does not.
"""

from __future__ import annotations

import os
import pathlib
import pickle
import tempfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache, partial
from zoneinfo import ZoneInfo

from bot.library import Library
from bot.model import BEGINNING, Answer, Changes, Fetched, Moment, Paper
from bot.search.bm25 import Bm25Index
from bot.search.evaluate import papers
from tests.fakes.source import FakeSource
from tests.relevance.names import recorded
from tests.relevance.test_floors import seed_papers

TODAY = date(2026, 7, 31)
MONTH = (2026, 7)
COLLECTIONS = ("daily_papers", "scitldr_dev", "cranfield", "natural")

_BOT = pathlib.Path(__file__).resolve().parents[2] / "bot"
_BUILT_BY = ("model", "source", "search/text", "search/index")


class _Store:
    """What a library asks of a store to answer, over papers at hand."""

    def __init__(self, held: Sequence[Paper]) -> None:
        self._papers = tuple(held)

    def changes(self, after: Moment = BEGINNING) -> Changes:
        return Changes(self._papers, Moment(1, "whole"), since=after)

    def fetches(self) -> Mapping[date, Fetched]:
        counted: dict[date, int] = {}
        for day in (day for paper in self._papers for day in paper.days):
            counted[day] = counted.get(day, 0) + 1
        return {day: Fetched(count, datetime(2026, 8, 1, tzinfo=UTC)) for day, count in sorted(counted.items())}

    def moment(self) -> Moment:
        return Moment(1, "whole")

    def count(self) -> int:
        return len(self._papers)


class _Built(Bm25Index):
    """An index that is built already: a library's first refresh adds nothing to it."""

    def __init__(self, built: Bm25Index) -> None:
        super().__init__()
        self._archive, self._keeper = built._archive, built._keeper

    def take(self, changes: Changes) -> None:
        assert len(self) == len(changes.papers)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Papers, the index of them, and the product's own library over both."""

    papers: Sequence[Paper]
    index: Bm25Index
    library: Library

    def answer(self, question: str, limit: int | None = None) -> Answer:
        return self.library.answer(question, today=TODAY, limit=limit)


def folder_shared() -> pathlib.Path | None:
    """Return the folder of recorded days and collections, where there is one."""
    named = os.environ.get("PAPERBOY_SHARED")
    folder = pathlib.Path(named) if named else pathlib.Path(__file__).resolve().parents[2].parent / "shared"
    return folder if (folder / "data" / "hf").is_dir() else None


def recorded_days() -> pathlib.Path:
    """Return that folder for a command, which ends with a sentence where there is none."""
    shared = folder_shared()
    if shared is None:
        raise SystemExit("the recorded days are not here; set PAPERBOY_SHARED to the folder that holds them")
    return shared


@lru_cache(maxsize=64)
def shelf(name: str, shared: pathlib.Path) -> Shelf:
    """Return an archive by its name: ``all``, ``month``, ``2025-03``, ``seed`` or a collection's."""
    held = _papers(name, shared)
    index, path = Bm25Index(), _kept() / f"{name}.npz"
    if path.exists():
        index.load(path, held)
    else:
        index.add(held)
        index.save(path)
    return over(held, index)


def over(held: Sequence[Paper], index: Bm25Index) -> Shelf:
    """Return papers and their index with a library over both."""
    clock = partial(datetime, 2026, 7, 31, 12, tzinfo=UTC)
    library = Library(FakeSource({}), _Store(held), _Built(index), clock=clock, zone=ZoneInfo("UTC"))
    library.load()
    return Shelf(held, index, library)


def _papers(name: str, shared: pathlib.Path) -> list[Paper]:
    if name in COLLECTIONS:
        corpus = shared / "data" / "relevance" / name / "corpus.jsonl.gz"
        return _remembered(name, lambda: list(papers(corpus)))
    if name == "seed":
        return list(seed_papers(shared / "data" / "seed"))
    every = _remembered("all", lambda: recorded(shared))
    if name == "all":
        return every
    year, month = MONTH if name == "month" else map(int, name.split("-"))
    return [paper for paper in every if any((day.year, day.month) == (year, month) for day in paper.days)]


@lru_cache(maxsize=1)
def _kept() -> pathlib.Path:
    """Return the folder of what is kept for the sources as they are."""
    read = [path.read_bytes() for part in _BUILT_BY for path in sorted((_BOT / part).glob("*.py"))]
    folder = pathlib.Path(tempfile.gettempdir()) / "paperboy-relevance" / f"{zlib.crc32(b''.join(read)):08x}"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@lru_cache(maxsize=8)
def _all(path: pathlib.Path) -> list[Paper]:
    held: list[Paper] = pickle.loads(path.read_bytes())
    return held


def _remembered(name: str, read: Callable[[], list[Paper]]) -> list[Paper]:
    """Return papers as they were read once: to parse the recorded days takes ten seconds."""
    path = _kept() / f"{name}.pickle"
    if not path.exists():
        path.write_bytes(pickle.dumps(read()))
    return _all(path)
