"""Two times beside each other: ``Q1 2026 vs Q1 2025``, ``more this year than last``, ``June against July``. Pure.

They are written alike before a question is read, and taken as a comparison after its days are: of a count the number in
each, of a search what lies from the one to the other.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.days import FIRST_DAY
from bot.model import Count, Intent, Query
from bot.query.filters import Reading
from bot.query.one_paper.subjects import COUNT_LABELS
from bot.query.question import word_set
from bot.query.spans import MONTHS
from bot.query.vocabulary.talkwords import PAPERS
from bot.texts.clues import has_clue

_UNIT = r"(?:year|quarter|month|week)"
_MONTH = rf"(?:{'|'.join((*MONTHS, *(name[:3] for name in MONTHS if name != 'May')))})"
_TIME = rf"(?:(?:Q[1-4]|H[12]|{_MONTH})(?: (?:of )?20[2-9]\d)?|20[2-9]\d|(?:this|last|the (?:last|previous)) {_UNIT})"
_HAD = r"(?: (?:it|they|there) (?:had|did|was|were|has|have))?"
_IN = r"(?:(?:in|during|from|of) )?"
_BESIDE = rf",? (?:(?:as )?compared (?:with|to)|than|against|vs\.?|versus){_HAD}"
_EITHER = re.compile(r"\b(?:more|fewer|which|compare[ds]?|difference)\b", re.IGNORECASE)
_OR = rf"(?:{_BESIDE}|,? (?:or|and))"
_PAIR, _ANY_PAIR = (
    re.compile(rf"\b{_IN}(?P<one>{_TIME})(?: so far)?{beside} {_IN}(?P<other>{_TIME})\b", re.IGNORECASE)
    for beside in (_BESIDE, _OR)
)
_CLUES = ("compared", "than", "against", "vs", "versus")
"""What stands between two times where nothing else says that they are held against each other."""

_LAST = re.compile(
    rf"\b(this|last) ({_UNIT})\b(.{{0,60}}?(?:{_OR})) (?:the )?(last|this|previous|before)(?: one)?(?=[ ?.!]*$)",
    re.IGNORECASE,
)
"""What leaves out the unit: "more this year than last"."""

VERSUS = word_set("vs versus compared against than")
_LITTLE = VERSUS | word_set("and or it had did in to with the")
_FEW_WORDS = 9
_OF_TIMES = (Count.PAPERS, Count.GROWTH, Count.SHARE)


def side_by_side(question: str) -> str:
    """Return a question with the times that it compares written as "in A vs in B"."""
    question = _LAST.sub(_with_unit, question)
    form = _ANY_PAIR if _EITHER.search(question) else _PAIR
    if form is _PAIR and not has_clue(question, _CLUES):
        return question
    return form.sub(lambda found: f"{_led(found['one'])} vs {_led(found['other'])}", question)


def _with_unit(found: re.Match[str]) -> str:
    other = "last" if found[4].lower() == "before" else found[4]
    return f"{found[1]} {found[2]}{found[3]} {other} {found[2]}"


def _led(time: str) -> str:
    """Return a time with what calls for one: a month's name alone may be a word."""
    return time if " " in time and time.lower().startswith(("this", "last", "the")) else f"in {time}"


def read_compared(reading: Reading) -> None:
    """Take two times that stand beside each other as compared, or as both and what lies between."""
    times = [at for at, one in enumerate(reading.filters) if one.part.since and one.part.until]
    versus = not VERSUS.isdisjoint(reading.lower)
    if len(times) > 1 and versus and _counts(reading):
        _compare(reading, times)
        return
    spans = [_days(reading.filters[at].part) for at in times]
    if len(spans) != 2 or max(first for first, _ in spans) <= min(last for _, last in spans):
        return
    first, last = min(first for first, _ in spans), max(last for _, last in spans)
    for at in times:
        one = reading.filters[at]
        reading.filters[at] = replace(one, part=replace(one.part, since=first, until=last))


def _days(part: Query) -> tuple[date, date]:
    """Return the first and the last day of a filter that has both."""
    return part.since or FIRST_DAY, part.until or FIRST_DAY


def _counts(reading: Reading) -> bool:
    """Tell whether numbers are asked for: outright, or of papers in two times."""
    counts = [one.part.count for one in reading.filters if one.part.intent is Intent.COUNT]
    if counts:
        return counts[0] in _OF_TIMES
    times = [one.begin for one in reading.filters if one.part.since and one.part.until]
    begins = min(times, default=1) == 0 and len(reading.lower) <= _FEW_WORDS  # "Q2 vs Q1 for agents"
    return begins or not PAPERS.isdisjoint(reading.lower)


def _compare(reading: Reading, times: list[int]) -> None:
    """Note each time as one that is compared, and what is counted as compared."""
    begun = min(reading.filters[at].begin for at in times)
    for at in times:
        one = reading.filters[at]
        reading.filters[at] = replace(one, part=Query("", times=(_days(one.part),)))
        before = one.begin - 1
        while reading.free(before) and before > begun and reading.lower[before] in _LITTLE:
            reading.drop(before, before + 1)
            before -= 1
    for at, one in enumerate(reading.filters):
        if one.part.intent is Intent.COUNT:
            counted = replace(one.part, count=Count.TIMES)
            reading.filters[at] = replace(one, part=counted, label=COUNT_LABELS[Count.TIMES])
            return
    last = reading.filters[times[-1]]
    part = replace(last.part, intent=Intent.COUNT, count=Count.TIMES)
    reading.filters[times[-1]] = replace(last, part=part)


def settled(query: Query) -> Query:
    """Return a query that compares times as one about the only time that is left, and topics as such by no time."""
    if query.topics and query.count is None:
        query = replace(query, count=Count.TOPICS)
    if len(query.times) != 1:
        return query
    ((first, last),) = query.times
    count = Count.PAPERS if query.count is Count.TIMES else query.count
    return replace(query, since=first, until=last, times=(), count=count)
