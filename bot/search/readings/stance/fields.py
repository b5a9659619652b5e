"""Which papers are of a field that a question leaves out by its name: without vision none is on images.

A paper is of a field that has one of its words in the title, or says them so often that it speaks of nothing else; a
word in passing, as of a benchmark, is none.
"""

from __future__ import annotations

import numpy as np

from bot.query.vocabulary.fields import FIELDS, OFTEN
from bot.search.index.postings import Flags
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms, terms_of
from bot.search.words.written.phrases import holders


def of_field(archive: Snapshot, thing: str, beside: str) -> Flags:
    """Return which papers are of a field that is left out, by its words that the topic beside it does not have.

    None of what is no such field.
    """
    found = np.zeros(len(archive.papers), np.bool_)
    topic = set(terms(beside))
    words = {max(terms_of(word), key=len) for word in FIELDS.get(thing.lower(), ())} - topic
    numbers = [number for word in words if (number := archive.term(word)) is not None]
    if not numbers:
        return found
    times = np.zeros(len(found), np.int32)
    for number in numbers:
        for segment in archive.segments:
            row = segment.row(number)
            times[segment.papers[row]] += segment.counts[row]
        found |= holders(archive, [archive.terms.spelling(number)], archive.columns.alive, in_title=True)
    return (found | (times >= OFTEN)) & archive.columns.alive
