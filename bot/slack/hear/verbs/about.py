"""``status``, and what is kept: ``privacy``, ``forget me``, ``forget workspace``."""

from __future__ import annotations

from bot.slack.blocks.notices import ONLY_ADMINS, ONLY_ALONE, notice, status_message
from bot.slack.blocks.privacy import forget_workspace_message, kept_message
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.forgetting import chats_of, forget_me
from bot.slack.hear.verbs.verb import Verb


def _status(asked: Asked, _rest: str, hearing: Hearing) -> Reply:
    return Reply(status_message(hearing.rooms.answers.status(), hearing.zone(asked)))


def _privacy(asked: Asked, _rest: str, hearing: Hearing) -> Reply:
    if not asked.alone:
        return Reply(notice(ONLY_ALONE))
    return Reply(kept_message(hearing.rooms.privacy.about(asked.team, asked.person, chats=chats_of(asked, hearing))))


def _forget(asked: Asked, _rest: str, hearing: Hearing) -> Reply:
    return Reply(forget_me(asked, hearing))


def _forget_workspace(asked: Asked, _rest: str, hearing: Hearing) -> Reply:
    if not asked.alone:
        return Reply(notice(ONLY_ALONE))
    return Reply(forget_workspace_message() if hearing.is_admin(asked) else notice(ONLY_ADMINS))


STATUS = Verb(
    "status",
    "how many papers are held, of which days, and whether anything needs care",
    (("status", "what the archive holds"),),
    _status,
)
PRIVACY_VERB = Verb("privacy", "all that is kept about you", (("privacy", "what is kept about you"),), _privacy)
FORGET_VERB = Verb(
    "forget me",
    "removes all that is kept about you, at once",
    (("forget me", "removes what is kept"),),
    _forget,
    changes=True,
)
FORGET_WORKSPACE_VERB = Verb(
    "forget workspace",
    "for admins: removes all that is kept of this workspace, once confirmed",
    (("forget workspace", "removes all of it"),),
    _forget_workspace,
)
