"""What is asked for besides a thing, or in its place, said first or as a question: ``besides GRPO, what ...``. Pure.

Each is written as it is read anywhere: what is left out stands at the end, and what may take a thing's place is asked
for as "alternatives to" it.
"""

from __future__ import annotations

import re

from bot.query.vocabulary.talkwords import PAPER_KINDS

_BESIDES = r"(?:besides|other than|apart from|aside from|except(?: for)?|excluding|ignoring|beyond)"
_THING = r"(?P<thing>[^,:;?!]{1,40}?)"
_ASKS = r"(?:what|which|how|who|is|are|do|does|any|anything|show|find|give|papers)"
_FRONTED = re.compile(
    rf"^(?:and |so |ok |hey )?{_BESIDES} {_THING}(?:, ?| )(?P<asked>{_ASKS}\b(?:'s)? .+?)[ ?.!]*$", re.IGNORECASE
)
_ELSE = re.compile(
    r"\b(?P<open>what else (?:is|are|was) there)\b|\b(what|anything|who|something)(?:'s)? else\b", re.IGNORECASE
)
_NOT_FIRST = re.compile(
    rf"^(?:not|no) (?!just |only |all |every|even |one |more |after |looking |interested |into ){_THING}"
    r"(?:,? (?:and |or |nor )?(?:not|no) (?P<other>[^,:;?!]{1,40}?))?(?:[:;]| [-\u2013\u2014]) (?P<asked>.+)$",
    re.IGNORECASE,
)
_NAME = r"(?:(?:the|an?) )?(?P<thing>[\w.+/-]+(?: [\w.+/-]+){0,2}?)"
_REST = r"(?P<rest>(?: (?:for|in|on|when|with) .+?)?)[ ?.!]*$"
_SOME = (
    r"(?:(?:an?|the|any|some|good|better|best|cheap|cheaper|viable|possible|new|recent|modern|interesting|drop-in|decent"
    r"|faster|simpler|lighter|promising|popular|other|open|open[- ]source[d]?|open[- ]weights?|free|real|known|more"
    r"|efficient|scalable|practical) )*"
)
_ALTERNATIVES = (
    r"(?:alternatives?|replacements?|substitutes?|competitors?|rivals?|successors?|challengers?|contenders?"
    r"|equivalents?|counterparts?)"
)
_LEAD = (
    r"^(?:(?:so|ok|hey|and|is|are|there|do you know|do you have|any|what(?:'s| is| are)?|show me|give me|find(?: me)?"
    r"|looking for|i need|i want|i'm looking for|papers (?:on|about)|people|that) )*"
)
_KINDS = rf"(?:{'|'.join(sorted(PAPER_KINDS))})\b"
_IN_ITS_PLACE = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_LEAD}{_SOME}{_ALTERNATIVES} (?:to|for|of) {_NAME}{_REST}",
        rf"{_LEAD}(?:anything|something|things|stuff|methods?|ways?) (?:that is |that's |that are )?(?:other|better)"
        rf" than (?!{_KINDS}){_NAME}{_REST}",
        r"^(?:so |ok |and )*(?:what|which \w+) (?:else )?(?:can|could|should|do|does|would|might)"
        rf" (?:i|we|you|one|people) (?:use|try|do|have) (?:instead of|in place of|other than|besides) {_NAME}{_REST}",
        r"^(?:so |ok |and )*(?:what|anything)(?: (?:could|can|will|might|would|that))?"
        rf" (?:replaces?|beats?|outperforms?) {_NAME}{_REST}",
        rf"^{_SOME}{_NAME} (?:alternatives|replacements?|competitors?|rivals?)(?P<rest>)[ ?.!]*$",
        rf"^(?:instead of|in place of) {_NAME}(?P<rest>)[ ?.!]*$",
    )
)
_CALLS = re.compile(
    r"^(?:and |so |ok |hey )?(?:besides|other than|apart|aside|except|excluding|ignoring|beyond|not|no)\b"
    rf"|\b(?:{_ALTERNATIVES}|instead|in place|better than|other than|besides|replaces?|beats?"
    r"|outperforms?)\b",
    re.IGNORECASE,
)
"""A word of each form."""


def elsewise(question: str) -> str:
    """Return a question with what it leaves out said last, and what may take a thing's place called an alternative."""
    if not _CALLS.search(question):
        return question
    if found := _FRONTED.match(question):
        return f"{_ELSE.sub(_what, found['asked'])}, other than {found['thing']}"
    if found := _NOT_FIRST.match(question):
        others = f" and not {found['other']}" if found["other"] else ""
        return f"{found['asked'].strip(' ?.!')} but not {found['thing']}{others}"
    place = next(filter(None, (form.match(question) for form in _IN_ITS_PLACE)), None)
    return f"alternatives to {place['thing']}{place['rest']}" if place else question


def _what(found: re.Match[str]) -> str:
    return "anything" if found["open"] else found[2]
