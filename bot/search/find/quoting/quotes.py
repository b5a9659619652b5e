"""The sentence of a paper that answers a question, and which of its words match."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from bot.model import Origin, Paper, Quote
from bot.search.text.analyzer import spans
from bot.search.text.pieces import Piece, pieces_with, terms_within, with_phrases
from bot.search.words.forms.other_forms import Forms
from bot.texts.gist import gist, sets_scene
from bot.texts.sentences import Span, split

MAX_QUOTE_CHARS = 600
"""A longer sentence is cut at a blank: 99.9 % of real ones are shorter, and Slack shows no wall of text."""

_MEASURE = (
    "accuracy|age|amount|bandwidth|batch|bound|budget|cost|degree|depth|dimension|distance|duration|error|extent|factor|"
    "fraction|frequency|gain|growth|height|improvement|latency|length|level|loss|margin|memory|number|odds|overhead|"
    "percent|percentage|perplexity|portion|power|precision|price|proportion|rate|ratio|recall|reduction|resolution|"
    "saving|scale|score|share|size|span|sparsity|speed|speedup|success|temperature|threshold|throughput|time|voltage|"
    "weight|width|year"
)
_ASKS_NUMBER = re.compile(
    rf"\bhow (?:many|much|often|long|large|big|small|fast|few|far|high|low|deep|wide|old|\w+er)\b"
    rf"|\b(?:what|which|whose)\s+(?:[\w-]+\s+){{0,3}}(?:{_MEASURE})s?\b"
    rf"|\b(?:what|which)(?:'?s|\s+(?:is|was|are|were))\s+the\s+(?:[\w-]+\s+){{0,2}}(?:{_MEASURE})s?\b"
    r"|\b(?:largest|biggest|smallest|longest|shortest|highest|lowest|fastest|maximum|minimum|at (?:most|least))\b"
    r"|^\W*(?:since |until )?when\b|\bwhat year\b|\bhow (?:accurate|expensive|costly|heavy)\b",
    re.IGNORECASE,
)
_ASKED_THING = re.compile(
    r"\bhow (?:many|much|few|(?:long|large|big|small|high|low|deep|wide)(?= an? ))\s+"
    r"(?:(?:more|less|fewer|of the|of|an?)\s+)?(?!(?:does|do|did|is|are|was|were|can|could|has|have|\w+er)\b)"
    r"([\w-]+(?:\s+(?!(?:does|do|did|is|are|was|were|can|could|has|have)\b)[\w-]+)?)",
    re.IGNORECASE,
)
_KINDS = tuple(
    (re.compile(asks, re.IGNORECASE), re.compile(told), number)
    for asks, told, number in (
        (r"\blicen[sc]e", r"(?i)\blicen[sc]|\bApache|\bMIT\b|\bCC[- ]BY|\bGPL", 0.0),
        (
            r"\b(?:costs?|price|pay|expensive|dollars?|usd)\b(?! (?:function|aware))",
            r"\$\s?\d|\d\s?(?:USD|dollars|cents|EUR|euros)\b|(?i:\bcosts?\b.{0,40}\d)",
            0.5,
        ),
        (
            r"\b(?:what|which) (?:gpus?|hardware|tpus?|chips?|machines?)\b",
            r"\b(?:GPUs?|TPUs?|RTX|[AHBV]\d{2,3}0?|4090|5090)\b",
            0.5,
        ),
        (
            r"\b(?:where|on (?:what|which)\b.*) (?:was|were|is|are|did)\b.*\b(?:test|evaluat|tried|measur|compar)",
            r"(?i)\b(?:experiment\w*|evaluat\w*|results?|test\w*|benchmark\w*)(?: \w+){0,3} (?:on|across|over|in)\b",
            0.0,
        ),
        (r"\b(?:memory|vram|ram)\b", r"\d\s?[GMT]i?B\b|\d\s?\\?%|\d\s?(?:x|times|\u00d7)", 0.5),
    )
)
"""What a question may ask for that is told in a form of its own, that form, and what any other number is worth beside
it: "6 lines of code" is no memory."""
# A number that measures or counts; not the 10 of CIFAR10 or GPT-4, the 3.1 of a model's name, 0/1, 2D, nor "(2)".
_NUMBER = re.compile(
    r"(?<![\w.^_/:-])(?<!\d )\(?\$?\d[\d.,]*(?:\s?\\?%|\$?\s?\\?(?:x|times|\u00d7)|[BMKT])?"
    r"(?![\w^_/)]|[.-]?\d?[A-Za-z])"
    r"|\b(?:half|halves|halving|third|quarter|twice|thrice|doubl\w+|tripl\w+|tenfold|\w+fold|magnitude|"
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|dozens?|hundreds?|thousands?|millions?|"
    r"billions?)\b",
    re.IGNORECASE,
)
_MEASURES = re.compile(
    r"%|percent|\u00d7|times|\dx\b|fold|half|twice|\b(?:[GMKT]i?B|ms|s|seconds?|minutes?|hours?|days?|dB|Hz)\b"
)
_OF_THING = re.compile(r"(?<![\w.-])\d[\d.,]*[BMKT]?-([a-z]{4,})")
"""How many of what it says a thing has: "a 7B-parameter model"."""

_NAME_BEFORE = re.compile(
    r"\b(?!(?:About|Across|After|At|By|For|From|In|Of|On|Only|Over|Than|The|To|Up|Using|With)\b)"
    r"[A-Z][\w-]*\s\(?$"
)
_ASKS_WHEN = re.compile(r"^\W*(?:since )?when\b|\b(?:what|which) year\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NEAR_CHARS = 32
_A_YEAR = "a year"  # no term has a blank

IN_TITLE = 0.25
"""What a term counts for if the title has it: it names the paper, and the sentence that answers says the rest. Of 78
questions (``tests.relevance.facts``) .87 are answered by the quote from .1 to .3, .80 at .5."""

FAINT = 0.2
"""What a word that tells nothing of a topic still tells of the sentence, of the rarest: .885 instead of .872."""

SCENE = 0.85
"""What a sentence that sets the scene ("However, existing methods ...") keeps of its worth: another tells more."""

NUMBER = 1.5
"""A number counts as so many of the question's rarest term, where the question asks for one."""

