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

from bot.model import Count, Part, Query, Sort
from bot.query import dates
from bot.query.filters import (
    MAX_LIMIT,
    Reading,
    take_at_least,
    take_author,
    take_code,
    take_every,
    take_excluded,
    take_limit,
    take_organization,
    take_sort,
)
from bot.query.names import looks_like_name, name_end
from bot.query.question import ARXIV_NUMBER, word_set
from bot.query.spans import Span, iso_week, month_of, week_of
from bot.query.subjects import is_paper_id, take_count, take_like, take_part

MAX_WORDS_AROUND_PHRASE = 15
"""In a longer question, which is prose or a pasted text, quotes only point at words, and are no requirement."""

MIN_WORDS_AROUND_SCARE_QUOTES = 1
"""One word in quotes among others may only be put at a distance ("fake" news): that is a guess."""

_AND = frozenset({"AND", "&&"})
_EITHER = frozenset({"OR", "|", "||"})
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
        return take_excluded(reading, at, at + 1, token.core)
    if _is_operand(reading, at) and (end := _read_either(reading, at)):
        return end
    if (end := _not(reading, at)) and _is_operator(reading, end - 1):
        return take_excluded(reading, at, end + 1, reading.tokens[end].core)
    if token.raw in _AND and at and not all(token.raw.isupper() for token in reading.tokens):
        return reading.drop(at, at + 1)
    if token.phrase and token.core and sum(map(bool, reading.words)) <= MAX_WORDS_AROUND_PHRASE:
        guess = " " not in token.core and sum(map(bool, reading.words)) >= MIN_WORDS_AROUND_SCARE_QUOTES
        part = Query("", required=((token.core,),))
        return reading.keep(at, at + 1, part, f'"{token.core}"', token.core, guess=guess)
    return None


def _not(reading: Reading, at: int) -> int | None:
    """Return the index after ``NOT``, ``ANDNOT`` (arXiv's own) or ``AND NOT``; ``None`` if there is none."""
    raw = [token.raw for token in reading.tokens[at : at + 2]]
    if raw[0] in {"NOT", "ANDNOT"}:
        return at + 1
    return at + 2 if raw == ["AND", "NOT"] else None


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
    if token.excluded:
        return reading.object(f"{key}: cannot be left out with a minus; only words and phrases can.", at, at + 1)
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
    if not near:
        return None
    meant = " or ".join(f"{name}:" for name in near)
    said = f"I know no filter {key}: Did you mean {meant}? To search for it as words, put a blank after the colon."
    return reading.object(said, at, at + 1)


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
    return (week_of if key == "week" else month_of)(span.first), found[1]


def _numbered(value: str, at: int, key: str, today: date) -> tuple[Span, int] | None:
    """Read ``week:24``, ``week:last`` and ``month:this``."""
    number = value.lower().removeprefix("w")
    if key == "week" and re.fullmatch(r"\d\d?", number):
        return iso_week(today.isocalendar().year, int(number), today=today), at + 1
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


def _match(reading: Reading, at: int, key: str) -> int:
    del key
    if reading.tokens[at].core.lower() != "all":
        return reading.object("match: takes all, as in match:all.", at, at + 1)
    return take_every(reading, at, at + 1)


def _at_least(reading: Reading, at: int, key: str) -> int:
    found = _AT_LEAST.fullmatch(reading.tokens[at].raw.partition(":")[2].strip('"').rstrip(".,;!?)"))
    if found is None:
        return reading.object(f"{key}: takes a number at least, as in {key}:>50 or {key}:50.", at, at + 1)
    return take_at_least(reading, at, at + 1, key, int(found[2]) * (1000 if found[3] else 1) + (found[1] == ">"))


def _exclude(reading: Reading, at: int, key: str) -> int:
    del key
    return take_excluded(reading, at, at + 1, reading.tokens[at].core)


def _count(reading: Reading, at: int, key: str) -> int:
    del key
    said = reading.tokens[at].core.lower()
    if said not in set(Count):
        return reading.object(f"count: takes {', '.join(Count)}.", at, at + 1)
    return take_count(reading, at, at + 1, Count(said))


def _like(reading: Reading, at: int, key: str) -> int:
    del key
    return take_like(reading, at, at + 1, reading.tokens[at].core)


READERS: dict[str, Callable[[Reading, int, str], int]] = {
    **dict.fromkeys(("author", "authors", "by"), _author),
    **dict.fromkeys(("org", "lab", "organization", "organisation"), _organization),
    "title": _title,
    **dict.fromkeys(("since", "from", "after", "until", "to", "before", "on", "week", "month"), _days),
    **dict.fromkeys(("date", "day"), _days),
    **dict.fromkeys(("top", "limit"), _limit),
    "sort": _sort,
    "has": _has,
    "match": _match,
    **dict.fromkeys(("exclude", "not", "without"), _exclude),
    **dict.fromkeys(("like", "similar"), _like),
    "count": _count,
    **dict.fromkeys(("stars", "upvotes", "votes"), _at_least),
}
"""Every key that is a filter."""
