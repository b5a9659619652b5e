"""A Feed -> its bytes in each form. Pure: the same feed gives the same bytes, and so the same hash."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any

from feedgen.feed import FeedGenerator

from bot import __version__
from bot.latex import readable
from bot.model import Feed, FeedItem, Origin, Paper

HOME = "https://huggingface.co/papers"
SUBTITLE = "New papers of Hugging Face's Daily Papers, picked by Paperboy"
AUTHOR = "Hugging Face Daily Papers"
LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Form:
    """A form of feed: its media type, and what writes it."""

    kind: str
    write: Callable[[Feed], bytes]


def rss(feed: Feed) -> bytes:
    """Return a feed as RSS 2.0."""
    return bytes(_generator(feed, "rss").rss_str(pretty=True))


def atom(feed: Feed) -> bytes:
    """Return a feed as Atom."""
    return bytes(_generator(feed, "atom").atom_str(pretty=True))


def json_feed(feed: Feed) -> bytes:
    """Return a feed as JSON Feed 1.1."""
    held = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _clean(feed.title),
        "home_page_url": HOME,
        "feed_url": f"{feed.url}.json",
        "description": SUBTITLE,
        "language": LANGUAGE,
        "items": [_json_item(item) for item in feed.items],
    }
    return json.dumps(held, ensure_ascii=False, indent=1).encode()


FORMS = {
    "rss": Form("application/rss+xml; charset=utf-8", rss),
    "atom": Form("application/atom+xml; charset=utf-8", atom),
    "json": Form("application/feed+json; charset=utf-8", json_feed),
}
"""The forms by their endings."""


def _generator(feed: Feed, form: str) -> FeedGenerator:
    made = FeedGenerator()
    made.id(f"{feed.url}.{form}")
    made.title(_clean(feed.title))
    made.link(href=f"{feed.url}.{form}", rel="self", type=FORMS[form].kind.partition(";")[0])
    made.link(href=HOME, rel="alternate")  # the last one is taken for RSS's own link
    made.description(SUBTITLE)  # RSS's; Atom's is its subtitle
    made.subtitle(SUBTITLE)
    made.author(name=AUTHOR)  # Atom asks for one where an entry has none
    made.language(LANGUAGE)
    made.generator("Paperboy", version=__version__)
    made.updated(feed.updated_at)
    made.lastBuildDate(feed.updated_at)  # else it is now, and no two answers are alike
    for item in feed.items:
        _add(made, item)
    return made


def _add(made: FeedGenerator, item: FeedItem) -> None:
    paper = item.hit.paper
    entry = made.add_entry(order="append")
    entry.id(_id(paper))
    entry.guid(_id(paper), permalink=False)
    entry.title(_clean(readable(paper.title)))
    entry.link(href=_url(paper))
    entry.content(_html(item), type="html")
    entry.summary(_clean(readable(item.hit.quote.text)) or _clean(readable(paper.title)))
    entry.published(item.at)
    entry.updated(item.at)
    for name in paper.authors:
        entry.author(name=_clean(name))


def _json_item(item: FeedItem) -> dict[str, Any]:
    paper, at = item.hit.paper, item.at.isoformat()
    return {
        "id": _id(paper),
        "url": _url(paper),
        "title": _clean(readable(paper.title)),
        "content_html": _html(item),
        "summary": _clean(readable(item.hit.quote.text)),
        "date_published": at,
        "date_modified": at,
        "authors": [{"name": _clean(name)} for name in paper.authors],
        "tags": [_clean(word) for word in paper.keywords],
    }


def _id(paper: Paper) -> str:
    """Return what names a paper in every feed for good, whatever its page's address becomes."""
    return f"tag:huggingface.co,2023-05-04:papers/{paper.id}"


def _url(paper: Paper) -> str:
    return paper.url if paper.url.startswith(("https://", "http://")) else HOME


def _html(item: FeedItem) -> str:
    """Return what a feed shows of a paper; no votes, which change, and would make it another entry."""
    paper, quote = item.hit.paper, item.hit.quote
    said = "AI summary: " if quote.origin is Origin.AI_SUMMARY else ""
    sentence = f"<blockquote>{said}{escape(readable(quote.text))}</blockquote>" if quote.text else ""
    about = " · ".join(filter(None, (", ".join(paper.authors[:3]), paper.organization)))
    matched = f"<p>Matched: {escape(', '.join(item.because))}</p>" if item.because else ""
    return _clean(f"{sentence}<p>{escape(readable(paper.abstract))}</p><p>{escape(about)}</p>{matched}")


def _clean(text: str) -> str:
    """Return text on one line without the characters that XML has no place for."""
    return "".join(char for char in " ".join(text.split()) if char.isprintable() or char in "\u200c\u200d")
