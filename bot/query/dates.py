"""Dates in a question: words -> Span. Pure: "today" is handed in, and is the asker's.

A date without a year is the latest such day that is not after today. Weeks are ISO weeks, Monday to Sunday.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.days import FIRST_DAY
from bot.query.question import word_set

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_MONTH = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_MONTH |= {name.lower()[:3]: number for number, name in enumerate(MONTHS, 1)} | {"sept": 9}
_WEEKDAY = {name.lower(): number for number, name in enumerate(WEEKDAYS)}
_SHORT_WEEKDAY = {name.lower()[:3]: number for number, name in enumerate(WEEKDAYS)} | {"tues": 1, "thur": 3, "thurs": 3}
_ALSO_WORDS = word_set("may march mar jan dec sep sept oct nov jun jul apr feb")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}

_DAY = re.compile(r"((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})")
_YEAR_MONTH = re.compile(r"(20\d\d)[-/](0[1-9]|1[0-2])")
_YEAR_WEEK = re.compile(r"(20\d\d)-?[Ww](\d{1,2})")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")


@dataclass(frozen=True, slots=True)
class Span:
    """Days in a row, both ends included; ``problem`` is a sentence where there are no such days."""

    first: date
    last: date
    problem: str = ""


def say(day: date) -> str:
    """Return a day for people: ``1 Jun 2025``."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def say_span(span: Span) -> str:
    """Return a span for people: ``on 1 Jun 2025``, ``1 Jun 2025 to 3 Jun 2025``."""
    return f"on {say(span.first)}" if span.first == span.last else f"{say(span.first)} to {say(span.last)}"


def objection(since: date | None, until: date | None, *, today: date) -> str:
    """Return why no digest can lie between two days (``None``: open), as a sentence; ``""`` if one can.

    The day after the asker's today is let through: in UTC, which the digests go by, it may have begun.
    """
    if until is not None and until < FIRST_DAY:
        return f"Daily Papers begin on {say(FIRST_DAY)}; there is nothing up to {say(until)}."
    if since is not None and since - today > timedelta(days=1):
        return f"{say(since)} has not begun yet; today is {say(today)}."
    if since is not None and until is not None and since > until:
        return f"The span ends on {say(until)}, before it begins on {say(since)}."
    return ""


def read(words: Sequence[str], at: int, *, today: date, led: bool = False) -> tuple[Span, int] | None:
    """Return the span that the words from ``at`` on say, and the index after it; ``None`` if they say no date.

    Args:
        words: Words without punctuation around them, in their own case.
        at: Where to begin.
        today: The asker's day.
        led: Whether what comes before calls for a date ("since", "in", ``on:``), so that a month's or weekday's name,
            a year, or "today" is enough.
    """
    rest = words[at : at + 5]
    if not rest:
        return None
    if ".." in rest[0]:
        return _range(rest[0], at, today)
    for reader in _READERS:
        found = reader(rest, today, led)
        if found is not None:
            return found[0], at + found[1]
    return None


_Found = tuple[Span, int] | None


def month_of(day: date) -> Span:
    """Return the month around a day."""
    return _month(day.year, day.month)


