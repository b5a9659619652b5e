"""Two dates joined -> the days from one to the other: ``Q3 to Q4 2025``, ``28 July - 3 August``, ``July 1st to 5th``.

What one side leaves out it takes from the other: a month, a year, the word "week". Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.days import FIRST_DAY
from bot.query.question import word_set
from bot.query.spans import WEEKDAY, Span, objection, one
from bot.query.times.absolute import OFTEN_A_WORD, Found, month_in, year_in

TO = word_set("to until till through thru bis - \u2013 \u2014 ->")
AND = word_set("and or &")
"""Words between two times that leave what lies between open; taken as a range where a time is called for."""

_NOW = word_set("now present date")
_SLASHED, _MONTHS = re.compile(r"\d{1,2}/\d{1,2}"), 12
_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?")
_WEEK = timedelta(days=7)

One = Callable[[Sequence[str]], Found]
"""Reads one date from the first word on, as where one is called for."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two dates: the words that say it, and the span."""

    words: Sequence[str]
    span: Span


def between(words: Sequence[str], today: date, led: bool, *, read: One, sure: One) -> Found:
    """Return the range that words begin with, and how many say it.

    Args:
        words: From the first date on.
        today: The asker's day.
        led: Whether a date is called for.
        read: Reads one date as where one is called for.
        sure: Reads one that is a date anywhere.
    """
    for at in range(1, min(len(words) - 1, 7)):
        sign = words[at].lower()
        if sign not in TO | AND:
            continue
        left, rest = _one_way(words[:at], words[at + 1 :])
        if (found := _sides(left, rest, today, read)) is None:
            continue
        begin, end, used = found
        if sign in AND and not _are_listed(begin, end, led=led, read=read, sure=sure):
            continue
        if sign in AND and end.span.first < begin.span.first and not (_year(begin) or _year(end)):
            begin, end = end, begin  # "July or June"
        if led or sign in AND or _is_sure(begin, end, today, sure):
            return _joined(begin, end, today, read), at + 1 + used
    return None


