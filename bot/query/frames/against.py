"""How people hold things against each other: ``A / B``, ``A (or B)``, ``A vs B, who wins``. Pure.

Whatever stands between two such things is written "or", which the words of a text keep: what belongs to each side is
the archive's to say (``search.readings.sides``).
"""

from __future__ import annotations

import re

from bot.query.question import word_set
from bot.query.vocabulary.talkwords import GENERIC, PERSONS, TALK, lowered

VERSUS = re.compile(
    r"\s+(?:vs\.?|(?-i:v\.?)(?= [A-Za-z])|versus|(?:as )?(?:compared|opposed) (?:to|with))\s+", re.IGNORECASE
)
_COMPARES = re.compile(
    r"\b(?:vs|versus|compar\w+|differs?|differences?|better|worse|wins?|winner|beats?|choose|pros and cons"
    r"|trade-?offs?|superior|outperforms?|which (?:one|of)|still (?:need\w*|relevant|worth|useful)|make sense|prefer\w*"
    r"|(?:should|must|do) (?:i|we) (?:really )?(?:still )?(?:use|choose|need|pick|go))\b",
    re.IGNORECASE,
)
_BETTER_FOR = re.compile(
    r"^(?:so |and )?(?:what|which)(?:'s| is| are| one is| ones? works?| works?| do i use| should i use)? "
    r"(?:better|best|preferable|superior)?(?: ?(?:for|at|in|to|on)) (?!general|practi[cs]e|terms)"
    r"(?P<thing>[^,:;?]{2,40}?)(?:[:,;?]| -)+ ?(?P<sides>.{1,60} or .{1,60})$",
    re.IGNORECASE,
)
"""What two sides are held against each other for: "what's better for retrieval: dense or sparse"."""

_OUTDATED = re.compile(
    r"^(?:(?:why|so) )?(?:do|does|is|are) (?:(?:we|you|i|people|anyone) (?:really |still |even |ever )*"
    r"need (?P<need>.{1,60}?)|(?P<thing>.{1,60}?) (?:really |still |even )*(?:makes? (?:any )?sense"
    r"|needed|necessary|worth (?:it|doing)|relevant|useful|matter|a thing))(?: any ?more)?,? (?:(?:now that"
    r"|given(?: that)?|in (?:the )?(?:age|era|times) of) (?:(?:all|the|every|modern|current) )*"
    r"(?:(?:everybody|everyone|we|you|they|there|models|llms|people) )?(?:(?:has|have|got|is|are|exists?) )?"
    r"|if (?:everybody|everyone|we|you|they|models|llms) (?:already )?(?:has|have|got) )(?:so \w+ (?:at|in) )?"
    r"(?P<other>.{1,60}?)(?: exists?| is there| are there)?$",
    re.IGNORECASE,
)
"""What may be done without for what there is now: "does RAG still make sense now that everybody has long contexts"."""

_SURELY = r"(?:(?:any|even|much|really|actually|always|still|usually|so much|significantly|a lot|far) )*"
_BETTER = r"(?:better|worse|superior|inferior|preferable|preferred)"
_ASPECT = r"(?P<aspect>(?:more|less) [\w-]+|(?!other|rather|bigger|larger|smaller|higher|lower|fewer)\w+er)"
_WHICH_FOR = re.compile(
    r"^(?P<sides>.{1,60} (?:or|vs\.?|versus) .{1,40}?[^,;:?])[:;?]* (?:which|what)(?:'s| is)?"
    r"(?: (?:one|ones|of (?:them|these|those|the two)))?(?: (?:is|are|wins?|works?|does|do|performs?))?"
    r"(?: (?:should|do|would) (?:i|we|you|one) (?:use|pick|choose|take|prefer))?"
    r"(?: (?:to use|better|best|preferable))? (?=(?:for|in|on|at|with) \S)",
    re.IGNORECASE,
)
"""What is to be decided for something, behind what it is decided between: "DPO or GRPO which one for reasoning". Behind
a comma it is an aside, which no paper must say."""

