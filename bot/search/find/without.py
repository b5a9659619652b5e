"""What a short question leaves out in passing: ``text to image without diffusion``, not ``learning without labels``.

Papers write "without labels" of every eleventh that speaks of labels, and "without diffusion" of every 230th: what is
often done without is how something is done, anything else is left out. Papers that say they do without it stay. So it
is with "instead of GANs", "non-diffusion", "transformer-free" and "that aren't transformers".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.model import Chip, Query
from bot.query.question import word_set
from bot.query.scaffold import strip
from bot.search.find.phrases import holders
from bot.search.index.keywords import stems_of
from bot.search.index.postings import Flags, among
from bot.search.index.snapshot import Snapshot
from bot.search.text.analyzer import terms
from bot.search.text.people import AROUND

SELDOM, DOUBT = 0.02, 1.5
"""Of 38 things the share of papers that do without them is less than .02 of diffusion, attention, transformers, RAG,
reinforcement learning, tokenizers and chain of thought, and more of labels, training, fine-tuning and supervision. So
many more may have been missed."""

SELDOM_AT_ALL = 0.01
"""The same share, ``instead of``, ``rather than``, ``non-`` and ``-free`` added: of 90 things it is less of diffusion,
transformers, attention, graphs, games and agents, and more of errors, noise, bias, collisions, pixels and text."""

MOST_WORDS = 10
MOST_LEFT_OUT = 4
NEAR = 3
"""So many words after "without" may be what is done without: "without any external tools"."""

LEAST_HOLDERS = 20
"""Of what fewer papers hold, how often it is done without is chance."""

LEAST_OF_ONE = 50
"""The same of one word with "non-" or "-free"."""

OFTEN_HELD = 0.2
"""What so many papers hold is no thing that "instead of" leaves out: "instead of large ones"."""

A_WORD = 2
"""What so many papers write with "non-" or "-free" is a word of its own: non-autoregressive, attention-free."""

_JOINS = frozenset({"or", "nor"})
_ENDS = word_set("for in on from since by with at that which but and or to via using")
_LEADS = (("without",), ("instead", "of"), ("rather", "than"))
_ARE_NOT = re.compile(r"(?:that|which) (?:are not|aren't|is not|isn't|are no|is no|are non)(?: based on)?(?= )")
_HYPHENED = re.compile(r"non-([^\W\d_]\w+)|(\w*[^\W\d_])-(?:free|less)", re.IGNORECASE)


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


class _Said(NamedTuple):
    """What a text may leave out.

    Attributes:
        lead: What says so: ``without``, ``instead``, ``rather``, ``not``, or ``-`` for a hyphen.
        begin: The index of the first of its words.
        end: The index after the last.
        things: The words of each thing.
        wholes: The hyphened words themselves.
    """

    lead: str
    begin: int
    end: int
    things: Sequence[str]
    wholes: Sequence[str] = ()


def left_out(archive: Snapshot, query: Query, may_be: Flags | None) -> LeftOut | None:
    """Return what a query leaves out in passing; where papers often do without it, those that say so come first."""
    tokens = query.text.split()
    if not 1 < len(tokens) <= MOST_WORDS or (said := _said(tokens)) is None:
        return None
    alive = archive.columns.alive
    things = [terms(each) for each in said.things]
    things = [each if holders(archive, each, alive).sum() >= LEAST_HOLDERS else each[:1] for each in things]
    held = [holders(archive, thing, alive) for thing in things]  # of "teleoperation data" what it is of
    rest = strip([*tokens[: said.begin], *tokens[said.end :]], cut=True)
    least = LEAST_OF_ONE if said.lead == "-" else LEAST_HOLDERS
    if not terms(rest) or min(int(each.sum()) for each in held) < least:
        return None
    leads = _LEADS[:1] if said.lead == "without" else _LEADS
    of = [each[:1] if said.lead == "without" else each for each in things]  # "without teleoperation" has no data of it
    doing_without = [_doing_without(archive, thing, leads) for thing in of]
    all_of = alive if may_be is None else may_be
    first = np.logical_or.reduce([*doing_without, *(_written(archive, whole) for whole in said.wholes)])
    if not _is_left_out(archive, said, held, doing_without):
        if said.lead in {"not", "-"}:
            return None
        about = np.logical_or.reduce([holders(archive, thing, all_of, in_title=True) for thing in things]) & ~first
        return LeftOut(query.text, all_of, first.astype(np.int8) - about, None)
    papers = all_of & ~(np.logical_or.reduce(held) & ~first)
    asked = " ".join(query.question.replace(" ".join(tokens[said.begin : said.end]), " ", 1).split())
    return LeftOut(rest, papers, first.astype(np.int8), Chip(f"without {' or '.join(said.things)}", asked))


def _is_left_out(archive: Snapshot, said: _Said, held: Sequence[Flags], doing_without: Sequence[Flags]) -> bool:
    """Return whether papers so seldom do without things that a question leaves them out."""
    many = [int(of.sum()) for of in held]
    if said.lead == "without":
        each = zip(doing_without, many, strict=True)
        return any(int(without.sum()) + DOUBT < SELDOM * holding for without, holding in each)
    if said.lead == "not":  # a thing, and nothing that something merely is: "that are not aware"
        return all(_is_named(archive, each) for each in said.things)
    if any(int(_written(archive, whole).sum()) >= A_WORD for whole in said.wholes):
        return False
    if said.lead != "-" and max(many) > OFTEN_HELD * int(archive.columns.alive.sum()):
        return False
    written = [_written(archive, f"non-{thing}") | _written(archive, f"{thing}-free") for thing in said.things]
    times = [int((without | form).sum()) for without, form in zip(doing_without, written, strict=True)]
    chance = said.lead != "-"  # one paper is
    return all(
        count < SELDOM_AT_ALL * holding or (chance and count < DOUBT)
        for count, holding in zip(times, many, strict=True)
    )


def _is_named(archive: Snapshot, thing: str) -> bool:
    papers = archive.keywords.papers([stem for token in thing.split() for stem in stems_of(token)])
    return papers is not None and len(papers) > 1


def _written(archive: Snapshot, whole: str) -> Flags:
    """Return which papers write a hyphened word: of ``non-autoregressive`` not those that hold its parts."""
    none = np.zeros(len(archive.papers), np.bool_)
    one = " " not in whole and len(terms(whole)) > 1
    return holders(archive, [max(terms(whole), key=len)], ~none) if one else none


def _said(tokens: Sequence[str]) -> _Said | None:
    """Return what a text may leave out, where it says so once."""
    lower = [token.strip(AROUND).lower() for token in tokens]
    found = [
        (at, lead)
        for lead in _LEADS
        for at in range(len(lower) - len(lead))
        if tuple(lower[at : at + len(lead)]) == lead
    ]
    if len(found) == 1 and len(tokens) > 2:
        at, lead = found[0]
        begin = at + len(lead)
        begin += len(lead) > 1 and lower[begin] in {"on", "of", "in", "the", "with", "by"} and begin + 1 < len(tokens)
        spans = list(_spans(tokens, lower, begin))
        named = [" ".join(tokens[first:last]).strip(AROUND) for first, last in spans]
        return _Said(lead[0], at, spans[-1][1], named) if at or lead[0] == "without" else None
    if found:
        return None
    return _that_are_not(tokens, lower) or _hyphened(tokens)


def _that_are_not(tokens: Sequence[str], lower: Sequence[str]) -> _Said | None:
    """Return what ends a text after "that aren't": one thing of two words at most."""
    for at in range(1, len(tokens)):
        if said := _ARE_NOT.match(" ".join(lower[at:])):
            begin = at + len(said[0].split())
            thing = " ".join(tokens[begin:]).strip(AROUND)
            return _Said("not", at, len(tokens), [thing]) if 0 < len(tokens) - begin <= 2 else None
    return None


def _hyphened(tokens: Sequence[str]) -> _Said | None:
    """Return what one hyphened word leaves out: ``non-diffusion``, ``diffusion-free``."""
    for at, token in enumerate(tokens):
        if said := _HYPHENED.fullmatch(token.strip(AROUND)):
            return _Said("-", at, at + 1, [said[1] or said[2]], [token.strip(AROUND)])
    return None


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


def _doing_without(archive: Snapshot, thing: Sequence[str], leads: Sequence[Sequence[str]]) -> Flags:
    """Return which papers have the terms of a thing soon after "without" or the like."""
    found = np.zeros(len(archive.papers), np.bool_)
    numbers = [archive.term(name) for name in thing]
    known = [number for number in numbers if number is not None]
    if not thing or len(known) < len(numbers):
        return found
    bearing = [archive.lexicon.having(np.array([term], np.int32))[0] for term in known]
    for lead in leads:
        if (word := archive.word(lead[0])) is None:
            continue
        reach = np.arange(len(lead), len(lead) + NEAR + len(thing) - 1)
        for segment in archive.segments:
            at = np.flatnonzero(segment.words == word)
            near = segment.words[np.minimum(at[:, None] + reach, len(segment.words) - 1)]
            places = at[np.logical_and.reduce([among(near, words).any(axis=1) for words in bearing])]
            found[segment.first + np.searchsorted(segment.starts, places, side="right") - 1] = True
    return found
