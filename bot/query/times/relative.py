"""Days named from today: ``last week``, ``the past few months``, ``3 days ago``, ``this quarter``, ``Monday``. Pure.

Readers as in ``absolute``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from bot.query.spans import (
    MONTH,
    NUMBERS,
    SHORT_WEEKDAY,
    UNIT_DAYS,
    WEEKDAY,
    Span,
    ago,
    before,
    impossible,
    latest_months,
    latest_weekday,
    month_of,
    months,
    one,
    quarter_of,
    say,
    week_of,
    year_of,
)
from bot.query.times.absolute import Found, Reader, month_in, year_in

BEGINNINGS = frozenset(
    {*NUMBERS, *WEEKDAY, *SHORT_WEEKDAY, "a", "an", "few", "several", "couple", "last", "past", "previous", "recent"}
    | {"the", "these", "this", "those", "earlier", "later", "so", "current", "next", "day", "week", "month", "some"}
    | {"today", "tonight", "tomorrow", "yesterday", "beginning", "start"}
)
"""Words, in lower case and without ``'s``, that such a date can begin with."""

_FEW = 3
"""So many are "a few" days, weeks or months."""

_LAST = frozenset({"last", "past", "previous", "recent"})
_LEAD = frozenset({"the", "these", "this", "those"})
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
SEASONS |= {"fr\u00fchling": (3, 5), "sommer": (6, 8), "herbst": (9, 11)}
_HOURS = 24


_WEEKDAYS, _SHORT = 7 / 5, 3


def _unit(word: str) -> float:
    return _WEEKDAYS if word == "weekdays" else UNIT_DAYS.get(word.removesuffix("s"), 0)


def counted(words: Sequence[str], at: int) -> tuple[float, int]:
    """Return a number said in figures or words, ``few`` and ``couple of`` among them, and the index after it."""
    word = words[at] if at < len(words) else ""
    if word == "a" and at + 1 < len(words) and words[at + 1] in {"few", "couple", "dozen"}:
        return counted(words, at + 1)
    if word in {"few", "several", "some"}:
        return _FEW, at + 1
    if word == "couple":
        return 2, at + 1 + (words[at + 1 : at + 2] == ["of"])
    number = float(word) if re.fullmatch(r"[0-9]{1,4}(?:\.5)?", word) else NUMBERS.get(word, 0)
    half = bool(number) and list(words[at + 1 : at + 4]) == ["and", "a", "half"]
    return number + half / 2, at + bool(number) + 3 * half


def _unit_at(words: Sequence[str], at: int) -> tuple[str, int]:
    """Return the unit said at a word, ``business days`` as those of five in a week, and the index after it."""
    said = list(words[at : at + 2])
    if said[1:] == ["days"] and said[0] in {"business", "working", "week"}:
        return "weekdays", at + 2
    return (said[0], at + 1) if said else ("", at)


