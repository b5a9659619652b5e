"""The archive as answers look at it: as it is held when a question comes, and which page of what is found is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from bot.model import Fetched, Found, Hit, Paper, Pinned, Query
from bot.ports import PaperFinder

HITS = 5
"""How many hits one answer shows unless the question says otherwise."""

MAX_HITS = 20
"""How many hits one answer shows at most: what fits into one Slack message."""


class Page(NamedTuple):
    """Which of what is found is shown: so many from an offset on, of a pinned order where one is given."""

    offset: int
    limit: int
    pinned: Pinned | None = None


@dataclass(frozen=True, slots=True)
class Archive:
    """What is held at one moment.

    Attributes:
        index: What finds papers.
        held: The days that are held.
        moved: The id that stands for one that is held no more; empty where none does.
        unlisted: Gives a paper that no digest lists, where one is kept.
    """

    index: PaperFinder
    held: Mapping[date, Fetched]
    moved: Mapping[str, str]
    unlisted: Callable[[str], Paper | None] = lambda _: None

    def paper(self, paper_id: str) -> Paper | None:
        """Return a paper by its id, or by one that it had before it was known; ``None`` if it is not held."""
        held = self.index.get(paper_id) or self.index.get(self.moved.get(paper_id, ""))
        return held or self.unlisted(paper_id)

    def newest(self) -> date | None:
        """Return the last day that listed papers; ``None`` where none did."""
        return next((day for day in sorted(self.held, reverse=True) if self.held[day].papers), None)

    def oldest(self) -> date | None:
        """Return the first day that listed papers; ``None`` where none did."""
        return min((day for day in self.held if self.held[day].papers), default=None)

    def cut(self, found: Found, query: Query, page: Page) -> tuple[Found, int]:
        """Return a page of a pinned order, and its offset in what is still held of that; as found where none is."""
        if (pinned := page.pinned) is None:
            return found, page.offset
        held = [(place, self.paper(paper_id)) for place, paper_id in enumerate(pinned.order)]
        papers = {paper.id: (place, paper) for place, paper in reversed(held) if paper}
        kept = sorted(papers.values(), key=lambda one: one[0])
        start = sum(place < page.offset for place, _ in kept)
        shown = (paper for _, paper in kept[start : start + page.limit])
        hits = tuple(Hit(paper, 0.0, self.index.quote(query, paper)) for paper in shown)
        total = pinned.total - len(pinned.order) + len(kept)
        return replace(found, hits=hits, total=total, near=(), order=tuple(paper.id for _, paper in kept)), start
