"""The papers that stand below a number: the best of those that it counts, of whom it names where it names somebody."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from bot.answers.figures import with_several
from bot.model import Count, Counted, Found, Hit, Query
from bot.ports import PaperFinder

EXAMPLES = 3
"""How many papers stand below a number."""

LOOKED_AT = 5
"""So many of a person's are looked at for those that are counted."""


def examples(index: PaperFinder, asked: Query, query: Query, found: Found, counted: Counted) -> tuple[Hit, ...]:
    """Return the best of the papers that are counted; the newest where a search finds none of them.

    Args:
        index: What finds papers.
        asked: The question for the number.
        query: The same as one for papers.
        found: What it finds.
        counted: The numbers.
    """
    if query.text and asked.count in (Count.AUTHORS, Count.LABS) and (theirs := _theirs(index, asked, query, counted)):
        return theirs
    some = counted.total > len(counted.ids)
    sure = tuple(hit for hit in found.hits if some or hit.paper.id in counted.ids)[:EXAMPLES]
    if len(sure) >= min(EXAMPLES, counted.total) or not query.text:
        return sure
    newest = index.search(replace(query, every=True), limit=EXAMPLES).hits
    return tuple({hit.paper.id: hit for hit in (*sure, *newest)}.values())[:EXAMPLES]


def _theirs(index: PaperFinder, asked: Query, query: Query, counted: Counted) -> tuple[Hit, ...]:
    """Return the best counted paper of each who is told to have several, then their further ones."""
    found = []
    for one in with_several(asked, counted)[:EXAMPLES]:
        theirs = replace(query, chips=(), authors=(*query.authors, one.name))
        if asked.count is Count.LABS:
            theirs = replace(query, chips=(), organizations=(one.name,))
        hits = index.search(theirs, limit=LOOKED_AT).hits
        found.append([hit for hit in hits if hit.paper.id in counted.ids])
    in_turn = (hit for each in zip_longest(*found) for hit in each if hit is not None)
    return tuple({hit.paper.id: hit for hit in in_turn}.values())[:EXAMPLES]
