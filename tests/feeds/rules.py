"""What the public validators of feeds ask of one, each rule in a sentence: W3C's of RSS and Atom, jsonfeed.org's.

Written from the specifications (RSS 2.0, RFC 4287, JSON Feed 1.1, RFC 822, 3339 and 3987), not from what we write.
"""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as ET

ATOM = "{http://www.w3.org/2005/Atom}"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
RFC_822 = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}"
    r" \d\d:\d\d:\d\d (?:GMT|[+-]\d{4})"
)
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
IRI = re.compile(
    r"(?:https?://[^/\s<>\"{}|\\^`]+[^\s<>\"{}|\\^`]*|tag:[a-z0-9.-]+,\d{4}(?:-\d\d(?:-\d\d)?)?:[^\s<>\"]+)"
)
HTTP = re.compile(r"https?://[^/\s<>\"]+(?:/[^\s<>\"]*)?")
RSS_CHANNEL = {"title", "link", "description", "language", "lastBuildDate", "generator", "docs", "item", f"{ATOM}link"}
RSS_ITEM = {"title", "link", "description", "guid", "pubDate", "category", CREATOR, CONTENT}
ATOM_TEXT = {"title", "subtitle", "summary", "rights", "content"}
NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def broken(body: bytes, form: str, url: str) -> list[str]:
    """Return each rule that a feed breaks; ``url`` is where it was fetched."""
    told = {"rss": _rss, "atom": _atom, "json": _json}[form](body, url)
    text = body.decode("utf-8")
    return [*told, *(["it has characters that are none of text"] if NO_TEXT.search(text) else [])]


def _rss(body: bytes, url: str) -> Iterator[str]:
    root = ET.fromstring(body)
    (channel,) = root
    if (root.tag, root.get("version")) != ("rss", "2.0") or channel.tag != "channel":
        yield "it is no RSS 2.0"
    yield from _once(channel, {"title", "link", "description"}, RSS_CHANNEL, several={"item"})
    own = [one for one in channel.findall(f"{ATOM}link") if one.get("rel") == "self"]
    if [(one.get("href"), one.get("type")) for one in own] != [(url, "application/rss+xml")]:
        yield "it does not link to itself where it is"
    if not HTTP.fullmatch(channel.findtext("link") or ""):
        yield "the channel's link is no address"
    if not LANGUAGE.fullmatch(channel.findtext("language") or "en"):
        yield "the language is none"
    for item in channel.findall("item"):
        needed = {"title", "link", "description", "guid", "pubDate"}
        yield from _once(item, needed, RSS_ITEM, several={"category", CREATOR})
        guid = item.find("guid")
        if guid is None or (guid.get("isPermaLink", "true") == "true" and not HTTP.fullmatch(guid.text or "")):
            yield "a guid that claims to be an address is none"
        if not HTTP.fullmatch(item.findtext("link") or ""):
            yield "an item's link is no address"
        yield from _html(item.findtext("description") or "")
        yield from _html(item.findtext(CONTENT) or "")
    dates = [one.findtext("pubDate") or "" for one in channel.findall("item")]
    built = channel.findtext("lastBuildDate") or ""
    if not all(map(RFC_822.fullmatch, [built, *dates])) or any(
        f"{parsedate_to_datetime(d):%a}" != d[:3] for d in dates
    ):
        yield "a date is none by RFC 822"
    else:
        yield from _falling([parsedate_to_datetime(date) for date in dates])
    yield from _unique([one.findtext("guid") or "" for one in channel.findall("item")])


def _atom(body: bytes, url: str) -> Iterator[str]:
    root = ET.fromstring(body)
    entries = root.findall(f"{ATOM}entry")
    own = [link.get("href") for link in root.findall(f"{ATOM}link[@rel='self']")]
    stamps = [part.text or "" for name in ("updated", "published") for part in root.iter(f"{ATOM}{name}")]
    language = root.get("{http://www.w3.org/XML/1998/namespace}lang", "en")
    yield from _asked(
        (root.tag == f"{ATOM}feed", "it is no Atom"),
        (LANGUAGE.fullmatch(language), "the language is none"),
        (own == [url], "it does not link to itself where it is"),
        (
            root.findall(f"{ATOM}author") or all(entry.findall(f"{ATOM}author") for entry in entries),
            "an entry has no author, and the feed none either",
        ),
        (all(map(RFC_3339.fullmatch, stamps)), "a date is none by RFC 3339"),
    )
    for one in (root, *entries):
        yield from _atom_part(one)
    yield from _falling([datetime.fromisoformat(entry.findtext(f"{ATOM}updated") or "") for entry in entries])
    yield from _unique([entry.findtext(f"{ATOM}id") or "" for entry in entries])


