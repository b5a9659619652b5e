"""What the core and the wiring ask of a room: Protocols, with who calls each method and what it may raise."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.model import (
    Answer,
    Changes,
    Claim,
    Counted,
    Digest,
    Fetched,
    Forgotten,
    Found,
    Paper,
    Post,
    Query,
    Quote,
    Saved,
    Status,
)

LEASE = timedelta(minutes=5)
"""How long a claim holds unless it is confirmed: longer than any one call to Slack, retries included."""

Clock = Callable[[], datetime]
"""Gives now, aware and in UTC. Handed in, so that tests stand at any instant."""


class DigestSource(Protocol):
    """Where digests come from. ``Library.ingest`` is its one caller."""

    def fetch(self, day: date) -> Digest:
        """Return the digest of ``day`` (UTC); empty if nothing was listed.

        Raises:
            NotOpenYetError: The day has not begun at the source.
            FetchError: No usable reply; try later.
            ParseError: The layout changed; a person must look.
        """
        ...


class PaperStore(Protocol):
    """Where papers are kept. Every method may raise ``StoreError``; every save is one transaction."""

    def save(self, digest: Digest) -> Saved:
        """Keep a digest: merge it into what is held, and tell what that changed.

        Votes and comments take the newer fetch's value. Any other field takes the new value unless that is empty,
        so that a poorer source never replaces good data. A day never loses a paper. The votes of each fetch are kept.
        Saving the same digest again changes nothing but the time of the fetch. A fetch older than the one held adds
        papers and fills empty fields, and changes nothing else; so does a copy, whose votes count for nothing.

        A paper without an arXiv id is one with a paper of the same title and abstract, whichever came first: it goes by
        the arXiv id from then on, with its days, votes and posts.
        """
        ...

    def forget(self, what: date | str) -> Forgotten | None:
        """Take out a day, with the papers that it alone lists, or a paper by its id; ``None`` if it is not held.

        What was posted stays known.
        """
        ...

    def digest(self, day: date) -> Digest | None:
        """Return what is held of ``day`` in its order; ``None`` if the day was never fetched."""
        ...

    def fetches(self) -> Mapping[date, Fetched]:
        """Return every day that was ever fetched, empty days among them."""
        ...

    def paper(self, paper_id: str) -> Paper | None:
        """Return one paper, or ``None``."""
        ...

    def papers(self) -> Iterator[Paper]:
        """Give every paper, by ascending id, reading as it goes."""
        ...

    def changes(self, after: int) -> Changes:
        """Return the papers saved after a revision, by ascending id, and the ids gone since; after 0, all of them."""
        ...

    def count(self) -> int:
        """Return how many papers are held."""
        ...

    def growth(self, since: datetime) -> Mapping[str, int]:
        """Return how many upvotes each paper has gained since its first fetch in the span that begins there."""
        ...


class PaperIndex(Protocol):
    """What finds papers. Readers never wait for ``add``, and see all of it or nothing."""

    def add(self, papers: Iterable[Paper]) -> None:
        """Make papers searchable; one whose id is there already is replaced."""
        ...

    def remove(self, paper_ids: Iterable[str]) -> None:
        """Find papers no more; an id that is not there is no error."""
        ...

    def search(self, query: Query, *, limit: int, offset: int = 0) -> Found:
        """Return the papers that match a query well and satisfy its filters.

        Order: the query's ``sort``, then score, then newer day, then id; the same on every call. With no ``text``,
        every paper that satisfies the filters matches, most upvoted first unless another order was asked for.
        """
        ...

    def similar(self, paper_id: str, *, limit: int, offset: int = 0, within: Query | None = None) -> Found:
        """Return papers like one, never itself nor its duplicate; nothing if the id is unknown.

        Those alone that satisfy the filters of ``within``; its words do not count.
        """
        ...

    def count(self, query: Query) -> Counted:
        """Return what can be told of all papers that match a query well and satisfy its filters."""
        ...

    def titled(self, title: str) -> str:
        """Return the id of the paper whose title, or the name before its colon, is this one; ``""`` if none is."""
        ...

    def quote(self, query: Query, paper: Paper) -> Quote:
        """Return the sentence of a paper that answers best, with its matching words marked."""
        ...

    def get(self, paper_id: str) -> Paper | None:
        """Return a paper by its id, or ``None``."""
        ...

    def __len__(self) -> int:
        """Return how many papers can be searched."""
        ...


class PostLedger(Protocol):
    """Who may send which message: one row per (what, day, channel, part). May raise ``StoreError``.

    Called by the digest's poster only: claim, send, confirm. A claim that is never confirmed lapses.
    """

    def claim(
        self,
        what: str,
        day: date,
        channel: str,
        part: int,
        *,
        at: datetime,
        paper_ids: Collection[str] = (),
        note: str = "",
        lease: timedelta = LEASE,
    ) -> Claim | None:
        """Take the right to send a message, or return ``None``: it is sent, skipped, or being sent by another.

        The message's papers are noted at once, so that no other of its kind shows them in the channel: ``paper_ids``
        without those that another has. A claim that is taken over keeps the papers and the note it was first made with.
        """
        ...

    def mark(self, claim: Claim, *, ts: str = "", note: str = "") -> bool:
        """Write down, under a claim, how far its message has come; ``False`` if the claim was taken over meanwhile."""
        ...

    def confirm(self, claim: Claim, *, ts: str, paper_ids: Collection[str], at: datetime) -> bool:
        """Note that the message is out; ``False`` if the claim was taken over meanwhile (noted all the same)."""
        ...

    def release(self, claim: Claim) -> None:
        """Give the right back: the message surely was not sent, or stands in the channel with what was marked."""
        ...

    def skip(self, claim: Claim, *, note: str, at: datetime, paper_ids: Collection[str] = ()) -> None:
        """Close the message for good without sending it.

        ``note`` says why, in a sentence. ``paper_ids`` are those that may be out all the same.
        """
        ...

    def posts(self, *, channel: str | None = None, since: date | None = None) -> tuple[Post, ...]:
        """Return the ledger's rows, by day, channel and part."""
        ...

    def shown(self, channel: str) -> frozenset[str]:
        """Return the ids of all papers of a channel's messages: those posted, on their way, or perhaps out."""
        ...

    def forget(self, before: date) -> int:
        """Drop the rows of all days before one but claimed ones, whose end is still to be told; return how many."""
        ...


