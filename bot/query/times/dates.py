"""Dates in a question: words -> Span. Pure: "today" is handed in, and is the asker's.

``absolute`` knows days by the calendar, ``partial`` parts of a year, ``relative`` those named from today, ``shorthand``
those in few letters, ``lengthy`` those in many; ``glued`` takes apart what is written in one word, and ``ranges`` joins
two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from bot.query.spans import MONTH, SHORT_WEEKDAY, WEEKDAY, Span
from bot.query.times import absolute, lengthy, partial, relative, shorthand
from bot.query.times.absolute import Found, year_in
from bot.query.times.glued import halves, ranged, spellings, with_years
from bot.query.times.ranges import between

READ_WORDS = 14
"""The words from one on that are looked at: the longest range has about so many."""

_READERS = (
    *lengthy.READERS,
    *(*relative.READERS[:3], *absolute.READERS[:2], *partial.READERS, *absolute.READERS[2:]),
    *(*shorthand.READERS, *relative.READERS[3:]),
)


def read(words: Sequence[str], at: int, *, today: date, led: bool = False) -> tuple[Span, int] | None:
    """Return the span that the words from ``at`` on say, and the index after it; ``None`` if they say no date.

    Args:
        words: Words without punctuation around them, in their own case.
        at: Where to begin.
        today: The asker's day.
        led: Whether what comes before calls for a date ("since", "in", ``on:``), so that a month's or weekday's name,
            a year, or "today" is enough.
    """
    rest = words[at : at + READ_WORDS]
    if not rest or not rest[0] or not _may_begin(rest[0]):
        return None
    said, whole = with_years(rest, today)
    found = _range(said, today, led) or one_of(said, today, led)
    return (found[0], at + whole[found[1]]) if found else None


def read_range(words: Sequence[str], today: date) -> Found:
    """Return the range that some words begin with where one is called for; ``None`` where they say none."""
    said, whole = with_years(words[:READ_WORDS], today)
    found = _range(said, today, True) if said and said[0] else None
    return (found[0], whole[found[1]]) if found else None


_BEGINNINGS = frozenset(
    {*MONTH, *relative.BEGINNINGS, *absolute.BEGINNINGS, *partial.BEGINNINGS, *shorthand.BEGINNINGS}
    | lengthy.BEGINNINGS,
)


def _may_begin(word: str) -> bool:
    """Return whether a date can begin with a word: most words of a question cannot, and are done with at once."""
    if word.isalpha():
        return _names(word)
    if any(character.isdigit() for character in word) or ".." in word:
        return True
    return _names(word) or any(_names(first) and _names(last) for first, last in halves(word))


def _names(word: str) -> bool:
    lower = word.lower().removesuffix("'s")
    return lower in _BEGINNINGS or lower.rstrip(".") in MONTH


def one_of(words: Sequence[str], today: date, led: bool) -> Found:
    """Return one date, no range, said from the first word on."""
    if not words or not words[0]:
        return None
    for said, whole in _each_spelling(words, spellings(words, today, led=led)):
        found = _weekday_before(said, today, led) or _year_first(said, today) or _read_one(said, today, led)
        if found and whole[found[1]]:
            return found[0], whole[found[1]]
    return None


def _each_spelling(
    words: Sequence[str], glued: Iterator[tuple[list[str], list[int]]]
) -> Iterator[tuple[Sequence[str], Sequence[int]]]:
    """Give the words as they are, and where one may glue some together, what is meant."""
    yield words, range(len(words) + 1)
    if any(character.isdigit() or character in _SIGNS for word in words[:4] for character in word):
        yield from glued


_SIGNS = "-/.\u2013\u2014"


def _read_one(words: Sequence[str], today: date, led: bool) -> Found:
    return next((found for reader in _READERS if (found := reader(words, today, led)) is not None), None)


def _weekday_before(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``Sun 26.07.2026``: the date beside a weekday says which."""
    if words[0].lower() not in WEEKDAY and words[0].lower() not in SHORT_WEEKDAY:
        return None
    found = absolute.in_figures(words[1:], today, led) if len(words) > 1 else None
    return (found[0], found[1] + 1) if found and found[0].first == found[0].last else None


def _year_first(words: Sequence[str], today: date) -> Found:
    """Read ``2026 Q1``, ``2026 July 15``, ``2025 summer``: what the year is said before."""
    if len(words) < 2 or not year_in(words[0]) or not words[0].isdigit():
        return None
    for count in (3, 2, 1):
        said = [*words[1 : 1 + count], words[0]]
        if len(said) == count + 1 and (found := _read_one(said, today, False)) and found[1] == len(said):
            return found
    return None


def _range(words: Sequence[str], today: date, led: bool) -> Found:
    def read_one(said: Sequence[str]) -> Found:
        return one_of(said, today, True)

    def read_sure(said: Sequence[str]) -> Found:
        return one_of(said, today, False)

    def is_date(word: str) -> bool:
        return one_of([word], today, True) is not None

    for said, whole in _each_spelling(words, ranged(words, today, is_date)):
        found = between(said, today, led, read=read_one, sure=read_sure)
        if found and whole[found[1]]:
            return found[0], whole[found[1]]
    return None
