"""How many papers are wanted, said in prose: ``top 20``, ``send me four on``, ``two or three papers about``. Pure."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.model import Sort
from bot.query.filters import Reading, take_limit, take_sort
from bot.query.question import word_set
from bot.query.spans import NUMBERS
from bot.query.vocabulary.daywords import IDLE, IN, PRAISE
from bot.query.vocabulary.talkwords import FRESH, PAPERS
from bot.query.vocabulary.wishwords import BEST, GIVE, NEW, NUMBER, number_of

_COUNTED = PAPERS | word_set("references refs reads surveys reviews benchmarks datasets")
_ON = word_set("on about for in")
_AFTER_TOP = PAPERS | IN | _ON | word_set("by most of last this today yesterday") | {""}
_GIVE = word_set("me us give show find list need send recommend suggest name get")

_FIGURES = re.compile(r"[1-9]\d{0,3}")
_AT_MOST = (
    r"(?:(?:i |we )?(?:can |could )?(?:only |just )?(?:read|have|need|want)(?: only| just)?(?: time for)?"
    r"|(?:only )?time for|max(?:imum)?|at most|no more than|not more than|up to)"
)
_NICE = r"(?: (?:really )?(?:good|nice|great|interesting|cool|fun|short|solid|relevant|important|easy))?"
_PAPERS = r"(?:papers?|articles?|preprints?|works|reads|refs|references)"
_SIZE = rf"(?:\w+ or |[1-9][-\u2013])?{NUMBER}(?: of)?"
"""Of "two or three" the more."""

_LED = re.compile(
    rf"(?:{GIVE}|{_AT_MOST}|(?:a |the )?list of)(?: (?:the|just|only|maybe|around|like))* {_SIZE}"
    rf"(?={_NICE} {_PAPERS}\b|{_NICE}(?: ones?)? (?:on|about|regarding)\b)"
)
"""So many after words that ask for them."""

_ALONE = re.compile(rf"(?:just|only) {_SIZE}(?= {_PAPERS} (?:on|about)\b)")
_FIRST = re.compile(rf"(?:the )?{_SIZE}(?={_NICE} {_PAPERS} (?:on|about|regarding|for|that|covering)\b)")
"""So many at the beginning."""

_ORDERED = re.compile(rf"{NUMBER} (?:{NEW}|{BEST})(?: ones)? (?:on|about)\b")
"""So many in an order: "the three most upvoted on"."""

_SOME_SIZE = {"few": 3, "couple": 2, "handful": 5, "single": 1}
_SOME_BEGIN = frozenset({"a", "the", *_SOME_SIZE})
_SOME = re.compile(
    r"(?P<after>few|couple|handful)(?: of)?"
    r"(?= (?:papers?|articles?|ones?|works?|reads|on|about|of|from|in|this|last)\b)"
    rf"|(?:a |the )?(?P<before>few|couple|handful) of (?:the )?(?=(?:{NEW}|{BEST}|top)\b)"
    rf"|(?:the )?(?P<one>single) (?=(?:{NEW}|{BEST})\b)"
)
"""So many in words that are no number, beside an order."""

_PRAISED = FRESH | PRAISE | word_set("liked voted rated newest freshest discussed")

_MANY = 14
"""A longer text may tell of two papers."""
_LONGEST = 12


def read_limit(reading: Reading, at: int) -> int | None:
    """Read how many papers are wanted at a token; return the index after it, or ``None``; not "three-body"."""
    return _some(reading, at) or _so_many(reading, at) or _top(reading, at)


def _some(reading: Reading, at: int) -> int | None:
    """Read ``the latest few on``, ``a handful of the best papers``, ``the single most upvoted``."""
    found = _SOME.match(" ".join(reading.lower[at : at + _LONGEST])) if reading.lower[at] in _SOME_BEGIN else None
    if found is None:
        return None
    before = reading.lower[at - 1] if at else ""
    word = next(word for word in found.groups() if word)
    if found["after"] and before not in _PRAISED:
        return None
    end = at + len(found[0].split())
    return take_limit(reading, at, end, _SOME_SIZE[word]) if all(map(reading.free, range(at, end))) else None


def _so_many(reading: Reading, at: int) -> int | None:
    """Read ``send me four on``, ``no more than 4 papers``, ``a couple of papers on``."""
    words = reading.lower[at : at + _LONGEST]
    if len(reading.lower) > _MANY or not reading.free(at) or not any(map(_is_number, words)):
        return None
    text = " ".join(words)
    begins = all(not reading.free(index) or reading.lower[index] in IDLE for index in range(at))
    found = _LED.match(text) or _ALONE.match(text) or (_FIRST.match(text) if begins else None)
    if found is None:
        return None
    end, size = at + len(found[0].split()), number_of(found["number"])
    recalled = size == 1 and found.re is _FIRST and reading.lower[end] in PAPERS  # "one paper on X says ..."
    if recalled or not all(map(reading.free, range(at, end))):
        return None
    return take_limit(reading, at, end, size)


def _top(reading: Reading, at: int) -> int | None:
    """Read ``top 20``, ``top five papers``, ``the 3 best papers``; not "top 5 accuracy"."""
    words = reading.lower
    number = words[at + 1 : at + 2]
    if words[at] == "top" and number and (size := _size(number[0])):
        papers = not PAPERS.isdisjoint(words[at + 2 : at + 6])
        follows = words[at + 2] if at + 2 < len(words) else "papers"
        if not papers and follows not in _AFTER_TOP:
            return None
        take_limit(reading, at + 1, at + 2, size)
        reading.filters[-1] = replace(reading.filters[-1], begin=at)
        if papers or follows in _ON:  # of a topic, or of papers: the most upvoted
            return take_sort(reading, at, at + 1, Sort.UPVOTES)
        return reading.drop(at, at + 2)
    size = _size(words[at]) if len(words[at]) < 3 or words[at].isalpha() else 0
    if not size:
        return None
    praised = FRESH | PRAISE | {"most", "highest"}
    beside = number and (number[0] in praised or (at > 0 and words[at - 1] in FRESH | PRAISE | _GIVE))
    on = not {"on", "about"}.isdisjoint(number) or _ORDERED.match(" ".join(words[at : at + 5]))
    if beside and (on or any(word in _COUNTED for word in words[at + 1 : at + 5])):
        return take_limit(reading, at, at + 1, size)
    return None


def _is_number(word: str) -> bool:
    return word[:1].isdecimal() or word in NUMBERS or word == "couple"


def _size(word: str) -> int:
    return int(word) if _FIGURES.fullmatch(word) else NUMBERS.get(word, 0)
