"""``import CHANNEL``: reads a channel's old links once, so that nothing known there is posted as new."""

from __future__ import annotations

import time

from rich.console import Console
from slack_sdk import WebClient

from bot.errors import PostError, SettingsError
from bot.run.settings import plain
from bot.run.wiring import House
from bot.slack.hear.importing import READ
from bot.slack.wire.client import posting_client
from bot.slack.wire.oldlinks import Reading, read_links
from bot.slack.wire.permits import READING, granted
from bot.slack.wire.transport import FAILURES
from bot.texts.humanize import plural


def import_links(house: House, channel: str, *, again: bool, out: Console) -> None:
    """Read a channel, and tell how far it is.

    Args:
        house: The rooms.
        channel: Slack's id of it.
        again: Whether to read all of it, rather than what came since the last time.
        out: Where to tell.

    Raises:
        SettingsError: No token.
        PostError: Slack did not let us read.
        StoreError: The database refused.
    """
    token = plain(house.settings.slack_bot_token)
    if not token:
        raise SettingsError("SLACK_BOT_TOKEN is missing: without it no channel can be read.")
    client = posting_client(token, house.settings.slack_api_url)
    team, me = _let_in(client)
    since = "" if again else house.rooms.choices.chosen(team, READ, channel=channel)
    so_far = Reading(newest=since)
    for so_far in read_links(client, house.rooms.sightings, team, channel, me=me, since=since, sleep=time.sleep):
        links = f"{plural(so_far.papers, 'link')} to papers, {so_far.new:,} of them new"
        out.print(f"{plural(so_far.messages, 'message')}, {links}")
    house.rooms.choices.choose(team, READ, so_far.newest or since, channel=channel, at=house.clock())


def _let_in(client: WebClient) -> tuple[str, str]:
    """Return the workspace, and the bot's own id there; raises where the bot may read no channel."""
    try:
        reply = client.auth_test()
    except FAILURES as error:
        raise PostError(f"Slack does not let us in: {error}", reason="auth", sent=False) from error
    scopes = granted(reply.headers)
    if scopes and not scopes & set(READING):
        raise PostError(
            f"reading needs a permission, {' or '.join(sorted(READING))}; `paperboy doctor` says how to add it",
            reason="missing_scope",
            sent=False,
        )
    return str(reply.get("team_id") or ""), str(reply.get("user_id") or "")
