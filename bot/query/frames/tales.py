"""What happened to somebody, beside what they ask about: ``I was at a meetup last night and someone mentioned ...``.

A clause in which a person does something is a tale where it says when, on which occasion, or that something was said.
It leads to the topic, or stands before what names that. Its time is the teller's, and no time of papers. Pure.
"""

from __future__ import annotations

import re

from bot.query.frames.relays import WHO
from bot.query.vocabulary.greetings import GREETING
from bot.query.vocabulary.talkwords import is_talk

_TIME = (
    r"(?:yesterday|today|tonight|earlier|lately|recently|nowadays|these days|(?:the other|last|this) (?:morning"
    r"|afternoon|evening|night|week|weekend|month|year|term|semester|summer|winter|spring|fall|autumn|day|\w+day)"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:an?|two|three|four|five|six|few|couple of|some|\d+) (?:day|week|month|year|hour|minute)s? (?:ago|back|now)"
    r"|(?:for|over|since|in|during) (?:the )?(?:last|past) (?:(?:few|two|three|couple of|\d+) )?(?:day|week|month"
    r"|year)s?"
    r"|for (?:days|weeks|months|years|a while))"
)
_HEARD_AT = (
    r"(?:blog ?post|keynote|lecture|podcast|presentation|seminar|speaker|talk|thread|tutorial|video|webinar|workshop)"
)
_PLACE = r"(?:at|in|from|on) (?:an?|the|my|our|this|that) [\w-]+(?: (?:team|group|office|lab|floor))?"
_SELF = r"(?:i|we)(?:'ve|'d|'m|'re)?"
_OTHER = r"my [\w-]+(?: [\w-]+)?"
_PERSON = (
    rf"(?:(?:{_SELF}|me) and {_OTHER}|{_OTHER} and (?:i|me)|{_SELF}|{WHO}(?: of (?:mine|ours))?"
    r"|(?:my|our) (?:paper|submission|proposal|grant)"
    rf"|(?:an?|the|one|some|this|our) (?:[\w-]+ )?{_HEARD_AT}(?: (?:that )?(?:i|we) (?:just )?(?:attended|heard"
    rf"|listened to|read|saw"
    r"|watched|went to))?)"
)
_STILL = (
    r"(?:(?:just|also|both|recently|lately|really|actually|already|all|always|once|have|has|had|was|were|am|are|is|been"
    rf"|got|kept|keeps?|then|now|currently|still|couldn't|could not|didn't|did not|never|{_TIME}|who|{_PLACE}) ){{0,5}}"
)
_STEMS = (
    r"(?:argu|attend|chatt|debat|discuss|experiment|join|learn|listen|look|mention|play|present|start|stumbl|talk|watch"
    r"|work)"
)
"""Of verbs whose "on" or "with" leads to a topic, as that of others does not."""

_DID = (
    r"(?:(?!(?:want|need|wish|hop|miss|publish|releas|post|propos|introduc|bas|nam|call|us|relat"
    rf"|pleas)ed\b)(?P<other>(?!{_STEMS})[a-z]{{3,}}ed)"
    rf"|{_STEMS}ed|agree|arguing|been|bragging|brought up|came|chatting|debating|did|disagree|discussing|dreamt"
    r"|experimenting"
    r"|fighting|fought|found|gave|going|got|had|hear(?:d|ing)|learn(?:ing|t)|listening|looking (?:at|into)|made|met"
    r"|nagging|playing|quizzed|ran|raving|read|reading|said|sat|saw|seen|sent|spent|spoke|swears?|talk(?:ing)?|thinking"
    r"|thought|told|took|was|watching|went|were|work(?:ing)?|wrote)"
)
"""What a person did, as tales tell it; who wants, needs or looks for something asks."""

_ELIDED = (
    r"(?:(?:just|got|been|had|currently|now|busy) ){0,3}(?:asked|attended|bumped|came|chatted|had|heard|listened|met"
    r"|overheard|ran|read|sat|saw|spent|spoke|stumbled|talked|watched|went)"
)
"""The same where the teller is left out: "went to a workshop"."""

_DOING = (
    r"(?:drafting|getting ready|giving|holding|hosting|listening|organi[sz]ing|planning|prepar(?:ing|ed)|prepping"
    r"|presenting|reading|running|talking|teaching|watching|writing)"
)
"""And what is still done, which may be a topic but for its occasion: "prepping a reading group"."""

