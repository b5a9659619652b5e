"""A time that begins or ends when a paper came out: ``since DeepSeek-R1``, ``before o1 was released``. Pure.

Which day that was the archive knows. What is said to have come out may be called anything; else it is written as a
model's name, and the version after it.
"""

from __future__ import annotations

import re
from itertools import takewhile

from bot.model import Query
from bot.query.filters import Reading
from bot.query.one_paper.of_one import may_be_name
from bot.query.question import word_set
from bot.query.vocabulary.talkwords import PAPERS, TO_TOPIC

_SINCE, _UNTIL = word_set("since after"), word_set("before until till")
_RELEASE = re.compile(r"(?:the )?(?:release|launch|publication|arrival|appearance|advent|days|time|paper) (?:of|on) ")
_OUT = re.compile(
    r"(?:(?:first )?(?:came|come|comes) out|(?:was|were|got|is|has been) (?:first )?(?:released|published|launched|out"
    r"|announced|open[- ]sourced)|released|launched|appeared|dropped|happened|was a thing)(?= |$)"
)
_VERSION = re.compile(r"v?\d[\w.]*|mini|pro|max|flash|large|small", re.IGNORECASE)
_HYPHENED = re.compile(r"(?P<lead>post|pre)-(?P<name>(?=\S*[A-Z\d])\S{2,})", re.IGNORECASE)
_MOST_WORDS = 4
"""Words of a name at most."""

_REACH = 12
_STOPS = TO_TOPIC | word_set("in by from and or with which that are is newest best sorted")


def read_came_out(reading: Reading) -> None:
    """Take what says since or until which paper's day papers are wanted as a filter that may be words, too."""
    for at, word in enumerate(reading.lower):
        if not reading.free(at):
            continue
        hyphened = _HYPHENED.fullmatch(reading.words[at])
        if hyphened and may_be_name(hyphened["name"]) and not hyphened["name"].isupper():  # pre-LN is how it is built
            _take(reading, at, at + 1, hyphened["lead"].lower(), hyphened["name"])
        elif word in _SINCE | _UNTIL and (found := _name(reading, at + 1, surely=word == "since")):
            begin, last, end = found
            _take(reading, at, end, word, " ".join(token.core for token in reading.tokens[begin:last]))


def _name(reading: Reading, at: int, *, surely: bool) -> tuple[int, int, int] | None:
    """Return where the name behind "since" begins and ends, and the index after what is said of it."""
    free = takewhile(reading.free, range(at, min(at + _REACH, len(reading.tokens))))
    words = [reading.lower[index] for index in free]
    released = _RELEASE.match(" ".join(words) + " ")
    begin = len(released[0].split()) if released else 0
    begin += words[begin : begin + 1] == ["the"]
    for size in range(1, min(_MOST_WORDS, len(words) - begin) + 1):
        if out := _OUT.match(" ".join(words[begin + size :])):
            return at + begin, at + begin + size, at + begin + size + len(out[0].split())
        if reading.tokens[at + begin + size - 1].ends:
            break
    size = 1 + (_VERSION.fullmatch("".join(words[begin + 1 : begin + 2])) is not None)
    end = begin + size
    if end > len(words) or not (end == len(words) or words[end] in _STOPS or reading.tokens[at + end - 1].ends):
        return None
    named = " ".join(token.core for token in reading.tokens[at + begin : at + end])
    if not any(map(str.isalpha, named)):
        return None  # a day that is none
    asked = surely or any(letter.isdigit() for letter in named) or not PAPERS.isdisjoint(reading.lower)
    return (at + begin, at + end, at + end) if released or (asked and may_be_name(named)) else None


def _take(reading: Reading, begin: int, end: int, word: str, name: str) -> None:
    if word in _SINCE | {"post"}:
        part, label = Query("", since_paper=name), f"since {name}"
    else:
        part, label = Query("", until_paper=name), f"before {name}"
    reading.take(begin, end, part, label, f"{label} came out", guess=True)
