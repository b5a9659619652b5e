"""Whose papers are asked for by another of theirs: ``papers by the people behind LLaVA``, ``same authors as``. Pure."""

from __future__ import annotations

import re

from bot.model import Intent, Part, Query
from bot.query.filters import Reading
from bot.query.one_paper.of_one import is_paper_id, without_paper
from bot.query.said import Said

_WHO = (
    r"(?:(?:same|very|original|first|lead) )*"
    r"(?:authors?|people|persons?|team|folks|guys|researchers|group|ones|creators|makers|those)"
)
_MADE = r"(?:wrote|made|built|did|created|released|published|developed|introduced|brought us|invented)"
_BEHIND = rf"(?:behind|of|(?:who|that) {_MADE})(?: the)?"
_ORDER = (
    r"(?P<order>(?:(?:the|newest|latest|freshest|oldest|best|top|recent|most|upvoted|popular|liked|few|[2-9]|\d\d|three"
    r"|five|ten) )*)"
)
_OTHERS = (
    r"(?:(?:(?:show|give|find|list)(?: me)?|what|which|any|all|some|more|others?|else|new|newer|further|the|are|is"
    r"|there|papers?|works?|anything|something|everything|stuff|things|articles?|written|published|made|done|that) )*"
)
_NAME = r"(?P<name>(?:\d{4}\.\d{4,5}|(?-i:[A-Za-z]*[A-Z0-9])\S*(?: (?-i:[A-Z0-9])\S*){0,3}?|\"[^\"]+\"))"
_END = r"(?: paper| article)?(?= (?:since|from|in|this|last|about|on|with|after|before|until)\b|[ ?.!,]*$)"
_DONE = (
    r"(?: paper)? (?:also |else |been )*"
    r"(?:write|written|publish(?:ed|ing)?|do(?:ne|ing)?|ma[dk]e|work(?:ed|ing)? on|up to)(?: else)?"
    r"(?= (?:since|in|this|last|after|about|on|with)\b|[ ?.!,]*$)"
)
_FORMS = tuple(
    re.compile(rf"^{_ORDER}{form}", re.IGNORECASE)
    for form in (
        rf"{_OTHERS}(?:by|from|of|with) (?:the )?{_WHO} (?:{_BEHIND}|as(?: the)?) {_NAME}{_END}",
        rf"(?:the )?same (?:authors?|people|team|group|folks) as(?: the)? {_NAME}{_END}",
        rf"what (?:else )?(?:did|do|does|have|has|are|is) (?:the )?{_WHO} {_BEHIND} {_NAME}{_DONE}",
        rf"{_OTHERS}(?:by|from) (?:the )?{_NAME}(?:'s)? (?:authors|creators){_END}",
    )
)
_BEFORE_ID = re.compile(
    rf"^{_ORDER}{_OTHERS}(?:(?:by|from|of|with) )?(?:the )?{_WHO} (?:{_BEHIND}|as)(?=[ ?.!,]*$)",
    re.IGNORECASE,
)


def read_same_authors(reading: Reading) -> bool:
    """Read whose papers are asked for by the name or the id of one that is theirs; tell whether they are."""
    said, ids = Said(reading), [one for one in reading.filters if one.part.ids]
    if len(ids) == 1 and len(ids[0].part.ids) == 1 and (led := _BEFORE_ID.search(said.text)):
        (name,) = ids[0].part.ids
        begin, end = said.tokens(led.end("order"), led.end())[0], ids[0].end
        reading.filters.remove(ids[0])
    else:
        found = next((found for form in _FORMS if (found := form.search(said.text))), None)
        begin, end = said.tokens(found.end("order"), found.end()) if found else (0, 0)
        name = without_paper(found["name"].strip('"')) if found else ""
    if not end or not name:
        return False
    part = Query("", intent=Intent.LIKE, part=Part.AUTHORS, subject=name, ids=(name,) if is_paper_id(name) else ())
    reading.take(begin, end, part, f"by the authors of {name}", f"same authors as {name}")
    return True
