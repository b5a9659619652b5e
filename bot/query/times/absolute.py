"""Days named by the calendar: ``2026-07-30``, ``29.07.2026``, ``30th of July``, ``June 2025``, ``week 30``. Pure.

Each reader takes the words from one on, the asker's day, and whether a date is called for; it returns the span and how
many words say it. A date without a year is the latest such day that is not after today.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from bot.days import FIRST_DAY
from bot.query.question import word_set
from bot.query.spans import (
    MONTH,
    MONTHS,
    SHORT_WEEKDAY,
    WEEKDAY,
    Span,
    impossible,
    iso_week,
    latest_months,
    latest_week,
    months,
    one,
    say,
    week_of,
    year_of,
)

Found = tuple[Span, int] | None
Reader = Callable[[Sequence[str], date, bool], Found]

ALSO_WORDS = word_set("may march mar jan dec sep sept oct nov jun jul apr feb mai mei okt dez juni juin mayo")
"""Months that are something else as well: words, or acronyms."""

OFTEN_A_WORD = word_set("may march mar")
"""Months that are far oftener something else in lower case."""

_DAY = re.compile(r"((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})")
_DAY_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(20\d\d|\d\d)")
_DAY_CLOSE = re.compile(r"(20\d\d)(0[1-9]|1[0-2])([0-3]\d)")
_YEAR_MONTH = re.compile(r"(20\d\d)(?:[-/](?=\d)|\.(?=\d\d$))(0?[1-9]|1[0-2])")
_MONTH_YEAR = re.compile(r"(0?[1-9]|1[0-2])([-/.])(20\d\d)")
_WEEK = re.compile(r"(?:(?P<sure>[Kk][Ww]|[Cc][Ww]|[Ww][Kk])|[Ww])(?P<week>\d{1,2})")
YEAR = re.compile(r"(?:19|20)\d\d")
_SHORT_YEAR = re.compile(r"'(\d\d)")
_DAY_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|\.)?")
_ORDINALS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth
twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first
"""
_ARTICLES = word_set("the le el il den dem")
_SPELLED_OUT = {name: number for number, name in enumerate(_ORDINALS.split(), 1)}
BEGINNINGS = _ARTICLES | word_set("calendar iso week weeks wk kw cw w/c w/e beginning start end")
"""Words, in lower case, that such a date can begin with beside months, weekdays and figures."""


def year_in(word: str) -> int | None:
    """Return the year that a word is: ``2026``, ``'26``."""
    if YEAR.fullmatch(word):
        return int(word)
    short = _SHORT_YEAR.fullmatch(word)
    return 2000 + int(short[1]) if short else None


def year_after(words: Sequence[str], at: int) -> tuple[int | None, int]:
    """Return the year said at a word, ``of`` or ``in`` before it or not, and the index after it."""
    if at + 1 < len(words) and words[at].lower() in {"of", "in", "de"} and (year := year_in(words[at + 1])):
        return year, at + 2
    year = year_in(words[at]) if at < len(words) else None
    return (year, at + 1) if year else (None, at)


def in_figures(words: Sequence[str], today: date, led: bool) -> Found:
    """Read what is one word of figures."""
    word = words[0]
    if not any(character.isdigit() for character in word):
        return None
    if found := _DAY_LAST.fullmatch(word):
        return _day_last(found, today, led)
    span = _in_figures(word, today)
    if span is None and led and (year := year_in(word)):
        span = year_of(year)
    return (span, 1) if span else None


def _in_figures(word: str, today: date) -> Span | None:
    """Return the day, month or week that is written year first, or the month written before its year."""
    if found := _DAY.fullmatch(word):
        return _day(int(found[1]), int(found[3]), int(found[4]), today)
    if (found := _DAY_CLOSE.fullmatch(word)) and int(found[1]) <= today.year:
        return _day(int(found[1]), int(found[2]), int(found[3]), today)
    if found := _YEAR_MONTH.fullmatch(word):
        return months(int(found[1]), int(found[2]), int(found[2]))
    if found := _MONTH_YEAR.fullmatch(word):
        return months(int(found[3]), int(found[1]), int(found[1]))
    return None


def _day_last(found: re.Match[str], today: date, led: bool) -> Found:
    """Read ``29.07.2026``, ``29/07/2026`` and ``07/29/2026``: the day first, unless only the month can be."""
    day, month, year = int(found[1]), int(found[3]), int(found[4])
    if len(found[4]) == 2:
        year += 2000
        if found[2] != "." and not led and not (day > 12 or month > 12) | (FIRST_DAY.year <= year <= today.year):
            return None  # a ratio
    if found[2] == "/" and day <= 12 < month:
        day, month = month, day
    if month > 12 or not day:
        return impossible(f"I cannot read “{found[0]}” as a day; write it as 2026-07-29.", today), 1
    span = _day(year, month, day, today)
    return (either(span, today) if found[2] == "/" and not span.problem else span), 1


def either(span: Span, today: date) -> Span:
    """Return a day in figures that may have the month first as the one of both that has been, and a note on it."""
    day = span.first
    if day.day > 12 or day.day == day.month:
        return span
    other = day.replace(month=day.day, day=day.month)
    chosen, other = (other, day) if day > today >= other else (day, other)
    note = f"I took that day as {say(chosen)}; if {say(other)} is meant, write it as {other}."
    return replace(one(chosen), note=note) if other <= today else one(chosen)


