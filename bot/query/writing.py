"""A query -> its filters written out, so that they are read as such whatever words stand beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.model import Query, Sort

_PLAIN = re.compile(r"\w+")


def written(query: Query) -> Iterator[str]:
    """Give each thing that a query demands of a paper beside its words, in the form that is never taken otherwise."""
    yield from (" OR ".join(f'"{phrase}"' for phrase in group) for group in query.required)
    yield from (f"-{_quoted(phrase)}" for phrase in query.excluded if phrase not in query.avoided)
    yield from (f"without:{_quoted(phrase)}" for phrase in query.avoided)
    yield from (f"author:{_quoted(name)}" for name in query.authors)
    yield from (f"org:{_quoted(name)}" for name in query.organizations)
    yield from (f"-author:{_quoted(name)}" for name in query.not_authors)
    yield from (f"-org:{_quoted(name)}" for name in query.not_organizations)
    yield from (f"title:{_quoted(phrase)}" for phrase in query.titles)
    if query.since and query.until:
        yield f"on:{query.since}..{query.until}"
    elif query.since or query.until:
        yield f"since:{query.since}" if query.since else f"until:{query.until}"
    if query.has_code:
        yield "has:code"
    if query.min_stars is not None:
        yield f"stars:{query.min_stars}"
    if query.min_upvotes is not None:
        yield f"upvotes:{query.min_upvotes}"


def asked_again(query: Query, text: str) -> str:
    """Return a question for other words with all that a query demands, its order, its number and its count.

    What is only wished for cannot be written so, and is left out.
    """
    order = [f"sort:{query.sort}"] if query.sort is not Sort.RELEVANCE and not query.count else []
    number = [f"top:{query.limit}"] if query.limit is not None else []
    counted = [f"count:{query.count}"] if query.count else []
    every = ["match:all"] if query.every else []
    return " ".join([text, *written(query), *counted, *order, *number, *every]).strip()


def _quoted(phrase: str) -> str:
    return phrase if _PLAIN.fullmatch(phrase) else f'"{phrase}"'
