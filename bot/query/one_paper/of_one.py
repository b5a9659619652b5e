"""What is asked of one paper by its name: ``who wrote OtterNet``, ``how do I cite OtterNet``. Pure.

No list of sentences: what may be asked has nouns (its code, repository, weights), which stand in a few frames before or
after a name, and verbs of its own; ``things`` names them. A name is what is left between them. What people ask of
topics as well ("code for robots", "when did agents come out") is asked of a paper only where the name is written as
one, or "the ... paper"; where both may be meant it is a guess, which holds if there is such a paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.model import Part
from bot.query.vocabulary.pointers import points
from bot.query.vocabulary.things import (
    A_LAB,
    ASK,
    CLUES,
    MADE,
    NAME,
    NOUNS,
    OF,
    OPENED,
    OUT,
    PERHAPS,
    SURELY_PAPERS,
    THE,
    VERBS,
)
from bot.texts.clues import has_clue

_ORIGIN = re.compile(
    r"(?:so |ok |and )?(?:"
    r"(?:(?:who|(?:what|which) (?:\w+ )?(?:paper|work|article)s?)(?: has| have| was| is)?(?: the one that)?"
    r"(?: first| originally)? (?:introduced|invented|proposed|presented|came up with|started|brought us|coined)"
    r"(?: the (?:term|idea|name)(?: of)?)?|where (?:does|did)"
    r"|(?:the )?original paper (?:of|on|for|about|behind)|(?:the )?origins? of)"
    r" (?:the )?(?P<brought>[^?]{1,80}?)(?: first)?(?: (?:come|came) from)?"
    r"|(?:where|in (?:which|what) (?:paper|work|article)) (?:was|were) (?P<origin>[^?]{1,80}?)"
    r"(?: first| originally)? (?:introduced|proposed|presented|invented|described)"
    r"|(?:the )?original (?P<first>[^?]{1,80}?) paper)",
    re.IGNORECASE,
)
"""What asks for the paper that brought a thing."""

_NO_NAME = re.compile(
    r"(?:on|about|in|at|most|more|new|recent|latest|papers?|works?|anything|something|people|a|an|any|some|this|that"
    r"|these|those|it|them|my|our|your|you|me|us|all|every|to|how|what|which|whether|first|the most)(?!\S).*"
    r"|(?:the )?(?:top|best|highest|hottest)\b.*\b(?:paper|one)\b.*|.*\b(?:papers|articles)\b.*",
    re.IGNORECASE,
)
"""What is no paper's name: it begins as no name does, or there are several papers."""

_PAPER = re.compile(r"^the (?=.)|(?<=.) (?:paper|article|preprint|authors)$", re.IGNORECASE)
_THE = re.compile(r"^the ", re.IGNORECASE)
_OWNER = re.compile(r"'s(?= (?:paper|article|preprint|authors)$)", re.IGNORECASE)
_ON_TOPIC = re.compile(
    r"\b(?:the|an?|that|any) (?:\w+ )?(?:papers?|articles?|work|research) (?:on|about) ", re.IGNORECASE
)
"""What is named by its topic: "who wrote the paper on attention sinks"."""

_ASIDE = re.compile(
    r"(?:,? (?:again|actually|anyway|btw|by the way|exactly|originally|please|pls|then|though|thanks|thx))+"
    r"(?=[ ?.!]*$)",
    re.IGNORECASE,
)
"""What people say behind a name that is no part of it: "who wrote QLoRA again?"."""

_ID = re.compile(r"\d{4}\.\d{4,5}")
_LIKE_A_NAME = re.compile(
    r"(?=\S*(?:[a-z][A-Z]|[A-Z]{2}(?:[a-rt-z]|s\w)|\w\d)|\S+(?: \S+)?[ -]v?[A-Z]?\d)\S+(?: \S+){0,3}"
)
"""A name as models have it, with a capital or a number inside: OtterNet, Otter 3."""

_OF_PAPERS = re.compile(
    rf"\b(?:bib\w*|citation|abstract|upvotes|authors?|who\b.{{,30}} (?:{MADE}|behind))\b", re.IGNORECASE
)
"""What only papers have, so that their name may be in small letters: "bibtex for otternet"."""

_QUESTION = re.compile(
    r"(?:is|are|does|do|did|has|have|was|where|how|who|when|show|give|get|download)\b", re.IGNORECASE
)
_MANY = 4
"""So many words rather say what a paper is about than what it is called."""

_AUTHORS_OF = re.compile(r"(?i:authors of )(?=[^A-Z\d]*$)")
"""What begins a topic as well: "authors of generated text"."""

_TEXTS = 64
"""So many texts are kept with what they ask: a question is read again without each of its filters."""

_BEFORE_NOUN = r"(?!top |last |first |python |the )([\w.+-]{2,40}(?: [\w.+-]{1,20}){0,2}?)(?:'s)?(?: paper)?"
_AFTER_NAME = (Part.AUTHORS, Part.BIBTEX, Part.ABSTRACT, Part.CODE, Part.LINK, Part.UPVOTES)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a paper.

    Attributes:
        name: What the paper is called, or its id.
        part: What is asked of it.
        guess: Whether the same may be asked of a topic.
    """

    name: str
    part: Part
    guess: bool = False


def is_paper_id(named: str) -> bool:
    """Return whether a paper is named by its arXiv id."""
    return _ID.fullmatch(named) is not None


def without_paper(name: str) -> str:
    """Return a paper's name without what says that it is one: "the DINOv3 paper"."""
    return _PAPER.sub("", _OWNER.sub("", name))


