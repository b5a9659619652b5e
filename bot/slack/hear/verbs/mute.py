"""``mute``: quiet in a thread, until the bot is mentioned in it again."""

from __future__ import annotations

from bot.slack.blocks.notices import MUTE_WHERE, MUTED, notice
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.verbs.verb import Verb


def _mute(asked: Asked, _rest: str, hearing: Hearing) -> Reply:
    if not asked.thread_ts:
        return Reply(notice(MUTE_WHERE))
    hearing.rooms.threads.mute(asked.team, asked.channel, asked.thread_ts, at=hearing.clock())
    return Reply(notice(MUTED), reaction="mute")


MUTE = Verb(
    "mute",
    "silences me in a thread until I am mentioned there again",
    (
        ("mute", "said in the thread; the :no_bell: reaction on an answer of mine does the same"),
        ("threads off", "in a channel: I answer there where I am mentioned, and nowhere else"),
        ("threads on", "in a channel: in my threads I go on without that, until one is muted"),
    ),
    _mute,
    aliases=("be quiet", "quiet", "shut up"),
)
