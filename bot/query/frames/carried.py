"""What a pronoun stands for that asks: ``I've been reading about gaussian splatting. Anything on making it faster?``.

A sentence that only says what somebody reads, builds or likes names the topic, and the one after it asks of that as
"it", "them" or "that kind of thing": the topic is put in its place, and what told of the asker is left out. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.query.names import is_known_lab
from bot.query.vocabulary.greetings import GREETING
from bot.query.vocabulary.talkwords import is_talk, lowered

MOST_WORDS = 7
"""A longer topic says more than a name, and stands for itself."""

_SENTENCE = re.compile(r"(?<=[.?!;]) +")
_OFTEN = (
    r"(?:(?:really|just|also|currently|now|recently|lately|mostly|mainly|actually|still|only|always|very|super"
    r"|quite|a bit"
    r"|kind of|getting|got|am|been|have|had) )*"
)
_DOES = (
    r"(?:(?:read(?:ing)?|hear(?:d|ing)?|learn(?:ed|ing)?|think(?:ing)?|thought|talk(?:ed|ing)?)(?: (?:a lot|much"
    r"|more|up"
    r"|a bit|something|lots|things|stuff|so much|everything))*(?: (?:about|on|of|from))+"
    r"|(?:work(?:s|ed|ing)?|focus(?:es|ed|ing)?)(?: (?:a lot|mostly|mainly))? (?:on|with|in)"
    r"|(?:look(?:s|ed|ing)?|div(?:e|es|ed|ing)|dig(?:s|ging)?|dug|getting|got|get)(?: (?:a lot|more|deep|deeply|back))?"
    r" (?:at|into|in|through)"
    r"|(?:play(?:s|ed|ing)?|experiment(?:s|ed|ing)?|toy(?:ing)?|mess(?:ing)?|tinker(?:s|ing)?|fiddl(?:e"
    r"|ing))(?: around)? with"
    r"|(?:into|interested in|curious about|excited about|fascinated by|obsessed with|a fan of|new to|familiar with"
    r"|on|about|stuck on|keen on)"
    r"|(?:follow(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|research(?:es|ing)?|explor(?:e|es|ed|ing)|use[sd]?|using"
    r"|love[sd]?|like[sd]?"
    r"|enjoy(?:s|ed|ing)?|build(?:s|ing)?|built|train(?:s|ed|ing)?|run(?:s|ning)?|deploy(?:s|ed|ing)?|develop(?:s|ing)?"
    r"|mak(?:e|es|ing)|tr(?:y|ied|ying)(?: out)?|fine-?tun(?:e|es|ing)|implement(?:s|ed|ing)?|see(?:s|ing)?|saw"
    r"|(?:keep|kept) (?:seeing|hearing(?: about)?|running into|reading about)|(?:have|'ve) (?:seen|heard of"
    r"|read))(?: (?:a lot of|lots of|some))?)"
)
_OF_ASKER = re.compile(
    rf"^{GREETING}(?:i|we|i'm|i've|i'd|we're|we've|my \w+|our \w+)?(?:'m|'ve|'re| am| are| is"
    rf"|'s)? ?{_OFTEN}{_DOES} (?P<thing>.+?)[.!;, ]*$",
    re.IGNORECASE,
)
"""A sentence that says what somebody has to do with a topic."""

_OF_TOPIC = re.compile(
    rf"^{GREETING}(?P<thing>[\w-]+(?: [\w-]+){{0,4}}) (?:is|are|seems?|looks?|gets?|getting)"
    r" (?:(?:really|very|so|super|quite|pretty|just|all|now|such|getting) )*(?:everywhere|hyped|hot|popular|cool"
    r"|great|nice"
    r"|interesting|fascinating|amazing|confusing|big|trendy|the rage|(?:a |the )?(?:big |hot |new )?(?:hype|thing"
    r"|topic|buzz\w*))"
    r"(?: (?:now|lately|these days|right now|at the moment))?[.!;, ]*$",
    re.IGNORECASE,
)
"""One that says that a topic is in vogue."""

_MOSTLY = re.compile(
    r"^.*[,;:(-] ?(?:and )?(?:mostly|mainly|especially|specifically|in particular|particularly|primarily|esp\.?|namely"
    r"|i\.e\.)(?: (?:about|on|with))? (?P<thing>.+?)\)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:[, ]+(?:lately|recently|a lot|these days|nowadays|right now|at the moment|everywhere|in production"
    r"|at work|for work"
    r"|in my (?:thesis|phd|project|work)|in our (?:product|team|group|lab|company|project)|for (?:my"
    r"|our) [\w-]+(?: [\w-]+)?"
    r"|this (?:week|month|year)|for (?:a while|years|months|weeks|fun)|all the time|and (?:love|like) it|stuff"
    r"|things?|papers?"
    r"|here|now|so far|already|today|yesterday|too|again))+$",
    re.IGNORECASE,
)
_KIND = (
    r"(?:(?:that|this|such|these|those) (?:kinds?|sorts?|types?) of (?:things?|stuff|models?|methods?|work"
    r"|research|approach(?:es)?)"
    r"|(?:this|that|the) (?:topic|area|field|subject|problem|issue|stuff|technique|method|approach|idea)"
    r"|such (?:things|models|methods|stuff))"
)
_THIS = (
    r"(?:this|that|these|those)(?=[?.!,; ]*$|[,;] | (?:\w+er|more|less|better|worse|work\w*|in|on|for|at|with|from"
    r"|to|and|or|than"
    r"|without|using|by|as)\b)"
)
_IT = re.compile(
    rf"(?<![\w'])(?P<it>{_KIND}|them|they|its|(?<!is )(?<!makes )it(?! (?:true|possible|safe|worth|known|make|makes"
    rf"|legit)\b)"
    rf"|{_THIS})(?![\w'-])",
    re.IGNORECASE,
)
_THAT_BEFORE = re.compile(
    r"(?:shown?|showed|know|evidence|think|believe|say|says|so|fact|sure|proof|is|isn't|was) $", re.IGNORECASE
)
"""After these "that" stands for nothing but what follows."""


def carried(question: str) -> str:
    """Return a question with the topic that one of its sentences names in place of the pronoun of the next."""
    question = _whose(question)
    sentences = _SENTENCE.split(question)
    for at, sentence in enumerate(sentences[1:], 1):
        places = [found for found in _IT.finditer(sentence) if not _is_conjunction(sentence, found)]
        before = next((back for back in reversed(range(at)) if _topic(sentences[back])), None)
        if before is None or not places or not (sentence.rstrip().endswith("?") or at == len(sentences) - 1):
            continue
        thing = _topic(sentences[before])
        asked = _put(sentence, places, thing)
        return " ".join((*_left(sentences[:before]), *sentences[before + 1 : at], asked, *sentences[at + 1 :]))
    return question


_ROLE = r"(?:some(?:one|body)|my|our|an?|one|the|some|another) [\w-]+(?: [\w-]+)?(?: of (?:mine|ours))?"
_EMPLOYED = re.compile(
    rf"^{GREETING}(?P<who>i|we|i'm|i've|we're|{_ROLE}) (?:[\w'-]+ ){{0,6}}?(?:at|for|from|in|joined|joining|visited"
    rf"|with)"
    r" (?P<lab>[A-Za-z][\w&-]*(?: (?-i:[A-Z])[\w&-]*){0,3})(?: (?:now|last|this|for|since|on|research"
    r"|ai)(?: [\w-]+){0,2})?"
    r"(?:[,.;:!]{1,3}| -| and| so){1,3} (?=(?P<asks>.{3,200})$)",
    re.IGNORECASE,
)
"""Where somebody works, before what is asked of them there: "my friend works at Meta, what did they publish"."""

_THEY = re.compile(r"\b(?:they|them|(?P<of>their)|(?P<at>there))(?:'ve)?\b", re.IGNORECASE)
_WE_TOO = re.compile(r"\b(?:they|them|we|us|(?P<of>their|our)|(?P<at>there))(?:'ve)?\b", re.IGNORECASE)
_OF_WORK = re.compile(
    r"\b(?:publish|paper|release|writ|work|research|anything|latest|newest|new|put|out|post)", re.IGNORECASE
)


def _whose(question: str) -> str:
    """Return a question with the lab where somebody works in place of "they" who published something."""
    found = _EMPLOYED.match(question)
    if found is None or not (is_known_lab(found["lab"].split()) or found["lab"][0].isupper()):
        return question
    pronoun = _WE_TOO if found["who"].lower().startswith(("i", "we")) else _THEY
    place = pronoun.search(found["asks"])
    if place is None or not _OF_WORK.search(found["asks"]):
        return question
    lab = found["lab"][0].upper() + found["lab"][1:]
    said = f"{lab}'s" if place["of"] else f"at {lab}" if place["at"] else lab
    return f"{found['asks'][: place.start()]}{said}{found['asks'][place.end() :]}"


def _is_conjunction(sentence: str, found: re.Match[str]) -> bool:
    return found["it"].lower() == "that" and _THAT_BEFORE.search(sentence[: found.start()]) is not None


def _put(sentence: str, places: Sequence[re.Match[str]], thing: str) -> str:
    """Return a sentence with a topic at the first of some places, and the others left out."""
    for found in reversed(places[1:]):
        sentence = f"{sentence[: found.start()].rstrip()}{sentence[found.end() :]}"
    return f"{sentence[: places[0].start()]}{thing}{sentence[places[0].end() :]}"


def _left(sentences: Sequence[str]) -> list[str]:
    """Return the sentences before a topic that are more than a greeting."""
    return [sentence for sentence in sentences if not is_talk(sentence)]


def _topic(sentence: str) -> str:
    """Return the topic that a sentence names and says nothing else of; ``""`` where it asks, or says more."""
    if sentence.rstrip().endswith("?"):
        return ""
    plain = sentence.strip(" .!;,")
    found = _OF_TOPIC.match(plain) or _OF_ASKER.match(plain)
    if found is None:
        return ""
    thing = found["thing"]
    if mostly := _MOSTLY.match(thing):
        thing = mostly["thing"]
    thing = _BEHIND.sub("", thing).strip(" ,.;")
    words = lowered(thing)
    said = bool(words) and len(words) <= MOST_WORDS and not is_talk(thing)
    return thing if said and _CLAUSE.search(thing) is None else ""


_CLAUSE = re.compile(
    r"[,;:]|\b(?:i|we|it|they|but|because|when|how|why|what|which|is|are|was|keeps?|does)\b", re.IGNORECASE
)
"""What says more than a name."""