_OF_ASKER = r"(?:an?|the|my|our|this|his|her|their|another|some|last|in|at|for|\w+'s)"
_EVENT = (
    r"(?:blog ?post|book club|call|class|conference|course|debate|demo|dinner|discussion|event|exam|hackathon"
    r"|homework|interview|journal club|keynote|lecture|lunch|meet-?(?:ing|up)|newsletter|panel|podcast|poster"
    r"|presentation|proposal|reading group|retreat|seminar|slides|standup|summer school|talk|thesis|thread|tutorial"
    r"|video|webinar|workshop)"
)
_OCCASION = rf"{_OF_ASKER} (?:[\w-]+ ){{0,2}}?{_EVENT}"
_WHEN = rf"{_TIME}|(?:in|at|during|after|over|on) (?:{_OF_ASKER} (?:[\w-]+ ){{0,2}}?)?{_EVENT}"
_BEGINS = re.compile(
    rf"^{GREETING}(?:(?P<when>(?:{_WHEN})(?: {_TIME})?),? )?(?:{_PERSON} {_STILL}(?P<did>{_DID})|{_ELIDED}"
    rf"|(?P<doing>{_DOING}))(?= )",
    re.IGNORECASE,
)
_AT = re.compile(
    rf"^{GREETING}(?:(?:i'm|sitting|stuck|waiting|standing|lying|riding|currently) ){{0,2}}(?:on|in|at) "
    r"(?:an?|the|my|our|this) (?:[\w-]+ ){0,2}?(?:airport|bath|bed|break|bus|cafe|car|class|couch|desk|flight|gym|hurry"
    r"|lecture|library|lunch|meetings?|metro|office|park|plane|queue|rush|sofa|subway|taxi|train|tram)\b",
    re.IGNORECASE,
)
"""Where somebody is who asks."""

_SAYING = (
    r"(?:agree|argu(?:ed|ing)|argument|brought up|bragg(?:ed|ing)|chatt(?:ed|ing)|conversation|debat(?:ed|ing)"
    r"|disagree(?:d|ing)?"
    r"|discuss(?:ed|ing)|fighting|fought|mentioned|nagging|overheard|quizzed|rav(?:ed|ing)|spoke|talk(?:ed|ing)|told)"
)
_OCCASIONS = re.compile(rf"\b{_OCCASION}\b", re.IGNORECASE)
_EVIDENCE = re.compile(rf"\b(?:{_TIME}|{_OCCASION}|{_SAYING})\b", re.IGNORECASE)
_OF_PAPERS = re.compile(
    r"\b(?:papers?|articles?|preprints?|publications?|miss(?:ed)?|away|vacation|holidays?|sick|leave|offline|out"
    r"|com(?:e|ing) out|published|released?|posted|dropped|appeared|there (?:is|are|was|were))\b",
    re.IGNORECASE,
)
"""What makes a time one of papers, or of what somebody has not seen."""

_ASKS = (
    r"(?:what|which|who|how|when|where|why|any|anything|is|are|was|were|do|does|did|has|can|could|show|give|find|got"
    r"|have|need|looking"
    r"|please|help|tell|list|send|(?:i|we)(?:'d)? (?:want|need|like|would|am|are)|i'm)\b"
)
_ENDS = re.compile(rf"[.?!;:]+(?=\s|$)|,\s+(?=(?:(?:so|and|now|but) )?{_ASKS})", re.IGNORECASE)
_LEADS = re.compile(
    r" (?:about|regarding|concerning|mention(?:ed|ing|s)|brought up|bringing up"
    r"|(?:i|we) (?:should|must|have to|need to|might want to|ought to) (?:look (?:at|into)|read(?: up)?(?: on| about)?"
    r"|check out|learn(?: about)?|try|use|know)|whether|if|that)[,:]? (?=\S)"
    rf"|(?<= )(?:{_SAYING}|heard|read)(?: {_TIME})? (?=(?:how|why|which|what) \S)",
    re.IGNORECASE,
)
_WHICH = re.compile(r"^(?:whether|if|that)\s+", re.IGNORECASE)
_TIMED = re.compile(rf" ?\b{_TIME}\b(?!')", re.IGNORECASE)
_ON = re.compile(
    rf" (?:on|over|with)(?! (?:an?|the|my|our|this|his|her|their|mine|ours|me|us|us all|{_TIME}|\d+)\b) (?=\S)",
    re.IGNORECASE,
)
_WONDERS = re.compile(
    r"(?:,|,? (?:and|so|but)) (?:(?:i|we)(?:'d|'m|'re)? )?(?:(?:am|are|was|were|now|just|really|would|also) ){0,3}"
    r"(?:wonder(?:ed|ing)?(?: about)?|curious(?: about)?|(?P<wish>want|need|could use|like to|love to|looking for))"
    r" (?=\S+ \S)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?: (?:in|at|during|over|on) {_OCCASION})?(?: {_TIME}){{0,2}}$",
    re.IGNORECASE,
)
"""The occasion, and when it was, behind the topic."""

