"""A query that asks a thing of the best liked paper -> the same of that paper, as it is held at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from bot.answers import listing
from bot.model import Chip, Fetched, Intent, Query
from bot.ports import PaperFinder


def foremost(query: Query, index: PaperFinder, held: Mapping[date, Fetched], today: date) -> Query:
    """Return a query that is about the most upvoted paper with that one's id; one for the best where none matches."""
    if not query.of_best:
        return query
    day = listing.open_day(query, held, today)
    best = replace(day.query, intent=Intent.BEST, part=None, of_best=False)
    if not (hits := index.search(best, limit=1).hits):
        return replace(best, since=query.since, until=query.until)
    paper_id, topic = hits[0].paper.id, query.text
    chips = (*query.chips, Chip(f"on \u201c{topic}\u201d", "")) if topic else query.chips
    hint = " ".join(filter(None, (query.hint, day.note)))
    return Query(
        query.question, intent=query.intent, part=query.part, ids=(paper_id,), subject=paper_id, chips=chips, hint=hint
    )
