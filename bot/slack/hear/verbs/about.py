"""``status``, ``privacy`` and ``forget me``."""

from __future__ import annotations

from bot.slack.blocks.notices import FORGET, PRIVACY, notice, status_message
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.verbs.verb import Verb


def _status(_asked: Asked, _rest: str, hearing: Hearing) -> Reply:
    return Reply(status_message(hearing.rooms.answers.status()))


def _privacy(_asked: Asked, _rest: str, _hearing: Hearing) -> Reply:
    return Reply(notice(PRIVACY))


def _forget(_asked: Asked, _rest: str, _hearing: Hearing) -> Reply:
    return Reply(notice(FORGET))


STATUS = Verb(
    "status",
    "how many papers are held, of which days, and whether anything needs care",
    (("status", "what the archive holds"),),
    _status,
)
PRIVACY_VERB = Verb("privacy", "what is kept about you", (("privacy", "what is kept about you"),), _privacy)
FORGET_VERB = Verb("forget me", "removes what is kept about you", (("forget me", "removes it"),), _forget)