class EventLedger(Protocol):
    """Which of Slack's events were taken up. May raise ``StoreError``."""

    def first(self, event_id: str, *, at: datetime) -> bool:
        """Return whether this is the first time that any process sees the event, and remember it."""
        ...

    def firsts(self, event_ids: Collection[str], *, at: datetime) -> frozenset[str]:
        """Return those of several events that no process has seen; remember all of them, or raise and remember none."""
        ...

    def forget(self, before: datetime) -> int:
        """Drop what was seen before an instant; return how many."""
        ...


class Answerer(Protocol):
    """What the listeners know of the house: a question in, an Answer out. ``Library`` is it."""

    def answer(self, question: str, *, today: date | None = None, offset: int = 0, limit: int | None = None) -> Answer:
        """Answer a question in words, a day, a paper id or a link.

        Args:
            question: As typed in Slack or in a terminal.
            today: What the asker's "today" is; by default, today in the configured time zone.
            offset: The rank of the first hit wanted, from 0.
            limit: Hits at most; by default what the question asks for, else five.
        """
        ...

    def similar(self, paper_id: str, *, offset: int = 0, limit: int | None = None) -> Answer:
        """Return the papers most like one."""
        ...

    def paper(self, paper_id: str) -> Paper | None:
        """Return a paper by its id, or ``None``."""
        ...

    def status(self) -> Status:
        """Return the state of the archive."""
        ...


class Meter(Protocol):
    """What a monitor is told of. Called from any thread; never raises, never waits.

    Each argument is one of a few words known beforehand, never what a person or a page said.
    """

    def fetched(self, outcome: str) -> None:
        """Count a fetch of one day: ``listed``, ``empty``, ``not_open``, ``failed``, ``unreadable``, ``not_saved``."""
        ...

    def asked(self, surface: str, kind: str, seconds: float) -> None:
        """Count an answered question by where it was asked and ``Kind``; so long after its request came in."""
        ...

    def acknowledged(self, seconds: float) -> None:
        """Time the acknowledgement of a request of Slack's, from its arrival."""
        ...

    def posted(self, outcome: str) -> None:
        """Count what became of a daily post in one channel: the poster's ``Outcome``, ``refused`` or ``unknown``."""
        ...

    def failed(self, place: str) -> None:
        """Count an error that needs a look at the log, by the part of the house that met it."""
        ...

    def slowed(self, by: str) -> None:
        """Count a 429: by the ``source`` or by ``slack``."""
        ...
