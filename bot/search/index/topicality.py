"""How far a term is a topic: learned from how papers use it, no list of words.

What a paper is about it says again and again, and in its title; what only helps to say it ("role", "handle") stands
once. Of the terms of 12,264 recorded papers the further times in a paper tell those that are keywords from those that
hardly ever are with an AUC of .97 (.90 within one month), the share of titles with .91 (.81).
"""

from __future__ import annotations

import math

import numpy as np

from bot.search.index.postings import Flags, Ints, Lexicon, Longs, Segment, distinct, ranges

BASE, BY_TITLES, BY_AGAIN, LEAST_AGAIN = -0.19, 0.22, 1.0, 0.05
"""The log-odds that a term of a paper is among its keywords, by the logarithms of both: least squares over the terms
of 30 papers or more. Single months give the same to .1, but for the base."""

SURELY = 0.2
"""A term of such a share is a topic without doubt: "fairness" .18, "pass" .14, "role" .11, "help" .09, "handle" .04."""

UNSEEN_HELD, UNSEEN_TITLED, UNSEEN_AGAIN = 3.0, 0.1, 0.6
"""What is added to papers, titles and further times: a term of few papers is taken for a topic."""


def topicality(term: int, titled: Longs, lexicon: Lexicon, frequencies: Ints, occurrences: Longs) -> float:
    """Return how far a term is a topic, from 0 to 1, given how many papers have each term in the title."""
    words = lexicon.words[lexicon.word_rows[term] : lexicon.word_rows[term + 1]]
    papers = int(frequencies[term])
    in_titles = (int(titled[term]) + UNSEEN_HELD * UNSEEN_TITLED) / (papers + UNSEEN_HELD)
    further = max(0, int(occurrences[words].sum()) - papers)
    again = (further + UNSEEN_HELD * UNSEEN_AGAIN) / (papers + UNSEEN_HELD)
    odds = math.exp(BASE + BY_TITLES * math.log(in_titles) + BY_AGAIN * math.log(again + LEAST_AGAIN))
    return min(1.0, odds / (1 + odds) / SURELY)


def in_titles(segment: Segment, lexicon: Lexicon, terms: int, alive: Flags) -> Longs:
    """Return by term how many of a segment's papers have it in the title; papers that were replaced have no say."""
    sizes = segment.titles.astype(np.int64) * alive[segment.first : segment.first + len(segment)]
    places, owners = ranges(segment.starts[:-1], sizes)
    held, words = lexicon.of(segment.words[places])
    pairs = distinct(owners[words] * terms + held)
    return np.bincount(pairs % terms, minlength=terms) if terms else np.zeros(0, np.int64)
