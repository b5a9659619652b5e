"""Days as a filter of a question: whether they are meant as one, and how they are noted with the words around them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.query.filters import Reading
from bot.query.question import word_set
from bot.query.spans import Span
from bot.query.vocabulary.daywords import PRAISE, TO_DAYS, WORK
from bot.query.vocabulary.talkwords import FRESH, PAPERS

FEW_WORDS = 16
"""A question of so few words asks for what it ends with."""

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
_AFTER_A_YEAR = TO_DAYS | word_set("only about and & or by for regarding with without but not papers")
_LONG = 700


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


def is_asked(reading: Reading, span: Span, end: int) -> bool:
    """Return whether a time without a preposition is meant: not "the past few years" of an abstract."""
    if (span.last - span.first).days < _LONG or reading.lower[end - 1] not in {"years", "year"}:
        return True
    closes = end == len(reading.words) <= FEW_WORDS and end > 3
    return closes or not (PAPERS | WORK).isdisjoint(reading.lower)


def asks_for_day(words: Sequence[str]) -> bool:
    """Return whether a question asks for papers, or for what came out: "today" is a day there."""
    return any(word.lower() in _ASKS_FOR_DAY for word in words)


def may_follow(reading: Reading, at: int) -> bool:
    """Return whether what stands at an index can come after a time: nothing, a paper, a preposition."""
    if at >= len(reading.words) or not reading.free(at) or reading.tokens[at - 1].ends:
        return True
    return reading.lower[at] in PAPERS | _AFTER_A_YEAR or (at == 1 and reading.words[0][:1].isdigit())


def all_free(reading: Reading, begin: int, end: int) -> bool:
    """Return whether nothing has claimed some tokens."""
    return all(reading.free(index) for index in range(begin, end))


def follows(reading: Reading, at: int) -> str:
    """Return the word at an index in lower case, ``""`` where there is none."""
    return reading.lower[at] if 0 <= at < len(reading.lower) else ""
