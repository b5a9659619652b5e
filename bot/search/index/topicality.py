"""How far a term is a topic: learned from which terms papers have in their titles, no list of words."""

from __future__ import annotations

import numpy as np

from bot.search.index.postings import Flags, Ints, Lexicon, Longs, Segment, ranges

TITLED = 0.03
"""A term is a topic where so many of the papers that hold it have it in the title: .09 of all terms, "handle" .007,
"method" .009, "effect" .03, "coverage" .033, "quantize" .33."""

FORMS = 3
"""A word of fewer forms is a name or a noun: "sonnet" is in no title, and said of Claude."""

UNSEEN_HELD, UNSEEN_TITLED = 3.0, 0.1
"""What is added to papers and titles: a term of few papers is taken for a topic."""


def topicality(term: int, titled: Longs, lexicon: Lexicon, frequencies: Ints, occurrences: Longs) -> float:
    """Return how far a term is a topic, from 0 to 1, given how many papers have each term in the title."""
    words = lexicon.words[lexicon.word_rows[term] : lexicon.word_rows[term + 1]]
    alone = lexicon.rows[words + 1] - lexicon.rows[words] == 1
    if np.count_nonzero(alone & (occurrences[words] > 0)) < FORMS:
        return 1.0
    share = (titled[term] + UNSEEN_HELD * UNSEEN_TITLED) / (frequencies[term] + UNSEEN_HELD)
    return min(1.0, float(share) / TITLED)


def in_titles(segment: Segment, lexicon: Lexicon, terms: int, alive: Flags) -> Longs:
    """Return by term how many of a segment's papers have it in the title; papers that were replaced have no say."""
    sizes = segment.titles.astype(np.int64) * alive[segment.first : segment.first + len(segment)]
    places, owners = ranges(segment.starts[:-1], sizes)
    held, words = lexicon.of(segment.words[places])
    pairs = np.unique(owners[words].astype(np.int64) * terms + held)
    return np.bincount(pairs % terms, minlength=terms) if terms else np.zeros(0, np.int64)
