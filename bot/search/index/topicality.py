"""How far a term is a topic: learned from which terms papers have in their titles, no list of words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.search.index.postings import Flags, Floats, Ints, Lexicon, Longs, Segment, ranges

TITLED = 0.03
"""A term is a topic where so many of the papers that hold it have it in the title: .09 of all terms, "handle" .007,
"method" .009, "effect" .03, "coverage" .033, "quantize" .33."""

FORMS = 3
"""A word of fewer forms is a name or a noun: "sonnet" is in no title, and said of Claude."""

UNSEEN_HELD, UNSEEN_TITLED = 3.0, 0.1
"""What is added to papers and titles: a term of few papers is taken for a topic."""


def topicality(
    segments: Sequence[Segment], lexicon: Lexicon, frequencies: Ints, occurrences: Longs, alive: Flags
) -> Floats:
    """Return by term how far it is a topic, from 0 to 1; papers that were replaced have no say."""
    held = np.zeros(len(frequencies), np.int64)
    for segment in segments:
        held += in_titles(segment, lexicon, len(frequencies), alive)
    share = (held + UNSEEN_HELD * UNSEEN_TITLED) / (frequencies + UNSEEN_HELD)
    words = np.flatnonzero(
        (np.diff(lexicon.rows) == 1)[: len(occurrences)] & (occurrences > 0)[: len(lexicon.rows) - 1]
    )
    single = lexicon.terms[lexicon.rows[words]]
    forms = np.bincount(single, minlength=len(frequencies))[: len(frequencies)]
    return np.where(forms < FORMS, 1.0, np.minimum(1.0, share / TITLED))


def in_titles(segment: Segment, lexicon: Lexicon, terms: int, alive: Flags) -> Longs:
    """Return by term how many of a segment's papers have it in the title."""
    sizes = segment.titles.astype(np.int64) * alive[segment.first : segment.first + len(segment)]
    places, owners = ranges(segment.starts[:-1], sizes)
    held, words = lexicon.of(segment.words[places])
    pairs = np.unique(owners[words].astype(np.int64) * terms + held)
    return np.bincount(pairs % terms, minlength=terms) if terms else np.zeros(0, np.int64)
