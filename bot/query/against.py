"""How people hold things against each other: ``A / B``, ``A (or B)``, ``A vs B, who wins``. Pure.

Whatever stands between two such things is written "or", which the words of a text keep: what belongs to each side is
the archive's to say (``search.readings.sides``).
"""

from __future__ import annotations

import re

from bot.query.question import word_set
from bot.query.talkwords import GENERIC, TALK, lowered

VERSUS = re.compile(
    r"\s+(?:vs\.?|(?-i:v\.?)(?= [A-Za-z])|versus|(?:as )?(?:compared|opposed) (?:to|with))\s+", re.IGNORECASE
)
_COMPARES = re.compile(
    r"\b(?:vs|versus|compar\w+|differs?|differences?|better|worse|wins?|winner|beats?|choose|pros and cons"
    r"|trade-?offs?|superior|outperforms?|which (?:one|of)|still (?:need\w*|relevant|worth|useful)|make sense|prefer\w*"
    r"|(?:should|must|do) (?:i|we) (?:really )?(?:still )?(?:use|choose|need|pick|go))\b",
    re.IGNORECASE,
)
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

_CLAUSE = re.compile(r"[,;:?!.]+\s+|\s+[-\u2013\u2014]\s+")
_JUDGES = word_set(
    "who better best worse worst win wins winning winner beat beats compare compared compares comparing comparison "
    "comparisons versus vs differ differs difference differences different matter matters prefer preferred choose pick "
    "use using used worth switching switch superior works work worked wise pros cons go it's hurts less more same"
)
"""What is asked of two things, whatever they are: a clause of these and talk says nothing of a topic."""


def compares(question: str) -> bool:
    """Tell whether a question asks which of its alternatives is to be preferred, or how they differ."""
    return _COMPARES.search(question) is not None


def unjudged(text: str) -> str:
    """Return a text that holds things against each other without the clauses that only ask for a judgement of them."""
    if not (VERSUS.search(text) or " or " in text.lower()):
        return text
    cuts = [0, *(at for found in _CLAUSE.finditer(text) for at in found.span()), len(text)]
    spans = [(cuts[at], cuts[at + 1]) for at in range(0, len(cuts) - 1, 2)]
    kept = [span for span in spans if not _judges(text[slice(*span)])]
    if len(kept) == len(spans) or not kept:
        return text
    return ", ".join(text[begin:end] for begin, end in kept).strip(" ,;.!?")


def outdated(text: str) -> str:
    """Return what a text asks whether to do without, or what is there instead of it; a text that does not as it is."""
    found = _OUTDATED.match(text.strip(" ?!."))
    return f"{found['need'] or found['thing']} or {found['other']}" if found else text


def _judges(clause: str) -> bool:
    """Tell whether a clause only asks for a judgement: "which one wins", "whats the difference", "who compared"."""
    words = lowered(clause)
    return not _JUDGES.isdisjoint(words) and all(word in _JUDGES | TALK | GENERIC or not word for word in words)
