"""Numbers and days as people read them. Pure."""

from __future__ import annotations

from datetime import date


def plural(number: int, noun: str) -> str:
    """Return a number with its noun: ``1 paper``, ``2,000 papers``."""
    return f"{number:,} {noun}" + "s" * (number != 1)


def day_words(day: date) -> str:
    """Return a day as it stands in a line: ``30 Jul 2026``."""
    return f"{day.day} {day:%b %Y}"


def long_day(day: date) -> str:
    """Return a day as it stands in a sentence: ``30 July 2026``."""
    return f"{day.day} {day:%B %Y}"
