"""From a query to the Answer: what kind of answer is asked for, what the index finds, and what is said beside it.

A step of ``library.answer``; it reads the archive as it is held at one moment, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

from bot.answers import listing, parts, whose
from bot.answers.dated import dated, is_own
from bot.answers.examples import EXAMPLES, examples
from bot.answers.figures import figures
from bot.answers.foremost import foremost
from bot.answers.likes import named_apart, sought
from bot.answers.versus import versus
from bot.model import Answer, Fetched, Found, Hit, Intent, Kind, Paper, Part, Pinned, Query, Sort
from bot.ports import PaperFinder
from bot.query import is_chat
from bot.query.frames.going_on import leans_back
from bot.query.frames.tongues import HINT

HITS = 5
"""How many hits one answer shows unless the question says otherwise."""

NEAR = 2
"""Nearest misses below a number that is none."""

MAX_HITS = 20
"""How many hits one answer shows at most: what fits into one Slack message."""


@dataclass(frozen=True, slots=True)
class Answering:
    """What answers are made of.

    Attributes:
        index: What finds papers, as they were held when the question came.
        held: The days that are held.
        moved: The id that stands for one that is held no more; empty where none does.
        unlisted: Gives a paper that no digest lists, where one is kept.
        dice: Draws.
    """

    index: PaperFinder
    held: Mapping[date, Fetched]
    moved: Mapping[str, str]
    unlisted: Callable[[str], Paper | None] = lambda _: None
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
        counted, limit = bool(limit or query.limit), min(limit or query.limit or HITS, MAX_HITS)
        if problem := query.problem or listing.pointing(query):
            return Answer(Kind.PROBLEM, query, note=problem)
        query = self._named(foremost(query, self.index, self.held, today))
        if query.intent is Intent.LIKE and (query.ids or query.part is Part.AUTHORS):
            return self._like(query, offset, limit, pinned)
        if query.ids:
            return self._papers(query)
        if pinned is None and ((chat := is_chat(query.question)) or leans_back(query.question)):
            kind, note = (Kind.CHAT, "") if chat else (Kind.PROBLEM, listing.GOES_ON)
            return Answer(kind, replace(query, chips=()), note=note)
        open_day = listing.open_day(query, self.held, today)
        query = open_day.query
        if query.intent is Intent.COUNT:
            return self._count(query)
        found = self.index.search(query, limit=0 if pinned else limit, offset=offset)
        asked = found.relaxed.query if found.relaxed and found.total else found.asked or query
        chips = whose.told_truly(asked.chips + found.chips, found)
        query = replace(asked, chips=chips) if chips != asked.chips else asked
        if query.sort is Sort.RANDOM and found.total and not pinned:
            pinned = self._drawn(found)
        if pinned:
            found, offset = self._cut(found, query, pinned, offset, limit)
        elif found.strong and not offset and not counted:
            found = replace(found, hits=found.hits[: found.strong])
        return self._told(query, found, offset, open_day.note)

    def _told(self, query: Query, found: Found, offset: int, note: str) -> Answer:
        """Return what was found as an answer, with what people should know of it."""
        kind = Kind.NOTHING if not found.total else Kind.DIGEST if listing.is_listing(query) else Kind.HITS
        cut_short = listing.CUT_SHORT if found.cut_short else ""
        note = cut_short or note or ("" if found.total else listing.nothing(query, self.held, found))
        if kind is Kind.NOTHING and not note:
            found, note = self._elsewhere(query, found)
        if kind is Kind.NOTHING and HINT in query.hint:  # what little words of another tongue find is no near miss
            found = replace(found, near=(), lacking=None, suggestion="")
        note = " ".join(filter(None, (note, *listing.said_of(query, found))))
        return Answer(
            kind,
            query,
            found.hits,
            found.total,
            offset,
            found.near,
            found.lacking,
            found.suggestion,
            note=note,
            relaxed=found.relaxed if found.total and found.relaxed and found.relaxed.dropped else None,
            order=found.order,
            heard=found.heard,
        )

    def _elsewhere(self, query: Query, found: Found) -> tuple[Found, str]:
        """Return the nearest papers of other days, of others, or without quotation marks, and why none is found."""
        if query.text and (query.since or query.until):
            other = self.index.search(replace(query, since=None, until=None, relaxed=None), limit=NEAR)
            if other.total:
                return replace(found, near=other.hits, lacking=None), listing.other_days(query, other)
        if query.organizations and not query.text:
            named = " ".join(query.organizations)
            other = self.index.search(Query(named, text=named, since=query.since, until=query.until), limit=NEAR)
            note = whose.of_nobody(query) if found.unnamed != 1 else ""
            return replace(found, near=other.hits or other.near, lacking=None), note
        if query.text and (query.authors or query.organizations):
            other = self.index.search(_of_others(query), limit=NEAR)
            # what names no lab may be the lab's
            unsigned = tuple(hit for hit in other.hits[:1] if query.organizations and not hit.paper.organization)
            nearest = unsigned + (found.near or other.hits[len(unsigned) :])
            near = nearest[:NEAR] or other.near
            lacking = found.lacking if near == found.near else None
            return replace(found, near=near, lacking=lacking), whose.of_nobody(query, other.total)
        if phrases := [group[0] for group in query.required if len(group) == 1]:
            other = self.index.search(replace(query, required=(), relaxed=None), limit=NEAR)
            return replace(found, near=other.hits or other.near, lacking=None), listing.unquoted(phrases)
        return found, ""

    def _drawn(self, found: Found) -> Pinned:
        """Return what was found in an order by chance, which further pages are then cut from."""
        order = list(found.order)
        self.dice.shuffle(order)
        return Pinned(tuple(order), len(order))

    def _cut(self, found: Found, query: Query, pinned: Pinned, offset: int, limit: int) -> tuple[Found, int]:
        """Return a page of a pinned order, and its offset in what is still held of that."""
        held = [(place, self.paper(paper_id)) for place, paper_id in enumerate(pinned.order)]
        papers = {paper.id: (place, paper) for place, paper in reversed(held) if paper}
        kept = sorted(papers.values(), key=lambda one: one[0])
        start = sum(place < offset for place, _ in kept)
        page = (paper for _, paper in kept[start : start + limit])
        hits = tuple(Hit(paper, 0.0, self.index.quote(query, paper)) for paper in page)
        total = pinned.total - len(pinned.order) + len(kept)
        return replace(found, hits=hits, total=total, near=(), order=tuple(paper.id for _, paper in kept)), start

    def _count(self, query: Query) -> Answer:
        """Return the numbers of all papers that match, the guessed filters dropped where they leave none."""
        if query.topics:
            return self._versus(query)
        counted = self.index.count(query)
        query = counted.asked or query
        relaxed = query.relaxed if not counted.total and (query.text or not query.organizations) else None
        if relaxed is not None:
            query = replace(listing.without_lab(query, relaxed), intent=query.intent, count=query.count)
            counted = self.index.count(query)
        told = figures(query, counted, self.newest(), self.oldest())
        plain = replace(query, intent=Intent.SEARCH, count=None, relaxed=None)
        if counted.read_as:
            plain = replace(plain, text=plain.text.replace(counted.read_as.acronym, counted.read_as.meaning))
        if query.times:
            plain = replace(plain, since=query.times[0][0], until=query.times[0][1], times=())
        found = self.index.search(plain, limit=HITS) if query.text or not counted.total else Found()
        note = listing.counted_without(relaxed) if counted.total else self._why_none(query, found)
        return Answer(
            Kind.COUNTS,
            query,
            examples(self.index, query, plain, found, counted) if counted.total else (),
            counted.total,
            near=() if counted.total else (found.hits or found.near)[:NEAR],
            note=note,
            relaxed=relaxed,
            figures=told,
        )

    def _versus(self, query: Query) -> Answer:
        """Return the numbers of topics that are compared, and the best papers that have to do with all."""
        counted = [self.index.count(replace(query, text=topic)) for topic in query.topics]
        plain = replace(query, intent=Intent.SEARCH, count=None, relaxed=None)
        hits = self.index.search(plain, limit=EXAMPLES).hits
        total = sum(each.total for each in counted)
        return Answer(Kind.COUNTS, query, hits, total, figures=versus(query, counted, self.newest()))

    def _why_none(self, query: Query, found: Found) -> str:
        nobody = whose.of_nobody(query) if found.unnamed != 1 else ""
        reason = listing.nothing(query, self.held, found) or nobody
        plainly = replace(found, relaxed=None, titled=False, unsigned=0)
        return " ".join(filter(None, (reason, whose.unnamed_labs(query, plainly))))

    def newest(self) -> date | None:
        """Return the last day that listed papers; ``None`` where none did."""
        return next((day for day in sorted(self.held, reverse=True) if self.held[day].papers), None)

    def oldest(self) -> date | None:
        """Return the first day that listed papers; ``None`` where none did."""
        return min((day for day in self.held if self.held[day].papers), default=None)

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

    def _like(self, query: Query, offset: int, limit: int, pinned: Pinned | None) -> Answer:
        """Return the papers like the one that a query names by id or title, among those that its filters allow."""
        if query.part is Part.AUTHORS:
            return self._by_same_authors(query, offset, limit, pinned)
        paper = self.paper(query.ids[0])
        if paper is None:
            return Answer(Kind.NOTHING, query, note=listing.unknown_papers(query.ids))
        again, within = sought(query, paper)
        answer = self._alike(paper, again, offset, limit=limit, pinned=pinned, within=within)
        if answer.total or not within.text:
            return answer
        again, within = replace(again, chips=query.chips), replace(within, text="")
        alike = self._alike(paper, again, offset, limit=limit, pinned=pinned, within=within)
        return replace(alike, note=answer.note)

    def _by_same_authors(self, query: Query, offset: int, limit: int, pinned: Pinned | None) -> Answer:
        """Return the other papers by the authors of the one that a query names by id or title."""
        paper = self.paper(query.ids[0]) if query.ids else None
        if paper is None:
            return self._by_people_unknown(query, offset, limit, pinned)
        if pinned:
            found, offset = self._cut(Found(), replace(query, ids=()), pinned, offset, limit)
        else:
            found = self.index.similar(paper.id, limit=limit, offset=offset, within=replace(query, ids=()))
        kind, note = Kind.HITS if found.total else Kind.NOTHING, listing.by_authors_of(paper, query, found)
        return Answer(kind, query, found.hits, found.total, offset, note=note, order=found.order, heard=query.text)

    def _by_people_unknown(self, query: Query, offset: int, limit: int, pinned: Pinned | None) -> Answer:
        """Return what answers a query for the papers of people whose paper is not held: those of a lab of that name."""
        unknown = listing.unknown_papers(query.ids) or listing.unknown_title(query.subject)
        label, lab = f"by the authors of {query.subject}", f"from {query.subject}"
        chips = tuple(replace(chip, label=lab if chip.label == label else chip.label) for chip in query.chips)
        theirs = replace(query, intent=Intent.SEARCH, part=None, subject="", chips=chips)
        theirs = replace(theirs, organizations=(*query.organizations, query.subject))
        if not query.ids and (found := self.index.search(theirs, limit=0 if pinned else limit, offset=offset)).total:
            found, offset = self._cut(found, theirs, pinned, offset, limit) if pinned else (found, offset)
            return self._told(theirs, found, offset, unknown)
        named = self.index.search(Query(query.subject, text=query.subject), limit=NEAR)
        return Answer(Kind.NOTHING, query, near=named.hits, note=unknown)

    def _papers(self, query: Query) -> Answer:
        found = {paper_id: self.paper(paper_id) for paper_id in query.ids}
        hits = tuple(Hit(paper, 0.0, self.index.quote(query, paper)) for paper in found.values() if paper)
        unknown = listing.unknown_papers([paper_id for paper_id, paper in found.items() if paper is None])
        told = parts.told(hits[0].paper, query.part) if hits and query.part else ""
        note = " ".join(filter(None, (told, unknown)))
        return Answer(Kind.PAPER if hits else Kind.NOTHING, query, hits, len(hits), note=note)

    def similar(self, paper_id: str, offset: int = 0, limit: int | None = None, pinned: Pinned | None = None) -> Answer:
        """Return the papers most like one."""
        paper = self.paper(paper_id)
        query = Query(question=f"similar {paper_id}", text=paper.title if paper else "")
        if paper is None:
            return Answer(Kind.NOTHING, query, note=listing.unknown_papers([paper_id]))
        return self._alike(paper, query, offset, limit=limit or HITS, pinned=pinned)

    def _alike(
        self, paper: Paper, query: Query, offset: int, *, limit: int, pinned: Pinned | None, within: Query | None = None
    ) -> Answer:
        """Return the papers like one, from a pinned order where one is given."""
        if pinned:
            found, offset = self._cut(Found(), Query("", text=paper.title), pinned, offset, limit)
        else:
            found = self.index.similar(paper.id, limit=limit, offset=offset, within=within)
            if not found.total and self.index.get(paper.id) is None:  # no digest lists it: its title must do
                titled = replace(within or Query(""), text=paper.title)
                found = self.index.search(titled, limit=limit, offset=offset)
        kind = Kind.SIMILAR if found.hits else Kind.NOTHING
        note = "" if found.hits else listing.none_alike(within)
        return Answer(kind, query, found.hits, found.total, offset, note=note, order=found.order)

    def paper(self, paper_id: str) -> Paper | None:
        """Return a paper by its id, or by one that it had before it was known; ``None`` if it is not held."""
        held = self.index.get(paper_id) or self.index.get(self.moved.get(paper_id, ""))
        return held or self.unlisted(paper_id)


def _of_others(query: Query) -> Query:
    """Return a query for what others have on the topic of somebody's papers: nothing of theirs may count as others'."""
    authors = (*query.not_authors, *query.authors)
    labs = (*query.not_organizations, *query.organizations, *query.authors)  # one name may be of either
    return replace(query, authors=(), organizations=(), not_authors=authors, not_organizations=labs, relaxed=None)
