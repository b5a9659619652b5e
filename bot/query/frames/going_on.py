"""What goes on from an earlier answer, in words that are read: ``only the ones with code`` -> ``only with code``.

People point back in many ways: at papers ("ok and who wrote it"), at what was asked ("newer ones please", "no I meant
for images"), or at both ("which of these have code"). Where no answer stands before, such a text asks nothing. Pure.
"""

from __future__ import annotations

import re

from bot.query.one_paper.of_one import asked_of_shown
from bot.query.question import word_set
from bot.query.vocabulary.pointers import THOSE, may_point, points
from bot.query.vocabulary.talkwords import lowered
from bot.query.vocabulary.things import ASK, NOUNS

MOST_WORDS = 14
"""A longer text says what it means."""

MORE = "more"
"""What asks for the next page."""

_LED = re.compile(
    r"(?:(?:and|but|so|ok|okay|oh|btw|by the way|now|then|well|hm+|cool|nice|great|thanks|thank you|please|pls|also)\b"
    r"[\s,.!]*)+(?=\S)",
    re.IGNORECASE,
)
"""What leads over from what was said."""

_PLAINLY = re.compile(
    r",? (?:in (?:(?:very|more|really) )?(?:simple|simpler|plain|easy|other|normal|layman's|lay|your own|a few|few|my)"
    r"(?: (?:words?|terms?|english|language|sentences?|lines?))?"
    r"|in (?:short|brief|a nutshell)|in (?:one|1|two|2|three|3) (?:sentences?|lines?|words?)"
    r"|(?:very |more )?(?:simply|briefly|quickly)|in (?:more |some )?detail|like (?:i'm|i am|im) (?:five|5|a \w+)"
    r"|(?:to|for) (?:a (?:beginner|layman|child|kid|\w+ year old)|me|us|dummies|beginners)|eli5|please|pls|thanks)"
    r"(?=[ ,?.!]*$)",
    re.IGNORECASE,
)
"""How something shall be explained, which an abstract does in one way alone."""

_MEANT = re.compile(
    r"^(?:(?:no|nope|nah|not that|sorry|wait|actually|oh|hm+|oops|well"
    r"|(?:that's )?not what i (?:wanted|asked(?: for)?|meant))\b[\s,.!]*)*"
    r"(?:i|what i) (?:meant|mean|was asking|wanted)(?: (?:is|was))?(?: (?:to (?:say|ask)))?[\s,:]+"
    r"(?P<said>.+?)(?P<instead>,? (?:instead|rather|of course))?[ ?.!]*$",
    re.IGNORECASE,
)
"""What puts a question right."""

_LEADS_ON = re.compile(r"(?:for|in|with|from|by|using|without|since|before|after|of|at)\s\S", re.IGNORECASE)
_WHAT_ABOUT = re.compile(r"^(?:what|how) about (?:just |only )?(?=(?:for|in|with|from|by|since|at) \S)", re.IGNORECASE)
_GIVE = (
    r"(?:(?:(?:can|could|may) (?:i|you|we) )?(?:give|show|get|see|have|keep|list)(?: (?:me|us))? "
    r"|i(?: only| just)? (?:want|need) )?"
)
_WHICH = (
    rf"(?:(?:which|what|any|how many)(?: ones?)? of {THOSE}(?: (?:papers|ones))?"
    rf"|(?:do|does|are|is|did|were) any(?: one)? of {THOSE}|which (?:ones|one))"
)
_LEANING = re.compile(rf"\b(?:{THOSE}|the ones?|(?:only|just) ones?)\b", re.IGNORECASE)
"""What is chosen from what was shown, as "which one from Lakeside" is not."""

_THAT = r"(?:(?:that|which|who) )?(?:(?:is|are|was|were|has|have|had|came|come|do|does|got) )*(?:out )?(?:the )?"
_OF_THOSE = re.compile(
    rf"^(?P<which>{_WHICH}|{_GIVE}(?:only|just) (?:the )?(?:ones?|those|these|them|papers)"
    rf"|{_GIVE}(?:the )?(?:ones|those)(?= (?:with|that|which|from|by|of)\b))"
    rf" {_THAT}(?P<said>\S.*?)[ ?.!]*$",
    re.IGNORECASE,
)
"""What chooses among papers that were shown."""

_SOME = (
    r"(?:(?:give|show|get) (?:me|us) |i want |i need |got |are there |is there |do you have )?"
    r"(?:(?:any|some|the|something|anything|only|just) ){0,2}"
)
_ONES = rf" (?:ones?|of {THOSE})"
_PAPERS = r" (?:papers?|stuff|works?|things?)"
_COMPARED = (
    ("sort:date", r"(?:newer|more (?:recent|current)|fresher)"),
    ("sort:oldest", r"(?:older|earlier)"),
    ("sort:upvotes", r"more popular"),
)
_HIGHEST = (
    ("sort:date", r"(?:newest|most recent|latest)"),
    ("sort:oldest", r"(?:oldest|earliest)"),
    ("sort:upvotes", r"(?:most (?:upvoted|popular|liked|upvotes|votes|likes)|best (?:liked|rated)|top)"),
)


def _in_order(words: str, ones: str) -> re.Pattern[str]:
    return re.compile(rf"^{_SOME}{words}{ones}[ ?.!]*$", re.IGNORECASE)


