"""Slips of the finger in the words of asking: ``wht are good ...``, ``hwo do I ...``, ``pappers on ...``. Pure.

Longer words are put right from the archive's own and from those that people say, before a question is read; the short
ones around a topic have too many neighbours there, and a question whose frame is not read finds something else. Which
slips people make is known: two letters exchanged, one left out, one doubled. What is a word or a name itself is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.query.names import LABS
from bot.query.question import word_set

LEAST_WORDS = 3
"""Of fewer words each may be the name that is asked for."""

_LONG_FROM = 4
"""From this length any letter but the first may be left out or doubled; of a shorter word a vowel may be left out."""

_ASKING = word_set(
    "about and any anyone anything article articles author authors best better between compare compared difference "
    "does everything except explain find for from give good great have how instead interesting know last latest "
    "list looking model models month most need newer newest other paper papers please popular published read recent "
    "recently recommend released search send should show similar someone something suggest summarize summary tell "
    "that the their there these this those today top versus want week what when where which who whose why with "
    "without work would write written wrote year yesterday"
)
_WORDS = word_set(
    "abot abut ani article author bes bet bete bets bette compar des doe dos dose fid fin form fort fro fromm gie "
    "god goo gret greta hae hs las lat lats lit lst mode model modes mods mos mot moth mother mots nad nay ned od "
    "ode odel odels odes oter other pleas poplar rad ran red release sed sen shod shoul sow tat tel thee three tis "
    "toady tpo verus wan wat wee wen were whee whoe wit wok wold word writ yea yer"
)
"""Words and names that are as near to a word of asking."""

_VOWELS = frozenset("aeiou")
_WORD = re.compile(r"(?<![^\s(])(?:[A-Z](?=[a-z]))?[a-z]{2,13}(?=[\s,.!?:;)]|$)")


_LETTERS = re.compile(r"[a-z]+")
_PLEASE = re.compile(r"(?<!\S)pl+(?:e+a+)?[sz]{2,}e*(?=[\s,.!?]|$)", re.IGNORECASE)
"""What is drawn out: ``plsss``, ``pleaseee``."""


_FORM = re.compile(
    r"(?<!\S)(papers?|articles?|preprints?|anything|something|stuff) (?:form|fro)(?= \S)(?! (?:an?|the|of|factors?)\b)",
    re.IGNORECASE,
)
"""A slip of "from" that is a word itself: papers are from somebody, and few are about forms."""


_WHATS = re.compile(r"(?<!\S)(what)s(?= (?:worth|the|a|an|new|hot|happening|out|going|best|good)\b)", re.IGNORECASE)
"""What people type of "what's" where they leave the sign out."""


_OWNERS = re.compile(
    rf"(?<!\S)({'|'.join(sorted(LABS - word_set('amazon apple snap')))})s(?= [\w-])(?! (?:and|are|or)\b)", re.IGNORECASE
)
"""Whose something is, the sign left out: "nvidias robotics papers"; there are several apples."""


def mended(question: str) -> str:
    """Return a question with the slips in its words of asking put right."""
    question = _OWNERS.sub(r"\1's", _WHATS.sub(r"\1's", question))
    question = _FORM.sub(r"\1 from", _PLEASE.sub("please", question))
    if question.count(" ") < LEAST_WORDS - 1 or _SLIPS.keys().isdisjoint(_LETTERS.findall(question.lower())):
        return question
    return _WORD.sub(lambda found: _SLIPS.get(found[0].lower(), found[0]), question)


def _slips_of(word: str) -> Iterator[str]:
    for at, (one, other) in enumerate(pairwise(word)):
        yield f"{word[:at]}{other}{one}{word[at + 2 :]}"
    for at, letter in enumerate(word):
        if at and (len(word) >= _LONG_FROM or letter in _VOWELS):
            yield f"{word[:at]}{word[at + 1 :]}"
        if len(word) >= _LONG_FROM:
            yield f"{word[:at]}{letter}{word[at:]}"


_SLIPS = {
    slip: word
    for word in sorted(_ASKING, reverse=True)
    for slip in _slips_of(word)
    if slip not in _ASKING | _WORDS and len(slip) > 2
}
