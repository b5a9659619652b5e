"""A reply in a channel's thread that mentions nobody -> an answer, where the channel switched that on."""

from __future__ import annotations

import logging
import re

from bot.errors import StoreError
from bot.slack.blocks.shown import shown_by
from bot.slack.hear.asked import Asked, Hearing
from bot.slack.hear.conversation import bare, reply
from bot.slack.hear.earlier import earlier
from bot.slack.hear.followups import narrowing
from bot.slack.hear.heard import MENTION
from bot.slack.hear.pointers import pointed
from bot.slack.hear.saying import say, wants_quiet
from bot.slack.hear.verbs.table import commanded
from bot.slack.hear.verbs.threads import goes_on

logger = logging.getLogger(__name__)

_QUESTION = re.compile(r"\?\s*$")


def is_for_me(asked: Asked, hearing: Hearing) -> bool:
    """Return whether a reply in a thread may be for the bot: it mentions nobody, and the channel wants that."""
    if MENTION.search(asked.text):
        return False
    try:
        return goes_on(asked, hearing)
    except StoreError as error:
        logger.warning("a channel is taken for one that wants mentions channel=%s error=%s", asked.channel, error)
        return False


def overhear(asked: Asked, hearing: Hearing) -> None:
    """Answer what goes on from an answer of the bot's, or asks; people who talk with each other are left alone."""
    if wants_quiet(asked, hearing):
        return
    text = bare(asked.text)
    follows = bool(pointed(text) or commanded(text) or narrowing(text, hearing.clock().date()))
    if not (follows or _QUESTION.search(text)) or not earlier(asked, hearing):
        return
    told = reply(asked, hearing)
    if follows or shown_by(told.message.metadata):
        say(asked, told, hearing, thread=asked.thread_ts)
