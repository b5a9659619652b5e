"""Which lab a question names in passing, at any place and in any case, and what of it is the topic then.

A lab may do or have something ("what has nvidia done on ...", "papers from CMU", "Qwen papers on ..."): then its papers
are asked for. Beside other words a name of one word may as well be a model's or a topic ("qwen coder", "salesforce
blip"): then its papers come first, and nothing is hidden.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from bot.model import Query
from bot.query.names import is_known_lab
from bot.query.vocabulary.talkwords import PAPERS
from bot.search.index.directory import Called
from bot.search.index.labwords import LEAST_INITIALS, MOST_WORDS
from bot.search.index.postings import Flags
from bot.search.index.snapshot import Snapshot
from bot.search.readings.filters import bearing
from bot.search.readings.spelled.spelling import SAID
from bot.search.readings.theirs.asking import (
    MOST_BESIDE,
    OF,
    WORK,
    asks_for,
    begins_topic,
    insists,
    is_beside,
    is_of,
    joined_to,
    leads,
    rest_of,
)
from bot.search.readings.theirs.name_chips import bare, name_chip, names_of
from bot.search.readings.theirs.parlance import is_parlance
from bot.search.readings.turn import look
from bot.search.text.analyzer import terms
from bot.search.text.people import AROUND, TOKENS, token_words
from bot.search.text.spoken import spoken
from bot.search.words.written.phrases import holders

ORDINARY = 0.1
"""A word that more of the papers hold is one of the language, whatever lab is called so; Qwen is held by 7 of 100."""

FEW_PAPERS = 50
"""In a small archive so many say nothing of the language."""

MOST_OTHERS = 3
"""Initials are a name though so many times as many papers hold them as a word."""

OTHERS_OF_PART = 50
"""The same for a part of a lab's name where a lab stands: papers from Mistral."""

SELDOM = 5
"""What more papers write is a topic behind a lab's name, and no part of the lab: "Google OCR papers"."""

LOOKS = 8
"""After so many words it is looked whether the question's turn is over: to ask for the time takes as long as a word."""


class Named(NamedTuple):
    """A lab that a question names.

    Attributes:
        begin: The index of its first word.
        end: The index after its last one.
        papers: Which are its papers.
        wide: Which are its papers, or of labs within it.
        asked: Whether its papers are asked for, and not perhaps a topic of its name.
        rest: What is asked of its papers.
        insists: Whether they are asked for beyond doubt, and a topic of them.
        known: How many of its words the papers know it by; ``None`` for all.
    """

    begin: int
    end: int
    papers: Flags
    wide: Flags
    asked: bool
    rest: str
    insists: bool = False
    known: int | None = None


def asks_for_theirs(question: str, name: str) -> bool:
    """Tell whether a question asks for the papers of a well-known lab, and for nothing else: "OpenAI papers"."""
    words = set(question.casefold().split()) - set(name.casefold().split())
    return is_known_lab(name.split()) and not words.isdisjoint(PAPERS)


def of_lab(query: Query, lab: Named) -> Query:
    """Return a query for what is asked of a lab's papers, the lab a filter of it with a chip."""
    chip = name_chip(query, query.text.split()[lab.begin : lab.end], "from", lab.rest, told=lab.known)
    names = names_of(chip)
    return replace(query, text=lab.rest, organizations=(*query.organizations, *names), chips=(*query.chips, chip))


def named_in(archive: Snapshot, tokens: Sequence[str]) -> Iterator[Named]:
    """Give the labs of whose papers some are held that a question names beside other words, as it names them."""
    words = [_bare_words(token) for token in tokens]
    inside = [token_words(token) for token in tokens]  # Noah's Ark Lab
    directory, at = archive.directory(), 0
    while at < len(tokens):
        if at % LOOKS == 0:
            look()
        most = min(at + MOST_WORDS, len(tokens))
        begins = bool(words[at]) and directory.begins(list(chain(*inside[at:most])))
        if not begins or not _bounds_name(words[at][0]):
            at += 1
            continue
        for end in range(most, at, -1):
            span = [*chain(*inside[at : end - 1]), *words[end - 1]]
            whole = words[end - 1] and _bounds_name(words[end - 1][-1])
            called = directory.named(" ".join(span)) if whole else None
            last = end + (called is not None and _is_part(archive, tokens, at, end))
            named = _judged(archive, tokens, at, last, called) if called is not None else None
            if named is not None:
                yield named._replace(known=end - at if last > end else None)
                at = last - 1
                break
        at += 1


def _is_part(archive: Snapshot, tokens: Sequence[str], begin: int, end: int) -> bool:
    """Tell whether the initials of a part that papers do not tell apart stand behind a well-known lab: MIT CSAIL."""
    part = tokens[end].strip(AROUND) if end < len(tokens) else ""
    if not (part.isalpha() and part.isupper() and len(part) >= LEAST_INITIALS and is_known_lab(tokens[begin:end])):
        return False
    numbers = (archive.term(name) for name in terms(part))
    held = max((int(archive.frequencies[number]) for number in numbers if number is not None), default=0)
    return held <= SELDOM and asks_for(tokens, begin, end + 1)


@lru_cache(TOKENS)
def _bare_words(token: str) -> tuple[str, ...]:
    return token_words(bare(token))


def _bounds_name(word: str) -> bool:
    """Return whether a name may begin or end with a word: with no little one, as "gen ai for"."""
    return bool(terms(word) or word[0].isdigit())


