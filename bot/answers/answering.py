"""From a query to the Answer: what kind of answer is asked for, what the index finds, and what is said beside it.

A step of ``library.answer``; it reads the archive as it is held at one moment, and changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

from bot.answers import listing, parts, whose
from bot.answers.archive import HITS, MAX_HITS, Archive, Page
from bot.answers.counts import counted
from bot.answers.dated import dated, is_own
from bot.answers.foremost import foremost
from bot.answers.likes import alike, like, named_apart
from bot.answers.told import told
from bot.model import Answer, Found, Hit, Intent, Kind, Part, Pinned, Query, Sort
from bot.query import is_chat
from bot.query.frames.going_on import leans_back


@dataclass(frozen=True, slots=True)
class Answering(Archive):
    """The archive at one moment, and what it answers.

    Attributes:
        dice: Draws.
    """

    dice: Random = field(default_factory=Random)

    def answer(
        self, query: Query, today: date, offset: int = 0, limit: int | None = None, pinned: Pinned | None = None
    ) -> Answer:
        """Return what answers a query, and what of it could not be followed; see ``ports.Answerer``."""
        query = self._dated(query)
        answer = self._answer(query, today, offset, limit, pinned)
        hints = {} if answer.kind is Kind.CHAT else dict.fromkeys((query.hint, answer.query.hint))
        untold = list(filter(None, (hint for hint in hints if hint not in answer.note)))
        return replace(answer, note=" ".join(filter(None, (answer.note, *untold)))) if untold else answer

    def _answer(self, query: Query, today: date, offset: int, limit: int | None, pinned: Pinned | None) -> Answer:
        all_asked, page = bool(limit or query.limit), Page(offset, min(limit or query.limit or HITS, MAX_HITS), pinned)
        if problem := query.problem or listing.pointing(query):
            return Answer(Kind.PROBLEM, query, note=problem)
        query = self._named(foremost(query, self.index, self.held, today))
        if query.intent is Intent.LIKE and (query.ids or query.part is Part.AUTHORS):
            return like(self, query, page)
        if query.ids:
            return self._papers(query)
        if pinned is None and ((chat := is_chat(query.question)) or leans_back(query.question)):
            kind, note = (Kind.CHAT, "") if chat else (Kind.PROBLEM, listing.GOES_ON)
            return Answer(kind, replace(query, chips=()), note=note)
        open_day = listing.open_day(query, self.held, today)
        if open_day.query.intent is Intent.COUNT:
            return counted(self, open_day.query)
        return self._found(open_day.query, page, open_day.note, all_asked=all_asked)

    def _found(self, query: Query, page: Page, note: str, *, all_asked: bool) -> Answer:
        """Return a page of what a query finds: only the strong of its hits first, unless so many were asked for."""
        found = self.index.search(query, limit=0 if page.pinned else page.limit, offset=page.offset)
        asked = found.relaxed.query if found.relaxed and found.total else found.asked or query
        chips = whose.told_truly(asked.chips + found.chips, found)
        query = replace(asked, chips=chips) if chips != asked.chips else asked
        if query.sort is Sort.RANDOM and found.total and not page.pinned:
            page = page._replace(pinned=self._drawn(found))
        if not page.pinned and found.strong and not page.offset and not all_asked:
            found = replace(found, hits=found.hits[: found.strong])
        found, offset = self.cut(found, query, page)
        return told(self, query, found, offset, note)

    def _drawn(self, found: Found) -> Pinned:
        """Return what was found in an order by chance, which further pages are then cut from."""
        order = list(found.order)
        self.dice.shuffle(order)
        return Pinned(tuple(order), len(order))

    def _named(self, query: Query) -> Query:
        """Return a query that is about one paper with that paper's id, where it is named by its title."""
        if query.intent not in (Intent.LIKE, Intent.PART) or query.ids:
            return query
        if paper_id := self.index.titled(query.subject):
            return replace(query, ids=(paper_id,), relaxed=None)
        if query.relaxed and query.intent is Intent.PART:
            return replace(query.relaxed.query, subject=listing.named_so(query.subject))
        if query.intent is Intent.LIKE:
            return named_apart(query, self.index.titled)
        return replace(query, part=None)  # of others nobody asked

    def _dated(self, query: Query) -> Query:
        """Return a query for papers since or before one that it names with that one's day."""
        if not (name := query.since_paper or query.until_paper):
            return query
        paper = self.paper(paper_id) if (paper_id := self.index.titled(name)) else None
        return dated(query, paper if paper and is_own(paper.title, name) else None)

    def _papers(self, query: Query) -> Answer:
        found = {paper_id: self.paper(paper_id) for paper_id in query.ids}
        hits = tuple(Hit(paper, 0.0, self.index.quote(query, paper)) for paper in found.values() if paper)
        unknown = listing.unknown_papers([paper_id for paper_id, paper in found.items() if paper is None])
        part = parts.told(hits[0].paper, query.part) if hits and query.part else ""
        note = " ".join(filter(None, (part, unknown)))
        return Answer(Kind.PAPER if hits else Kind.NOTHING, query, hits, len(hits), note=note)

    def similar(self, paper_id: str, offset: int = 0, limit: int | None = None, pinned: Pinned | None = None) -> Answer:
        """Return the papers most like one."""
        paper = self.paper(paper_id)
        query = Query(question=f"similar {paper_id}", text=paper.title if paper else "")
        if paper is None:
            return Answer(Kind.NOTHING, query, note=listing.unknown_papers([paper_id]))
        return alike(self, paper, query, Page(offset, limit or HITS, pinned))
