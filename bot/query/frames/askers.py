"""Which sentences of a question tell of who asks, and nothing of a topic: "prepping a reading group". Pure."""

from __future__ import annotations

import re

from bot.query.question import word_set
from bot.query.vocabulary.talkwords import ABOUT, ASKERS, STARTS, WE, is_talk, lowered

_FEW = 9
"""A longer sentence tells more than who asks."""

_TELLS = 3
PAPERS_ON = re.compile(
    r"\b(?:papers?|articles?|works?|research|literature|anything|something|stuff|updates)(?: \w+)?"
    r" (?:on|about|regarding|for)\b|\b(?:new (?:in|on|with)|have on|read (?:on|about)) ",
    re.IGNORECASE,
)
"""What asks for papers about what follows."""

_OF_TOPIC = ABOUT - {"for"} | word_set("with understand understanding learn learning using like love study studying")
"""Words after which a topic may stand."""

_SENTENCE = re.compile(r"(?<=[.?!;])\s+|(?<=\w)\s+-\s+(?=\w)")
_GREETING = word_set(
    "hey hi hello yo morning team all folks everyone guys so and but ok also again sorry to bother quick question"
)
_OF_ASKER = ASKERS | WE | {"myself"}
_DOING = word_set("prepping preparing writing giving hosting organizing organising presenting running planning")
_ARTICLES = word_set("a an the my our this")
_HAVING = word_set("have got")


def asking(text: str) -> str:
    """Return a text without its sentences that tell of the asker alone, beside one that asks of a topic.

    "Prepping a reading group. Any papers on planning?", but not "trying to understand planning. Any entry point?": what
    may name a topic stays.
    """
    sentences = [sentence for sentence in _SENTENCE.split(text) if sentence.strip()]
    if len(sentences) < 2 or not any(map(_asks_of_topic, sentences)):
        return text
    return " ".join(each for each in sentences if _asks_of_topic(each) or not _tells_of_asker(each))


def _asks_of_topic(sentence: str) -> bool:
    """Return whether a sentence asks and names what of: after "papers on", or in several words that are no talk."""
    words = [word for word in lowered(sentence) if word not in _GREETING]
    if not words or not (sentence.rstrip().endswith("?") or words[0] in STARTS - ASKERS):
        return False
    telling = sum(not is_talk(word) for word in words)
    return telling >= _TELLS or (telling > 0 and PAPERS_ON.search(sentence) is not None)


def _tells_of_asker(sentence: str) -> bool:
    """Return whether a sentence says who asks, or what for, and nothing of a topic: "prepping a talk"."""
    words = [word for word in lowered(sentence) if word and word not in _GREETING]
    if not words or not _OF_TOPIC.isdisjoint(words) or len(words) > _FEW:
        return not words
    does = words[0] in _DOING and not _ARTICLES.isdisjoint(words[1:2])
    return does or not (_OF_ASKER.isdisjoint(words) or _HAVING.isdisjoint(words))
