"""``similar ID``: the papers most like one."""

from __future__ import annotations

from bot.model import ARXIV_ID
from bot.slack.blocks.state import State
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.following import follow
from bot.slack.hear.verbs.verb import Verb


def _similar(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    return Reply(follow(hearing.rooms.answers, State(f"similar {rest}"), private=asked.private))


SIMILAR = Verb(
    "similar",
    "papers like one; its menu in an answer does the same",
    (("similar 2607.28227", "papers like it"),),
    _similar,
    takes=lambda rest: bool(ARXIV_ID.search(rest)),
)
