"""``status``, and what is kept about the asker: ``privacy``, ``forget me``."""

from __future__ import annotations

from bot.slack.blocks.notices import ONLY_ALONE, notice, status_message
from bot.slack.blocks.privacy import kept_message, removed_message
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.verbs.verb import Verb


def _status(asked: Asked, _rest: str, hearing: Hearing) -> Reply:
    return Reply(status_message(hearing.rooms.answers.status(), hearing.zone(asked)))


def _privacy(asked: Asked, _rest: str, hearing: Hearing) -> Reply:
    if not asked.alone:
        return Reply(notice(ONLY_ALONE))
    return Reply(kept_message(hearing.rooms.privacy.about(asked.team, asked.person, chats=asked.chats)))


def _forget(asked: Asked, _rest: str, hearing: Hearing) -> Reply:
    hearing.alone.forget(asked.team, asked.person)
    return Reply(removed_message(hearing.rooms.privacy.forget(asked.team, asked.person, chats=asked.chats)))


STATUS = Verb(
    "status",
    "how many papers are held, of which days, and whether anything needs care",
    (("status", "what the archive holds"),),
    _status,
)
PRIVACY_VERB = Verb("privacy", "all that is kept about you", (("privacy", "what is kept about you"),), _privacy)
FORGET_VERB = Verb(
    "forget me", "removes all that is kept about you, at once", (("forget me", "removes what is kept"),), _forget
)
