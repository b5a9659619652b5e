"""Editions: what a channel gets of the digests, by its own settings; one day of it; and what came of its runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.model.answers import Quote
from bot.model.papers import Digest, Paper


class EditionState(StrEnum):
    """Whether an edition comes."""

    ON = "on"
    PAUSED = "paused"  # until an instant, or until somebody resumes it; ``reason`` says why
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Edition:
    """What a channel gets by itself; one per channel.

    Attributes:
        channel: Slack's id of it.
        team: The workspace; empty for a channel that the settings name.
        person: Who set it up, and is told when it stops; empty where nobody is known.
        at: When it comes, by the clock of ``zone``.
        zone: An IANA name.
        weekdays: On which days of that zone, ascending, Monday being 0; never empty.
        top: How many papers the post itself shows; the others follow in its thread.
        topics: Questions, each a section of its own, in order.
        excluded: Words and phrases that no paper of it holds.
        min_upvotes: Votes at least; a paper that reaches them later comes in the thread.
        has_code: Whether a paper needs a repository.
        others: Whether papers of no topic follow; without topics, all papers come.
        weekly: Whether a round-up of the week comes on Mondays.
        monthly: Whether one of the month comes on its first day.
        updates: Whether a new version, a withdrawal and code that comes later are said where a paper was posted.
        state: Whether it comes.
        reason: Why it is paused, in Slack's own word where Slack refused it; empty where a person paused it.
        paused_until: When the pause ends by itself.
        begun: When it was switched on; what was due before is not owed.
        asked_at: When somebody asked for the newest digest at once, until that was done.
        next_at: When there may be something to do for it; ``None`` while there is not.
    """

    channel: str
    team: str = ""
    person: str = ""
    at: time = time(9)
    zone: str = "UTC"
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    top: int = 5
    topics: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    min_upvotes: int = 0
    has_code: bool = False
    others: bool = True
    weekly: bool = False
    monthly: bool = False
    updates: bool = False
    state: EditionState = EditionState.ON
    reason: str = ""
    paused_until: datetime | None = None
    begun: datetime | None = None
    asked_at: datetime | None = None
    next_at: datetime | None = None

    @property
    def clock_zone(self) -> ZoneInfo:
        """The zone, to reckon with."""
        return ZoneInfo(self.zone)

    @property
    def demands(self) -> bool:
        """Whether it demands anything of a paper but its topic."""
        return bool(self.excluded or self.min_upvotes or self.has_code)


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper of an issue, and why it is there: its topic, and the sentence that matched; neither without topics."""

    paper: Paper
    topic: str = ""
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """One day of an edition.

    Attributes:
        digest: What it was made of.
        entries: What the channel gets of it: topic by topic, best first; then the papers of no topic.
        topics: The edition's topics, in order.
    """

    digest: Digest
    entries: tuple[Entry, ...]
    topics: tuple[str, ...] = ()

    @property
    def day(self) -> date:
        """The digest's day."""
        return self.digest.day

    @property
    def papers(self) -> tuple[Paper, ...]:
        """The papers that the channel gets, in order."""
        return tuple(entry.paper for entry in self.entries)

    @classmethod
    def whole(cls, digest: Digest) -> Issue:
        """Return the issue that leaves nothing out."""
        return cls(digest, tuple(Entry(paper) for paper in digest.papers))


@dataclass(frozen=True, slots=True)
class Run:
    """What came of one thing that was due in a channel, as it stands.

    Attributes:
        channel: Slack's id of it.
        what: The kind of message, as in the ledger of posts.
        day: What it was about.
        at: When that came about.
        outcome: ``posted``, ``nothing new``, ``skipped``, ``failed``.
        note: Why, in a sentence or in Slack's own word; of a digest that was posted, its settings then, as typed.
        team: The workspace.
    """

    channel: str
    what: str
    day: date
    at: datetime
    outcome: str
    note: str = ""
    team: str = ""
