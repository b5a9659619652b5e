"""Times said at length: ``the whole of June``, ``Tuesday of last week``, ``two Mondays ago``, ``weeks 2 and 3``. Pure.

Readers as in ``absolute``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from bot.query.question import word_set
from bot.query.spans import SHORT_WEEKDAY, WEEKDAY, Span, latest_weekday, month_of, months, one, week_of, year_of
from bot.query.times.absolute import Found, Reader, named_month, numbered_week, year_after
from bot.query.times.partial import ORDINALS, season
from bot.query.times.relative import beside_today, counted

_WHOLE = word_set("whole entire full all")
_OF_A_YEAR = word_set("fiscal calendar")
_WEEKS = word_set("week weeks kw cw wk wks")
_SHORT_YEAR = re.compile(r"[FC]Y-?'?(?:20)?(\d\d)")
_BESIDE = word_set("this last previous")
_THIRDS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
ORDINAL = re.compile(r"([12]?[1-9]|[123]0|31)(?:st|nd|rd|th)")
"""A day of a month in lower case."""

_LONGEST_WAIT = 62  # from one 31st to the next
_ARTICLES = word_set("of the in on")

BEGINNINGS = (
    _WHOLE | _OF_A_YEAR | _WEEKS | {"month", "months", "year", "the", *ORDINALS, *_THIRDS, *WEEKDAY, *SHORT_WEEKDAY}
)
"""Words, in lower case, that such a time can begin with beside figures and numbers."""


def whole(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``the month of June``, ``all of 2025``, ``the entire year 2025``, ``FY2025``."""
    del led
    if found := _SHORT_YEAR.fullmatch(words[0]):
        return year_of(2000 + int(found[1])), 1
    said = [word.lower() for word in words[:6]]
    at = int(said[0] == "the")
    padded = said[at : at + 1] != [] and said[at] in _WHOLE | _OF_A_YEAR
    at += padded
    while padded and at < len(said) and said[at] in {"of", "the"}:
        at += 1
    unit = said[at].removesuffix("s") if at < len(said) else ""
    joined = unit in {"month", "year"} and (padded or said[at + 1 : at + 2] == ["of"] or unit == "year")
    at += joined + (joined and said[at + 1 : at + 2] == ["of"])
    if not (padded or joined) or at >= len(words):
        return None
    year, after = year_after(words, at)
    if year and unit != "month":
        return year_of(year), after
    month = named_month(words[at:], today, True) if unit != "year" else None
    return (month[0], at + month[1]) if month else None


