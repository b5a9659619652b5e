"""A saved answer of the API, or a saved page of the source -> Digests, each paper under the day that it names. Pure."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from bot.errors import ParseError
from bot.model import Digest
from bot.source.entry import listed_on, paper_of
from bot.source.huggingface import (
    MAX_ENTRIES,
    cards_of,
    digest_of,
    named_days,
    page_day,
    props_of,
    read_json,
    redirect_day,
    shape_of,
)

_HEAD_CHARS = 20_000  # how far into a page its own address may stand
_SAVED_FROM = re.compile(
    r"""(?:saved from url=\(\d+\)|rel=["']?canonical["']?[^>]*href=["']?|property=["']?og:url["']?[^>]*content=["']?)"""
    r"""https://huggingface\.co/papers([^\s"'<>]*)""",
    re.IGNORECASE,
)


def parse_days(body: bytes, day: date | None, fetched_at: datetime) -> tuple[Digest, ...]:
    """Return the digests that a saved answer of the API holds, each entry under the day that it names.

    Args:
        body: A JSON array of entries.
        day: The day of entries that name none; where they name days, it must be theirs.
        fetched_at: When it was saved.

    Raises:
        ParseError: No list of entries, or of another day than ``day``, or an entry of no day.
    """
    entries = read_json(body)
    if isinstance(entries, dict) and isinstance(entries.get("dailyPapers"), list):
        return _page_days(entries, entries["dailyPapers"], day, fetched_at)
    if not isinstance(entries, list):
        raise ParseError(f"the API's answer is not a list of papers but {shape_of(entries)}")
    return _by_day(entries, day, fetched_at)


def parse_page_days(text: str, day: date | None, fetched_at: datetime) -> tuple[Digest, ...]:
    """Return the digests of a saved page: of its day, or of the days that the entries of a week or a month name.

    Raises:
        ParseError: No digest in it, another day's, or a paper of no day.
    """
    props = props_of(text)
    entries = props.get("dailyPapers")
    if isinstance(entries, list):
        return _page_days(props, entries, day, fetched_at)
    named = _address_day(text)
    if day and named and named != day:
        raise ParseError(f"the page is the digest of {named}, not of {day}")
    if not (found := day or named):
        raise ParseError("the page does not say which day it is of")
    return (digest_of(cards_of(text), found, fetched_at),)


def _page_days(
    props: dict[str, object], entries: Sequence[object], day: date | None, fetched_at: datetime
) -> tuple[Digest, ...]:
    several = props.get("periodType") in ("week", "month") or props.get("isTrending") is True
    named = None if several else page_day(props)
    if day and named and named != day:
        raise ParseError(f"the page is the digest of {named}, not of {day}")
    if named:
        return (digest_of(entries, named, fetched_at),)
    if several and any(listed_on(entry) is None for entry in entries):
        raise ParseError("the page lists papers of several days, and does not say which paper is of which")
    return _by_day(entries, day, fetched_at)


def _by_day(entries: Sequence[object], day: date | None, fetched_at: datetime) -> tuple[Digest, ...]:
    if len(entries) > MAX_ENTRIES:
        raise ParseError(f"it lists {len(entries)} papers, more than {MAX_ENTRIES}")
    named = named_days(entries)
    if day and named - {day}:
        raise ParseError(
            f"its papers are of {', '.join(map(str, sorted(named)))}, not of {day}; "
            "without --day each goes under its own"
        )
    readable = {rank: paper for rank, entry in enumerate(entries, start=1) if (paper := paper_of(entry, date.min))}
    if len(readable) * 2 < len(entries):
        first = next(rank for rank in range(1, len(entries) + 1) if rank not in readable)
        raise ParseError(f"this is no list of papers: entry {first} of {len(entries)} has no id and title")
    told = {paper.id: of for rank, paper in readable.items() if (of := listed_on(entries[rank - 1]))}
    by_day: dict[date, list[object]] = {}
    for rank, paper in readable.items():
        of = listed_on(entries[rank - 1]) or told.get(paper.id) or day
        if of is None:
            raise ParseError(f"entry {rank} of {len(entries)} does not say which day it is of")
        by_day.setdefault(of, []).append(entries[rank - 1])
    if not by_day and day:
        return (Digest(day, (), fetched_at),)
    if not by_day:
        raise ParseError("the list is empty, and does not say which day it is of")
    return tuple(digest_of(by_day[each], each, fetched_at) for each in sorted(by_day))


def _address_day(text: str) -> date | None:
    """Return the day of the address that a saved page says it is from.

    Raises:
        ParseError: It is the page of a week, of a month, or of what is trending.
    """
    found = _SAVED_FROM.search(text[:_HEAD_CHARS])
    if not found:
        return None
    if found[1].startswith(("/week", "/month", "/trending")):
        raise ParseError("the page lists papers of several days, and does not say which paper is of which")
    return redirect_day("/papers" + found[1])
