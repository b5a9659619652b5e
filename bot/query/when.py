"""Days said in plain English: ``papers since last week``, ``best of July``, ``tokenizers 2025``.

Precision before recall: what is not surely a day stays a word to search for. In prose, "before June" leaves June out,
and so does "after June", as English has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from difflib import get_close_matches
from itertools import pairwise

from bot.days import FIRST_DAY
from bot.query import dates
from bot.query.absolute import OFTEN_A_WORD, YEAR, month_in
from bot.query.filters import Reading
from bot.query.lengthy import ORDINAL, latest_of, ordinals
from bot.query.question import word_set
from bot.query.ranges import AND, TO
from bot.query.relative import SEASONS, current
from bot.query.shorthand import event
from bot.query.spans import MONTHS, NUMBERS, SHORT_WEEKDAY, UNIT_DAYS, WEEKDAY, WEEKDAYS, Span, latest_months, year_of
from bot.query.talkwords import FRESH, PAPERS

WORK = PAPERS | word_set("work anything something everything stuff research written published posted reads")
PRAISE = word_set("best top hottest greatest trending upvoted popular")
SINCE = word_set("since after seit ab depuis desde")
UNTIL = word_set("until till before through bis hasta")
IN = word_set("in on during throughout within over from between vom von zwischen im i'm")
TO_DAYS = SINCE | UNTIL | IN | {"around"}
"""What leads to days."""

IDLE = (
    PAPERS
    | FRESH
    | word_set("a all any are can get give i is list me on please see show the there what what's whats you")
)
"""What asks for nothing by itself beside days, or an order."""

_FROM = word_set("between from vom von zwischen")
_LEADS = word_set(
    "added am announced anno appeared ca came circa come dated de del della der du el en for le listed of out posted "
    "published released roughly submitted uploaded"
)
_ASKS_FOR_DAY = (
    PAPERS
    | FRESH
    | PRAISE
    | word_set("came released dropped miss missed happened digest listed posted published news anything best list read")
)
_IDLE = IDLE | word_set(
    "am at daily digest feed find for from in of open out read released since that today's until was were"
)
_TODAYS = word_set("today's yesterday's todays tonight's")
_SHORT_DAYS = frozenset(SHORT_WEEKDAY)
_PERIODS = word_set("day week weekend month quarter year")
_AFTER_A_YEAR = TO_DAYS | word_set("only about and & or by for regarding with without but not papers")
_SPELLED = [name.lower() for name in (*MONTHS, *WEEKDAYS) if len(name) > 5]
_FIGURES = frozenset(map(str, range(100)))
_LONG, _FEW_WORDS = 700, 16
ONWARD = word_set("onward onwards")
_CAME_BY = word_set("read saw heard found discussed came")
_MEETING = word_set("meet meets meeting meetings talk seminar lecture class presentation presenting deadline due exam")
_AFTER_MEETING = 4
"""So many words after a meeting the day is still the meeting's: "we meet again on Thursday"."""


def read_lone_day(reading: Reading) -> None:
    """Read a day, a week or a month that is all the question asks for: ``week``, ``papers of today``, ``Monday``."""
    at = next((at for at in range(len(reading.words)) if not _is_idle(reading, at)), None)
    if at is None:
        return
    words, lower = reading.words, reading.lower
    at -= at > 0 and lower[at - 1] == "the"  # "the last week" is not "last week"
    found = dates.read(words, at, today=reading.today, led=lower[at] not in _SHORT_DAYS | OFTEN_A_WORD)
    if found is None or not all_free(reading, at, found[1]):
        return
    begin, end = at, found[1]
    while reading.free(begin - 1) and lower[begin - 1] in {"of", "from", "for", "on", "in"}:
        begin -= 1
    bounded = (begin and lower[begin - 1] in SINCE | UNTIL) or (begin < at and follows(reading, end) in ONWARD | {"on"})
    if not bounded and all(_is_idle(reading, index) for index in range(end, len(words))):
        reading.take_days(begin, end, found[0])


