"""Papers like one, or by the same people, and what they shall be for: ``something like OtterNet for felting``.

Titles have "for" inside as well, so that the whole is tried as a title first, and the name alone where that names none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.answers import listing
from bot.answers.archive import Archive, Page
from bot.answers.told import NEAR, told
from bot.model import Answer, Found, Intent, Kind, Paper, Part, Query
from bot.query.one_paper.of_one import may_be_name

_FOR = re.compile(
    r",? (?:but )?(?:for|that|which|to|in|on|with|when|as)(?: (?:is|are|can|does))? (?=\S)", re.IGNORECASE
)
"""What stands between a name and what it is for."""


def named_apart(query: Query, titled: Callable[[str], str]) -> Query:
    """Return a query for papers like one as for those like its name alone, about what follows.

    Where no paper is called so, what is written as a name is one all the same: what follows is searched then.

    Args:
        query: What asks for papers like one that no title names.
        titled: Returns the id of the paper that a title names; empty where none does.
    """
    found = _FOR.search(query.subject)
    name, topic = (query.subject[: found.start()], query.subject[found.end() :]) if found else (query.subject, "")
    paper_id = titled(name) if topic else ""
    if not topic or not (paper_id or may_be_name(name)):
        return query
    label, rest = f"like {query.subject}", query.text.removeprefix(query.subject).strip()
    chips = tuple(replace(chip, label=f"like {name}") if chip.label == label else chip for chip in query.chips)
    text = " ".join(filter(None, (topic, rest)))
    apart = replace(query, subject=name, chips=chips, relaxed=None)
    if paper_id:
        return replace(apart, ids=(paper_id,), text=f"{name} {text}")
    return replace(apart, text=text, wished=query.wished or name)


def _sought(query: Query, paper: Paper) -> tuple[Query, Query]:
    """Return a query for papers like one as people are told of it, and what those papers shall satisfy."""
    topic = query.text.removeprefix(query.subject).strip()
    again, within = replace(query, text=paper.title), replace(query, ids=(), text=topic)
    if query.newer:
        after = paper.day + timedelta(days=1)
        within = replace(within, since=max(after, query.since or after))
    return (replace(again, chips=(*query.chips, listing.about(query, topic))) if topic else again), within


def like(archive: Archive, query: Query, page: Page) -> Answer:
    """Return the papers like the one that a query names by id or title, among those that its filters allow."""
    if query.part is Part.AUTHORS:
        return _by_same_authors(archive, query, page)
    paper = archive.paper(query.ids[0])
    if paper is None:
        return Answer(Kind.NOTHING, query, note=listing.unknown_papers(query.ids))
    again, within = _sought(query, paper)
    answer = alike(archive, paper, again, page, within=within)
    if answer.total or not within.text:
        return answer
    again, within = replace(again, chips=query.chips), replace(within, text="")
    return replace(alike(archive, paper, again, page, within=within), note=answer.note)


def alike(archive: Archive, paper: Paper, query: Query, page: Page, *, within: Query | None = None) -> Answer:
    """Return the papers like one, from a pinned order where one is given."""
    if page.pinned:
        found, offset = archive.cut(Found(), Query("", text=paper.title), page)
    else:
        offset = page.offset
        found = archive.index.similar(paper.id, limit=page.limit, offset=offset, within=within)
        if not found.total and archive.index.get(paper.id) is None:  # no digest lists it: its title must do
            titled = replace(within or Query(""), text=paper.title)
            found = archive.index.search(titled, limit=page.limit, offset=offset)
    kind = Kind.SIMILAR if found.hits else Kind.NOTHING
    note = "" if found.hits else listing.none_alike(within)
    return Answer(kind, query, found.hits, found.total, offset, note=note, order=found.order)


def _by_same_authors(archive: Archive, query: Query, page: Page) -> Answer:
    """Return the other papers by the authors of the one that a query names by id or title."""
    paper = archive.paper(query.ids[0]) if query.ids else None
    if paper is None:
        return _by_people_unknown(archive, query, page)
    theirs = replace(query, ids=())
    if page.pinned:
        found, offset = archive.cut(Found(), theirs, page)
    else:
        offset = page.offset
        found = archive.index.similar(paper.id, limit=page.limit, offset=offset, within=theirs)
    kind, note = Kind.HITS if found.total else Kind.NOTHING, listing.by_authors_of(paper, query, found)
    return Answer(kind, query, found.hits, found.total, offset, note=note, order=found.order, heard=query.text)


def _by_people_unknown(archive: Archive, query: Query, page: Page) -> Answer:
    """Return what answers a query for the papers of people whose paper is not held: those of a lab of that name."""
    unknown = listing.unknown_papers(query.ids) or listing.unknown_title(query.subject)
    label, lab = f"by the authors of {query.subject}", f"from {query.subject}"
    chips = tuple(replace(chip, label=lab if chip.label == label else chip.label) for chip in query.chips)
    theirs = replace(query, intent=Intent.SEARCH, part=None, subject="", chips=chips)
    theirs = replace(theirs, organizations=(*query.organizations, query.subject))
    limit = 0 if page.pinned else page.limit
    if not query.ids and (found := archive.index.search(theirs, limit=limit, offset=page.offset)).total:
        found, offset = archive.cut(found, theirs, page)
        return told(archive, theirs, found, offset, unknown)
    named = archive.index.search(Query(query.subject, text=query.subject), limit=NEAR)
    return Answer(Kind.NOTHING, query, near=named.hits, note=unknown)
