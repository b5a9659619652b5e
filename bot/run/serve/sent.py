"""What the ledger knows of the digests of the last days, and what of it needs a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.days import GRACE, NEWS_DAYS
from bot.model import Post, PostState
from bot.run.settings import Settings
from bot.slack.post.outcome import NOTHING_NEW, WHAT, unsure

if TYPE_CHECKING:
    from bot.run.brief import Archive

LOOK_BACK = timedelta(days=NEWS_DAYS + 3)
"""How far back the ledger is read for what needs a person: past every day that may still be due."""

KNOWN_BACK = timedelta(days=NEWS_DAYS + 17)
"""How far back it is read for what a channel has had: one that is posted to once a week had its last digest long ago,
and what came since is told from that."""


def recent_posts(house: Archive, channel: str | None = None, *, back: timedelta = LOOK_BACK) -> tuple[Post, ...]:
    """Return what the ledger knows of the digests of the last days."""
    since = (house.clock() - back).date()
    return tuple(row for row in house.posts.posts(channel=channel, since=since) if row.what == WHAT)


def grace(settings: Settings) -> timedelta:
    """Return how long a post may go out after midnight: two fetches at least, for the first may fail."""
    return max(GRACE, timedelta(minutes=2 * settings.refresh_minutes))


def late(rows: Sequence[Post], newest: date | None) -> tuple[date, ...]:
    """Return the days with a message that somebody claimed, and that nobody sends now that a newer digest is due."""
    claimed = {row.day for row in rows if row.state is PostState.CLAIMED}
    return tuple(sorted(day for day in claimed if newest and day < newest))


def heads(rows: Sequence[Post]) -> Mapping[date, Post]:
    """Return the row of each day's parent: the last of those that came when there was nothing to show, or the next."""
    found: dict[date, Post] = {}
    for row in sorted(rows, key=lambda row: row.part):
        held = found.get(row.day)
        if held is None or (held.state is PostState.SKIPPED and held.note == NOTHING_NEW):
            found[row.day] = row
    return found


def note_unsure(house: Archive) -> None:
    """Let ``status`` tell of every recent message of which nobody can tell whether it went out.

    Raises:
        StoreError: The ledger did not answer.
    """
    rows = [row for row in recent_posts(house) if unsure(row)]
    if not rows:
        house.troubles.settle("posts")
        return
    which = " ".join(
        f"{row.day} in {row.channel}{f', part {row.part}' if row.part else ''}: {row.note}" for row in rows
    )
    house.troubles.note("posts", f"A digest may be missing. {which}")
