"""The sentence of a paper that answers a question, and which of its words match."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.model import Origin, Paper, Quote
from bot.search.analyzer import spans
from bot.search.sentences import Span, split

MAX_QUOTE_CHARS = 600
"""A longer sentence is cut at a blank: 99.9 % of real ones are shorter, and Slack shows no wall of text."""

ASKS_NUMBER = re.compile(
    r"\b(how (many|much|often|long|large|big|small|fast|few|far|high|low)|what (percentage|percent|fraction|share|size"
    r"|number|factor|accuracy|score|rate|ratio|speedup)|(to|of) what (size|degree|extent)|how .{1,30}? (faster|smaller"
    r"|larger|fewer|better|cheaper))\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d")


def quote(paper: Paper, wanted: Mapping[str, float], question: str) -> Quote:
    """Return the sentence that answers best: the one that holds most of what is wanted.

    Args:
        paper: Where to look: its abstract, else its title.
        wanted: What each term of the question weighs.
        question: As typed; it may ask for a number.
    """
    text, origin = (paper.abstract, Origin.ABSTRACT) if paper.abstract.strip() else (paper.title, Origin.TITLE)
    sentences = split(text)
    if not sentences:
        return Quote(text, origin=origin)
    asks_number = bool(ASKS_NUMBER.search(question))
    begin, end = max(sentences, key=lambda span: _worth(text[span[0] : span[1]], wanted, asks_number=asks_number))
    chosen = _shortened(text[begin:end])
    return Quote(chosen, tuple(marks(chosen, wanted)), origin)


def _worth(sentence: str, wanted: Mapping[str, float], *, asks_number: bool) -> float:
    held = {term for _, _, terms in spans(sentence) for term in terms}
    mass = sum(weight for term, weight in wanted.items() if term in held)
    if asks_number and _NUMBER.search(sentence):
        mass += 0.5 * max(wanted.values(), default=0.0)
    return mass


def _shortened(sentence: str) -> str:
    if len(sentence) <= MAX_QUOTE_CHARS:
        return sentence
    return sentence[: MAX_QUOTE_CHARS - 1].rsplit(" ", 1)[0] + "…"


def marks(text: str, wanted: Mapping[str, float]) -> Iterator[Span]:
    """Give the spans of the words that match, ascending and apart."""
    last: Span | None = None
    for begin, end, terms in spans(text):
        if not any(term in wanted for term in terms):
            continue
        if last and last[1] == begin:
            last = (last[0], end)
            continue
        if last:
            yield last
        last = (begin, end)
    if last:
        yield last