def counted_back(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``the past 7 days``, ``last few weeks``, ``past year``, ``these last weeks``, ``the last 24 hours``."""
    del led
    lower = [word.lower() for word in words[:9]]
    skip = 0
    while skip < len(lower) and lower[skip] in _LEAD:
        skip += 1
    if skip >= len(lower) or lower[skip] not in _LAST:
        return None
    number, at = counted(lower, skip + 1)
    bare = at == skip + 1
    unit, at = _unit_at(lower, at)
    back = _days_back(number, unit, bare=lower[skip], led=bool(skip)) if number or bare else 0
    return (Span(ago(today, back), today), at) if back and not _of_time(words, at) else None


def _of_time(words: Sequence[str], at: int) -> bool:
    """Return whether "of" and a month or year follow: "the last week of June", not "the last week of papers"."""
    named = words[at + 1] if [word.lower() for word in words[at : at + 1]] == ["of"] and at + 1 < len(words) else ""
    return bool(named) and (month_in(named, sure=True) is not None or year_in(named) is not None)


def _days_back(number: float, unit: str, *, bare: str, led: bool) -> int:
    """Return how many days before today such a time begins; 0 if it is none.

    Args:
        number: How many units, 0 where none is said.
        unit: As said, ``weeks``.
        bare: Which word says that it is past.
        led: Whether "the" or "these" stands before that.
    """
    if unit in {"hour", "hours"} and (number or unit == "hour"):
        return -int(-(number or 1) // _HOURS)
    if number or not _unit(unit):
        return max(0, round(number * _unit(unit)) - 1) or int(bool(number and _unit(unit)))
    if unit.endswith("s"):  # "recent years" is how every second abstract begins
        return 0 if (bare, unit) == ("recent", "years") else round(_FEW * _unit(unit)) - 1
    # "last month" is the one before this, "the last month" is not
    return round(_unit(unit)) - 1 if bare == "past" or (led and bare == "last") else 0


def so_long_ago(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``3 days ago``, ``two months ago``, ``a week ago``; where a date is called for, ``two months``, too."""
    lower = [word.lower() for word in words[:8]]
    number, at = counted(lower, 0)
    if not number and lower[0] in {"a", "an", "one"}:
        number, at = 1, 1
    unit, at = _unit_at(lower, at)
    if not number or not _unit(unit):
        return None
    first = ago(today, round(number * _unit(unit)))
    whole = Span(first, min(today, ago(first, 1 - round(_unit(unit)))))  # "two weeks ago" is a week, not a day
    if lower[at : at + 1] in (["ago"], ["back"]):
        return whole, at + 1
    return (whole, at) if led else None


def beside_today(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``last week``, ``previous Friday``, ``last June``, ``this month``, ``the week``, ``next year``."""
    lower = [word.lower().removesuffix("'s") for word in words[:5]]
    skip = 1 if lower[0] == "the" else 0
    if lower[skip : skip + 3] == ["day", "before", "yesterday"]:
        return one(today - timedelta(days=2)), skip + 3
    if lower[skip + 1 : skip + 3] == ["before", "last"] and (span := _previous(lower[skip], today)):
        return _previous(lower[skip], span.first) or span, skip + 3
    if led and lower[:2] == ["the", "weekend"]:
        return Span(latest_weekday(5, today), min(today, latest_weekday(5, today) + timedelta(days=1))), 2
    if lower[skip : skip + 2] in (["beginning", "of"], ["start", "of"]) and len(lower) == skip + 4:
        span = current(lower[skip + 3], today) if lower[skip + 2] in {"the", "this"} else None
        return (span, skip + 4) if span else None
    skip = 0
    while skip < len(lower) - 1 and (
        lower[skip] in {"the", "earlier", "later"} or lower[skip : skip + 2] in (["so", "far"], ["this", "past"])
    ):
        skip += 1 + (lower[skip] == "so")
    if skip + 1 >= len(lower) or _of_time(words, skip + 2):  # "the last week of June"
        return None
    first, unit = lower[skip], lower[skip + 1]
    span = None
    if first in {"last", "previous"} or (first == "past" and unit in {"weekend", *SEASONS}):
        span = _previous(unit, today)
    elif first in {"this", "current"}:
        span = current(unit, today)
    elif first == "next" and led and _unit(unit):
        span = impossible(f"Next {unit} has not begun yet; today is {say(today)}.", today)
    return (span, skip + 2) if span else None


def _previous(unit: str, today: date) -> Span | None:
    yesterday = today - timedelta(days=1)
    if unit in WEEKDAY:
        return one(latest_weekday(WEEKDAY[unit], yesterday))
    if unit in SEASONS:
        return _last_season(unit, today)
    if unit in {"night", "evening"}:
        return one(yesterday)
    if unit == "weekend":
        sunday = latest_weekday(6, yesterday)
        return Span(sunday - timedelta(days=1), sunday)
    last_month = month_of(before(month_of(today))).first
    if unit in MONTH and len(unit) > _SHORT:
        month = MONTH[unit]
        return months(last_month.year - (month > last_month.month), month, month)
    spans = {
        "week": week_of(today - timedelta(days=7)),
        "month": month_of(last_month),
        "quarter": quarter_of(before(quarter_of(today))),
        "year": year_of(today.year - 1),
    }
    return spans.get(unit)


def _last_season(unit: str, today: date) -> Span:
    """Return the latest such season that is over."""
    first, last = SEASONS[unit]
    for year in (today.year, today.year - 1, today.year - 2):
        span = Span(date(year, first, 1), months(year + (last < first), last, last).last)
        if span.last < today:
            return span
    return span


def current(unit: str, today: date) -> Span | None:
    """Return what "this week", "this month", "this Monday" means, up to today; ``None`` if it is no time."""
    begins = {
        "week": week_of(today).first,
        "month": today.replace(day=1),
        "quarter": quarter_of(today).first,
        "year": date(today.year, 1, 1),
        **dict.fromkeys(("morning", "afternoon", "evening"), today),
        "weekend": latest_weekday(5, today),
    }
    if unit in begins:
        return Span(begins[unit], today)
    if unit in WEEKDAY:
        return one(latest_weekday(WEEKDAY[unit], today))
    if unit in MONTH and len(unit) > _SHORT:
        return latest_months(MONTH[unit], MONTH[unit], today)
    if unit in SEASONS:  # the latest that has begun
        first, last = SEASONS[unit]
        year = today.year - (today.month < first)
        return Span(date(year, first, 1), min(today, months(year + (last < first), last, last).last))
    return None


def single(words: Sequence[str], today: date, led: bool) -> Found:
    """Read what is a date only where one is called for: ``today``, ``Monday``, ``week``, ``yesterday evening``."""
    word = words[0].lower().removesuffix("'s")
    if not led or (words[0].isupper() and word in SHORT_WEEKDAY):
        return None
    weekday = WEEKDAY.get(word, SHORT_WEEKDAY.get(word))
    if weekday is not None:
        return one(latest_weekday(weekday, today)), 1
    if word == "tomorrow":
        return impossible(f"Tomorrow has not begun yet; today is {say(today)}.", today), 1
    days = {"today": one(today), "tonight": one(today), "yesterday": one(today - timedelta(days=1))}
    days |= {unit: Span(ago(today, UNIT_DAYS[unit] - 1), today) for unit in ("week", "month")}
    at_a_time = word == "yesterday" and "".join(words[1:2]).lower() in _TIMES_OF_DAY
    return (days[word], 1 + at_a_time) if word in days else None


_TIMES_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})


READERS: tuple[Reader, ...] = (counted_back, so_long_ago, beside_today, single)
