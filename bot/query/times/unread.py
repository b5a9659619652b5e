"""What of a question looks like a day and was not read: a sentence for the asker, as silence would mislead. Pure."""

from __future__ import annotations

import re
from datetime import date

from bot.days import FIRST_DAY
from bot.query.filters import Reading
from bot.query.question import word_set
from bot.query.spans import UNIT_DAYS, WEEKDAY, say
from bot.query.times.absolute import month_in
from bot.query.times.taken_days import all_free
from bot.query.vocabulary.daywords import SINCE, TO_DAYS, UNTIL

_FEW_WORDS, _MANY_WORDS = 8, 16
_OLD_YEAR = re.compile(r"(?:19|20)\d\d|(?:19|20)?[1-9]0s")
_TO_COME = word_set("week month quarter year")
_DAY, _ORDINAL = re.compile(r"\d{1,2}"), re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_LIKE_AN_ID = re.compile(r"\d{4}\.\d{4,6}(?:v\d+)?")
_LIKE_A_DAY = re.compile(r"(?:19|20)\d\d[-/.]\d{1,2}(?:[-/.]\d{1,4})?|\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d")


def unread_day(reading: Reading, today: date) -> str:
    """Return a sentence about what is left that looks like a day and was not read; ``""`` if there is nothing."""
    for at, word in enumerate(reading.words):
        if not reading.free(at) or not word:
            continue
        if _LIKE_AN_ID.fullmatch(word):
            return f"No paper at arXiv can have the number “{word}”, so it was searched as a word."
        day_like = _DAY.fullmatch(word) and _month_beside(reading, at)
        named = word[:1].isupper() and word.endswith("day") and at and reading.lower[at - 1] in SINCE | UNTIL | {"on"}
        numbered = _ORDINAL.fullmatch(word) and any(one.part.since for one in reading.filters)
        if _LIKE_A_DAY.fullmatch(word) or day_like or named or numbered:
            return f"I could not read “{word}” as a day, so it was searched as a word; write it as {today}."
    return _long_ago(reading) or _to_come(reading) or _said_like_days(reading, today)


def _month_beside(reading: Reading, at: int) -> bool:
    return any(month_in(_raw(reading, near), sure=True) for near in (at - 1, at + 1))


_LAST = word_set("last past previous recent")
_AGO = word_set("ago back")
_TIMES = frozenset({*UNIT_DAYS, *WEEKDAY, "minute", "hour", "weekend", "semester", "term", "century", "half"})
_MOST_BETWEEN = 3
_SHORT = 8


def _said_like_days(reading: Reading, today: date) -> str:
    """Return a sentence about words that lead to days, but to none that can be read: ``since Easter``."""
    lower, last = reading.lower, len(reading.lower)
    for at, word in enumerate(lower):
        if not at or not reading.free(at):
            continue
        begin, end = at, next((near for near in range(at, min(last, at + _MOST_BETWEEN)) if _is_time(lower[near])), 0)
        if word in _AGO and _is_time(lower[at - 1]):
            begin, end = max(0, at - 2), at
        elif word in {"since", "until"} and at + 1 < last <= _SHORT and last - at - 1 <= 2 and _named(reading, at + 1):
            end = last - 1
        elif word not in _LAST or end + 1 != last or end == at or not all_free(reading, at, last):
            continue
        said = " ".join(reading.words[begin : end + 1])
        return f"I could not read “{said}” as days, so it was searched as words; write a day as {today}."
    return ""


def _is_time(word: str) -> bool:
    return word in _TIMES or word.removesuffix("s") in _TIMES


def _named(reading: Reading, at: int) -> bool:
    """Return whether what follows "since" is a name, as of a feast or a model."""
    return all(reading.free(near) and reading.words[near][:1].isupper() for near in range(at, len(reading.words)))


def _long_ago(reading: Reading) -> str:
    """Return a sentence about years before the first digest, which a paper may well be about."""
    for at, word in enumerate(reading.words[:_MANY_WORDS]):
        if (
            not at
            or at in reading.taken
            or not _OLD_YEAR.fullmatch(word)
            or (word.isdigit() and int(word) >= FIRST_DAY.year)
        ):
            continue
        before, ends = reading.lower[at - 1], at + 1 == len(reading.words)
        if before in TO_DAYS | {"the"} or (ends and reading.words[at - 1].islower()):
            return f"Daily Papers begin on {say(FIRST_DAY)}, so “{word}” was searched as a word."
    return ""


def _to_come(reading: Reading) -> str:
    """Return a sentence about a time to come that ends a question: ``robotics tomorrow``."""
    last, lower = len(reading.lower), reading.lower
    said = lower[-1:] if lower[-1:] == ("tomorrow",) else lower[-2:]
    begin = last - len(said)
    to_come = said == ("tomorrow",) or (said[:1] == ("next",) and said[-1] in _TO_COME)
    if not begin or lower[begin - 1] == "the" or last > _FEW_WORDS or not to_come or not all_free(reading, begin, last):
        return ""
    return f"“{' '.join(said)}” has not begun yet, so it was searched as words."


def _raw(reading: Reading, at: int) -> str:
    return reading.words[at] if 0 <= at < len(reading.words) else ""
