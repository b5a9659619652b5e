"""Days said in plain English: ``papers since last week``, ``best of July``, ``tokenizers 2025``.

Precision before recall: what is not surely a day stays a word to search for.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from bot.days import FIRST_DAY
from bot.query.filters import Reading
from bot.query.question import word_set
from bot.query.spans import Span, latest_months, year_of
from bot.query.times import dates
from bot.query.times.absolute import OFTEN_A_WORD, YEAR, month_in
from bot.query.times.led_days import SHORT_DAYS, TODAYS, read_led_days
from bot.query.times.lengthy import ordinals
from bot.query.times.ranges import AND
from bot.query.times.relative import current
from bot.query.times.taken_days import FEW_WORDS, all_free, asks_for_day, follows, is_asked, may_follow, take
from bot.query.vocabulary.daywords import IDLE, ONWARD, PRAISE, SINCE, TO_DAYS, UNTIL, WORK
from bot.query.vocabulary.talkwords import FRESH, PAPERS

_FROM = word_set("between from vom von zwischen")
_IDLE = IDLE | word_set(
    "am at daily digest feed find for from in of open out read released since that today's until was were"
)
_PERIODS = word_set("day week weekend month quarter year")
_CAME_BY = word_set("read saw heard found discussed came")


def read_lone_day(reading: Reading) -> None:
    """Read a day, a week or a month that is all the question asks for: ``week``, ``papers of today``, ``Monday``."""
    at = next((at for at in range(len(reading.words)) if not _is_idle(reading, at)), None)
    if at is None:
        return
    words, lower = reading.words, reading.lower
    at -= at > 0 and lower[at - 1] == "the"  # "the last week" is not "last week"
    found = dates.read(words, at, today=reading.today, led=lower[at] not in SHORT_DAYS | OFTEN_A_WORD)
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


def read_days(reading: Reading, at: int) -> int | None:
    """Read days said in prose at a token; return the index after them, or ``None``."""
    words, lead = reading.words, reading.lower[at]
    if lead in _FROM and (end := _from_to(reading, at, words)):
        return end
    if lead in TO_DAYS:
        return read_led_days(reading, at)
    if lead in {"of", "for"}:
        return _of(reading, at)
    if lead.endswith("'s") and (span := _possessed(lead[:-2], reading.today)):
        return take(reading, at, at + 1, span) if follows(reading, at + 1) in PAPERS | PRAISE | FRESH else None
    of_month = follows(reading, at + 1) in PAPERS and month_in(words[at], sure=False) is not None  # "june papers"
    found = dates.read(words, at, today=reading.today, led=of_month)
    if found is not None and all_free(reading, at, found[1]):
        return take(reading, at, found[1], found[0]) if is_asked(reading, found[0], found[1]) else None
    return _today(reading, at, words)


def _possessed(word: str, today: date) -> Span | None:
    """Return the time that ``the month's`` or ``2025's`` names."""
    if YEAR.fullmatch(word):
        return year_of(int(word))
    if month := month_in(word, sure=True):
        return latest_months(month, month, today)
    return current(word, today) if word in _PERIODS else None


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


def _today(reading: Reading, at: int, words: Sequence[str]) -> int | None:
    word = reading.lower[at]
    if word in TODAYS:
        after = reading.lower[at + 1 : at + 5] or ("papers",)  # "yesterday's robotics papers"
        sure = after[0] in PRAISE | word_set("digest list news") or not PAPERS.isdisjoint(after)
    else:
        sure = word == "yesterday" or (word == "today" and (asks_for_day(words) or _stands_apart(reading, at)))
        sure = sure and not _tells(reading.lower)
        sure = sure or (follows(reading, at + 1) in AND and follows(reading, at + 2) == "yesterday")
    found = dates.read(words, at, today=reading.today, led=True) if sure else None
    return take(reading, at, found[1], found[0]) if found else None


def _stands_apart(reading: Reading, at: int) -> bool:
    """Return whether a word begins a question, apart from the rest: ``today, no speech``; or ends one of few words."""
    return (not at and reading.tokens[at].ends) or at + 1 == len(reading.words) <= FEW_WORDS // 4


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