QUESTIONS = 64
"""So many questions are kept as they were read: each quotes several papers."""


def quote(
    paper: Paper,
    wanted: Mapping[str, float],
    question: str,
    pieces: Sequence[Piece] | None = None,
    *,
    forms: Forms = (),
) -> Quote:
    """Return the sentence that answers best: the one that holds most of what is wanted.

    Args:
        paper: Where to look: its abstract; its AI summary or its title where that is all there is. Where nothing is
            asked, as in a list of a day's papers, the AI summary, or else the sentence that says what the paper does.
        wanted: What each term of the question weighs; empty where nothing is asked.
        question: As typed; it may ask for a number.
        pieces: Those of its abstract that have a term wanted, or one of another form, where they are known.
        forms: What else says what is wanted.
    """
    if not wanted and paper.ai_summary.strip():
        return Quote(paper.ai_summary, origin=Origin.AI_SUMMARY)
    if not wanted and paper.abstract.strip():
        return Quote(shortened(gist(paper) or paper.abstract))
    text, origin = _source(paper)
    sentences = split(text)
    if not sentences:
        return Quote(text, origin=origin)
    asked, most = asked_of(question), max(wanted.values(), default=0.0)
    every = in_any_form(wanted, forms)
    matching = pieces if pieces is not None and origin is Origin.ABSTRACT else pieces_with(text, every)
    if forms:
        matching = with_phrases(matching, wanted, [other for _, other in forms])
    held = _by_sentence(sentences, matching)
    said = [text[begin:end] for begin, end in sentences]
    weights, number = _weights(paper, wanted, FAINT * most), NUMBER * most if asked.number else 0.0
    best = _best(said, held, weights, number, asked._replace(forms=forms))
    chosen = shortened(said[best])
    whole = chosen == said[best]
    matching = _within(sentences[best], held.get(best, ())) if whole else pieces_with(chosen, wanted)
    return Quote(chosen, tuple(_marked(matching, every)), origin)


def _weights(paper: Paper, wanted: Mapping[str, float], least: float) -> dict[str, float]:
    """Return what each term wanted says of the sentence that answers."""
    titled = terms_within(paper.title)
    return {term: max(weight, least) * (IN_TITLE if term in titled else 1.0) for term, weight in wanted.items()}


def in_any_form(wanted: Collection[str], forms: Forms) -> Collection[str]:
    """Return the terms wanted, with those of what else says the same."""
    return {*wanted, *(term for _, other in forms for term in other)} if forms else wanted


def _by_sentence(sentences: Sequence[Span], pieces: Iterable[Piece]) -> dict[int, list[Piece]]:
    """Return the pieces of a text by the place of their sentence."""
    held: dict[int, list[Piece]] = {}
    ends = [end for _, end in sentences]
    for piece in pieces:
        at = bisect_right(ends, piece.begin)
        if at < len(sentences) and sentences[at][0] <= piece.begin:  # a sign alone, as in "... \u221e", is no sentence
            held.setdefault(at, []).append(piece)
    return held


