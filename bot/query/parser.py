"""question -> Query: what a person typed, as words to search for and what a paper must satisfy.

The steps: Slack's noise undone and tokens cut (``question``); filters written out (``written``) or said in prose
(``wording``, ``names``, ``dates``) taken from them (``reader``); of the rest, the words around the topic stripped
(``left``, ``scaffold``); and for each filter the question without it (``chips``).
Pure and total: any question gives a Query; one that cannot be followed carries a ``problem``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.model import Chip, Query, Relaxed
from bot.query.chips import query_chips
from bot.query.filters import IF_POSSIBLE, Filter, Reading, is_wished, merge
from bot.query.frames.smalltalk import is_small_talk
from bot.query.frames.tongues import hint, is_foreign
from bot.query.left import LINK, text_left
from bot.query.question import undo_noise
from bot.query.reader import read_filters
from bot.query.spans import objection
from bot.query.times.compared import settled
from bot.query.times.unread import unread_day
from bot.query.vocabulary.talkwords import is_talk

__all__ = ["MAX_FILTERS", "is_chat", "parse"]

MAX_FILTERS = 20
"""Filters of one question; each becomes a chip that a person can drop."""

ENOUGH = 3
"""So many papers must have what is only wished for, code, unless fewer are asked for."""

_DOI = re.compile(r"(?:doi:|https?://(?:dx\.)?doi\.org/)?10\.\d{4,}/\S+", re.IGNORECASE)


def parse(question: str, *, today: date) -> Query:
    """Return a question as understood; ``today`` is the asker's day.

    Raises nothing. ``text`` is empty where only filters were given, or nothing to search for.
    """
    return _parsed(undo_noise(question), today)


def _parsed(plain: str, today: date, *, of_one: bool = True) -> Query:
    """Return a question whose noise is undone as understood, also as asking one thing of one paper where it may."""
    reading = read_filters(plain, today, of_one=of_one)
    parts = [one.part for one in reading.filters]
    text = text_left(reading)
    problem = reading.problem or _contradiction(reading, parts) or _unreadable(reading, text)
    query = settled(merge(plain, text, parts))
    chips = () if problem else query_chips(reading, query)
    words = [token.core for token in reading.tokens]
    said = reading.hint or unread_day(reading, today) or hint(words)
    relaxed = None if problem else _relaxed(reading, query, chips)
    return replace(query, chips=chips, problem=problem, hint="" if problem else said, relaxed=relaxed)


def is_chat(question: str) -> bool:
    """Return whether a question is small talk, or holds no word at all; never true of a topic."""
    return is_small_talk(undo_noise(question))


def _relaxed(reading: Reading, query: Query, chips: Sequence[Chip]) -> Relaxed | None:
    """Return the question without what was only guessed, its words among those to search for."""
    guessed = [one for one in reading.filters if one.guess]
    unread = query.text and all(map(is_foreign, query.text.split()))  # then a guess's words would be all that is left
    if not guessed or unread:
        return None
    if any(one.part.part for one in guessed):
        return Relaxed(_parsed(query.question, reading.today, of_one=False), "", query.question)
    sure = [one for one in reading.filters if not one.guess]
    back = {at for one in guessed for at in _words_of(reading, one)}
    loose = Reading(reading.tokens, reading.today, taken=reading.taken - back)
    loose.kept, loose.spoken = reading.kept - back, reading.spoken | {at for at in back if at in reading.kept}
    again = settled(merge(query.question, text_left(loose), [one.part for one in sure]))
    kept = tuple(chip for chip, one in zip(chips, reading.filters, strict=True) if not one.guess)
    strict = " ".join([query.text, *map(_insisted, reading.filters)]).strip()
    dropped = ", ".join(one.label.removesuffix(IF_POSSIBLE) for one in guessed)
    least = min(ENOUGH, query.limit or ENOUGH) if any(map(is_wished, guessed)) else 1
    named = tuple(one.named for one in guessed if one.named)
    return Relaxed(replace(again, chips=kept), dropped, strict, named, least)


def _insisted(one: Filter) -> str:
    """Return a filter written out as one that papers must satisfy, though it was only wished for."""
    return "has:code" if is_wished(one) else f'"{one.left}"' if one.left else one.again


def _words_of(reading: Reading, guess: Filter) -> Iterator[int]:
    """Give the tokens that are a guess's words: of "what did Meta publish on" the name alone, of a wish none."""
    if is_wished(guess):
        return
    names = guess.part.authors + guess.part.organizations + guess.part.titles
    named = {word.lower() for name in names for word in name.split()}
    for at in range(guess.begin, guess.end):
        if not named or reading.lower[at].removesuffix("'s") in named:
            yield at


def _contradiction(reading: Reading, parts: list[Query]) -> str:
    if len(parts) > MAX_FILTERS:
        return f"That question has {len(parts)} filters; please ask with {MAX_FILTERS} or fewer."
    query = merge("", "", parts)
    if query.since is not None and query.until is not None and query.since > query.until:
        return objection(query.since, query.until, today=reading.today)
    return ""


def _unreadable(reading: Reading, text: str) -> str:
    if reading.filters:
        return ""
    if any(_DOI.match(token.raw) for token in reading.tokens[:3]):
        return "I know papers by their arXiv ids, and no other numbers of theirs; please ask by the title."
    if text and not is_talk(text):
        return ""
    if not any(token.raw.startswith(LINK) for token in reading.tokens):
        return ""
    return "I can only follow links to papers, at arXiv or Hugging Face; please ask in words."