def _day(year: int, month: int, day: int, today: date) -> Span:
    try:
        return one(date(year, month, day))
    except ValueError:
        named = f"{day} {MONTHS[month - 1]}" if 1 <= month <= 12 else f"{year}-{month:02}-{day:02}"
        return impossible(f"There is no {named}{f' {year}' if 1 <= month <= 12 else ''}.", today)


def day_and_month(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``30 July``, ``the 30th of July 2026``, ``July the 30th``, ``the first of July``, ``Tuesday 28 July``."""
    first = words[0].lower()
    if first in WEEKDAY or first in SHORT_WEEKDAY or (first in _ARTICLES and _day_number(words[1:2], said=True)):
        found = day_and_month(words[1:], today, led) if len(words) > 2 else None
        return (found[0], found[1] + 1) if found else None
    of = [word.lower() for word in words[1:2]] in (["of"], ["de"])
    the = len(words) > 2 and words[1].lower() == "the"
    used = 2 + (of or the)
    if len(words) < used:
        return None
    dated = year_after(words, used)[0] is not None
    for day, month_word in ((words[:1], words[used - 1]), (words[used - 1 : used], words[0])):
        sure = led or dated or (the and day[0][:1].isdigit())  # "may the first token"
        number, month = _day_number(day, said=of or the), month_in(month_word, sure=sure, dated=dated)
        if month and 1 <= number <= 31 and (of or not the or day[0] is not words[0]):
            return _dated(number, month, words, used, today)
    return None


def _day_number(words: Sequence[str], *, said: bool) -> int:
    """Return the day of a month that a word is, 0 where it is none; one spelled out where it is ``said`` as such."""
    found = _DAY_NUMBER.fullmatch(words[0]) if words else None
    return int(found[1]) if found else _SPELLED_OUT.get(words[0].lower(), 0) if words and said else 0


def _dated(day: int, month: int, words: Sequence[str], end: int, today: date) -> Found:
    year, after = year_after(words, end)
    if year:
        return _day(year, month, day, today), after
    for year in range(today.year, today.year - 9, -1):  # 29 February comes every four years, or eight
        if day <= monthrange(year, month)[1] and date(year, month, day) <= today:
            return one(date(year, month, day)), end
    return impossible(f"There is no {day} {MONTHS[month - 1]}.", today), end


def month_in(word: str, *, sure: bool, dated: bool = False) -> int | None:
    """Return the month that a word names; one in capitals throughout is an acronym, one that is a word too is none.

    Args:
        word: In its own case.
        sure: Whether a month is called for.
        dated: Whether a year stands beside it, so that not even capitals make it an acronym.
    """
    number = MONTH.get(word.lower())
    if number is None or (word.isupper() and len(word) < 4 and not dated):
        return None
    return None if word in ALSO_WORDS and not sure else number


def named_month(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``June 2025``, ``June '25``, ``early June``; ``June`` alone where it is called for."""
    word = words[0].lower()
    if word in {"early", "late", "mid", "middle", "beginning", "end", "start"} and len(words) > 1:
        return _part_of_month(words, today)
    year, after = year_after(words, 1)
    month = month_in(words[0], sure=True, dated=year is not None)
    if not month:
        return None
    if year:
        return months(year, month, month), after
    return (latest_months(month, month, today), 1) if led else None


_MID = 11


def _part_of_month(words: Sequence[str], today: date) -> Found:
    skip = 1
    while words[skip : skip + 1] and words[skip].lower() in {"of", "in", "the"}:
        skip += 1
    found = named_month(words[skip:], today, True) if words[skip:] and month_in(words[skip], sure=True) else None
    if not found:
        return None
    first, last = found[0].first, found[0].last
    thirds = {**dict.fromkeys(("early", "beginning", "start"), (1, 10)), **dict.fromkeys(("mid", "middle"), (_MID, 20))}
    begin, end = thirds.get(words[0].lower(), (21, last.day))
    note = f"I took “mid {MONTHS[first.month - 1]}” as the 11th to the 20th." * (begin == _MID)
    return Span(first.replace(day=begin), first.replace(day=end), note=note), found[1] + skip


_OF_WEEK = word_set("of from commencing starting beginning ending")


def numbered_week(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``week 30``, ``week 30 of 2025``, ``W30 2025``, ``the week of July 13``."""
    word = words[0].lower()
    if word in {"calendar", "iso"} and len(words) > 2:
        found = numbered_week(words[1:], today, led)
        return (found[0], found[1] + 1) if found else None
    of = 1 if word in {"w/c", "w/e"} else 2 if word == "week" and words[1:] and words[1].lower() in _OF_WEEK else 0
    if of:
        for reader in (in_figures, day_and_month) if len(words) > of else ():
            found = reader(words[of:], today, True)
            if found and not found[0].problem and found[0].first == found[0].last:
                return week_of(found[0].first), found[1] + of
        return None
    named = _WEEK.fullmatch(words[0])
    lead = 1 + (word == "week" and len(words) > 1 and words[1].lower().rstrip(".") in {"no", "nr", "number"})
    if word in {"week", "weeks", "kw", "cw", "wk"} and len(words) > lead and re.fullmatch(r"#?\d{1,2}", words[lead]):
        number, at = int(words[lead].lstrip("#")), lead + 1
    elif named:
        number, at = int(named["week"]), 1
    else:
        return None
    year, after = year_after(words, at)
    if named and not named["sure"] and not year and not led:  # "W8" may be a width
        return None
    return (iso_week(year, number, today=today) if year else latest_week(number, today=today)), after


READERS: tuple[Reader, ...] = (in_figures, day_and_month, named_month, numbered_week)
