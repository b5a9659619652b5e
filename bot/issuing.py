"""What a channel's edition gets of the archive: the issue of a day, and the round-up of a span.

::

    Edition and day -> store.digest, index.search -> editions.issue -> Issue
    Edition and span -> the digests before and in it -> roundups.round_up -> RoundUp
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot import days, editions, roundups
from bot.model import Edition, Fetched, Hit, Issue, RoundUp
from bot.ports import PaperIndex, PaperStore
from bot.query import parse


@dataclass(frozen=True, slots=True)
class Issuing:
    """Makes what editions send, from one moment's archive.

    Attributes:
        store: Gives the digests.
        index: Says which papers satisfy an edition's topics and demands.
        held: The days held.
    """

    store: PaperStore
    index: PaperIndex
    held: Mapping[date, Fetched]

    def issue(self, edition: Edition, day: date) -> Issue | None:
        """Return what an edition's channel gets of a day; ``None`` where the day is not held."""
        digest = self.store.digest(day)
        if digest is None:
            return None
        hits = self._on_topics(edition, day, day, most=max(1, len(digest.papers)))
        return editions.issue(edition, digest, hits, self._allowed(edition, day, day))

    def round_up(self, edition: Edition, span: roundups.Span, replies: Mapping[str, int]) -> RoundUp:
        """Return what a span looked like to an edition's channel, where so much was said about papers."""
        since = span.first - timedelta(days=roundups.BLOOM_DAYS)
        digests = (self.store.digest(day) for day in days.span(since, span.last) if day in self.held)
        papers = {paper.id: paper for digest in digests if digest for paper in digest.papers}
        hits = self._on_topics(edition, since, span.last, most=max(1, len(papers)))
        topics = {topic: {hit.paper.id for hit in found} for topic, found in hits.items()}
        allowed = self._allowed(edition, since, span.last)
        if topics and not edition.others:
            allowed = set().union(*topics.values())
        wanted = [paper for paper in papers.values() if allowed is None or paper.id in allowed]
        return roundups.round_up(
            span,
            [paper for paper in wanted if span.first <= paper.day <= span.last],
            [paper for paper in wanted if since <= paper.day < span.first],
            self.store.growth(days.begin(span.first)),
            topics=topics,
            replies=replies,
        )

    def _on_topics(self, edition: Edition, first: date, last: date, *, most: int) -> dict[str, tuple[Hit, ...]]:
        """Return what was found in some days for each of an edition's topics."""
        found = {}
        for topic in edition.topics:
            query = editions.within(parse(topic, today=last), edition, first, last)
            answer = self.index.search(query, limit=most)
            found[topic] = () if answer.relaxed else answer.hits  # read otherwise, it is no topic of theirs
        return found

    def _allowed(self, edition: Edition, first: date, last: date) -> set[str] | None:
        """Return the papers of some days that satisfy what an edition demands; ``None`` where it demands nothing."""
        if not edition.demands:
            return None
        listed = sum(fetched.papers for day, fetched in self.held.items() if first <= day <= last)
        demanded = self.index.search(editions.demands(edition, first, last), limit=max(1, listed))
        return {hit.paper.id for hit in demanded.hits}