def may_be_name(name: str) -> bool:
    """Return whether a name is written as models' are."""
    return _LIKE_A_NAME.fullmatch(name) is not None and _NO_NAME.fullmatch(name) is None


def beside_id(text: str) -> Part | None:
    """Return what words beside a paper's id ask of it, in any order: ``bibtex please``."""
    return next((part for part, words in _beside() if words.search(text)), None)


@cache
def _beside() -> tuple[tuple[Part, re.Pattern[str]], ...]:
    words = {part: rf"{part}|{nouns}" for part, nouns in NOUNS.items()}
    words[Part.BIBTEX] += "|cite"
    words[Part.AUTHORS] += rf"|who (?:is behind|are behind|{MADE})"
    words[Part.DAY] += "|when (?:was|did)"
    words[Part.LAB] += f"|(?:which|what) {A_LAB}"
    return tuple((part, re.compile(rf"\b(?:{each})\b", re.IGNORECASE)) for part, each in words.items())


@lru_cache(_TEXTS)
def asked_of_one(text: str) -> Asked | None:
    """Return what a text asks of a paper, if it is nothing else: ``who wrote OtterNet``."""
    text = _ASIDE.sub("", text.strip(" ?.!"))
    if _ON_TOPIC.search(text):
        return None
    if found := _ORIGIN.fullmatch(text):
        name = without_paper(next(filter(None, found.groups())).strip(' ?.!"'))
        return None if _NO_NAME.fullmatch(name) else Asked(name, Part.PAPER)
    absent = frozenset(part for part, clues in CLUES.items() if not has_clue(text, clues))
    likely = (form for form in _forms() if not (form.noun and form.part in absent))
    each = (_meant(text, form, found) for form in likely if (found := form.words.fullmatch(text)))
    return next(filter(None, each), None)


def asked_of_shown(text: str) -> Asked | None:
    """Return what a text asks of a paper that it only points at, if it is nothing else: ``who wrote it``."""
    asked = asked_of_one(text.strip(" ?.!"))  # as a question is read without its sign: what is kept of that serves
    return asked if asked and points(asked.name) else None


@dataclass(frozen=True, slots=True)
class _Form:
    """A frame around a name.

    Attributes:
        part: What it asks.
        words: The frame, and the name as the group ``name``.
        common: Whether so much else is asked so that a name must look like one.
        noun: Whether it has one of the part's nouns.
    """

    part: Part
    words: re.Pattern[str]
    common: bool = False
    noun: bool = False


def _meant(text: str, form: _Form, found: re.Match[str]) -> Asked | None:
    """Return what a form asks, if what stands in it is or may be a paper's name."""
    said = next(filter(None, found.groups())).strip(' ?.!"')
    name = without_paper(said)
    whole = _OWNER.sub("", said)
    if is_paper_id(name) or points(said):
        return Asked(name if is_paper_id(name) else said, form.part)
    surely = name != _THE.sub("", whole)  # "the ... paper"
    if _NO_NAME.fullmatch(name) or not (surely or _may_be_named(text, form, name)):
        return None
    written = _LIKE_A_NAME.fullmatch(name) is not None and not form.common
    alone = _asks_of_papers(text) and len(name.split()) < _MANY
    return Asked(name, form.part, guess=not (surely or written or (alone and not form.common)))


def _may_be_named(text: str, form: _Form, name: str) -> bool:
    """Return whether a name in a form may be a paper's, by how it is written and what is asked of it."""
    if form.common or _LIKE_A_NAME.fullmatch(name):
        return _LIKE_A_NAME.fullmatch(name) is not None
    if _asks_of_papers(text) or any(letter.isupper() or letter.isdigit() for letter in name):
        return True
    return form.part in (Part.CODE, Part.BIBTEX) and _QUESTION.match(text) is not None


def _asks_of_papers(text: str) -> bool:
    return _OF_PAPERS.search(text) is not None and not _AUTHORS_OF.match(text)


@cache
def _forms() -> tuple[_Form, ...]:
    return tuple(_made())


def _made() -> Iterator[_Form]:
    """Give every form, those first that say most of what they ask."""

    def form(words: str, part: Part, *, common: bool = False, noun: bool = False) -> _Form:
        return _Form(part, re.compile(words, re.IGNORECASE), common, noun)

    for part, nouns in NOUNS.items():
        asked = rf"{ASK}{THE}(?:{nouns})"
        yield form(rf"{asked} {OF} {NAME}(?: {OUT})?", part, noun=True)
        yield form(
            rf"(?:does|do|did|has|have) {NAME}"
            rf" (?:have|has|come with|provide|include|offer|ship|got|{OPENED})? ?{THE}(?:{nouns})(?: {OUT})?",
            part,
            noun=True,
        )
        which = rf"{ASK}(?:what|which|whose) (?:{nouns}) (?:does|did|has) {NAME}(?: (?:have|by|from|of))?"
        yield form(which, part, noun=True)
    for part, verbs in VERBS.items():
        yield from (form(words, part) for words in verbs)
    for part in _AFTER_NAME:
        yield form(rf"{_BEFORE_NOUN} (?:{NOUNS[part]})", part, common=True, noun=True)
        if part is not Part.CODE:  # Code Llama
            yield form(rf"{ASK}{THE}(?:{NOUNS[part]}) {NAME}", part, common=True, noun=True)
    for part, nouns in PERHAPS.items():
        yield form(rf"{ASK}{THE}(?:{nouns}) {OF} {NAME}", part, common=True)
    for part, verbs in SURELY_PAPERS.items():
        yield from (form(words, part, common=True) for words in verbs)
