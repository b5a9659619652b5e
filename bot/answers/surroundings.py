"""What stands around a question and says nothing of it, as the archive's own words tell: ``stuck on the bus, ...``.

What people tell besides is as varied as people are, and no list holds it. They say its words to each other and papers
do not write them; of a topic it is the other way round.
"""

from __future__ import annotations

import re
from datetime import date
from functools import partial

from bot.model import Intent, Query, Sort
from bot.ports import PaperFinder
from bot.query import parse
from bot.query.frames.courtesies import without_courtesies
from bot.query.question import SMILEY, undo_noise, with_smileys, word_set

_PERSONS = word_set(
    "i i'm im i've i'd i'll we we're we've our us me my you your you're she she's he he's her his thanks thank "
    "thx ta ty sorry pls please haha lol ugh fingers need gotta ok okay hmm"
)
"""Who tells, or is told: without one of these a clause may be a topic's own."""

_PURPOSE = re.compile(r"(?:it'?s|it is|this is|that'?s) for\b", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:here|this(?! (?:morning|afternoon|evening|week|weekend|month|year|quarter|spring|summer|autumn|winter)))\b",
    re.IGNORECASE,
)
"""What stands for the question in what is told of it, if that asks nothing."""

_ASKING = word_set(
    "what which who whose when where why how is are do does did can could should would will has have any"
)
_CHOOSING = word_set(
    "not no without except only newest latest recent best top hottest popular voted votes upvoted code open most least "
    "two three four five few read reading papers paper works work rather instead trend "
    "ones show give publish published release released especially mostly mainly ideally preferably care called i.e e.g "
    "esp"
)
"""What says more of the papers that are asked for, or of the topic."""

_LEAVES_OUT = re.compile(
    r"\b(?:nothing|none) (?:on|about|of|with|from|by|related)\b(?! (?:this|that|it|them|my|our|the)\b)"
    r"|^(?:(?:please|just|and|but) )*(?:exclud(?:e|ing)|skip(?:ping)?|ignor(?:e|ing)|avoid(?:ing)?|omit|leave out)\b",
    re.IGNORECASE,
)
"""So do these, where "i've got nothing" and "on leave" do not."""

LEAST, TALE = 2, 4
"""Words of what is told at least, and where it names a time."""


def asked_for_itself(index: PaperFinder, question: str, today: date) -> str:
    """Return a question as typed without Slack's noise, and without what is said around it."""
    left = without_courtesies(undo_noise(with_smileys(question)), partial(_is_aside, index, today))
    return undo_noise(left.replace(SMILEY, " "))


def _is_aside(index: PaperFinder, today: date, clause: str, rest: str) -> bool:
    """Tell whether a clause says nothing of a topic nor how papers shall be chosen, while the rest names one."""
    words = [word.strip(",.;:!?()") for word in clause.lower().split()]
    personal = not _PERSONS.isdisjoint(words) or _PURPOSE.match(clause) is not None
    points = _POINTING.search(clause) and not (clause.rstrip().endswith("?") or words[0] in _ASKING)
    leads = clause.rstrip().endswith(":") and len(words) > TALE  # to the question, as "in a meeting, so quick:"
    if not (personal or points or leads) or len(words) < LEAST or not _CHOOSING.isdisjoint(words):
        return False
    return index.said(clause) > 0 and not _chooses(clause, today) and _names(index, rest, today)


def _chooses(clause: str, today: date) -> bool:
    """Tell whether a clause says which papers shall be shown, or in what order; the time of a tale does not."""
    query = parse(clause, today=today)
    if _is_chosen(query) or query.problem or _LEAVES_OUT.search(clause):
        return True
    return bool(query.since or query.until) and len(clause.split()) < TALE


def _is_chosen(query: Query) -> bool:
    return (
        query.intent is not Intent.SEARCH
        or query.sort is not Sort.RELEVANCE
        or any((query.excluded, query.required, query.authors, query.organizations, query.not_authors, query.ids))
        or any((query.not_organizations, query.titles, query.avoided, query.topics, query.times, query.limit))
        or any((query.has_code, query.min_stars, query.min_upvotes, query.bound, query.soft, query.wished, query.every))
    )


def _names(index: PaperFinder, rest: str, today: date) -> bool:
    """Tell whether a text names a topic, or whose papers or which are asked for, or when they came out."""
    query = parse(rest, today=today)
    named = (query.authors, query.organizations, query.ids, query.titles, query.subject, query.since, query.until)
    return index.said(rest) < 0 or any(named)
