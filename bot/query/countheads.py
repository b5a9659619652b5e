"""How questions that ask for numbers begin: ``how many papers on``, ``who works on``, ``is X growing``. Pure."""

from __future__ import annotations

import re

from bot.model import Count
from bot.query.countwords import AT, CAUGHT_ON, FIRST_SEEN, HELD, LABS, MOVES, OR_NOT, RISES, SPOKE, WHICH, WORKS

_FORMS: tuple[tuple[Count, str], ...] = (
    (
        Count.GROWTH,
        r"(?:did|does|do|is|are|has|have) (?:the )?(?:number|amount|share) of (?:papers|work|research) (?:on|about)"
        rf"(?= .{{1,60}}\b(?:{MOVES}|{RISES}){OR_NOT}[ ?.!]*$)",
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
        rf"who(?: else)?{AT}(?: is|'s| are)? (?:work|research|publish)(?:s|es"
        r"|ing)?(?: the)?(?: most)? (?:on|about|in)",
    ),
    (
        Count.AUTHORS,
        r"who(?: has| have)? (?:published|written|worked|publishes|writes|wrote)(?: the)? most"
        r"(?: papers| work)? (?:on|about)",
    ),
    (
        Count.AUTHORS,
        rf"(?:which|what|top|leading)(?: [1-9]\d?)? (?:authors|people|researchers|scientists){AT}(?: are"
        rf"| is)?{WORKS}?(?: the)?(?: most)?"
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
        rf"how many {LABS}(?: are)?(?: there)? (?:work|research|publish|do)(?:e|es|ing)?(?: (?:on|about|in))?",
    ),
    (
        Count.MONTHS,
        r"(?:since )?when (?:did|have|has|were|was|are|is)"
        rf"(?= .{{1,60}}\b{CAUGHT_ON}[ ?.!]*$)",
    ),
    (
        Count.AUTHORS,
        r"who(?:'s| is| are)? (?:lead(?:s|ing)?(?: the way)?|ahead|big|strong|active|dominat(?:es|ing)) (?:on|in|at)",
    ),
    (Count.AUTHORS, r"who are the (?:[\w-]+ )?(?:people|authors|researchers|experts|players) (?:in|on|behind)"),
    (
        Count.LABS,
        rf"(?:which|what|top|leading)(?: [1-9]\d?)? {LABS}(?: are| is)?(?:{WORKS}| active| leading| big"
        rf"| strong)?(?: the)?(?: most)?"
        r"(?: (?:on|about|in|at|for))?",
    ),
    (Count.LABS, rf"{LABS} (?:working|publishing|active) (?:on|about|in)"),
    (
        Count.FIRST,
        rf"{WHICH}(?:the )?(?:very )?(?:first|earliest|oldest) (?:papers?|works?)(?: {HELD})*"
        r"(?:(?: (?:appear|come out))?(?: on| about)"
        rf"| (?:to|that|which) {SPOKE}(?:s|d|ed)?(?: the (?:term|word|name|idea|phrase)(?: of)?)?|(?=[ ?.!]*$))",
    ),
    (
        Count.FIRST,
        rf"{WHICH}(?:the )?(?:first|earliest) (?:mention|use|occurrence) of"
        r"(?: the (?:term|word|name|idea|phrase)(?: of)?)?",
    ),
    (
        Count.FIRST,
        r"(?:since )?when did (?:people|research|work|papers|everyone|researchers) start"
        r"(?: (?:talking|writing|working|publishing|thinking|caring|using|doing))?(?: with| on| about)?",
    ),
    (Count.FIRST, rf"(?:since )?when(?: (?:was|were|did|has|have|is|does))?(?= .{{1,60}}\b{FIRST_SEEN}[ ?.!]*$)"),
    (
        Count.GROWTH,
        rf"how popular (?:is|are)|(?:did|does|do)(?: the)? interest in(?= .{{1,60}}\b{MOVES}{OR_NOT}[ ?.!]*$)"
        r"|(?:is|are|has|have)(?: the)?(?: (?:interest in|research on|work on))?"
        rf"(?= .{{1,60}}\b{RISES}{OR_NOT}[ ?.!]*$)",
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

HEADS = tuple((count, re.compile(rf"{words}(?=\s|$)", re.IGNORECASE)) for count, words in _FORMS)
