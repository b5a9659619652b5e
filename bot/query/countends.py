"""How questions that ask for numbers end: by what is counted, when the first came, whether it grows. Pure."""

from __future__ import annotations

import re

from bot.model import Count
from bot.query.countwords import CAUGHT_ON, FIRST_SEEN, LABS, MOVES, OR_NOT, RISES
from bot.query.question import word_set

_NUMBERS = r"(?:(?:and )?(?:give me |with |show )?(?:the )?(?:numbers?|counts?|figures|stats|totals?|papers) )?"
_BY = {
    Count.LABS: r"(?<=\w )(?:by|per|each) (?:lab|company|institution|university|institute)s?[ ?.!]*$"
    rf"|(?:which|what) {LABS} (?:i mean|exactly)[ ?.!]*$",
    Count.AUTHORS: r"(?<=\w )(?:by|per|each) (?:author|person|researcher)s?[ ?.!]*$",
    Count.YEARS: rf"\b{_NUMBERS}(?:by|per|each|every) year\b"
    r"|\b(?:yearly|annual)(?= (?:numbers?|counts?|totals?|papers)\b)|\b(?:yearly|annually)[ ?.!]*$",
    Count.MONTHS: rf"\b{_NUMBERS}(?:by|per|each|every) month\b|\bmonthly(?=[ ?.!]*$|.{{1,40}}\bpapers\b)"
    r"|\bmonthly (?:numbers|counts|figures|stats)(?: please| pls)?[ ?.!]*$"
    r"|(?<=\w )trends?[ ?.!]*$|(?<=\w )over time[ ?.!]*$",
}
"""By what papers are counted, at the end of a question: "how many papers on X per month"."""

_HOW_MANY = r"(?<=\w )how many(?: papers)?(?: (?:are there|is it|do we have|exist))?[ ?.!]*$"
_WHOSE = {
    Count.LABS: rf"(?:and )?(?:from (?:whom|who|where)|(?:from |by |at )?(?:which|what) {LABS}"
    r"(?: (?:i mean|exactly|is it|are (?:they|these|those)))?)[ ?.!]*$",
    Count.AUTHORS: r"(?:and )?(?:by whom|who (?:made|wrote|did|published) (?:them|those|it|these|that))[ ?.!]*$",
}
"""The same, after a question for a number or for names alone: "how many ..., and from whom?"."""

TAILS = tuple((count, re.compile(tail, re.IGNORECASE)) for count, tail in (*_BY.items(), (Count.PAPERS, _HOW_MANY)))
ALL_TAILS = (*TAILS, *((count, re.compile(tail, re.IGNORECASE)) for count, tail in _WHOSE.items()))
OF_TAILS = word_set(
    "annual annually by each every it many monthly per that these they this those time trend trends what where which "
    "who whom yearly"
)
"""A word of each of these, without which none needs to be looked for."""

ENDS = {
    Count.FIRST: re.compile(rf"\b{FIRST_SEEN}[ ?.!]*$", re.IGNORECASE),
    Count.GROWTH: re.compile(rf"\b(?:still )?(?:{RISES}|{MOVES}){OR_NOT}[ ?.!]*$", re.IGNORECASE),
    Count.MONTHS: re.compile(rf"\b{CAUGHT_ON}[ ?.!]*$", re.IGNORECASE),
}
"""How questions end whose beginning asks when, or whether."""

IT_GROWS = re.compile(
    r"\b(?:and )?(?:is|are|has|have|does|do|did) (?:it|this|that|they) (?:still |even |really )*"
    rf"(?:{RISES}|{MOVES}){OR_NOT}[ ?.!]*$",
    re.IGNORECASE,
)
"""What is asked of a topic that was named before."""
