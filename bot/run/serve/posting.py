"""What posts to the workspace of the settings: the client with its token, and what sends by that."""

from __future__ import annotations

import time
from collections.abc import Callable

from slack_sdk import WebClient

from bot.errors import SettingsError
from bot.run.settings import plain, variable
from bot.run.wiring import House
from bot.slack.post.chats import Chats
from bot.slack.post.courier import Courier
from bot.slack.post.digest import DigestPoster
from bot.slack.wire.client import posting_client


def open_client(house: House) -> WebClient:
    """Return the client that posts.

    Raises:
        SettingsError: There is no bot token.
    """
    token = plain(house.settings.slack_bot_token)
    if token is None:
        raise SettingsError(f"Posting needs {variable('slack_bot_token')}; `paperboy doctor` says where to get it.")
    return posting_client(token, house.settings.slack_api_url, house.metrics)


def open_chats(house: House) -> Chats:
    """Return what knows people's chats; as ``open_client``."""
    return Chats(open_client(house), house.rooms.choices, clock=house.clock)


def open_courier(house: House, *, sleep: Callable[[float], None]) -> Courier:
    """Return what sends messages; as ``open_client``."""
    return Courier(open_client(house), house.posts, clock=house.clock, sleep=sleep)


def open_poster(house: House, *, sleep: Callable[[float], None] = time.sleep) -> DigestPoster:
    """Return what posts digests; as ``open_client``."""
    return DigestPoster(open_courier(house, sleep=sleep), house.posts)
