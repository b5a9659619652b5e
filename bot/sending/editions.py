"""Editions: which are due, for what day, and what is new in one; pure deciders. No clock, no network.

A channel is owed what ``days.due`` owes it, on its own weekdays and while it is switched on. What an issue holds is
decided from the digest, and from what the archive finds in that day for each of the edition's questions.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot import days
from bot.model import Digest, Edition, EditionState, Entry, Fetched, Hit, Issue, Paper, Post, PostState, Query

LIVE = timedelta(days=14)
"""How long a posted message shows the votes as they come: that is how long they come."""

EDIT_SOON, EDIT_LATER = timedelta(hours=1), timedelta(days=1)
"""How often a message is edited at most, on its first day and after."""

RETRY = timedelta(minutes=5)
"""After what is due could not be done, the edition is looked at again; within its own day, and no longer."""


def is_on(edition: Edition, now: datetime) -> bool:
    """Return whether an edition comes now: switched on, or paused until an instant that is over."""
    if edition.state is EditionState.PAUSED:
        return edition.paused_until is not None and edition.paused_until <= now
    return edition.state is EditionState.ON


def as_of(edition: Edition, now: datetime) -> Edition:
    """Return an edition as it is at an instant: one whose pause has ended by itself is on again, since then."""
    if edition.state is not EditionState.PAUSED or not is_on(edition, now):
        return edition
    return replace(edition, state=EditionState.ON, reason="", begun=begun(edition), paused_until=None)


def begun(edition: Edition) -> datetime | None:
    """Return since when what is due is owed: since it was switched on, or since its last pause ended by itself."""
    return max(filter(None, (edition.begun, edition.paused_until)), default=None)


def last_slot(edition: Edition, now: datetime, *, grace: timedelta) -> days.Slot:
    """Return the time of posting that came last."""
    return days.last_slot(
        now, at=edition.at, zone=edition.clock_zone, grace=grace, weekdays=edition.weekdays or days.EVERY_DAY
    )


def next_slot(edition: Edition, after: datetime) -> datetime | None:
    """Return when an edition comes next; ``None`` while nobody knows."""
    if edition.state is EditionState.OFF:
        return None
    if edition.state is EditionState.PAUSED:
        if edition.paused_until is None:
            return None
        after = max(after, edition.paused_until - timedelta(microseconds=1))
    return days.next_time(after, at=edition.at, zone=edition.clock_zone, weekdays=edition.weekdays or days.EVERY_DAY)


def due(
    edition: Edition, held: Mapping[date, Fetched], posted: Collection[date], *, now: datetime, grace: timedelta
) -> days.Due | None:
    """Return what to post in an edition's channel now, or ``None``; to be asked again once that is posted.

    Args:
        edition: Whose channel.
        held: The days in the store.
        posted: The days that the channel's ledger knows, sent or closed.
        now: The instant to decide for.
        grace: How long after a time shortly before midnight the post may still go out.
    """
    if not is_on(edition, now):
        return None
    if edition.asked_at is not None and (asked := asked_for(held)) is not None and asked not in posted:
        return days.Due(asked)
    return days.due(
        held,
        posted,
        now=now,
        at=edition.at,
        zone=edition.clock_zone,
        grace=grace,
        weekdays=edition.weekdays or days.EVERY_DAY,
        begun=begun(edition),
    )


def asked_for(held: Mapping[date, Fetched]) -> date | None:
    """Return the digest that "now" means: the newest that is ripe."""
    return max((day for day, fetched in held.items() if days.ripe(day, fetched)), default=None)


def awake(edition: Edition, now: datetime, *, grace: timedelta) -> bool:
    """Return whether messages may go out by themselves now: on the channel's days, from its time on until midnight."""
    return is_on(edition, now) and now < last_slot(edition, now, grace=grace).until


