"""The sentence of a paper that answers a question, and which of its words match."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from bot.model import Origin, Paper, Quote
from bot.search.text.analyzer import spans
from bot.search.text.sentences import Span, split

MAX_QUOTE_CHARS = 600
"""A longer sentence is cut at a blank: 99.9 % of real ones are shorter, and Slack shows no wall of text."""

_MEASURE = (
    "accuracy|amount|cost|degree|extent|factor|fraction|gain|improvement|latency|margin|number|percent|percentage|"
    "perplexity|portion|proportion|rate|ratio|reduction|score|share|size|speed|speedup|success|throughput"
)
_ASKS_NUMBER = re.compile(
    rf"\bhow (?:many|much|often|long|large|big|small|fast|few|far|high|low|\w+er)\b"
    rf"|\b(?:what|which|whose)\s+(?:[\w-]+\s+){{0,3}}(?:{_MEASURE})s?\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?<![\w.^_-])\$?\d[\d.,]*(?:\s?\\?%|x\b|\\times|[BMKT]\b)?(?![\w^_])"  # not the 10 of CIFAR10 or GPT-4
    r"|\b(?:half|halves|halving|third|quarter|twice|thrice|doubl\w+|tripl\w+|tenfold|magnitude)\b",
    re.IGNORECASE,
)

IN_TITLE = 0.5
"""What a term counts for if the title has it: it names the paper, and the sentence that answers says the rest."""

NUMBER = 1.5
"""A number counts as so many of the question's rarest term, where the question asks for one."""

MAX_PIECES_KEPT = 50_000
"""The kept pieces are dropped at this many: about 8 MB. Four thousand abstracts have as many."""


def quote(paper: Paper, wanted: Mapping[str, float], question: str) -> Quote:
    """Return the sentence that answers best: the one that holds most of what is wanted.

    Args:
        paper: Where to look: its abstract; its AI summary or its title where that is all there is. Where nothing is
            asked, as in a list of a day's papers, the AI summary tells more than the abstract's first sentence.
        wanted: What each term of the question weighs; empty where nothing is asked.
        question: As typed; it may ask for a number.
    """
    if not wanted and paper.ai_summary.strip():
        return Quote(paper.ai_summary, origin=Origin.AI_SUMMARY)
    text, origin = _source(paper)
    sentences = split(text)
    if not sentences:
        return Quote(text, origin=origin)
    titled = _held(paper.title)
    weights = {term: weight * (IN_TITLE if term in titled else 1.0) for term, weight in wanted.items()}
    bonus = NUMBER * max(weights.values(), default=0.0) if _ASKS_NUMBER.search(question) else 0.0
    begin, end = _best(text, sentences, weights, bonus)
    chosen = _shortened(text[begin:end])
    return Quote(chosen, tuple(marks(chosen, wanted)), origin)


def _best(text: str, sentences: Sequence[Span], weights: Mapping[str, float], number: float) -> Span:
    """Return the sentence that is worth most, the first of several."""
    worths = [_worth(text[begin:end], weights) for begin, end in sentences]
    if number:
        worths = [
            worth + number if worth and _NUMBER.search(text, begin, end) else worth
            for worth, (begin, end) in zip(worths, sentences, strict=True)
        ]
    return sentences[max(range(len(sentences)), key=worths.__getitem__)]


def _worth(sentence: str, weights: Mapping[str, float]) -> float:
    held = _held(sentence)
    return sum(weight for term, weight in weights.items() if term in held)


class _Pieces(dict[str, tuple[str, ...]]):
    """The terms of each piece of text between two blanks seen lately: to look them up takes a third of cutting anew."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if len(self) >= MAX_PIECES_KEPT:
            self.clear()
        self[piece] = found = tuple(term for _, _, terms in spans(piece) for term in terms)
        return found


_pieces = _Pieces()


def _held(text: str) -> set[str]:
    """Return the terms of a text."""
    return set(chain.from_iterable(map(_pieces.__getitem__, text.split())))


def _source(paper: Paper) -> tuple[str, Origin]:
    if paper.abstract.strip():
        return paper.abstract, Origin.ABSTRACT
    return (paper.ai_summary, Origin.AI_SUMMARY) if paper.ai_summary.strip() else (paper.title, Origin.TITLE)


def _shortened(sentence: str) -> str:
    if len(sentence) <= MAX_QUOTE_CHARS:
        return sentence
    return sentence[: MAX_QUOTE_CHARS - 1].rsplit(" ", 1)[0] + "…"


def marks(text: str, wanted: Mapping[str, float]) -> Iterator[Span]:
    """Give the spans of the words that match, ascending and apart."""
    last: Span | None = None
    for begin, end, terms in spans(text):
        if wanted.keys().isdisjoint(terms):
            continue
        if last and last[1] == begin:
            last = (last[0], end)
            continue
        if last:
            yield last
        last = (begin, end)
    if last:
        yield last