def weeks(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``weeks 20, 21 and 22``: from the first to the last."""
    if words[0].lower() not in _WEEKS:
        return None
    at = 1
    numbers: list[str] = []
    while at < len(words) and (re.fullmatch(r"\d{1,2}", words[at]) or (numbers and _joins(words, at))):
        numbers += [words[at]] if words[at].isdecimal() else []
        at += 1
    if len(numbers) < 2 or sorted(numbers, key=int) != numbers:
        return None
    year, end = year_after(words, at)
    said = [[words[0], number, *([str(year)] if year else [])] for number in (numbers[0], numbers[-1])]
    first, last = (numbered_week(one_said, today, led) for one_said in said)
    if first is None or last is None:
        return None
    problem = first[0].problem or last[0].problem
    return Span(first[0].first, last[0].last, problem), end if year else at


def _joins(words: Sequence[str], at: int) -> bool:
    return words[at].lower() in {"and", "or", "&"} and at + 1 < len(words) and words[at + 1].isdecimal()


def weekday_of_week(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``Tuesday of last week`` and ``last week on Tuesday``."""
    del led
    said = [word.lower() for word in words[:5]]
    day = _weekday(said[0])
    at = 0 if day is None else 1
    while day is not None and at < len(said) and said[at] in _ARTICLES:
        at += 1
    if at + 1 >= len(said) or said[at] not in _BESIDE or said[at + 1] != "week":
        return None
    at += 2
    if day is None:
        at += said[at : at + 1] == ["on"]
        day = _weekday(said[at]) if at < len(said) else None
        at += 1
    if day is None:
        return None
    monday = week_of(today if "this" in said[:at] else today - timedelta(days=7)).first
    return one(monday + timedelta(days=day)), at


def _weekday(word: str) -> int | None:
    return WEEKDAY.get(word, SHORT_WEEKDAY.get(word))


def weekdays_ago(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``two Tuesdays ago`` and ``two weekends ago``."""
    del led
    lower = [word.lower() for word in words[:5]]
    number, at = counted(lower, 0)
    unit = lower[at].removesuffix("s") if number and at < len(lower) else ""
    if lower[at + 1 : at + 2] != ["ago"] or not (unit in WEEKDAY or unit == "weekend"):
        return None
    back = timedelta(days=7 * (round(number) - 1))
    latest = latest_weekday(6 if unit == "weekend" else WEEKDAY[unit], today - timedelta(days=1)) - back
    return Span(latest - timedelta(days=unit == "weekend"), latest), at + 2


def third(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``early this year``, ``the end of last month``, ``mid last week``, ``the end of June``."""
    lower = [word.lower() for word in words[:5]]
    at = int(lower[0] == "the")
    if at >= len(lower) or (part := _THIRDS.get(lower[at])) is None:
        return None
    begin, at = at, at + 1
    while at < len(lower) and lower[at] in {"of", "in", "the"}:
        at += 1
    at += lower[at : at + 1] == ["year"]
    for reader in (named_month, season) if at < len(lower) and lower[at] not in _BESIDE else ():
        if found := reader([words[begin], *words[at:]], today, led):
            return found[0], found[1] + at - 1
    if at + 1 >= len(lower) or lower[at] not in _BESIDE or (part == 0 and lower[at] == "this" and lower[0] != "early"):
        return None  # "the beginning of this year" begins there
    found = beside_today(words[at : at + 2], today, True)
    units = {"year": lambda day: year_of(day.year), "month": month_of, "week": week_of}
    if found is None or lower[at + 1] not in units:
        return None
    return _part(units[lower[at + 1]](found[0].first), part, lower[at + 1]), at + 2


def _part(span: Span, part: int, unit: str) -> Span:
    """Return the first, the second or the last third of a year, a month or a week."""
    if unit == "year":
        return months(span.first.year, part * 4 + 1, part * 4 + 4)
    begin, end = {"month": ((0, 10), (10, 20), (20, 31)), "week": ((0, 2), (2, 4), (4, 7))}[unit][part]
    return Span(span.first + timedelta(days=begin), min(span.last, span.first + timedelta(days=end - 1)))


def weekday_of_month(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``the last Monday of June``, ``first Monday in July 2025``."""
    del led
    lower = [word.lower() for word in words[:6]]
    at = int(lower[0] == "the")
    if at + 3 >= len(words) or (number := ORDINALS.get(lower[at])) is None or lower[at + 1] not in WEEKDAY:
        return None
    month = named_month(words[at + 3 :], today, True) if lower[at + 2] in {"of", "in"} else None
    if month is None:
        return None
    first = month[0].first + timedelta(days=(WEEKDAY[lower[at + 1]] - month[0].first.weekday()) % 7)
    latest = latest_weekday(WEEKDAY[lower[at + 1]], month[0].last)
    return one(latest if number < 0 else first + timedelta(days=7 * (number - 1))), at + 3 + month[1]


def ordinals(words: Sequence[str], today: date) -> tuple[Span, int] | None:
    """Read ``3rd to the 9th``: the latest such days that have been."""
    the = words[2:3] == ["the"]
    said = [ORDINAL.fullmatch(word.lower()) for word in (*words[:1], *words[2 + the : 3 + the])]
    if words[1:2] != ["to"] or len(said) < 2 or said[0] is None or said[1] is None:
        return None
    last = latest_of(int(said[1][1]), today)
    first = latest_of(int(said[0][1]), last) if last else None
    return (Span(first, last), 3 + the) if first and last else None


def latest_of(number: int, until: date) -> date | None:
    """Return the latest day of such a number in its month, up to a day."""
    days = (until - timedelta(days=back) for back in range(_LONGEST_WAIT))
    return next((day for day in days if day.day == number), None)


READERS: tuple[Reader, ...] = (whole, weeks, weekday_of_week, weekday_of_month, weekdays_ago, third)
