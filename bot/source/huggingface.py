"""Bytes that Hugging Face sent -> Digest: the API's JSON, or the HTML page. Pure; the one door of ``bs4``."""

import json
import logging
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from bs4.exceptions import ParserRejectedMarkup

from bot.errors import ParseError
from bot.model import Digest, Paper
from bot.source.entry import arxiv_id, listed_on, paper_of

logger = logging.getLogger(__name__)

MAX_ENTRIES = 2_000
"""Entries read of one answer, at most; the longest day recorded lists fewer than 200."""

MAX_RANKS_TOLD = 10
"""Places of entries that cannot be read, named in the log, at most."""
MAX_CARD_CHARS = 20_000
"""Markup read of one card, at most."""
MAX_CARDS_CHARS = 2_000_000
MAX_CARDS_TAGS = 100_000
"""Markup and tags read of all cards of a page, at most: a tag costs some 20 microseconds. A page of 200 cards has a
fifth of either."""

_TARGET = re.compile(r"""data-target\s?=\s?["']DailyPapers["']""")
_PROPS = 'data-props="'
_ARTICLE = re.compile(r"<article\b", re.IGNORECASE)
_COMMENT = re.compile(r"<!--[^<>]*-->")
_DECLARATION = re.compile(r"<[!?]")
_CARD_LINK = re.compile(r"/papers/([0-9]{4}\.[0-9]{4,5})", re.ASCII)
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T.*)?")
_DAY_PATH = re.compile(r"/papers(?:/date/|\?(?:.*&)?date=)([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])")
_LINK = re.compile(r"<([^<>]*)>([^,<]*)")
_REL_NEXT = re.compile(r";\s*rel\s*=\s*(?:\"(?:[^\"]*\s)?next(?:\s[^\"]*)?\"|next\s*(?:;|$))", re.IGNORECASE)


class CutOffError(ParseError):
    """The answer is no whole JSON: it may have been cut on its way, so that asking once more may help."""


def parse_api(body: bytes, day: date | None, fetched_at: datetime, *, asked: bool = False) -> Digest:
    """Return the digest that an answer of ``/api/daily_papers`` holds, in its order; empty for ``[]``.

    Args:
        body: A JSON array of entries.
        day: The day that was asked for. ``None`` takes the day that the entries name.
        fetched_at: When the answer came.
        asked: Whether the source was asked for ``day``, so that a list of another day is a wrong answer.

    Raises:
        ParseError: No list of entries, none of them readable, or no one day for them.
    """
    entries = read_json(body)
    if not isinstance(entries, list):
        raise ParseError(f"the API's answer is not a list of papers but {shape_of(entries)}")
    named = named_days(entries)
    if asked and named and day not in named:
        raise ParseError(f"the API's answer is the digest of {min(named)}, not of {day}")
    return digest_of(entries, day or _common_day(entries), fetched_at)


def parse_html(body: bytes, day: date | None, fetched_at: datetime) -> Digest:
    """Return the digest that a page ``/papers/date/D`` holds; without abstracts where only its cards can be read.

    Args:
        body: The HTML page.
        day: The day that was asked for. ``None`` takes the day that the page names.
        fetched_at: When the page came.

    Raises:
        ParseError: No digest in it, another day's digest, or no day for it.
    """
    text = body.decode("utf-8", errors="replace")
    props = props_of(text)
    entries = props.get("dailyPapers")
    if not isinstance(entries, list):
        logger.warning("page without data day=%s reading=cards", day)
        entries = cards_of(text)
    named = page_day(props)
    if day and named and named != day:
        raise ParseError(f"the page is the digest of {named}, not of {day}")
    found = day or named
    if not found:
        raise ParseError("the page does not say which day it is of; name the day")
    return digest_of(entries, found, fetched_at)


def holds_digest(text: str) -> bool:
    """Return whether an HTML page is the source's own listing, with its data or its cards."""
    return bool(_TARGET.search(text)) or any(_card(_soup(piece)) for piece in islice(_pieces(text), 5))


def join(pages: Sequence[Digest]) -> Digest:
    """Return the pages of one day as one digest: each id once, with its most votes, where it stood first."""
    papers = [paper for page in pages for paper in page.papers]
    return Digest(day=pages[0].day, papers=_once(papers), fetched_at=pages[-1].fetched_at)


def next_url(link_header: str, url: str) -> str | None:
    """Return the next page's whole address that a ``Link`` header names, or ``None``.

    Raises:
        ParseError: It is at another host than ``url``; what a page says is not followed there.
    """
    links = _LINK.finditer(link_header)
    found = next((link for link in links if _REL_NEXT.search(link[2])), None)
    if found is None:
        return None
    try:
        whole: str = urljoin(url, found[1].strip())
        same = urlsplit(whole)[:2] == urlsplit(url)[:2]
    except ValueError:
        same = False
    if not same:
        raise ParseError("the API's link to the next page leads to another host; it was not followed")
    return whole


def redirect_day(location: str) -> date | None:
    """Return the day of the page that a redirect leads to, or ``None`` if it is no day's page."""
    found = _DAY_PATH.search(location)
    return _date(found[1]) if found else None


def read_json(body: bytes | str) -> object:
    try:
        return json.loads(body)
    except RecursionError as error:
        raise ParseError("the JSON is nested too deeply to be a digest") from error
    except ValueError as error:  # bad JSON, bad UTF-8, a number of more digits than Python reads
        raise CutOffError(f"the answer is not whole JSON ({len(body)} long)") from error


