"""The lab, or the several joined by "or", that a question names: one asked for before others, and one of no paper.

Of a well-known lab no paper need be held: "papers from Qwen or DeepSeek" asks for both, and "from Mistral" for no paper
that speaks of Mistral's models.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np

from bot.query.frames.scaffold import strip
from bot.query.names import is_known_lab, is_well_known
from bot.search.index.directory import Called
from bot.search.index.labwords import MOST_WORDS
from bot.search.index.snapshot import Snapshot
from bot.search.readings.filters import bearing
from bot.search.readings.theirs.asking import (
    JOINS,
    MOST_BESIDE,
    asks_plainly,
    begins_topic,
    insists,
    joined_to,
    rest_of,
)
from bot.search.readings.theirs.labs import Named, named_in
from bot.search.readings.theirs.name_chips import bare
from bot.search.text.analyzer import terms
from bot.search.text.people import name_words

UNHELD = Called(np.zeros(0, np.int32), whole=True)
"""A lab of which no paper is."""


def lab_in(archive: Snapshot, text: str) -> Named | None:
    """Return the lab that a question names beside other words, where it names one; one asked for before others."""
    tokens = text.split()
    if (both := _two(archive, tokens)) is not None:
        return both
    found = list(named_in(archive, tokens))
    best = max(found, key=lambda each: (each.asked, each.end - each.begin, -each.begin), default=None)
    if best is None or not best.asked:
        return _unheld(archive, tokens) or best
    return _with_others(archive, tokens, best)


def _two(archive: Snapshot, tokens: Sequence[str]) -> Named | None:
    """Return two well-known labs that begin a question, a topic after them: "stanford or berkeley on robotics"."""
    at = next((at for at in range(1, min(MOST_BESIDE, len(tokens))) if tokens[at].lower() in JOINS), 0)
    one = archive.directory().named(" ".join(tokens[:at])) if at and is_known_lab(tokens[:at]) else None
    other = _joined(archive, tokens, 0, at) if one is not None else None
    if one is None or other is None or not begins_topic(tokens, 0, other.end):
        return None
    papers, wide = (bearing(archive, archive.labs, labs) for labs in (one.first, one.labs))
    rest = strip(tokens[other.end + 1 :], cut=True)
    insists = bool(terms(rest)) and is_known_lab(tokens[other.begin : other.end])
    return Named(0, other.end, papers | other.papers, wide | other.wide, asked=True, rest=rest, insists=insists)


def _with_others(archive: Snapshot, tokens: Sequence[str], lab: Named) -> Named:
    """Return a lab with those that are joined to it: "from Tsinghua or Alibaba"."""
    begin, end, papers, wide = lab.begin, lab.end, lab.papers, lab.wide
    while other := _joined(archive, tokens, begin, end):
        begin, end = min(begin, other.begin), max(end, other.end)
        papers, wide = papers | other.papers, wide | other.wide
    begin = joined_to(tokens, begin)
    if (begin, end) == (lab.begin, lab.end):
        return lab
    rest = rest_of(tokens, begin, end, acts=True)
    return Named(
        begin, end, papers, wide, asked=True, rest=rest, insists=bool(terms(rest)) and insists(tokens, begin, end)
    )


def _joined(archive: Snapshot, tokens: Sequence[str], begin: int, end: int) -> Named | None:
    """Return the lab that "or" joins to what stands at some words, after it or before."""
    spans = []
    if end + 1 < len(tokens) and tokens[end].lower() in JOINS:
        spans += [(end + 1, last) for last in range(min(end + 1 + MOST_WORDS, len(tokens)), end + 1, -1)]
    if begin > 1 and tokens[begin - 1].lower() in JOINS:
        spans += [(first, begin - 1) for first in range(max(0, begin - 1 - MOST_WORDS), begin - 1)]
    for first, last in spans:
        name = list(chain(*(name_words(bare(token)) for token in tokens[first:last])))
        called = archive.directory().named(" ".join(name)) if name else None
        if called is None and name and is_well_known(name):
            called = UNHELD
        if called is not None:
            papers, wide = (bearing(archive, archive.labs, labs) for labs in (called.first, called.labs))
            return Named(first, last, papers, wide, asked=True, rest="")
    return None


def _unheld(archive: Snapshot, tokens: Sequence[str]) -> Named | None:
    """Return the well-known lab of which no paper is, where its papers are asked for: "what has Mistral published"."""
    for begin, end in ((begin, begin + size) for size in (2, 1) for begin in range(len(tokens) - size + 1)):
        name = [bare(token).lower() for token in tokens[begin:end]]
        if not is_well_known(name) or archive.directory().named(" ".join(name)):
            continue
        papers = bearing(archive, archive.labs, UNHELD.labs)
        alone = Named(begin, end, papers, papers, asked=True, rest=rest_of(tokens, begin, end, acts=True), insists=True)
        several = _with_others(archive, tokens, alone)
        if asks_plainly(tokens, several.begin, several.end):
            return several._replace(insists=True)
    return None
