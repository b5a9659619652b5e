"""The daily post: for each channel, what is due now goes to Slack. Decided by ``bot.days``, sent by ``bot.slack``."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rich.console import Console

from bot.days import GRACE, NEWS_DAYS, Due, due, last_slot, ripe, superseding
from bot.errors import PaperboyError, PostError, SettingsError, StoreError
from bot.model import Digest, Fetched, Post, PostState
from bot.run.settings import Settings, plain, variable
from bot.run.wiring import House
from bot.slack.blocks.edition import render
from bot.slack.post.outcome import WHAT, Outcome, unsure

if TYPE_CHECKING:
    from bot.slack.post.digest import DigestPoster

logger = logging.getLogger(__name__)

LOOK_BACK = timedelta(days=NEWS_DAYS + 3)
"""How far back the ledger is read: past every day that may still be due."""


class DailyPost:
    """Posts what is due, channel by channel; one channel's failure holds back no other.

    Args:
        house: Whose archive, ledger and settings are used.
        sleep: Waits for so many seconds.
    """

    def __init__(self, house: House, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self._house = house
        self._poster = open_poster(house, sleep=sleep)
        self._finished: set[tuple[str, date]] = set()

    def run(self) -> None:
        """Post whatever is due now.

        Raises:
            PostError: Slack accepts the token no longer; nothing else would fare better.
        """
        for channel in self._house.settings.channels:
            try:
                self._run(channel)
                self._house.troubles.settle(channel)
            except PostError as error:
                self._house.metrics.posted("refused" if error.sent is False else "unknown")
                self._trouble(channel, f"Cannot post in {channel}: {error}")
                if error.fatal:
                    raise
            except PaperboyError as error:
                self._trouble(channel, f"The post in {channel} waits: {error}")
        self._note_unsure()

    def _note_unsure(self) -> None:
        try:
            note_unsure(self._house)
        except StoreError as error:
            logger.warning("posts that nobody can tell about are not looked for error=%s", error)

    def _trouble(self, channel: str, sentence: str) -> None:
        if self._house.troubles.note(channel, sentence):
            logger.warning("daily post failed channel=%s error=%s", channel, sentence)

    def _run(self, channel: str) -> None:
        held = self._house.library.held()
        self._close_late(channel, held)
        self._see_through(channel, _heads(recent_posts(self._house, channel)))
        before: Due | None = None
        while (now_due := self._due(channel, held)) and now_due != before:
            self._post(now_due.day, channel, now_due.skipped)
            before = now_due  # where another process is posting it, it stays due

    def _due(self, channel: str, held: Mapping[date, Fetched]) -> Due | None:
        house, heads = self._house, _heads(recent_posts(self._house, channel))
        closed = {day for day, head in heads.items() if head.state is not PostState.CLAIMED}
        settings = house.settings
        return due(held, closed, now=house.clock(), at=settings.post_at, zone=settings.zone, grace=grace(settings))

    def _close_late(self, channel: str, held: Mapping[date, Fetched]) -> None:
        settings, now_due = self._house.settings, self._due(channel, held)
        slot = last_slot(self._house.clock(), at=settings.post_at, zone=settings.zone)
        newest = now_due.day if now_due else superseding(held, self._house.clock(), slot)
        for day in late(recent_posts(self._house, channel), newest):
            try:
                self._poster.close(day, channel)
            except PostError as error:
                if error.fatal:
                    raise
                logger.warning("an old post is not settled yet day=%s channel=%s error=%s", day, channel, error)

    def _see_through(self, channel: str, heads: Mapping[date, Post]) -> None:
        """Go over today's post again if another process sent it: it may have died before the thread was whole."""
        newest = max(heads, default=None)
        if newest is None or (channel, newest) in self._finished:
            return
        head, now, settings = heads[newest], self._house.clock(), self._house.settings
        same_day = head.at.astimezone(settings.zone).date() == now.astimezone(settings.zone).date()
        if head.state is PostState.POSTED and (same_day or now < head.at + grace(settings)):
            self._post(newest, channel, ())

    def _post(self, day: date, channel: str, skipped: Sequence[date]) -> None:
        digest = self._house.library.digest(day)
        if digest is None:
            return
        outcome = self._poster.post(digest, channel, skipped=skipped)
        self._house.metrics.posted(outcome)
        logger.info("daily post day=%s channel=%s outcome=%s", day, channel, outcome)
        if outcome is not Outcome.ELSEWHERE:
            self._finished.add((channel, day))