def _within(span: Span, pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces of a sentence by where they begin in it."""
    return [Piece(begin - span[0], piece, terms) for begin, piece, terms in pieces]


class AskedOf(NamedTuple):
    """Whether a number or the like is asked for: what is counted, the form in which it is told, any other's worth.

    And what else says what is wanted.
    """

    number: bool
    things: Set[str]
    form: re.Pattern[str] | None
    other: float
    forms: Forms = ()


@lru_cache(QUESTIONS)
def asked_of(question: str) -> AskedOf:
    """Return what a question asks of a text in numbers, or in a form of its own."""
    form, other = next(((told, other) for asks, told, other in _KINDS if asks.search(question)), (None, 0.0))
    return AskedOf(form is not None or bool(_ASKS_NUMBER.search(question)), _asked_terms(question), form, other)


def _best(
    sentences: Sequence[str],
    held: Mapping[int, Sequence[Piece]],
    weights: Mapping[str, float],
    number: float,
    asked: AskedOf,
) -> int:
    """Return the place of the sentence that is worth most, the first of several."""
    worths = {at: _worth(pieces, weights, asked.forms) for at, pieces in held.items()}
    best, most = 0, 0.0
    places = range(len(sentences)) if number else worths  # without a number the others are worth nothing
    for at in sorted(places, key=lambda at: -worths.get(at, 0.0)):
        worth, sentence = worths.get(at, 0.0), sentences[at]
        if worth + number < most:  # nor can any other be worth more
            break
        if worth and sets_scene(sentence):
            worth *= SCENE
        worth += _told(sentence, weights, number, asked, matches=worth > 0) if number else 0.0
        if worth > most or (worth == most and at < best):
            best, most = at, worth
    return best


def _told(sentence: str, weights: Mapping[str, float], number: float, asked: AskedOf, *, matches: bool) -> float:
    """Return what a sentence is worth for the number that it tells, at most ``number``."""
    formed = asked.form is not None and asked.form.search(sentence) is not None
    if not (matches or formed or not asked.things.isdisjoint(terms_within(sentence))):
        return 0.0
    told = measured(sentence, weights, asked.things)
    return number * (told if asked.form is None else max(formed, asked.other * told))


def _worth(pieces: Iterable[Piece], weights: Mapping[str, float], forms: Forms) -> float:
    terms = {term for piece in pieces for term in piece.terms}
    for own, other in forms:
        if terms.issuperset(other):
            terms.update(own)
    return sum([weight for term, weight in weights.items() if term in terms])


def _asked_terms(question: str) -> Set[str]:
    """Return the terms of what is counted, ``layers`` of "how many layers"; empty where the question does not say."""
    if _ASKS_WHEN.search(question):
        return {_A_YEAR}
    found = _ASKED_THING.search(question)
    return terms_within(found[1]) if found else set()


def measured(sentence: str, weights: Mapping[str, float], things: Set[str]) -> float:
    """Return how surely a sentence holds the number asked for, from 0 to 1.

    Half for any number that is no part of a name; the rest where it stands by what is counted, or by a word of the
    question and as a share, a factor or with a unit.
    """
    best = 1.0 if any(not things.isdisjoint(terms_within(found[1])) for found in _OF_THING.finditer(sentence)) else 0.0
    for found in _NUMBER.finditer(sentence):
        if _NAME_BEFORE.search(sentence[max(0, found.start() - _NEAR_CHARS) : found.start()]):
            continue
        near = sentence[max(0, found.start() - _NEAR_CHARS) : found.end() + _NEAR_CHARS]
        held = terms_within(near)
        if _A_YEAR in things:
            sure = 1.0 if _YEAR.search(found[0]) else 0.25
        elif things:
            sure = 0.5 + 0.5 * len(things & held) / len(things)
        else:
            unit = bool(_MEASURES.search(near[min(found.start(), _NEAR_CHARS) :]))
            sure = 0.5 + 0.25 * unit + 0.25 * (not weights.keys().isdisjoint(held))
        best = max(best, sure)
    return best


def _source(paper: Paper) -> tuple[str, Origin]:
    if paper.abstract.strip():
        return paper.abstract, Origin.ABSTRACT
    return (paper.ai_summary, Origin.AI_SUMMARY) if paper.ai_summary.strip() else (paper.title, Origin.TITLE)


def shortened(sentence: str) -> str:
    """Return a sentence as long as a quote may be."""
    if len(sentence) <= MAX_QUOTE_CHARS:
        return sentence
    return sentence[: MAX_QUOTE_CHARS - 1].rsplit(" ", 1)[0] + "…"


def marks(text: str, wanted: Collection[str]) -> Iterator[Span]:
    """Give the spans of the words that match, ascending and apart."""
    return _marked(pieces_with(text, wanted), wanted)


def _marked(pieces: Iterable[Piece], wanted: Collection[str]) -> Iterator[Span]:
    last: Span | None = None
    misses = frozenset(wanted).isdisjoint
    for start, piece, _ in pieces:
        for begin, end, terms in spans(piece):
            if misses(terms):
                continue
            span = start + begin, start + end
            if last and last[1] == span[0]:
                last = (last[0], span[1])
                continue
            if last:
                yield last
            last = span
    if last:
        yield last