def look_again(
    edition: Edition, held: Mapping[date, Fetched], settled: Collection[date], *, now: datetime, grace: timedelta
) -> datetime | None:
    """Return when there may be something to do for an edition again; ``None`` for one that is switched off.

    Soon, while what is due is not out or the day that went out may still grow; else at its next time.

    Args:
        edition: Whose turn is over.
        held: The days in the store.
        settled: The days that are out in its channel, or closed.
        now: When that was.
        grace: As in ``due``.
    """
    following = next_slot(edition, now)
    if edition.asked_at is not None:
        return now + RETRY
    if following is None or not awake(edition, now, grace=grace):
        return following
    slot = last_slot(edition, now, grace=grace)
    since = begun(edition)
    if since is not None and slot.at < since:
        return following
    newest = days.owed(held, slot)
    waits = newest not in settled if newest is not None else bool(days.unread(held, slot))
    grows = max(settled, default=None)
    if waits or (grows is not None and now < days.begin(grows) + days.SETTLED_AFTER):
        return min(now + RETRY, following)
    return following


def demands(edition: Edition) -> Query:
    """Return what each paper of an edition must satisfy, as a query."""
    return Query(
        question="", excluded=edition.excluded, has_code=edition.has_code, min_upvotes=edition.min_upvotes or None
    )


def issue(
    edition: Edition, digest: Digest, hits: Mapping[str, Sequence[Hit]], allowed: Collection[str] | None
) -> Issue:
    """Return what an edition's channel gets of a digest.

    A paper stands under the first topic that it belongs to. Each section, and what follows, has the digest's order.

    Args:
        edition: Whose settings.
        digest: Best first.
        hits: What was found in that day for each topic, with the words that matched.
        allowed: The papers that satisfy what the edition demands; ``None`` where it demands nothing.
    """
    placed: dict[str, Entry] = {}
    for topic in edition.topics:
        quotes = {hit.paper.id: hit.quote for hit in hits.get(topic, ())}
        for paper in digest.papers:
            if paper.id in quotes and _passes(paper, allowed):
                placed.setdefault(paper.id, Entry(paper, topic, quotes[paper.id]))
    if edition.others or not edition.topics:
        for paper in digest.papers:
            if paper.id not in placed and _passes(paper, allowed):
                placed[paper.id] = Entry(paper)
    return Issue(digest, tuple(placed.values()), edition.topics)


def _passes(paper: Paper, allowed: Collection[str] | None) -> bool:
    return allowed is None or paper.id in allowed


def best(entries: Sequence[Entry], number: int) -> tuple[Entry, ...]:
    """Return as many entries as the post itself shows: one of each topic first, then more of each in turn.

    They keep their order; papers of no topic come in where the topics have no more.
    """
    topics = list(dict.fromkeys(entry.topic for entry in entries if entry.topic))
    rows = [[entry for entry in entries if entry.topic == topic] for topic in topics]
    taken: list[Entry] = []
    for turn in range(max(map(len, rows), default=0)):
        taken += [row[turn] for row in rows if len(row) > turn]
    taken += [entry for entry in entries if not entry.topic]
    chosen = {entry.paper.id for entry in taken[:number]}
    return tuple(entry for entry in entries if entry.paper.id in chosen)


def local_day(edition: Edition, now: datetime) -> date:
    """Return the channel's own day."""
    return now.astimezone(UTC).astimezone(edition.clock_zone).date()


def restless(rows: Sequence[Post], now: datetime) -> bool:
    """Return whether a post should be looked at again soon, for whoever sends it may die before its thread is whole."""
    return any(row.state is PostState.CLAIMED or now - row.at < 2 * RETRY for row in rows)


def may_edit(post: Post, now: datetime) -> bool:
    """Return whether it is time to show the votes of now in a posted message, should they have changed."""
    age = now - post.at
    pause = EDIT_SOON if age < EDIT_LATER else EDIT_LATER
    return post.state is PostState.POSTED and age <= LIVE and now - (post.edited_at or post.at) >= pause


def looks(papers: Sequence[Paper]) -> str:
    """Return what of papers may change in a posted message, as a text to compare: votes, code, a withdrawal."""
    return ",".join(f"{one.upvotes}{'c' * bool(one.code_url)}{'w' * bool(one.withdrawn_at)}" for one in papers)
