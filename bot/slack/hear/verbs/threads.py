"""``threads``: whether the bot goes on in a channel's threads without being mentioned."""

from __future__ import annotations

from bot.slack.blocks.notices import THREADS_HERE, THREADS_NEED, THREADS_OFF, THREADS_ON, notice
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.verbs.verb import Verb
from bot.slack.ids import is_direct
from bot.slack.wire.permits import READING

CHOICE = "threads"
_ON, _OFF = frozenset({"on", "yes", "always"}), frozenset({"off", "no", "mention"})


def _threads(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    if is_direct(asked.channel):
        return Reply(notice(THREADS_HERE))
    word = rest.lower().strip(" .!?")
    if word:
        value = "on" if word in _ON else ""
        hearing.rooms.choices.choose(asked.team, CHOICE, value, channel=asked.channel, at=hearing.clock())
    on = goes_on(asked, hearing)
    lacking = on and not hearing.permits.sure(asked.client, *READING)
    text = THREADS_ON if on else THREADS_OFF
    return Reply(notice(f"{text} {THREADS_NEED}" if lacking else text), public=bool(word))


def goes_on(asked: Asked, hearing: Hearing) -> bool:
    """Return whether a channel wants answers in the bot's threads without a mention."""
    return hearing.rooms.choices.chosen(asked.team, CHOICE, channel=asked.channel) == "on"


THREADS = Verb(
    "threads",
    "whether I go on in this channel's threads without being mentioned",
    (
        ("threads on", "a reply in a thread that I answered in is for me, too, if it is a question"),
        ("threads off", "only what mentions me is; so it is from the start"),
        ("threads", "what is set"),
    ),
    _threads,
    takes=lambda rest: rest.lower().strip(" .!?") in {"", *_ON, *_OFF},
)
