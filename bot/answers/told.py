"""What was found -> an Answer, with what a person should know of it; where nothing was, the nearest papers."""

from __future__ import annotations

from dataclasses import replace

from bot.answers import listing, whose
from bot.answers.archive import Archive
from bot.model import Answer, Found, Kind, Query
from bot.query.frames.tongues import HINT

NEAR = 2
"""Nearest misses where nothing is found, or a number is none."""


def told(archive: Archive, query: Query, found: Found, offset: int, note: str) -> Answer:
    """Return what was found as an answer, with what people should know of it."""
    kind = Kind.NOTHING if not found.total else Kind.DIGEST if listing.is_listing(query) else Kind.HITS
    cut_short = listing.CUT_SHORT if found.cut_short else ""
    note = cut_short or note or ("" if found.total else listing.nothing(query, archive.held, found))
    if kind is Kind.NOTHING and not note:
        found, note = _elsewhere(archive, query, found)
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


def _elsewhere(archive: Archive, query: Query, found: Found) -> tuple[Found, str]:
    """Return the nearest papers of other days, of others, or without quotation marks, and why none is found."""
    if query.text and (query.since or query.until):
        other = archive.index.search(replace(query, since=None, until=None, relaxed=None), limit=NEAR)
        if other.total:
            return replace(found, near=other.hits, lacking=None), listing.other_days(query, other)
    if query.organizations and not query.text:
        named = " ".join(query.organizations)
        other = archive.index.search(Query(named, text=named, since=query.since, until=query.until), limit=NEAR)
        note = whose.of_nobody(query) if found.unnamed != 1 else ""
        return replace(found, near=other.hits or other.near, lacking=None), note
    if query.text and (query.authors or query.organizations):
        other = archive.index.search(_of_others(query), limit=NEAR)
        # what names no lab may be the lab's
        unsigned = tuple(hit for hit in other.hits[:1] if query.organizations and not hit.paper.organization)
        nearest = unsigned + (found.near or other.hits[len(unsigned) :])
        near = nearest[:NEAR] or other.near
        lacking = found.lacking if near == found.near else None
        return replace(found, near=near, lacking=lacking), whose.of_nobody(query, other.total)
    if phrases := [group[0] for group in query.required if len(group) == 1]:
        other = archive.index.search(replace(query, required=(), relaxed=None), limit=NEAR)
        return replace(found, near=other.hits or other.near, lacking=None), listing.unquoted(phrases)
    return found, ""


def _of_others(query: Query) -> Query:
    """Return a query for what others have on the topic of somebody's papers: nothing of theirs may count as others'."""
    authors = (*query.not_authors, *query.authors)
    labs = (*query.not_organizations, *query.organizations, *query.authors)  # one name may be of either
    return replace(query, authors=(), organizations=(), not_authors=authors, not_organizations=labs, relaxed=None)
