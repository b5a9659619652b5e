"""Days in a row, and how people name them: Span, months, weeks, quarters. Pure.

Weeks are ISO weeks, Monday to Sunday.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from bot.days import FIRST_DAY

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

MONTH = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
MONTH |= {name.lower()[:3]: number for number, name in enumerate(MONTHS, 1)} | {"sept": 9}
_ABROAD = """
januar januari janvier janv enero janeiro gennaio
februar februari février fevrier févr febrero fevereiro febbraio
märz maerz mrz marzo março maart
avril abril aprile
mai mayo maio maggio mei
juni juin junio junho giugno
juli juillet juil julio julho luglio
août aout agosto augustus
septembre septiembre setembro settembre
oktober okt octobre octubre outubro ottobre
novembre noviembre novembro
dezember dez décembre decembre déc diciembre dezembro dicembre
"""
MONTH |= {name: number for number, names in enumerate(_ABROAD.strip().splitlines(), 1) for name in names.split()}
"""Months by their names and short forms, those of other tongues too: people who ask in English write them as well."""

WEEKDAY = {name.lower(): number for number, name in enumerate(WEEKDAYS)}
SHORT_WEEKDAY = {name.lower()[:3]: number for number, name in enumerate(WEEKDAYS)} | {"tues": 1, "thur": 3, "thurs": 3}
NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
        ],
        1,
    )
} | {"twenty": 20, "thirty": 30, "dozen": 12}
UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365} | {
    "wk": 7,
    "mo": 30,
    "yr": 365,
    "decade": 3650,
}


@dataclass(frozen=True, slots=True)
class Span:
    """Days in a row, both ends included.

    Attributes:
        first: The first day.
        last: The last day.
        problem: A sentence where there are no such days.
        note: A sentence about what else may have been meant.
    """

    first: date
    last: date
    problem: str = ""
    note: str = ""


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
    if since is not None and until is not None and until - today > timedelta(days=1) and since > today:
        return f"{say_span(Span(since, until))} has not begun yet; today is {say(today)}."
    if since is not None and until is not None and since > until:
        return f"The span ends on {say(until)}, before it begins on {say(since)}."
    return ""


def one(day: date) -> Span:
    """Return a day as a span."""
    return Span(day, day)


def impossible(sentence: str, today: date) -> Span:
    """Return a span that no day is in, and why."""
    return Span(today, today, sentence)


def year_of(year: int) -> Span:
    """Return a whole year."""
    return Span(date(year, 1, 1), date(year, 12, 31))


def months(year: int, first: int, last: int) -> Span:
    """Return the months of a year from one to another, both included."""
    return Span(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def month_of(day: date) -> Span:
    """Return the month around a day."""
    return months(day.year, day.month, day.month)


def quarter_of(day: date) -> Span:
    """Return the quarter around a day."""
    first = (day.month - 1) // 3 * 3 + 1
    return months(day.year, first, first + 2)


def week_of(day: date) -> Span:
    """Return the week around a day, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return Span(monday, monday + timedelta(days=6))


def iso_week(year: int, week: int, *, today: date) -> Span:
    """Return an ISO week, with a problem if that year has none of that number."""
    try:
        return week_of(date.fromisocalendar(year, week, 1))
    except ValueError:
        return impossible(f"{year} has no week {week}.", today)


def latest_week(week: int, *, today: date) -> Span:
    """Return the latest ISO week of a number that has begun."""
    span = iso_week(today.isocalendar().year, week, today=today)
    return iso_week(today.isocalendar().year - 1, week, today=today) if span.first > today else span


def before(span: Span) -> date:
    """Return the day before a span."""
    return span.first - timedelta(days=1)


def ago(today: date, days: int) -> date:
    """Return the day so many days before; the calendar's first where there is none."""
    return date.fromordinal(max(1, today.toordinal() - days))


def latest_weekday(weekday: int, until: date) -> date:
    """Return the latest such weekday, not after a day."""
    return until - timedelta(days=(until.weekday() - weekday) % 7)


def latest_months(first: int, last: int, today: date) -> Span:
    """Return the latest such months that have begun: of a winter, those that end in the next year."""
    year = today.year if first <= today.month else today.year - 1
    ends = months(year + (last < first), last, last).last
    return Span(date(year, first, 1), ends)