def recent_posts(house: House, channel: str | None = None) -> tuple[Post, ...]:
    """Return what the ledger knows of the digests of the last days."""
    since = (house.clock() - LOOK_BACK).date()
    return tuple(row for row in house.posts.posts(channel=channel, since=since) if row.what == WHAT)


def grace(settings: Settings) -> timedelta:
    """Return how long a post may go out after midnight: two fetches at least, for the first may fail."""
    return max(GRACE, timedelta(minutes=2 * settings.refresh_minutes))


def late(rows: Sequence[Post], newest: date | None) -> tuple[date, ...]:
    """Return the days with a message that somebody claimed, and that nobody sends now that a newer digest is due."""
    claimed = {row.day for row in rows if row.state is PostState.CLAIMED}
    return tuple(sorted(day for day in claimed if newest and day < newest))


def _heads(rows: Sequence[Post]) -> dict[date, Post]:
    return {row.day: row for row in rows if row.part == 0}


def note_unsure(house: House) -> None:
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


def open_poster(house: House, *, sleep: Callable[[float], None] = time.sleep) -> DigestPoster:
    """Return the poster of the settings' workspace.

    Raises:
        SettingsError: There is no bot token.
    """
    # Here, so that reading the ledger does not wait for Slack's packages.
    from bot.slack.post.digest import DigestPoster  # noqa: PLC0415
    from bot.slack.wire.client import posting_client  # noqa: PLC0415

    token = plain(house.settings.slack_bot_token)
    if token is None:
        raise SettingsError(f"Posting needs {variable('slack_bot_token')}; `paperboy doctor` says where to get it.")
    client = posting_client(token, house.settings.slack_api_url, house.metrics)
    return DigestPoster(client, house.posts, clock=house.clock, sleep=sleep, top=house.settings.post_top)


def post_now(house: House, day: date | None, channel: str | None, *, dry_run: bool, out: Console, err: Console) -> int:
    """Post a digest at once, whatever the time; return the exit code.

    Raises:
        SettingsError: No channel, or no token.
    """
    channels = (channel,) if channel else house.settings.channels
    digest = _chosen(house, day)
    if digest is None:
        err.print(f"No digest {f'of {day} ' if day else ''}is held that could be posted; try `paperboy ingest`.")
        return 1
    if dry_run:
        for message in render(digest, house.posts.shown(channels[0]) if channels else (), top=house.settings.post_top):
            out.print_json(data=message.payload())
        return 0
    if not channels:
        raise SettingsError("Name a channel: --channel C0123456789, or BOT_CHANNELS.")
    return max(_post_in(open_poster(house), digest, name, out, err) for name in channels)


def _post_in(poster: DigestPoster, digest: Digest, channel: str, out: Console, err: Console) -> int:
    try:
        outcome = poster.post(digest, channel)
    except PostError as error:
        err.print(f"{channel}: {error}", style="red")
        return 1
    out.print(f"{channel}: the digest of {digest.day}: {outcome}")
    return 0


def _chosen(house: House, day: date | None) -> Digest | None:
    if day is None:
        held = house.store.fetches()
        day = max((other for other, fetched in held.items() if ripe(other, fetched)), default=None)
    digest = house.store.digest(day) if day else None
    return digest if digest and digest.papers else None
