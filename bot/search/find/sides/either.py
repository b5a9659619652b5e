"""What is found of a question with alternatives: what is on one side with the rest is found as by that side alone.

"LLMs writing CUDA / triton kernels" asks for papers on CUDA kernels as on Triton's, and none need have both: such a
question is one for each side, and what matches one of them well is an answer. Where its sides are held against each
other those come first that are about both (see ``both``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from itertools import zip_longest

import numpy as np

from bot.model import Sort
from bot.query.frames.against import compares
from bot.search.find.match.good import matching_well
from bot.search.find.match.on_topic import on_topic
from bot.search.find.ranking.evidence import enough
from bot.search.find.ranking.meaning import meaning
from bot.search.find.ranking.order import best_first
from bot.search.find.ranking.pool import POOL, rank
from bot.search.find.ranking.ranked import Ranked
from bot.search.find.sides.against import Against, against, none_compares
from bot.search.find.sides.both import in_titles
from bot.search.index.postings import Flags, Floats, Ints, Longs, among
from bot.search.index.snapshot import Snapshot
from bot.search.readings.parts.sides import Sides, sides
from bot.search.readings.reading import Reading
from bot.search.readings.stance.without import carries_topic
from bot.search.readings.turn import look
from bot.search.text.analyzer import chunks_of, terms, terms_of, word_of
from bot.search.words.forms.other_forms import forms
from bot.search.words.forms.other_forms import holding as holding_term
from bot.search.words.question import Asked, understand
from bot.search.words.weighed.related import related

WHOLE = 0.6
"""So much of a paper's score is that by all of the words, the rest is that by the side that it matches best. Of 58 of
people's questions that name alternatives 41 began right as a whole alone and 49 showed a right paper; so 44 and 54,
with .3 and .8 as many, without the whole 43 and 53."""

BOTH = 0.75
"""What a paper gains of its score whose title names both of what is held against each other: with .6 one of the same
questions fewer begins right, with .9 one of 33 other comparisons, of which 18 began right as a whole alone, 20 so."""

REPORT = 0.7
"""What a report on a model keeps of its score whose title names no side: it mentions whatever is done today. Of 15
comparisons in two months three begin better so, of 368 judged questions none otherwise."""

_REPORT = re.compile(r"\b(?:Technical Report|System Card|Model Card)\b", re.IGNORECASE)

ALL_ELSE = 0.99
"""A paper that does not even hold the side holds so much of what the rest tells: of Cranfield's questions .951 would be
turned away without, with .956. "NMR or mass spectra" may be "spectra"."""

LIKELY, LIKELY_BESIDE = 0.6, 0.85
"""What is put before others has so much of the best one's score; and what is about one side beside a topic, of which
others tell as well: "tabular models or gradient boosting" began with what boosts no tables."""

LISTING = 0.85
"""What a paper keeps of its score that says two sides in a list and compares none: it was measured against both."""

MOST_WORDS = 12
"""In a longer question "better" may be said of something else."""

SURE = 15.0
"""So much more than enough is the evidence for a side that answers alone, without a topic beside it: by 29 it is for
"LLMs for Verilog / VHDL generation", by 5 at most for 33 things that are none of the field: "iphone or android"."""


def with_sides(archive: Snapshot, reading: Reading, asked: Asked, good: Ranked, pool: int) -> Ranked:
    """Return the papers that match a question well with those that match it with one of its sides, if it has some.

    Args:
        archive: Where they are.
        reading: How the question is read.
        asked: It, as understood.
        good: The papers that match it well as it is.
        pool: How many of the best for each side are judged.
    """
    query = reading.query
    if not _may_have_sides(reading):
        return good
    if (named := sides(archive, query.text)) is None or (named.clauses and len(good.numbers)):
        return good
    each = [_of_side(archive, reading, named, at, pool, alone=not len(good.numbers)) for at in range(len(named.texts))]
    judged = not named.clauses and (compares(query.question) or not terms(named.rest))
    found = _reports_later(archive, named, asked, _joined(archive, each, good))
    return _compared(archive, named, asked, found, good) if judged else found


def uncompared(archive: Snapshot, reading: Reading, asked: Asked, shown: Ints) -> bool:
    """Tell whether a short question compares things, and none of the papers that are shown does."""
    query = reading.query
    plain = query.sort is Sort.RELEVANCE and "/" not in query.question and len(query.question.split()) <= MOST_WORDS
    if not (plain and len(shown) and compares(query.question) and _may_have_sides(reading)):
        return False
    named = sides(archive, query.text)
    if named is None or named.clauses:
        return False
    return none_compares(archive, shown, named.wholes or named.things, forms(archive, asked.alike))


def _reports_later(archive: Snapshot, named: Sides, asked: Asked, found: Ranked) -> Ranked:
    """Return papers with less of their scores for reports on a model whose titles name no side: they mention all."""
    _, of_one = in_titles(archive, found.numbers, named.things, forms(archive, asked.alike))
    reports = np.array([_REPORT.search(title) is not None for title in archive.titles(found.numbers)], np.bool_)
    scores = found.scores * np.where(reports & ~of_one, REPORT, 1.0)
    return found._replace(scores=scores).at(best_first(archive, found.numbers, scores))


def on_each_topic(archive: Snapshot, reading: Reading, asked: Asked, good: Ranked) -> Ranked:
    """Return those of the papers that match a question well which are about its topic, or about it with one side."""
    query = reading.query
    found = on_topic(archive, query, asked, good)
    if not _may_have_sides(reading) or (named := sides(archive, query.text)) is None or named.clauses:
        return found
    sure = [found.numbers]
    for text in named.texts:
        look()
        own, side = understand(archive, text), replace(query, text=text)
        best = rank(archive, own, reading.may_be, max(POOL, len(good.numbers)), meaning(archive, side, own))
        matching = matching_well(archive, replace(reading, query=side), own, best)
        sure.append(on_topic(archive, side, own, matching).numbers)
    return good.at(np.flatnonzero(among(good.numbers, np.concatenate(sure))))


def _may_have_sides(reading: Reading) -> bool:
    """Tell whether a reading is of a topic alone: no phrase is demanded, and nobody's papers are asked for."""
    theirs = reading.among_few or reading.theirs is not None or reading.unsigned is not None
    return not (reading.query.required or reading.closely or theirs)


