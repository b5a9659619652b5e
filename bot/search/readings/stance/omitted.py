"""What a short text says is to be left out, or done without: ``without X``, ``instead of X``, ``X-free``. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from bot.query.question import word_set
from bot.search.text.people import AROUND
from bot.search.words.weighed.doing import is_asked_of_thing

MOST_WORDS = 14
"""What a longer text says may be of what is described."""

MOST_LEFT_OUT = 5

_JOINS = frozenset({"or", "nor"})
_IDLE = word_set("a an the any all having using needing")
"""What says nothing of what is done without."""

_ENDS = word_set("for in on from since by with at that which but and or to via using")
LEADS = (("without",), ("instead", "of"), ("rather", "than"))
"""What says of a paper that it does without what follows."""

_BEYOND = (("beyond",), ("outside", "of"), ("outside",))
"""What says of a question that it asks for what does so; of a paper these say little. Of "do robots work outside the
lab" it is what is asked of a thing, and nothing is left out."""

_ALTERNATIVES = (["alternatives", "to"], ["alternative", "to"])
_ARE_NOT = re.compile(r"(?:that|which) (?:are not|aren't|is not|isn't|are no|is no|are non)(?: based on)?(?= )")
CLUES = (
    "without",
    "instead",
    "rather",
    "beyond",
    "outside",
    "alternative",
    " not ",
    "n't ",
    " no ",
    "non",
    "-free",
    "-less",
)
"""Of these a text has one that leaves anything out."""

_HYPHENED = re.compile(r"non-([^\W\d_]\w+)|(\w*[^\W\d_])-(?:free|less)", re.IGNORECASE)


_MISHAPS = word_set(
    "blowing breaking bursting burning crashing choking dying drowning exceeding exploding falling filling freezing "
    "getting going hanging hitting killing losing melting messing overflowing paying ruining running spending things "
    "throwing waiting wasting wrecking"
)
"""What befalls people and machines, and shall not: "without running out of memory" asks for no paper that says so."""

_DOINGS = word_set(
    "acting admitting answering apologizing asking being checking claiming confessing copying doing explaining "
    "giving guessing having helping judging just knowing listening looking lying making memorizing parroting "
    "pretending refusing repeating saying simply solving speaking stopping taking telling thinking understanding "
    "waiting"
)
"""What a thing does in place of something else, which says what it does: "guess instead of asking"."""


_RELATIVE = frozenset({"that", "which", "who"})


class Said(NamedTuple):
    """What a text may leave out.

    Attributes:
        lead: What says so: ``without``, ``instead``, ``rather``, ``beyond``, ``outside``, ``not``, ``alternative``, or
            ``-`` for a hyphen.
        begin: The index of the first of its words.
        end: The index after the last.
        things: The words of each thing.
        wholes: The hyphened words themselves.
        of_it: Whether papers are about it that do without: "a schedule that doesn't depend on batch size".
        does: Whether that is what a thing does not do, of which papers tell: "why do models guess instead of asking".
    """

    lead: str
    begin: int
    end: int
    things: Sequence[str]
    wholes: Sequence[str] = ()
    of_it: bool = False
    does: bool = False


def said_in(tokens: Sequence[str]) -> Said | None:
    """Return what a short text may leave out, where it says so once."""
    if not 1 < len(tokens) <= MOST_WORDS:
        return None
    lower = [token.strip(AROUND).lower() for token in tokens]
    found = [
        (at, lead)
        for lead in (*LEADS, *_BEYOND)
        for at in range(len(lower) - len(lead))
        if tuple(lower[at : at + len(lead)]) == lead
    ]
    if len(found) == 2 and {lead for _, lead in found} == set(_BEYOND[1:]):
        found = found[:1]  # "outside of" holds "outside"
    if lower[:2] in _ALTERNATIVES and len(tokens) > 2 and not found:
        first, last = next(_spans(tokens, lower, 2))
        return Said("alternative", 0, last, [" ".join(tokens[first:last]).strip(AROUND)])
    if len(found) == 1 and len(tokens) > 2:
        at, lead = found[0]
        begin = at + len(lead)
        of_it = lower[begin : begin + 2] == ["depending", "on"] and begin + 2 < len(tokens)
        begin += 2 * of_it
        begin += len(lead) > 1 and lower[begin] in {"on", "of", "in", "the", "with", "by"} and begin + 1 < len(tokens)
        joins = _JOINS | {"and"} if lead in _BEYOND else _JOINS  # "beyond math and code" is beyond both
        spans = list(_spans(tokens, lower, begin, joins))
        named = [" ".join(tokens[first:last]).strip(AROUND) for first, last in spans]
        nothing = (not at and lead[0] != "without") or (lead in _BEYOND and is_asked_of_thing(lower, at))
        if nothing or (lead == LEADS[0] and lower[spans[0][0]] in _MISHAPS):
            return None
        does = lead in LEADS[1:] and _does(lower, at, lower[spans[0][0]])
        return Said(lead[0], at, spans[-1][1], named, of_it=of_it, does=does)
    if found:
        return None
    return _that_are_not(tokens, lower) or _hyphened(tokens)


def _does(lower: Sequence[str], at: int, instead: str) -> bool:
    """Tell whether "instead of" at a place is of what a thing does: "models that guess instead of asking"."""
    of_thing = not _RELATIVE.isdisjoint(lower[:at]) or is_asked_of_thing(lower, at)
    return instead in _DOINGS or (instead.endswith("ing") and of_thing)


def _that_are_not(tokens: Sequence[str], lower: Sequence[str]) -> Said | None:
    """Return what ends a text after "that aren't": one thing of two words at most."""
    for at in range(1, len(tokens)):
        if said := _ARE_NOT.match(" ".join(lower[at:])):
            begin = at + len(said[0].split())
            thing = " ".join(tokens[begin:]).strip(AROUND)
            thing = re.sub(r"[ -]based$", "", thing)
            return Said("not", at, len(tokens), [thing]) if 0 < len(tokens) - begin <= 2 else None
    return None


def _hyphened(tokens: Sequence[str]) -> Said | None:
    """Return what one hyphened word leaves out: ``non-diffusion``, ``diffusion-free``."""
    for at, token in enumerate(tokens):
        if said := _HYPHENED.fullmatch(token.strip(AROUND)):
            return Said("-", at, at + 1, [said[1] or said[2]], [token.strip(AROUND)])
    return None


def _spans(
    tokens: Sequence[str], lower: Sequence[str], begin: int, joins: Collection[str] = _JOINS
) -> Iterator[tuple[int, int]]:
    """Give where each thing begins and ends of "without verifiers or reward models"."""
    begin = _begin(lower, begin)
    end = _end(tokens, lower, begin)
    yield begin, end
    while end + 1 < len(tokens) and lower[end] in joins:
        begin = _begin(lower, end + 1)
        end = _end(tokens, lower, begin)
        yield begin, end


def _begin(lower: Sequence[str], begin: int) -> int:
    while begin + 1 < len(lower) and lower[begin] in _IDLE and lower[begin + 1] not in _ENDS:
        begin += 1
    return begin


def _end(tokens: Sequence[str], lower: Sequence[str], begin: int) -> int:
    end = begin
    while end < min(len(tokens), begin + MOST_LEFT_OUT) and (end == begin or lower[end] not in _ENDS):
        end += 1
        if tokens[end - 1][-1:] in ",;.?!":
            break
    return end
