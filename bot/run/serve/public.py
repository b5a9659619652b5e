"""What people outside fetch from the web server, each at an address that nobody guesses.

::

    GET  /feeds/TOKEN.rss, .atom, .json   a saved question's feed; 304 where nothing has changed
    GET  /lists/TOKEN                     a reading list as a file, once; HEAD only looks, and takes nothing
    GET  /unsubscribe/TOKEN               asks whether to; programs that look at a letter's links end nothing by it
    POST /unsubscribe/TOKEN               ends what comes to that address, as mail programs do with one click
"""

from __future__ import annotations

import gzip
import hashlib
import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from html import escape
from http import HTTPStatus

from bot.answers.citing import FORMS as LIST_FORMS
from bot.errors import StoreError
from bot.model import Feed, FeedItem, Subscription, Way
from bot.run.wiring import House
from bot.sending.alerts import dated

logger = logging.getLogger(__name__)

MOST_ITEMS = 50
_UNGUESSABLE = r"[A-Za-z0-9_-]{20,100}"
_FEED = re.compile(rf"/feeds/({_UNGUESSABLE})\.(rss|atom|json)")
_LIST = re.compile(rf"/lists/({_UNGUESSABLE})")
_UNSUBSCRIBE = re.compile(rf"/unsubscribe/({_UNGUESSABLE})")
_PACKED = '-gzip"'
"""How the tag of a packed answer ends, which is another one byte for byte."""

_NONE = re.compile(r"q=0(?:\.0*)?\s*$")
PREFIXES = ("/feeds/", "/lists/", "/unsubscribe/")


@dataclass(frozen=True, slots=True)
class Reply:
    """What is answered."""

    status: HTTPStatus
    body: bytes = b""
    kind: str = "text/plain; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)


NOT_FOUND = Reply(HTTPStatus.NOT_FOUND, b"There is nothing here, or there is no more.\n")
AWAY = Reply(HTTPStatus.SERVICE_UNAVAILABLE, b"Not now; try again in a minute.\n", headers={"Retry-After": "60"})


class Public:
    """Answers requests from outside.

    Args:
        house: Whose subscriptions and lists are served.
    """

    def __init__(self, house: House) -> None:
        self._house = house

    def answer(self, method: str, path: str, headers: Mapping[str, str]) -> Reply:
        """Return the answer to a request; ``headers`` by their names in lower case."""
        try:
            if method in ("GET", "HEAD") and (found := _FEED.fullmatch(path)):
                return self._feed(found[1], found[2], headers)
            if method in ("GET", "HEAD") and (found := _LIST.fullmatch(path)):
                return self._list(found[1], really=method == "GET")
            if method in ("GET", "POST") and (found := _UNSUBSCRIBE.fullmatch(path)):
                return self._unsubscribe(found[1], really=method == "POST")
        except StoreError as error:
            logger.warning("a page was not served error=%s", error)
            return AWAY
        return NOT_FOUND

    def _feed(self, token: str, form: str, headers: Mapping[str, str]) -> Reply:
        subscription = self._house.subscribing.store.by_token(token)
        if subscription is None or subscription.way is not Way.FEED:
            return NOT_FOUND
        from bot.feeds.writing import FORMS  # noqa: PLC0415 - lxml takes a tenth of a second of a start

        feed = self._made(subscription)
        body = FORMS[form].write(feed)
        tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        known = {"ETag": tag, "Last-Modified": format_datetime(feed.updated_at.astimezone(UTC), usegmt=True)}
        known["Cache-Control"] = "private, max-age=300"
        known["Vary"] = "Accept-Encoding"
        if _is_known(headers, tag, feed.updated_at):
            return Reply(HTTPStatus.NOT_MODIFIED, headers=known)
        if _takes_gzip(headers):
            packed = known | {"ETag": f"{tag[:-1]}{_PACKED}", "Content-Encoding": "gzip"}
            return Reply(HTTPStatus.OK, gzip.compress(body, mtime=0), FORMS[form].kind, packed)
        return Reply(HTTPStatus.OK, body, FORMS[form].kind, known)

    def _made(self, subscription: Subscription) -> Feed:
        items = []
        for match, at in dated(self._house.subscribing.store.matches(subscription.id)):
            paper = self._house.library.paper(match.paper_id)
            if paper is not None:
                hit = self._house.subscribing.hit(subscription.query, paper)
                items.append(FeedItem(hit, match.because, at))
            if len(items) == MOST_ITEMS:
                break
        title = f"AI papers: {subscription.question}" if subscription.question else "AI papers of the day"
        url = f"{self._house.settings.public_url}/feeds/{subscription.token}"
        return Feed(title, url, subscription.made_at, tuple(items))

    def _list(self, token: str, *, really: bool) -> Reply:
        lists, library, now = self._house.rooms.lists, self._house.library, self._house.clock()
        ticket = lists.take(token, at=now) if really else lists.look_at(token, at=now)
        form = LIST_FORMS.get(ticket.form) if ticket else None
        if ticket is None or form is None:
            return NOT_FOUND
        kept = ((library.paper(one.paper_id), one.note) for one in lists.of(ticket.team, ticket.person))
        text = form.write([(paper, note) for paper, note in kept if paper is not None])
        shown = {
            "Content-Disposition": f'attachment; filename="reading-list.{form.ending}"',
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
        }
        return Reply(HTTPStatus.OK, text.encode(), form.kind, shown)

    def _unsubscribe(self, token: str, *, really: bool) -> Reply:
        store = self._house.subscribing.store
        one = store.by_token(token)
        if one is None or one.way is not Way.MAIL:
            return _page("Nothing comes to you by this any more.")
        several = [each for each in store.of(one.team, one.channel) if each.address == one.address]
        if not really:
            words = escape(", ".join(each.question or "every paper" for each in several))
            return _page(
                f"Have no more letters about {words}?"
                '<form method="post"><button type="submit">Unsubscribe</button></form>'
            )
        for each in several:
            store.remove(each.id)
        logger.info("unsubscribed by mail subscriptions=%d", len(several))
        return _page("Done: no more letters will come.")


def _page(said: str) -> Reply:
    html = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Paperboy</title>'
        '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"></head>'
        f'<body style="font-family:sans-serif;max-width:30em;margin:3em auto;padding:0 1em">{said}</body></html>'
    )
    shown = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff"}
    return Reply(HTTPStatus.OK, html.encode(), "text/html; charset=utf-8", shown)


def _takes_gzip(headers: Mapping[str, str]) -> bool:
    """Return whether whoever asks reads gzip: named, and not with a weight of nought."""
    coded = (one.strip().lower().partition(";") for one in headers.get("accept-encoding", "").split(","))
    return any(name.strip() in ("gzip", "x-gzip") and not _NONE.search(weight) for name, _, weight in coded)


def _is_known(headers: Mapping[str, str], tag: str, updated_at: datetime) -> bool:
    """Return whether whoever asks has the newest already: by its tag, and only without one by its date."""
    if tags := headers.get("if-none-match"):
        held = {one.strip().removeprefix("W/").replace(_PACKED, '"') for one in tags.split(",")}
        return tags.strip() == "*" or tag in held
    try:
        since = parsedate_to_datetime(headers.get("if-modified-since", ""))
    except ValueError:
        return False
    return (since if since.tzinfo else since.replace(tzinfo=UTC)) >= updated_at
