"""Something needs a person -> one message in the channel for alarms, from however many processes meet it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date

from slack_sdk import WebClient

from bot.errors import PostError
from bot.ports import Clock, PostLedger
from bot.slack.blocks.mrkdwn import plain
from bot.slack.blocks.notices import notice
from bot.slack.post.delivery import Delivery

logger = logging.getLogger(__name__)

WHAT = "alarm"
NOT_AGAIN = "Nobody can tell whether this alarm went out, so that it is not sent again."
MAX_CHARS = 1_000


class AlarmPoster:
    """Says what needs a person in a channel, each thing at most once, by the ledger of posts.

    Args:
        client: ``posting_client``.
        ledger: Who may send what.
        channel: Slack's id of the channel for alarms.
        clock: Gives now.
        sleep: Waits for so many seconds.
    """

    def __init__(
        self, client: WebClient, ledger: PostLedger, channel: str, *, clock: Clock, sleep: Callable[[float], None]
    ) -> None:
        self._ledger, self._channel, self._clock = ledger, channel, clock
        self._delivery = Delivery(client, clock=clock, sleep=sleep)

    def say(self, sentence: str, *, day: date, part: int) -> bool:
        """Say a sentence, unless that was done; return whether it was said now.

        Args:
            sentence: What is wrong.
            day: When it began; with ``part``, it names the outage.
            part: Which kind of outage it is.

        Raises:
            PostError: Slack did not take the message.
            StoreError: The ledger did not answer.
        """
        claim = self._ledger.claim(WHAT, day, self._channel, part, at=self._clock())
        if claim is None:
            return False
        if claim.attempt > 1:  # whoever claimed it before died while sending, or never heard what came of it
            self._ledger.skip(claim, note=NOT_AGAIN, at=self._clock())
            return False
        message = notice(f":rotating_light: {plain(sentence, MAX_CHARS)}")
        try:
            ts = self._delivery.send(message, self._channel, "", deadline=claim.deadline)
        except PostError as error:
            if error.sent is False:
                self._ledger.release(claim)
            raise
        self._ledger.confirm(claim, ts=ts, paper_ids=(), at=self._clock())
        logger.warning("alarm said day=%s part=%d channel=%s", day, part, self._channel)
        return True