def _of_side(archive: Snapshot, reading: Reading, named: Sides, at: int, pool: int, *, alone: bool) -> Ranked:
    """Return the papers that match one side well; where nothing else does and no topic is beside it, none in doubt."""
    look()
    query = replace(reading.query, text=named.texts[at])
    asked = understand(archive, query.text)
    best = rank(archive, asked, reading.may_be, pool, meaning(archive, query, asked))
    found = matching_well(archive, replace(reading, query=query), asked, best)
    if named.clauses:
        return found
    if alone and not carries_topic(archive, named.rest):
        least = SURE + enough(asked.topics, len(archive) if reading.may_be is None else int(reading.may_be.sum()))
        return found if found.strengths.max(initial=0.0) >= least else found.at(np.zeros(0, np.int32))
    held = holding(archive, named.things[at], asked)[found.numbers]
    return found.at(np.flatnonzero(held | found.meant | (alone & (found.told >= ALL_ELSE))))


def holding(archive: Snapshot, thing: str, asked: Asked) -> Flags:
    """Return which papers hold the words of a side, in any form."""
    flags = np.ones(len(archive.papers), np.bool_)
    for word in map(word_of, chunks_of(thing)):
        names = {*terms_of(word), *related(archive, word)}
        numbers = [number for name in names if (number := archive.term(name)) is not None]
        held = np.zeros_like(flags)
        for papers in (each for number in numbers for each in holding_term(archive, number, asked.alike)):
            held[papers] = True
        flags &= held | (not terms_of(word))
    return flags


def _joined(archive: Snapshot, each: Sequence[Ranked], whole: Ranked) -> Ranked:
    """Return papers by the side that each matches best, the best of each side alike, and by the whole."""
    parts = [part for part in (*each, whole) if len(part.numbers)]
    if not parts:
        return whole
    numbers = np.unique(np.concatenate([part.numbers for part in parts]))
    best = max(float(part.scores.max()) for part in parts)
    laid = [_laid(part, numbers, best / max(1e-9, float(part.scores.max()))) for part in parts]
    found = reduce(_better, laid)
    if len(whole.numbers):
        found = found._replace(scores=(1 - WHOLE) * found.scores + WHOLE * laid[-1].scores)
    return found.at(best_first(archive, numbers, found.scores))


def _laid(part: Ranked, numbers: Ints, times: float) -> Ranked:
    """Return papers among more of them, with scores so many times as high; of those that are not there nothing."""
    at, size = np.searchsorted(numbers, part.numbers), len(numbers)
    columns = [np.zeros(size) for _ in range(4)] + [
        np.full(size, -np.inf),
        np.ones(size, np.bool_),
        np.ones(size, np.bool_),
    ]
    for column, known in zip(columns, part[1:], strict=True):
        column[at] = known
    scores, worded, *others = columns
    return Ranked(numbers, scores * times, worded * times, *others)


def _better(one: Ranked, other: Ranked) -> Ranked:
    """Return what is better of the same papers: by meaning alone, or weak, are those that are so in both."""
    return Ranked(
        one.numbers,
        np.maximum(one.scores, other.scores),
        np.maximum(one.worded, other.worded),
        np.maximum(one.strengths, other.strengths),
        np.maximum(one.told, other.told),
        np.maximum(one.nearness, other.nearness),
        one.meant & other.meant,
        one.weak & other.weak,
    )


def _compared(archive: Snapshot, named: Sides, asked: Asked, found: Ranked, good: Ranked) -> Ranked:
    """Return papers with those first that compare the sides, then the best on each in turn, then who mentions them.

    Where no more is asked, none that only uses one.
    """
    known = against(archive, found.numbers, named.things, forms(archive, asked.alike), named.wholes)
    scores = found.scores * (1 + BOTH * (known.comparing > 1)) * np.where(known.listing, LISTING, 1.0)
    alone = not carries_topic(archive, named.rest)
    least = LIKELY if alone else LIKELY_BESIDE
    order = _by_sides(known, scores, best_first(archive, found.numbers, scores), least)
    kept = known.about.any(axis=0) | (known.comparing > 0) | among(found.numbers, good.numbers)
    return found._replace(scores=scores).at(order[kept[order]] if alone else order)


def _by_sides(known: Against, scores: Floats, order: Ints | Longs, least: float) -> Longs:
    """Return the places of papers, given best first: what compares, what is on each side in turn, and the others."""
    best = scores.max(initial=0.0)
    likely = order[scores[order] >= LIKELY * best]
    comparing = [at for much in (2, 1) for at in likely[known.comparing[likely] == much].tolist()]
    sides = [likely[(about & (scores >= least * best))[likely]].tolist() for about in known.about]
    sides.sort(key=lambda side: -scores[side[:1]].max(initial=0.0))
    in_turn = (at for each in zip_longest(*sides) for at in each if at is not None)
    return np.array(list(dict.fromkeys((*comparing, *in_turn, *order.tolist()))), np.int64)