def _is_idle(reading: Reading, at: int) -> bool:
    """Return whether a token asks for nothing by itself: a filter's, or a word around a day."""
    return not reading.free(at) or reading.lower[at] in _IDLE


def all_free(reading: Reading, begin: int, end: int) -> bool:
    """Return whether nothing has claimed some tokens."""
    return all(reading.free(index) for index in range(begin, end))


def read_days(reading: Reading, at: int) -> int | None:
    """Read days said in prose at a token; return the index after them, or ``None``."""
    words, lead = reading.words, reading.lower[at]
    if lead in _FROM and (end := _from_to(reading, at, words)):
        return end
    if lead in TO_DAYS:
        return _led_days(reading, at, words, lead)
    if lead in {"of", "for"}:
        return _of(reading, at)
    if lead.endswith("'s") and (span := _possessed(lead[:-2], reading.today)):
        return take(reading, at, at + 1, span) if follows(reading, at + 1) in PAPERS | PRAISE | FRESH else None
    found = dates.read(words, at, today=reading.today)
    if found is not None and all_free(reading, at, found[1]):
        return take(reading, at, found[1], found[0]) if _is_asked(reading, found[0], found[1]) else None
    return _today(reading, at, words)


def _possessed(word: str, today: date) -> Span | None:
    """Return the time that ``the month's`` or ``2025's`` names."""
    if YEAR.fullmatch(word):
        return year_of(int(word))
    if month := month_in(word, sure=True):
        return latest_months(month, month, today)
    return current(word, today) if word in _PERIODS else None


def _is_asked(reading: Reading, span: Span, end: int) -> bool:
    """Return whether a time without a preposition is meant: not "the past few years" of an abstract."""
    if (span.last - span.first).days < _LONG or reading.lower[end - 1] not in {"years", "year"}:
        return True
    closes = end == len(reading.words) <= _FEW_WORDS and end > 3
    return closes or not (PAPERS | WORK).isdisjoint(reading.lower)


def take(reading: Reading, at: int, end: int, span: Span, *, since: bool = True, until: bool = True) -> int:
    """Note a filter on days with the words that lead to it: ``published``, ``of``."""
    while reading.free(at - 1) and reading.lower[at - 1] in _LEADS:
        at -= 1
    while reading.free(at - 1) and reading.lower[at - 1] in {"only", "just"}:
        at -= 1 + (reading.free(at - 2) and reading.lower[at - 2] == "but")
    if reading.free(at - 1) and reading.lower[at - 1] in {"and", "but", "or", "&"} and at - 2 in reading.taken:
        at -= 1  # "after 2024 but before 2026"
    end += 2 * (reading.lower[end : end + 2] == ("so", "far"))
    if since and until:
        since, until, end = open_ended(reading, end)
    return reading.take_days(at, end, span, since=since, until=until)


def open_ended(reading: Reading, end: int) -> tuple[bool, bool, int]:
    """Return which ends of days stay with "or later", "or earlier" after them, and the index after that."""
    said = follows(reading, end + 1) if follows(reading, end) == "or" else ""
    if said in {"later", "newer", "after", "since", "more"}:
        return True, False, end + 2
    return (False, True, end + 2) if said in {"earlier", "older", "before"} else (True, True, end)


def _from_to(reading: Reading, at: int, words: Sequence[str]) -> int | None:
    rest = ["to" if word in {"and", "und"} else word for word in words[at + 1 : at + 1 + dates.READ_WORDS]]
    rest = rest[rest[:1] == ["the"] :]
    found = dates.read_range(rest, reading.today) or ordinals(rest, reading.today)
    begin = at + 1 + (follows(reading, at + 1) == "the")
    if found is None or not all_free(reading, at, begin + found[1]):
        return None
    span, end = found[0], begin + found[1]
    if span.last < FIRST_DAY and not (at and reading.lower[at - 1] in WORK):  # a time that a paper is about
        return reading.skip(at, end)
    return take(reading, at, end, span)


