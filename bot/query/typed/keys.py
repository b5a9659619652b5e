"""The filters written ``key:value``, a reader each: (reading, index of its token, its key) -> index after it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from bot.model import Count, Sort
from bot.query.filters import (
    MAX_LIMIT,
    Reading,
    take_at_least,
    take_author,
    take_avoided,
    take_code,
    take_every,
    take_excluded,
    take_limit,
    take_organization,
    take_sort,
    take_title,
    take_without,
)
from bot.query.names import looks_like_name, name_end
from bot.query.one_paper.subjects import take_count, take_like
from bot.query.spans import Span, iso_week, month_of, week_of
from bot.query.times import dates

_AT_LEAST = re.compile(r"(>=|=>|>|≥|=)?(\d{1,9})(k?)\+?", re.IGNORECASE)


def _author(reading: Reading, at: int, key: str) -> int:
    del key
    name, end = _name(reading, at)
    if reading.tokens[at].excluded:
        return take_without(reading, at, end, name, lab=False)
    take_author(reading, at, end, name)
    while reading.tokens[end - 1].raw.endswith(",") and (last := name_end(reading, end, limit=3)) > end + 1:
        take_author(reading, end, last, " ".join(reading.words[end:last]))
        end = last
    return end


def _organization(reading: Reading, at: int, key: str) -> int:
    del key
    name, end = _name(reading, at)
    if reading.tokens[at].excluded:
        return take_without(reading, at, end, name, lab=True)
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
    return take_title(reading, at, at + 1, reading.tokens[at].core)


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
    **dict.fromkeys(("oldest", "earliest"), Sort.OLDEST),
    **dict.fromkeys(("upvotes", "upvote", "votes", "popular", "popularity", "top", "likes"), Sort.UPVOTES),
    **dict.fromkeys(("relevance", "relevant", "score", "best"), Sort.RELEVANCE),
    **dict.fromkeys(("random", "shuffle", "chance"), Sort.RANDOM),
}


def _sort(reading: Reading, at: int, key: str) -> int:
    del key
    sort = _SORTS.get(reading.tokens[at].core.lower())
    if sort is None:
        return reading.object("sort: takes date, oldest, upvotes, relevance or random.", at, at + 1)
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
    take = take_avoided if key == "without" else take_excluded
    return take(reading, at, at + 1, reading.tokens[at].core)


def _count(reading: Reading, at: int, key: str) -> int:
    del key
    said = reading.tokens[at].core.lower()
    if said not in set(Count):
        return reading.object(f"count: takes {', '.join(Count)}.", at, at + 1)
    return take_count(reading, at, at + 1, Count(said))


def _like(reading: Reading, at: int, key: str) -> int:
    del key
    return take_like(reading, at, at + 1, reading.tokens[at].core)


NAMES = frozenset({"author", "authors", "by", "org", "lab", "organization", "organisation"})
"""Keys that a minus may stand before: whose papers are left out."""

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