_DOES = word_set("work perform do be fare")
_BEATS = r"(?:beats?|outperforms?|surpass(?:es)?|wins? (?:over|against)|exceeds?)"
_USE = r"(?:use|choose|prefer|pick|go (?:with|for)|train with|opt for)"
_PERSON = r"(?:(?:we|i|you|one|people|everyone|they|anyone) )?"
_MEASURED = tuple(
    re.compile(rf"^(?:(?:why|when|how|so|but) )?{form}$", re.IGNORECASE)
    for form in (
        rf"(?:is|are|was|were) (?P<one>.{{1,60}}?) {_SURELY}(?:{_BETTER}|{_ASPECT}) (?:than|to|over)"
        r" (?P<other>.{1,60})",
        rf"(?:do|does|did|can|could|will|would) (?P<one>.{{1,60}}?) (?P<aspect>[a-z]{{2,}}(?:[^s\W]|[su]s)) {_SURELY}"
        rf"(?:(?:more|less|{_BETTER}|[a-z]+er) than|as (?:well|good|much) as) (?P<other>.{{1,60}})",
        r"(?:is|are|was|were) (?P<one>.{1,60}?) (?:really |just |almost )*as (?:good|well|(?P<aspect>[\w-]+)) as"
        r" (?P<other>.{1,60})",
        rf"(?:ca|wo|(?:do|does|did|can|could|will|would|has|have))(?:n't"
        rf"| not)? (?P<one>.{{1,60}}?) {_SURELY}(?:ever )?{_BEATS}"
        r" (?P<other>.{1,60})",
        r"(?:do|does|did|would|could) (?P<one>.{1,60}?) (?:really |actually )?(?:compare|stack up|measure up|fare"
        r"|hold up"
        r"|perform|do) (?:in practice )?(?:(?:relative |compared )?to|with|against|versus|vs\.?) (?P<other>.{1,60})",
        rf"(?:(?:do|does|did|should|would|to) )?{_PERSON}{_USE} (?P<one>.{{1,60}}?) (?:over|instead of|rather than)"
        r" (?P<other>.{1,60})",
    )
)
"""Which of two things is better, and in what, said as a sentence: "does RL beat SFT for reasoning"."""

_QUANTIFIED = word_set("it this that there they he she we i you which what more less")
_CLAUSE = re.compile(r"[,;:?!.]+\s+|\s+[-\u2013\u2014]\s+")
_JUDGES = word_set(
    "who better best worse worst win wins winning winner beat beats compare compared compares comparing comparison "
    "comparisons versus vs differ differs difference differences different matter matters prefer preferred choose pick "
    "use using used worth switching switch superior works work worked wise pros cons go it's hurts less more same"
)
"""What is asked of two things, whatever they are: a clause of these and talk says nothing of a topic."""


_OF_ONE = re.compile(
    r"^(?P<sides>(?P<one>.{2,40}?) (?:or|vs\.?|versus) (?P<other>.{2,40}?))[,;:]? (?:so |and |but )?(?:is|are|has|have"
    r"|did|does|do|will|can|should) (?:the )?(?:(?P=one)|(?P=other)) (?:(?:really|actually|already|now|still|just|even"
    r"|always|finally|basically|become) )*(?:dead|dying|alive|obsolete|outdated|over|finished|relevant|needed|better"
    r"|worse|enough|useful|used|a thing|win(?:ning)?|overrated|doomed|worth it)"
    r"(?: (?:now|yet|already|any ?more|or not))*$",
    re.IGNORECASE,
)
"""What is asked of one of two things behind both: "NeRF vs 3DGS is NeRF dead"."""