def shape_of(value: object) -> str:
    if isinstance(value, dict):
        return "an object" + (" that reports an error" if "error" in value else "")
    return {str: "a text", bool: "true or false", type(None): "null"}.get(type(value), "a number")


def digest_of(entries: Sequence[object], day: date, fetched_at: datetime) -> Digest:
    if len(entries) > MAX_ENTRIES:
        logger.warning("too many entries day=%s entries=%d read=%d", day, len(entries), MAX_ENTRIES)
    read = [paper_of(entry, day) for entry in entries[:MAX_ENTRIES]]
    papers = [paper for paper in read if paper]
    if skipped := [rank for rank, paper in enumerate(read, start=1) if not paper]:
        ranks = ",".join(map(str, skipped[:MAX_RANKS_TOLD]))
        logger.warning("entries skipped day=%s entries=%d ranks=%s reason=no_id_or_title", day, len(skipped), ranks)
    if entries and not papers:
        raise ParseError(f"not one of the {len(entries)} entries of {day} has an id and a title")
    return Digest(day=day, papers=_once(papers), fetched_at=fetched_at)


def _once(papers: Iterable[Paper]) -> tuple[Paper, ...]:
    """Return each id once, where it stood first (2506.01920 came twice on 2025-06-03), with its most votes."""
    best: dict[str, Paper] = {}
    for paper in papers:
        held = best.setdefault(paper.id, paper)
        if paper.upvotes > held.upvotes:
            best[paper.id] = paper
    return tuple(best.values())


def _common_day(entries: Sequence[object]) -> date:
    days = named_days(entries)
    if len(days) != 1:
        told = "several days" if days else "no day"
        raise ParseError(f"the entries name {told}; name the day")
    return days.pop()


def named_days(entries: Sequence[object]) -> set[date]:
    return {day for entry in entries[:MAX_ENTRIES] if (day := listed_on(entry))}


def _soup(markup: str) -> BeautifulSoup:
    """Return a piece of a page as a tree. Pieces only: on whole hostile pages ``html.parser`` takes hours."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # bs4 guesses aloud what else the piece might be
            return BeautifulSoup(markup, "html.parser")
    except (ParserRejectedMarkup, RecursionError, ValueError, AssertionError) as error:
        raise ParseError("the page is not HTML that can be read") from error


def props_of(text: str) -> dict[str, object]:
    """Return the JSON in the one attribute that has held since 2023-06; ``{}`` where it is gone or broken."""
    holder = _soup(_holder(text)).select_one("[data-props]")
    if holder is None:
        return {}
    try:
        props = read_json(str(holder["data-props"]))
    except ParseError as error:
        logger.warning("page data unreadable reason=%s", error)
        return {}
    return props if isinstance(props, dict) else {}


def _holder(text: str) -> str:
    """Return the one tag that holds the page's data, whole, or ``""``."""
    target = _TARGET.search(text)
    if not target:
        return ""
    start = max(text.rfind("<", 0, target.start()), 0)
    props = text.find(_PROPS, start)
    if props < 0:
        return ""
    end = max(text.find('"', props + len(_PROPS)), target.end())
    return text[start : end + 1] + ">"


def page_day(props: dict[str, object]) -> date | None:
    """Return the day that a page names: ``dateString`` since 2026, before that ``date``, an instant."""
    values = (props.get(key) for key in ("dateString", "date"))
    return next(
        (
            day
            for value in values
            if isinstance(value, str) and _ISO_DAY.fullmatch(value) and (day := _date(value[:10]))
        ),
        None,
    )


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def cards_of(text: str) -> list[object]:
    """Return what the cards show, in the API's shape; navigation links under ``/papers/`` are not papers."""
    cards: list[object] = [card for piece in _pieces(text) if (card := _card(_soup(piece)))]
    if not cards:
        raise ParseError("the page holds neither the papers' data nor their cards")
    return cards


def _pieces(text: str) -> Iterator[str]:
    """Give each card's markup, without the comments and declarations that could swallow the rest."""
    chars = tags = 0
    for start in islice(_ARTICLE.finditer(text), MAX_ENTRIES):
        end = text.find("</article", start.end(), start.end() + MAX_CARD_CHARS)
        if end < 0:
            continue
        piece = _DECLARATION.sub("", _COMMENT.sub("", text[start.start() : end])) + "</article>"
        chars, tags = chars + len(piece), tags + piece.count("<")
        if chars > MAX_CARDS_CHARS or tags > MAX_CARDS_TAGS:
            logger.warning("cards left unread chars=%d tags=%d", chars, tags)
            return
        yield piece


def _card(article: BeautifulSoup) -> dict[str, object] | None:
    link = article.select_one("h3 a[href]")
    found = _CARD_LINK.fullmatch(str(link["href"])) if link else None
    if not link or not found or not arxiv_id(found[1]):
        return None
    votes, talk = article.select_one("div.leading-none"), article.select_one('a[href$="#community"]')
    return {
        "paper": {"id": found[1], "title": link.get_text(" "), "upvotes": _number(votes)},
        "numComments": _number(talk),
    }


def _number(tag: Tag | None) -> int:
    text = tag.get_text().strip() if tag else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0  # a card without votes shows "-"
