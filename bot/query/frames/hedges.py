"""How sure people are of what they say, and how much of it: ``feels like``, ``a bit``, ``kinda``. Pure.

No paper says so, and a question is about what is said so: "feels like models overthink" is about overthinking.
"""

from __future__ import annotations

import re

from bot.texts.clues import has_clue

_SURELY = r"(?:(?:really|kinda|sorta|just|still|also|often|sometimes|almost|always|to me) )*"
_IMPRESSION = re.compile(
    r"(?P<before>^|[.?!;,:] +|\b(?:but|and|so|because) )(?:(?:it|this|that|things) )?"
    rf"(?:{_SURELY}(?:feels?|felt|seems?|seemed|sounds?|looks?|appears?)(?: to me)? (?:like|as if|as though|that)"
    rf"|i {_SURELY}(?:feel|felt) (?:like|as if|as though|that)"
    r"|(?:i|we) (?:have|had|get|got|keep getting) (?:the|a) (?:feeling|impression|hunch|sense)(?: that)?"
    r"|my (?:feeling|impression|hunch|sense|guess|gut feeling) is(?: that)?)"
    r" (?=(?!that\b|this\b|it\b|these\b|those\b)\S+ \S)",
    re.IGNORECASE,
)
"""What says that the rest of a clause is somebody's impression: "it feels like", "I have the impression that"."""

_IMPRESSION_CLUES = ("feel", "felt", "seem", "sound", "look", "appear", "impression", "hunch", "sense", "guess")

_DEGREE = re.compile(
    r"(?<=\w) (?:just )?a (?:little |tiny |wee )?(?:bit|little)"
    r"(?= (?:too|more|less|out|off|over|under|after|when|if|and|but|while|on|in|at|by|with|for|to|as|than|better|worse"
    r"|[a-z]+(?:ed|er|ing|ful|less|ent|ant|ous|ive|ic|al|ish))\b"
    r"|[,.;:?!]|$)"
    r"|(?<=\w) (?:kinda|sorta|somewhat)(?= )"
    r"|(?<=(?: is|are|was|ere) )(?:kind|sort) of (?=[a-z])",
    re.IGNORECASE,
)
"""How much: "moved a bit", "kinda bad at counting"; not "a bit flip" nor "a little language model"."""

_DEGREE_CLUES = (" bit", " little", "kinda", "sorta", "somewhat", "kind of", "sort of")


def without_hedges(question: str) -> str:
    """Return a question without what says how sure somebody is of it, or how much of it there is."""
    if has_clue(question, _IMPRESSION_CLUES):
        question = _IMPRESSION.sub(r"\g<before>", question)
    return _DEGREE.sub("", question) if has_clue(question, _DEGREE_CLUES) else question
