"""Words that ask for numbers: how many, who most, which labs, when first, whether it grows, by month. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.model import Count
from bot.query.filters import Reading, take_organization
from bot.query.subjects import take_count

_LABS = r"(?:labs?|compan(?:y|ies)|universit(?:y|ies)|groups|institutions|institutes|organi[sz]ations|teams)"
_WORKS = r"(?: (?:\w+ )?(?:work|publish|do|research|writ|wrote|contribut|lead|excel|releas|focus|specializ|invest)\w*)"
_AT = r"(?: (?:at|from|of) (?:the )?(?P<at>[\w.&-]+(?: (?!work|publish|do |are |is |on |about )[\w.&-]+){0,2}?))?"
"""A lab between those who are counted and what they do: "who at NVIDIA works on ..."."""

_WHICH = r"(?:(?:when|what|which)(?:'s| is| are| was| were| did)? |(?:show|give|find|list)(?: me| us)? )?"
_HELD = (
    r"(?:in (?:the|your|this) archive|(?:that )?(?:you|we) (?:have|hold|know)(?: of)?|here|held|of all|published|ever)"
)
_SPOKE = r"(?:use|mention|study|propose|introduce|discuss|call|hold|say|contain)"
_FIRST_SEEN = (
    r"(?:first (?:mentioned|appear(?:ed)?|proposed|seen|introduced|published|used"
    r"|(?:come|show|turn|pop)(?: (?:up|out))?)"
    r"|(?:appear|come up|show up|turn up|pop up|introduced)(?: for the)? first(?: time)?)"
)
"""How one says at the end of a question that the first of many is meant: "when did X first show up"."""

_RISES = (
    r"(?:dropped|grown|declined|risen|peaked|faded|exploded|growing|rising|declining|fading|on the rise|taking off"
    r"|(?:getting|becoming|gaining) (?:more |less )?(?:popular|popularity|common|traction))"
)
_MOVES = r"(?:grow|rise|increase|decline|drop|fall|fade|shrink|explode)"
_CAUGHT_ON = r"(?:(?:become|became|get|getting|got) (?:so |more )?popular|take off|taken off|took off|catch on)"
_OR_NOT = r"(?: or (?:not|shrinking|declining|dying|fading|falling|dead|growing|rising|over))?"
_COUNTS: tuple[tuple[Count, str], ...] = (
    (
        Count.PAPERS,
        r"(?:how many|(?:the |a )?(?:number|count|total) of|count(?: the| all)?)"
        r"(?= (?:[\w-]+ ){0,4}(?:papers|articles|preprints|publications)\b(?! (?:were|was|are|is|did|does|do) "
        r"(?:(?:it|they) )?(?:used|annotated|collected|analy[sz]ed?|read|reviewed|needed|labell?ed|contain|use)\b))",
    ),
    (
        Count.PAPERS,
        r"how much (?:work|research|literature)(?: (?:is there|has been done|exists"
        r"|do you have))?(?: on| about)?",
    ),
    (
        Count.AUTHORS,
        rf"who(?: else)?{_AT}(?: is|'s| are)? (?:work|research|publish)(?:s|es"
        r"|ing)?(?: the)?(?: most)? (?:on|about|in)",
    ),
    (
        Count.AUTHORS,
        r"who(?: has| have)? (?:published|written|worked|publishes|writes|wrote)(?: the)? most"
        r"(?: papers| work)? (?:on|about)",
    ),
    (
        Count.AUTHORS,
        rf"(?:which|what|top|leading)(?: [1-9]\d?)? (?:authors|people|researchers|scientists){_AT}(?: are"
        rf"| is)?{_WORKS}?(?: the)?(?: most)?"
        r" (?:on|about|in)",
    ),
    (
        Count.AUTHORS,
        r"who(?: has| have)? (?:published|written|publishes|writes|wrote)(?: the)? most(?: papers| work)?"
        r"(?: overall| here| in total| of all)?"
        r"(?=[ ?.!]*$| (?:in|since|last|this|before|after|during|between|until|from|over) )",
    ),
    (
        Count.AUTHORS,
        r"how many (?:people|authors|researchers|scientists)(?: are)?(?: there)?"
        r" (?:work|research|publish|writ)(?:e|es|ing)? (?:on|about|in)",
    ),
    (
        Count.LABS,
        rf"how many {_LABS}(?: are)?(?: there)? (?:work|research|publish|do)(?:e|es|ing)?(?: (?:on|about|in))?",
    ),
    (
        Count.MONTHS,
        r"(?:since )?when (?:did|have|has|were|was|are|is)"
        rf"(?= .{{1,60}}\b{_CAUGHT_ON}[ ?.!]*$)",
    ),
    (
        Count.AUTHORS,
        r"who(?:'s| is| are)? (?:lead(?:s|ing)?(?: the way)?|ahead|big|strong|active|dominat(?:es|ing)) (?:on|in|at)",
    ),
    (Count.AUTHORS, r"who are the (?:[\w-]+ )?(?:people|authors|researchers|experts|players) (?:in|on|behind)"),
    (
        Count.LABS,
        rf"(?:which|what|top|leading)(?: [1-9]\d?)? {_LABS}(?: are| is)?(?:{_WORKS}| active| leading| big"
        rf"| strong)?(?: the)?(?: most)?"
        r"(?: (?:on|about|in|at|for))?",
    ),
    (Count.LABS, rf"{_LABS} (?:working|publishing|active) (?:on|about|in)"),
    (
        Count.FIRST,
        rf"{_WHICH}(?:the )?(?:very )?(?:first|earliest|oldest) (?:papers?|works?)(?: {_HELD})*"
        r"(?:(?: (?:appear|come out))?(?: on| about)"
        rf"| (?:to|that|which) {_SPOKE}(?:s|d|ed)?(?: the (?:term|word|name|idea|phrase)(?: of)?)?|(?=[ ?.!]*$))",
    ),
    (
        Count.FIRST,
        rf"{_WHICH}(?:the )?(?:first|earliest) (?:mention|use|occurrence) of"
        r"(?: the (?:term|word|name|idea|phrase)(?: of)?)?",
    ),
    (
        Count.FIRST,
        r"(?:since )?when did (?:people|research|work|papers|everyone|researchers) start"
        r"(?: (?:talking|writing|working|publishing|thinking|caring|using|doing))?(?: with| on| about)?",
    ),
    (Count.FIRST, rf"(?:since )?when(?: (?:was|were|did|has|have|is|does))?(?= .{{1,60}}\b{_FIRST_SEEN}[ ?.!]*$)"),
    (
        Count.GROWTH,
        rf"how popular (?:is|are)|(?:did|does|do)(?: the)? interest in(?= .{{1,60}}\b{_MOVES}{_OR_NOT}[ ?.!]*$)"
        rf"|(?:is|are|has|have)(?: the)?(?: interest in)?(?= .{{1,60}}\b{_RISES}{_OR_NOT}[ ?.!]*$)",
    ),
    (Count.MONTHS, r"(?:the )?(?:trends?|popularity|growth) (?:of|for|in)"),
    (
        Count.MONTHS,
        r"(?:in )?(?:which|what) months?(?: had| has| saw| were| was| did)?(?: the)?(?: most| fewest)?"
        r"(?: (?:papers|work|research))?(?: (?:published|come out|appear))?(?: on| about)?",
    ),
    (
        Count.PAPERS,
        r"(?:what|which) (?:is the )?(?:share|fraction|percentage|percent|proportion) of (?:all |the )?"
        r"(?:papers|archive)(?: (?:is|are|that|mention|use|study|discuss|hold))*(?: on| about)?",
    ),
)
_FEW = 9
"""In a longer text "over time" is no request for months."""

_COUNT_HEADS = tuple((count, re.compile(rf"{words}(?=\s|$)", re.IGNORECASE)) for count, words in _COUNTS)
_COUNT_TAILS = {
    Count.LABS: re.compile(
        r"(?<=\w )(?:by|per|each) (?:lab|company|institution|university|institute)s?[ ?.!]*$", re.IGNORECASE
    ),
    Count.AUTHORS: re.compile(r"(?<=\w )(?:by|per|each) (?:author|person|researcher)s?[ ?.!]*$", re.IGNORECASE),
    Count.FIRST: re.compile(rf"\b{_FIRST_SEEN}[ ?.!]*$", re.IGNORECASE),
    Count.GROWTH: re.compile(rf"\b(?:still )?(?:{_RISES}|{_MOVES}){_OR_NOT}[ ?.!]*$", re.IGNORECASE),
    Count.MONTHS: re.compile(
        r"\b(?:by|per|each|every) month\b|\bmonthly(?=[ ?.!]*$|.{1,40}\bpapers\b)|(?<=\w )trends?[ ?.!]*$"
        r"|(?<=\w )over time[ ?.!]*$"
        rf"|\b{_CAUGHT_ON}[ ?.!]*$",
        re.IGNORECASE,
    ),
}


_BY = frozenset({Count.MONTHS, Count.LABS, Count.AUTHORS})
"""By what papers are counted: "how many papers on X per month"."""


def read_count(reading: Reading, text: str, tokens: Callable[[int, int], tuple[int, int]]) -> None:
    """Read what is counted, of a question's free words as one text; ``tokens`` says which tokens a part of it is."""
    for count, head in _COUNT_HEADS:
        found = head.match(text) or (head.search(text) if count is Count.PAPERS else None)
        if found:
            _, end = tokens(*found.span())
            told = (
                (other for other in _COUNT_TAILS if _COUNT_TAILS[other].search(text)) if count is Count.PAPERS else ()
            )
            counted = next((other for other in told if other in _BY), count)
            tail = _COUNT_TAILS.get(counted)
            if end and (last := tail.search(text) if tail else None):
                reading.drop(*tokens(*last.span()))
            if end:
                _take(reading, found, tokens, counted)
            return
    for count in (Count.MONTHS, Count.LABS, Count.AUTHORS):
        found = _COUNT_TAILS[count].search(text) if len(text.split()) <= _FEW else None
        if found and _is_topic(text[: found.start()]):
            take_count(reading, *tokens(*found.span()), count)
            return


