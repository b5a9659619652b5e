"""Which of the papers that match well come before others that do: a lab's own, or those of the kind asked for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.model import Query
from bot.search.find.ranking.pool import OWN
from bot.search.find.ranking.ranked import Ranked
from bot.search.index.postings import Flags, Ints
from bot.search.index.snapshot import Snapshot
from bot.search.readings.filters import allowed
from bot.search.readings.reading import Reading
from bot.search.readings.stance.paper_kinds import titled_of_kind
from bot.search.readings.stance.without import DIRECTLY, carries_topic
from bot.search.text.analyzer import terms
from bot.search.words.written.phrases import holders

LIKE_THE_BEST = 0.6
"""What only comes first among others has so much of the best one's score."""

OF_A_WORD = 0.4
"""The same of what says that it does without a need, where beside that a word is searched: of "agents without
fine-tuning" the best paper has agents in a title of three words, and twice the score of any that fine-tunes none."""

_KINDS: dict[str, Sequence[str]] = {"survey": ("survey",), "overview": ("survey",), "review": ("survey",)}
_KINDS |= {"dataset": ("dataset", "benchmark"), "benchmark": ("benchmark",)}
"""Of which kinds papers are that are asked for by a word: a benchmark has data."""

LEAST_SURVEYS, LEAST_OTHERS = 1, 3
"""So many papers that are called of the kind asked for are listed without others, by day or by votes."""

LIKE_A_BENCHMARK = 0.75
"""The same share of a benchmark: of 46 questions for one 43 begin with a paper that is called so, and without it 35; of
36 papers that were meant 23 are first, and 21. With .6 the "benchmark for diffusion transformers" was one of language
models."""


def preferred(archive: Snapshot, reading: Reading, good: Ranked) -> Ints:
    """Return the places of papers, given best first, with those before that a reading prefers."""
    kinds = _kinds_asked(reading.query.text) if reading.first is None else ()
    least = LIKE_A_BENCHMARK if kinds == ("benchmark",) else LIKE_THE_BEST
    wishes = reading.first is None and bool(reading.query.wished or reading.query.soft)
    if reading.first is None and not kinds and not wishes:
        return np.arange(len(good.numbers), dtype=np.int32)
    alike = good.scores >= least * good.scores.max()
    if wishes:
        rank = _wished(archive, reading.query, good.numbers) * alike
    elif reading.first is None:
        rank = _of_kind(archive, kinds, good.numbers) & alike & (good.told >= good.told[0])
    else:
        own = reading.first[good.numbers]
        own = own * are_likely(archive, reading, good) if reading.mildly else own
        rank = own + OWN * (good.strengths >= OWN)
    return np.argsort(-rank.astype(np.float64), kind="stable").astype(np.int32)


def are_likely(archive: Snapshot, reading: Reading, good: Ranked) -> Flags:
    """Return which papers match about as well as the best, or well enough where they say what they do without."""
    direct = np.zeros(len(good.numbers), np.bool_)
    if reading.first is not None and reading.how and reading.query.text == reading.rest:
        direct |= (reading.first[good.numbers] >= DIRECTLY) & (not carries_topic(archive, reading.rest))
    likely: Flags = good.scores >= np.where(direct, OF_A_WORD, LIKE_THE_BEST) * good.scores.max(initial=0.0)
    return likely


def of_kind_asked(archive: Snapshot, text: str, good: Ranked) -> Ranked:
    """Return those of some papers that are of the kind a question asks for; all of them where hardly any is.

    "The best survey of RAG" by votes is a survey, which a title says; of a data set few titles do.
    """
    if not (kinds := _kinds_asked(text)):
        return good
    of_kind = np.flatnonzero(_of_kind(archive, kinds, good.numbers)).astype(np.int32)
    return good.at(of_kind) if len(of_kind) >= (LEAST_SURVEYS if "survey" in kinds else LEAST_OTHERS) else good


def _wished(archive: Snapshot, query: Query, numbers: Ints) -> Ints:
    """Return how many of two wishes each of some papers satisfies: that of words and that of filters."""
    said = _holding(archive, query.wished, numbers) if query.wished else np.zeros(len(numbers), np.bool_)
    soft = allowed(archive, query.soft)[numbers] if query.soft else np.zeros(len(numbers), np.bool_)
    return said.astype(np.int32) + soft


def _holding(archive: Snapshot, wished: str, numbers: Ints) -> Flags:
    """Return which of some papers hold all words that are wished for."""
    may_be = np.zeros(len(archive.papers), np.bool_)
    may_be[numbers] = True
    for term in terms(wished):
        may_be = holders(archive, [term], may_be)
    return may_be[numbers]


def _kinds_asked(text: str) -> Sequence[str]:
    """Return the kinds of papers that a question asks for: surveys, or data sets; else none."""
    said = text.lower().split()
    asked = {word.removesuffix("s") for word in (*said[:1], *said[-1:])}  # "models and datasets for X" are about X
    return next((kinds for word, kinds in _KINDS.items() if word in asked), ())


def _of_kind(archive: Snapshot, kinds: Sequence[str], numbers: Ints) -> Flags:
    """Return which of some papers are of some kinds by their titles."""
    may_be = np.zeros(len(archive.papers), np.bool_)
    may_be[numbers] = True
    found: Flags = np.logical_or.reduce([titled_of_kind(archive, kind, may_be) for kind in kinds])[numbers]
    return found
