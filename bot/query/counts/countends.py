"""How questions that ask for numbers end: by what is counted, when the first came, whether it grows. Pure."""

from __future__ import annotations

import re

from bot.model import Count
from bot.query.counts.countwords import (
    CAUGHT_ON,
    END,
    FARES,
    FIRST_SEEN,
    LABS,
    MOVES,
    OF_LATE,
    OR_NOT,
    PEAKED,
    RISES,
    UNITS,
)
from bot.query.question import word_set

_NUMBERS = r"(?:numbers?|counts?|figures|stats|statistics|totals?)"
_WORK = r"(?:research|work|papers|interest|literature)"
_GIVEN = rf"(?:(?:and )?(?:give me |with |show |split |broken down |grouped |as )?(?:the )?(?:{_NUMBERS} )?)"
_PER = r"(?:by|per|each|every|for each)"


def _by(unit: str, adverb: str) -> str:
    """Return how one says that papers are counted by a time: ``weekly papers``; but all are "daily papers"."""
    papers, later = ("", "") if unit == "day" else ("|papers", rf"|\b{adverb}(?=.{{1,40}}\bpapers\b)")
    return (
        rf"\b{_GIVEN}{_PER} (?:calendar )?{unit}\b"
        rf"|\b{adverb} (?:{_NUMBERS}{papers}|breakdown|chart)(?: (?:of|for|on|about))?(?: please| pls)?\b"
        rf"|(?<=\w )\b{adverb}{END}{later}"
    )


_BY = {
    Count.LABS: rf"(?<=\w )(?:by|per|each) (?:lab|company|institution|university|institute)s?{END}"
    rf"|(?:which|what) {LABS} (?:i mean|exactly)[ ?.!]*$|(?<=\w )(?:among|of|by) (?:the )?{LABS}[ ?.!]*$",
    Count.AUTHORS: rf"(?<=\w )(?:by|per|each) (?:author|person|researcher)s?{END}",
    **{count: _by(*named) for count, named in UNITS.items()},
}
_BY[Count.MONTHS] += (
    r"|(?<=\w )trends?(?=[ ?.!]*$| (?:since|over|during|this|last) )"
    rf"|(?<=\w )(?:over time|(?:over|through) the years){END}"
)
"""By what papers are counted, at the end of a question: "how many papers on X per month"."""

_HOW_MANY = r"(?<=\w )how many(?: papers)?(?: (?:are there|is it|do we have|exist))?[ ?.!]*$"
_WHOSE = {
    Count.LABS: rf"(?:and )?(?:from (?:whom|who|where)|(?:from |by |at )?(?:which|what) {LABS}"
    r"(?: (?:i mean|exactly|is it|are (?:they|these|those)))?)[ ?.!]*$",
    Count.AUTHORS: r"(?:and )?(?:by whom|who (?:made|wrote|did|published) (?:them|those|it|these|that))[ ?.!]*$",
    **{
        count: rf"(?<=\w )(?:in )?an? {unit}(?=[ ?.!]*$| (?:do|did|are|is|were|come|on average)\b)"
        for count, (unit, _) in UNITS.items()
    },
}
"""The same, after a question for a number or for names alone: "how many ..., and from whom?", "... in a week"."""

TAILS = tuple((count, re.compile(tail, re.IGNORECASE)) for count, tail in (*_BY.items(), (Count.PAPERS, _HOW_MANY)))
ALL_TAILS = (*TAILS, *((count, re.compile(tail, re.IGNORECASE)) for count, tail in _WHOSE.items()))
OF_TAILS = word_set(
    "a among annual annually by daily day each every it many month monthly of per quarter quarterly that these they "
    "over through this those time trend trends week weekly what where which who whom year yearly"
)
"""A word of each of these, without which none needs to be looked for."""

CLUES = {
    Count.LABS: ("compan", "organi", "lab", "player", "institut", "group", "universit", "team", "from wh", "exactly"),
    Count.AUTHORS: ("author", "person", "researcher", "who"),
    Count.DAYS: ("day", "daily"),
    Count.WEEKS: ("week",),
    Count.MONTHS: ("month", "year", "over time", "trend"),
    Count.QUARTERS: ("quarter",),
    Count.YEARS: ("year", "annual"),
    Count.PAPERS: ("how many",),
}
"""Of what each of these has one."""

ENDS = {
    Count.FIRST: re.compile(rf"\b{FIRST_SEEN}{END}", re.IGNORECASE),
    Count.GROWTH: re.compile(
        rf"\b(?:{_WORK} )?(?:(?:still|really|just|only|even) )*(?:(?:{RISES}|{MOVES}){OR_NOT}{END}"
        rf"|{FARES}(?:,? (?:lately|recently|these days|right now|now|so far)\b)?"
        r"|(?:developing|developed|changing|changed)(?=[ ?.!]*$)"
        rf"|(?:(?:papers|work|research) )?{OF_LATE})",
        re.IGNORECASE,
    ),
    Count.MONTHS: re.compile(rf"\b(?:the )?(?:{CAUGHT_ON}|{PEAKED}){END}", re.IGNORECASE),
}
"""How questions end whose beginning asks when, or whether."""

IT_GROWS = re.compile(
    r"\b(?:and )?(?:is|are|has|have|does|do|did) (?:it|this|that|they) (?:still |even |really )*"
    rf"(?:{RISES}|{MOVES}){OR_NOT}[ ?.!]*$",
    re.IGNORECASE,
)
"""What is asked of a topic that was named before."""
