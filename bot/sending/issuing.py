"""What a channel's edition gets of the archive: the issue of a day, and the round-up of a span.

::

    Edition and day -> store.digest, matching -> editions.issue -> Issue
    Edition and span -> the digests before and in it, matching -> roundups.round_up -> RoundUp

Each topic is asked of a day's papers once, however many editions have it: what was asked is kept until the archive
changes. A topic holds for the same papers as the same question does that somebody subscribed to.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Generic, TypeVar

from bot import days
from bot.model import Digest, Edition, Fetched, Hit, Issue, Moment, Paper, Query, Quote, RoundUp
from bot.ports import Analyst, PaperStore
from bot.query import parse
from bot.recent import Recent
from bot.sending import editions, roundups
from bot.sending.matching import Laid
from bot.sending.wishes import read

K = TypeVar("K")
V = TypeVar("V")

DAYS_KEPT, SPANS_KEPT = 4, 2
"""So many are kept as they were asked: a paper takes some 20 kB, and a month has hundreds."""

MAX_TOPICS = 50_000
"""Topics that are kept as they were understood, for a month."""


class Issuing:
    """Makes what editions send. Safe to use from several threads.

    Args:
        store: Gives the digests.
        analyst: Gives what reads texts and names.
    """

    def __init__(self, store: PaperStore, analyst: Callable[[], Analyst]) -> None:
        self._store, self._analyst = store, analyst
        self._days: _Kept[date, _Day | None] = _Kept(store.moment, DAYS_KEPT)
        self._spans: _Kept[roundups.Span, _Span] = _Kept(store.moment, SPANS_KEPT)

    def issue(self, edition: Edition, day: date) -> Issue | None:
        """Return what an edition's channel gets of a day; ``None`` where the day is not held."""
        held = self._days.get(day, self._day)
        if held is None:
            return None
        hits = {topic: held.asked.hits(topic) for topic in edition.topics}
        return editions.issue(edition, held.digest, hits, held.asked.allowed(edition))

    def round_up(
        self, edition: Edition, span: roundups.Span, replies: Mapping[str, int], fetched: Mapping[date, Fetched]
    ) -> RoundUp:
        """Return what a span looked like to an edition's channel, where so much was said about papers.

        Args:
            edition: Whose channel.
            span: Which.
            replies: How much was said about papers.
            fetched: The days held.
        """
        held = self._spans.get(span, lambda span: self._span(span, fetched))
        discussed = [paper for paper in held.others if replies.get(paper.id)]
        asked = (held.asked, Asked(discussed, self._analyst, span.last))
        topics = {topic: {key for each in asked for key in each.satisfying(topic)} for topic in edition.topics}
        allowed: set[str] | None = None
        if topics and not edition.others:
            allowed = set().union(*topics.values())
        if edition.demands:
            demanded = {key for each in asked for key in each.allowed(edition) or ()}
            allowed = demanded if allowed is None else allowed & demanded
        wanted = [p for each in asked for p in each.papers if allowed is None or p.id in allowed]
        return roundups.round_up(
            span,
            [paper for paper in wanted if paper.day >= span.first],
            [paper for paper in wanted if paper.day < span.first],
            held.grown,
            topics=topics,
            replies=replies,
        )

    def _day(self, day: date) -> _Day | None:
        digest = self._store.digest(day)
        return _Day(digest, Asked(digest.papers, self._analyst, day)) if digest else None

    def _span(self, span: roundups.Span, fetched: Mapping[date, Fetched]) -> _Span:
        since = span.first - timedelta(days=roundups.BLOOM_DAYS)
        digests = (self._store.digest(day) for day in days.span(since, span.last) if day in fetched)
        papers = {paper.id: paper for digest in digests if digest for paper in digest.papers if paper.day >= since}
        grown = self._store.growth(days.begin(span.first))
        told = {key: roundups.is_told(paper, span, grown) for key, paper in papers.items()}
        return _Span(
            Asked([paper for key, paper in papers.items() if told[key]], self._analyst, span.last),
            tuple(paper for key, paper in papers.items() if not told[key]),
            grown,
        )


class _Kept(Generic[K, V]):
    """What was made of the archive as it stands; of what it was before nothing is kept.

    Args:
        moment: Gives the archive's.
        most: How many things are kept.
    """

    def __init__(self, moment: Callable[[], Moment], most: int) -> None:
        self._moment, self._most, self._lock = moment, most, threading.Lock()
        self._at: Moment | None = None
        self._held: Recent[K, V] = Recent(most)

    def get(self, key: K, make: Callable[[K], V]) -> V:
        """Return what is kept under a key, made where it is not there; two threads may both make it."""
        moment = self._moment()
        with self._lock:
            if self._at != moment:
                self._at, self._held = moment, Recent(self._most)
            held = self._held
            if key in held:
                return held[key]
        made = make(key)
        with self._lock:
            held[key] = made
        return made


class Asked:
    """Some papers, and which of them satisfy what was asked so far.

    Args:
        papers: In order.
        analyst: Gives what reads them.
        today: What topics call today.
    """

    def __init__(self, papers: Collection[Paper], analyst: Callable[[], Analyst], today: date) -> None:
        self.papers, self._analyst, self._today = papers, analyst, today
        self._laid: Laid | None = None
        self._known: dict[Query, dict[str, Paper]] = {}
        self._quotes: dict[tuple[str, str], Quote] = {}

    def satisfying(self, topic: str) -> Mapping[str, Paper]:
        """Return the papers that a topic holds for, by their ids."""
        return self._of(self.understood(topic))

    def hits(self, topic: str) -> tuple[Hit, ...]:
        """Return the papers that a topic holds for, each with the sentence that says so."""
        return tuple(Hit(paper, 0.0, self._quote(topic, paper)) for paper in self.satisfying(topic).values())

    def allowed(self, edition: Edition) -> Collection[str] | None:
        """Return the papers that satisfy what an edition demands of each; ``None`` where it demands nothing."""
        return self._of(editions.demands(edition)).keys() if edition.demands else None

    def understood(self, topic: str) -> Query:
        """Return a topic as it is understood."""
        return _understood(topic, self._today.replace(day=1))  # the days asked are given: those it names say nothing

    def _of(self, query: Query) -> dict[str, Paper]:
        if query not in self._known:
            analyst = self._analyst()
            self._laid = self._laid or Laid(self.papers, analyst)
            self._known[query] = {paper.id: paper for paper, _ in self._laid.satisfying(read(query, analyst))}
        return self._known[query]

    def _quote(self, topic: str, paper: Paper) -> Quote:
        key = topic, paper.id
        if key not in self._quotes:
            self._quotes[key] = self._analyst().quote(self.understood(topic), paper)
        return self._quotes[key]


@lru_cache(MAX_TOPICS)
def _understood(topic: str, today: date) -> Query:
    return parse(topic, today=today)


@dataclass(frozen=True, slots=True)
class _Day:
    digest: Digest
    asked: Asked


@dataclass(frozen=True, slots=True)
class _Span:
    """A span's papers and those before it that may be told of; the others; and the votes gained since it began."""

    asked: Asked
    others: tuple[Paper, ...]
    grown: Mapping[str, int]
