"""What a question asks of a paper, be it the second thing: ``DeepSeek-R1 and how many upvotes did it get``. Pure.

What is asked second says "it", or only what a paper has ("and the authors"): it is no part of the name before it. Where
nothing else is asked of a paper that is named, that is asked of it; of a topic it is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bot.model import Part
from bot.query.filters import Reading, take_code
from bot.query.frames.scaffold import strip
from bot.query.one_paper.of_one import Asked, asked_of_one, asked_of_shown, may_be_name, without_paper
from bot.query.question import word_set
from bot.query.vocabulary.things import ASK, NOUNS, OF, THE
from bot.texts.clues import has_clue

_JOINS = word_set("and & plus also then")
_JOINING = (",", "and", "&")
_MOST_WORDS = 10
"""Words of what is asked second at most."""

_IT = re.compile(r"\b(?:it|this|that|they|them)\b", re.IGNORECASE)
_LEANS = re.compile(r"\b(?:it|its|this|that|they|them|their|give|send|show|list|tell|where|link)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\b(?:they|them)\b", re.IGNORECASE)
_WHEN_OR_WHO = {"when": Part.DAY, "since when": Part.DAY, "who": Part.AUTHORS, "by whom": Part.AUTHORS}
_LIKED = re.compile(r"how (?:popular|well liked) (?:is|was|are|were) (?:it|this|that)", re.IGNORECASE)
_POLITE = re.compile(r"[ ,]+(?:please|pls|thanks|thx|too|as well)$", re.IGNORECASE)
_AGAIN = re.compile(r",? (?:again|anyway|btw|pls|please)[ ?.!]*$")
"""What is said after a name; a title that ends so has a capital."""


def read_asked(reading: Reading) -> tuple[Asked | None, str]:
    """Return what a question asks of one paper, and its text without what it asks second, which is left out of it."""
    end = said_until(reading)
    may_ask = reading.of_one and not any(token.key for token in reading.tokens)  # "yaks top:3" names no paper
    may_ask = may_ask and not any(token.excluded for token in reading.tokens[:end])
    whole = _plain(reading, end)
    second = _second(reading, end)
    first = _plain(reading, second.begin) if second else whole
    asked = _asked(reading, first) if may_ask else None
    if second is None:
        return asked, whole
    if may_ask and asked is None:
        asked = _named(first, second.part)
    if asked is None and not second.surely:
        return (_asked(reading, whole) if may_ask else None), whole
    if second.part is Part.CODE and asked is None:
        take_code(reading, second.begin, end, wished=True)
    else:
        reading.drop(second.begin, end)
    return asked, first


def _asked(reading: Reading, text: str) -> Asked | None:
    """Return what a text asks of one paper; of a quoted phrase beside others no mere part is of its name."""
    asked = asked_of_one(_of_two(text))
    if asked is None or len(reading.tokens) == 1:
        return asked
    quoted = [without_paper(token.core.strip(" ?.!")) for token in reading.tokens if token.phrase]
    named = set(asked.name.split())
    return None if any(each not in asked.name and named & set(each.split()) for each in quoted) else asked


def said_until(reading: Reading) -> int:
    """Return the index after what a question says: the filters written behind it are of no name."""
    end = len(reading.tokens)
    while end - 1 in reading.taken and (reading.tokens[end - 1].key or reading.tokens[end - 1].excluded):
        end -= 1
    return end


@dataclass(frozen=True, slots=True)
class _Second:
    """What a question asks second.

    Attributes:
        begin: The index of its first token, or of what joins it.
        part: Which thing of a paper it is.
        surely: Whether it is asked of what was said before, whatever that is; not "math and code".
    """

    begin: int
    part: Part
    surely: bool


def _second(reading: Reading, end: int) -> _Second | None:
    tokens = reading.tokens[:end]
    for at in range(max(1, len(tokens) - _MOST_WORDS), len(tokens)):
        joined = reading.lower[at] in _JOINS
        if not (joined or tokens[at - 1].ends) or (joined and at + 1 == len(tokens)):
            continue
        said = _POLITE.sub("", " ".join(token.core for token in tokens[at + joined :]))
        if (part := _part(said)) is not None:
            return _Second(at, part, _LEANS.search(said) is not None)
    return None


def _part(said: str) -> Part | None:
    """Return what words ask of "it", or name alone."""
    if (part := _WHEN_OR_WHO.get(said.lower())) is not None:
        return part
    if _LIKED.fullmatch(said):
        return Part.UPVOTES
    if found := next((part for part, form in _alone() if form.fullmatch(said)), None):
        return found
    asked = asked_of_shown(_OF_THEM.sub("it", said)) if _IT.search(said) else None
    return asked.part if asked else None


def _named(text: str, part: Part) -> Asked | None:
    """Return what is asked second of a paper, where a question names one and asks nothing else of it."""
    name = without_paper(strip(text.split()).strip(' "?.!'))
    return Asked(name, part, guess=True) if name and may_be_name(name) else None


def _plain(reading: Reading, end: int) -> str:
    return _AGAIN.sub("", " ".join(token.core for token in reading.tokens[:end]))


def _of_two(text: str) -> str:
    """Return a text that asks two things of one paper as asking the second: ``abstract and bibtex of OtterNet``."""
    return _two().sub(r"\g<second>", text, count=1) if has_clue(text, _JOINING) else text


@cache
def _alone() -> tuple[tuple[Part, re.Pattern[str]], ...]:
    return tuple((part, re.compile(rf"{ASK}{THE}(?:{nouns})", re.IGNORECASE)) for part, nouns in NOUNS.items())


@cache
def _two() -> re.Pattern[str]:
    nouns = "|".join(NOUNS.values())
    return re.compile(rf"^{ASK}{THE}(?:{nouns})(?:,| and|,? &|, and) (?P<second>{THE}(?:{nouns}) {OF} )", re.IGNORECASE)
