"""A channel that takes nothing any more -> its edition paused, and who set it up told: nothing is tried for ever."""

from __future__ import annotations

import logging
from dataclasses import replace

from bot.days import day_of
from bot.errors import PaperboyError, PostError
from bot.model import Edition, EditionState
from bot.run.wiring import House
from bot.slack.blocks.editions import stopped_message
from bot.slack.blocks.part import Part
from bot.slack.ids import is_direct
from bot.slack.manifest import GONE_ERRORS
from bot.slack.post.chats import Chats
from bot.slack.post.courier import Courier
from bot.slack.post.outcome import PASSING, WHAT

logger = logging.getLogger(__name__)

DAYS_REFUSED = 3
"""After so many digests that Slack refused in a channel, for whatever reason, its edition is paused."""


class Stopping:
    """Pauses editions.

    Args:
        house: Whose editions.
        courier: Tells their owners.
        chats: Knows these.
    """

    def __init__(self, house: House, courier: Courier, chats: Chats) -> None:
        self._house, self._courier, self._chats = house, courier, chats
        self._editions = house.rooms.editions

    def stopped(self, edition: Edition, error: PostError) -> bool:
        """Pause an edition where an error says so, and tell who set it up; return whether that was done.

        First they are told, once, then it is paused: nothing stops without a word. One that the settings name has three
        days, for whoever names a channel may invite the bot later; then it is kept, paused, and the status tells of it.
        """
        if error.sent is not False:
            return False
        try:
            kept = self._editions.get(edition.channel)
            lasting = error.reason in GONE_ERRORS and kept is not None
            if not lasting and not self._refused_for_days(edition):
                return False
            if kept is None:
                self._editions.put(replace(edition, state=EditionState.PAUSED, reason=error.reason, next_at=None))
                stopped = True
            elif replace(kept, next_at=edition.next_at) == edition:
                self._tell_owner(edition, error.reason)
                stopped = self._editions.stop(edition, error.reason)
            else:
                stopped = False  # it was changed meanwhile, and is looked at anew
        except PaperboyError as again:
            logger.warning("an edition is not paused yet channel=%s error=%s", edition.channel, again)
            return False
        logger.warning("edition paused channel=%s reason=%s", edition.channel, error.reason)
        return stopped

    def _refused_for_days(self, edition: Edition) -> bool:
        """Return whether Slack itself took none of the last digests, for reasons that do not pass."""
        runs = [run for run in self._editions.runs(edition.channel, limit=4 * DAYS_REFUSED) if run.what == WHAT]
        last = [run for run in runs if run.outcome != "skipped"][:DAYS_REFUSED]
        return len(last) == DAYS_REFUSED and all(run.outcome == "failed" and run.note not in PASSING for run in last)

    def _tell_owner(self, edition: Edition, reason: str) -> None:
        if not edition.person or is_direct(edition.channel):
            return
        part = Part(0, (), stopped_message(edition, reason))
        try:
            chat = self._chats.of(edition.team, edition.person)
            today = day_of(self._house.clock())
            self._courier.once(f"paused:{edition.channel}", today, chat, lambda _: part, team=edition.team)
        except PostError as error:
            if error.fatal or error.sent is None:
                raise
            logger.warning("an owner cannot be told channel=%s reason=%s", edition.channel, error.reason)
