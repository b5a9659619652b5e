"""What stands for something that was named or shown before: ``it``, ``those``, ``the second one``. Pure."""

from __future__ import annotations

import re

from bot.query.question import word_set

PRONOUNS = word_set("it this that them these those they its their it's that's")

THOSE = r"(?:these|those|them)"
"""A pattern of what stands for several."""

_POINTER = re.compile(
    r"(?:(?:the|number|no\.?|#|this|that) ?)*"
    r"(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|[1-9]\d?|it|this|that)?(?: ?(?:one|paper|hit|result))?",
    re.IGNORECASE,
)
_POINTING = PRONOUNS | word_set(
    "first second third fourth fifth last one ones paper hit result 0 1 2 3 4 5 6 7 8 9"  # these papers
    " more else other others rest next newer fresher older earlier"  # others than these
)
_WORD = re.compile(r"[a-z]+|\d")
_OF_IT = 8
"""So few words may ask for a thing of a paper without a word that points at that: "and the authors?"."""


def points(name: str) -> bool:
    """Return whether what stands for a name points at a paper that was shown: ``the second one``, ``it``."""
    return _POINTER.fullmatch(name) is not None


def may_point(text: str) -> bool:
    """Return whether a text has a word at all without which nothing in it points at what was shown."""
    words = _WORD.findall(text.lower())
    return not _POINTING.isdisjoint(words) or (len(words) <= _OF_IT and "the" in words)
