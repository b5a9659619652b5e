"""What people ask of papers that nobody here knows: their pages, their conference, what is thought of them. Pure.

It is left out, and said so: searched as words it would find papers on pages and on conferences.
"""

from __future__ import annotations

import re

from bot.query.filters import Reading
from bot.query.question import word_set
from bot.query.times.shorthand import is_conference
from bot.query.times.taken_days import all_free
from bot.query.vocabulary.daywords import WORK
from bot.query.vocabulary.talkwords import PAPERS

_LENGTH = re.compile(
    r"(?:(?:that|which) (?:are|have) )?(?:with )?(?:(?:longer|shorter|more|fewer|less|under|over|below|above|at most"
    r"|at least|up to|no more) )+(?:than )?\d{1,3} pages? (?:long )?"
)
_LONG = "How many pages papers have is not known here: that was left out."
_YEAR = r"(?:'?\d\d |20\d\d )?"
_ACCEPTED = re.compile(
    r"(?:(?:that|which) (?:were|was|are|is|got|have been|has been) )?"
    r"(?:(?:accepted|presented|published|to appear) (?:at|in|to|by)|from|at|in)"
    rf" (?:the )?(?:last |latest )?(?P<where>\S+) {_YEAR}"
)
_OF_CONFERENCE = re.compile(rf"(?P<where>\S+) {_YEAR}(?=(?:papers|articles|submissions|publications) )")
_PLACED = "Where papers are published is not known here: that was left out."
_REVIEWED = re.compile(r"(?:only )?(?:peer[- ]reviewed|refereed) ")
_JUDGED = "Whether papers were peer-reviewed is not known here: that was left out."

_VOTES = (
    r"(?:with |that have |which have |that got |which got |having )?(?:only |very |just )*(?:few|low|hardly any)"
    r" (?:upvotes|votes|likes) "
)
_FEW = re.compile(_VOTES)
_JUDGEMENT = re.compile(
    r"(?:the |some |any )?(?:(?:most )?(?:under(?:rated|appreciated)|over(?:looked|hyped|rated)|controversial|weird"
    r"|weirdest|strange|strangest|surprising|crazy|craziest|provocative|divisive)(?= (?:papers?|work|research) )"
    rf"|(?:(?:hidden|overlooked) gems?|sleeper hits?)(?= (?:{_VOTES})?(?:(?:on|about|this|last|of|from|since) .*)?$))"
)
NO_FEWEST = "I can only put what has the most upvotes first, not the fewest: that was left out."
_NO_JUDGEMENT = "What people think of papers is not known here, only their upvotes: that was left out."


_SAID_OF = PAPERS | WORK | word_set("submissions gem gems hit hits upvotes votes likes")
"""Of what it is asked: of these alone, by one of their words."""


def read_unknown(reading: Reading, at: int) -> int | None:
    """Leave out what is not known of papers; return the index after it, or ``None``."""
    return None if _SAID_OF.isdisjoint(reading.lower) else _read(reading, at)


def _read(reading: Reading, at: int) -> int | None:
    said = " ".join(reading.lower[at : at + 9]) + " "
    if (found := _LENGTH.match(said)) and not PAPERS.isdisjoint(reading.lower[:at]):
        return _left_out(reading, at, found[0], _LONG)
    placed = (_ACCEPTED if at and reading.lower[at - 1] in PAPERS | WORK else _OF_CONFERENCE).match(said)
    if placed and is_conference(placed["where"]):
        return _left_out(reading, at, placed[0], _PLACED)
    if found := _JUDGEMENT.match(said):
        return _left_out(reading, at, found[0], _NO_JUDGEMENT)
    if (found := _FEW.match(said)) and ("upvotes" in found[0] or not PAPERS.isdisjoint(reading.lower)):
        return _left_out(reading, at, found[0], NO_FEWEST)
    if (found := _REVIEWED.match(said)) and not PAPERS.isdisjoint(reading.lower[at + 1 : at + 4]):
        return _left_out(reading, at, found[0], _JUDGED)
    return None


def _left_out(reading: Reading, at: int, said: str, hint: str) -> int | None:
    end = at + len(said.split())
    if not all_free(reading, at, end):
        return None
    reading.hint = reading.hint or hint
    return reading.drop(at, end)
