"""A digest as RSS or Atom -> Digests: each item under the day that it names. Pure; the door of feedparser."""

from __future__ import annotations

import re
from calendar import timegm
from datetime import UTC, date, datetime
from typing import Any

import feedparser

from bot.errors import ParseError
from bot.model import Digest
from bot.source.entry import MAX_ABSTRACT_CHARS, arxiv_id
from bot.source.lines import Line, lines_of, paper_id
from bot.source.linked import Entry, misfit
from bot.source.pagetext import digests_of
from bot.source.plain import line as one_line
from bot.source.words import title_of

_NAMES = "a|abbr|b|br|code|div|em|figure|h[1-6]|hr|i|img|li|ol|p|pre|small|span|strong|sub|sup|table|tbody|td|tr|u|ul"
_TAG = re.compile(rf"</?(?:{_NAMES})\b[^<>]*>", re.IGNORECASE)
_NO_TAG = re.compile(rf"<(?!/?(?:{_NAMES})\b)", re.IGNORECASE)
_SIGNS = ("<rss", "<feed", "<rdf:rdf")


def is_feed(text: str) -> bool:
    """Return whether a file is RSS or Atom."""
    start = text[:2_000].lower()
    return start.startswith(("<?xml", *_SIGNS)) and any(sign in start for sign in _SIGNS)


def parse_feed(text: str, fetched_at: datetime, day: date | None) -> tuple[Digest, ...]:
    """Return the digests of a feed.

    Raises:
        ParseError: It is broken, an item links to no paper, or it is another list than the digest's.
    """
    feed = feedparser.parse(text.encode(), sanitize_html=False)
    if not feed.entries:
        raise ParseError("the feed has no items that can be read")
    home = f"{feed.feed.get('title', '')} {feed.feed.get('link', '')}".lower()
    if "arxiv" in home and "hugging" not in home and "daily papers" not in home:
        raise ParseError("this is arXiv's own feed, and no copy of a digest")
    return digests_of([_entry(item, number) for number, item in enumerate(feed.entries, start=1)], fetched_at, day)


def _entry(item: Any, number: int) -> Entry:
    title = title_of(_text(item.get("title", "")))
    links = [item.get("link", ""), item.get("id", ""), *(link.get("href", "") for link in item.get("links", ()))]
    found = next((found for link in links if (found := paper_id(link) or arxiv_id(link))), "")
    where = Line(number, title or "(no title)")
    if not found or not title:
        raise misfit(where, "(counted in items) has no title with a link to a paper")
    content = "".join(part.get("value", "") for part in item.get("content", ()))
    abstract = _text(item.get("summary", "") or content).removeprefix("Abstract:").strip()
    at = item.get("published_parsed") or item.get("updated_parsed")
    listed = datetime.fromtimestamp(timegm(at), UTC).date() if at else None
    return Entry(title, abstract, found, listed, where)


def _text(markup: str) -> str:
    # Some feeds escape plain text once only, so that a title's <think> looks like a tag.
    lines = lines_of(_NO_TAG.sub("&lt;", markup), html=True) if _TAG.search(markup) else [Line(0, markup)]
    return one_line(" ".join(line.text for line in lines), MAX_ABSTRACT_CHARS)
