"""Six weeks of digests to try the bot on, in our own words: four that have passed, and two that come.

Nothing in them exists: papers, people, labs and ids are made up. The ids begin where no month of arXiv's has ever come.
"""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from itertools import chain, zip_longest
from typing import Any

from bot.days import begin, day_of, span
from bot.errors import NotOpenYetError
from bot.model import Digest, Paper
from bot.ports import Clock
from bot.run.late import OpenSource

FILE = "weeks.json"
PAST_DAYS, COMING_DAYS = 20, 10
A_DAY = (4, 4, 3, 4, 4)
"""Papers on the days of a week: some twenty, where the real thing has some hundred."""

NEWEST = 8
"""Papers on the day that is posted first, so that some stand in its thread."""

FIRST_ALONE = 45
"""After so many papers, each is followed by another that builds on an earlier one."""

FIRST_ID = 90_000
"""arXiv takes in some twenty-five thousand papers a month."""

SETTLING_DAYS = 3.0
_SATURDAY = 5


class Samples:
    """The sample as a source of digests: a day's list is there once the day has begun, and its votes grow.

    Args:
        clock: Gives now; the weeks lie around the day on which this is made.

    Attributes:
        real: Where later digests come from instead, once somebody asked for the real thing.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._today = day_of(clock())
        self._days = dict(_dated(self._today))
        self.real: OpenSource | None = None

    def past(self) -> Iterator[Digest]:
        """Give the digests of the weeks that have passed, the day of today among them."""
        first = min(self._days)
        for day in reversed(span(first, self._today)):
            yield self.fetch(day)

    def fetch(self, day: date) -> Digest:
        """Return the digest of a day.

        Raises:
            NotOpenYetError: The day has not begun.
        """
        if self.real is not None:
            return self.real.fetch(day)
        now = self._clock()
        if begin(day) > now:
            raise NotOpenYetError(f"{day} has not begun")
        papers = [_paper(given, number, day, now) for number, given in self._days.get(day, ())]
        return Digest(day, tuple(sorted(papers, key=lambda paper: -paper.upvotes)), fetched_at=now)

    def paper(self, paper_id: str) -> Paper | None:
        """Return a paper by its id; of those that no digest lists, none is known here."""
        return self.real.paper(paper_id) if self.real is not None else None

    def open(self) -> Samples:
        """Return itself: it is always open."""
        return self

    def close(self) -> None:
        """Close the real source, if that was opened."""
        if self.real is not None:
            self.real.close()


def _dated(today: date) -> Iterator[tuple[date, tuple[tuple[int, dict[str, Any]], ...]]]:
    """Give each working day around today with its papers and their numbers."""
    back = [day for day in span(today - timedelta(days=40), today) if day.weekday() < _SATURDAY][:PAST_DAYS]
    ahead = [
        day for day in span(today + timedelta(days=1), today + timedelta(days=20))[::-1] if day.weekday() < _SATURDAY
    ]
    numbered = iter(enumerate(_papers(), 1))
    for day in [*back[::-1], *ahead[:COMING_DAYS]]:
        count = NEWEST if day == back[0] else A_DAY[day.weekday()]
        yield day, tuple(paper for _, paper in zip(range(count), numbered, strict=False))


def _papers() -> Iterator[dict[str, Any]]:
    written = json.loads(files("bot.run").joinpath("sample", FILE).read_text(encoding="utf-8"))
    later = [{**paper, **paper["then"]} for paper in written]
    mixed = chain.from_iterable(zip_longest(written[FIRST_ALONE:], later))
    yield from written[:FIRST_ALONE]
    yield from (paper for paper in mixed if paper)


def _paper(given: dict[str, Any], number: int, day: date, now: datetime) -> Paper:
    paper_id = f"{day:%y%m}.{FIRST_ID + number}"
    seed = zlib.crc32(given["title"].encode())
    name = given["title"].split(":")[0].split("?")[0].lower().replace(" ", "-").replace(",", "")
    age_days = (now - begin(day)) / timedelta(days=1)
    final = 12 + seed % 190
    return Paper(
        id=paper_id,
        title=given["title"],
        abstract=given["abstract"],
        url=f"https://huggingface.co/papers/{paper_id}",
        days=(day,),
        authors=tuple(given["authors"]),
        published_at=datetime.combine(day, datetime.min.time(), UTC) - timedelta(days=1 + seed % 3),
        submitter=given["authors"][0],
        upvotes=max(1, round(final * (1 - math.exp(-max(age_days, 0.02) * 3 / SETTLING_DAYS)))),
        comments=seed % 7,
        keywords=tuple(given["keywords"]),
        code_url=f"https://github.com/sandbox-example/{name}" if given["code"] else "",
        code_stars=seed % 900 if given["code"] else None,
        organization=given["lab"],
    )
