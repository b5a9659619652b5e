"""A round-up: what a week or a month looked like to a channel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.model.papers import Paper


@dataclass(frozen=True, slots=True)
class Grown:
    """A paper, and by how much: votes that it gained, or words that were said about it."""

    paper: Paper
    by: int


@dataclass(frozen=True, slots=True)
class TopicNumbers:
    """A topic's span in numbers.

    Attributes:
        topic: As it was set.
        papers: How many there were.
        before: How many in as many days before.
        bars: By week, or by day of a week, as a row of bars; empty where there were none.
        votes: The most that one has.
        labs: Who published most of them, the most first.
    """

    topic: str
    papers: int
    before: int
    bars: str = ""
    votes: int = 0
    labs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoundUp:
    """What a span looked like.

    Attributes:
        kind: ``weekly`` or ``monthly``.
        first: Its first digest day.
        last: Its last.
        papers: How many there were for the channel.
        best: The most upvoted.
        bloomers: Older papers whose votes grew most meanwhile.
        discussed: Those that most was said about in the channel.
        topics: Each topic in numbers.
    """

    kind: str
    first: date
    last: date
    papers: int
    best: tuple[Paper, ...] = ()
    bloomers: tuple[Grown, ...] = ()
    discussed: tuple[Grown, ...] = ()
    topics: tuple[TopicNumbers, ...] = ()
