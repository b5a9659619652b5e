"""The words with which people wish for an order, a number of papers, or code: what ``clauses`` is made of. Pure."""

from __future__ import annotations

from bot.query.spans import NUMBERS

ONES = r"(?:ones?|papers?|articles?|works?|stuff|things?|reads?|picks?|hits|results)"
FIRST = r"(?: (?:first|(?:on|at)(?: the)? top|only|(?:down )?to(?: the)? oldest))?"
NEW = r"(?:newest|latest|freshest|most recent)"
BEST = (
    r"(?:(?:best|top|most|highest|highly|well)[ -](?:rated|voted|upvoted|liked|loved|received"
    r"|regarded|discussed|talked[ -]about|praised|shared|hyped|popular|upvotes|votes|likes)"
    r"|best|hottest|greatest|(?:crowd|community|people's)(?:'s)? favou?rites?)"
)
"""Superlatives and what is as sure: they order papers by themselves, as "hot" and "new" do beside ``ONES`` alone."""

_COUPLE = "a couple"
NUMBER = rf"(?P<number>[1-9]|[1-4]\d|50|{'|'.join(NUMBERS)}|{_COUPLE})"
"""How many papers, from 1 to 50, as the group ``number``."""

AT_MOST = r"(?:top|max(?:imum)?|at most|no more than|not more than|up to|only|just|time for|first)"
GIVE = r"(?:give|show|send|list|find|get|pick|need|want|recommend|suggest|name)(?: me| us)?"
SUFFICE = (
    r"(?:(?:is|are|'s|will|would|should|do|does|be|suffices?|already|just|more|than)\b ?)+"
    r"(?:enough|plenty|fine|ok|okay|sufficient|good|great)?"
)
CODE = (
    r"(?:(?:an?|the|their|its|open|public|available|released|source|some|any|working|official) )*"
    r"(?:code|repos?|repository|github|implementations?)(?: links?)?"
)
OPEN = r"open[- ]sourced?"
"""Of papers it is said where it is wished for: "open-source models" are a topic."""

HAVING = (
    r"(?:(?:that|which|it|they|must|has to|have to|should|needs? to|also) )*"
    r"(?:with|having|has|have|comes? with|includ(?:es?|ing)|needs?|plus)"
)
OUT = r"(?:available|attached|included|online|out|released|needed|required|only|is a must)"
IF = (
    r"(?:(?:if|where|when) (?:possible|any|available|it exists|there(?:'s| is)(?: any| one| some)?"
    r"|(?:they|you|it|we) (?:have|has)(?: it| one| any| some)?)"
    r"|(?:would|will) be (?:nice|great|good|cool|ideal|perfect|best|a plus|a bonus|appreciated)"
    r"|(?:is )?(?:a (?:big )?plus|a bonus)|nice to have)"
)
WISHED = (
    r"(?:ideally|preferably|hopefully|(?:best|better) if|bonus if|if possible|if available"
    r"|(?:it )?(?:would|will) be (?:nice|great|good))"
)
"""What makes a wish of a demand: papers without code will do as well."""


def number_of(said: str) -> int:
    """Return the number that ``NUMBER`` has found; 0 where it has found none."""
    if said.isdecimal():
        return int(said)
    return 2 if said == _COUPLE else NUMBERS.get(said, 0)
