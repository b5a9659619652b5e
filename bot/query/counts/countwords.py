"""The parts of questions for numbers, as patterns: who is counted, how topics move, by what time. Pure."""

from __future__ import annotations

from bot.model import Count
from bot.query.spans import MONTH, NUMBERS

LABS = (
    r"(?:labs?|compan(?:y|ies)|universit(?:y|ies)|(?:research )?groups?|institut(?:ion|e)s?|organi[sz]ations?|teams?"
    r"|players)"
)
PEOPLE = r"(?:authors?|people|persons?|researchers?|scientists?|experts?|names)"
PAPERS = r"(?:papers|articles|preprints|publications)"
SIZE = rf"(?:[1-9]\d?|{'|'.join(NUMBERS)})"
"""How many of those who have most are asked for."""

_A_TIME = rf"(?:{'|'.join(MONTH)}|20\d\d|this|last|the (?:last|past|first|second|third)|q[1-4])"
ON = rf"(?: (?:on|about|in(?! {_A_TIME}\b)|at|for|around|behind|regarding))"
WORKS = r"(?: (?:\w+ )?(?:work|publish|do|research|writ|wrote|contribut|lead|excel|releas|focus|specializ|invest)\w*)"
STANDS = r"(?: (?:active|leading|ahead|big|strong|dominant|dominating|dominates?|known|winning|most active|best))"
HAS_MOST = (
    r"(?: (?:that |who |which )?(?:with|having|ha(?:s|ve|d)|publish(?:e[sd]|ing)?|wrote|writes?|writing|written|put out"
    r"|putting out|produc(?:es?|ed|ing))(?: (?:published|written))? (?:the )?(?:most|largest number of"
    r"|highest number of)(?: (?:papers|work|research|publications))?)"
)
"""What those who have most do."""

LEADS = (
    r"(?:leading|main|biggest|largest|key|major|strongest|busiest|best|most (?:prolific|active|productive|published"
    r"|important|influential))"
)
"""What is said of them."""

AT = r"(?: (?:at|from|of) (?:the )?(?P<at>[\w.&-]+(?: (?!work|publish|do |are |is |on |about )[\w.&-]+){0,2}?))?"
"""A lab between those who are counted and what they do: "who at NVIDIA works on ..."."""

WHICH = r"(?:(?:when|what|which)(?:'s| is| are| was| were| did)? |(?:show|give|find|list)(?: me| us)? )?"
HELD = (
    r"(?:in (?:the|your|this) archive|(?:that )?(?:you|we) (?:have|hold|know)(?: of)?|here|held|of all|published|ever)"
)
SPOKE = r"(?:use|mention|study|propose|introduce|discuss|call|hold|say|contain)"
FIRST_SEEN = (
    r"(?:(?:really )?first (?:mentioned|appear(?:ed)?|proposed|seen|introduced|published|used"
    r"|(?:come|show|turn|pop)(?: (?:up|out))?)"
    r"|(?:appear|come up|show up|turn up|pop up|introduced)(?: for the)? first(?: time)?"
    r"|(?:start|begin)(?: (?:appearing|coming out|to appear|to show up))?|started|emerged?)"
)
"""How one says at the end of a question that the first of many is meant: "when did X first show up"."""

RISES = (
    r"(?:(?:gone|going) (?:up|down)|trending(?: (?:up|down))?|dropped|grown|declined|risen|peaked|faded|exploded"
    r"|growing|rising|declining|fading|increasing|decreasing|shrinking|booming|stagnating|exploding|dying(?: out)?"
    r"|on the (?:rise|decline|way (?:out|up))|taking off|slowing(?: down)?|cooling(?: off| down)?"
    r"|picking up(?: steam)?|losing (?:steam|traction|ground|momentum|popularity)"
    r"|an? (?:passing |short-lived )?(?:fad|hype)"
    r"|(?:getting|becoming|gaining) (?:more |less )?(?:popular|popularity|common|traction|ground|steam|momentum"
    r"|bigger|smaller|hotter|rarer))"
)
_OF_LATE = (
    r"(?:,? (?:lately|recently|these days|right now|now|so far|(?:since|this|last|in (?:20\d\d|the (?:last|past))"
    r"|(?:over|during) (?:the (?:last|past|years)|this|last|20\d\d|time))\b))"
)
OF_LATE = r"(?:now|these days|nowadays|lately|than before|than (?:a|last) year(?: ago)?|than in the past)[ ?.!]*$"
"""How one says at the end that what was before is compared: "are there fewer GAN papers now"."""

FARES = (
    rf"(?:(?:doing|going|faring|trending|evolving)(?=[ ?.!]*$|{_OF_LATE})"
    rf"|(?:developed|evolved|fared|changed|evolve|develop|fare|change)(?={_OF_LATE}))"
)
"""How one asks how a topic moves, without a guess; what changes at no time does so in a model."""

MOVES = r"(?:go (?:up|down)|grow|rise|increase|decline|drop|fall|fade|shrink|explode)"
CAUGHT_ON = r"(?:(?:become|became|get|getting|got) (?:so |more )?popular|take off|taken off|took off|catch on)"
PEAKED = (
    r"(?:peak(?:ed)?|at (?:its|their|the) (?:peak|height)|hottest|biggest|busiest"
    r"|most (?:popular|active|common|discussed))"
)
"""How topics move, at the end of a question: whether there are more papers, when many came, when the most."""

OR_NOT = (
    r"(?: (?:yet|again|anymore|right now|now|lately|these days))?"
    r"(?:,? or (?:(?:already|still|just|even) )?"
    r"(?:not|up|down|shrinking|declining|dying|fading|falling|dead|growing|rising|over|here to stay"
    r"|(?:has|have|is|are|did) (?:it|they)(?: \S+){1,4}))?"
)
WHEN = r"(?:since )?(?:when|(?:in )?(?:what|which) (?:year|month))"
END = r"(?=[ ?.!]*$| (?:since|in|over|during|this|last|lately|recently|between|from|after|before|until) )"
"""Where a question ends, but for a time."""

UNITS = {
    Count.DAYS: ("day", "daily"),
    Count.WEEKS: ("week", "weekly"),
    Count.MONTHS: ("month", "monthly"),
    Count.QUARTERS: ("quarter", "quarterly"),
    Count.YEARS: ("year", "(?:yearly|annual(?:ly)?)"),
}
"""The times by which papers are counted: how each is called, and as an adverb."""