_THAN_THOSE = tuple(
    (order, _in_order(words, f"(?:{_ONES}|{_PAPERS})?(?: than (?:that|these|those|this|them))?"))
    for order, words in _COMPARED
)
_OF_ALL = tuple((order, _in_order(words, _ONES)) for order, words in _HIGHEST)
_AMONG = tuple((order, re.compile(rf"^{words}(?: (?:ones?|papers?))?$", re.IGNORECASE)) for order, words in _HIGHEST)
_MORE = re.compile(
    r"^(?:(?:are|is) there |(?:do you have |you got |got |have you got |give me |show me |can i (?:see|have|get) )?)"
    r"(?:any ?thing else|something else|any (?:more|others?)|some more|more|others|what else|the rest|the next ones?)"
    rf"(?: (?:(?:of|like) {THOSE}|ones|papers))?[ ?.!]*$|^what else[ ?.!]*$",
    re.IGNORECASE,
)
_CODED = re.compile(r"^(?:(?:with|have|has|having) )?(?:open |public |any |available |released )*code(?: available)?$")
_OF_IT = re.compile(
    rf"^(?:what about |how about )?(?:the |its |their )(?P<noun>{'|'.join(NOUNS.values())})[ ?.!]*$", re.IGNORECASE
)
_EXPLAINED = re.compile(
    rf"^{ASK}(?:explain|summari[sz]e|describe|sum up|elaborate on|break down|tldr|tl;dr|eli5"
    r"|(?:(?:tell|show) (?:me|us) )?more (?:about|on)|what(?:'s| is| does| do| did)|what(?= it is))"
    r" (?P<it>(?:this|that|the|it|number)\b[\w ]{0,20}?)"
    r"(?: is)?(?: (?:all )?about| mean(?:s|t)?| say(?:s)?| do(?:es)?)?[ ?.!]*$",
    re.IGNORECASE,
)
_SHOWN = re.compile(r"^(?:(?:show|give|tell)(?: me| us)?|open|read|see) (?P<it>.{2,30}?)[ ?.!]*$", re.IGNORECASE)
_NO_POINTER = word_set("paper result hit last")
"""What points at a paper and asks for one as well: "the last paper" is the newest."""


def going_on(text: str) -> str:
    """Return a text in the words that are read of what goes on from an earlier answer; as given where it does not."""
    if len(text.split()) > MOST_WORDS:
        return text
    plain = _plain(text)
    said = (read(plain) for read in (_put_right, _next_page, _among_those, _ordered, _narrowed, _pointing))
    return next(filter(None, said), text)


def _put_right(plain: str) -> str:
    """Return what an earlier question shall have beside it: "no, I meant for images"."""
    found = _MEANT.match(plain)
    return f"only {found['said']}" if found and _LEADS_ON.match(found["said"]) else ""


def _next_page(plain: str) -> str:
    return MORE if _MORE.match(plain) else ""


def _among_those(plain: str) -> str:
    """Return what chooses among papers that were shown, as a filter or an order; empty where it is none."""
    if (found := _OF_THOSE.match(plain)) is None:
        return ""
    said = found["said"]
    if _CODED.match(said.lower()):
        return "only with code"
    order = next((order for order, words in _AMONG if words.match(said)), "")
    return order or (f"only {said}" if _LEADS_ON.match(said) or ":" in said else "")


def _ordered(plain: str) -> str:
    return next((order for order, words in (*_THAN_THOSE, *_OF_ALL) if words.match(plain)), "")


def _narrowed(plain: str) -> str:
    return f"only {plain[found.end() :]}" if (found := _WHAT_ABOUT.match(plain)) else ""


def _plain(text: str) -> str:
    """Return a text without what leads over to it, and how it wishes to be told."""
    led = _LED.match(text.strip())
    plain = text.strip()[led.end() :] if led else text.strip()
    while (shorter := _PLAINLY.sub("", plain)) != plain:
        plain = shorter
    return plain


def _pointing(plain: str) -> str:
    """Return what is asked of a paper that was shown; empty where a text asks nothing of one."""
    if found := _OF_IT.match(plain):
        return f"{found['noun']} of it"
    if (found := _EXPLAINED.match(plain)) and points(found["it"]):
        return f"abstract of {found['it']}"
    return plain if asked_of_shown(plain) else ""


def leans_back(text: str) -> bool:
    """Return whether a text asks nothing where no answer stands before it: "newer ones please", "who wrote it"."""
    if not may_point(text) or len(text.split()) > MOST_WORDS:
        return False
    plain = _plain(text)
    if found := _OF_THOSE.match(plain):
        return _LEANING.search(found["which"]) is not None and bool(_among_those(plain))
    if _next_page(plain) or _ordered(plain) or _pointing(plain):
        return True
    it = found["it"] if (found := _SHOWN.match(plain)) else plain
    return points(it) and _NO_POINTER.isdisjoint(lowered(it)) and any(map(str.isalpha, it))


def meant(question: str) -> str:
    """Return a question without what puts an earlier one right, or adds to it: "no, I meant video models"."""
    if len(question.split()) > MOST_WORDS:
        return question
    found = _MEANT.match(question)
    return found["said"] if found else _WHAT_ABOUT.sub("", question)
