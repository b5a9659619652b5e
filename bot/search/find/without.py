"""What a short question leaves out by "without": ``text to image without diffusion``, not ``learning without labels``.

Papers write "without labels" of every eleventh that speaks of labels, and "without diffusion" of every 230th: what is
often done without is how something is done, anything else is left out. Papers that say they do without it stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.model import Chip, Query
from bot.query.question import word_set
from bot.query.scaffold import strip
from bot.search.find.phrases import holders
from bot.search.index.postings import Flags, among
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms
from bot.search.text.people import AROUND

SELDOM, DOUBT = 0.02, 1.5
"""Of 38 things the share of papers that do without them is less than .02 of diffusion, attention, transformers, RAG,
reinforcement learning, tokenizers and chain of thought, and more of labels, training, fine-tuning and supervision. So
many more may have been missed."""

MOST_WORDS = 10
MOST_LEFT_OUT = 4
NEAR = 3
"""So many words after "without" may be what is done without: "without any external tools"."""

LEAST_HOLDERS = 20
"""Of what fewer papers hold, how often it is done without is chance."""

_JOINS = frozenset({"or", "nor"})
_ENDS = word_set("for in on from since by with at that which but and or to via using")


class LeftOut(NamedTuple):
    """What is left out of a question.

    Attributes:
        text: The question's text without it.
        papers: The papers that may be found.
        first: 1 for those that say that they do without it, -1 for those that name it in their title.
        chip: How it was understood; ``None`` where it is how something is done.
    """

    text: str
    papers: Flags
    first: NDArray[np.int8]
    chip: Chip | None


def left_out(archive: Snapshot, query: Query, may_be: Flags | None) -> LeftOut | None:
    """Return what a query leaves out by "without"; where papers often do without it, those that say so come first."""
    tokens = query.text.split()
    lower = [token.strip(AROUND).lower() for token in tokens]
    if not 2 < len(tokens) <= MOST_WORDS or lower.count("without") != 1:
        return None
    at = lower.index("without")
    spans = list(_spans(tokens, lower, at + 1))
    end = spans[-1][1]
    things = [terms(" ".join(tokens[first:last]).strip(AROUND)) for first, last in spans]
    rest = strip([*tokens[:at], *tokens[end:]], cut=True)
    alive = archive.columns.alive
    things = [each if holders(archive, each, alive).sum() >= LEAST_HOLDERS else each[:1] for each in things]
    held = [holders(archive, thing, alive) for thing in things]  # of "teleoperation data" what it is of
    if not terms(rest) or min(int(each.sum()) for each in held) < LEAST_HOLDERS:
        return None
    doing_without = [_doing_without(archive, thing) for thing in things]
    all_of = archive.columns.alive if may_be is None else may_be
    seldom = [each.sum() + DOUBT < SELDOM * of.sum() for each, of in zip(doing_without, held, strict=True)]
    first = np.logical_or.reduce(doing_without)
    if not any(seldom):
        about = np.logical_or.reduce([holders(archive, thing, all_of, in_title=True) for thing in things]) & ~first
        return LeftOut(query.text, all_of, first.astype(np.int8) - about, None)
    papers = all_of & ~(np.logical_or.reduce(held) & ~first)
    asked = " ".join(query.question.replace(" ".join(tokens[at:end]), " ", 1).split())
    named = " or ".join(" ".join(tokens[begin:last]).strip(AROUND) for begin, last in spans)
    return LeftOut(rest, papers, first.astype(np.int8), Chip(f"without {named}", asked))


def _spans(tokens: Sequence[str], lower: Sequence[str], begin: int) -> Iterator[tuple[int, int]]:
    """Give where each thing begins and ends of "without verifiers or reward models"."""
    end = _end(tokens, lower, begin)
    yield begin, end
    while end + 1 < len(tokens) and lower[end] in _JOINS:
        begin, end = end + 1, _end(tokens, lower, end + 1)
        yield begin, end


def _end(tokens: Sequence[str], lower: Sequence[str], begin: int) -> int:
    end = begin
    while end < min(len(tokens), begin + MOST_LEFT_OUT) and (end == begin or lower[end] not in _ENDS):
        end += 1
        if tokens[end - 1][-1:] in ",;.?!":
            break
    return end


def _doing_without(archive: Snapshot, thing: Sequence[str]) -> Flags:
    """Return which papers have the first term of a thing right after "without"."""
    found = np.zeros(len(archive.papers), np.bool_)
    without, term = archive.word("without"), archive.term(thing[0])
    if without is None or term is None:
        return found
    bearing, _ = archive.lexicon.having(np.array([term], np.int32))
    for segment in archive.segments:
        at = np.flatnonzero(segment.words == without)
        near = np.minimum(at[:, None] + np.arange(1, NEAR + 1), len(segment.words) - 1)
        places = at[among(segment.words[near], bearing).any(axis=1)]
        found[segment.first + np.searchsorted(segment.starts, places, side="right") - 1] = True
    return found