def _led_days(reading: Reading, at: int, words: tuple[str, ...], lead: str) -> int | None:
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
        span = Span(span.last + timedelta(days=1), span.last)
    if lead == "before" and not span.problem:
        span = Span(span.first, span.first - timedelta(days=1))
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
        return lead not in IN or _is_asked(reading, span, end)
    if word in {"week", "month", "tomorrow"} | _SHORT_DAYS | _TODAYS:
        return False
    sure = True
    if word in {"today", "yesterday"}:
        sure = lead in SINCE | UNTIL or _asks_for_day(words)
    elif word in OFTEN_A_WORD and not first[0].isupper():
        sure = lead in {"in", "during", "since", "until"}
    elif YEAR.fullmatch(word) and int(word) < FIRST_DAY.year and lead not in SINCE:
        sure = at > 0 and words[at - 1].lower() in WORK
    return sure


def _asks_for_day(words: Sequence[str]) -> bool:
    return any(word.lower() in _ASKS_FOR_DAY for word in words)


def _today(reading: Reading, at: int, words: Sequence[str]) -> int | None:
    word = reading.lower[at]
    if word in _TODAYS:
        after = reading.lower[at + 1 : at + 5] or ("papers",)  # "yesterday's robotics papers"
        sure = after[0] in PRAISE | word_set("digest list news") or not PAPERS.isdisjoint(after)
    else:
        sure = word == "yesterday" or (word == "today" and (_asks_for_day(words) or _stands_apart(reading, at)))
        sure = sure and not _tells(reading.lower)
        sure = sure or (follows(reading, at + 1) in AND and follows(reading, at + 2) == "yesterday")
    found = dates.read(words, at, today=reading.today, led=True) if sure else None
    return take(reading, at, found[1], found[0]) if found else None


def _stands_apart(reading: Reading, at: int) -> bool:
    """Return whether a word begins a question, apart from the rest: ``today, no speech``; or ends one of few words."""
    return (not at and reading.tokens[at].ends) or at + 1 == len(reading.words) <= _FEW_WORDS // 4


def _tells(lower: Sequence[str]) -> bool:
    """Return whether somebody tells when they read of something: "I read about it yesterday" asks for no day."""
    return any(who in {"i", "we"} and did in _CAME_BY for who, did in pairwise(lower))


def _of(reading: Reading, at: int) -> int | None:
    """Read ``of July``, ``of 2025`` and ``of the week`` after papers or praise: "best paper of the month"."""
    words, begin = reading.words, at + 1
    praised = not PRAISE.isdisjoint(reading.lower[:at]) and YEAR.fullmatch(follows(reading, begin)) is not None
    counted = at - 1 in reading.taken  # "which week of May"
    said = PAPERS | PRAISE | word_set("digest trends list ones")
    if not at or not (praised or counted or reading.lower[at - 1] in said):
        return None
    span = current(follows(reading, begin + 1), reading.today) if follows(reading, begin) == "the" else None
    if span and all_free(reading, at, begin + 2) and follows(reading, begin + 1) in _PERIODS:
        return take(reading, at, begin + 2, span)
    if follows(reading, begin) == "the" and follows(reading, begin + 1) == "day":
        return take(reading, at, begin + 2, Span(reading.today, reading.today))
    found = dates.read(words, begin, today=reading.today, led=True)
    sure = found is not None and all_free(reading, at, found[1]) and may_follow(reading, found[1])
    return take(reading, at, found[1], found[0]) if found and sure else None


def may_follow(reading: Reading, at: int) -> bool:
    """Return whether what stands at an index can come after a time: nothing, a paper, a preposition."""
    if at >= len(reading.words) or not reading.free(at) or reading.tokens[at - 1].ends:
        return True
    return reading.lower[at] in PAPERS | _AFTER_A_YEAR or (at == 1 and reading.words[0][:1].isdigit())


def follows(reading: Reading, at: int) -> str:
    """Return the word at an index in lower case, ``""`` where there is none."""
    return reading.lower[at] if 0 <= at < len(reading.lower) else ""
