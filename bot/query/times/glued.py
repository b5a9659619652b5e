"""A date in one word -> the words that it glues together: ``2025H2``, ``Nov25``, ``15-Jul-2026``, ``KW28/2026``. Pure.

So the readers of dates know each date once, in words; its parts come in the order of those readers, the year last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from bot.days import FIRST_DAY
from bot.query.spans import MONTH, MONTHS

_JOIN = r"[-/.'\u2019]?"
_NAME = r"(?P<month>[^\W\d_]{3,9})\.?"
_YEAR = r"(?P<year>20\d\d|\d\d)"
_DAY = r"(?P<day>\d{1,2})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?P<year>20\d\d){_JOIN}(?P<unit>[qhw]|kw|cw)(?P<number>\d{{1,2}})",
        rf"(?P<unit>[qh])(?P<number>\d){_JOIN}{_YEAR}",
        rf"(?P<unit>w|kw|cw)(?P<number>\d{{1,2}}){_JOIN}(?P<year>20\d\d)",
        rf"(?P<number>\d)(?P<unit>[qh]){_JOIN}(?:{_YEAR})?",
        rf"{_DAY}(?:st|nd|rd|th)?{_JOIN}{_NAME}{_JOIN}{_YEAR}",
        rf"{_DAY}(?:st|nd|rd|th)?[-/.]{_NAME}",
        rf"{_NAME}{_JOIN}{_DAY}(?:st|nd|rd|th)?[-/.,](?P<year>20\d\d)",
        rf"{_NAME}{_JOIN}{_YEAR}",
        rf"{_NAME}[-/.]?{_DAY}",
        rf"(?P<year>20\d\d){_JOIN}{_NAME}(?:[-/.]{_DAY})?",
    )
)
_PART = re.compile(r"(early|mid|late)-(\w{3,9})", re.IGNORECASE)
_AT_A_TIME = re.compile(r"(20\d\d-\d\d-\d\d)T\d\d:\d\d\S*")
_IN_FIGURES = re.compile(r"(\d{1,2})\.(\d{1,2})\.((?:20)?\d\d)?")
_SIGNS = ("..", "\u2013", "\u2014", "/", "-")


def apart(word: str, today: date) -> list[str]:
    """Return the words that one glues together; none where it glues nothing that a date has."""
    if found := _AT_A_TIME.fullmatch(word):
        return [found[1]]
    if found := _PART.fullmatch(word):
        return [found[1], found[2]]
    for form in _FORMS:
        found = form.fullmatch(word)
        said = _said(found.groupdict(), today) if found else []
        if said:
            return said
    return []


def _said(parts: dict[str, str | None], today: date) -> list[str]:
    year, unit, month, day = (parts.get(name) or "" for name in ("year", "unit", "month", "day"))
    if len(year) == 2:
        year = f"20{year}"
        if not FIRST_DAY.year <= int(year) <= today.year:  # "H100", "Jul15"
            return []
    if unit:
        return [f"{unit}{parts['number']}", *filter(None, [year])]
    return [*filter(None, [day]), month, *filter(None, [year])] if month.lower() in MONTH else []


def halves(word: str) -> Iterator[tuple[str, str]]:
    """Give the ways to cut a word in two at a sign of a range, the likeliest first."""
    for sign in filter(word.__contains__, _SIGNS):
        places = [at for at in range(1, len(word) - len(sign)) if word.startswith(sign, at)]
        for at in sorted(places, key=lambda place: abs(2 * place + len(sign) - len(word))):
            first, last = word[:at], word[at + len(sign) :].lstrip(".")
            yield (first.rstrip(".") if first[:1].isalpha() else first), last


def in_words(word: str, *, led: bool) -> list[str]:
    """Return a day of figures in words, the month by its name: ``18.7.`` is 18 July; none where it is no such day.

    Where no date is called for, "3.1." may as well be a version that ends a sentence.
    """
    found = _IN_FIGURES.fullmatch(word)
    if not found or not 1 <= int(found[2]) <= 12 or not (led or found[3] or found[2][0] == "0" or int(found[1]) > 12):
        return []
    return [found[1], MONTHS[int(found[2]) - 1], *([f"20{found[3][-2:]}"] if found[3] else [])]


def spellings(words: Sequence[str], today: date, *, led: bool) -> Iterator[tuple[list[str], list[int]]]:
    """Give some words with what is glued in them apart, and for each number of those, how many words they are.

    The number is 0 where it ends within a word.
    """
    said = _each_apart(words, today, led=led)
    if any(len(parts) > 1 or parts[0] != word for parts, word in zip(said, words, strict=True)):
        yield _flat(said)


def ranged(words: Sequence[str], today: date, is_date: Callable[[str], bool]) -> Iterator[tuple[list[str], list[int]]]:
    """Give the words, as ``spellings``, with one that is no date cut at a sign of a range, and ``to`` between."""
    said = _each_apart(words, today, led=True)
    for at, word in enumerate(words[:_FIRST]):
        for cut in () if is_date(word) else halves(word):
            first, last = _each_apart(cut, today, led=True)
            yield _flat([*said[:at], [*first, "to", *last], *said[at + 1 :]])


_YEARS_BACK = {"this": 0, "the": 0, "current": 0, "last": 1, "previous": 1}
_OF_A_YEAR = re.compile(
    rf"(?:{'|'.join(map(re.escape, MONTH))})\.?|[qh]\d|quarter|half|spring|summer|autumn|fall|winter", re.IGNORECASE
)


def with_years(words: Sequence[str], today: date) -> tuple[list[str], list[int]]:
    """Return words with "last year" after a part of a year as that year, and how many words each number of them is."""
    said: list[str] = []
    whole, at = [0], 0
    while at < len(words):
        back = (
            _YEARS_BACK.get(words[at].lower(), -1)
            if [word.lower() for word in words[at + 1 : at + 2]] == ["year"]
            else -1
        )
        before = said[-2:] if said[-1:] and said[-1].lower() in {"of", "in"} else said[-1:]
        dated = back >= 0 and bool(before) and _OF_A_YEAR.fullmatch(before[0]) is not None
        said.append(str(today.year - back) if dated else words[at])
        at += 1 + dated
        whole.append(at)
    return said, whole


def _each_apart(words: Sequence[str], today: date, *, led: bool) -> list[list[str]]:
    return [apart(word, today) or in_words(word, led=led) or [word] for word in words]


_FIRST = 3
"""Among so many words a range may stand in one: "weeks 28-29", "the 1-15 July"."""


def _flat(said: Sequence[Sequence[str]]) -> tuple[list[str], list[int]]:
    flat, whole = [part for parts in said for part in parts], [0]
    for count, parts in enumerate(said, 1):
        whole += [*[0] * (len(parts) - 1), count]
    return flat, whole
