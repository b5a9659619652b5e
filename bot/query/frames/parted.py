"""Topics that a question asks for apart: ``world models, and separately anything on TTS`` -> ``world models; TTS``.

"And also on", "plus something about" and "two things:" say that no paper need have both, which "and" alone does not:
the topics come with a semicolon between them, as whoever lists topics writes them. Pure.
"""

from __future__ import annotations

import re

from bot.query.vocabulary.talkwords import is_talk
from bot.texts.clues import has_clue

MOST_WORDS = 30
"""A longer text tells of something, and "also" says one thing more of it."""

_AND = r"(?:and|plus|&|\+|as well as|along with)"
_ALSO = (
    r"(?:also|separately|additionally|independently|unrelatedly|in addition|besides(?: that)?|apart from that"
    r"|on (?:another|a different|a separate|an unrelated) note)"
)
_ON = r"(?:on|about|in|for|regarding|around|concerning)"
_ABOUT = r"(?:what|how) about"
_FOUND = (
    r"(?:(?:maybe|any|some|a few|the|latest|recent|new) )*(?:any ?thing|some ?thing|papers?|articles?|stuff|things?"
    r"|work|research|news|one|another(?: (?:one|paper))?|what(?:'s| is) (?:new|there)"
    r"|is there (?:anything|something|work))"
    r"(?: (?:new|recent|good|else|interesting))*"
)
_TOPIC = (
    r"(?!(?:not?|without|with|to|by|from|can|could|do|does|did|is|are|was|were|has|have|be|it|its|they|them|their|that"
    r"|which|who|how|why|what|when|where|if|since|before|after|only|i|we|you|uses?|called|known|this|these|those|on"
    r"|of|at|as|or|about|in|for)\b)(?:(?:an?|the|some)\s)?"
)
"""What begins no topic: "and also without code", "and also how it works"."""

_APART = re.compile(
    rf"(?:[,;.?]*\s{_AND}(?:,? then)?,?|[,;.?])\s(?:then\s)?{_ALSO}\b(?:,?\s{_ALSO}\b)*[,:]?\s"
    rf"(?:(?:{_FOUND}\s)?(?P<also>{_ON})\s|{_ABOUT}\s)?{_TOPIC}"
    rf"|[,;.?]*\s{_AND}(?:\sthen)?\s(?:{_FOUND}\s{_ON}|{_ABOUT})\s{_TOPIC}"
    rf"|[,;.?]*\s{_AND}(?:\sthen)?\s(?P<again>{_ON})\s{_TOPIC}",
    re.IGNORECASE,
)
"""What parts one topic from another."""

_SEVERAL = re.compile(
    r"^(?P<lead>(?:[\w',]+ ){0,6}?)(?:(?P<two>two|2|both)|three|3)\b(?: (?:different|separate|unrelated|quick|short))*"
    r"(?: (?:things?|topics?|questions?|subjects?|areas?|asks?|requests?|searches))?(?: (?:today|please|here|for you))?"
    r" ?(?::| -|,(?= )) ?",
    re.IGNORECASE,
)
"""What says beforehand how many topics come."""

_EITHER = re.compile(
    r"(?<!\S)(either .{3,80}? or .{3,80}?),? (?:is|are|would be|both(?: are)?) (?:fine|okay?|good|great)[ .!]*$",
    re.IGNORECASE,
)
"""What says of two topics that either will do."""

_HOW_MANY = re.compile(r"(?:how many|(?:the )?number of)\b", re.IGNORECASE)
_LISTED = re.compile(r",?\s(?:and|&|\+|plus)\s|[,;.?]\s(?:and\s)?", re.IGNORECASE)
_LEAD = re.compile(rf"^(?:(?:{_FOUND}|is there)\s)*(?:{_ON}|{_ABOUT})\s", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:^|\s)\(?[123ab][.)] (?=\S)", re.IGNORECASE)
_OF_ONE = ("in", "for")
"""What leads from a topic to where or to what for it is: "vision models, also for robots"."""

_ASKS = ("what", "any", "some", "papers", "everything", "stuff", "work")
_CLUES = (
    "either ",
    "and ",
    "plus ",
    "+ ",
    "& ",
    "as well",
    "along",
    "also",
    "separate",
    "independent",
    "addition",
    "note",
    "1",
)


def parted(question: str) -> str:
    """Return a question with a semicolon between topics that it asks for apart; any other as it is."""
    if not has_clue(question, _CLUES) or len(question.split()) > MOST_WORDS:
        return question
    plain = _beforehand(_EITHER.sub(r"\1", question))
    found = [one for one in _APART.finditer(plain) if _is_between(plain, one)]
    between = " vs " if _HOW_MANY.match(question) else "; "  # numbers of topics are told beside each other
    for one in reversed(found):
        plain = f"{plain[: one.start()]}{between}{plain[one.end() :]}"
    return plain


def _beforehand(question: str) -> str:
    """Return a question that says how many topics come, or numbers them, with a semicolon between these."""
    numbers = list(_NUMBERED.finditer(question))
    if len(numbers) > 1 and is_talk(question[: numbers[0].start()]):
        cuts = [*(one.end() for one in numbers), len(question)]
        ends = [*(one.start() for one in numbers[1:]), len(question)]
        return _listed(question[: numbers[0].start()], [question[a:b] for a, b in zip(cuts, ends, strict=False)])
    several = _SEVERAL.match(question)
    if several is None or not is_talk(several["lead"]):
        return question
    parts = _LISTED.split(question[several.end() :])
    if len(parts) != (2 if several["two"] else 3):
        return question
    return _listed(several["lead"], parts)


def _listed(lead: str, parts: list[str]) -> str:
    topics = [_LEAD.sub("", part.strip(" ,;.?")) for part in parts]
    return " ".join(filter(None, (lead.strip(), "; ".join(topics) if all(topics) else " ".join(parts))))


def _is_between(plain: str, found: re.Match[str]) -> bool:
    """Tell whether what parts topics stands between two, and the second one does not lean on what leads to the first.

    Of "benchmarks for coding and also for math" both are benchmarks, "what's new in speech, and in music" asks twice.
    """
    before = plain[: found.start()]
    if is_talk(before) or is_talk(plain[found.end() :]):
        return False
    on = (found["also"] or found["again"] or "").lower()
    if not on:
        return True
    first = re.search(rf"\b{on}\b", before, re.IGNORECASE)
    if first is None:
        return found["again"] is None and on not in _OF_ONE
    lead = before[: first.start()].lower()
    return is_talk(lead) or (on not in _OF_ONE and lead.startswith(_ASKS))
