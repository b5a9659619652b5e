"""Saved questions, what came to match them, and what is sent of that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from bot.model.answers import Hit
from bot.model.queries import Query


class Way(StrEnum):
    """How alerts reach people."""

    SLACK = "slack"
    MAIL = "mail"
    FEED = "feed"  # fetched, never sent


class Pace(StrEnum):
    """When an alert is sent."""

    ONCE = "at once"
    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class Subscription:
    """A saved question of a channel or a person.

    Attributes:
        team: The workspace.
        channel: Where it belongs, and where its alerts go: a channel, or a person's own id for direct messages.
        person: Who made it; empty once that is forgotten.
        question: As typed, its options taken out; empty where every paper is wanted.
        query: What a paper must satisfy; see ``wishes.Wish``.
        made_at: When it was made; papers listed before are no news to it.
        pace: When alerts are sent.
        at: The local time of a daily or weekly alert.
        weekday: The day of a weekly one, from 0 for Monday.
        zone: The time zone of ``at`` and of the quiet hours, by its IANA name.
        quiet: The local time from which, and until which, nothing is sent; ``None`` where there is none.
        paused_until: Nothing is sent before; what comes to match meanwhile is kept. ``None`` where it runs.
        paused_why: In a sentence; empty where a person paused it.
        way: How alerts are sent.
        address: Where to, by mail.
        token: Unguessable; the name of its feed, and what unsubscribes by mail.
        number: Its number among those of its place; never given twice while one of them stands.
        id: Given by the store.
    """

    team: str
    channel: str
    person: str
    question: str
    query: Query
    made_at: datetime
    pace: Pace = Pace.ONCE
    at: time = time(9)
    weekday: int = 0
    zone: str = "UTC"
    quiet: tuple[time, time] | None = None
    paused_until: datetime | None = None
    paused_why: str = ""
    way: Way = Way.SLACK
    address: str = ""
    token: str = ""
    number: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """A paper that satisfies a subscription.

    Attributes:
        subscription: Its id.
        paper_id: The paper's.
        because: What matched, in words for people, as the subscription has them.
        at: When it was first seen to match.
        batch: The message that tells it; empty until it is due.
    """

    subscription: int
    paper_id: str
    because: tuple[str, ...]
    at: datetime
    batch: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """An e-mail address of a person.

    Attributes:
        code: What was mailed there, and is to be typed in Slack.
        tries: How often a wrong code was typed.
        confirmed_at: ``None`` until the right one was.
    """

    team: str
    person: str
    address: str
    code: str
    at: datetime
    tries: int = 0
    confirmed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """A question to subscribe to, as understood.

    Attributes:
        question: With Slack's noise undone; empty where every paper is wanted.
        query: What a paper must satisfy.
        problem: Why it cannot be subscribed to, in a sentence; empty where it can.
        note: What of it was left out, in a sentence.
    """

    question: str
    query: Query
    problem: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a subscription would have sent in the last month.

    Attributes:
        hits: The best of them, most upvoted first, with the sentence of each that matches.
        because: What matched, for each of these.
        total: How many there are.
    """

    hits: tuple[Hit, ...]
    because: tuple[tuple[str, ...], ...]
    total: int
