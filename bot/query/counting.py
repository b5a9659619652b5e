"""Words that ask for numbers: how many, who most, which labs, when first, whether it grows, by month. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.model import Count
from bot.query.filters import Reading, take_organization
from bot.query.question import word_set
from bot.query.said import Said
from bot.query.subjects import take_count
from bot.query.talkwords import PAPERS

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
    r"(?:gone (?:up|down)|going (?:up|down)|trending"
    r"|dropped|grown|declined|risen|peaked|faded|exploded|growing|rising|declining|fading|on the rise|taking off"
    r"|(?:getting|becoming|gaining) (?:more |less )?(?:popular|popularity|common|traction|bigger|smaller|hotter|rarer))"
)
_MOVES = r"(?:go (?:up|down)|grow|rise|increase|decline|drop|fall|fade|shrink|explode)"
_CAUGHT_ON = r"(?:(?:become|became|get|getting|got) (?:so |more )?popular|take off|taken off|took off|catch on)"
_OR_NOT = r"(?: or (?:not|shrinking|declining|dying|fading|falling|dead|growing|rising|over))?"
_COUNTS: tuple[tuple[Count, str], ...] = (
    (
        Count.GROWTH,
        r"(?:did|does|do|is|are|has|have) (?:the )?(?:number|amount|share) of (?:papers|work|research) (?:on|about)"
        rf"(?= .{{1,60}}\b(?:{_MOVES}|{_RISES}){_OR_NOT}[ ?.!]*$)",
    ),
    (
        Count.PAPERS,
        r"(?:how many|(?:the |a )?(?:number|count|total) of|count(?: the| all)?)"
        r"(?: of)?(?= (?:[\w'-]+ ){0,4}(?:papers|articles|preprints|publications|works (?:on|about))\b"
        r"(?! (?:were|was|are|is|did|does|do) "
        r"(?:(?:it|they) )?(?:used|annotated|collected|analy[sz]ed?|read|reviewed|needed|labell?ed|contain|use)\b))",
    ),
    (
        Count.PAPERS,
        r"^(?:so |and )?how many(?: of (?:them|these|those))?"
        r"(?: (?:deal|dealt) with|(?: (?:are|were))?(?: there)? (?:about|on)| (?:talk|speak|write) about"
        r"| (?:mention|discuss|study|cover|address|tackle|touch(?: on)?))",
    ),
    (Count.PAPERS, r"^how often (?:is|are|was|were|does|do|did)(?= .{1,60}\b(?:mentioned|discussed|come up|appear)\b)"),
    (Count.PAPERS, r"^how much(?: (?:is|was|has been))?(?: there)?(?: (?:published|written|done))? (?:on|about)"),
    (
        Count.PAPERS,
        r"^(?:(?:are|were|is|was) there )?more(?= .{0,60}\b(?:papers|work|research)\b.{0,60}"
        r"\b(?:vs|than|or) (?:in |during )?(?:20\d\d|last|this)\b)",
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
        r"|(?:is|are|has|have)(?: the)?(?: (?:interest in|research on|work on))?"
        rf"(?= .{{1,60}}\b{_RISES}{_OR_NOT}[ ?.!]*$)",
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
_NUMBERS = r"(?:(?:and )?(?:give me |with |show )?(?:the )?(?:numbers?|counts?|figures|stats|totals?|papers) )?"
_BY = {
    Count.LABS: r"(?<=\w )(?:by|per|each) (?:lab|company|institution|university|institute)s?[ ?.!]*$"
    rf"|(?:which|what) {_LABS} (?:i mean|exactly)[ ?.!]*$",
    Count.AUTHORS: r"(?<=\w )(?:by|per|each) (?:author|person|researcher)s?[ ?.!]*$",
    Count.YEARS: rf"\b{_NUMBERS}(?:by|per|each|every) year\b"
    r"|\b(?:yearly|annual)(?= (?:numbers?|counts?|totals?|papers)\b)|\b(?:yearly|annually)[ ?.!]*$",
    Count.MONTHS: rf"\b{_NUMBERS}(?:by|per|each|every) month\b|\bmonthly(?=[ ?.!]*$|.{{1,40}}\bpapers\b)"
    r"|\bmonthly (?:numbers|counts|figures|stats)(?: please| pls)?[ ?.!]*$"
    r"|(?<=\w )trends?[ ?.!]*$|(?<=\w )over time[ ?.!]*$",
}
"""By what papers are counted, at the end of a question: "how many papers on X per month"."""

_HOW_MANY = r"(?<=\w )how many(?: papers)?(?: (?:are there|is it|do we have|exist))?[ ?.!]*$"
_WHOSE = {
    Count.LABS: rf"(?:and )?(?:from (?:whom|who|where)|(?:from |by |at )?(?:which|what) {_LABS}"
    r"(?: (?:i mean|exactly|is it|are (?:they|these|those)))?)[ ?.!]*$",
    Count.AUTHORS: r"(?:and )?(?:by whom|who (?:made|wrote|did|published) (?:them|those|it|these|that))[ ?.!]*$",
}
"""The same, after a question for a number or for names alone: "how many ..., and from whom?"."""

_TAILS = tuple((count, re.compile(tail, re.IGNORECASE)) for count, tail in (*_BY.items(), (Count.PAPERS, _HOW_MANY)))
_TAILS_OF_COUNTS = (*_TAILS, *((count, re.compile(tail, re.IGNORECASE)) for count, tail in _WHOSE.items()))
_OF_TAILS = word_set(
    "annual annually by each every it many monthly per that these they this those time trend trends what where which "
    "who whom yearly"
)
"""A word of each of these, without which none needs to be looked for."""

_ENDS = {
    Count.FIRST: re.compile(rf"\b{_FIRST_SEEN}[ ?.!]*$", re.IGNORECASE),
    Count.GROWTH: re.compile(rf"\b(?:still )?(?:{_RISES}|{_MOVES}){_OR_NOT}[ ?.!]*$", re.IGNORECASE),
    Count.MONTHS: re.compile(rf"\b{_CAUGHT_ON}[ ?.!]*$", re.IGNORECASE),
}
"""How questions end whose beginning asks when, or whether."""

_IT_GROWS = re.compile(
    r"\b(?:and )?(?:is|are|has|have|does|do|did) (?:it|this|that|they) (?:still |even |really )*"
    rf"(?:{_RISES}|{_MOVES}){_OR_NOT}[ ?.!]*$",
    re.IGNORECASE,
)
"""What is asked of a topic that was named before."""


def read_count(reading: Reading) -> None:
    """Read what is counted, and by what: ``how many papers on X per year``, ``who works on X, which labs``."""
    held, said = set(reading.taken), Said(reading)
    left = said
    grows = by = None
    if not _OF_TAILS.isdisjoint(reading.lower):
        if grows := _IT_GROWS.search(said.text):
            left = _without(reading, said, grows)
        if by := _found(left.text, _TAILS_OF_COUNTS):
            left = _without(reading, left, by[1])
    head = _head(left.text)
    if head and _take(reading, left, *head, by[0] if by else None, grows=grows is not None):
        return
    reading.taken = held
    if grows and len(said.text.split()) <= _FEW:
        take_count(reading, *said.tokens(*grows.span()), Count.GROWTH)
    elif not grows and len(said.text.split()) <= _FEW and (alone := _found(said.text, _TAILS)):
        _take_alone(reading, said, *alone)


def _without(reading: Reading, said: Said, part: re.Match[str]) -> Said:
    """Drop a part of what is said, and return the rest."""
    reading.drop(*said.tokens(*part.span()))
    return Said(reading)


def _found(text: str, tails: Iterable[tuple[Count, re.Pattern[str]]]) -> tuple[Count, re.Match[str]] | None:
    return next(((count, found) for count, tail in tails if (found := tail.search(text))), None)


def _head(text: str) -> tuple[Count, re.Match[str]] | None:
    """Return what words that ask for a number ask for; of "how many papers" anywhere, of others at the beginning."""
    for count, form in _COUNT_HEADS:
        if found := form.match(text) or (form.search(text) if count is Count.PAPERS else None):
            return count, found
    return None


def _take_alone(reading: Reading, said: Said, count: Count, found: re.Match[str]) -> None:
    """Note a count that the end of a question alone asks for: ``planning over time``; some, of papers only."""
    papers = count not in (Count.YEARS, Count.PAPERS) or not PAPERS.isdisjoint(reading.lower)
    if papers and _is_topic(said.text[: found.start()]):
        take_count(reading, *said.tokens(*found.span()), count)


_CAME_OUT = re.compile(
    r"\b(?:came out|come out|appeared|were (?:published|posted|listed)|(?:are|were|was) there|(?:have|has) there been"
    r"|exist|(?:(?:get|gets|got) )?mentioned|come up"
    r"|(?:did|do|have) (?:we|you|they|people) (?:get|got|see|seen|have|had|hold|find|found|collect|publish|write))\b",
    re.IGNORECASE,
)
_MENTION = re.compile(
    r"\b(?:papers|articles|preprints|publications)(?: \S+){0,4}? "
    r"(?P<verb>(?:that |which )?(?:(?:mention|discuss|study|cover|address|hold|say|contain)(?:ed|ing)?"
    r"|touch(?: on)?|treat|deal with|talk about|(?:are|is|were) (?:about|on)))\b",
    re.IGNORECASE,
)


def _take(reading: Reading, said: Said, asked: Count, found: re.Match[str], by: Count | None, *, grows: bool) -> bool:
    """Note what is counted, and the lab that stands between: "who at NVIDIA works on"; tell whether there is any."""
    begin, end = said.tokens(*found.span())
    if not end:
        return False
    told_by = asked in (Count.PAPERS, Count.GROWTH) or (asked, by) == (Count.AUTHORS, Count.LABS)
    count = by if by and told_by else Count.GROWTH if grows and asked is Count.PAPERS else asked
    if (ending := _ENDS.get(asked)) and (last := ending.search(said.text)):
        reading.drop(*said.tokens(*last.span()))
    lab = found.groupdict().get("at")
    end = said.tokens(found.start(), found.start("at"))[1] if lab else end
    grows = (grows or asked is Count.GROWTH) and count in (Count.MONTHS, Count.YEARS)
    take_count(reading, begin, end, count, grows=grows)
    if lab:
        take_organization(reading, *said.tokens(*found.span("at")), lab, guess=True)
        reading.drop(*said.tokens(found.end("at"), found.end()))
        return True
    _leave_brackets(reading)
    for form, part in ((_MENTION, "verb"), (_CAME_OUT, 0)):
        if idle := form.search(said.text):
            reading.drop(*said.tokens(*idle.span(part)))
    return True


def _leave_brackets(reading: Reading) -> None:
    """Leave out what stands in brackets, and say so: a count demands every word, and examples are no demand."""
    begin = None
    for at, token in enumerate(reading.tokens):
        if token.raw.startswith("(") and reading.lower[at] not in _REFUSES:
            begin = at
        if begin and token.raw.rstrip(".,;?!").endswith(")") and all(map(reading.free, range(begin, at + 1))):
            said = " ".join(each.raw for each in reading.tokens[begin : at + 1]).rstrip(".,;?!")
            reading.hint = reading.hint or f"What stands in brackets was not demanded of them: {said}."
            reading.drop(begin, at + 1)
            begin = None


_REFUSES = word_set("not no without except excluding but only with since from by in")
"""What stands first in brackets that say which papers are counted."""


def _is_topic(text: str) -> bool:
    """Return whether few words stand before "over time": "consistency over time" is a topic, as may be others."""
    return text.strip().lower() not in {"consistency", "change", "changes", "drift", "reasoning", "learning"}
