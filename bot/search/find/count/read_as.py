"""Which papers have an acronym of a topic as the topic means it: of "TTS papers" those on speech, or on scaling.

The sense in which most of the papers have it that hold the other words as well is meant; as what it was read is told,
and the other senses are a tap away.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from bot.model import Query, ReadAs, Tally
from bot.search.index.postings import Flags, Ints, among, distinct
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms
from bot.search.words.forms.senses import Ambiguous, ambiguous, meant
from bot.search.words.written.phrases import holders

_Count = Callable[[Query, Flags], Ints]


class Meant(NamedTuple):
    """The papers that a topic with such an acronym means, and as what it was read; ``None`` without one."""

    numbers: Ints
    read_as: ReadAs | None = None


def as_meant(archive: Snapshot, query: Query, may_be: Flags, count: _Count) -> Meant:
    """Return what ``count`` counts for a query, its acronym as the query means it; quoted, it is a word like others.

    What is meant is the same whatever filters there are, so that the papers of a number are those of its list.
    """
    each = ambiguous(archive, query.text) if not query.required else None
    if each is None:
        return Meant(count(query, may_be))
    place = _which(archive, query, each, count)
    having, written = _having(archive, each, count(query, may_be)), count(_with(query, each, place), may_be)
    mine = having[meant(archive, each, having) == place]
    numbers = distinct(np.concatenate([mine, _side_by_side(archive, each.senses[place].meaning, written)]))
    others = [
        Tally(sense.meaning, len(count(_with(query, each, other), may_be)))
        for other, sense in enumerate(each.senses)
        if other != place
    ]
    return Meant(numbers, ReadAs(each.word, each.senses[place].meaning, tuple(each for each in others if each.papers)))


def _which(archive: Snapshot, query: Query, each: Ambiguous, count: _Count) -> int:
    """Return the place of the sense in which most papers with the other words have the acronym; or write it out."""
    alive = archive.columns.alive
    having = _having(archive, each, count(query, alive))
    if len(having):
        return int(np.bincount(meant(archive, each, having)).argmax())
    return max(range(len(each.senses)), key=lambda place: len(count(_with(query, each, place), alive)))


def _having(archive: Snapshot, each: Ambiguous, papers: Ints) -> Ints:
    """Return those of some papers that have an acronym."""
    return papers[among(papers, distinct(np.concatenate(archive.holding(each.term))))]


def _with(query: Query, each: Ambiguous, place: int) -> Query:
    """Return a query with an acronym written out."""
    return replace(query, text=re.sub(rf"\b{re.escape(each.word)}\b", each.senses[place].meaning, query.text))


def _side_by_side(archive: Snapshot, meaning: str, papers: Ints) -> Ints:
    """Return those of some papers that write an acronym out: its words apart may mean anything."""
    may_be = np.zeros(len(archive.papers), np.bool_)
    may_be[papers] = True
    return np.flatnonzero(holders(archive, terms(meaning), may_be)).astype(np.int32)
