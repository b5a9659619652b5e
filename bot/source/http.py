"""A day -> its Digest, asked of Hugging Face: by the API, by the HTML page when that fails, or as the order says.

An id -> its Paper, whether a digest lists it or not.
"""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from http import HTTPStatus
from types import TracebackType
from typing import Literal, Self
from urllib.parse import urljoin, urlsplit

from bot.days import FIRST_DAY
from bot.errors import FetchError, NotOpenYetError, ParseError, SourceError
from bot.meter import UNREAD
from bot.model import Digest, Paper
from bot.ports import Clock, Meter
from bot.source.client import Client, Limits, Reply
from bot.source.entry import arxiv_id, paper_of
from bot.source.huggingface import CutOffError, join, next_url, parse_api, parse_html, read_json, redirect_day

logger = logging.getLogger(__name__)

Way = Literal["api", "html"]

PAGE_PAPERS = 100
"""Papers per answer of the API: its largest ``limit``; its default of 50 cuts real days short."""
MAX_PAGES = 20
"""Answers read for one day, at most."""
OPENING = timedelta(hours=1)
"""A day opens at *about* 00:00 UTC: for this long after it, a refusal still means that it has not."""

LIMITS = Limits()
QUICK_SECONDS = 6.0
"""For one paper, which somebody waits for."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(slots=True)
class _Tally:
    """What one fetch took."""

    pages: int = 0
    attempts: int = 0

    def add(self, reply: Reply) -> None:
        self.pages += 1
        self.attempts += reply.attempts


class HuggingFaceSource:
    """Hugging Face's Daily Papers, as a ``DigestSource``; safe to share between threads. Close it, or use ``with``.

    Papers' links lead to huggingface.co, whatever ``base_url`` is: that may be a mirror or a stand-in.

    Args:
        base_url: Where to ask, such as ``https://huggingface.co``.
        token: Raises the source's limits; sent to ``base_url``'s host only, and shown nowhere.
        order: The ways in, first choice first.
        limits: Of each reply.
        clock: Tells the instant of a fetch, and which day it is at the source.
        sleep: Waits between attempts, in seconds.
        meter: Is told of each 429.

    Raises:
        SettingsError: ``base_url`` or ``token`` cannot be one.
    """

    def __init__(
        self,
        base_url: str,
        *,
        clock: Clock,
        token: str | None = None,
        order: Sequence[Way] = ("api", "html"),
        limits: Limits = LIMITS,
        sleep: Callable[[float], None] = time.sleep,
        meter: Meter = UNREAD,
    ) -> None:
        self._client, self._quick = (
            Client(base_url, each, token=token, clock=clock, sleep=sleep, meter=meter)
            for each in (limits, limits.at_once(QUICK_SECONDS))
        )
        self._order = tuple(order)
        self._clock = clock

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the connections back."""
        self._client.close()
        self._quick.close()

    def fetch(self, day: date) -> Digest:
        """Return the digest of ``day`` (UTC); empty if nothing was listed, as before the first day of all.

        A day is whole or not had: if one of its pages fails, so does the way in.

        Raises:
            NotOpenYetError: The day has not begun at the source.
            FetchError: No usable reply in any way; try later.
            ParseError: The layout changed; a person must look.
        """
        if day < FIRST_DAY:  # certain without a request
            return Digest(day=day, papers=(), fetched_at=self._clock())
        errors: list[SourceError] = []
        for way in self._order:
            try:
                return self._fetch(way, day)
            except (FetchError, ParseError) as error:
                logger.warning("fetch failed day=%s way=%s reason=%s", day, way, error)
                errors.append(error)
        raise self._summed_up(day, errors) from errors[0]

    def paper(self, paper_id: str) -> Paper | None:
        """Return a paper by its arXiv id, asked for once; ``None`` where the source does not know it.

        Its one day is that of its publication, for no digest is named.

        Raises:
            FetchError: No usable reply; try later.
            ParseError: The layout changed; a person must look.
        """
        if not arxiv_id(paper_id):
            return None
        url = f"{self._quick.base_url}/api/papers/{paper_id}"
        reply = self._quick.get(url)
        if reply.status == HTTPStatus.NOT_FOUND:
            return None
        if reply.status != HTTPStatus.OK:
            raise FetchError(_refusal(url, reply.status))
        read_at = self._read_at(reply)
        found = paper_of(read_json(reply.body), read_at.date())
        if found is None or found.id != arxiv_id(paper_id):
            raise ParseError(f"the API's answer is not the paper {paper_id}")
        return replace(found, days=(found.published_at.date(),)) if found.published_at else found

    def _fetch(self, way: Way, day: date) -> Digest:
        tally = _Tally()
        digest = self._by_api(day, tally) if way == "api" else self._by_html(day, tally)
        told = (day, way, len(digest.papers), tally.pages, tally.attempts)
        logger.info("fetched day=%s way=%s papers=%d pages=%d attempts=%d", *told)
        return digest

    def _summed_up(self, day: date, errors: Sequence[SourceError]) -> SourceError:
        """Return the first error's kind, with what every way in said."""
        said = "; ".join(f"{way}: {error}" for way, error in zip(self._order, errors, strict=True))
        kind = ParseError if isinstance(errors[0], ParseError) else FetchError
        return kind(f"the digest of {day} could not be had ({said})")

    def _by_api(self, day: date, tally: _Tally) -> Digest:
        url: str | None = f"{self._client.base_url}/api/daily_papers?date={day}&limit={PAGE_PAPERS}&p=0"
        pages: list[Digest] = []
        known: set[str] = set()
        while url and len(pages) < MAX_PAGES:
            digest, reply = self._api_page(url, day, tally)
            pages.append(digest)
            new = {paper.id for paper in digest.papers} - known
            known |= new
            url = next_url(reply.link, url) if new else None  # past the end comes []; a circle brings nothing new
        if url:
            logger.warning("pages left unread day=%s pages=%d", day, MAX_PAGES)
        return join(pages)

    def _api_page(self, url: str, day: date, tally: _Tally) -> tuple[Digest, Reply]:
        """Return one answer's papers; an answer that breaks off is asked for once more."""
        reply = self._ask(url, day, tally)
        try:
            return parse_api(reply.body, day, self._read_at(reply), asked=True), reply
        except CutOffError as error:
            logger.warning("fetch retried day=%s reason=%s", day, error)
            self._client.pause()
        reply = self._ask(url, day, tally)
        return parse_api(reply.body, day, self._read_at(reply), asked=True), reply

    def _ask(self, url: str, day: date, tally: _Tally) -> Reply:
        reply = self._client.get(url)
        tally.add(reply)
        if reply.status == HTTPStatus.BAD_REQUEST and day > (self._read_at(reply) - OPENING).date():
            raise NotOpenYetError(f"{day} has not begun at the source")
        if reply.status != HTTPStatus.OK:
            raise FetchError(_refusal(url, reply.status))
        return reply

    def _by_html(self, day: date, tally: _Tally) -> Digest:
        url = f"{self._client.base_url}/papers/date/{day}"
        reply = self._client.get(url)
        tally.add(reply)
        if reply.status in _REDIRECTS:
            return self._elsewhere(reply.location, url, day, self._read_at(reply))
        if reply.status != HTTPStatus.OK:
            raise FetchError(_refusal(url, reply.status))
        return parse_html(reply.body, day, self._read_at(reply))

    def _elsewhere(self, location: str, url: str, day: date, at: datetime) -> Digest:
        """Return what a redirect says of a day: sent to another day's page, it has no digest, or none yet."""
        if not _same_host(url, location):
            raise FetchError(f"the page of {day} redirects to another host; it was not followed")
        other = redirect_day(location)
        if other is None or other == day:
            raise FetchError(f"the page of {day} redirects, but to no other day; it was not followed")
        if day >= at.date():
            raise NotOpenYetError(f"{day} has no page at the source yet")
        return Digest(day=day, papers=(), fetched_at=at)

    def _read_at(self, reply: Reply) -> datetime:
        """Return when a reply was read: by our clock, unless that lies ahead of the source's own.

        A clock that is ahead would take days that have not begun for read and empty, and its votes for the newest.
        """
        now = self._clock().astimezone(UTC)
        return min(now, reply.date) if reply.date else now


def _same_host(url: str, location: str) -> bool:
    try:
        return urlsplit(urljoin(url, location)).netloc == urlsplit(url).netloc
    except ValueError:
        return False


def _refusal(url: str, status: int) -> str:
    hint = "; is HF_TOKEN right?" if status in (401, 403) else ""
    return f"{urlsplit(url).path}: the source answered {status}{hint}"
