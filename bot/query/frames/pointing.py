"""Which clauses only point back at what another names: ``did anyone follow up on it``, ``who else does this``. Pure.

What they ask is who took a thing further, and whether that is at hand; which thing it is stands before them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.query.question import word_set
from bot.query.vocabulary.pointers import PRONOUNS
from bot.query.vocabulary.talkwords import ASKERS, STARTS, TALK, is_talk

_JOINS = word_set("and but so or also then btw")
_ASKS = (STARTS - ASKERS) | word_set("who's anything anyone anybody somebody someone are")
_FOLLOWS = word_set(
    "adopt adopted after apply applied before beat beaten build building built came confirm confirmed copied copy "
    "criticize criticized extend extended extending fix fixed fixes follow followed following follow-up follow-ups "
    "followup followups groups group improve improved improving implement implemented instead labs later newer ones "
    "replicate replicated reproduce reproduced researchers since team teams test tested tried try ups uses verified "
    "verify version versions"
)
"""What is done with what somebody brought."""

_OF_THOSE = word_set("follow-up follow-ups followup followups")
_MOST = 12
"""Words of such a clause at most."""

ASKED_NEXT = (
    r"(?:(?:did|has|have|does) (?:any(?:one|body)|some(?:one|body)|people|others|it|they)|(?:is|are) there"
    r"|who(?:'s)? (?:else|is|has|did)|what came)\b"
)
"""A pattern of how they begin, after "and" or a colon."""

_UP = re.compile(r"\bfollow(ed|ing)? ?-?up")


def points_back(words: Sequence[str]) -> bool:
    """Tell whether a clause, in lower case, asks what came of a thing that another clause names, and nothing else."""
    begun = [word for word in words if word]
    while begun and begun[0] in _JOINS:
        begun = begun[1:]
    if not 1 < len(begun) <= _MOST or begun[0] not in _ASKS:
        return False
    back = not PRONOUNS.isdisjoint(begun[1:]) or not _OF_THOSE.isdisjoint(begun) or _UP.search(" ".join(begun))
    return bool(back) and all(word in TALK | _FOLLOWS | PRONOUNS or is_talk(word) for word in begun)


_MAKER = re.compile(
    r"(?<=\w)(?: (?:things?|tricks?|ideas?|methods?|papers?|approach|stuff|ones?|work|models?))?(?: (?:that|which))? "
    r"(?!it |they |i |we |you |people |who |what |how |to )[\w-]+ (?:did|made|published|released|proposed|introduced"
    r"|wrote|came up with|put out|built)$",
    re.IGNORECASE,
)


def without_maker(text: str) -> str:
    """Return what others followed up on, without who brought it: "the felting thing that Otter Lab did"."""
    return _MAKER.sub("", text)
