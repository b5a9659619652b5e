"""What is found for a question on several topics: for each of those that it asks for apart, or on any that it joins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.model import Found, Query, Sort
from bot.search.find.count.counting import counted
from bot.search.find.sides.in_turn import hold_each, in_turn
from bot.search.index.snapshot import Snapshot
from bot.search.readings.filters import allowed
from bot.search.readings.parts.halves import are_named, on_any_of, saying, topics_apart, topics_joined
from bot.search.readings.reading import Reading
from bot.search.readings.turn import look

PAGE = 5
"""So many papers are looked at first."""

Matching = Callable[[Snapshot, Reading, int, int], Found]
"""Finds the papers that match a reading well: so many of them, from an offset on."""


def on_any_topic(
    archive: Snapshot, query: Query, limit: int, offset: int, matching: Matching, *, whole: Found | None = None
) -> Found:
    """Return what is on one of several topics that a question joins, of which no paper has all.

    Beside one on which papers surely are no other is shown; where none is, those papers that say one side by side.
    Nothing where the ``whole`` finds papers, unless each topic has a name and surely papers of its own, and none of a
    first page holds one.
    """
    topics = topics_joined(archive, query)
    if not topics or (whole is not None and not are_named(archive, query, topics)):
        return Found()
    may_be = allowed(archive, query)
    said = {topic: may_be & saying(archive, topic) for topic in topics}
    sure = [topic for topic in topics if len(counted(archive, replace(query, text=topic), said[topic]))]
    if whole is not None and (len(sure) < len(topics) or hold_each(archive, topics, whole.order[:PAGE])):
        return Found()
    each = {topic: Reading(replace(query, text=topic), may_be if sure else said[topic]) for topic in sure or topics}
    held = {topic: matching(archive, one, offset + limit, 0) for topic, one in each.items()}
    held = {topic: found for topic, found in held.items() if found.total}
    if not held:
        return Found()
    asked = on_any_of(query, topics, held)
    if len(held) > 1 and query.sort is Sort.RELEVANCE:
        return replace(in_turn(archive, tuple(held.values()), limit, offset), asked=asked)
    found = matching(archive, Reading(asked, may_be), limit, offset)
    return replace(found, asked=asked) if found.total else found


def on_each_apart(archive: Snapshot, reading: Reading, limit: int, offset: int, matching: Matching) -> Found:
    """Return what is on each of the topics that a question asks for apart, in turn; nothing where it has no two."""
    query = reading.query
    each: dict[str, Found] = {}
    topics = topics_apart(archive, query) if not reading.how else ()
    for topic in topics:
        look()
        found = matching(archive, replace(reading, query=replace(query, text=topic)), offset + limit, 0)
        each |= {topic: found} if found.total else {}
    if not each:
        return Found()
    asked = on_any_of(query, topics, each, apart=True)
    return replace(in_turn(archive, tuple(each.values()), limit, offset, sort=query.sort), asked=asked)
