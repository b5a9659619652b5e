"""Open models that are asked for, which few papers say of what is open: ``are there open models for speech``. Pure.

Papers with code come first then, and none is left out for saying nothing of it. "Open models" alone are a topic, and so
is what a statement calls open.
"""

from __future__ import annotations

import re

from bot.query.vocabulary.greetings import GREETING

_THINGS = (
    r"(?:models?|benchmarks?|datasets?|data sets?|corpora|corpus|llms?|vlms?|mllms?|tools?|frameworks?|toolkits?"
    r"|implementations?|simulators?|embeddings?|rerankers?|systems?|pipelines?|checkpoints?|libraries|library)"
)
_ASKS = re.compile(
    rf"^{GREETING}(?:(?:are|is) there|(?:what|which)(?: (?:are"
    r"|is))?(?: the)?"
    r"|any(?:body|one)?(?: (?:know|got|have|has|seen))?(?: of)?|(?:do|does) (?:we|you|anyone|anybody"
    r"|someone) (?:have|know)(?: of)?"
    r"|got|looking for|i(?:'m looking for| need| want)|we(?:'re looking for| need| want)|need)(?: (?:any|some|good"
    r"|an?|other|new"
    r"|recent|already|known))* (?P<open>(?:fully |truly |really )?open(?:[- ](?:source|sourced|weights?|access))? )"
    rf"(?=(?:[\w-]+ ){{0,3}}?{_THINGS}\b(?: \S|.*\?))",
    re.IGNORECASE,
)
_WHICH = re.compile(r"\b(?:what|which)\b", re.IGNORECASE)
_BESIDE = re.compile(rf"{_THINGS}(?: out there| available| yet)*[ ?.!]*$", re.IGNORECASE)


def openly(question: str) -> str:
    """Return a question for open models of a kind as one for such models, open ones first."""
    found = _ASKS.match(question)
    if found is None or _BESIDE.fullmatch(question[found.end() :]):
        return question
    lead = question[: found.start("open")] if _WHICH.search(found[0]) else ""  # "which open models exist"
    return f"{lead}{question[found.end() :].rstrip(' ?.!')}, ideally open-source"