def _atom_part(one: ET.Element) -> Iterator[str]:
    links = one.findall(f"{ATOM}link")
    kinds = [(link.get("rel", "alternate"), link.get("type")) for link in links]
    texts = {name: [each.text or "" for each in one.findall(f"{ATOM}{name}")] for name in ("id", "title", "updated")}
    names = [name.text or "" for name in one.findall(f"{ATOM}author/{ATOM}name")]
    yield from _asked(
        *((len(held) == 1 and held[0].strip(), f"{name} is not there once") for name, held in texts.items()),
        (all(map(IRI.fullmatch, texts["id"])), "an id is no whole IRI"),
        (all(HTTP.fullmatch(link.get("href", "")) for link in links), "a link is relative"),
        (len(set(kinds)) == len(kinds), "two links are of one kind"),
        (all(map(str.strip, names)), "an author has no name"),
        (all(part.get("term") for part in one.findall(f"{ATOM}category")), "a category has no term"),
    )
    for part in one:
        if part.tag.removeprefix(ATOM) in ATOM_TEXT and part.get("type", "text") == "html":
            yield from _html(part.text or "")


def _json(body: bytes, url: str) -> Iterator[str]:
    held: dict[str, Any] = json.loads(body)
    items = held.get("items")
    yield from _asked(
        (held.get("version") == "https://jsonfeed.org/version/1.1", "it is no JSON Feed 1.1"),
        (held.get("title") and isinstance(items, list), "title or items are missing"),
        (held.get("feed_url") == url, "it does not name itself where it is"),
        (HTTP.fullmatch(held.get("home_page_url", "")), "its page has no address"),
    )
    for item in items or ():
        yield from _json_item(item)
    yield from _falling([datetime.fromisoformat(item["date_published"]) for item in items or ()])
    yield from _unique([item.get("id") or "" for item in items or ()])


def _json_item(item: dict[str, Any]) -> Iterator[str]:
    dates = [item.get(name, "") for name in ("date_published", "date_modified")]
    yield from _asked(
        (isinstance(item.get("id"), str) and item["id"], "an item has no id"),
        (item.get("content_html") or item.get("content_text"), "an item has no content"),
        (HTTP.fullmatch(item.get("url", "")), "an item's address is none"),
        (all(map(RFC_3339.fullmatch, dates)), "a date is none by RFC 3339"),
        (all(author.get("name") for author in item.get("authors", ())), "an author has no name"),
        (all(isinstance(tag, str) and tag for tag in item.get("tags", ())), "a tag is no word"),
        (all(value not in (None, "", [], {}) for value in item.values()), "something is there, and empty"),
    )
    yield from _html(item.get("content_html", ""))


def _asked(*rules: tuple[object, str]) -> Iterator[str]:
    """Give the sentence of each rule that does not hold."""
    return (sentence for holds, sentence in rules if not holds)


def _once(element: ET.Element, needed: set[str], known: set[str], several: set[str]) -> Iterator[str]:
    tags = [child.tag for child in element]
    if missing := {name for name in needed if not (element.findtext(name) or "").strip()}:
        yield f"{element.tag} lacks {sorted(missing)}"
    if unknown := set(tags) - known:
        yield f"{element.tag} has {sorted(unknown)}, which nothing defines there"
    if twice := {tag for tag in tags if tags.count(tag) > 1} - several:
        yield f"{element.tag} has more than one of {sorted(twice)}"


def _falling(dates: Sequence[datetime]) -> Iterator[str]:
    if any(later <= earlier for later, earlier in pairwise(dates)):
        yield "dates do not fall strictly"


def _unique(ids: Sequence[str]) -> Iterator[str]:
    if len(set(ids)) != len(ids):
        yield "two have one id"
    if not all(map(IRI.fullmatch, ids)):
        yield "an id is no whole IRI"


class _Page(HTMLParser):
    """Notes what no feed may hold: scripts, styles, handlers, relative addresses, elements that are left open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong, self._open = list[str](), list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append(tag)
        if tag not in ("p", "blockquote", "a", "b", "i", "em", "strong", "br"):
            self.wrong.append(f"it holds <{tag}>")
        for name, value in attrs:
            if (
                name.startswith("on")
                or name == "style"
                or (name in ("href", "src") and not HTTP.fullmatch(value or ""))
            ):
                self.wrong.append(f"{tag} has {name}={value}")

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.wrong.append(f"</{tag}> ends nothing")

    def close(self) -> None:
        super().close()
        self.wrong += [f"<{tag}> is left open" for tag in self._open]


def _html(text: str) -> Iterator[str]:
    page = _Page()
    page.feed(text)
    page.close()
    yield from page.wrong
