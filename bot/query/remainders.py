"""What is left of a question once a filter is dropped from it -> the same as a question, or nothing. Pure.

Whose papers are asked for is the subject of "what did NVIDIA publish last week", and "came out on Friday" has its verb:
without them the words that remain are read alike, and nobody would ask so.
"""

from __future__ import annotations

import re

from bot.query.spans import MONTH

_NOTHING = re.compile(
    r"(?:(?:all|any|anything|are|articles?|can|do|everything|find|get|give|have|is|list|me|ones?|papers?|please"
    r"|preprints?|search|show|some|something|stuff|the|there|us|was|were|what|what's|whats|which|works?|you)(?: |$))*",
    re.IGNORECASE,
)
"""What asks for papers, and says nothing of them."""

_DONE = (
    r"(?:been|built|contributed|developed?|doing|done|do|got|have|made|make|out|posted?|produced?|proposed?|published?"
    r"|publish(?:ing|es)?|put|released?|releas(?:ing|es)|said|say|shipped|shown?|up|work(?:ed|ing)?|writ(?:e|es|ing|ten)"
    r"|wrote)"
)
_WITHOUT_SUBJECT = re.compile(
    rf"^(?:so |and )?(?:(?:what|which|who)(?: (?:papers?|work|research|else))? )?(?:did|does|do|has|have|is|are)"
    rf"(?: {_DONE})+(?: (?:anything|something|to))*(?=$| (?!models?\b))(?: (?:on|about|in|with|for)(?= ))?",
    re.IGNORECASE,
)
"""A question for what nobody did: "what did publish last week"."""

_WITHOUT_VERB = re.compile(r"^(?:so |and )?(?:what|which)(?:'s|s)? (?:about|on|regarding)(?= )", re.IGNORECASE)
_OF_PAPERS = re.compile(
    r"^(?:about|by|from|of|this (?:week|month|year)|last (?:week|month|year)|since|today|until|yesterday"
    rf"|in (?:{'|'.join(MONTH)}|20\d\d|the (?:first|last|past|second|third))"
    r"|on(?! (?:device|policy|demand|line|chip|the fly)\b))(?=$|\W)"
    r"|^(?:[a-z]+:\S+(?: |$))+$",
    re.IGNORECASE,
)
"""How what is asked of papers begins that are not named any more."""

_THAT_ARE = re.compile(r"^papers (?:is|are|was|were) (?=(?:on|about|from|by|of|with|in) )", re.IGNORECASE)
_BY_WHOM = re.compile(
    r"^(?P<what>(?:how many )?papers) (?:did|does|do|has|have)(?P<whom> .{1,40}?)?"
    r" (?:publish(?:ed)?|released?|put out|written?|produced?|posted?)(?=$| (?:on|about|in|this|last|since|from)\b)",
    re.IGNORECASE,
)
"""What remains of "how many papers did NVIDIA publish in March"."""

_A_PAPER = re.compile(r"^paper(?= )", re.IGNORECASE)


_LEFT_OVER = re.compile(r"(?<=\w)(?:,? (?:are there|is there|exist)|, (?:please|pls|thanks))$", re.IGNORECASE)
"""What closed "how many papers about OCR are there?" and "OCR, but no surveys please"."""


def whole(left: str) -> str:
    """Return what is left of a question as one that people ask; empty where it asks nothing."""
    plain = _LEFT_OVER.sub("", left.strip(" ?!.,;:"))
    for form in (_WITHOUT_SUBJECT, _WITHOUT_VERB):
        plain = form.sub("", plain).strip()
    plain = _THAT_ARE.sub("papers ", plain)
    plain = _BY_WHOM.sub(_from_whom, plain)
    if _NOTHING.fullmatch(plain):
        return ""
    plain = f"papers {plain}" if _OF_PAPERS.match(plain) else _A_PAPER.sub("papers", plain)
    return left if plain == left.strip(" ?!.,;:") else plain


def _from_whom(found: re.Match[str]) -> str:
    """Return papers with whose they are: "papers did NVIDIA publish" are those from NVIDIA; of many it is asked so."""
    if found["whom"] and found["what"].lower() == "papers":
        return f"papers from{found['whom']}"
    return found[0] if found["whom"] else found["what"]
