"""Which papers hold every word of a question, in whatever form, wherever these stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from bot.search.index.postings import Flags, Ints
from bot.search.index.snapshot import Snapshot
from bot.search.words.forms.other_forms import holding
from bot.search.words.question import Asked


def holding_all(archive: Snapshot, asked: Asked) -> Flags:
    """Return which papers hold every word of a question: of one with parts the whole, or all of its parts.

    Of 527 papers of a month 268 have an action, a language or a vision somewhere, and 27 are on vision-language-action.
    """
    held = archive.columns.alive.copy()
    known = np.array(list(asked.terms.known), np.int64)
    for column, word in enumerate(asked.topics.terms.T > 0):
        each = map(archive.term, asked.topics.compounds.get(column, ()))
        parts = [number for number in each if number is not None]
        having = _having_any(archive, asked, [term for term in known[word].tolist() if term not in parts])
        held &= having | _having_each(archive, asked, parts) if parts else having
    return held


def _having_each(archive: Snapshot, asked: Asked, terms: Sequence[int]) -> Flags:
    having: Flags = np.logical_and.reduce([_having_any(archive, asked, [term]) for term in terms])
    return having


def _having_any(archive: Snapshot, asked: Asked, terms: Sequence[int]) -> Flags:
    having = np.zeros(len(archive.papers), np.bool_)
    for papers in _holders(archive, asked, terms):
        having[papers] = True
    return having


def _holders(archive: Snapshot, asked: Asked, terms: Sequence[int]) -> Iterator[Ints]:
    for term in terms:
        yield from holding(archive, term, asked.alike)
