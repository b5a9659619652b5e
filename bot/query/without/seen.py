"""What nobody knows here to leave out: ``skip the ones I've seen``, ``not those you showed me``. Pure.

Nobody is remembered by what they read, so that a filter would claim what is not so: people are told instead.
"""

from __future__ import annotations

import re

from bot.query.filters import Reading
from bot.query.question import word_set

_LEAVE = (
    r"(?:leav(?:e|ing) (?:out|aside)|filter(?:ing)? out|exclud(?:e|ing)|omit(?:ting)?|skip(?:ping)?|ignor(?:e|ing)"
    r"|avoid(?:ing)?|except(?: for)?|other than|besides|drop|hide|remove|without|minus|(?:but )?(?:not|no|nothing|none)"
    r"|(?:do not|don't) (?:show|give|send|repeat)(?: me)?)"
)
_THOSE = (
    r"(?:(?:again|any|all|of|the|those|these|ones?|papers?|articles?|stuff|things?|work|that|which|what|whatever"
    r"|everything|anything) )*"
)
_WHO = r"(?:i|we|you|i've|we've|you've|i'd|we'd)"
_HAVE = r"(?:(?:have|had|just|already|previously|before|recently|myself|once|last time) )*"
_SEEN = (
    r"(?:seen|saw|read|know|knew|got|had|have|shown|showed|show|gave|given|sent|posted|told|listed|mentioned"
    r"|recommended|suggested|looked at|gone through|come across)"
)
_AFTER = (
    r"(?: (?:already|before|me|us|to|about|here|earlier|yet|so far|please|pls|yesterday|today"
    r"|(?:last|this) (?:time|week|month|morning)))*"
)
_LED = "(?:and |but |please |just |anything |everything |all )*"
_FORM = re.compile(rf"{_LED}{_LEAVE} {_THOSE}{_WHO} {_HAVE}{_SEEN}{_AFTER} ")

ABOUT = word_set("on about regarding concerning for")
"""What leads to the topic after such a clause."""

_MOST = 16
"""Words of such a clause at most."""

_UNKNOWN = "I cannot tell what you have seen: nothing was left out for it."


def read_seen(reading: Reading, at: int) -> int | None:
    """Read that what somebody knows already shall be left out; return the index after it, or ``None``."""
    said = _FORM.match(" ".join(reading.lower[at : at + _MOST]) + " ")
    if said is None:
        return None
    end = at + len(said[0].split())
    if end < len(reading.lower) and not (reading.tokens[end - 1].ends or reading.lower[end] in ABOUT):
        return None
    reading.hint = reading.hint or _UNKNOWN
    return reading.drop(at, end)
