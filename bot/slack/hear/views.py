"""A modal -> opened before somebody, within the three seconds that Slack allows after what they did."""

from __future__ import annotations

import logging

from bot.slack.blocks.modals import View
from bot.slack.hear.asked import Asked
from bot.slack.wire.transport import FAILURES

logger = logging.getLogger(__name__)


def opened(asked: Asked, view: View) -> bool:
    """Open a modal; return whether Slack did: it does for three seconds after a press, and where it knows modals."""
    if not asked.trigger_id:
        return False
    try:
        asked.client.views_open(trigger_id=asked.trigger_id, view=view)
    except FAILURES as error:
        logger.warning("a modal was not opened reason=%s", error)
        return False
    return True
