"""A Feed -> its bytes in each form. Pure: the same feed gives the same bytes, and so the same hash."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from typing import Any

from feedgen.feed import FeedGenerator

from bot import __version__
from bot.model import Feed, FeedItem, Origin, Paper
from bot.texts.latex import readable

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
        "title": _clean(feed.title) or AUTHOR,
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
    made.title(_clean(feed.title) or AUTHOR)
    made.link(href=f"{feed.url}.{form}", rel="self", type=FORMS[form].kind.partition(";")[0])
    made.link(href=HOME, rel="alternate")  # the last one is taken for RSS's own link
    made.description(SUBTITLE)  # RSS's; Atom's is its subtitle
    made.subtitle(SUBTITLE)
    made.author(name=AUTHOR)  # Atom asks for one where an entry has none
    made.language(LANGUAGE)
    made.generator("Paperboy", version=__version__)
    made.updated(feed.updated_at)
    made.lastBuildDate(feed.updated_at)  # else it is now, and no two answers are alike
    if form == "rss":
        made.load_extension("dc")  # RSS's own author is an e-mail address
    for item in feed.items:
        _add(made, item, form)
    return made


def _add(made: FeedGenerator, item: FeedItem, form: str) -> None:
    paper = item.hit.paper
    entry = made.add_entry(order="append")
    entry.id(_id(paper))
    entry.guid(_id(paper), permalink=False)
    entry.title(_title(paper))
    entry.link(href=_url(paper))
    entry.content(_html(item), type="html")
    summary = _clean(readable(item.hit.quote.text)) or _title(paper)
    entry.summary(escape(summary, quote=False) if form == "rss" else summary)  # RSS's is HTML, Atom's text
    entry.published(item.at)
    entry.updated(item.at)
    authors, words = _named(paper.authors), _named(paper.keywords)
    if form == "rss" and authors:
        entry.dc.dc_creator(authors)
    for name in authors:
        entry.author(name=name)
    for word in words:
        entry.category(term=word)


def _json_item(item: FeedItem) -> dict[str, Any]:
    paper, at = item.hit.paper, item.at.isoformat()
    held = {
        "id": _id(paper),
        "url": _url(paper),
        "title": _title(paper),
        "content_html": _html(item),
        "summary": _clean(readable(item.hit.quote.text)),
        "date_published": at,
        "date_modified": at,
        "authors": [{"name": name} for name in _named(paper.authors)],
        "tags": _named(paper.keywords),
    }
    return {name: value for name, value in held.items() if value}


def _title(paper: Paper) -> str:
    """Return a paper's title, or its id where nothing is left of that: an entry without one is no entry."""
    return _clean(readable(paper.title)) or paper.id


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
    rest = "".join(f"<p>{escape(text)}</p>" for text in (readable(paper.abstract), about) if text.strip())
    return _clean(f"{sentence}{rest}{matched}") or f"<p>{escape(_title(paper))}</p>"


def _named(names: Iterable[str]) -> list[str]:
    """Return names or words, each once, without those of which nothing is left."""
    return list(dict.fromkeys(filter(None, map(_clean, names))))


def _clean(text: str) -> str:
    """Return text on one line without the characters that XML has no place for."""
    kept = (char for char in text if char.isprintable() or char.isspace() or char in "\u200c\u200d")
    return " ".join("".join(kept).split())