_CAME_OUT = re.compile(
    r"\b(?:came out|come out|appeared|were (?:published|posted|listed)|(?:are|were|was) there|(?:have|has) there been"
    r"|exist)\b",
    re.IGNORECASE,
)
_MENTION = re.compile(
    r"\b(?:papers|articles|preprints|publications)(?: \S+){0,4}? "
    r"(?P<verb>(?:that |which )?(?:mention|discuss|study|cover|address|hold|say|contain)(?:ed|ing)?)\b",
    re.IGNORECASE,
)


def _take(reading: Reading, found: re.Match[str], tokens: Callable[[int, int], tuple[int, int]], count: Count) -> None:
    """Note what is counted, and the lab that stands between: "who at NVIDIA works on"."""
    if not (lab := found.groupdict().get("at")):
        take_count(reading, *tokens(*found.span()), count)
        if verb := _MENTION.search(found.string):
            reading.drop(*tokens(*verb.span("verb")))
        if came := _CAME_OUT.search(found.string):
            reading.drop(*tokens(*came.span()))
        return
    take_count(reading, *tokens(found.start(), found.start("at")), count)
    take_organization(reading, *tokens(*found.span("at")), lab, guess=True)
    reading.drop(*tokens(found.end("at"), found.end()))


def _is_topic(text: str) -> bool:
    """Return whether few words stand before "over time": "consistency over time" is a topic, as may be others."""
    return text.strip().lower() not in {"consistency", "change", "changes", "drift", "reasoning", "learning"}
