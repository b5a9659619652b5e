"""``post``: a digest, posted at once by hand."""

from __future__ import annotations

from datetime import date

from rich.console import Console

from bot.errors import PostError, SettingsError, StoreError
from bot.model import Edition, Issue
from bot.run.chat.render import message as read
from bot.run.serve.posting import open_poster
from bot.run.wiring import House
from bot.sending.editions import asked_for
from bot.slack.blocks.edition import render
from bot.slack.blocks.message import unpressed
from bot.slack.post.digest import DigestPoster
from bot.slack.post.outcome import Outcome


def post_now(house: House, day: date | None, channel: str | None, *, dry_run: bool, out: Console, err: Console) -> int:
    """Post a digest at once, whatever the time; return the exit code.

    Raises:
        SettingsError: No channel, or no token.
    """
    channels = (channel,) if channel else house.settings.channels
    held = house.store.fetches()
    chosen = day or asked_for(held)
    if chosen is None or chosen not in held or not held[chosen].papers:
        err.print(f"No digest {f'of {day} ' if day else ''}is held that could be posted; try `paperboy ingest`.")
        return 1
    if dry_run:
        return _show(house, chosen, channels[0] if channels else "", out)
    if not channels:
        raise SettingsError("Name a channel: --channel C0123456789, or BOT_CHANNELS.")
    poster, codes = open_poster(house), []
    for name in channels:
        try:
            out.print(f"{name}: the digest of {chosen}: {_post_in(house, poster, chosen, name)}")
            codes.append(0)
        except PostError as error:
            err.print(f"{name}: {error}", style="red")
            codes.append(1)
    return max(codes)


def _show(house: House, day: date, channel: str, out: Console) -> int:
    edition, issue = _issue(house, day, channel)
    for message in render(issue, house.posts.shown(channel) if channel else (), top=edition.top):
        out.print(read(unpressed(message.blocks)), end="\n\n", soft_wrap=False)
    return 0


def _post_in(house: House, poster: DigestPoster, day: date, channel: str) -> Outcome:
    edition, issue = _issue(house, day, channel)
    return poster.post(issue, channel, top=edition.top, team=edition.team)


def _issue(house: House, day: date, channel: str) -> tuple[Edition, Issue]:
    """Return a channel's edition, and what it gets of a day."""
    edition = house.rooms.edition(channel) or Edition(channel, top=house.settings.post_top)
    if edition.topics or edition.demands:
        house.library.load()
    issue = house.library.issue(edition, day)
    if issue is None:
        raise StoreError(f"the digest of {day} is held no longer")
    return edition, issue
