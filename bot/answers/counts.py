"""A query for numbers -> an Answer: what is counted, in words, and the best papers below it."""

from __future__ import annotations

from dataclasses import replace

from bot.answers import listing, whose
from bot.answers.archive import HITS, Archive
from bot.answers.examples import EXAMPLES, examples
from bot.answers.figures import figures
from bot.answers.told import NEAR
from bot.answers.versus import versus
from bot.model import Answer, Found, Intent, Kind, Query


def counted(archive: Archive, query: Query) -> Answer:
    """Return the numbers of all papers that match, the guessed filters dropped where they leave none."""
    if query.topics:
        return _versus(archive, query)
    numbers = archive.index.count(query)
    query = numbers.asked or query
    relaxed = query.relaxed if not numbers.total and (query.text or not query.organizations) else None
    if relaxed is not None:
        query = replace(listing.without_lab(query, relaxed), intent=query.intent, count=query.count)
        numbers = archive.index.count(query)
    told = figures(query, numbers, archive.newest(), archive.oldest())
    plain = replace(query, intent=Intent.SEARCH, count=None, relaxed=None)
    if numbers.read_as:
        plain = replace(plain, text=plain.text.replace(numbers.read_as.acronym, numbers.read_as.meaning))
    if query.times:
        plain = replace(plain, since=query.times[0][0], until=query.times[0][1], times=())
    found = archive.index.search(plain, limit=HITS) if query.text or not numbers.total else Found()
    note = listing.counted_without(relaxed) if numbers.total else _why_none(archive, query, found)
    return Answer(
        Kind.COUNTS,
        query,
        examples(archive.index, query, plain, found, numbers) if numbers.total else (),
        numbers.total,
        near=() if numbers.total else (found.hits or found.near)[:NEAR],
        note=note,
        relaxed=relaxed,
        figures=told,
    )


def _versus(archive: Archive, query: Query) -> Answer:
    """Return the numbers of topics that are compared, and the best papers that have to do with all."""
    counted = [archive.index.count(replace(query, text=topic)) for topic in query.topics]
    plain = replace(query, intent=Intent.SEARCH, count=None, relaxed=None)
    hits = archive.index.search(plain, limit=EXAMPLES).hits
    total = sum(each.total for each in counted)
    return Answer(Kind.COUNTS, query, hits, total, figures=versus(query, counted, archive.newest()))


def _why_none(archive: Archive, query: Query, found: Found) -> str:
    nobody = whose.of_nobody(query) if found.unnamed != 1 else ""
    reason = listing.nothing(query, archive.held, found) or nobody
    plainly = replace(found, relaxed=None, titled=False, unsigned=0)
    return " ".join(filter(None, (reason, whose.unnamed_labs(query, plainly))))
