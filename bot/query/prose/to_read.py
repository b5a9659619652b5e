"""Something to read, asked for: ``paper of the day``, ``something for the train about evals``, ``digest``. Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from bot.query.filters import Reading, limit_too
from bot.query.frames.scaffold import strip
from bot.query.one_paper.subjects import take_read
from bot.query.question import word_set
from bot.query.said import Said
from bot.query.spans import Span
from bot.texts.clues import has_clue

_GIVE = r"(?:recommend|suggest|give|send|show|find|get|pick)(?: (?:me|us))?"
_FREE_TIME = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|evening|morning|holidays?|break|train|plane|flight|commute"
    r"|lunch|trip|beach)"
)
_NICE = r"cool|easy|exciting|fun|funny|good|inspiring|interesting|light|nice|random|short|weird"
_I = r"(?:(?:i|we|you|one)(?:'ve|'d|'ll)?)"
_MAY = r"(?:should|must|can|could|will|would|have|has|need|get|want|had|got|only|just|do|to)"
_A_PAPER = r"(?:papers?|articles?|thing|read)"
_WHILE = (
    rf"(?:if )?{_I}?(?: ?(?:only|just|have|has|got|a|an|about))* (?:few|couple of|five|ten|fifteen|twenty|thirty"
    r"|half an|\d{1,2}|an?|quick) ?(?:minutes?|mins?|hours?|moments?)"
    r"(?: (?:to (?:kill|spare|read)|free|left|now|tonight))*"
)
"""What says that there is little time: "got five minutes"."""

_ONE = (
    rf"(?:(?:what am i missing )?(?:if|assuming|suppose|say) )?{_I}(?=(?: [\w']+){{0,5}} (?:only|just|time|room) )"
    rf"(?: (?:{_MAY}|time|room|read|pick|choose|look at|for))+ (?:one|a single)(?: (?:single|good|new))?"
    rf"(?: {_A_PAPER}|(?=[ ?.!]*$| (?:this|today|tonight|about|now)\b))(?: only)?(?: to read)?"
    rf"|(?:the|which|what)(?: one| single)+(?: {_A_PAPER})? (?:that )?(?:{_I} )?{_MAY}(?: {_I})?(?: not)? (?:read|miss)"
    rf"|(?:(?:only|just) (?:one|a single)|a single|(?:just |only |give me |send me )?one) {_A_PAPER}"
    rf"(?: to read)?(?: only)?(?= for (?:tonight|today|now|the |my |our |this )|[ ?.!]*$)"
)
"""One alone, of all: "the one paper I should read", "just one thing for tonight"."""

_SPEED = (
    r"(?:(?:can|could|would) (?:you|someone) )?(?:please )?(?:bring|get|catch) (?:me|us) (?:all )?(?:back )?up"
    r"(?: to (?:speed|date))?(?=[ ?.!]*$| (?:please|pls|today|now)[ ?.!]*$)"
    r"|^(?:so |and )?what (?:do|would|can) you (?:recommend|suggest)(?: (?:me|us))?(?: to read)?(?=[ ?.!]*$)"
)
_READ = re.compile(
    rf"(?P<one>{_ONE})|{_SPEED}|(?:{_WHILE},? )?what (?:do|should|can|could|would) (?:i|we) read(?: first)?"
    rf"|^{_WHILE},? (?:which|what)(?: papers?)?(?=[ ?.!]*$)"
    r"|paper of the day|^i(?:'m| am) bored(?=[ ?.!]*$)|what(?:'s| is) worth reading"
    rf"|(?:{_GIVE} )?(?:some|any)thing (?:(?!on\b|about\b)[\w-]+ ){{0,3}}?(?:worth reading|to read)"
    rf"|(?:recommend|suggest|give)(?: (?:me|us))? (?:something|a paper|a good paper)(?: to read)?"
    rf"|^(?:{_GIVE} )?(?:some|any)thing (?:{_NICE})(?=[ ?.!]*$)"
    rf"|^(?:{_GIVE} )?an? (?:{_NICE}|quick) (?:read|paper)(?= (?:for|about|on|to)\b|[ ?.!]*$)"
    rf"|(?:some|any)thing(?: (?!on\b|about\b|for\b)[\w-]+){{0,2}}?(?= for (?:the |my |our |this )?{_FREE_TIME}\b)"
    r"|(?:what|(?:what|which) papers?)(?: should| can| could) (?:i|we) read"
    rf"|^what to read(?= (?:(?:on|in|over|for|during) (?:the|my|a|our|this) {_FREE_TIME}|tonight|tomorrow)\b|[ ?.!]*$)",
    re.IGNORECASE,
)
_READ_CLUES = (
    *("read", "thing", "one", "single", " up", "recommend", "suggest", "min", "hour", "moment", "of the day", "bored"),
    *("a paper", *(f"{nice} paper" for nice in (*_NICE.split("|"), "quick"))),
)
_OCCASION = re.compile(
    r" (?:(?:for|before|during|over|at) |tonight\b|this (?:evening|morning|afternoon|weekend)\b"
    r"|(?:on|in) (?:the|my|a|our) "
    r"(?:train|plane|bus|tram|subway|metro|flight|way|beach|commute|couch|sofa|bed|bath|road|toilet|loo)\b)",
    re.IGNORECASE,
)
_BRIEF = re.compile(
    r"\b(?:short|quick|light|brief) (?:to read|reads?|papers?|ones?)\b|\bsomething (?:short|quick|light|brief)\b"
)
_TOPIC = re.compile(r"(?:^|\s)(?:about|on|regarding|concerning)\s+(?=\S)", re.IGNORECASE)
_WHICH = re.compile(r"\b(?:which|what)(?: one| paper)?(?: (?:should|would|will) (?:it|that) be)?[ ?.!]*$")
_NOW = frozenset({"", "today", "tonight", "this weekend", "this week", "this morning", "please", "now"})
_ENDS = frozenset(".!?")
_DIGEST = word_set("digest digests")
_IDLE = word_set("a all any daily for get give i latest me my need our please pls see send show the to today's us want")


def read_digest(reading: Reading) -> None:
    """Read ``digest`` alone as today's."""
    if _DIGEST.isdisjoint(reading.lower):
        return
    for at, word in list(enumerate(reading.lower))[:20]:
        rest = [other for index, other in enumerate(reading.lower) if index != at and reading.free(index)]
        if word in _DIGEST and reading.free(at) and all(other in _IDLE for other in rest):
            days = Span(reading.today, reading.today)
            reading.take_days(0, len(reading.lower), days)
            return
        if word in _DIGEST and rest == ["weekly"]:
            reading.take_days(0, len(reading.lower), Span(reading.today - timedelta(days=6), reading.today))
            return


