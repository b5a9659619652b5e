"""The best liked paper as the one that is asked about: ``who wrote the top paper yesterday``, ``like the best one``.

Which one it is, its time and its topic say, which stay in the question. Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.model import Part
from bot.query.one_paper.of_one import asked_of_shown

MOST_WORDS, MOST_AFTER = 24, 10
"""A longer text tells of something; so many words may say which paper is meant."""

_LIKED = (
    r"(?:most[- ](?:upvoted|liked|popular|voted|loved)|top(?:[- ](?:rated|voted|upvoted))?|best(?:[- ](?:rated|liked))?"
    r"|highest[- ](?:rated|voted|upvoted)|hottest|number one|#1|no\. ?1)"
)
_FOREMOST = re.compile(
    rf"\b(?P<whose>the|(?:today|yesterday|(?:this|last) (?:week|month|year))'s) (?P<liked>{_LIKED}"
    r" (?:paper|one|article))(?!s)\b",
    re.IGNORECASE,
)
_MORE_LIKE = re.compile(
    r"(?:(?:show|give|find|get|got|is there|are there|do you have)(?: me| us)? )?(?:(?:some|any|more|other) )*"
    r"(?:papers?|works?|articles?|something|anything|ones?)? ?"
    r"(?:(?:that are |that is )?(?:similar|related|close|comparable) )?(?:papers |works? )?(?:like|to|as)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Foremost:
    """What is asked of the best liked paper.

    Attributes:
        part: Which thing of it; ``None`` where papers like it are asked for.
        lead: So many of the words before its name ask for the thing.
        begin: Where its name begins, in words.
        end: The word after its name.
        last: Where the words begin that end the question for the thing, after what says which paper it is.
    """

    part: Part | None
    lead: int
    begin: int
    end: int
    last: int


def of_foremost(text: str) -> Foremost | None:
    """Return what a text asks of the best liked paper; ``None`` where it asks nothing of it."""
    words = text.split()
    found = _FOREMOST.search(text) if len(words) <= MOST_WORDS else None
    if found is None:
        return None
    lead, begin, end = (len(text[:at].split()) for at in (found.start(), found.start("liked"), found.end()))
    begin = lead if found["whose"].lower() == "the" else begin  # "yesterday's" says which it is
    before = " ".join(words[:lead])
    if _MORE_LIKE.fullmatch(before):
        return Foremost(None, lead, begin, end, len(words))
    for last in range(max(end, len(words) - MOST_AFTER), len(words) + 1):
        if asked := asked_of_shown(" ".join([before, "it", *words[last:]])):
            return Foremost(asked.part, lead, begin, end, last)
    return None
