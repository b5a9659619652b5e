"""The frame that people put around a topic, of any length: what asks, told by the kinds of its words. Pure.

No sentence stands here: words of asking, of persons, of papers and the little words between them. A frame ends where
such words lead to "about" or "on"; a clause that holds nothing else is left out where another one holds the topic.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.query.frames.against import VERSUS, judged, measured, outdated, unjudged
from bot.query.frames.askers import asking
from bot.query.frames.hearsay import TOLD
from bot.query.frames.pointing import ASKED_NEXT, points_back, without_maker
from bot.query.frames.requests import CLOSED, LED
from bot.query.frames.still import still
from bot.query.question import word_set
from bot.query.vocabulary.greetings import GREETING
from bot.query.vocabulary.talkwords import ABOUT, ASKERS, NOUNS, PERSONS, STARTS, SURELY_ABOUT, TALK, is_talk, lowered

_ABOUT_OR_ON = SURELY_ABOUT | {"on"}
_LEADS_ABOUT = NOUNS | word_set(
    "up curious interested say saying talking new looked looking related relating talks know thinking think wondering "
    "worked working works art sota published discussing posted happening out doing done written heard hear focusing "
    "focused focuses deals dealing after"
)
_OPEN = word_set("the a an any some this what is are how whole topic of area field subject")
_SURE_VERBS = word_set("understand explain learn teach summarize summarise describe find provide tell eli5 tldr tl;dr")
_ROLE = re.compile(
    r"^(?:what|which|how (?:big|important)) (?:an? |the )?(?:role|part) (?:do|does|did|can|could|would|will) (.+?)"
    r" play (in|for|when|during)\b",
    re.IGNORECASE,
)
"""What a thing does in another: "what role does attention play in reasoning" is about no role-play."""
_CLAUSE = re.compile(
    rf"(?<=[.?!;])\s+|,\s+(?:and\s+)?|\s+[-\u2013\u2014]\s+|(?<=\w)\u2014(?=\w)|(?:\s+(?:and|but)|:)\s+(?={ASKED_NEXT})"
    r"|\s+(?:and|then|or)\s+(?=(?:please|summari[sz]e|explain|describe|categori[sz]e|what|which|how|can|could|provide|give|tell|share)\b)"
)
_WORD = re.compile(r"[^\s]+")
_GOOD = (
    r"(?:model |output |answer |image |task |downstream |reasoning )?(?:accuracy|quality|performance|recall|fidelity"
    r"|precision|utility|usefulness|helpfulness|capabilit(?:y|ies)|abilit(?:y|ies))"
)
_NOT = r"(?:do(?:es)?(?: not|n't|nt)|won't|will not|can't|cannot|never)"
_COSTING = (
    r"(?:los(?:ing|e|s of|s in)|hurt(?:ing)?|harm(?:ing)?|sacrific(?:e|ing)|degrad(?:e|ing)|compromis(?:e|ing)"
    r"|kill(?:ing)?|ruin(?:ing)?|drop(?:ping)?|drops? in|hit to|reduc(?:e|ing)|damag(?:e|ing)|affect(?:ing)?)"
)
_AT_NO_COST = re.compile(
    r"(?<=\w)[\s,]+(?:without|with(?: only)? (?:no|little|minimal|hardly any|almost no)"
    rf"|(?:that|which|and|but) {_NOT}) (?:(?:too )?much |any "
    r"|(?:a )?(?:significant|noticeable|big|large|huge) |significantly )?"
    rf"(?:{_COSTING}(?: too much| much| any| the| its| their| a lot of)* {_GOOD}(?: too much)?"
    rf"|{_GOOD} (?:loss|drop|degradation))[\s,.!?]*$",
    re.IGNORECASE,
)
"""What all that makes something smaller or faster is to do: "prune an LLM without losing too much accuracy"."""
_FOR_WHOM = (
    r"for (?:(?:an?|some|total|complete|absolute|the|us|me) )*(?:beginners?|newbies?|newcomers?|novices?|noobs?"
    r"|outsiders?"
    r"|lay(?:man|men|people|person)|non-?(?:experts?|specialists?)|(?:someone|somebody|people|folks|those)"
    r"(?: (?:who(?:'s| is| are)|that's))? (?:new|fresh|unfamiliar|just starting)(?: (?:out|(?:to|in|with) (?:it|this"
    r"|that"
    r"|the \w+)))?)"
)
"""Who shall read it knows little of it, which papers do not say of themselves."""

_TAIL = re.compile(
    r"(?:^|[\s,.!?]+)(?:(?:papers?|articles?|work|stuff|something) to (?:read|look at|check out)(?: (?:tonight"
    r"|today|tomorrow|now|next|this \w+))?"
    r"|to read(?: (?:tonight|today|now|next))?|in here|here|these days|right now|now|lately|recently|yet|ever"
    r"|of all time|so far|out there"
    r"|(?:(?:any|some|need|need some|got any) )(?:refs|references|citations|sources|evidence|proof)"
    r"(?: (?:for|of) (?:that|this|it))?"
    r"|(?:need|want|got) an? (?:survey|overview|review|paper|citation|reference|source)(?: or (?:an? )?[\w-]+)?"
    r"|(?<=[.?!,;] )(?:evidence|proof|sources|citations|refs|references|anything|anyway)|(?<= )anyway"
    r"|(?:is|are) (?:(?:totally|perfectly|really|actually|also|just|both|all) )?(?:fine|ok|okay|enough|good enough"
    r"|sufficient|welcome|a good idea|the way to go|the future|overrated|underrated|overhyped)"
    r"|(?:is|was) (?:that|this|it) (?:really |actually )?(?:true|so|right|correct|the case)"
    r"|true or (?:not|false)|any truth (?:in|to) (?:that|this|it)|any(?:thing)? on that|is there anything on that"
    r"|(?:any |some )?(?:ideas|pointers|suggestions|thoughts|recommendations|clues)|which is better"
    r"|(?:so )?what do (?:you|we|u) think(?: (?:of|about) (?:it|that|this))?|wdyt"
    rf"|{CLOSED}|(?:i|we)(?:'ve)? (?:only |just )?(?:have|got|have got)(?: only| just| about)*"
    r" (?:an?|half an?|\d+|two|three|five|ten|fifteen|twenty|thirty|a few) (?:minutes?|mins?|hours?)"
    r"(?: left| to spare)?"
    rf"|{_FOR_WHOM}|asap|thx|thanks|ty|please|pls|like i'm (?:five|5)|appreciated|anyone|anybody|welcome|to me"
    rf"|for me|for us"
    r"|are there|is there|do you have|do we have"
    r"|that i can read|i can read|(?:for|before|in) (?:my|our) .{1,60}|(?:because|since|as|so) (?:i|we|my)\b.{1,80}"
    r"|(?:papers?|articles?|preprints?|work|literature))[\s,.!?]*$",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"^(?:(?:what(?:'s| is| are)|explain|tell me) )?(?:the )?(?:diff(?:erence)?s? between|comparison (?:of|between)"
    r"|compare|comparing)"
    r"\s+(.{1,80}?) (?:and|with|to|vs\.?|versus) (.{1,80})$"
    r"|^(?:what are )?(?:the )?(?:pros (?:and|&) cons|(?:dis)?advantages(?: (?:and|or) (?:dis)?advantages)?"
    r"|strengths and weaknesses) of\s+(.+)$",
    re.IGNORECASE,
)
_AGAINST = re.compile(r" (?:against|over|relative to) ", re.IGNORECASE)
_PURPOSE = (
    r"(?:i|we)(?:'m|'re|'ve been| am| are| have been| need to| have to| want to| will|'ll|'d like to)?"
    r"(?: currently| just| now| also)?"
    r" (?:writ|prepar|prepp?|giv|host|do|mak|draft|plann?|teach|organi[sz]|runn?|hold|start|finish|putt?)(?:e|ing)?"
    r" (?:up |together )?(?:an?|my|our|the|some) (?:[\w-]+ ){1,10}?"
    r"(?:on|about|around|regarding|covering|concerning)"
)
"""What somebody does about a topic: "I'm writing a grant proposal on ..."."""

_HEADS = re.compile(
    rf"^(?:{GREETING}(?:{TOLD}|{LED}|{_PURPOSE})|"
    r"(?:my|our) [\w-]+ (?:asks?|asked|wants|wanted|needs|is asking|is looking)(?: me| us)?(?: to (?:read|know|learn))?"
    r" (?:for|about)|"
    r"(?:any|some|a few|more) (?:good|nice|great|interesting|cool|relevant|important|notable|useful)"
    r"|(?:(?:can|could) you |please )*(?:bring|get|catch|keep) (?:me|us) up(?: to (?:speed|date))? (?:on|about|with)"
    r"|(?:search|list|need|get|you there[,?]? need)(?= .+ (?:papers|articles)\b)|(?:so |and |ok )?what(?:'s"
    r"| is) the \w+ (?:with|about|behind)|pointers to"
    r"|(?:i )?need (?:some )?help with|(?:what|which)(?: one)? is better[,:]?"
    r"|(?:what(?:'s| is| are) )?(?:the )?(?:current |latest )?(?:state[- ]of[- ]the[- ]art|sota) (?:in|on|for"
    r"|of)|eli5|(?:explain|describe)(?: it| this)?(?: to me)? like i(?:'m| am) (?:five|5|a \w+)[:,]?"
    r"|tl;?dr(?: of| on)?|(?:the )?(?:state[- ]of[- ]the[- ]art|sota) (?:in|on|for|of)"
    r"|(?:quick )?(?:question|q),|(?:[\w-]+ )?(?:question|q)"
    r"(?: for (?:[\w-]+ ){1,3}?(?:folks|people|team|experts|guys))?:"
    r"|got anything on|either|who (?:even |really |still )?needs)\s+",
    re.IGNORECASE,
)


def frames(text: str, *, first: bool, last: bool) -> str:
    """Return a text without the frame before and after its topic; as given where nothing else would be left.

    Args:
        text: The words of a question, in order.
        first: Whether the question begins with them.
        last: Whether it ends with them.
    """
    plain = text
    if first and last:
        plain = _ROLE.sub(r"\1 \2", text) if _ROLE.match(text) else text  # a failing match is not tried at each letter
        plain = judged(measured(outdated(unjudged(plain))))
    meant, text = plain != text, plain
    words = lowered(text)
    asked = meant or len(words) <= _FEW or asks(words) or _HEADS.match(text) is not None
    kept = _clauses(asking(text)) if first and last and asked and len(words) > _TOO_FEW else text
    if first and asked:
        kept = _head(kept)
    if last:
        kept = _tail(_AT_NO_COST.sub("", kept) if asked else kept)
    if first and last and (found := still(kept)):
        kept = found["thing"]
    if first and (found := _PAIR.match(kept)):
        kept = _AGAINST.sub(" or ", " or ".join(part for part in found.groups() if part))
    return (VERSUS.sub(" or ", kept) if meant or len(words) <= _FEW else kept) or text


def asks(words: Sequence[str]) -> bool:
    """Return whether words ask or tell of the asker, rather than state what a paper does: "we propose", "a method"."""
    if words and (words[0] in _STATES or any(pair in _OF_ITSELF for pair in pairwise(words))):
        return False
    return bool(words) and (words[0] in STARTS or not ASKERS.isdisjoint(words))


def _clauses(text: str) -> str:
    """Return a text without the clauses that only ask, if another one is left."""
    cuts = [0, *(at for found in _CLAUSE.finditer(text) for at in found.span()), len(text)]
    spans = [(cuts[at], cuts[at + 1]) for at in range(0, len(cuts) - 1, 2)]
    clauses = [text[begin:end] for begin, end in spans]
    back = [points_back(lowered(clause)) for clause in clauses]
    telling = [not (points or is_talk(clause)) for clause, points in zip(clauses, back, strict=True)]
    if all(telling) or not any(telling):
        return text
    told = " ".join(clause for clause, tells in zip(clauses, telling, strict=True) if tells).strip(" ,;.!?")
    return without_maker(told) if any(back) else told


def _head(text: str) -> str:
    while (shorter := _HEADS.sub("", text)) != text and shorter.strip():
        text = shorter
    begun = False
    while (cut := _cut(text, begun=begun)) and (rest := text[cut:].strip(" ,;:.!?")):
        text, begun = _HEADS.sub("", rest), True
    return text


def _cut(text: str, *, begun: bool) -> int:
    """Return where in a text the topic begins, after the words that ask; 0 if none do.

    Once it has begun, other words of it stand before no more of these: "reward models that I can read on the train".
    """
    found = list(_WORD.finditer(text))
    words = lowered(text)
    end = _anchor(words, begun=begun)
    while 0 < end < len(words) - 1 and words[end] in _OPEN and words[end + 1] not in ABOUT:
        end += 1
    return found[end].start() if 0 < end < len(words) else 0


def _anchor(words: Sequence[str], *, begun: bool) -> int:
    """Return the index after the words that lead to a topic: "papers on", "curious about", "help me understand"."""
    best, spoken, person, known = 0, False, False, True
    for at, word in enumerate(words[:60]):
        known = known and word in TALK
        if not known and (begun or best):
            return best
        person = person or word in ASKERS
        if _leads(words, at, known=known, spoken=spoken if known else person):
            best = at + 1
            if known and not is_talk(" ".join(words[at + 1 : at + 2])):
                return best
        if known and word in _SURE_VERBS and spoken and at + 1 < len(words):
            best = at + 1 + (words[at + 1] in {"me", "us"}) + (words[at + 1 : at + 3] == ["to", "me"]) * 2
        spoken = spoken or word in PERSONS or (word in _ASKING and (known or not at))
    return best


def _leads(words: Sequence[str], at: int, *, known: bool, spoken: bool) -> bool:
    """Return whether a word leads to the topic: "papers on", "curious about", after words that ask."""
    before = words[at - 1] if at else ""
    if words[at] not in ABOUT or not at or (at == 1 and before in _GERUNDS):
        return False
    if known and at > 1 and (words[at] in SURELY_ABOUT or not NOUNS.isdisjoint(words[at - 3 if at > 3 else 0 : at])):
        return words[at] in _ABOUT_OR_ON or (spoken and before in _LEADS_ABOUT)
    if before not in _LEADS_ABOUT:
        return False
    if not known:
        handled = before in _HANDLED and words[at] not in _ABOUT_OR_ON
        return spoken and before in NOUNS | _CURIOUS and not handled
    return words[at] in _ABOUT_OR_ON or spoken


_HANDLED = word_set("thing things stuff everything something examples materials")
"""What a thing is done to, once a topic has begun: "train a robot to grasp things in simulation"."""

_GERUNDS = word_set("thinking reading talking reasoning writing learning working")
"""They begin topics as well: "thinking about time"."""

_TOO_FEW = 4
_FEW = 9
"""A text of so few words is no statement of a paper's."""

_OF_ITSELF = frozenset({("this", "paper"), ("the", "paper"), ("the", "authors"), ("research", "paper")})
_STATES = word_set("we this a an our the these authors paper in to")
_CURIOUS = word_set("curious interested up looking wondering looked")
_ASKING = word_set(
    "any what what's who which where is are has have provide find show give share please recommend can could would "
    "does do did got need"
)


def _tail(text: str) -> str:
    while True:
        found = _TAIL.search(text, max(0, len(text) - 120))
        if not found or not text[: found.start()].strip() or _is_taught(text[: found.start()], found[0]):
            return text
        text = text[: found.start()]


_LEARNS = re.compile(r"\b(?:learn|teach|train)(?:s|ed|ing)?(?: [\w-]+){0,2}\s*$", re.IGNORECASE)


def _is_taught(before: str, said: str) -> bool:
    """Return whether somebody learns to read, rather than that somebody looks for something to read."""
    return said.strip(" ?.!,").lower() == "to read" and _LEARNS.search(before) is not None
