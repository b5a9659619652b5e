"""How questions that ask for numbers begin: ``how many papers on``, ``who works on``, ``is X growing``. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.model import Count
from bot.query.counts.countwords import (
    AT,
    CAUGHT_ON,
    END,
    FARES,
    FIRST_SEEN,
    HAS_MOST,
    HELD,
    LABS,
    LEADS,
    MOVES,
    OF_LATE,
    ON,
    OR_NOT,
    PAPERS,
    PEAKED,
    PEOPLE,
    RISES,
    SIZE,
    SPOKE,
    STANDS,
    UNITS,
    WHEN,
    WHICH,
    WORKS,
)

_WORK = r"(?:papers|work|research|literature|interest)"
_OF_PAPERS = rf"(?= (?:[\w'-]+ ){{0,4}}(?:{PAPERS}|works (?:on|about))\b"
_PARTS = r"(?:share|fraction|percentage|percent|proportion|part|portion|%)"
_IS = r"(?:is|are|was|were|has|have)"

_HOW_MANY = (
    r"(?:(?:plot|chart|graph|draw|show)(?: me)? )?"
    r"(?:how many(?: more| fewer)?|(?:the |a )?(?:total |overall |average |mean )?(?:number|count|total) of"
    r"|count(?: the| all)?)(?: of)?"
    rf"{_OF_PAPERS}(?! (?:were|was|are|is|did|does|do) "
    r"(?:(?:it|they) )?(?:used|annotated|collected|analy[sz]ed?|read|reviewed|needed|labell?ed|contain|use)\b))",
    r"^(?:so |and )?how many(?: of (?:them|these|those))?"
    r"(?: (?:deal|dealt) with|(?: (?:are|were))?(?: there)? (?:about|on)| (?:talk|speak|write) about"
    r"| (?:mention|discuss|study|cover|address|tackle|touch(?: on)?))",
    r"^how often (?:is|are|was|were|does|do|did)(?= .{1,60}\b(?:mentioned|discussed|come up|appear)\b)",
    rf"^how often (?:do|does|did) (?:{PAPERS}|people|researchers|authors|they)"
    r" (?:mention|discuss|use|study|(?:talk|write|speak) about)",
    r"^how much(?: (?:is|was|has been))?(?: there)?(?: (?:published|written|done))? (?:on|about)",
    r"how much (?:work|research|literature)(?: (?:is there|has been done|exists|do you have))?(?: on| about)?",
    r"^(?:(?:is|are|was|were|have|has) there (?:been )?)?(?:more|fewer)(?= .{0,60}\bpapers\b.{0,60} vs )",
    r"^(?:ha(?:s|ve)|do(?:es)?|did)(?= .{1,60} (?:more|fewer) papers\b.{0,60} vs )",
    r"^any (?:numbers|figures|stats|statistics|counts) (?:on|about|for)(?= (?:\S+ ?){1,4}$)",
    r"^how (?:big|large) is (?:the|your|this) (?:archive|collection|library|index)",
    r"^how (?:big|large) is (?:the )?(?:(?:research )?(?:field|area|topic)|literature|body of (?:work|research))"
    r" (?:of|on|about|around)",
)
_KINDS = r"(?:(?:literature )?(?:surveys|reviews)|benchmarks|datasets|tutorials|technical reports|case studies)"
_HOW_MANY_OF_KIND = (
    rf"^(?:so |and )?how many(?: new| other)?(?= {_KINDS}"
    r"(?:[ ?.!]*$| (?:on|about|in|for|of|from|since|last|this|by|per|each|were|are|have|came|come|appeared|exist|got"
    r"|do (?:we|you) have|did (?:we|you|people))\b(?! (?:used|needed|enough|required)\b)))",
)
"""How one asks for the number of papers of a kind without the word: "how many surveys were there in July"."""
_SHARE = (
    rf"(?:(?:what|which|how many)(?:'s| is| was)? )?(?:the )?{_PARTS} of(?: all)?(?: the| your| this)?"
    rf"(?= (?:[\w'-]+ ){{0,4}}(?:{PAPERS}|archive)\b)",
    r"^how much of (?:the|your|this) (?:archive|collection)(?: (?:is|deals))?",
)
_GROWTH = (
    rf"(?:did|does|do|is|are|has|have) (?:the )?(?:number|amount|share) of(?: (?:papers|work|research) (?:on|about))?"
    rf"(?= .{{1,60}}\b(?:{MOVES}|{RISES}){OR_NOT}{END})",
    r"how popular (?:is|are)",
    rf"how (?:fast|quickly|much) (?:is|are|has|have)(?= .{{1,60}}\b{RISES}{END})",
    rf"how(?:'s| is| are| was| were| has| have| did| does| do)(?: the)?(?: (?:interest in|research on|work on))?"
    rf"(?= .{{1,60}}\b{FARES})",
    r"how(?:'s| is| has)(?: the)? (?:interest in|research on|work on|popularity of|field of)"
    r"(?= .{1,60}\b(?:developing|developed|changing|changed)[ ?.!]*$)",
    rf"(?:(?:is|are) (?:there|people (?:writing|publishing)|we (?:getting|seeing)) )?(?:more|fewer|less)"
    rf"(?=.{{0,60}} {_WORK}\b)(?: {_WORK}(?: (?:on|about))?)?(?= (?:\S+ ){{1,4}}{OF_LATE})",
    r"(?:is|are) (?:people|everyone|everybody|researchers|the field|we)"
    r" (?:losing interest in|abandoning|moving away from)",
    r"how (?:active|busy|crowded|hot|lively) (?:is|are)(?: the)?(?: (?:research|field|work|literature|area|topic))?"
    r"(?: (?:on|of|in|about))?",
    rf"(?:did|does|do)(?: the)? (?:interest in|research on|work on)(?= .{{1,60}}\b{MOVES}{OR_NOT}{END})",
    rf"^did(?= .{{1,60}}\b{MOVES} (?:since|in|over|during|this|last)\b)",
    rf"{_IS}(?: the)?(?: (?:interest in|research on|work on))?(?= .{{1,60}}\b{RISES}{OR_NOT}{END})",
)
_FIRST = (
    rf"{WHICH}(?:the )?(?:very )?(?:first|earliest|oldest) (?:papers?|works?)(?: {HELD})*"
    r"(?:(?: (?:appear|come out))?(?: on| about)"
    rf"| (?:to|that|which) {SPOKE}(?:s|d|ed)?(?: the (?:term|word|name|idea|phrase)(?: of)?)?|(?=[ ?.!]*$))",
    rf"{WHICH}(?:the )?(?:first|earliest) (?:mention|use|occurrence) of"
    r"(?: the (?:term|word|name|idea|phrase)(?: of)?)?",
    r"(?:since )?when did (?:people|research|work|papers|everyone|researchers) start"
    r"(?: (?:talking|writing|working|publishing|thinking|caring|using|doing))?(?: with| on| about)?",
    r"(?:since when|how long) (?:are|have|has|is)(?: there| people| researchers| we)?(?: been)?"
    r"(?: (?:papers|work|research|working|writing|publishing)) (?:on|about|around)",
    rf"{WHEN}(?: {_IS}| did| does)?(?:(?: the)? {_WORK} (?:on|about|in|around))?"
    rf"(?= .{{1,60}}\b{FIRST_SEEN}{END})",
)
_MONTHS = (
    r"(?:(?:show|give|draw)(?: me| us)? )?(?:an? |the )?(?:timeline|evolution over time) (?:of|for)(?= \S)",
    r"(?:a |the )?(?:break down|breakdown of|(?:chart|plot|graph|histogram|timeline)(?: of)?)(?: the)?"
    r"(?= .{1,60}\bpapers\b)",
    rf"{WHEN} (?:did|{_IS})(?:(?: the)? {_WORK} (?:on|about|in))?"
    rf"(?= .{{1,60}}\b(?:{CAUGHT_ON}|{PEAKED}){END})",
    r"(?:what(?:'s| is| was) )?(?:the )?(?:trends?|popularity|growth) (?:of|for|in)",
)
_TOPICS = r"(?:topics?|themes?|subjects?|research areas?|research directions?|keywords?)"
_NOW = r"(?: (?:right now|these days|now|currently|at the moment|lately|recently))?"
_BIG = (
    r"(?:(?:most )?(?:hot|hottest|top|biggest|main|popular|common|trending|important|researched|active|big|key|major"
    r"|current|emerging|discussed|frequent|rising|(?:fastest[- ])?growing|booming|up[- ]and[- ]coming))"
)
_ON_THE_RISE = (
    r"(?:trending(?: up(?:wards?)?)?|(?:growing|rising)(?: (?:fast|fastest|quickly|the (?:most|fastest)))?|on the rise"
    r"|taking off|picking up(?: steam)?|heating up|coming up|booming|exploding"
    r"|gaining (?:traction|ground|steam|momentum|popularity|attention|interest)"
    r"|(?:getting|becoming) (?:more )?(?:popular|common|hot|hotter|big|bigger))"
)
_OF_SUBJECTS = (
    rf"(?:(?:what|which)(?:'s| is| are| were| was)? |(?:list|show|give|tell)(?: me| us)? )?(?:the )?(?:{_BIG} )+"
    rf"(?:(?P<size>{SIZE}) )?{_TOPICS}{_NOW}"
    r"(?: (?:in|of|on|for)(?= \S)|(?=[ ?.!]*$| (?:this|last|since|at|from|during|over|today|yesterday|20\d\d)\b))",
    rf"(?:what|which) {_TOPICS} (?:are|is|were|was|have been) (?:(?:most|really|so|the) )*"
    rf"(?:{_ON_THE_RISE}|{_BIG}){_NOW}(?: in(?= \S))?",
    r"what (?:do|are|did|does|is) (?:people|everyone|everybody|researchers|the field|labs|folks)"
    r"(?: at (?P<at>[\w.&-]+(?: [A-Z][\w.&-]*){0,2}))? (?:work|working|research|researching|publish|publishing)"
    rf"(?: (?:on|about))?(?: (?:the )?most| mostly)?{_NOW}(?=[ ?.!]*$| (?:in|on|this|last|since|at) )(?: (?:in|on))?",
)
_OF_PEOPLE = (
    rf"who(?: else)?{AT}(?: is|'s| are)? (?:work|research|publish)(?:s|es|ing)?(?: the)?(?: most)? (?:on|about|in)",
    r"who at (?:the )?(?P<at>[A-Za-z][\w.&-]*(?: [A-Z][\w.&-]*){0,2}) (?:does|do|is doing|has done)",
    r"who(?: has| have)? (?:published|written|worked|publishes|writes|wrote)(?: the)? most(?: papers| work)?"
    r" (?:on|about)",
    r"who(?: has| have)? (?:published|written|publishes|writes|wrote)(?: the)? most(?: papers| work)?"
    rf"(?: overall| here| in total| of all)?{END}",
    rf"how many {PEOPLE}(?: are)?(?: there)? (?:work|research|publish|writ)(?:e|es|ing)? (?:on|about|in)",
    r"who(?:'s| is| are)? (?:lead(?:s|ing)?(?: the way)?|the leaders?|ahead|big|strong|active) (?:on|in|at)",
    rf"who{AT} (?:publishes|published|writes|wrote|has published)(?: the)? most(?: papers)?{END}",
    r"who(?:'s| is)? dominat(?:es|ing)(?: (?:in|on))?",
    r"who are the (?:[\w-]+ )?(?:people|authors|researchers|experts|players|names) (?:in|on|behind)",
)
_OF_LABS = (
    rf"how many {LABS}(?: are)?(?: there)? (?:work|research|publish|do)(?:e|es|ing)?(?: (?:on|about|in))?",
    rf"{LABS} (?:working|publishing|active) (?:on|about|in)",
)


def _most(kind: str, on: str) -> Iterator[str]:
    """Give how one asks who of a kind has most: ``which labs publish``, ``top 3 authors on``, ``the two labs with``."""
    ask = r"(?:(?:who|what|which)(?: are| is|'s)? |(?:name|list|show|give|tell|find)(?: me| us)? )?(?:the )?"
    first, last, other, top = (rf"(?:(?P<size{at}>{SIZE}) )?" for at in range(4))
    does = rf"(?: are| is)?(?:{HAS_MOST}|{STANDS}|{WORKS})?(?: the)?(?: most)?(?: (?:papers|work|research))?"
    yield rf"(?:what|which) (?:are the |is the )?{first}(?:{LEADS} )?{last}{kind}{AT}{does}{on}"
    yield rf"{ask}(?:top {top}|{first}{LEADS} {last}|leading ){other}{kind}{AT}{does}{ON}"
    yield rf"{ask}{first}{kind}{HAS_MOST}{ON}?"
    yield rf"{ask}(?:top {top}|{LEADS} ){kind}(?=[ ?.!]*$| (?:of|this|last|since|over|during|in) )"


def _busiest(unit: str) -> Iterator[str]:
    """Give how one asks for the time of which there are most papers: ``which month had``, ``busiest week for``."""
    yield (
        rf"(?:in |on )?(?:which|what)(?: (?:is|was) the)? {unit}s?(?: had| has| saw| were| was| did)?(?: the)?"
        r"(?: most| fewest)?(?: (?:papers|work|research))?(?: (?:published|come out|appear))?(?: on| about| for)?"
    )
    yield (
        rf"(?:what(?:'s| is| was) )?(?:the )?(?:busiest|hottest|biggest|peak|most active) {unit}(?: ever)?"
        r"(?: (?:for|in|on|of))?"
    )


_HAVE = r"how many {} have (?:(?:written|published|got) )?(?:papers|anything|work|something)? ?(?:on|about)"
_RANK = r"(?:rank|sort|order)(?: the| all)? {}(?: by)?(?: the)?(?: (?:number|count)s? of)?"
_FORMS: tuple[tuple[Count, tuple[str, ...]], ...] = (
    (Count.LABS, (_RANK.format(LABS), _HAVE.format(LABS))),
    (Count.AUTHORS, (_RANK.format(PEOPLE), _HAVE.format(PEOPLE))),
    (Count.SHARE, _SHARE),
    (Count.GROWTH, _GROWTH[:1]),
    (Count.PAPERS, (*_HOW_MANY, *_HOW_MANY_OF_KIND)),
    (Count.SUBJECTS, _OF_SUBJECTS),
    (Count.AUTHORS, (*_OF_PEOPLE, *_most(PEOPLE, ON))),
    (Count.LABS, (*_OF_LABS, *_most(LABS, f"{ON}?"))),
    (Count.FIRST, _FIRST),
    (Count.MONTHS, _MONTHS),
    (Count.GROWTH, _GROWTH[1:]),
    *((count, tuple(_busiest(unit))) for count, (unit, _) in UNITS.items()),
)

HEADS = tuple((count, re.compile(rf"{words}(?=\s|$)", re.IGNORECASE)) for count, forms in _FORMS for words in forms)
"""What each asks for, in the order in which they are tried."""
