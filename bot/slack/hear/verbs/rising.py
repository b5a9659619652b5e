"""``rising``: the papers whose votes grow."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.slack.blocks.rising import rising_message
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.verbs.verb import Verb

LIMIT, WEEK = 10, 7
_SPANS = {"": WEEK, "today": 1, "this week": WEEK, "week": WEEK, "this month": 30, "month": 30}
_DAYS = re.compile(r"(?:in )?(?:the )?(?:last |past )?(\d{1,2}) days?")


def _days(rest: str) -> int | None:
    found = _DAYS.fullmatch(rest.lower())
    return max(1, int(found[1])) if found else _SPANS.get(rest.lower().strip("?. "))


def _rising(_asked: Asked, rest: str, hearing: Hearing) -> Reply:
    days = _days(rest) or WEEK
    grown = hearing.rooms.newsroom.rising(since=hearing.clock() - timedelta(days=days), limit=LIMIT)
    return Reply(rising_message(grown, days))


RISING = Verb(
    "rising",
    "the papers that gained most votes lately, whatever their age",
    (("rising", "of the last seven days"), ("rising today", "since yesterday"), ("rising this month", "of 30 days")),
    _rising,
    takes=lambda rest: _days(rest) is not None,
)