def _judged(archive: Snapshot, tokens: Sequence[str], begin: int, end: int, called: Called) -> Named | None:
    """Return some words as a lab's name, if it rather is one than a word."""
    acts = asks_for(tokens, begin, end) or joined_to(tokens, begin) < begin
    capitals = all(token.strip(AROUND).isupper() for token in tokens[begin:end])
    may_be_part = acts or (called.initials and capitals)
    if _is_word(archive, tokens[begin:end], called, may_be_part=may_be_part) or _is_part_of_topic(
        archive, tokens, begin, end, called, acts=acts
    ):
        return None
    papers, wide = (bearing(archive, archive.labs, labs) for labs in (called.first, called.labs))
    own, others = int(wide.sum()), _others(archive, tokens[begin:end], wide)
    topic = tokens[end - 1].lower() in WORK and tokens[begin].islower() and (others or 0) > own  # "deep research"
    topic = topic or _is_term(archive, tokens, begin, end, wide)
    if others is None or topic or others > max(FEW_PAPERS, ORDINARY * len(archive)):
        return None
    likely = own >= others or (called.initials and capitals and MOST_OTHERS * own >= others)
    if _is_said_beside(archive, tokens, begin, end, wide) or (not likely and _may_be_topic(tokens, begin, end, called)):
        return None
    named = called.whole and (acts or capitals or not called.initials)
    if not own or not (likely or named or (acts and OTHERS_OF_PART * own >= others and leads(tokens, begin, end))):
        return None
    asked = acts or (likely and called.whole and end - begin > 1 and not called.initials)
    rest = rest_of(tokens, begin, end, acts=acts)
    if not asked and len(rest.split()) > MOST_BESIDE:
        return None
    return Named(begin, end, papers, wide, asked, rest, asked and _insists(tokens, begin, end, rest))


def _may_be_topic(tokens: Sequence[str], begin: int, end: int, called: Called) -> bool:
    """Tell whether a name may be a topic where it stands: "generative AI for schools", "RL for diffusion".

    It begins the question, and a well-known lab alone is asked for so, or one that is called so, in capitals.
    """
    lab = is_known_lab(token.strip(AROUND) for token in tokens[begin:end])
    itself = tokens[begin].isupper() and (called.whole or called.initials)
    return begins_topic(tokens, begin, end) and not lab and not itself


def _insists(tokens: Sequence[str], begin: int, end: int, rest: str) -> bool:
    return bool(terms(rest)) and insists(tokens, begin, end)


def _is_part_of_topic(
    archive: Snapshot, tokens: Sequence[str], begin: int, end: int, called: Called, *, acts: bool
) -> bool:
    """Tell whether a part of labs' names is a topic, or begins within one: world | models lab."""
    if not is_of(tokens, begin) and is_parlance(archive, tokens[begin:end], called):
        return True
    if acts or not begin or called.whole or is_known_lab(tokens[begin : begin + 1]):
        return False
    papers = bearing(archive, archive.labs, called.labs)
    return (_others(archive, tokens[begin - 1 : begin + 1], papers) or 0) > int(papers.sum())


def _is_said_beside(archive: Snapshot, tokens: Sequence[str], begin: int, end: int, papers: Flags) -> bool:
    """Tell whether a name is a word that people say, which belongs to the next one: the share of remote work.

    It is one in small letters that more papers of others hold than are the lab's; no well-known lab's, as intel is. Of
    12,264 papers 159 such words are a part of a lab's name: air, city, and remote of a Remote Sensing Lab.
    """
    word = tokens[begin].strip(AROUND)
    alone = end - begin == 1 or (end - begin == 2 and tokens[begin + 1].lower() in WORK)  # NVIDIA Research is a lab
    if not (alone and word.islower() and spoken(word) > SAID and is_beside(tokens, begin, begin + 1)):
        return False
    return not is_known_lab([word]) and (_others(archive, [word], papers) or 0) > int(papers.sum())


def _is_word(archive: Snapshot, tokens: Sequence[str], called: Called, *, may_be_part: bool) -> bool:
    """Tell at a glance whether a name is rather a word: most are, and their papers need not be looked at."""
    wanted = _terms(tokens)
    number = archive.term(wanted[0]) if len(wanted) == 1 else None
    if number is None:
        return False
    own = len(archive.labs.papers(called.labs))
    others = int(archive.frequencies[number]) - own  # at least
    return others > max(FEW_PAPERS, ORDINARY * len(archive)) or (others > own and not (called.whole or may_be_part))


def _terms(tokens: Sequence[str]) -> list[str]:
    return terms(" ".join(token.strip(AROUND) for token in tokens))


def _is_term(archive: Snapshot, tokens: Sequence[str], begin: int, end: int, papers: Flags) -> bool:
    """Tell whether a name and the "research" after it are a topic that more papers hold than are its: deep research."""
    before, after = (
        part[0].strip(AROUND).lower() if part else "" for part in (tokens[begin - 1 : begin], tokens[end:])
    )
    if after not in WORK or before in OF or not all(token.islower() for token in tokens[begin:end]):
        return False
    return (_others(archive, tokens[begin : end + 1], papers) or 0) > int(papers.sum())


def _others(archive: Snapshot, tokens: Sequence[str], papers: Flags) -> int | None:
    """Return how many papers of others hold some words side by side; ``None`` for words without a term."""
    wanted = _terms(tokens)
    if not wanted:
        return None
    numbers = [archive.term(name) for name in wanted]
    rarest = min((0 if number is None else int(archive.frequencies[number]) for number in numbers), default=0)
    if rarest <= papers.sum():
        return 0
    return int((holders(archive, wanted, archive.columns.alive) & ~papers).sum())
