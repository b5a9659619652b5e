"""Filters that are written out: ``author:``, ``-word``, ``"a phrase"``, ``OR``, and the ids of papers.

``key:value`` counts as a filter where nothing stands between the colon and the value. Of keys that are no filters, only
those in lower letters before a value that begins with a letter or a quote get an objection: ``2:4``, ``https://``,
``9:00``, ``LLM: a survey`` and ``NOTE:x`` are words. Both ends of a span of days are included, also by ``after:`` and
``before:``, which are synonyms of ``since:`` and ``until:``.
"""

from __future__ import annotations

import re
from difflib import get_close_matches

from bot.model import Part, Query
from bot.query.filters import (
    Reading,
    take_excluded,
)
from bot.query.one_paper.of_one import is_paper_id
from bot.query.one_paper.subjects import take_part
from bot.query.question import ARXIV_NUMBER, word_set
from bot.query.typed.keys import NAMES, READERS
from bot.query.vocabulary.talkwords import AUXILIARIES

MAX_WORDS_AROUND_PHRASE = 15
"""In a longer question, which is prose or a pasted text, quotes only point at words, and are no requirement."""

MIN_WORDS_AROUND_SCARE_QUOTES = 1
"""One word in quotes among others may only be put at a distance ("fake" news): that is a guess."""

_AND = frozenset({"AND", "&&"})
_EITHER = frozenset({"OR", "|", "||"})
_AUXILIARIES = AUXILIARIES | word_set("be may might must need")
_IDLE_AFTER_NOT = word_set(
    "a about all an any enough as at be by every from in it just of on only so that the those to too what you"
)
"""After these ``NOT`` is no operator: whose papers are left out, or what they are about, is read as prose says it."""


_OLD_ID = re.compile(
    r"(?<![\w.-])((?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph|q-bio|math|cs|nlin|physics"
    r"|stat)(?:\.[A-Z]{2})?/\d{7})(?!\d)"
)
"""An id as arXiv gave them until March 2007."""

_CATEGORY = re.compile(r"\[[a-z-]+(?:\.[A-Z]{2})?\]")
"""What arXiv writes after an id: ``[cs.CL]``."""

_OF_OTHERS = word_set("cat category categories lang language venue journal conf conference filetype site")
"""Filters of other search pages by what is not known of papers here."""

_NO_FILTERS = word_set("arxiv doi http https mailto std localhost paper re")


def read_written(reading: Reading, at: int) -> int | None:
    """Read an id, phrase, exclusion, alternative or ``key:value`` at a token; return the index after it."""
    token = reading.tokens[at]
    if end := _read_ids(reading, at):
        return end
    if token.key:
        return _read_key(reading, at)
    return _read_operator(reading, at)


def _read_operator(reading: Reading, at: int) -> int | None:
    token = reading.tokens[at]
    if token.excluded and token.core:
        return take_excluded(reading, at, at + 1, token.core)
    if _is_operand(reading, at) and (end := _read_either(reading, at)):
        return end
    if end := _not(reading, at):
        return _left_out(reading, at, end)
    if token.raw in _AND and at and not all(token.raw.isupper() for token in reading.tokens):
        return reading.drop(at, at + 1)
    return _read_phrase(reading, at) if token.phrase and token.core else None


def _read_phrase(reading: Reading, at: int) -> int | None:
    """Read a quoted phrase: asked for, or left out after ``without`` and the like."""
    token = reading.tokens[at]
    if (begin := _refused(reading, at)) is not None:
        return take_excluded(reading, begin, at + 1, token.core)
    if sum(map(bool, reading.words)) <= MAX_WORDS_AROUND_PHRASE:
        guess = " " not in token.core and sum(map(bool, reading.words)) >= MIN_WORDS_AROUND_SCARE_QUOTES
        part = Query("", required=((token.core,),))
        return reading.keep(at, at + 1, part, f'"{token.core}"', token.core, guess=guess)
    return None


_REFUSALS = frozenset({"without", "except", "excluding", "not", "no", "minus", "but", "skip", "for", "about", "on"})
_REFUSES = frozenset({"without", "except", "excluding"})


def _refused(reading: Reading, at: int) -> int | None:
    """Return where the words begin that refuse a phrase: ``without "image generation"``, ``but not "GANs"``."""
    begin = at
    while reading.free(begin - 1) and reading.lower[begin - 1] in _REFUSALS:
        begin -= 1
    said = set(reading.lower[begin:at])
    aside = begin > 0 and (reading.tokens[begin - 1].ends or "but" in said)
    sure = said & _REFUSES or ({"not", "no", "skip", "minus"} & said and (aside or " " in reading.tokens[at].core))
    return begin if sure else None


def _not(reading: Reading, at: int) -> int | None:
    """Return the index after ``NOT``, ``ANDNOT`` (arXiv's own) or ``AND NOT``; ``None`` if there is none."""
    raw = [token.raw for token in reading.tokens[at : at + 2]]
    if raw[0] in {"NOT", "ANDNOT"}:
        return at + 1
    return at + 2 if raw == ["AND", "NOT"] else None


