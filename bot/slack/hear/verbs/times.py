"""``today`` and other times, ``trending``, ``top 20``: questions that have a help of their own."""

from __future__ import annotations

import re

from bot.answers.archive import MAX_HITS
from bot.slack.blocks.state import State
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.following import follow
from bot.slack.hear.verbs.verb import Verb

_NUMBER = re.compile(r"[1-9]\d?")


def _asked(asked: Asked, _rest: str, hearing: Hearing) -> Reply:
    return Reply(follow(hearing.rooms.answers, State(asked.text), private=asked.private))


def _trending(asked: Asked, _rest: str, hearing: Hearing) -> Reply:
    return Reply(follow(hearing.rooms.answers, State("trending"), private=asked.private))


def _top(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    return Reply(follow(hearing.rooms.answers, State(f"top {rest or MAX_HITS}"), private=asked.private))


TODAY = Verb(
    "today",
    "the papers of a time, best first; a day without a list is answered with the last one before it",
    (
        ("today", "the newest day's papers"),
        ("last week", "those of a week; also `2026-W30`, `july`"),
        ("2026-07-30", "those of a day"),
    ),
    _asked,
    aliases=("yesterday", "week", "this week", "last week", "month", "this month", "last month"),
    options=(
        ("today with code", "any filter narrows it"),
        ("top 20 of last week", "how many, the most upvoted first"),
    ),
)
TRENDING = Verb(
    "trending",
    "the most upvoted of the last seven days",
    (
        ("trending", "what people like this week"),
        ("top 20 of this month", "the same of another time"),
        ("best papers on agents", "of a topic"),
    ),
    _trending,
    aliases=("hot",),
)
TOP = Verb(
    "top",
    f"the most upvoted of all, {MAX_HITS} unless you say how many",
    (("top 10", "the most upvoted"), ("top 5 of last week", "of a time"), ("top 5 on agents", "of a topic")),
    _top,
    takes=lambda rest: not rest or bool(_NUMBER.fullmatch(rest)),
    options=(("of last week", "of a time"), ("on agents", "of a topic"), ("with code", "any filter narrows it")),
)
