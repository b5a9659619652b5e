"""What people say around a topic: scaffolding ("can you find me papers about ...") and small talk ("thanks!").

Only words of conversation stand here, never topics: whether the archive holds a topic is the index's to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.query.frames.smalltalk import bare
from bot.query.frames.talk import frames
from bot.query.question import word_set
from bot.query.vocabulary.talkwords import FRESH, LINKS, PAPERS

_ADJECTIVE = (
    r"(?:the|any|some|all|a|an|few|couple|more|most|other|such|these|those|your|latest|newest|recent|new|interesting"
    r"|good"
    r"|best|top|relevant|cool|great|important|notable|fun|funny|short|quick|easy|accessible|classic|solid|today's|of"
    r"|only"
    r"|arxiv|hf|hugging ?face|academic|scientific)"
)
_PAPERS = r"(?:papers?|articles?|preprints?|publications?)"
_LOOSE = (
    r"(?:works?|research|literature|studies|stuff|anything|something|everything|things?|news|updates?|info"
    r"|information|results)"
)
_ABOUT = (
    r"(?:about|on|regarding|concerning|around|covering|covers?|discuss(?:es)?|discussing|describing"
    r"|(?:in|along|around) the (?:area|context|direction|domain|field|lines?|neighbou?rhood|realm|space|spirit|vein) of"
    r"|related to|relating to|dealing with"
    r"|deals? with|talks? about|focus(?:es)? on|works? on|called|titled|named|to do with|to read (?:about|on))"
)
_THAT = r"(?:(?:that|which|who) )?(?:(?:is|are|was|were|have been done|has been done) )?"
_ASK = (
    r"(?:find|show|give|get|tell|search|recommend|suggest|point|list|look|help|share|send|explain|fetch|link"
    r"|summari[sz]e|describe|pull|bring|dig)"
)

# What may stand beside a filter without being a topic: "what did we miss yesterday", "digest of July 30".
_NO_TOPIC = word_set(
    "a about all am an and any anything appeared are article articles be best bring by came can claim claims come "
    "could daily did digest do does each ever every everything feed find for from get give good had happen happened "
    "has have how i if in interesting is landed latest list listed many me mean means miss missed missing much my new "
    "news of on out paper papers posted publication publications publish published read recent research say says see "
    "show something stuff summary tell that the there things time to top topic topics us was we were what which who "
    "with work works you"
)

_MOST = (
    r"(?:best|biggest|largest|smallest|tiniest|fastest|cheapest|strongest|lightest|easiest|simplest|smartest"
    r"|most (?:accurate|capable|efficient|powerful))"
)
_TO_HAVE = r"(?:open[- ]sourced?|open[- ]weights?|open|free|available|public|known|current|existing)"
_WHICH_IS = r"(?:(?:so |and )?(?:what|which)(?:(?:'s| is| are|s)(?: the| currently the| a)?|(?= ))|the)"
_MEANS = r"(?:ways?|methods?|approach(?:es)?|techniques?|tools?|solutions?)"
"""What people wish of what they look for, which papers say of nothing: "what is the best open model for OCR"."""

_BEFORE_TOPIC = (
    r"what(?: else)?(?:'s| is| are|s)?(?: (?:there|exists?|known|out there))+ (?:is )?(?:on|about|for|in)(?= \S)",
    r"what(?:'s| is| has| have)?(?: been)? (?:happen(?:ed|ing|s)|going on)(?: (?:lately|recently|so far))?"
    r" (?:in|on|with|around|about)(?= \S)",
    rf"(?:{_WHICH_IS} )?{_MOST}(?: {_TO_HAVE})* {_MEANS}(?: out there| available| there is)? (?:for|to)(?= \S)",
    rf"{_WHICH_IS} {_MOST}(?: {_TO_HAVE})*(?= \S+ \S)",
    rf"(?:{_MOST}(?: {_TO_HAVE})+(?= \S+ \S)|{_MOST}(?= \S+(?: \S+)? (?:that|which|for|to) \S))",
    r"(?:hey|hi|hello|yo|dear)(?: (?:there|bot|paperboy|team|folks|all|everyone))?",
    r"(?:please|pls|plz|kindly|so|ok|okay|well|also|just|thanks|@?paperboy|ideally|preferably)",
    rf"(?:can|could|would|will) (?:you|u|we|someone|anyone)(?: please)? {_ASK}(?: (?:me|us|up|out))*"
    r"(?: (?:to|for|with))?",
    r"(?:i'm|i am|im|we're|we are) (?:looking|searching) (?:for|into)",
    r"(?:i'm|i am|im|we're|we are) (?:interested in|trying to find)",
    r"(?:i|we)(?:'d| would)? (?:want|need|like)(?: to (?:know|read|see|find|learn|understand))?"
    r"(?: (?:more )?about)?",
    r"(?:do|does) (?:you|u|anyone|anybody|we|someone) (?:know|have|remember|recall|see)(?: (?:of|about))?",
    r"(?:is|are|were|was) there(?: been)?",
    r"(?:have|has) (?:you|anyone|there)(?: (?:seen|been|read|heard))?(?: (?:of|about))?",
    rf"(?:show|give|find|get|send|tell|fetch|list|share|recommend)"
    rf" (?:me|us)(?: {_ADJECTIVE})*(?: (?:more )?about)?",
    r"(?:(?:search|look|looking|searching) for|look up(?! table)|links? (?:to|for)|url (?:of|for)|pdf of|find)",
    rf"(?:list|show|give|get|search)(?= (?:{_ADJECTIVE} )*(?:papers|articles)\b)",
    r"(?:what|how) about",
    r"(?:the |a )?(?:short |brief )?(?:summary|overview|abstract) of",
    r"(?:more|info|information|details|news) (?:on|about)",
    r"(?:(?:make|build|give|create|compile|put together|i need|need)(?: me| us)? )?"
    r"(?:an? |some |the )?(?:short |good |quick )?(?:reading list|bibliography)s? (?:on|about|for|of|in)",
    r"(?:(?:what|which) are )?(?:the )?(?:main |root )?(?:reasons?|causes?) (?:for|of|behind)",
    r"(?:explain|summari[sz]e)(?: to me)?",
    r"(?:what|which)(?:'s| is| are| was| were)? (?=(?:the |some )?(?:latest|newest|recent|new|best|most) )",
    r"(?:what|which)(?= (?:papers?|articles?|works?|research)\b)",
    r"(?:what|which) (?:is|are)(?: the)?(?= (?:papers?|articles?|on|about)\b)",
    r"(?:what|who)(?:'s| is| are|s)(?: new| out there)?(?: (?:about|on|in|with|the|a|an))?",
    r"what (?:do|does|have|has) (?:you|u|we|people) (?:know|have|say|got)(?: (?:about|on|of))?",
    r"(?:did|has|have) anything(?: (?:interesting|new|big|exciting|notable|important|major|cool|good))?"
    r" (?:happen(?:ed)?|(?:come|came) out|appear(?:ed)?|been published|drop(?:ped)?|land(?:ed)?)"
    r"(?: (?:in|on|about|with|around))?",
    r"what(?:'s| has| have| is)? (?:all )?(?:been )?(?:happened|happening|going on|went on|changed|moved|landed|landing"
    r"|dropped|dropping)(?: (?:recently|lately|so far))? (?:around|in|on|with|about)(?! the (?:field|world))",
    r"how (?:do|can|should|could|would) (?:i|we|you|one)",
    r"how (?:big|large|long|small|fast|old|expensive|good|accurate|reliable|well|much|hard|common|often)"
    r" (?:is|are|was|were|do|does|did|can|could)(?: the| an?)?(?= \S)",
    r"what (?:have|has|did|do) (?:people|anyone|they|researchers|folks) (?:tried|try|done|do|used|use|proposed?)"
    r"(?: (?:to(?: make)?|for|on|about|in|with))?",
    r"(?:what|which)(?= (?:on|about|for|in) )",
    rf"(?:{_ADJECTIVE} )*(?:papers|articles|preprints|publications)(?: {_THAT}{_ABOUT})?",
    rf"(?:{_ADJECTIVE} )+(?:paper|article|preprint)(?: {_THAT}{_ABOUT})?",
    rf"who (?:wrote|published|did|made)(?: the| a| that)?(?: (?:{_PAPERS}|works?|research))? (?:on|about)",
    rf"(?:{_PAPERS}) {_THAT}{_ABOUT}",
    rf"(?:{_ADJECTIVE} )*{_LOOSE}(?: new)? {_THAT}{_ABOUT}",
    rf"(?:{_ADJECTIVE} )+(?:works?|research|studies|literature|news) (?:in|on)",
    r"(?:is|was|would) it (?:even |really |actually |at all )?(?:possible|feasible|realistic"
    r"|doable)(?: at all)? to(?= \S+ \S)",
    r"(?:(?:what|which)(?:'s| is| are|s) |(?:is|are) there )?(?:(?:an?|any|some|the) )?(?:(?:good|smart|clever|nice"
    r"|cool|neat"
    r"|decent|sensible|reasonable|practical|common|typical|standard|usual|known|other|different|proven|sane"
    r"|any) )+ways?"
    r" (?:to|of)(?= \S+ \S)",
    r"(?:about|regarding|concerning)",
    r"what (?:did|have|do) (?:i|we) miss(?:ed)?(?: out on)?(?: (?:in|on|about|around))",
    r"(?:about |on )?using",
    r"(?:re|fwd?)(?=:)",
)
_PREFIX = re.compile("|".join(rf"(?:{words})(?=[\s,.!?:]|$)[\s,.!?:]*" for words in _BEFORE_TOPIC), re.IGNORECASE)
"""The first of these that fits: as one pattern they are tried in half the time."""

_SUFFIXES = tuple(
    re.compile(r"(?:^|[\s,.!?]+)(?:" + pattern + r")[\s,.!?]*$", re.IGNORECASE)
    for pattern in (
        r"please|pls|plz|(?:many )?thanks(?: bot| in advance| a lot)?|thank you(?: bot)?|thx|ty|tia|cheers",
        r"for me|paperboy|anyone",
        r"papers|articles|preprints",
    )
)
_AFTER_LAST = ",.!? \t\r\n\f\v"
_LAST_WORDS = (
    *("please", "pls", "plz", "thanks", "bot", "advance", "lot", "you", "thx", "ty", "tia", "cheers"),
    *("me", "anyone", "papers", "articles", "preprints"),
)
"""How each of these ends."""

_WHOLE = (
    re.compile(
        r"what (?:does|do|did) (.+?) (?:do|mean|propose|say|claim|argue|conclude|find|stand for)[\s?!.]*", re.IGNORECASE
    ),
    re.compile(r"how (?:does|do|did) (.+?) works?[\s?!.]*", re.IGNORECASE),
)
_OF_ITSELF = re.compile(
    r"\bhere(?:'s| is) (?:a|the)(?: [\w-]+){0,2} summary"
    r"(?: of (?:a|the|this))?(?: (?:ai|research|scientific))*(?: paper)?\b"
    r"|\b(?:this|the) (?:research |new )?paper\b"
    r"|\bthis (?:work|research|study|article)\b",
    re.IGNORECASE,
)
"""How a paper, or a summary of one that somebody pastes, speaks of itself: of its topic that says nothing, and other
papers speak of themselves alike. +.010 nDCG@10 on daily_papers, +.002 on scitldr_dev, nothing lost on cranfield."""

_LONGEST = re.compile(r"^longest(?= (?:context|horizon|sequence|video))", re.IGNORECASE)
_OPEN_MODEL = re.compile(rf"(?<=context ){_TO_HAVE} (?=models?$)", re.IGNORECASE)
_MODEL_FOR = re.compile(r"^(models?) for (?!an? |the )(\S+(?: \S+){0,2})$", re.IGNORECASE)
"""Papers write "OCR models" of what people call models for OCR."""

_DANGLING = LINKS | {"versus", "vs"}
_OF_WHOM = frozenset({"by", "from"})
_LEADING = _DANGLING | {"about", "that", "which", "any", "some", "latest", "newest", "recent", "new"}

_GENERAL = (PAPERS | FRESH) - {"publication", "works"}  # which stand in topics: "what works"


def strip(words: Sequence[str], *, first: bool = True, last: bool = True, cut: bool = False) -> str:
    """Return words without the scaffolding around them; as given where nothing would be left and nothing was cut.

    Args:
        words: In order, as typed, punctuation on them.
        first: Whether the question begins with them.
        last: Whether it ends with them.
        cut: Whether filters were taken out of the question, so that words such as "from" may dangle, and nothing at
            all may be left.
    """
    whole = " ".join(words).strip(" ,;:.!?")
    text = " ".join(_OF_ITSELF.sub(" ", whole).split())
    if first and last and (found := next(filter(None, (form.fullmatch(text) for form in _WHOLE)), None)):
        text = found[1]
    text = frames(text, first=first, last=last)
    if first:
        text = _strip_prefixes(text)
    if last:
        text = _strip_suffixes(text)
    if cut or text != whole:
        text = _drop_dangling(text, first=first and (cut or text != whole), last=last and cut)
    text = _LONGEST.sub("long", _MODEL_FOR.sub(r"\2 \1", _OPEN_MODEL.sub("", text)))
    if cut and all(bare(word) in _NO_TOPIC for word in text.lower().split()):
        return ""
    return text or ("" if cut or is_only_scaffolding(whole) else whole)


def is_only_scaffolding(text: str) -> bool:
    """Return whether words ask for papers in general, such as ``latest papers``, rather than for a topic."""
    return any(bare(word) in _GENERAL for word in text.lower().split())


def _strip_prefixes(text: str) -> str:
    left = True
    while left:
        found = _PREFIX.match(text)
        left = found is not None and found.end() > 0
        text = text[found.end() :] if found else text
    return text


def _strip_suffixes(text: str) -> str:
    left = True
    while left and text.rstrip(_AFTER_LAST).lower().endswith(_LAST_WORDS):
        found = next(filter(None, (form.search(text, max(0, len(text) - 40)) for form in _SUFFIXES)), None)
        left = found is not None and found.start() > 0
        text = text[: found.start()] if found and left else text
    return text


def _drop_dangling(text: str, *, first: bool, last: bool) -> str:
    words = text.split()
    begin, end = 0, len(words)
    while first and begin < end and bare(words[begin].lower()) in _LEADING | {""}:
        if words[begin].lower() in _OF_WHOM and begin + 1 < end:  # "from apple" says whose
            break
        begin += 1
    while last and end > begin and bare(words[end - 1].lower()) in _DANGLING | {""}:
        end -= 1
    return " ".join(words[begin:end]).strip(" ,;.!?")