def read_something(reading: Reading, said: Said) -> None:
    """Read that something to read is asked for: of the day, of the week, or on a topic."""
    found = _READ.search(said.text) if has_clue(said.text, _READ_CLUES) else None
    begin, end = said.tokens(*found.span()) if found else (0, 0)
    if found is None or not end:
        return
    if "of the day" in found[0].lower():
        take_read(reading, begin, end)
        day = replace(reading.filters[-1].part, limit=1, since=reading.today, until=reading.today)
        reading.filters[-1] = replace(reading.filters[-1], part=day)
        return
    cut, topic = _topic(said.text, found.end())
    before = strip(said.text[: found.start()].split(), cut=True)
    now = _rest(said.text, found.end()) if cut == found.end() else "now"
    take_read(reading, begin, end)
    if _BRIEF.search(said.text):
        reading.hint = reading.hint or "How long a paper takes to read is not known here."
    if found["one"]:
        limit_too(reading, 1)
    if topic and before:  # "We have few GPUs. What should we read about ...": what is said before tells of the asker
        reading.drop(0, max((at + 1 for at in range(begin) if reading.tokens[at].raw[-1:] in _ENDS), default=0))
    if topic or before:
        reading.drop(*said.tokens(found.end(), cut))
    elif now in _NOW:
        _lately(reading, end, now)


def _topic(text: str, begin: int) -> tuple[int, str]:
    """Return where what is said of the occasion ends, and the topic after it: "on the train about evals"."""
    if not (occasion := _OCCASION.match(text, begin)):
        return begin, strip(text[begin:].split(), cut=True) if _rest(text, begin) not in _NOW else ""
    lead = _TOPIC.search(text, occasion.end())
    return (lead.start(), text[lead.end() :]) if lead else (len(text), "")


def _rest(text: str, begin: int) -> str:
    """Return what follows in lower case, less a "which" that asks again."""
    return _WHICH.sub("", text[begin:].lower()).strip(" ?.!,")


def _lately(reading: Reading, end: int, now: str) -> None:
    """Note that the papers of the last days are meant, where no topic and no time is said."""
    if now == "today":
        reading.take_days(end, len(reading.tokens), Span(reading.today, reading.today))
        return
    if not any(one.part.since or one.part.until for one in reading.filters):
        week = replace(reading.filters[-1].part, since=reading.today - timedelta(days=6), until=reading.today)
        reading.filters[-1] = replace(reading.filters[-1], part=week, label="something to read, of the last 7 days")
    reading.drop(end, len(reading.tokens))