def _left_out(reading: Reading, begin: int, at: int) -> int | None:
    """Read what follows ``NOT``: one thing, or each of ``(video OR "image generation")``."""
    if not reading.free(at) or not reading.tokens[at].raw.startswith("("):
        return take_excluded(reading, begin, at + 1, reading.tokens[at].core) if _is_operator(reading, at - 1) else None
    last = next((end for end in range(at, len(reading.tokens)) if reading.tokens[end].raw.endswith(")")), None)
    if last is None:
        return None
    things = [place for place in range(at, last + 1) if reading.tokens[place].raw.upper() not in {"OR", "AND", "|"}]
    for place in things:
        take_excluded(reading, begin if place == at else place, place + 1, reading.tokens[place].core)
    return reading.drop(begin, last + 1)


def _is_operator(reading: Reading, at: int) -> bool:
    """Return whether ``NOT`` leaves out what follows; in "do NOT know", "NOT all" it is a loud word."""
    if not _is_operand(reading, at + 1) or (at and reading.lower[at - 1] in _AUXILIARIES):
        return False
    if not at and not any(token.raw in _AND | _EITHER for token in reading.tokens):  # "NOT gates in neural nets"
        return False
    word = reading.tokens[at + 1]
    return word.phrase or word.core.lower() not in _IDLE_AFTER_NOT


def _read_ids(reading: Reading, at: int) -> int | None:
    """Read an arXiv id: bare, after ``arXiv:``, or in a link."""
    token = reading.tokens[at]
    ids = tuple(dict.fromkeys(number for number in ARXIV_NUMBER.findall(token.raw) if is_arxiv_id(number)))
    ids = ids or tuple(_OLD_ID.findall(token.raw))
    if not ids or token.excluded or (token.phrase and not ARXIV_NUMBER.fullmatch(token.core)):
        return None
    linked = "/" in token.raw or token.key.lower() in {"arxiv", "paper", "id"}
    if not linked and not re.fullmatch(r"\W*[\d.v,;]+\W*", token.core):
        return None
    before = reading.tokens[at - 1] if reading.free(at - 1) else None
    begin = at - 1 if before is not None and before.core.lower() in {"paper", "arxiv", "id", "doi"} else at
    end = at + 1
    while reading.free(end) and _CATEGORY.fullmatch(reading.tokens[end].raw):
        end += 1
    return reading.take(begin, end, Query("", ids=ids), f"paper {', '.join(ids)}", " ".join(ids))


def is_arxiv_id(number: str) -> bool:
    """Return whether arXiv can have given a number: from 0704 four digits follow the dot, from 1501 five."""
    month, _, serial = number.partition(".")
    return "0704" <= month <= "1412" if len(serial) == 4 else month >= "1501"


def _is_operand(reading: Reading, at: int) -> bool:
    if not reading.free(at):
        return False
    token = reading.tokens[at]
    return (
        bool(token.core)
        and not token.key
        and not token.excluded
        and token.raw not in {"OR", "NOT", "AND", "ANDNOT", *_EITHER}
    )


def _read_either(reading: Reading, at: int) -> int | None:
    """Read ``a OR b OR "c d"``; a question in capitals throughout has no operators."""
    end = at + 1
    while end + 1 < len(reading.tokens) and reading.tokens[end].raw in _EITHER and _is_operand(reading, end + 1):
        end += 2
    if end == at + 1 or not any(
        token.raw not in {*_EITHER, "NOT"} and not token.raw.isupper() for token in reading.tokens
    ):
        return None
    chosen = tuple(reading.tokens[index].core for index in range(at, end, 2))
    return reading.keep(at, end, Query("", required=(chosen,)), " or ".join(chosen), " ".join(chosen))


def _read_key(reading: Reading, at: int) -> int | None:
    token = reading.tokens[at]
    key, value = token.key.lower(), token.core
    if not value and not token.phrase:
        return None
    if key in set(Part) and is_paper_id(value):
        return take_part(reading, at, at + 1, Part(key), value)
    reader = READERS.get(key) if token.key in {key, key.capitalize()} else None
    if reader is None:
        return _unknown(reading, at)
    if token.excluded and key not in NAMES:
        said = f"{key}: cannot be left out with a minus; only words, phrases, authors and labs can."
        return reading.object(said, at, at + 1)
    if not value:
        return reading.object(f"{key}: needs a value.", at, at + 1)
    return reader(reading, at, key)


def _unknown(reading: Reading, at: int) -> int | None:
    """Object to a key that is nearly a filter's; any other is a word: "holmium:YAG" asks for holmium."""
    token = reading.tokens[at]
    key = token.key
    if key != key.lower() or len(key) < 2 or key in _NO_FILTERS or not (token.phrase or token.core[:1].isalpha()):
        return None
    near = get_close_matches(key, READERS, n=3, cutoff=0.7)
    if key in _OF_OTHERS:
        reading.hint = reading.hint or f"There is no filter “{key}:” here, so “{token.raw}” was left out."
        return reading.drop(at, at + 1)
    if not near:
        reading.hint = reading.hint or f"I know no filter “{key}:”, so “{token.raw}” was searched as words."
        return None
    meant = " or ".join(f"{name}:" for name in near)
    said = f"I know no filter {key}: Did you mean {meant}? To search for it as words, put a blank after the colon."
    return reading.object(said, at, at + 1)
