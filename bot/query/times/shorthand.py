"""Days in shorthand and by what happens then: ``YTD``, ``48h``, ``the last half year``, ``ICLR``. Pure.

Readers as in ``absolute``. A conference stands for the month that it usually begins in, which the chip names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.query.spans import MONTHS, Span, ago, impossible, months, one, week_of
from bot.query.times.absolute import Found, Reader, either, year_in

_SHORT_SPAN = re.compile(r"(\d{1,3})(h|hrs?|d|wks?|w|mos?|yrs?|y)", re.IGNORECASE)
_SHORT_DAYS = {"h": 0, "d": 1, "w": 7, "m": 30, "y": 365}
_HALF_A_YEAR = 182
_LAST = frozenset({"last", "past", "previous"})
_TO_DATE = {"ytd": (1, 1), "mtd": (0, 1)}
_CALENDAR = """
iclr 4 icml 7 neurips 12 nips 12 cvpr 6 iccv 10 eccv 9 acl 7 emnlp 11 naacl 4 eacl 3 colm 10 corl 11 icra 5 aaai 2
ijcai 8 kdd 8 siggraph 8 aistats 5 uai 7 colt 7 interspeech 9 icassp 4 sigir 7 miccai 10 wacv 3
"""
_EVENTS = {name: int(month) for name, month in zip(_CALENDAR.split()[::2], _CALENDAR.split()[1::2], strict=True)}
_DEADLINES = """
iclr 9 icml 1 neurips 5 nips 5 cvpr 11 iccv 3 eccv 3 acl 2 emnlp 5 naacl 10 eacl 10 colm 3 corl 4 icra 9 aaai 8
ijcai 1 kdd 2 siggraph 1 aistats 10 uai 2 colt 2 interspeech 3 icassp 9 sigir 1 miccai 2 wacv 7
"""
_DUE_IN = {name: int(month) for name, month in zip(_DEADLINES.split()[::2], _DEADLINES.split()[1::2], strict=True)}
"""The months in which papers for them are usually due."""

_DUE = re.compile(r"(?:(?:paper|abstract|full|main|submission) )?(?:deadlines?|submissions?)\b")
_DECIDED = re.compile(
    r"(?:decisions?|notifications?|acceptances?|results|camera[- ]ready)\b(?: (?:deadline|version|date)\b)?"
)
_AHEAD = 2
"""So many months before a conference its papers are chosen, and handed in as they will be read."""

_FEASTS = {
    "christmas": (12, 25),
    "xmas": (12, 25),
    "halloween": (10, 31),
    "newyear": (1, 1),
    "valentine": (2, 14),
    "easter": (0, 0),
    "thanksgiving": (0, 0),
}
"""Days by their months; two that move from year to year are reckoned."""

_TAILS = frozenset({"day", "eve", "sunday", "weekend"})
_WITH_A_BREAK, _BREAKS = frozenset({"christmas", "xmas"}), frozenset({"break", "holidays", "vacation"})
_AFTER_FEAST = frozenset(
    {"and", "or", "to", "until", "till", "on", "about", "for", "in", "with", "by", "from", "please"}
)

_FEAST_WORDS = frozenset({*_FEASTS, "new"}) - {"newyear"}
BEGINNINGS = frozenset({"ytd", "mtd", "year", "month", "week", "half", "the", "this", *_LAST, *_FEAST_WORDS})
"""Words, in lower case, that such a time can begin with beside figures and parts of a month."""


def in_short(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``YTD``, and ``7/29`` where a date is called for."""
    word = words[0]
    if word.lower() in _TO_DATE:
        return Span(_since_begin(word.lower()[0], today), today), 1
    return _slashed(word, today) if led else None


def _since_begin(unit: str, today: date) -> date:
    return {"y": today.replace(month=1, day=1), "w": week_of(today).first}.get(unit, today.replace(day=1))


def _slashed(word: str, today: date) -> Found:
    """Read ``29/7`` and ``7/29``, the latest such day; of two that may both be the month the second is."""
    found = re.fullmatch(r"(\d{1,2})/(\d{1,2})", word)
    if not found:
        return None
    day, month = (int(found[1]), int(found[2])) if int(found[2]) <= 12 else (int(found[2]), int(found[1]))
    for year in (today.year, today.year - 1):
        try:
            if (said := date(year, month, day)) <= today:
                return either(one(said), today), 1
        except ValueError:
            return impossible(f"I cannot read “{word}” as a day; write it as {today}.", today), 1
    return None


