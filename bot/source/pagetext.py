"""A page copied as text -> Digest: a banner, a day such as ``Sep 10``, then title and abstract in turn.

Pure. Such a page has no ids and no links, so that a paper's id is a slug of its title, and its link a search for it.
"""

import hashlib
import logging
import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice
from typing import NamedTuple
from urllib.parse import quote_plus

from bot.errors import ParseError
from bot.model import Digest, Paper
from bot.source.entry import MAX_ABSTRACT_CHARS, MAX_TITLE_CHARS
from bot.source.plain import line

log = logging.getLogger(__name__)

SEARCH_URL = "https://huggingface.co/papers?q="
MAX_PAPERS = 2_000
MAX_SLUG_CHARS = 80
MAX_SEARCH_CHARS = 250  # the source's own limit for a search

ABSTRACT_CHARS = 200  # of 19,764 recorded abstracts one is shorter, and one title is longer
SHORT_ABSTRACT_CHARS = 80
WRAPPED_CHARS = 50  # a block whose every line but the last is as long as this was wrapped by an editor
TITLE_WORDS = 3
YEARS_BACK = 8  # how far back Feb 29 may lie, around a century that has none

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(
    rf"(?:[a-z]{{3,9}},? )?({'|'.join(_MONTHS)})[a-z]*\.? ([0-9]{{1,2}})(?:st|nd|rd|th)?(?:,? ([0-9]{{4}}))?",
    re.IGNORECASE,
)
_TWO_SENTENCES = re.compile(r"[.!?] [A-Z0-9].*[.!?]$")
_BANNER = re.compile(r"daily papers", re.IGNORECASE)
# What stands around papers on the site: votes and other counts, who submitted, how many authors, the footer's links.
_STRAY = re.compile(
    r"[\W\d_]*|[\d.,]+ ?[km]?|(?:upvote|submitted by|published on|get trending papers)\b.*"
    r"|.{0,4}[\d.,]+k? (?:authors?|comments?|upvotes?|likes?|stars?)|by ?AK and the research community"
    r"|system theme|company|tos|privacy|about|careers|website|models|datasets|spaces|pricing|docs|new|subscribe"
    r"|previous|next|github|project(?: page)?|view arxiv page|view pdf|collections?|log in|sign up|hugging face",
    re.IGNORECASE,
)


class Raw(NamedTuple):
    """A paper as it stands on the page."""

    title: str
    abstract: str


def parse_text(text: str, today: date, fetched_at: datetime, day: date | None = None) -> Digest:
    """Return the digest of a page copied as text, in its order.

    Args:
        text: The page. Stray lines, such as votes and a footer, are left out.
        today: The day of reading (UTC).
        fetched_at: When the page was read.
        day: The digest's day. ``None`` takes the page's, in the latest year that does not put it after ``today``.

    Raises:
        ParseError: No paper in it, or no day for it.
    """
    header, rest = _split([part for part in _parts(text) if part])
    found = day or _header_day(header, today)
    if found is None:
        raise ParseError("the copied page does not say which day it is of; name the day")
    papers = _papers(_pairs(rest), found)
    if not papers:
        raise ParseError("no title with an abstract below it stands in the copied page")
    return Digest(day=found, papers=papers, fetched_at=fetched_at)


def slug(title: str) -> str:
    """Return an id made of a title: ASCII, at most ``MAX_SLUG_CHARS``, the same for the same title.

    A title that cannot be told by its ASCII letters and digits alone gets a digest of the whole at the end.
    """
    plain = unicodedata.normalize("NFKD", title)
    whole = re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode().lower()).strip("-")
    told = not any(char.isalnum() and not char.isascii() for char in plain)
    return whole if whole and told and len(whole) <= MAX_SLUG_CHARS else _marked(whole, title)


def _marked(whole: str, title: str) -> str:
    mark = hashlib.sha256(title.casefold().encode()).hexdigest()[:10]
    return f"{whole[: MAX_SLUG_CHARS - len(mark) - 1].strip('-')}-{mark}".lstrip("-")


def _parts(text: str) -> Iterator[str]:
    """Give the page's paragraphs, each on one line; lines wrapped by an editor are put together again."""
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = [line(part, MAX_ABSTRACT_CHARS) for part in block.split("\n")]
        wrapped = min(map(len, lines[:-1]), default=0) >= WRAPPED_CHARS and max(map(len, lines)) < ABSTRACT_CHARS
        yield from [line(" ".join(lines), MAX_ABSTRACT_CHARS)] if wrapped else lines


def _split(parts: list[str]) -> tuple[list[str], list[str]]:
    """Return what stands before the first title, and the rest: the header ends with its day, else its banner."""
    first = next((at for at, part in enumerate(parts) if _is_abstract(part)), len(parts))
    for sign in (_DAY, _BANNER):
        ends = [at + 1 for at, part in enumerate(parts[:first]) if sign.fullmatch(part)]
        if ends:
            return parts[: ends[0]], parts[ends[0] :]
    return [], parts


def _header_day(header: list[str], today: date) -> date | None:
    found = _DAY.fullmatch(header[-1]) if header else None
    if not found:
        return None
    month, day_of_month = _MONTHS.index(found[1].lower()) + 1, int(found[2])
    years = [int(found[3])] if found[3] else range(today.year, max(today.year - YEARS_BACK - 1, 0), -1)
    days = (_date(year, month, day_of_month) for year in years)
    return next((day for day in days if day and (found[3] or day <= today)), None)


def _date(year: int, month: int, day_of_month: int) -> date | None:
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None


def _is_abstract(part: str) -> bool:
    return len(part) >= ABSTRACT_CHARS or (len(part) >= SHORT_ABSTRACT_CHARS and bool(_TWO_SENTENCES.search(part)))


def _pairs(parts: Iterable[str]) -> Iterator[Raw]:
    """Give each title with its abstract; a further paragraph after an abstract belongs to it."""
    title, abstract = "", ""
    before: list[str] = []
    for part in parts:
        if not _is_abstract(part):
            before.append(part)
        elif named := _title(before):
            if abstract:
                yield Raw(title, abstract)
            title, abstract, before = named, part, []
        elif abstract:
            abstract = line(f"{abstract} {part}", MAX_ABSTRACT_CHARS)
            before = []
        else:
            log.warning("paragraph skipped chars=%d reason=no_title_above", len(part))
    if abstract:
        yield Raw(title, abstract)


def _title(before: list[str]) -> str:
    """Return the title among the short lines above an abstract: the last that reads like one, else the longest."""
    lines = [part for part in before if not _STRAY.fullmatch(part)]
    wordy = [part for part in lines if len(part.split()) >= TITLE_WORDS]
    return wordy[-1] if wordy else max(lines, key=len, default="")


def _papers(pairs: Iterable[Raw], day: date) -> tuple[Paper, ...]:
    """Return each title once; two titles that differ only in what a slug leaves out get ids of their own."""
    papers: dict[str, Paper] = {}
    for raw in islice(pairs, MAX_PAPERS):
        title = line(raw.title, MAX_TITLE_CHARS)
        paper_id = slug(title)
        if paper_id in papers and papers[paper_id].title.casefold() != title.casefold():
            paper_id = _marked(paper_id, title)
        url = SEARCH_URL + quote_plus(title[:MAX_SEARCH_CHARS])
        papers.setdefault(paper_id, Paper(id=paper_id, title=title, abstract=raw.abstract, url=url, days=(day,)))
    return tuple(papers.values())
