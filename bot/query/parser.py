"""question -> Query: what a person typed, as words to search for and what a paper must satisfy.

The steps: Slack's noise undone and tokens cut (``question``); filters written out (``written``) or said in prose
(``wording``, ``names``, ``dates``) taken from them; of the rest, the words around the topic stripped (``scaffold``).
Pure and total: any question gives a Query; one that cannot be followed carries a ``problem``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.model import Chip, Intent, Query, Relaxed, Sort
from bot.query.bounds import read_bound
from bot.query.came_out import read_came_out
from bot.query.compared import read_compared, settled, side_by_side
from bot.query.elsewise import elsewise
from bot.query.filters import IF_POSSIBLE, Filter, Reading, is_wished, merge, take_sort
from bot.query.intents import read_intent
from bot.query.phone import spelled_out
from bot.query.question import as_written, beside_phrases, tokens, undo_noise
from bot.query.recalled import without_memory
from bot.query.scaffold import strip
from bot.query.slips import mended
from bot.query.smalltalk import is_small_talk
from bot.query.spans import objection
from bot.query.talkwords import is_talk
from bot.query.titles import read_titles
from bot.query.tongues import hint, is_foreign, latin, unglue
from bot.query.unread import unread_day
from bot.query.wording import read_said, read_verb
from bot.query.written import read_written

__all__ = ["MAX_FILTERS", "is_chat", "parse"]

MAX_FILTERS = 20
"""Filters of one question; each becomes a chip that a person can drop."""

ENOUGH = 3
"""So many papers must have what is only wished for, code, unless fewer are asked for."""

_FRESH = frozenset({"latest", "newest", "recent", "new"})
_BAR = re.compile(r"(?<=[A-Za-z\"])\|{1,2}(?=[A-Za-z\"])")
_DASHES = frozenset("-\u2013\u2014")
_LINK = ("http://", "https://")
_DOI = re.compile(r"(?:doi:|https?://(?:dx\.)?doi\.org/)?10\.\d{4,}/\S+", re.IGNORECASE)


def parse(question: str, *, today: date) -> Query:
    """Return a question as understood; ``today`` is the asker's day.

    Raises nothing. ``text`` is empty where only filters were given, or nothing to search for.
    """
    return _parsed(undo_noise(question), today)


def _parsed(plain: str, today: date, *, of_one: bool = True) -> Query:
    """Return a question whose noise is undone as understood, also as asking one thing of one paper where it may."""
    reading = _read(plain, today, of_one=of_one)
    parts = [one.part for one in reading.filters]
    text = _text(reading)
    problem = reading.problem or _contradiction(reading, parts) or _unreadable(reading, text)
    query = settled(merge(plain, text, parts))
    chips = () if problem else query_chips(reading, query)
    words = [token.core for token in reading.tokens]
    said = reading.hint or unread_day(reading, today) or hint(words)
    relaxed = None if problem else _relaxed(reading, query, chips)
    return replace(query, chips=chips, problem=problem, hint="" if problem else said, relaxed=relaxed)


def query_chips(reading: Reading, query: Query) -> tuple[Chip, ...]:
    """Return the chip of each filter and intent, in the order of the question."""
    return tuple(_chip(reading, one, query) for one in reading.filters)


def is_chat(question: str) -> bool:
    """Return whether a question is small talk, or holds no word at all; never true of a topic."""
    return is_small_talk(undo_noise(question))


def _read(plain: str, today: date, *, of_one: bool = True) -> Reading:
    """Take the filters from a question whose noise is undone."""
    reading = Reading(tokens(beside_phrases(plain, _spoken)), today, of_one=of_one)
    read_titles(reading)
    _each_free(reading, written=True)
    read_bound(reading)
    read_intent(reading)
    read_verb(reading)
    _each_free(reading, written=False)
    read_came_out(reading)
    if (fresh := _fresh(reading)) is not None and not _has_days(reading) and not _text(reading):
        take_sort(reading, fresh, fresh + 1, Sort.DATE)
    reading.filters.sort(key=lambda one: one.begin)
    read_compared(reading)
    return reading


def _spoken(question: str) -> str:
    """Return a question without a phone's slips and shorthand, in this project's filters, its words apart."""
    return as_written(_BAR.sub(" | ", unglue(side_by_side(elsewise(without_memory(spelled_out(mended(question))))))))


def _each_free(reading: Reading, *, written: bool) -> None:
    read = read_written if written else read_said
    at = 0
    while at < len(reading.tokens):
        end = read(reading, at) if reading.free(at) else None
        at = end if end is not None else at + 1


def _fresh(reading: Reading) -> int | None:
    """Return where a question for nothing but papers says "latest": with a topic, relevance orders better."""
    words = reading.words
    return next((at for at, word in enumerate(words) if reading.free(at) and word.lower() in _FRESH), None)


def _has_days(reading: Reading) -> bool:
    """Return whether days were asked for: the papers of one day are better read best first."""
    return any(one.part.since or one.part.until for one in reading.filters)


def _text(reading: Reading) -> str:
    """Return the words to search for; scaffolding goes only from before the first phrase and after the last."""
    text = latin(_positive(reading))
    of_one = any(one.part.ids for one in reading.filters)
    return "" if of_one and is_talk(text) else text


def _positive(reading: Reading) -> str:
    fixed = sorted(reading.kept | reading.spoken) or [len(reading.tokens)]
    cut, middle = bool(reading.taken), bool(reading.kept or reading.spoken)
    head = strip(_words(reading, 0, fixed[0]), last=not middle, cut=cut or middle)
    if not middle:
        return head
    core = " ".join(_words(reading, fixed[0], fixed[-1] + 1))
    tail = strip(_words(reading, fixed[-1] + 1, len(reading.tokens)), first=False, cut=True)
    return " ".join(filter(None, (head, core, tail)))


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
    again = settled(merge(query.question, _text(loose), [one.part for one in sure]))
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


def _words(reading: Reading, begin: int, end: int) -> list[str]:
    """Return the words left of some tokens: no filters, no operators, no links."""
    left = []
    for at in range(begin, end):
        token = reading.tokens[at]
        operator = at in reading.kept and token.raw == "OR"
        if at in reading.taken or operator or token.raw.startswith(_LINK):
            continue
        word = token.core if token.phrase or at in reading.kept | reading.spoken else token.raw
        if any(character.isalnum() for character in word):
            left.append(word)
        elif left and word in _DASHES and left[-1][-1:].isalnum():
            left[-1] += ","
    return left


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
    if not any(token.raw.startswith(_LINK) for token in reading.tokens):
        return ""
    return "I can only follow links to papers, at arXiv or Hugging Face; please ask in words."


def _chip(reading: Reading, dropped: Filter, query: Query) -> Chip:
    """Return a filter's chip; its shorter question must be read as the same Query less that filter.

    Taking the words out can bring others together that read differently, so the question is then written anew.
    """
    others = [one for one in reading.filters if one is not dropped and not _is_of(one, dropped)]
    wanted = settled(merge("", query.text, [one.part for one in others]))
    if wanted == Query("") and not dropped.left:
        return Chip(dropped.label, "")  # "what's", "is there": nothing is asked any more
    joined, anew = _join(reading, dropped), _anew(_apart(reading, others), others)
    fits = (one for one in (joined, anew) if _same(_reread(one, reading.today), wanted))
    return Chip(dropped.label, next(fits, None) or _nearest(reading, dropped, others, (joined, anew), query.text))


def _is_of(one: Filter, dropped: Filter) -> bool:
    """Return whether a filter says nothing without another: newer than which paper."""
    return one.part.newer and dropped.part.intent is Intent.LIKE


def _anew(text: str, filters: Sequence[Filter]) -> str:
    return " ".join([text, *(one.again for one in filters)]).strip()


def _nearest(reading: Reading, dropped: Filter, others: Sequence[Filter], forms: Sequence[str], text: str) -> str:
    """Return the form of a question that keeps its words and its other filters, though not all is as it was.

    Of two times that are compared the one that is left is no comparison.
    """
    if dropped.left:
        return _dropped(reading, dropped)
    labels = sorted(one.label for one in others)
    forms = (*forms, _anew(text, others))
    read = ((one, _read(undo_noise(one), reading.today)) for one in forms)
    kept = [(one, [each.label for each in again.filters]) for one, again in read if _has_words(text, _text(again))]
    alike = (one for one, told in kept if sorted(told) == labels)
    fewer = (one for one, told in kept if len(told) == len(labels) and dropped.label not in told)
    return next(alike, None) or next(fewer, None) or _dropped(reading, dropped)


def _has_words(text: str, other: str) -> bool:
    return sorted(text.lower().split()) == sorted(other.lower().split())


def _apart(reading: Reading, filters: Sequence[Filter]) -> str:
    """Return the words to search for without those that filters keep among them, quoted phrases and alternatives."""
    inside = {at: one.part for one in filters for at in range(one.begin, one.end)}
    kept = {at for at, part in inside.items() if at in reading.kept or (part.topics and at in reading.spoken)}
    bare = Reading(reading.tokens, reading.today, taken=reading.taken | kept, filters=list(reading.filters))
    bare.kept, bare.spoken = reading.kept - kept, reading.spoken - kept
    return _text(bare)


_TRIES = 4
"""How often a filter is dropped anew from what is left of its question: "what's new" may stand in it twice."""


def _dropped(reading: Reading, filtered: Filter) -> str:
    """Return the question without a filter, though what it is left with reads otherwise than its parts did."""
    most = _times(reading, filtered.label)
    left = _join(reading, replace(filtered, left=""))
    for _ in range(_TRIES):
        again = _read(undo_noise(left), reading.today)
        still = [one for one in again.filters if one.label == filtered.label]
        if len(still) < most:
            break
        left = _join(again, replace(still[0], left=""))
    return left


def _times(reading: Reading, label: str) -> int:
    return sum(one.label == label for one in reading.filters)


def _join(reading: Reading, dropped: Filter) -> str:
    """Return the question without a filter, its other tokens as typed."""
    before = [token.raw for token in reading.tokens[: dropped.begin]]
    after = [token.raw for token in reading.tokens[dropped.end :]]
    return " ".join(filter(None, (*before, dropped.left, *after))).rstrip(" ,;:")


def _reread(question: str, today: date) -> Query:
    reading = _read(undo_noise(question), today)
    merged = merge("", _text(reading), [one.part for one in reading.filters])
    return replace(settled(merged), problem=reading.problem)


def _same(one: Query, other: Query) -> bool:
    words = sorted(one.text.split()) == sorted(other.text.split())  # a phrase may stand elsewhere
    return words and replace(one, question="", text="") == replace(other, question="", text="")
