"""A page copied as text, Markdown or HTML -> Digests: titles with abstracts, or titles that link to their papers.

Pure. A copy is read only where it surely is one: every line has its place, or the whole is refused with the first line
that has none. Where a copy has no links, a paper's id is a slug of its title, and its link a search for it.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from urllib.parse import quote_plus

from bot.errors import ParseError
from bot.model import Digest, Paper
from bot.source.entry import MAX_ABSTRACT_CHARS, MAX_TITLE_CHARS, SITE
from bot.source.lines import Line, lines_of
from bot.source.linked import Entry, Reader, days_of, misfit
from bot.source.plain import line as one_line
from bot.source.words import (
    BANNER,
    PERIOD,
    SECTIONS,
    abstract_of,
    day_in,
    is_abstract,
    is_stray,
    is_talk,
    shares_a_word,
    speaks_as_authors,
    title_of,
)

SEARCH_URL = f"{SITE}/papers?q="
MAX_PAPERS = 2_000
MAX_SLUG_CHARS = 80
MAX_SEARCH_CHARS = 250  # the source's own limit for a search
NAME_WORDS = 4

_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_PLACE = re.compile(r"^(?:url source|source|url|saved from|link)\b[^\n]*/papers/?(\S*)", re.IGNORECASE | re.MULTILINE)
_DATED = re.compile(r"(?:date/|date=)([0-9]{4}-[0-9]{2}-[0-9]{2})")
_MANY_DAYS = re.compile(r"(?:week|month|trending)\b")
_HEAD_CHARS = 2_000


def parse_copy(
    text: str, today: date, fetched_at: datetime, day: date | None = None, *, html: bool = False
) -> tuple[Digest, ...]:
    """Return the digests of a copy, a digest for each day that it names.

    Args:
        text: The page, as text or Markdown, or as HTML.
        today: The day of reading (UTC).
        fetched_at: When the page was read.
        day: The day of a copy that names none.
        html: Whether the text is HTML.

    Raises:
        ParseError: It is no copy of a digest, or of no day, or of another day than ``day``.
    """
    today = min(today, day or today)  # a day without a year is of the year of the day that is given
    front = _FRONT_MATTER.match(text)
    body = text if not front else "\n" * front[0].count("\n") + text[front.end() :]
    head = day_in(front[1], today, alone=False) if front else None
    head = _placed(text[:_HEAD_CHARS], today) or head
    lines = lines_of(body, html=html)
    linked = any(line.links for line in lines)
    entries = Reader(today, day=head).read(lines) if linked else _bare_entries(lines, today, head)
    if not entries:
        raise ParseError(
            "this is no copy of a digest: no title with an abstract below it stands in it, and no link to a paper"
        )
    return digests_of(entries, fetched_at, day)


def digests_of(entries: Sequence[Entry], fetched_at: datetime, day: date | None) -> tuple[Digest, ...]:
    """Return what a copy's entries say, by day; ``day`` is that of entries that name none."""
    named = [*days_of(entries)]
    if day and any(other != day for other in named):
        raise ParseError(f"it is of {', '.join(map(str, named))}, not of {day}")
    if not day and any(entry.day is None for entry in entries):
        raise ParseError("it does not say which day it is of; --day names the day of a copy that names none")
    by_day: dict[date, list[Entry]] = {}
    for entry in entries[:MAX_PAPERS]:
        by_day.setdefault(entry.day or day or date.min, []).append(entry)
    return tuple(Digest(each, _papers(by_day[each], each), fetched_at, copied=True) for each in sorted(by_day))


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


def _placed(head: str, today: date) -> date | None:
    """Return the day in the address that a clipped page says it is of."""
    place = _PLACE.search(head)
    if place and _MANY_DAYS.match(place[1]):
        raise ParseError(
            f"it is a page of several days ({place[1]}), and its copy does not say which paper is of which"
        )
    found = _DATED.search(place[1]) if place else None
    return day_in(found[1], today) if found else None