def counted_short(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``last 48h``, ``past 2w``, ``the last half year``, ``year to date``, ``last fortnight``."""
    del led
    lower = [word.lower() for word in words[:5]]
    at = 1 if lower[0] in {"the", "this"} else 0
    if lower[at : at + 3] in (["year", "to", "date"], ["month", "to", "date"], ["week", "to", "date"]):
        return Span(_since_begin(lower[at][0], today), today), at + 3
    fresh = lower[0] == "this" or (len(lower) > at and lower[at] in _LAST)
    at += bool(len(lower) > at and lower[at] in _LAST)
    rest = lower[at:]
    if not fresh or not rest:
        return None
    if found := _SHORT_SPAN.fullmatch(rest[0]):
        back = int(found[1]) * _SHORT_DAYS[found[2][0].lower()] or -(-int(found[1]) // 24) + 1
        return Span(ago(today, back - 1), today), at + 1
    if rest[0] == "fortnight":
        return Span(ago(today, 13), today), at + 1
    if rest[:2] == ["half", "year"] or rest[0] == "half-year" or rest[:3] == ["half", "a", "year"]:
        return Span(ago(today, _HALF_A_YEAR), today), at + (1 if rest[0] == "half-year" else 2 + (rest[1] == "a"))
    return None


def event(words: Sequence[str], at: int, today: date) -> tuple[Span, int] | None:
    """Return the time of a conference or a feast that a word names, and the index after it; ``None`` if it is none.

    It is the latest that has begun, or that of the year beside it.
    """
    at += "".join(words[at : at + 1]).lower() in {"last", "the"} and "".join(words[at + 1 : at + 2]).lower() in _EVENTS
    if at >= len(words):
        return None
    word, end = words[at].lower().removesuffix("'s"), at + 1
    if word == "new" and words[end : end + 1] and words[end].lower().removesuffix("s").removesuffix("'") == "year":
        word, end = "newyear", end + 1
    word = word.removesuffix("s").removesuffix("'") if word.startswith("valentine") else word
    end += word in _FEASTS and end < len(words) and words[end].lower() in _TAILS
    year = year_in(words[end]) if end < len(words) else None
    if not words[at] or (word not in _FEASTS and word not in _EVENTS):
        return None
    end += year is not None
    if word in _EVENTS:
        month, note, end = _of_event(words[at], words[end : end + 3], end)
        if year is None:
            year = today.year - (date(today.year, month, 1) > today)
        elif month > _EVENTS[word]:  # what comes before a conference, in the year before
            year -= 1
        span = months(year, month, month)
        return replace(span, note=f"I took {note} as {MONTHS[month - 1]} {year}." if note else ""), end
    day = _feast(word, year or today.year - (_feast(word, today.year) > today))
    if word in _WITH_A_BREAK and end < len(words) and words[end].lower() in _BREAKS:
        return Span(day - timedelta(days=1), min(today, day + timedelta(days=7))), end + 1
    return one(day), end


def _of_event(word: str, after: Sequence[str], end: int) -> tuple[int, str, int]:
    """Return the month of a conference or of what comes before it, what that is, and the index after it."""
    named, said = word.removesuffix("'s"), " ".join(after).lower()
    name = named.lower()
    if found := _DUE.match(said):
        return _DUE_IN[name], f"the {named} deadline", end + len(found[0].split())
    if found := _DECIDED.match(said):
        month = (_EVENTS[name] - _AHEAD - 1) % 12 + 1
        return month, f"the {found[0]} of {named}", end + len(found[0].split())
    return _EVENTS[name], "", end


def is_conference(word: str) -> bool:
    """Return whether a word, in lower case, is the name of a conference of the field."""
    return word in _EVENTS


def _feast(name: str, year: int) -> date:
    if name == "easter":
        return _easter(year)
    if name == "thanksgiving":  # the fourth Thursday of November
        return date(year, 11, 28 - (date(year, 11, 28).weekday() - 3) % 7)
    return date(year, *_FEASTS[name])


def _easter(year: int) -> date:
    """Return Easter Sunday: J. Meeus, Astronomical Algorithms, chapter 8."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def feast(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``Easter`` and ``Christmas 2025`` where a date is called for; not "Christmas trees"."""
    begin = int(words[0].lower() == "the")  # "over the Christmas break"
    named = led and words[begin : begin + 1] and words[begin].lower().removesuffix("'s") in _FEAST_WORDS
    found = event(words, begin, today) if named else None
    if found is None or (found[1] < len(words) and words[found[1]].lower() not in _AFTER_FEAST):
        return None
    return found if not begin or words[found[1] - 1].lower() in _BREAKS else None


def other_day(words: Sequence[str], today: date, led: bool) -> Found:
    """Read ``the other day`` as one of the last seven."""
    del led
    said = [word.lower() for word in words[:3]] == ["the", "other", "day"]
    return (Span(ago(today, 6), today), 3) if said else None


READERS: tuple[Reader, ...] = (in_short, counted_short, other_day, feast)