_HEDGED = r"(?:(?:actually|really|truly|even|still|ever|always|genuinely|necessarily|all|that|so) )*"
_EXTENT = r"(?: (?:at all|any ?more|anyway|in practice|in general|in reality|much|well|these days|now|yet))*"
_JUDGED = re.compile(
    r"^(?:(?:so|but|and|ok|hey),? )*(?:(?:when|where|how much|how well|why) )?"
    r"(?:(?:do|does|did|ca|can|could|wo|will|would)(?:n't| not)?|is|are) (?P<thing>[^,;:?]{2,80}?) "
    rf"{_HEDGED}(?:help|matter|work|pay off|make (?:a|any|much) difference|hurt|deliver|do anything|change anything"
    rf"|hold(?: up| true)?|help out|worth it|worth the \w+|(?:any )?(?:useful|helpful|good)(?= (?:for|in|with"
    rf"|at) )){_EXTENT}"
    r"(?P<rest> (?:for|in|with|when|at|as|against|under|beyond|outside) [^,;:?]{2,60})?$",
    re.IGNORECASE,
)
"""What is asked of a thing alone: whether it helps."""

_ASKS_WHETHER = re.compile(
    r"^(?:(?:so|but|and|ok|hey),? )*(?:do|does|did|can|could|will|would|is|are|why|how|when)\b", re.IGNORECASE
)
_SURELY_IS = re.compile(r"(?<=\w) (?:actually|really|truly|genuinely)(?= \w)", re.IGNORECASE)


def judged(text: str) -> str:
    """Return what a text asks whether it helps; another as it is."""
    plain = text.strip(" ?!.")
    found = _JUDGED.match(plain)
    if found is None or found["thing"].lower().split()[0] in _QUANTIFIED | PERSONS:
        return _SURELY_IS.sub("", text) if _ASKS_WHETHER.match(plain) else text
    return f"{found['thing']}{found['rest'] or ''}"


def compares(question: str) -> bool:
    """Tell whether a question asks which of its alternatives is to be preferred, or how they differ."""
    return _COMPARES.search(question) is not None


def unjudged(text: str) -> str:
    """Return a text that holds things against each other without the clauses that only ask for a judgement of them."""
    if not (VERSUS.search(text) or " or " in text.lower()):
        return text
    text = _WHICH_FOR.sub(r"\g<sides> ", text)
    if found := _OF_ONE.match(text.strip(" ?!.")):
        return found["sides"]
    cuts = [0, *(at for found in _CLAUSE.finditer(text) for at in found.span()), len(text)]
    spans = [(cuts[at], cuts[at + 1]) for at in range(0, len(cuts) - 1, 2)]
    kept = [span for span in spans if not _judges(text[slice(*span)])]
    if len(kept) == len(spans) or not kept:
        return text
    return ", ".join(text[begin:end] for begin, end in kept).strip(" ,;.!?")


def outdated(text: str) -> str:
    """Return what a text asks whether to do without, or what is there instead of it; a text that does not as it is."""
    if found := _BETTER_FOR.match(text.strip(" ?!.")):
        return f"{found['sides']} for {found['thing']}"
    found = _OUTDATED.match(text.strip(" ?!."))
    return f"{found['need'] or found['thing']} or {found['other']}" if found else text


def measured(text: str) -> str:
    """Return two things that a question measures against each other, as alternatives; another text as it is."""
    plain = text.strip(" ?!.")
    found = next(filter(None, (form.match(plain) for form in _MEASURED)), None)
    if found is None or any(found[side].split()[0].lower() in _QUANTIFIED for side in ("one", "other")):
        return text
    if "one" in found["other"].lower().split()[1:4]:  # "can a tiny model beat a huge one"
        return text
    aspect = found.groupdict().get("aspect") or ""
    return f"{found['one']} or {found['other']} {'' if aspect in _DOES else aspect}".strip()


def _judges(clause: str) -> bool:
    """Tell whether a clause only asks for a judgement: "which one wins", "whats the difference", "who compared"."""
    words = lowered(clause)
    return not _JUDGES.isdisjoint(words) and all(word in _JUDGES | TALK | GENERIC or not word for word in words)
