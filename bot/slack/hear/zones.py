"""Who asks, and where -> the time zone in which "today" is meant and every time is shown."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from slack_sdk import WebClient

from bot.errors import StoreError
from bot.ports import Choices, Clock
from bot.recent import Recent
from bot.slack.hear.people import People

logger = logging.getLogger(__name__)

CHOICE = "zone"
"""The name of a person's or a channel's zone among the choices."""

KEEP = timedelta(minutes=5)
"""How long a choice is taken for true before the database is asked again: another process may have noted a new one."""

REMEMBERED = 4_096
"""Places: the choice of another one is read anew."""

_WIDEST = timedelta(hours=24)

_Place = tuple[str, str, str]
"""A workspace, a person, a channel."""


def zone_named(name: str) -> ZoneInfo | None:
    """Return the zone of a name such as ``Europe/Berlin``; ``None`` where there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def spelt(named: str) -> str | None:
    """Return the name of a zone as it is spelt, for one typed in any case, whole or by its place alone."""
    wanted = named.replace(" ", "_").lower()
    places = [zone for zone in sorted(available_timezones()) if zone.lower() == wanted]
    places += [zone for zone in sorted(available_timezones()) if zone.lower().rpartition("/")[2] == wanted]
    return next((zone for zone in places if zone_named(zone)), None)


class Zones:
    """Knows time zones: a person's choice, else what Slack knows of them, else the channel's choice, else a default.

    Args:
        choices: What people and channels have chosen.
        people: What Slack knows of people.
        clock: Gives now.
        default: Where nothing is known.
    """

    def __init__(self, choices: Choices, people: People, clock: Clock, default: tzinfo) -> None:
        self._choices, self._people, self._clock, self._default = choices, people, clock, default
        self._held: Recent[_Place, tuple[tzinfo | None, datetime]] = Recent(REMEMBERED)
        self._lock = threading.Lock()

    def of(self, client: WebClient, *, team: str, person: str, channel: str) -> tzinfo:
        """Return the zone of a person in a channel; never raises."""
        return (
            (self._remembered((team, person, "")) if person else None)
            or zone_of(self._people.known(client, team, person))
            or (self._remembered((team, "", channel)) if channel else None)
            or self._default
        )

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

    def forget(self, team: str) -> None:
        """Ask the database anew for all of a workspace."""
        with self._lock:
            for place in [place for place in self._held if place[0] == team]:
                del self._held[place]

    def _remembered(self, place: _Place) -> tzinfo | None:
        now = self._clock()
        with self._lock:
            zone, until = self._held.get(place, (None, now))
        if now < until:
            return zone
        team, person, channel = place
        try:
            zone = zone_named(self.chosen(team, channel=channel, person=person))
        except StoreError as error:
            logger.warning("a choice of zone cannot be read error=%s", error)
        with self._lock:
            self._held[place] = zone, now + KEEP
        return zone


def zone_of(user: Mapping[str, Any]) -> tzinfo | None:
    """Return the zone that Slack knows of a person, by name, else by its offset; ``None`` where it says neither."""
    named = zone_named(str(user.get("tz") or ""))
    seconds = user.get("tz_offset")
    if named is not None or not isinstance(seconds, int) or abs(seconds) >= _WIDEST.total_seconds():
        return named
    return timezone(timedelta(seconds=seconds)) if seconds else UTC
