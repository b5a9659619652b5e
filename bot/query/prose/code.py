"""Code that papers have, said in prose: ``papers with code``, ``that have their code available``, ``github repos for``.

"Reasoning with code" asks for none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.model import Intent, Query
from bot.query.filters import IF_POSSIBLE, Reading, take_code
from bot.query.question import word_set
from bot.query.times import dates
from bot.query.times.taken_days import all_free, may_follow
from bot.query.vocabulary.daywords import IDLE, PRAISE, TO_DAYS, WORK
from bot.query.vocabulary.talkwords import FRESH, PAPERS

_AFTER_CODE = word_set("by about and at but if without excluding except sorted newest please pls plz thanks thx")
_OUT = word_set("link links attached available included online out released")
"""What code is that can be had."""

_HOSTS = word_set("github gitlab huggingface")
_OF_CODE = word_set("a an available github its open open-source public released source the their")
_WISHED = word_set("ideally preferably")

_ASKED = WORK | FRESH | PRAISE | word_set("any find give list literature looking need research show things want")

_IDLE = IDLE | word_set("currently days now right that's these")


def is_idle(reading: Reading, at: int) -> bool:
    """Return whether a token asks for nothing by itself."""
    return not reading.free(at) or reading.lower[at] in _IDLE


def read_code(reading: Reading, at: int) -> int | None:
    """Read ``with code``, ``that have code``, ``code available``; not "reasoning with code"."""
    words = reading.lower
    if words[at] == "code" and not _OUT.isdisjoint(words[at + 1 : at + 2]):
        return take_code(reading, at, at + 2)
    end = _code_end(words, at)
    if not end or not all_free(reading, at, end):
        return None
    plain = words[at] == "with" and end == at + 2  # which may as well be how something is done
    asked = words[end - 1] != "code" or _is_asked_for(reading, at, end)
    sure = not plain or (_closes(reading, end) and asked)
    return take_code(reading, at, end) if sure else None


def _code_end(words: Sequence[str], at: int) -> int:
    """Return the index after "that have their code available", where it stands at a word; else 0."""
    end = at + (words[at] in {"that", "which", "only"})
    if end >= len(words) or words[end] not in {"with", "have", "has", "having", "come", "comes"}:
        return 0
    end += 1 + (words[end] in {"come", "comes"} and words[end + 1 : end + 2] == ("with",))
    while end < len(words) and words[end] in _OF_CODE:
        end += 1
    end -= end == len(words) and words[-1] == "github"
    if end >= len(words) or words[end] not in {"code", "repo", "repository", "github", "implementation"}:
        return 0
    if words[end + 1 : end + 2] == ("on",) and not _HOSTS.isdisjoint(words[end + 2 : end + 3]):
        return end + 3
    return end + 1 + (not _OUT.isdisjoint(words[end + 1 : end + 2]))


def read_repositories(reading: Reading, at: int) -> int | None:
    """Read ``github repos for``, ``open source code for``, where a question begins so, as asking for papers with code.

    One repository, or code, is only wished for unless it is said that it can be had: "code for robots" may be a topic,
    so papers with code come first, and no other is left out.
    """
    words, end = reading.lower, at
    while end < len(words) and words[end] in _TO_BE_HAD:
        end += 1
    found = words[end : end + 1] and words[end] in _REPOSITORIES | _ONE and words[end + 1 : end + 2]
    begins = all(is_idle(reading, index) or words[index] in _FINDS for index in range(at))
    topic = end == at and at > 0 and words[at - 1] == "on"  # "papers on code for robots"
    if not found or not begins or topic or words[end + 1] not in _FOR:
        return None
    if end > at or words[end] in _REPOSITORIES:
        return take_code(reading, at, end + 2)
    wish = Query("", soft=Query("", has_code=True))
    return reading.take(at, end + 2, wish, f"with code{IF_POSSIBLE}", "- ideally with code")


_REPOSITORIES = word_set("repos repositories codebases implementations")
_ONE = word_set("code codebase implementation repo repository")
_TO_BE_HAD = word_set("github official open open-source opensource public source")
_FOR = word_set("for on about of")
_FINDS = word_set("an find for link links looking need some to want where")
"""What is said before what is looked for, beside what asks for nothing."""
_BROUGHT = word_set("approaches benchmarks datasets frameworks methods models systems techniques tools")
"""What papers bring, and may bring code for."""


def _closes(reading: Reading, end: int) -> bool:
    """Return whether what ends there is followed by another filter, or by nothing."""
    words, ends = reading.lower, reading.tokens[end - 1].raw.endswith(";")
    if ends or end == len(words) or not reading.free(end) or words[end] in TO_DAYS | _AFTER_CODE:
        return True
    return dates.read(reading.words, end, today=reading.today) is not None


def _is_asked_for(reading: Reading, at: int, end: int) -> bool:
    """Return whether papers are what has code, by what is said before."""
    before = reading.lower[:at]
    if not before or at - 1 in reading.taken or before[-1] in WORK | _WISHED or not PAPERS.isdisjoint(before):
        return True
    counted = any(one.part.intent is Intent.COUNT for one in reading.filters)
    brought = len(before) > 1 and before[-1] in _BROUGHT
    return end == len(reading.lower) and (counted or brought or not _ASKED.isdisjoint(before))


_NO_CODE = re.compile(
    r"(?:(?:but |and )?(?:without|except|excluding|not)(?: papers| those| the ones)?(?: with| having)?"
    r"|(?:that |which )?(?:with|have|has|having) no|no)(?: any| open| public)? (?:code|repo|repository|github) "
)


_HELD_BACK = word_set("code repo repository github")


def read_no_code(reading: Reading, at: int) -> int | None:
    """Read ``without code``, which cannot be asked for, and say so; not "without code execution"."""
    if _HELD_BACK.isdisjoint(reading.lower[at : at + 9]):
        return None
    said = _NO_CODE.match(" ".join(reading.lower[at : at + 9]) + " ")
    end = at + len(said[0].split()) if said else 0
    if not end or not may_follow(reading, end) or not all_free(reading, at, end):
        return None
    reading.hint = "I can only ask for papers with code, not for those without: that was left out."
    return reading.drop(at, end)
