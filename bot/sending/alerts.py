"""What is news to a subscription, and when it is told: pure deciders. No clock, no network."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.days import day_of, last_slot
from bot.model import Hit, Match, Pace, Paper, Subscription, Way

MOST = 50
"""Subscriptions of one person or one channel."""

LAST_MONTH_DAYS = 30
"""How far back a new subscription says what it would have sent; and how long a paper is waited for whose votes, stars
or code are asked for: the source's votes settle in two weeks."""

WINDOW_DAYS = LAST_MONTH_DAYS + 5
"""How far back papers are looked at at all."""

KEEP_DAYS = WINDOW_DAYS + 30
"""How long what was told is remembered: longer than any paper is looked at, so that none is told twice."""

FOREVER = datetime(9999, 1, 1, tzinfo=UTC)
"""Until when a subscription is paused that a person must resume."""

_DAY = timedelta(days=1)


def waits(subscription: Subscription) -> bool:
    """Return whether a subscription asks for what a paper may come to have only later: votes, stars, code."""
    query = subscription.query
    return query.has_code or query.min_stars is not None or query.min_upvotes is not None


def is_recent(paper: Paper, today: date) -> bool:
    """Return whether a paper is looked at at all; ``today`` is the UTC day."""
    return paper.days[-1] >= today - WINDOW_DAYS * _DAY


def is_news(subscription: Subscription, paper: Paper) -> bool:
    """Return whether a paper that satisfies a subscription is to be told, unless it was before.

    It was listed since the subscription was made, or the day before, whose list was still growing then; where votes are
    waited for, in the month before.
    """
    first = day_of(subscription.made_at) - _DAY
    return paper.days[-1] >= (first - LAST_MONTH_DAYS * _DAY if waits(subscription) else first)


def is_quiet(now: datetime, quiet: tuple[time, time] | None, zone: ZoneInfo) -> bool:
    """Return whether an instant lies in somebody's quiet hours, which may go over midnight."""
    if quiet is None:
        return False
    begin, end = quiet
    local = now.astimezone(zone).time()
    return begin <= local < end if begin <= end else local >= begin or local < end


def slot(subscription: Subscription, now: datetime) -> datetime:
    """Return when a daily or weekly subscription was last to be told."""
    zone = ZoneInfo(subscription.zone)
    last = last_slot(now, at=subscription.at, zone=zone).at
    if subscription.pace is Pace.DAILY:
        return last
    day = last.astimezone(zone).date()
    back = (day.weekday() - subscription.weekday) % 7
    return datetime.combine(day - back * _DAY, subscription.at, zone).astimezone(UTC)


def is_due(subscription: Subscription, since: datetime, now: datetime) -> bool:
    """Return whether what came to match at an instant is to be told now."""
    resumed = subscription.paused_until
    if (resumed is not None and now < resumed) or is_quiet(now, subscription.quiet, ZoneInfo(subscription.zone)):
        return False
    return subscription.pace is Pace.ONCE or slot(subscription, now) >= max(since, resumed or since)


@dataclass(frozen=True, slots=True)
class Told:
    """A paper of an alert.

    Attributes:
        subscriptions: Those of the place that it satisfies.
        because: What matched, each once.
    """

    paper_id: str
    subscriptions: tuple[int, ...]
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A paper of an alert, with the sentence that matches; and the section of a channel's digest that it stands in."""

    hit: Hit
    told: Told
    section: str = ""


@dataclass(frozen=True, slots=True)
class Alert:
    """One message of a place: all that is due there.

    Attributes:
        subscriptions: Those that it tells of, by number.
        matches: What it is made of.
        batch: The message's name, where it was made up before, and may be out.
    """

    subscriptions: tuple[Subscription, ...]
    matches: tuple[Match, ...]
    batch: str = ""

    @property
    def team(self) -> str:
        """The workspace."""
        return self.subscriptions[0].team

    @property
    def channel(self) -> str:
        """The place: a channel, or a person's own id."""
        return self.subscriptions[0].channel

    @property
    def address(self) -> str:
        """Where to, by mail; empty for one that goes by Slack."""
        return self.subscriptions[0].address

    def papers(self) -> tuple[Told, ...]:
        """Return its papers in the order in which they matched, each once."""
        by_paper: defaultdict[str, list[Match]] = defaultdict(list)
        for match in sorted(self.matches, key=lambda one: (one.at, one.paper_id, one.subscription)):
            by_paper[match.paper_id].append(match)
        return tuple(
            Told(
                paper_id,
                tuple(match.subscription for match in several),
                tuple(dict.fromkeys(word for match in several for word in match.because)),
            )
            for paper_id, several in by_paper.items()
        )


def due(subscriptions: Mapping[int, Subscription], pending: Iterable[Match], now: datetime) -> Iterator[Alert]:
    """Give the alerts that are due: one for each place and address, and one for each that was made up before.

    What was made up goes out as it is, whatever was paused since: part of it may be out.
    """
    groups: defaultdict[tuple[str, str, str, str], list[Match]] = defaultdict(list)
    for match in pending:
        subscription = subscriptions.get(match.subscription)
        if subscription is None or subscription.way is Way.FEED:
            continue
        if match.batch or is_due(subscription, match.at, now):
            groups[subscription.team, subscription.channel, subscription.address, match.batch].append(match)
    for (*_, batch), several in sorted(groups.items()):
        told = sorted({one.subscription for one in several}, key=lambda one: subscriptions[one].number)
        yield Alert(tuple(subscriptions[one] for one in told), tuple(several), batch)


def dated(matches: Iterable[Match]) -> list[tuple[Match, datetime]]:
    """Return what matches a feed with its dates, newest first: no two alike, each later than the one below it.

    A date is when the paper was seen to match; of several seen at once each is a second later than the one before, in
    the order of their ids. It stays the same as further ones come.
    """
    last: datetime | None = None
    found = []
    for match in sorted(matches, key=lambda one: (one.at, one.paper_id)):
        at = match.at.replace(microsecond=0)
        last = at if last is None else max(at, last + timedelta(seconds=1))
        found.append((match, last))
    return found[::-1]
