"""What is wrong for longer than one try: noted for ``status`` and the health page, and said once in a channel.

Each process decides by what the database says of all of them, so that they agree, and one says it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING

from bot.answers import listing
from bot.days import day_of, silent_since, stale_since
from bot.errors import PaperboyError
from bot.run.serve.sent import note_unsure, recent_posts
from bot.run.settings import plain
from bot.slack.post.outcome import unsure
from bot.texts.humanize import day_words

if TYPE_CHECKING:
    from bot.run.brief import Archive
    from bot.run.wiring import House
    from bot.slack.post.alarm import AlarmPoster

logger = logging.getLogger(__name__)

SILENT_AFTER = timedelta(hours=6)
"""How long the source may give nothing before a person should look; with rare fetches, three of them."""


class Kind(IntEnum):
    """What is wrong; its number is the part of the day's row in the ledger, and never changes."""

    STALE = 0
    SILENT = 1
    UNSURE = 2
    LATE = 3


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something that needs a person, and the day that names it: the same in every process."""

    kind: Kind
    day: date
    sentence: str


class Alarms:
    """Looks what is wrong, and says it.

    Args:
        house: Whose archive, ledger and settings are used.
        sleep: Waits for so many seconds.
    """

    def __init__(self, house: House, *, sleep: Callable[[float], None]) -> None:
        self._house = house
        settings, token = house.settings, plain(house.settings.slack_bot_token)
        self._poster = None
        if settings.alarm_channel and token:
            # Here, so that `status`, which only notes what is wrong, does not wait for Slack's packages.
            from bot.slack.post.alarm import AlarmPoster  # noqa: PLC0415
            from bot.slack.wire.client import posting_client  # noqa: PLC0415

            client = posting_client(token, settings.slack_api_url, house.metrics)
            self._poster = AlarmPoster(client, house.posts, settings.alarm_channel, clock=house.clock, sleep=sleep)

    def look(self) -> None:
        """Note what is wrong, and say what is new; to be called after a catch-up, when the archive is as it can be."""
        try:
            alarms = note(self._house)
        except PaperboyError as error:
            logger.warning("cannot look for alarms error=%s", error)
            return
        if self._poster:
            for alarm in alarms:
                self._say(self._poster, alarm)

    def tell_late(self, names: Sequence[str]) -> None:
        """Note which jobs have not run for three intervals, and say it once a day."""
        if not names:
            self._house.troubles.settle("jobs")
            return
        said = f"What runs by itself has not for three times its interval: {', '.join(names)}. A restart helps."
        self._house.troubles.note("jobs", said)
        if self._poster:
            self._say(self._poster, Alarm(Kind.LATE, day_of(self._house.clock()), said))

    def _say(self, poster: AlarmPoster, alarm: Alarm) -> None:
        try:
            poster.say(alarm.sentence, day=alarm.day, part=alarm.kind)
            self._house.troubles.settle("alarms")
        except PaperboyError as error:
            if self._house.troubles.note("alarms", f"No alarm could be said in the channel for them: {error}"):
                logger.warning("alarm not said day=%s error=%s", alarm.day, error)


def note(house: Archive) -> tuple[Alarm, ...]:
    """Let ``status`` tell of what is wrong, and return it. A stale feed it tells of by itself.

    Raises:
        StoreError: The database did not answer.
    """
    note_unsure(house)
    alarms = tuple(_alarms(house))
    silence = next((alarm.sentence for alarm in alarms if alarm.kind is Kind.SILENT), "")
    if silence:
        house.troubles.note("silence", silence)
    else:
        house.troubles.settle("silence")
    return alarms


def _alarms(house: Archive) -> Iterator[Alarm]:
    held, now = house.store.fetches(), house.clock()
    patience = max(SILENT_AFTER, timedelta(minutes=3 * house.settings.refresh_minutes))
    silent, stale = silent_since(held, now, patience=patience), stale_since(held, now)
    if silent:
        since = f"{day_words(silent)}, {silent:%H:%M} UTC"
        said = f"The source has given no digest since {since}; what is held is still answered."
        yield Alarm(Kind.SILENT, day_of(silent), said)
    elif stale:
        yield Alarm(Kind.STALE, stale, listing.stale(stale))
    for row in recent_posts(house):
        if unsure(row):
            said = f"The digest of {row.day} may be missing in {row.channel}. {row.note}"
            yield Alarm(Kind.UNSURE, row.day, said)
