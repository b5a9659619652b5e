"""Round-ups: when a channel is owed one, and what its week or month looked like. Pure deciders, no clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.answers.trends import chart
from bot.days import RIPE_AFTER, begin, read_ripe
from bot.days import span as span_of
from bot.model import Edition, Fetched, Grown, Paper, RoundUp, TopicNumbers
from bot.sending import editions

BEST, BLOOMERS, DISCUSSED = 5, 3, 3
"""How many papers of each kind a round-up shows."""

BLOOM_DAYS = 60
"""How old a late bloomer may be: before that it was listed too long ago to be a surprise."""

WAIT = timedelta(hours=6)
"""How long a round-up waits for a day that was not read, as after an outage; then it comes without."""

LEAST_GROWN = 5
"""Votes that a late bloomer has gained at least."""

PATIENCE = timedelta(days=3)
"""How long after its time a round-up may still come, as after an outage."""

WEEKLY, MONTHLY = "weekly", "monthly"


@dataclass(frozen=True, slots=True)
class Span:
    """What a round-up is about: its kind, and the first and the last digest day; the last one names it."""

    kind: str
    first: date
    last: date


def due(edition: Edition, now: datetime) -> Iterator[Span]:
    """Give the round-ups that an edition's channel is owed now, if they are not out: on its days, and not at night."""
    if now >= _instant(edition, editions.local_day(edition, now)):
        yield from unsettled(edition, now)


def unsettled(edition: Edition, now: datetime) -> Iterator[Span]:
    """Give the round-ups whose time has come and is not over, whatever the hour, if they are not out."""
    if not editions.is_on(edition, now):
        return
    since = editions.begun(edition)
    for kind, day in _days(edition, editions.local_day(edition, now)):
        comes = _comes(edition, kind, day)
        if comes <= now < comes + PATIENCE and (since is None or since <= comes):
            yield _span(kind, day)


def whole(edition: Edition, span: Span, held: Mapping[date, Fetched], now: datetime) -> bool:
    """Return whether all days of a span were read, or have been waited for long enough."""
    if now >= _comes(edition, span.kind, span.last + timedelta(days=1)) + WAIT:
        return True
    wanted = (day for day in span_of(span.first, span.last) if day >= min(held, default=day))
    return all(day in held and read_ripe(day, held[day]) for day in wanted)


def next_time(edition: Edition, after: datetime) -> datetime | None:
    """Return when the next round-up of an edition comes; ``None`` where it has none."""
    today = editions.local_day(edition, after)
    kinds = [kind for kind, wanted in ((WEEKLY, edition.weekly), (MONTHLY, edition.monthly)) if wanted]
    ahead = [today + timedelta(days=n) for n in range(-1, 33)]
    times = (_comes(edition, kind, day) for day in ahead for kind in kinds if _is_day(kind, day))
    return next((comes for comes in times if comes > after), None)


def look_again(edition: Edition, now: datetime, *, left: bool) -> datetime | None:
    """Return when to look at an edition's round-ups again; ``left``: one whose time has come is not out."""
    if not left:
        return next_time(edition, now)
    return max(_instant(edition, editions.local_day(edition, now)), now + editions.RETRY)


def _days(edition: Edition, today: date) -> Iterator[tuple[str, date]]:
    for kind, wanted in ((WEEKLY, edition.weekly), (MONTHLY, edition.monthly)):
        back = (today - timedelta(days=n) for n in range(PATIENCE.days + 1))
        day = next((day for day in back if _is_day(kind, day)), None) if wanted else None
        if day is not None:
            yield kind, day


def _is_day(kind: str, day: date) -> bool:
    return day.weekday() == 0 if kind == WEEKLY else day.day == 1


def _span(kind: str, day: date) -> Span:
    last = day - timedelta(days=1)
    return Span(kind, day - timedelta(days=7) if kind == WEEKLY else last.replace(day=1), last)


def _comes(edition: Edition, kind: str, day: date) -> datetime:
    """Return when a round-up comes: at the channel's time, or, far east of it, once the last day is ripe."""
    return max(_instant(edition, day), begin(_span(kind, day).last) + RIPE_AFTER)


def _instant(edition: Edition, day: date) -> datetime:
    return datetime.combine(day, edition.at, edition.clock_zone)


def is_told(paper: Paper, span: Span, grown: Mapping[str, int]) -> bool:
    """Return whether a round-up may tell of a paper though nobody talks about it: in its span, before, or grown."""
    return paper.day >= _before(span) or grown.get(paper.id, 0) >= LEAST_GROWN


def _before(span: Span) -> date:
    """Return the first of as many days before a span as it has."""
    return span.first - (span.last - span.first) - timedelta(days=1)


def round_up(
    span: Span,
    papers: Sequence[Paper],
    older: Sequence[Paper],
    grown: Mapping[str, int],
    *,
    topics: Mapping[str, Collection[str]],
    replies: Mapping[str, int],
) -> RoundUp:
    """Return what a span looked like to a channel.

    Args:
        span: Which.
        papers: Those first listed in it that the channel wants, in any order.
        older: Those listed before it that the channel wants.
        grown: Votes gained since the span began.
        topics: For each of the channel's topics, the ids of all papers, older ones too, that belong to it.
        replies: How much was said in the channel about papers in that time.
    """
    best = sorted(papers, key=lambda paper: (-paper.upvotes, paper.id))[:BEST]
    late = [Grown(paper, grown[paper.id]) for paper in older if grown.get(paper.id, 0) >= LEAST_GROWN]
    talked = [Grown(paper, replies[paper.id]) for paper in (*papers, *older) if replies.get(paper.id, 0) > 0]
    return RoundUp(
        kind=span.kind,
        first=span.first,
        last=span.last,
        papers=len(papers),
        best=tuple(best),
        bloomers=tuple(sorted(late, key=lambda one: (-one.by, one.paper.id))[:BLOOMERS]),
        discussed=tuple(sorted(talked, key=lambda one: (-one.by, one.paper.id))[:DISCUSSED]),
        topics=tuple(numbers(topic, ids, span, papers, older) for topic, ids in topics.items()),
    )


def numbers(
    topic: str, ids: Collection[str], span: Span, papers: Sequence[Paper], older: Sequence[Paper]
) -> TopicNumbers:
    """Return a topic's span in numbers: how many papers, beside those of as many days before; by week; whose."""
    length = (span.last - span.first).days + 1
    mine = [paper for paper in papers if paper.id in ids]
    before = [paper for paper in older if paper.id in ids and paper.day >= _before(span)]
    step = 7 if length > 14 else 1
    bars = [0] * -(-length // step)
    for paper in mine:
        bars[min(len(bars) - 1, (paper.day - span.first).days // step)] += 1
    labs = Counter(paper.organization for paper in mine if paper.organization)
    return TopicNumbers(
        topic=topic,
        papers=len(mine),
        before=len(before),
        bars=chart(bars) if mine else "",
        votes=max((paper.upvotes for paper in mine), default=0),
        labs=tuple(name for name, _ in labs.most_common(2)),
    )
