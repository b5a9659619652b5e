"""Who wants to know what is asked: ``my boss wants to know if ...``, ``someone in my team asked whether ...``. Pure.

Whoever passes a question on names persons and occasions of which no paper tells; what they ask stands for itself.
"""

from __future__ import annotations

import re

from bot.query.frames.askers import PAPERS_ON
from bot.query.question import word_set
from bot.query.vocabulary.greetings import GREETING
from bot.query.vocabulary.talkwords import is_talk, lowered

_OWN = r"(?:my|our|your|his|her|their)"
_PLACE = (
    rf"(?: (?:in|on|at|from|of) (?:(?:{_OWN}|the|this|another) [\w-]+(?: [\w-]+)?|work|mine|ours|twitter|reddit|here))?"
)
THINGS = r"(?:agents?|bots?|llms?|methods?|models?|networks?|papers?|robots?|systems?|users?|data|dataset|pipeline)"
"""What is theirs and may be what is asked about: "our users ask for"."""

ROLE = (
    r"(?:friend|colleague|co-?worker|professor|prof|reviewer|student|intern|postdoc|advisor|supervisor|manager|customer"
    r"|client|teammate|labmate|engineer|researcher|developer|dev|designer|pm|boss|ceo|cto|vp|director|investor"
    r"|partner|roommate|cousin|brother|sister|mom|mum|dad|wife|husband|girlfriend|boyfriend|kid|person|guy|doctor)s?"
)
WHO = (
    rf"(?:{_OWN} (?!{THINGS} )[\w-]+(?: (?!{THINGS} )[\w-]+)?"
    rf"|(?:an?|one|another|the|some|two|several) (?:of {_OWN} )?(?:[\w-]+ )?{ROLE}"
    r"|some(?:one|body)|people|folks|a few people|every(?:one|body)|they|he|she|the (?:team|boss|group|lab)"
    r"|leadership|management|legal|marketing|product)"
)
_WANTS = (
    r"(?:(?:just|also|recently|actually|really|always|often|once|today|yesterday|now|has|have|had) )*"
    r"(?:keeps? asking|asks?|asked|wants? to (?:know|learn|understand|hear|see)|wanted to (?:know|learn|see)"
    r"|(?:would|'d) like to know|needs? to know|needed to know|wonders?|wondered|(?:(?:is|are|was|were|'s|'re) )"
    r"(?:wondering|asking|curious|interested)|(?:has|had|have) (?:a|some|this) questions?|brought up(?: the question)?"
    r"|raised(?: the question(?: of)?)?|(?:told|tells|says?|said|claims?|claimed|insists?|swears?|argues?|believes?"
    r"|thinks?|mentioned|suggested|complains?|complained)(?=(?: me| us| today| yesterday| here)* that ))"
)
_WHOM = (
    r"(?: (?:me|us|the team|the group|today|yesterday|this (?:morning|week)|(?:on|last) \w+day|in (?:a|the"
    r"|our) [\w-]+))*"
)
_ON = (
    r"(?:,? (?:if|whether|about|on|regarding|as to|that)(?= )|:|,? (?=(?:what|which|why|how|when|where|who|is|are"
    r"|do|does|can)\b))"
)
_LEAD = rf"{GREETING}(?:(?:quick (?:q|one|question)|(?:a )?question)(?: all| folks| team)?[\s,:;.!-]+{GREETING})*"

_RELAY = re.compile(rf"^{_LEAD}{WHO}{_PLACE} {_WANTS}{_WHOM}{_ON}\s*", re.IGNORECASE)
_TOLD_BEFORE = re.compile(
    r"(?:[,;:]| [-\u2013\u2014]|(?<=\w)(?= (?:and|but|so) ))(?: (?:and|but|so|now))* "
    rf"(?!(?:they|people|folks|every(?:one|body)) ){WHO}{_PLACE} {_WANTS}{_WHOM}{_ON}\s*",
    re.IGNORECASE,
)
"""The same after what is told of the asker: "meeting in 10 min and my boss wants to know if"."""

_QUICK = re.compile(
    rf"^{GREETING}(?:(?:a |one |another )?(?:quick|short"
    r"|small|dumb"
    r"|stupid|silly|naive|random|noob|newbie|maybe dumb|simple|honest|genuine) (?:q|question|one))"
    r"(?: for (?:you|you all|the (?:group|channel|experts)))?\s*(?:[-:;,.!\u2013\u2014]+\s*|(?=(?:about|on)\b))"
    r"(?:(?:about|on) (?=\S))?",
    re.IGNORECASE,
)
"""What only says that a question comes: "quick q -", "dumb question:"."""


_STATED = re.compile(
    r"^(?:(?P<who>there|we|i|you|they|people|one|it) )(?P<verb>can|should|could|would|will|do|does|is|are|has|have"
    r"|must) "
    r"|^there's ",
    re.IGNORECASE,
)
"""How what is passed on begins, where it is asked in another order: "whether we can trust it"."""


def passed_on(question: str) -> str:
    """Return a question without who wants to know it, and without the words that announce it."""
    plain = _QUICK.sub("", question)
    said = _RELAY.sub("", plain)
    plain = _without_tale(plain) if said == plain else _STATED.sub(_asked, said, count=1)
    return plain if len(plain.split()) > 1 else question


def _without_tale(question: str) -> str:
    """Return a question without what a sentence tells before it says who wants to know what follows.

    What follows may lean on it: "we shipped a bot and a customer asked if it can be jailbroken".
    """
    found = _TOLD_BEFORE.search(question)
    begin = max((stop.end() for stop in _SENTENCE.finditer(question, 0, found.start())), default=0) if found else 0
    if found is None or _REQUEST.search(question, begin, found.start()):
        return question
    asked = _STATED.sub(_asked, question[found.end() :], count=1)
    if not _LEANING.isdisjoint(lowered(asked)):
        return f"{question[: found.start()]}, {asked}"
    return question if is_talk(asked) else question[:begin] + asked


_SENTENCE = re.compile(r"(?<=[.?!;])\s+")
_REQUEST = re.compile(
    r"^(?:how|why|what|which|when|where|who|is|are|do|does|did|can|could|should|will|would)\b"
    rf"|{PAPERS_ON.pattern}|\b(?:survey|review|benchmark|dataset)s? (?:on|of|for|about)\b",
    re.IGNORECASE,
)
"""What asks itself, or for papers, and is no tale."""

_LEANING = word_set("it its it's they them their this these those")


def _asked(found: re.Match[str]) -> str:
    return f"{found['verb']} {found['who']} " if found["who"] else "is there "
