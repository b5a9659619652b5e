"""``more`` and ``back``: the next and the last page of an answer."""

from __future__ import annotations

from bot.answers.archive import HITS
from bot.slack.blocks.notices import ALL_SHOWN, FIRST_SHOWN, MORE_OF_WHAT, notice
from bot.slack.blocks.state import State
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.earlier import earlier, listed
from bot.slack.hear.following import follow
from bot.slack.hear.verbs.verb import Verb


def _more(asked: Asked, _rest: str, hearing: Hearing) -> Reply:
    shown = listed(earlier(asked, hearing))
    if shown is None:
        return Reply(notice(MORE_OF_WHAT))
    after = shown.offset + shown.count
    if after >= len(shown.order):
        return Reply(notice(ALL_SHOWN))
    state = State(shown.question, after, shown.today, shown.pinned)
    return Reply(follow(hearing.rooms.answers, state, private=asked.private))


def _back(asked: Asked, _rest: str, hearing: Hearing) -> Reply:
    shown = listed(earlier(asked, hearing))
    if shown is None:
        return Reply(notice(MORE_OF_WHAT))
    if not shown.offset:
        return Reply(notice(FIRST_SHOWN))
    before = max(0, shown.offset - max(shown.count, HITS))
    state = State(shown.question, before, shown.today, shown.pinned)
    return Reply(follow(hearing.rooms.answers, state, private=asked.private))


MORE = Verb(
    "more",
    "the next papers of the answer before",
    (
        ("more", "the next five"),
        ("only with code", "the same question, narrowed; in a thread or a chat"),
        ("since June", "likewise, for a time"),
    ),
    _more,
    aliases=("next", "show more", "next page", "more papers", "continue"),
)
BACK = Verb(
    "back",
    "the papers before those",
    (
        ("back", "the five before"),
        ("more", "the five after"),
        ("the second one", "the second paper of the page, whole"),
    ),
    _back,
    aliases=("previous",),
)