_SINCE = re.compile(
    rf"^{GREETING}(?:(?:since|for|over|in) [\w ]{{1,20}}(?:days?|weeks?|months?|years?|summer|winter|spring|fall)"
    rf"|{_TIME}),? (?:i|we)(?:'ve|'m|'re)? (?:(?:have|am|are|been|also|mostly|was|were) ){{0,3}}{_DID} (?:on|with|about"
    r"|in|of) (?=\S)",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"\b(?:on|about|regarding|of|to|for) \S", re.IGNORECASE)
_LEANS = re.compile(r"\b(?:it|they|them|their|its|(?:this|that|these|those)\W*$)(?!\w)", re.IGNORECASE)
"""What stands for something that the tale names."""

_LONGEST = 200
"""Characters of a tale at most."""


def without_tale(question: str) -> str:
    """Return a question without what somebody did before they asked, and when; another as it is."""
    if since := _SINCE.match(question, 0, _LONGEST):
        return question[since.end() :]
    begun = _BEGINS.match(question, 0, _LONGEST)
    begins = begun or _AT.match(question, 0, _LONGEST)
    if begins is None:
        return question
    ended = _ENDS.search(question, begins.end(), _LONGEST)
    end = ended.start() if ended else min(len(question), _LONGEST)
    if wondered := _wondered(question, begins.start(), end):
        return wondered
    if begun is None:
        return question
    led = _led(question, begun, end)
    return led or (question if begun["doing"] else _before(question, begun, ended) or _untimed(question, begun, end))


def _wondered(question: str, begin: int, end: int) -> str:
    """Return what somebody wonders or needs after a tale; ``""`` where it leans on that, or names no topic."""
    asks = _WONDERS.search(question[begin:end])
    if asks is None or _OF_PAPERS.search(question, begin, begin + asks.start()):
        return ""
    rest = question[begin + (asks.start("wish") if asks["wish"] else asks.end()) :]
    return rest if _TOPIC.search(rest) and not _LEANS.search(rest) and not is_talk(rest) else ""


def _led(question: str, begun: re.Match[str], end: int) -> str:
    """Return the topic that a tale leads to, and what is said after it; ``""`` where it leads to none."""
    begin = (begun.start("did") if begun["did"] else begun.end() + 1) - 1
    lead = _LEADS.search(question, begin, end) or (None if begun["other"] else _ON.search(question, begin, end))
    if lead is None or _OF_PAPERS.search(question, begin, lead.start()):
        return ""
    topic = _WHICH.sub("", question[lead.end() : end], count=1)
    plain = _AFTER.sub("", topic)
    happened = question[: lead.end()] + topic[len(plain) :]
    evidence = _OCCASIONS if begun["doing"] else _EVIDENCE
    return f"{plain}{question[end:]}" if not is_talk(plain) and evidence.search(happened) else ""


def _before(question: str, begun: re.Match[str], ended: re.Match[str] | None) -> str:
    """Return what follows a tale that names no topic; ``""`` where nothing does that names one."""
    if ended is None or _OF_PAPERS.search(question, begun.end(), ended.start()):
        return ""
    rest = question[ended.end() :].strip()
    stands = not (_LEANS.search(rest) or is_talk(rest))
    return rest if stands and _TIMED.search(question[: ended.start()]) else ""


def _untimed(question: str, begun: re.Match[str], end: int) -> str:
    """Return a question without the times of a tale that names its topic itself: "we presented DPO last week"."""
    if not begun["did"] or _OF_PAPERS.search(question, begun.end(), end):
        return question
    begin = begun.end("when") if begun["when"] else begun.start()
    return f"{_TIMED.sub('', question[begin:end]).strip(' ,')}{question[end:]}"
