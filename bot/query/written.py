"""Filters that are written out: ``author:``, ``-word``, ``"a phrase"``, ``OR``, and the ids of papers.

``key:value`` counts as a filter where nothing stands between the colon and the value. Of keys that are no filters, only
those in lower letters before a value that begins with a letter or a quote get an objection: ``2:4``, ``https://``,
``9:00``, ``LLM: a survey`` and ``NOTE:x`` are words. Both ends of a span of days are included, also by ``after:`` and
``before:``, which are synonyms of ``since:`` and ``until:``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from difflib import get_close_matches

from bot.model import Query, Sort
from bot.query import dates
from bot.query.dates import Span
from bot.query.filters import (
    MAX_LIMIT,
    Reading,
    take_at_least,
    take_author,
    take_code,
    take_limit,
    take_organization,
    take_sort,
)
from bot.query.names import looks_like_name, name_end
from bot.query.question import ARXIV_NUMBER, word_set

MAX_WORDS_AROUND_PHRASE = 15
"""In a longer question, which is prose or a pasted text, quotes only point at words, and are no requirement."""

_AUXILIARIES = word_set("am are be can could did do does has have is may might must need should was were will would")
_IDLE_AFTER_NOT = word_set("a all an any enough as at be every in it just of on only so that the to too what you")
_AT_LEAST = re.compile(r"(>=|=>|>|≥|=)?(\d{1,9})(k?)\+?", re.IGNORECASE)
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
        return _exclude(reading, at, at + 1, token.core)
    if _is_operand(reading, at) and (end := _read_either(reading, at)):
        return end
    if token.raw == "NOT" and _is_operator(reading, at):
        return _exclude(reading, at, at + 2, reading.tokens[at + 1].core)
    if token.phrase and token.core and sum(map(bool, reading.words)) <= MAX_WORDS_AROUND_PHRASE:
        return reading.keep(at, at + 1, Query("", required=((token.core,),)), f'"{token.core}"', token.core)
    return None


def _is_operator(reading: Reading, at: int) -> bool:
    """Return whether ``NOT`` leaves out what follows; in "do NOT know", "NOT all" it is a loud word."""
    if not _is_operand(reading, at + 1) or (at and reading.lower[at - 1] in _AUXILIARIES):
        return False
    word = reading.tokens[at + 1]
    return word.phrase or word.core.lower() not in _IDLE_AFTER_NOT


def _read_ids(reading: Reading, at: int) -> int | None:
    """Read an arXiv id: bare, after ``arXiv:``, or in a link."""
    token = reading.tokens[at]
    ids = tuple(dict.fromkeys(number for number in ARXIV_NUMBER.findall(token.raw) if is_arxiv_id(number)))
    if not ids or token.excluded or (token.phrase and not ARXIV_NUMBER.fullmatch(token.core)):
        return None
    linked = "/" in token.raw or token.key.lower() in {"arxiv", "paper", "id"}
    if not linked and not re.fullmatch(r"[\d.v,;]+", token.core):
        return None
    before = reading.tokens[at - 1] if reading.free(at - 1) else None
    begin = at - 1 if before is not None and before.core.lower() in {"paper", "arxiv", "id"} else at
    return reading.take(begin, at + 1, Query("", ids=ids), f"paper {', '.join(ids)}", " ".join(ids))


def is_arxiv_id(number: str) -> bool:
    """Return whether arXiv can have given a number: from 0704 four digits follow the dot, from 1501 five."""
    month, _, serial = number.partition(".")
    return "0704" <= month <= "1412" if len(serial) == 4 else month >= "1501"


def _exclude(reading: Reading, begin: int, end: int, words: str) -> int:
    again = f'-"{words}"' if not words.isalpha() else f"-{words}"
    return reading.take(begin, end, Query("", excluded=(words,)), f"without {words}", again)


def _is_operand(reading: Reading, at: int) -> bool:
    if not reading.free(at):
        return False
    token = reading.tokens[at]
    return bool(token.core) and not token.key and not token.excluded and token.raw not in {"OR", "NOT"}


def _read_either(reading: Reading, at: int) -> int | None:
    """Read ``a OR b OR "c d"``; a question in capitals throughout has no operators."""
    end = at + 1
    while end + 1 < len(reading.tokens) and reading.tokens[end].raw == "OR" and _is_operand(reading, end + 1):
        end += 2
    if end == at + 1 or not any(token.raw not in {"OR", "NOT"} and not token.raw.isupper() for token in reading.tokens):
        return None
    chosen = tuple(reading.tokens[index].core for index in range(at, end, 2))
    return reading.keep(at, end, Query("", required=(chosen,)), " or ".join(chosen), " ".join(chosen))


def _read_key(reading: Reading, at: int) -> int | None:
    token = reading.tokens[at]
    key, value = token.key.lower(), token.core
    if not value and not token.phrase:
        return None
    reader = READERS.get(key) if token.key in {key, key.capitalize()} else None
    if reader is None:
        if token.key != key or len(key) < 2 or key in _NO_FILTERS or not (token.phrase or value[:1].isalpha()):
            return None
        return reading.object(_unknown(key), at, at + 1)
    if token.excluded:
        return reading.object(f"{key}: cannot be left out with a minus; only words and phrases can.", at, at + 1)
    if not value:
        return reading.object(f"{key}: needs a value.", at, at + 1)
    return reader(reading, at, key)


def _unknown(key: str) -> str:
    near = get_close_matches(key, READERS, n=3, cutoff=0.5)
    hint = f"Did you mean {' or '.join(f'{name}:' for name in near)}?" if near else f"There are {_all_filters()}."
    return f"I know no filter {key}: {hint} To search for it as words, put a blank after the colon."


def _all_filters() -> str:
    return ", ".join(f"{name}:" for name in ("author", "org", "title", "since", "until", "on", "top", "sort", "has"))


# --- one reader per filter: (reading, index of its token, its key) -> index after it


def _author(reading: Reading, at: int, key: str) -> int:
    del key
    name, end = _name(reading, at)
    return take_author(reading, at, end, name)


def _organization(reading: Reading, at: int, key: str) -> int:
    del key
    name, end = _name(reading, at)
    return take_organization(reading, at, end, name)


def _name(reading: Reading, at: int) -> tuple[str, int]:
    """Return a filter's name: quoted whole, else one word; a capital first word takes the next ones that look alike."""
    token = reading.tokens[at]
    end = at + 1
    if not token.phrase and not token.ends and looks_like_name(token.core):
        end = name_end(reading, at + 1, limit=2)
    return " ".join(reading.tokens[index].core for index in range(at, max(end, at + 1))), max(end, at + 1)


