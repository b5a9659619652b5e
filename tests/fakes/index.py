"""A PaperIndex in a few lines: a paper matches when it holds one of the words; more words are better."""

from copy import copy
from typing import Self

from bot.model import BEGINNING, Changes, Counted, Found, Hit, Moment, Paper, Query, Quote
from bot.ports import Named


class FakeIndex:
    """Finds papers by whole words of title and abstract, within the days asked for."""

    def __init__(self) -> None:
        self.held: dict[str, Paper] = {}
        self.added: list[tuple[str, ...]] = []

    def take(self, changes: Changes) -> None:
        gone, new = {old for old, _ in changes.gone}, {paper.id: paper for paper in changes.papers}
        held = {} if changes.since == BEGINNING else self.held
        self.added.append(tuple(new))
        self.held = {paper_id: paper for paper_id, paper in held.items() if paper_id not in gone} | new

    def resume(self, named: Named) -> Moment:
        return BEGINNING

    def now(self) -> Self:
        return copy(self)  # ``take`` replaces what is held

    def search(self, query: Query, *, limit: int, offset: int = 0) -> Found:
        words = set(query.text.lower().split())
        hits = []
        for paper in self.held.values():
            found = len(words & set(f"{paper.title} {paper.abstract}".lower().split()))
            in_time = any((query.since or day) <= day <= (query.until or day) for day in paper.days)
            if in_time and (found or not words):
                hits.append(Hit(paper, float(found), self.quote(query, paper)))
        hits.sort(key=lambda hit: (-hit.score, -hit.paper.upvotes, hit.paper.id))
        order = tuple(hit.paper.id for hit in hits)
        return Found(tuple(hits[offset : offset + limit]), len(hits), order=order)

    def similar(self, paper_id: str, *, limit: int, offset: int = 0, within: Query | None = None) -> Found:
        others = [Hit(paper, 1.0, Quote(paper.abstract)) for paper in self.held.values() if paper.id != paper_id]
        order = tuple(hit.paper.id for hit in others)
        return Found(tuple(others[offset : offset + limit]), len(others), order=order)

    def count(self, query: Query) -> Counted:
        found = self.search(query, limit=1)
        return Counted(found.total, len(self.held), first=found.hits[0].paper if found.hits else None)

    def titled(self, title: str) -> str:
        return next((paper.id for paper in self.held.values() if paper.title.lower() == title.lower()), "")

    def put_right(self, question: str) -> str:
        return question

    def said(self, text: str) -> float:
        return 0.0

    def topic_named(self, text: str) -> str:
        return ""

    def quote(self, query: Query, paper: Paper) -> Quote:
        return Quote(paper.abstract)

    def get(self, paper_id: str) -> Paper | None:
        return self.held.get(paper_id)

    def __len__(self) -> int:
        return len(self.held)