def _bare_entries(lines: Sequence[Line], today: date, day: date | None) -> list[Entry]:
    """Return the titles with their abstracts of a copy without links."""
    start, found, page = _header(lines, today)
    entries: list[Entry] = []
    before: list[Line] = []
    furnished = named = False
    for line in lines[start:]:
        if line.mark == "cell":
            raise misfit(line, "is a row of a table")
        if is_talk(line.text):
            raise misfit(line, "is a remark, or a message of a chat")
        if is_abstract(line.text):
            _pair(entries, before, line, day or found)
            before = []
        elif is_stray(line.text):
            furnished |= bool(entries) and any(char.isalpha() for char in line.text)
        elif SECTIONS.fullmatch(line.text):
            raise misfit(line, "is a heading of notes or an article")
        elif not (named and len(line.text.split()) <= NAME_WORDS):
            before.append(line)
        named = line.text.lower().strip(" :·") == "submitted by"
    if before and entries:
        raise misfit(before[0], "is neither a title nor an abstract")
    _require_abstracts(entries, page or furnished)
    return entries


def _header(lines: Sequence[Line], today: date) -> tuple[int, date | None, bool]:
    """Return where the papers begin, the day that the header names, and whether it is laid out as the page's."""
    first = next((at for at, line in enumerate(lines) if is_abstract(line.text)), len(lines))
    banner, end, found = False, 0, None
    for at, line in enumerate(lines[:first]):
        if BANNER.fullmatch(title_of(line.text) or line.text.strip("# ")):
            banner, end = True, at + 1
        elif PERIOD.fullmatch(line.text.strip("# ")):
            raise misfit(line, "names more than one day")
        elif not found and (day := day_in(line.text.strip("# "), today, alone=line.mark != "heading")):
            found, end = day, at + 1
    return end, found, banner


def _pair(entries: list[Entry], before: Sequence[Line], line: Line, day: date | None) -> None:
    """Add an entry of a title and an abstract; a paragraph right after an abstract belongs to it, once."""
    if len(before) > 1:
        raise misfit(before[0], "is neither a title nor an abstract")
    title = title_of(before[0].text) if before else ""
    if title and (line.mark != "item" or before[0].mark == "item"):
        entries.append(Entry(title, abstract_of(line.text), "", day, before[0]))
    elif not before and entries and line.mark != "item":
        last = entries[-1]
        last.abstract, last.continued = f"{last.abstract} {line.text}", True
    else:
        raise misfit(line, "is a paragraph without a title")


def _require_abstracts(entries: Sequence[Entry], sure: bool) -> None:
    """Refuse sections of an article: several paragraphs under many headings, or no abstract's voice."""
    continued = [entry for entry in entries if entry.continued]
    if len(continued) > max(1, len(entries) // 3):
        raise misfit(continued[0].line, "stands over several paragraphs")
    mute = [entry for entry in entries if not speaks_as_authors(entry.abstract)]
    apart = [entry for entry in entries if not shares_a_word(entry.title, entry.abstract)]
    if not sure and (mute or len(apart) > len(entries) // 4):
        first = (mute or apart)[0].line
        raise misfit(first, "stands over a paragraph that is not surely its abstract, on a page without a banner")
    if len(mute) * 2 > len(entries):
        raise misfit(mute[0].line, "stands over a paragraph that reads like no abstract")


def _papers(entries: Iterable[Entry], day: date) -> tuple[Paper, ...]:
    """Return each paper once; two titles that differ only in what a slug leaves out get ids of their own."""
    papers: dict[str, Paper] = {}
    for entry in entries:
        title = one_line(entry.title, MAX_TITLE_CHARS)
        paper_id = entry.id or slug(title)
        held = papers.get(paper_id)
        if held and not entry.id and held.title.casefold() != title.casefold():
            paper_id = _marked(paper_id, title)
        url = f"{SITE}/papers/{paper_id}" if entry.id else SEARCH_URL + quote_plus(title[:MAX_SEARCH_CHARS])
        abstract = one_line(entry.abstract, MAX_ABSTRACT_CHARS)
        papers.setdefault(paper_id, Paper(id=paper_id, title=title, abstract=abstract, url=url, days=(day,)))
    return tuple(papers.values())
