"""Dates in a question: words -> Span. Pure: "today" is handed in, and is the asker's.

``absolute`` knows days by the calendar, ``relative`` those named from today, ``shorthand`` those in few letters; here
one is read, or a range.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.days import FIRST_DAY
from bot.query import absolute, relative, shorthand
from bot.query.absolute import Found, day_and_month, month_in, year_in
from bot.query.question import word_set
from bot.query.spans import MONTH, SHORT_WEEKDAY, Span, latest_months, months, objection, year_of

READ_WORDS = 14
"""The words from one on that are looked at: the longest range has about so many."""

TO = word_set("to until till through thru - \u2013 \u2014")
_YEARS = re.compile(r"(20\d\d)[-\u2013/](20\d\d|[2-9]\d)")
_MONTHS = re.compile(r"([A-Za-z]{3,9})\.?[-\u2013/]([A-Za-z]{3,9})")
_NUMBERS = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?[-\u2013](\d{1,2})(?:st|nd|rd|th|\.)?")
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")

_READERS = (*relative.READERS[:3], *absolute.READERS, *shorthand.READERS, *relative.READERS[3:])


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
    found = _range(rest, today, led) or one_of(rest, today, led)
    return (found[0], at + found[1]) if found else None


_BEGINNINGS = frozenset(
    {*MONTH, *relative.BEGINNINGS, *absolute.BEGINNINGS, *shorthand.BEGINNINGS},
)


def _may_begin(word: str) -> bool:
    """Return whether a date can begin with a word: most words of a question cannot, and are done with at once."""
    if any(character.isdigit() for character in word) or ".." in word:
        return True
    lower = word.lower()
    return lower.removesuffix("'s") in _BEGINNINGS or _MONTHS.fullmatch(word) is not None or "-" in word[3:6]


def one_of(words: Sequence[str], today: date, led: bool) -> Found:
    """Return one date, no range, said from the first word on."""
    if not words or not words[0]:
        return None
    return next((found for reader in _READERS if (found := reader(words, today, led)) is not None), None)


def _range(words: Sequence[str], today: date, led: bool) -> Found:
    if ".." in words[0]:
        return _dotted(words[0], today)
    if found := _in_one_word(words, today, led):
        return found
    return _to(words, today, led)


def _dotted(word: str, today: date) -> Found:
    first, _, last = word.partition("..")
    begin, end = (read([part], 0, today=today, led=True) for part in (first, last.lstrip(".")))
    return (_joined(begin[0], end[0], today), 1) if begin and end else None


def _joined(begin: Span, end: Span, today: date) -> Span:
    span = replace(begin, last=end.last, problem=begin.problem or end.problem)
    return replace(span, problem=span.problem or objection(span.first, span.last, today=today))


def _in_one_word(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``2024-2025``, ``Mar-May 2026``, ``1-15 July`` and ``July 1-15``."""
    if found := _YEARS.fullmatch(words[0]):
        begin, end = int(found[1]), int(found[2]) + (2000 if len(found[2]) == 2 else 0)
        if FIRST_DAY.year <= begin < end <= today.year + 1:
            return _joined(year_of(begin), year_of(end), today), 1
    if found := _MONTHS.fullmatch(words[0]):
        week = [SHORT_WEEKDAY.get(part.lower()[:3]) for part in found.groups()]
        if None not in week and all(part[:1].isupper() and not part.isupper() for part in found.groups()):
            whole = _to([found[1], "to", found[2]], today, True)
            return (whole[0], 1) if whole else None
        pair = (month_in(found[1], sure=True), month_in(found[2], sure=True))
        sure = led or found[1][0].isupper() or _year(words, 1) is not None
        return _months(pair[0], pair[1], words, 1, today) if pair[0] and pair[1] and sure else None
    if len(words) < 2:
        return None
    found = _NUMBERS.fullmatch(words[0]) or _NUMBERS.fullmatch(words[1])
    if not found:
        return None
    rest = [found[2], *words[1:]] if found.string == words[0] else [words[0], found[2], *words[2:]]
    return _days_of_month(int(found[1]), day_and_month(rest, today, led), 0)


def _days_of_month(first: int, end: Found, before: int) -> Found:
    if end is None or end[0].problem or not 1 <= first <= end[0].last.day:
        return None
    return Span(end[0].last.replace(day=first), end[0].last), end[1] + before


def _to(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``April to June``, ``1 to 15 July``, ``Monday to Wednesday``, ``2026-07-01 - 2026-07-15``."""
    if len(words) > 3 and _NUMBER.fullmatch(words[0]) and words[1].lower() in TO:
        day = re.sub(r"\D", "", words[0])
        if found := _days_of_month(int(day), day_and_month(words[2:], today, led), 2):
            return found
    begin = one_of(words, today, True)
    if begin is None or begin[1] + 1 >= len(words) or words[begin[1]].lower() not in TO:
        return None
    rest = words[begin[1] + 1 :]
    end = one_of(rest, today, True)
    if end is None or not (led or _is_sure(words, begin, rest, end, today)):
        return None
    bare = begin[1] == 1 and month_in(words[0], sure=True)
    other = month_in(rest[0], sure=True)
    if bare and other:
        return _months(bare, other, rest, 1, today, before=begin[1] + 1)
    return _joined(begin[0], end[0], today), begin[1] + 1 + end[1]


def _is_sure(
    words: Sequence[str], begin: tuple[Span, int], rest: Sequence[str], end: tuple[Span, int], today: date
) -> bool:
    """Return whether "A to B" without a preposition is a range of days: not "sun to moon", "2 to 3"."""
    if one_of(rest, today, False) or one_of(words, today, False):
        return True
    named = [word for word in (words[0], rest[0]) if word[:1].isupper() and not word.isupper()]
    years = [year for word in (words[0], rest[0]) if (year := year_in(word))]
    return len(named) == 2 or (len(years) == 2 and years[0] >= FIRST_DAY.year) or (begin[1] > 1 and end[1] > 1)


def _year(words: Sequence[str], at: int) -> int | None:
    return year_in(words[at]) if at < len(words) else None


def _months(first: int, last: int, words: Sequence[str], at: int, today: date, *, before: int = 0) -> Found:
    """Return the months from one to another, of the year that follows them or the latest that have begun."""
    year = _year(words, at)
    if year is None:
        return latest_months(first, last, today), at + before
    return Span(date(year - (last < first), first, 1), months(year, last, last).last), at + 1 + before
