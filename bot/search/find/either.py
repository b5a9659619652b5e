"""What is found of a question with alternatives: what is on one side with the rest is found as by that side alone.

"LLMs writing CUDA / triton kernels" asks for papers on CUDA kernels as on Triton's, and none need have both: such a
question is one for each side, and what matches one of them well is an answer. Where its sides are held against each
other those come first that are about both (see ``both``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from bot.query.against import compares
from bot.search.find.both import about
from bot.search.find.good import matching_well
from bot.search.find.meaning import meaning
from bot.search.find.order import best_first
from bot.search.find.pool import rank
from bot.search.find.ranked import Ranked
from bot.search.index.postings import Flags, Ints, among
from bot.search.index.snapshot import Snapshot
from bot.search.readings.reading import Reading
from bot.search.readings.sides import Sides, sides
from bot.search.readings.turn import look
from bot.search.readings.without import carries_topic
from bot.search.text.analyzer import chunks_of, terms, terms_of, word_of
from bot.search.words.acronyms import forms, holding
from bot.search.words.question import Asked, understand
from bot.search.words.related import related

WHOLE = 0.6
"""So much of a paper's score is that by all of the words, the rest is that by the side that it matches best. Of 58 of
people's questions that name alternatives 43 begin right, of 222 papers shown 151 are on the topic; with 0 or .2 two
and one begin otherwise."""

BOTH = 0.6
"""What a paper gains of its score that is about both of what is held against each other: with .3 one question fewer
shows a right paper, 1 is as good."""

ALL_ELSE = 0.99
"""A paper that does not even hold the side holds so much of what the rest tells: of Cranfield's questions .951 would be
turned away without, with .956. "NMR or mass spectra" may be "spectra"."""

READ = 48
"""So many of the first papers are read for it."""


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
    theirs = reading.among_few or reading.theirs is not None or reading.unsigned is not None
    if query.required or reading.closely or theirs:
        return good
    if (named := sides(archive, query.text)) is None or not _are_asked(archive, named, good):
        return good
    found = _joined(
        archive,
        [*_of_each(archive, reading, named, pool, alone=not len(good.numbers)), good],
        whole=bool(len(good.numbers)),
    )
    if named.clauses or not (compares(query.question) or not terms(named.rest)):
        return found
    return _compared(archive, named, asked, found, good)


def _are_asked(archive: Snapshot, named: Sides, good: Ranked) -> bool:
    """Tell whether one side may answer: a clause where nothing else does, another where the rest says what is asked."""
    return not len(good.numbers) if named.clauses else bool(len(good.numbers)) or carries_topic(archive, named.rest)


def _of_each(archive: Snapshot, reading: Reading, named: Sides, pool: int, *, alone: bool) -> Sequence[Ranked]:
    """Return the papers that match each side well."""
    found = []
    for text, thing in zip(named.texts, named.things, strict=True):
        look()
        query, asked = replace(reading.query, text=text), understand(archive, text)
        best = rank(archive, asked, reading.may_be, pool, meaning(archive, query, asked))
        side = matching_well(archive, replace(reading, query=query), asked, best)
        held = (
            _holding(archive, thing, asked)[side.numbers]
            | (alone & (side.told >= ALL_ELSE))
            | side.meant
            | named.clauses
        )
        found.append(side.at(np.flatnonzero(held)))
    return found


def _holding(archive: Snapshot, thing: str, asked: Asked) -> Flags:
    """Return which papers hold the words of a side, in any form."""
    flags = np.ones(len(archive.papers), np.bool_)
    for word in map(word_of, chunks_of(thing)):
        names = {*terms_of(word), *related(archive, word)}
        numbers = [number for name in names if (number := archive.term(name)) is not None]
        held = np.zeros_like(flags)
        for papers in (each for number in numbers for each in holding(archive, number, asked.alike)):
            held[papers] = True
        flags &= held | (not terms_of(word))
    return flags


def _joined(archive: Snapshot, parts: Sequence[Ranked], *, whole: bool) -> Ranked:
    """Return papers by the part that each matches best, the best of each part alike, and by the last as the whole."""
    held = [part for part in parts if len(part.numbers)]
    if not held:
        return parts[-1]
    numbers = np.unique(np.concatenate([part.numbers for part in held]))
    best = max(float(part.scores.max()) for part in held)
    laid = [_laid(part, numbers, best / max(1e-9, float(part.scores.max()))) for part in held]
    found = laid[0]
    for other in laid[1:]:
        found = _best(found, other)
    if whole:
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


def _best(one: Ranked, other: Ranked) -> Ranked:
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
    """Return papers with those first that are about both sides; where no more is asked, none that only uses one."""
    of_both, titled = about(archive, found.numbers[:READ], named.things, forms(archive, asked.alike))
    scores = found.scores.copy()
    scores[:READ] *= 1 + BOTH * of_both
    kept = np.ones(len(scores), np.bool_)
    if not carries_topic(archive, named.rest):
        kept = among(found.numbers, good.numbers)
        kept[:READ] |= titled | (of_both > 0)
    places = np.flatnonzero(kept)
    return found._replace(scores=scores).at(places[best_first(archive, found.numbers[kept], scores[kept])])