def _title(reading: Reading, at: int, key: str) -> int:
    del key
    words = reading.tokens[at].core
    return reading.take(at, at + 1, Query("", titles=(words,)), f'"{words}" in the title', f'title:"{words}"')


def _days(reading: Reading, at: int, key: str) -> int:
    found = _read_span(reading, at, key)
    if found is None:
        value = reading.tokens[at].core
        return reading.object(
            f"I cannot read “{value}” as a day; write {key}:2025-06-01, {key}:2025-06 or {key}:yesterday.", at, at + 1
        )
    span, end = found
    since, until = key in {"since", "from", "after"}, key in {"until", "to", "before"}
    if ".." in reading.tokens[at].core:
        since = until = False
    return reading.take_days(at, end, span, since=not until, until=not since)


def _read_span(reading: Reading, at: int, key: str) -> tuple[Span, int] | None:
    token = reading.tokens[at]
    if token.phrase:
        words = token.core.split()
        found = dates.read(words, 0, today=reading.today, led=True)
        found = (found[0], at + 1) if found and found[1] == len(words) else None
    else:
        words = list(reading.words)
        words[at] = token.core
        found = dates.read(words, at, today=reading.today, led=True)
    if key not in {"week", "month"}:
        return found
    if found is None:
        return _numbered(token.core, at, key, reading.today)
    span = found[0]
    if span.problem or span.last != span.first:
        return found
    return (dates.week_of if key == "week" else dates.month_of)(span.first), found[1]


def _numbered(value: str, at: int, key: str, today: date) -> tuple[Span, int] | None:
    """Read ``week:24``, ``week:last`` and ``month:this``."""
    number = value.lower().removeprefix("w")
    if key == "week" and re.fullmatch(r"\d\d?", number):
        return dates.iso_week(today.isocalendar().year, int(number), today=today), at + 1
    found = dates.read([value, key], 0, today=today, led=True) if value.isalpha() else None
    return (found[0], at + 1) if found else None


def _limit(reading: Reading, at: int, key: str) -> int:
    value = reading.tokens[at].core
    if not re.fullmatch(r"[0-9]{1,6}", value) or int(value) == 0:
        return reading.object(f"{key}: needs a number from 1 to {MAX_LIMIT}.", at, at + 1)
    return take_limit(reading, at, at + 1, int(value))


_SORTS = {
    **dict.fromkeys(("date", "day", "new", "newest", "latest", "recent", "time"), Sort.DATE),
    **dict.fromkeys(("upvotes", "upvote", "votes", "popular", "popularity", "top", "likes"), Sort.UPVOTES),
    **dict.fromkeys(("relevance", "relevant", "score", "best"), Sort.RELEVANCE),
}


def _sort(reading: Reading, at: int, key: str) -> int:
    del key
    sort = _SORTS.get(reading.tokens[at].core.lower())
    if sort is None:
        return reading.object("sort: takes date, upvotes or relevance.", at, at + 1)
    return take_sort(reading, at, at + 1, sort)


def _has(reading: Reading, at: int, key: str) -> int:
    del key
    if reading.tokens[at].core.lower() not in {"code", "github", "repo", "repository"}:
        return reading.object("has: takes code, as in has:code.", at, at + 1)
    return take_code(reading, at, at + 1)


def _at_least(reading: Reading, at: int, key: str) -> int:
    found = _AT_LEAST.fullmatch(reading.tokens[at].raw.partition(":")[2].strip('"').rstrip(".,;!?)"))
    if found is None:
        return reading.object(f"{key}: takes a number at least, as in {key}:>50 or {key}:50.", at, at + 1)
    return take_at_least(reading, at, at + 1, key, int(found[2]) * (1000 if found[3] else 1) + (found[1] == ">"))


READERS: dict[str, Callable[[Reading, int, str], int]] = {
    **dict.fromkeys(("author", "authors", "by"), _author),
    **dict.fromkeys(("org", "lab", "organization", "organisation"), _organization),
    "title": _title,
    **dict.fromkeys(("since", "from", "after", "until", "to", "before", "on", "week", "month"), _days),
    **dict.fromkeys(("date", "day"), _days),
    **dict.fromkeys(("top", "limit"), _limit),
    "sort": _sort,
    "has": _has,
    **dict.fromkeys(("stars", "upvotes", "votes"), _at_least),
}
"""Every key that is a filter."""