def week_of(day: date) -> Span:
    """Return the week around a day, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return Span(monday, monday + timedelta(days=6))


def _one(day: date) -> Span:
    return Span(day, day)


def _impossible(sentence: str, today: date) -> Span:
    return Span(today, today, sentence)


def _month(year: int, month: int) -> Span:
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _before(span: Span) -> date:
    return span.first - timedelta(days=1)


def _range(word: str, at: int, today: date) -> _Found:
    first, _, last = word.partition("..")
    begin, end = read([first], 0, today=today, led=True), read([last.lstrip(".")], 0, today=today, led=True)
    if begin is None or end is None:
        return None
    span = replace(begin[0], last=end[0].last, problem=begin[0].problem or end[0].problem)
    problem = span.problem or objection(span.first, span.last, today=today)
    return replace(span, problem=problem), at + 1


def _iso(words: Sequence[str], today: date, led: bool) -> _Found:
    word = words[0]
    if found := _DAY.fullmatch(word):
        return _day(int(found[1]), int(found[3]), int(found[4]), today), 1
    if found := _YEAR_MONTH.fullmatch(word):
        return _month(int(found[1]), int(found[2])), 1
    if found := _YEAR_WEEK.fullmatch(word):
        return iso_week(int(found[1]), int(found[2]), today=today), 1
    if led and _YEAR.fullmatch(word):
        return Span(date(int(word), 1, 1), date(int(word), 12, 31)), 1
    return None


def iso_week(year: int, week: int, *, today: date) -> Span:
    """Return an ISO week, with a problem if that year has none of that number."""
    try:
        return week_of(date.fromisocalendar(year, week, 1))
    except ValueError:
        return _impossible(f"{year} has no week {week}.", today)


def _day(year: int, month: int, day: int, today: date) -> Span:
    try:
        return _one(date(year, month, day))
    except ValueError:
        named = f"{day} {MONTHS[month - 1]}" if 1 <= month <= 12 else f"{year}-{month:02}-{day:02}"
        return _impossible(f"There is no {named}{f' {year}' if 1 <= month <= 12 else ''}.", today)


def _day_and_month(words: Sequence[str], today: date, led: bool) -> _Found:
    """Read ``30 July``, ``30th of July 2026``, ``July 30th``, ``Jul 30 2026``."""
    used = 3 if len(words) > 2 and words[1].lower() == "of" else 2
    if len(words) < used:
        return None
    for day_word, month_word in ((words[0], words[used - 1]), (words[1], words[0])):
        number, month = _DAY_NUMBER.fullmatch(day_word), _month_number(month_word, sure=led)
        if number and month and 1 <= int(number[1]) <= 31:
            end = used if day_word is words[0] else 2
            return _dated(int(number[1]), month, words, end, today)
    return None


def _dated(day: int, month: int, words: Sequence[str], end: int, today: date) -> tuple[Span, int]:
    if len(words) > end and _YEAR.fullmatch(words[end]):
        return _day(int(words[end]), month, day, today), end + 1
    for year in range(today.year, today.year - 9, -1):  # 29 February comes every four years, or eight
        if day <= monthrange(year, month)[1] and date(year, month, day) <= today:
            return _one(date(year, month, day)), end
    return _impossible(f"There is no {day} {MONTHS[month - 1]}.", today), end


def _named_month(words: Sequence[str], today: date, led: bool) -> _Found:
    """Read ``June 2025``; ``June`` alone where it is called for."""
    if len(words) > 2 and words[1].lower() == "of" and _YEAR.fullmatch(words[2]):
        words = [words[0], words[2]]
        found = _named_month(words, today, led)
        return (found[0], 3) if found else None
    month = _MONTH.get(words[0].lower())
    if month and len(words) > 1 and _YEAR.fullmatch(words[1]):
        return _month(int(words[1]), month), 2
    if month and led:
        return _month(today.year if month <= today.month else today.year - 1, month), 1
    return None


def _month_number(word: str, *, sure: bool) -> int | None:
    number = _MONTH.get(word.lower())
    return None if number and word in _ALSO_WORDS and not sure else number


def _relative(words: Sequence[str], today: date, led: bool) -> _Found:
    """Read ``last week``, ``the past 7 days``, ``this month``, ``last Friday``, ``last June``, ``next year``."""
    skip = 1 if words[0].lower() == "the" else 0
    lower = [word.lower() for word in words[skip:]]
    if len(lower) < 2:
        return None
    if skip and lower[0] == "last" and lower[1] in _UNIT_DAYS:
        lower[0] = "past"  # "the last month" runs up to today; "last month" is the one before this
    if lower[0] in {"last", "past", "previous", "recent"} and (found := _past(lower, today)):
        return found[0], found[1] + skip
    if lower[0] == "this" and (span := _current(lower[1], today)):
        return span, 2 + skip
    if lower[0] == "next" and led and lower[1] in _UNIT_DAYS:
        return _impossible(f"Next {lower[1]} has not begun yet; today is {say(today)}.", today), 2 + skip
    return None


def _past(lower: Sequence[str], today: date) -> _Found:
    count = _NUMBERS.get(lower[1]) or (int(lower[1]) if re.fullmatch(r"[0-9]{1,3}", lower[1]) else 0)
    if count and len(lower) > 2 and lower[2].removesuffix("s") in _UNIT_DAYS:
        return Span(_ago(today, count * _UNIT_DAYS[lower[2].removesuffix("s")] - 1), today), 3
    if lower[0] == "past" and lower[1] in _UNIT_DAYS:
        return Span(_ago(today, _UNIT_DAYS[lower[1]] - 1), today), 2
    span = _previous(lower[1], today) if lower[0] in {"last", "previous"} else None
    return (span, 2) if span else None


def _previous(unit: str, today: date) -> Span | None:
    yesterday = today - timedelta(days=1)
    if unit in _WEEKDAY:
        return _one(_latest_weekday(_WEEKDAY[unit], yesterday))
    last_month = month_of(_before(month_of(today))).first
    if unit in _MONTH and len(unit) > 3:
        month = _MONTH[unit]
        return _month(last_month.year if month <= last_month.month else last_month.year - 1, month)
    spans = {
        "week": week_of(today - timedelta(days=7)),
        "month": month_of(last_month),
        "year": Span(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    }
    return spans.get(unit)


def _current(unit: str, today: date) -> Span | None:
    if unit == "week":
        return Span(week_of(today).first, today)
    if unit == "month":
        return Span(today.replace(day=1), today)
    if unit == "year":
        return Span(date(today.year, 1, 1), today)
    if unit in _WEEKDAY:
        return _one(_latest_weekday(_WEEKDAY[unit], today))
    return None


def _ago(today: date, days: int) -> date:
    return date.fromordinal(max(1, today.toordinal() - days))


def _latest_weekday(weekday: int, until: date) -> date:
    return until - timedelta(days=(until.weekday() - weekday) % 7)


def _single(words: Sequence[str], today: date, led: bool) -> _Found:
    """Read what is a date only where one is called for: ``today``, ``Monday``, ``week``, ``month``."""
    word = words[0].lower().removesuffix("'s")
    weekday = _WEEKDAY.get(word, _SHORT_WEEKDAY.get(word))
    if not led:
        return None
    if weekday is not None:
        return _one(_latest_weekday(weekday, today)), 1
    if word == "tomorrow":
        return _impossible(f"Tomorrow has not begun yet; today is {say(today)}.", today), 1
    days = {"today": _one(today), "yesterday": _one(today - timedelta(days=1))}
    days |= {unit: Span(_ago(today, _UNIT_DAYS[unit] - 1), today) for unit in ("week", "month")}
    return (days[word], 1) if word in days else None


_READERS = (_iso, _day_and_month, _named_month, _relative, _single)
