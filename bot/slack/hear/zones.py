"""Who asks, and where -> the time zone in which "today" is meant and every time is shown."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from http.client import HTTPException
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from slack_sdk import WebClient
from slack_sdk.errors import SlackClientError

from bot.errors import StoreError
from bot.ports import Choices, Clock
from bot.slack.wire.permits import Permits
from bot.slack.wire.watching import hasty

logger = logging.getLogger(__name__)

CHOICE = "zone"
"""The name of a person's or a channel's zone among the choices."""

NEEDED = "users:read"
PATIENCE_SECONDS = 2
"""How long an answer waits for Slack to say where its asker lives."""

KEEP = timedelta(hours=1)
"""How long a zone is taken for true: people travel, but not by the minute."""

AGAIN = timedelta(minutes=2)
"""After that long, what Slack or the database did not say is asked again."""

REMEMBERED = 4_096
_WIDEST = timedelta(hours=24)
_Told = tuple[tzinfo | None, bool]
"""A zone, and whether whoever was asked did answer."""


def zone_named(name: str) -> ZoneInfo | None:
    """Return the zone of a name such as ``Europe/Berlin``; ``None`` where there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


class Zones:
    """Knows time zones: a person's choice, else what Slack knows of them, else the channel's choice, else a default.

    What Slack says of a person is remembered for an hour, in memory only.

    Args:
        choices: What people and channels have chosen.
        permits: Whether Slack may be asked.
        clock: Gives now.
        default: Where nothing is known.
    """

    def __init__(self, choices: Choices, permits: Permits, clock: Clock, default: tzinfo) -> None:
        self._choices, self._permits, self._clock, self._default = choices, permits, clock, default
        self._held: OrderedDict[tuple[str, str, str], tuple[tzinfo | None, datetime]] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, client: WebClient, *, team: str, person: str, channel: str) -> tzinfo:
        """Return the zone of a person in a channel; never raises."""
        mine = self._remembered((team, person, ""), lambda: self._own(client, team, person)) if person else None
        if mine is not None:
            return mine
        there = self._remembered((team, "", channel), lambda: self._chosen(team, channel=channel)) if channel else None
        return there or self._default

    def choose(self, team: str, name: str, *, channel: str = "", person: str = "") -> None:
        """Note a person's or a channel's zone; an empty name takes it back.

        Raises:
            StoreError: The database refused.
        """
        self._choices.choose(team, CHOICE, name, channel=channel, person=person, at=self._clock())
        with self._lock:
            self._held.pop((team, person, channel), None)

    def chosen(self, team: str, *, channel: str = "", person: str = "") -> str:
        """Return the name of the zone that was chosen; ``""`` where none was.

        Raises:
            StoreError: The database does not answer.
        """
        return self._choices.chosen(team, CHOICE, channel=channel, person=person)

    def _remembered(self, key: tuple[str, str, str], ask: Callable[[], _Told]) -> tzinfo | None:
        now = self._clock()
        with self._lock:
            zone, until = self._held.get(key, (None, now))
        if now < until:
            return zone
        zone, known = ask()
        with self._lock:
            self._held[key] = zone, now + (KEEP if known else AGAIN)
            self._held.move_to_end(key)
            if len(self._held) > REMEMBERED:
                self._held.popitem(last=False)
        return zone

    def _own(self, client: WebClient, team: str, person: str) -> _Told:
        zone, known = self._chosen(team, person=person)
        if zone is not None or not self._permits.may(client, NEEDED):
            return zone, known
        try:
            user = hasty(client, PATIENCE_SECONDS).users_info(user=person).get("user")
        except (SlackClientError, HTTPException, OSError, ValueError) as error:
            logger.info("a time zone is not known reason=%s", type(error).__name__)
            return None, False
        return _zone_of(user), known

    def _chosen(self, team: str, *, channel: str = "", person: str = "") -> _Told:
        """Return the zone chosen, and whether that is sure."""
        try:
            return zone_named(self.chosen(team, channel=channel, person=person)), True
        except StoreError as error:
            logger.warning("a choice of zone cannot be read error=%s", error)
            return None, False


def _zone_of(user: object) -> tzinfo | None:
    """Return the zone that Slack knows of a person, by name, else by its offset; ``None`` where it says neither."""
    held = user if isinstance(user, dict) else {}
    named = zone_named(str(held.get("tz") or ""))
    seconds = held.get("tz_offset")
    if named is not None or not isinstance(seconds, int) or abs(timedelta(seconds=seconds)) >= _WIDEST:
        return named
    return timezone(timedelta(seconds=seconds)) if seconds else UTC
