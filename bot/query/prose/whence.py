"""``papers from German universities``, ``which US labs publish on X``: the country of labs, which no paper tells. Pure.

It is left out, and said so: searched as words it would find papers on the country's language. "Bias in Chinese
universities" is a topic.
"""

from __future__ import annotations

import re

from bot.query.filters import Reading
from bot.query.question import word_set
from bot.query.times.taken_days import all_free
from bot.query.vocabulary.daywords import WORK
from bot.query.vocabulary.places import COUNTRIES, NATIONS
from bot.query.vocabulary.talkwords import PAPERS

_LABS = (
    r"(?:(?:research|tech|ai|academic) )?(?:labs?|laboratories|groups?|researchers?|universities|institut(?:e|ion)s"
    r"|compan(?:y|ies)|teams?|startups?|start-ups?|scientists?|academics?|academia|authors?|people|industry)"
)
"""One university is called so: the Chinese University of Hong Kong."""

_NATION = rf"(?:(?:south |north |latin )?(?:{'|'.join(sorted(NATIONS))})|(?:us|china|uk|eu)-based)"
_COUNTRY = (
    rf"(?:the )?(?:(?:south |north |latin )?(?:{'|'.join(sorted(COUNTRIES))})|united states|united kingdom"
    r"|middle east)"
)
_FROM = r"(?:(?:that |which )?(?:come|comes|coming|are|is) )?(?:from|by|out of) (?:the |an? )?"
_OF_COUNTRY = re.compile(rf"(?!by (?:us|uk) ){_FROM}(?:{_LABS} (?:in|from|of|based in|across) )?{_COUNTRY} ")
_OF_NATION = re.compile(rf"{_FROM}(?:{_NATION} {_LABS}|{_LABS} (?:in|from|of|based in|across) {_COUNTRY}) ")
_WHOSE = re.compile(rf"{_NATION} (?={_LABS} )")
_DO = re.compile(rf"{_NATION} {_LABS} ")
_THEIRS = re.compile(rf"{_NATION} {_LABS} (?:on|about|(?=(?:papers|research|work|publications) ))")

_WHICH = word_set("which what whose any many most top some")
_DOES = word_set("have has do does did are")
"""What stands before labs that are asked for, or asked what they do."""

_HINT = "Which countries papers come from is not known here, only their labs: that was left out."

_LONGEST = 40
"""A longer text is pasted, and tells whence somebody comes."""


def read_whence(reading: Reading) -> None:
    """Leave out the country of labs, before it is read what of them is counted."""
    if len(reading.lower) > _LONGEST or _PLACES.isdisjoint(reading.lower):
        return
    for at in range(len(reading.lower)):
        end = at + len(_whence(reading, at).split())
        if end > at and all_free(reading, at, end):
            reading.drop(at, end)
            reading.hint = reading.hint or _HINT


_PLACES = COUNTRIES | NATIONS | word_set("states kingdom east us-based china-based uk-based eu-based")


def _whence(reading: Reading, at: int) -> str:
    """Return what says the country of labs from a word on; empty where nothing does."""
    said, before = " ".join(reading.lower[at : at + 9]) + " ", reading.lower[at - 1 : at]
    found = _OF_NATION.match(said)
    if not found and not (PAPERS | WORK).isdisjoint(reading.lower[:at]):
        found = _OF_COUNTRY.match(said)
    if not found and not (_WHICH | _DOES).isdisjoint(before):
        found = (_DO if before[0] in _DOES else _WHOSE).match(said)
    if not found and not before:
        found = _THEIRS.match(said)
    return found[0] if found else ""