def _one_way(left: Sequence[str], rest: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Return two sides in figures with the day first, where one tells that both have the month first: "6/12 - 6/15"."""
    found = [_SLASHED.fullmatch(side[-1 if side is left else 0]) for side in (left, rest)]
    if len(left) != 1 or not all(found):
        return left, rest
    one, other = ([int(number) for number in side.split("/")] for side in (left[0], rest[0]))
    months_first = one[1] > _MONTHS or other[1] > _MONTHS or (one[0] == other[0] and one[1] != other[1])
    if not months_first or one[0] > _MONTHS or other[0] > _MONTHS:
        return left, rest
    return [f"{one[1]}/{one[0]}"], [f"{other[1]}/{other[0]}", *rest[1:]]


def _sides(left: Sequence[str], rest: Sequence[str], today: date, read: One) -> tuple[_Side, _Side, int] | None:
    begin = _whole(left, read) or _first_of(left, read)
    skip = rest[0].lower() == "the" and len(rest) > 1
    if rest[0].lower() in _NOW and begin:
        return begin, _Side(rest[:1], one(today)), 1
    found = read(rest)
    if found is None and skip:
        rest, found = rest[1:], read(rest[1:])
    else:
        skip = False
    if found is not None:
        end = _Side(rest[: found[1]], found[0])
        begin = begin or _whole(_like(left, end.words), read)
        return (begin, end, found[1] + skip) if begin else None
    if begin is None:
        return None
    for used in (2, 1):  # "July 15 - 18, 2026", "weeks 28 to 29"
        if len(rest) >= used and (ended := _whole(_after(begin.words, rest[:used]), read)):
            return begin, ended, used + skip
    return None


def _first_of(words: Sequence[str], read: One) -> _Side | None:
    """Return the first date of a list each word of which is one: of "July, August and September" July."""
    listed = [_whole([word], read) for word in words]
    return listed[0] if len(listed) > 1 and all(listed) else None


def _whole(words: Sequence[str], read: One) -> _Side | None:
    """Return the date that all of some words say."""
    found = read(words) if words else None
    return _Side(words, found[0]) if found and found[1] == len(words) else None


def _like(left: Sequence[str], end: Sequence[str]) -> list[str]:
    """Return a mere number or season in the words of the other date: of "1 to 15 July" 1 July."""
    said = [word for word in left if word.lower() != "the"]
    if len(said) == 1 and (number := _NUMBER.fullmatch(said[0])):
        at = next((at for at, word in enumerate(end) if _NUMBER.fullmatch(word)), None)
        return [] if at is None else [*end[:at], number[1], *end[at + 1 :]]
    return [*said, *end[-1:]] if end and year_in(end[-1]) else []


def _after(begin: Sequence[str], rest: Sequence[str]) -> list[str]:
    """Return a mere number in the words of the date before it: of "July 1st to 5th" July 5th."""
    number = _NUMBER.fullmatch(rest[0])
    at = next((at for at in range(len(begin) - 1, -1, -1) if re.fullmatch(r"\D?\D?\d{1,4}\D{0,2}", begin[at])), None)
    if number is None or at is None or (len(rest) > 1 and not year_in(rest[1])):
        return []
    year = re.fullmatch(r"(20)\d\d", begin[at])
    if year and len(begin) > 1:  # "1 July 2026 to 5"
        return []
    prefix = "" if year is None else year[1]
    lead = re.match(r"\D*", begin[at])
    return [*begin[:at], f"{prefix or (lead[0] if lead else '')}{number[1]}", *rest[1:]]


def _year(side: _Side) -> int | None:
    return next((year for word in reversed(side.words) if (year := year_in(word[:4]) or year_in(word))), None)


def _in_year(side: _Side, year: int, read: One) -> _Side | None:
    """Return such a date of a year; ``None`` where the words name none of the calendar."""
    words = [word for word in side.words if not year_in(word)]
    found = _whole([*words, str(year)], read)
    return replace(found, words=side.words) if found else None


def _of_calendar(side: _Side, read: One) -> bool:
    return _year(side) is not None or _in_year(side, FIRST_DAY.year, read) is not None


def _joined(begin: _Side, end: _Side, today: date, read: One) -> Span:
    """Return the days from one to the other, each in the year that fits the other's where it says none."""
    first, last = _year(begin), _year(end)
    if not begin.span.problem and not end.span.problem:
        if last is not None and first is None:
            begin = _nearest(begin, (last, last - 1), read, lambda side: side.span.first <= end.span.last)
        elif first is not None and last is None:
            end = _nearest(end, (first, first + 1), read, lambda side: side.span.last >= begin.span.first)
        elif first is None and end.span.last < begin.span.first:
            begin, end = _around(begin, end, today, read)
    span = replace(begin.span, last=end.span.last, problem=begin.span.problem or end.span.problem)
    return replace(span, problem=span.problem or objection(span.first, span.last, today=today))


def _around(begin: _Side, end: _Side, today: date, read: One) -> tuple[_Side, _Side]:
    """Return two dates without a year that stand the wrong way around: of "28 July - 3 August" the end comes later."""
    if end.words[0].lower() in WEEKDAY or (len(begin.words[0]) == 3 and begin.words[0].lower()[:3] in _WEEKDAYS):
        return replace(begin, span=Span(begin.span.first - _WEEK, begin.span.last - _WEEK)), end
    if not _of_calendar(begin, read):  # "1 to 2 days ago"
        return end, begin
    year = begin.span.first.year
    later = _nearest(end, (year, year + 1), read, lambda side: side.span.last >= begin.span.first)
    if later.span.first.year > year and later.span.first > today:  # "from May to March", said in July
        return _in_year(begin, year - 1, read) or begin, _in_year(end, year, read) or end
    return begin, later


_WEEKDAYS = frozenset(name[:3] for name in WEEKDAY)


def _nearest(side: _Side, years: Sequence[int], read: One, fits: Callable[[_Side], bool]) -> _Side:
    """Return a date in the first of some years that fits; as it is where none does."""
    tried = (_in_year(side, year, read) for year in years)
    return next((found for found in tried if found and fits(found)), side)


def _are_listed(begin: _Side, end: _Side, *, led: bool, read: One, sure: One) -> bool:
    """Return whether "A and B" lists times: of the calendar, and one of both surely one where none is called for."""
    if not (_of_calendar(begin, read) and _of_calendar(end, read)):
        return False
    return led or _whole(begin.words, sure) is not None or _whole(end.words, sure) is not None


def _is_sure(begin: _Side, end: _Side, today: date, sure: One) -> bool:
    """Return whether "A to B" without a preposition is a range of days: not "sun to moon", "2 to 3"."""
    if _whole(begin.words, sure) or _whole(end.words, sure):
        return True
    named = [side.words[0][:1].isupper() and not side.words[0].isupper() for side in (begin, end)]
    years = [year_in(side.words[0]) or 0 for side in (begin, end)]
    apart = years[0] != years[1] and all(FIRST_DAY.year <= year <= today.year + 1 for year in years)
    sides = [side.words[0] for side in (begin, end)]
    named_months = all(month_in(word, sure=True) for word in sides) and not OFTEN_A_WORD.issuperset(sides)
    near = begin.span.first.month == end.span.first.month or max(begin.span.first.day, end.span.first.day) > _MONTHS
    return all(named) or apart or named_months or (near and all(map(_SLASHED.fullmatch, sides)))
