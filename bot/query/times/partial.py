"""Parts of a year and of a month: ``Q2 2026``, ``second half of June``, ``winter 2025/26``, ``early 2026``. Pure.

Readers as in ``absolute``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.query.spans import NUMBERS, UNIT_DAYS, Span, impossible, months
from bot.query.times.absolute import Found, Reader, month_in, named_month, year_after
from bot.query.times.relative import SEASONS

_PART = re.compile(r"([QqHh])(\d)")
_TURN = re.compile(r"(?:20)?(\d\d)[-/](?:20)?(\d\d)")

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": -1}
_PARTS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "beginning": (1, 4), "middle": (5, 8), "end": (9, 12)}
BEGINNINGS = frozenset({*ORDINALS, *SEASONS, *_PARTS})
"""Words, in lower case, that such a time can begin with beside figures."""


def part_of_year(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``Q2 2026``, ``H1 2025``, ``second quarter of 2026``."""
    if found := _PART.fullmatch(words[0]):
        year, after = year_after(words, 1)
        if year or (led and int(found[2])):
            return _part(year, found[1].lower() == "q", int(found[2]), today), after
        return None
    return _ordinal(words, today, led)


def _part(year: int | None, quarter: bool, number: int, today: date) -> Span:
    """Return a quarter or a half of a year, of the latest that has begun where no year is said."""
    many, long = (4, 3) if quarter else (2, 6)
    if not 1 <= number <= many:
        said = f"{'Q' if quarter else 'H'}{number}{f' {year}' if year else ''}"
        return impossible(f"A year has {'four quarters' if quarter else 'two halves'}; there is no {said}.", today)
    first = number * long - long + 1
    return months(year or today.year - (first > today.month), first, first + long - 1)


def _ordinal(words: Sequence[str], today: date, led: bool) -> Found:
    if words[0].lower() == "the" and len(words) > 1:
        found = _ordinal(words[1:], today, led)
        return (found[0], found[1] + 1) if found else None
    if found := _first_days(words, today):
        return found
    number = ORDINALS.get(words[0].lower())
    unit = words[1].lower() if number and len(words) > 1 else ""
    if number is None or unit not in {"quarter", "half", "half-year", "semester", "week"}:
        return None
    end = 2 + (unit == "half" and words[2:3] == ["year"])
    if len(words) > end and (found := _part_of(number, words, end, today)):
        return found
    year, after = year_after(words, end)
    if unit == "week" or not (year or (led and number > 0)):
        return None
    return _part(year, unit == "quarter", number if number > 0 else 4 if unit == "quarter" else 2, today), after


def _first_days(words: Sequence[str], today: date) -> Found:
    """Read ``first two weeks of July``, ``the last 10 days of June 2026``, ``the first days of July``."""
    if len(words) > 2 and words[1].lower() == "days":
        words = [words[0], "7", *words[1:]]
        found = _first_days(words, today)
        return (found[0], found[1] - 1) if found else None
    said, unit = [word.lower() for word in words[:2]], UNIT_DAYS.get("".join(words[2:3]).lower().removesuffix("s"), 0)
    if len(words) < 4 or said[0] not in {"first", "last"} or unit not in {1, 7}:
        return None
    count = int(said[1]) if said[1].isdecimal() else NUMBERS.get(said[1], 0)
    at = 3 + (words[3].lower() in {"of", "in"})
    found = named_month(words[at:], today, True) if words[at:] and month_in(words[at], sure=True) else None
    if found is None or not 0 < (days := count * unit) <= found[0].last.day:
        return None
    begin, end = (1, days) if said[0] == "first" else (found[0].last.day - days + 1, found[0].last.day)
    return Span(found[0].first.replace(day=begin), found[0].first.replace(day=end)), found[1] + at


def _part_of(number: int, words: Sequence[str], end: int, today: date) -> Found:
    """Read ``first week of July``, ``second half of June 2026``."""
    at = end + (words[end].lower() in {"of", "in"})
    unit, month = words[1].lower(), month_in(words[at], sure=True) if at < len(words) else None
    found = named_month(words[at:], today, True) if month and unit != "quarter" else None
    if found is None:
        return None
    last = found[0].last.day
    begin, end = (number * 7 - 6, number * 7) if unit == "week" else ((1, 15) if number == 1 else (16, last))
    if unit == "week" and number < 0:
        begin, end = last - 6, last
    return Span(found[0].first.replace(day=begin), found[0].first.replace(day=end)), found[1] + at


def season(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``summer 2025``, ``early 2026``, ``the end of 2025``; a season alone is none."""
    del today, led
    word = words[0].lower()
    if word not in SEASONS | _PARTS:
        return None
    year, after = year_after(words, 1)
    if year is None and len(words) > 1 and (turn := _TURN.fullmatch(words[1])) and int(turn[2]) == int(turn[1]) + 1:
        year, after = 2000 + int(turn[1]), 2  # "winter 2025/26"
    if year is None:
        return None
    first, last = (SEASONS | _PARTS)[word]
    return Span(date(year, first, 1), months(year + (last < first), last, last).last), after


READERS: tuple[Reader, ...] = (part_of_year, season)
