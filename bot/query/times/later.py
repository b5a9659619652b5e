"""Words for a time to come -> an instant: ``Friday``, ``for two weeks``, ``until 3 August``, ``in 2 hours``. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MORNING = time(9)
"""The time of a day for which none is said."""

EVENING = time(20)
"""What tonight is."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "a few": 3}
_UNITS = {"minute": timedelta(minutes=1), "hour": timedelta(hours=1), "day": timedelta(1), "week": timedelta(7)}
_MOST_MONTHS = 24
_SPANS: dict[str, timedelta | int] = {"next week": timedelta(7), "a while": timedelta(7), "next month": 1}

_LEAD = re.compile(r"^(?:for|until|till|in|on|by|the|next|this|coming|from)\s+", re.IGNORECASE)
_CLOCK = re.compile(r"(?:\bat\s+)?\b(\d{1,2})(?::(\d\d))?\s*(am|pm)?$|(?:\bat\s+)?\b(noon|midnight)$", re.IGNORECASE)
_SPAN = re.compile(r"(a few|an?|one|two|three|four|five|six|\d{1,3})\s*(minute|hour|day|week|month)s?", re.IGNORECASE)
_ISO = re.compile(r"(20\d\d)-(\d{1,2})-(\d{1,2})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?([a-z]{3,9})\.?(?:,?\s+(20\d\d))?", re.IGNORECASE)
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(20\d\d))?", re.IGNORECASE)


def later(text: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """Return the instant after now that words mean to somebody in a zone; ``None`` where they mean none.

    A day without a time is its morning; a weekday is the next one, never today.
    """
    said = " ".join(text.strip(" .!?").lower().split())
    if (span := _span(said)) is not None:
        return _after(span, now, zone)
    said, at = _clocked(_led(said))
    at = EVENING if said == "tonight" and at is None else at
    day = _day(_led(said), now.astimezone(zone).date(), bare=at is not None)
    if day is None:
        return None
    instant = datetime.combine(day, at or MORNING, zone).astimezone(UTC)
    if instant <= now and said in ("", "today"):  # "at 9:00", said at ten
        instant = datetime.combine(day + timedelta(1), at or MORNING, zone).astimezone(UTC)
    return instant if instant > now else None


def clock_time(text: str) -> time | None:
    """Return the time of day that a text is: ``9:00``, ``9am``, ``noon``; ``None`` where it is none."""
    found = _CLOCK.fullmatch(text.strip())
    return _time(found) if found else None


def weekday(word: str) -> int | None:
    """Return the number of a weekday, from 0 for Monday: ``Friday``, ``fri``; ``None`` for another word."""
    bare = word.lower().strip(".,").removesuffix("s") if len(word) > 4 else word.lower().strip(".,")
    if len(bare) < 3:
        return None
    return next((at for at, name in enumerate(_WEEKDAYS) if name == bare or (name[: len(bare)] == bare)), None)


def _led(said: str) -> str:
    while (left := _LEAD.sub("", said)) != said:
        said = left
    return said


def _span(said: str) -> timedelta | int | None:
    """Return a span of time, in months where it is one of months."""
    found = _SPAN.fullmatch(_led(said).removesuffix(" from now").strip())
    if found is None:
        return _SPANS.get(said)
    number = _NUMBERS.get(found[1]) or int(found[1])
    return min(number, _MOST_MONTHS) if found[2] == "month" else number * _UNITS[found[2]]


def _after(span: timedelta | int, now: datetime, zone: ZoneInfo) -> datetime:
    local = now.astimezone(zone)
    if isinstance(span, int):
        year, month = divmod(local.year * 12 + local.month - 1 + span, 12)
        first = date(year, month + 1, 1)
        last = (first.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
        return datetime.combine(first.replace(day=min(local.day, last.day)), local.time(), zone).astimezone(UTC)
    if span >= timedelta(1):  # days are the wall's: the clocks may change meanwhile
        return datetime.combine(local.date() + span, local.time(), zone).astimezone(UTC)
    return now + span


def _clocked(said: str) -> tuple[str, time | None]:
    """Return words without the time of day at their end, and that time."""
    found = _CLOCK.search(said)
    if found is None or not (found[2] or found[3] or found[4] or found[0].startswith("at ")):
        return said, None
    at = _time(found)
    return (said[: found.start()].removesuffix(" at").strip(), at) if at else (said, None)


def _time(found: re.Match[str]) -> time | None:
    if found[4]:
        return time(12) if found[4].lower() == "noon" else time(0)
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _day(said: str, today: date, *, bare: bool) -> date | None:
    if said in ("", "today", "tonight"):
        return today if said or bare else None
    if said == "tomorrow":
        return today + timedelta(1)
    if (number := weekday(said)) is not None:
        return today + timedelta((number - today.weekday() - 1) % 7 + 1)
    kinds: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], date | None]], ...] = (
        (_ISO, lambda found: _date(int(found[1]), int(found[2]), int(found[3]))),
        (_DAY_MONTH, lambda found: _next(found[3], found[2], int(found[1]), today)),
        (_MONTH_DAY, lambda found: _next(found[3], found[1], int(found[2]), today)),
    )
    return next((read(found) for form, read in kinds if (found := form.fullmatch(said))), None)


def _next(year: str | None, month: str, day: int, today: date) -> date | None:
    """Return the day of a month, the next such day where no year is said."""
    number = next((at + 1 for at, name in enumerate(_MONTHS) if month.startswith(name)), 0)
    if year or not number:
        return _date(int(year), number, day) if year and number else None
    return next((found for at in range(9) if (found := _date(today.year + at, number, day)) and found > today), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
