"""Days after a preposition: ``since last week``, ``before June``, ``after NeurIPS``, ``on the 29th``.

"Before June" leaves June out, and so does "after June", as English has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from difflib import get_close_matches

from bot.days import FIRST_DAY
from bot.query.filters import Reading
from bot.query.question import word_set
from bot.query.spans import MONTHS, NUMBERS, SHORT_WEEKDAY, UNIT_DAYS, WEEKDAY, WEEKDAYS, Span
from bot.query.times import dates
from bot.query.times.absolute import OFTEN_A_WORD, YEAR
from bot.query.times.lengthy import ORDINAL, latest_of
from bot.query.times.ranges import TO
from bot.query.times.relative import SEASONS, current
from bot.query.times.shorthand import event
from bot.query.times.taken_days import all_free, asks_for_day, follows, is_asked, may_follow, take
from bot.query.vocabulary.daywords import IN, ONWARD, SINCE, UNTIL, WORK

SHORT_DAYS = frozenset(SHORT_WEEKDAY)
TODAYS = word_set("today's yesterday's todays tonight's")
_SPELLED = [name.lower() for name in (*MONTHS, *WEEKDAYS) if len(name) > 5]
_FIGURES = frozenset(map(str, range(100)))
_MEETING = word_set("meet meets meeting meetings talk seminar lecture class presentation presenting deadline due exam")
_AFTER_MEETING = 4
"""So many words after a meeting the day is still the meeting's: "we meet again on Thursday"."""


def read_led_days(reading: Reading, at: int) -> int | None:
    """Read the days that the preposition at a token leads to; return the index after them, or ``None``."""
    words, lead = reading.words, reading.lower[at]
    found = dates.read(words, at + 1, today=reading.today, led=True)
    if found is None and lead in SINCE | UNTIL | {"around"} and (found := event(words, at + 1, reading.today)):
        return _bounded(reading, at, found, lead) if all_free(reading, at, found[1]) else None
    if found is None and (found := _season(reading, at, lead) or _day_alone(reading, at)):
        return _bounded(reading, at, found, lead) if all_free(reading, at, found[1]) else None
    if found is None and (meant := _respelled(words, at + 1, lead)):
        found = dates.read(meant, at + 1, today=reading.today, led=True)
    if found is None or not all_free(reading, at, found[1]) or not _surely(reading, at, found, lead):
        return None
    if _is_of_meeting(reading, at, found[1]):
        return reading.drop(at, found[1])
    return _bounded(reading, at, found, lead)


def _is_of_meeting(reading: Reading, at: int, end: int) -> bool:
    """Return whether a weekday says when people meet: "my seminar on Thursday" asks for no day's papers."""
    near = reading.lower[max(0, at - _AFTER_MEETING) : at]
    return end == at + 2 and reading.lower[at + 1] in WEEKDAY and not _MEETING.isdisjoint(near)


def _day_alone(reading: Reading, at: int) -> tuple[Span, int] | None:
    """Read ``on the 29th`` as the latest; not "on the 29th layer"."""
    begin = at + 1 + (follows(reading, at + 1) == "the")
    said = ORDINAL.fullmatch(follows(reading, begin))
    if not said or not may_follow(reading, begin + 1):
        return None
    day = latest_of(int(said[1]), reading.today)
    return (Span(day, day), begin + 1) if day else None


def _season(reading: Reading, at: int, lead: str) -> tuple[Span, int] | None:
    """Read ``since spring`` and ``over the summer``; not "weather in spring"."""
    led = at + 1 + (follows(reading, at + 1) == "the")
    word = follows(reading, led)
    ends = led + 1 == len(reading.words)
    if word not in SEASONS or not (lead in SINCE | UNTIL or (lead in {"over", "during"} and led > at + 1 and ends)):
        return None
    span = current(word, reading.today)
    return (span, led + 1) if span else None


def _bounded(reading: Reading, at: int, found: tuple[Span, int], lead: str) -> int:
    """Note days after a preposition: from them on, up to them, or those themselves."""
    words, (span, end) = reading.words, found
    if lead == "after" and not span.problem:
        span = replace(span, first=span.last + timedelta(days=1))
    if lead == "before" and not span.problem:
        span = replace(span, last=span.first - timedelta(days=1))
    onward = lead == "from" and (follows(reading, end) in ONWARD or words[end:] == ("on",))
    ranged = lead in SINCE and not TO.isdisjoint(reading.lower[at + 1 : end])  # "since March until May"
    since, until = (lead in SINCE and not ranged) or onward, lead in UNTIL
    return take(reading, at, end + onward, span, since=not until, until=not since)


def _respelled(words: Sequence[str], at: int, lead: str) -> list[str] | None:
    """Return the words with a misspelt month or weekday put right: ``since Febuary``."""
    word = words[at].lower() if at < len(words) else ""
    if len(word) < 6 or not word.isalpha() or lead in {"over", "within"}:
        return None
    near = get_close_matches(word, _SPELLED, n=1, cutoff=0.85)
    return [*words[:at], near[0].capitalize(), *words[at + 1 :]] if near else None


def _surely(reading: Reading, at: int, found: tuple[Span, int], lead: str) -> bool:
    """Return whether a date after a preposition is one: not "in today's models", "on may", "in 2012", "in OCT"."""
    words, (span, end) = reading.words, found
    first = words[at + 1]
    word = first.lower()
    if words[end - 1].lower().removesuffix("s") in UNIT_DAYS and word in {"a", "an", "one", *NUMBERS} | _FIGURES:
        return lead == "since"  # "after two months", "within a week"
    if end > at + 2:
        return lead not in IN or is_asked(reading, span, end)
    if word in {"week", "month", "tomorrow"} | SHORT_DAYS | TODAYS:
        return False
    sure = True
    if word in {"today", "yesterday"}:
        sure = lead in SINCE | UNTIL or asks_for_day(words)
    elif word in OFTEN_A_WORD and not first[0].isupper():
        sure = lead in {"in", "during", "since", "until"}
    elif YEAR.fullmatch(word) and int(word) < FIRST_DAY.year and lead not in SINCE:
        sure = at > 0 and words[at - 1].lower() in WORK
    return sure
