"""What for, said after a topic: ``long-term memory, so that it remembers what a user told it weeks ago``. Pure.

Whoever asks in whole sentences tells what a thing is good for, and why they want it. What they tell of themselves
("because our support bot invents refunds") is no paper's, and is left out. What the thing shall do leans on it
(``asides``), and when that is said to happen is no time of papers.
"""

from __future__ import annotations

import re

from bot.query.frames.askers import PAPERS_ON
from bot.query.question import word_set
from bot.query.vocabulary.talkwords import ASKERS, NOUNS, WE, is_talk, lowered

_ASKER = r"(?:i|we|my|our|us|i'm|i've|i'd|we're|we've|we'd|me|somebody's|someone's)\b"
_THING = r"(?:it|they|that|the|a|an|this|these|those|its|their|people|users?|nobody|everyone|no one|she|he|you)\b"
_FOR = r"(?:because|cause|cuz|since|as|so(?: that)?|before|in case|now that|seeing (?:as|that)|given that|such that)"
_MORE = (
    r"(?:,? (?:ideally|preferably|newest|latest|with code|please|pls|thanks|only|not|no|except|but)\b|[.?!;](?:\s|$))"
)
_STORY = re.compile(rf"(?P<stop>[,;:.!?]*)\s+(?:[-\u2013\u2014]+ )?{_FOR} {_ASKER}.*?(?={_MORE}|$)", re.IGNORECASE)
OF_THING = rf"(?:(?:so|such) that\b|because\b(?! of)|so {_THING})"
"""How what a thing shall do begins, or why it is looked for."""

PURPOSE = re.compile(rf"(?<=[\w)\]])[,;]?\s+(?={OF_THING})", re.IGNORECASE)
"""Before that."""

_LEADS = word_set("so such")

_TIME = re.compile(
    r" (?:(?:an?|two|three|some|\d+) )?(?:(?:weeks?|days?|months?|years?|hours?|minutes?) (?:ago|before|later)"
    r"|(?:last|next|every|this) (?:week|month|year|time|night|summer|winter)|yesterday|tomorrow|today|in (?:19|20)\d\d)"
    r"(?=[\s.,;?!]|$)",
    re.IGNORECASE,
)

LEAST = 2
"""Words at least that are no talk: so much is a topic."""


_SENTENCE = re.compile(r"(?<=[.?!;]) +")
_OF_ASKER = (ASKERS | WE) - word_set("you your anyone anybody someone somebody")
_JOINS = word_set("and but so btw also")
_WISHES = (NOUNS - {"talk", "work", "things"}) | word_set(
    "want need like love prefer interested interest looking care mean saw read heard remember seen find especially "
    "focus mostly mainly specifically only them it that with using about why how which what whether if"
)
"""In a sentence of the asker: what says more of the topic, of papers, or of what was said before."""


def without_story(question: str) -> str:
    """Return a question without what people tell of themselves after their topic, and without a purpose's times."""
    question = _without_asker(question)
    for found in _STORY.finditer(question):
        before, after = question[: found.start()], question[found.end() :]
        asked = found["stop"] or PAPERS_ON.search(before)
        if asked and sum(not is_talk(word) for word in lowered(before)) >= LEAST:
            question = f"{before}{after}"
            break
    begins = PURPOSE.search(question) if may_say_purpose(question) else None
    return question if begins is None else question[: begins.end()] + _TIME.sub("", question[begins.end() :])


def may_say_purpose(text: str) -> bool:
    """Return whether a text has a word with which a purpose begins."""
    lower = text.casefold()
    return "because" in lower or not _LEADS.isdisjoint(lower.split())


def _without_asker(question: str) -> str:
    """Return a question for papers without the sentences after it in which somebody tells of themselves."""
    first, *others = _SENTENCE.split(question)
    if not others or PAPERS_ON.search(first) is None or all(map(is_talk, lowered(PAPERS_ON.split(first)[-1]))):
        return question
    return " ".join((first, *(each for each in others if not _tells_of_asker(lowered(each)))))


def _tells_of_asker(words: list[str]) -> bool:
    begun = words[1:] if words[0] in _JOINS else words
    return not _OF_ASKER.isdisjoint(begun[:1]) and _WISHES.isdisjoint(words)
