"""The chips of a question: each names one of its filters, and holds the question that asks the same without it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from bot.model import Chip, Intent, Query
from bot.query.filters import Filter, Reading, merge
from bot.query.left import text_left
from bot.query.question import undo_noise
from bot.query.reader import read_filters
from bot.query.remainders import whole
from bot.query.times.compared import settled

_TRIES = 4
"""How often a filter is dropped anew from what is left of its question: "what's new" may stand in it twice."""


_Read = Callable[[str], Reading]


def query_chips(reading: Reading, query: Query) -> tuple[Chip, ...]:
    """Return the chip of each filter and intent, in the order of the question."""
    read = cache(lambda question: read_filters(undo_noise(question), reading.today))  # each form of it once
    return tuple(_chip(reading, one, query, read) for one in reading.filters)


def _chip(reading: Reading, dropped: Filter, query: Query, read: _Read) -> Chip:
    """Return a filter's chip; its shorter question must be read as the same Query less that filter.

    Taking the words out can bring others together that read differently, so the question is then written anew.
    """
    others = [one for one in reading.filters if one is not dropped and not _is_of(one, dropped)]
    wanted = settled(merge("", query.text, [one.part for one in others]))
    if wanted == Query("") and not dropped.left:
        return Chip(dropped.label, "")  # "what's", "is there": nothing is asked any more
    joined, anew = _join(reading, dropped), _anew(_apart(reading, others), others)
    mended = whole(joined)
    if mended != joined and _says_no_more(_query(read(mended)), wanted):
        return Chip(dropped.label, mended)
    fits = next((one for one in (joined, anew) if _same(_query(read(one)), wanted)), None)
    if fits or dropped.left:
        return Chip(dropped.label, fits or _dropped(reading, dropped, read))
    near = _nearest((joined, anew, _anew(query.text, others)), dropped, others, query.text, read)
    return Chip(dropped.label, near or _dropped(reading, dropped, read))


def _is_of(one: Filter, dropped: Filter) -> bool:
    """Return whether a filter says nothing without another: newer than which paper."""
    return one.part.newer and dropped.part.intent is Intent.LIKE


def _anew(text: str, filters: Sequence[Filter]) -> str:
    return " ".join([text, *(one.again for one in filters)]).strip()


def _nearest(forms: Sequence[str], dropped: Filter, others: Sequence[Filter], text: str, read: _Read) -> str:
    """Return the form of a question that keeps its words and its other filters, though not all is as it was.

    Of two times that are compared the one that is left is no comparison. An empty string where none does.
    """
    labels = sorted(one.label for one in others)
    readings = ((one, read(one)) for one in forms)
    kept = [
        (one, [each.label for each in again.filters]) for one, again in readings if _has_words(text, text_left(again))
    ]
    alike = (one for one, told in kept if sorted(told) == labels)
    fewer = (one for one, told in kept if len(told) == len(labels) and dropped.label not in told)
    return next(alike, None) or next(fewer, "")


def _has_words(text: str, other: str) -> bool:
    return sorted(text.lower().split()) == sorted(other.lower().split())


def _apart(reading: Reading, filters: Sequence[Filter]) -> str:
    """Return the words to search for without those that filters keep among them, quoted phrases and alternatives."""
    inside = {at: one.part for one in filters for at in range(one.begin, one.end)}
    kept = {at for at, part in inside.items() if at in reading.kept or (part.topics and at in reading.spoken)}
    bare = Reading(reading.tokens, reading.today, taken=reading.taken | kept, filters=list(reading.filters))
    bare.kept, bare.spoken = reading.kept - kept, reading.spoken - kept
    return text_left(bare)


def _dropped(reading: Reading, filtered: Filter, read: _Read) -> str:
    """Return the question without a filter, though what it is left with reads otherwise than its parts did."""
    most = _times(reading, filtered.label)
    left = _join(reading, replace(filtered, left=""))
    for _ in range(_TRIES):
        again = read(left)
        still = [one for one in again.filters if one.label == filtered.label]
        if len(still) < most:
            break
        left = _join(again, replace(still[0], left=""))
    return left


def _times(reading: Reading, label: str) -> int:
    return sum(one.label == label for one in reading.filters)


def _join(reading: Reading, dropped: Filter) -> str:
    """Return the question without a filter, its other tokens as typed."""
    before = [token.raw for token in reading.tokens[: dropped.begin]]
    after = [token.raw for token in reading.tokens[dropped.end :]]
    return " ".join(filter(None, (*before, dropped.left, *after))).rstrip(" ,;:")


def _query(reading: Reading) -> Query:
    merged = merge("", text_left(reading), [one.part for one in reading.filters])
    return replace(settled(merged), problem=reading.problem)


def _says_no_more(one: Query, other: Query) -> bool:
    """Tell whether a query is another's, or has no more words: it says from whom papers are, not what these did."""
    words = set(one.text.lower().split()) - {"from"} <= set(other.text.lower().split())
    return words and replace(one, question="", text="") == replace(other, question="", text="")


def _same(one: Query, other: Query) -> bool:
    words = sorted(one.text.split()) == sorted(other.text.split())  # a phrase may stand elsewhere
    return words and replace(one, question="", text="") == replace(other, question="", text="")
