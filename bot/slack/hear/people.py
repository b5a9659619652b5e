"""What Slack knows of a person: asked for once an hour, kept in memory only, and done without where it is not told."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from slack_sdk import WebClient

from bot.ports import Clock
from bot.recent import Recent
from bot.slack.wire.permits import Permits
from bot.slack.wire.transport import FAILURES
from bot.slack.wire.watching import hasty

logger = logging.getLogger(__name__)

NEEDED = "users:read"
KEEP = timedelta(hours=1)
"""How long it is taken for true: people travel, and admins change, but not by the minute."""

AGAIN = timedelta(minutes=2)
"""After that long, what Slack did not say is asked again."""

REMEMBERED = 4_096
"""People: of a larger workspace those who asked longest ago are asked for again."""


class People:
    """Knows people as Slack does. Safe to use from several threads.

    Args:
        permits: Whether Slack may be asked.
        clock: Gives now.
    """

    def __init__(self, permits: Permits, clock: Clock) -> None:
        self._permits, self._clock = permits, clock
        self._held: Recent[tuple[str, str], tuple[Mapping[str, Any], datetime]] = Recent(REMEMBERED)
        self._lock = threading.Lock()

    def known(self, client: WebClient, team: str, person: str, *, wanted: bool = False) -> Mapping[str, Any]:
        """Return Slack's own object of a person; empty where it may not be asked, or did not say. Never raises.

        Args:
            client: With the workspace's token.
            team: The workspace.
            person: Slack's id of them.
            wanted: Whether somebody asks for just that, so that it is tried where nobody tells whether it is allowed.
        """
        now, key = self._clock(), (team, person)
        with self._lock:
            user, until = self._held.get(key, ({}, now))
        allowed = self._permits.may if wanted else self._permits.sure
        if now < until or not person or not allowed(client, NEEDED):
            return user
        try:
            said, keep = hasty(client).users_info(user=person).get("user"), KEEP
            self._permits.worked(client, NEEDED)
        except FAILURES as error:
            logger.info("a person is not told reason=%s", type(error).__name__)
            said, keep = None, AGAIN
        user = said if isinstance(said, dict) else {}
        with self._lock:
            self._held[key] = user, now + keep
        return user

    def is_admin(self, client: WebClient, team: str, person: str) -> bool:
        """Return whether Slack says that a person is an admin or an owner of the workspace."""
        user = self.known(client, team, person, wanted=True)
        return user.get("is_admin") is True or user.get("is_owner") is True

    def forget(self, team: str, person: str = "") -> None:
        """Forget a person, or all of a workspace."""
        with self._lock:
            for key in [key for key in self._held if key[0] == team and person in ("", key[1])]:
                del self._held[key]
