"""What can be done with subscriptions that stand: list, end, pause, change, and ask what they would send."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.model import Query, Subscription, Way
from bot.query.delivery import Delivery, split
from bot.query.times.later import later
from bot.sending.alerts import FOREVER
from bot.sending.subscribing import digest_of
from bot.slack.blocks.message import Message, section
from bot.slack.blocks.mrkdwn import plain
from bot.slack.blocks.notices import notice
from bot.slack.blocks.subscription_modal import form_view
from bot.slack.blocks.subscriptions import (
    TO_ME,
    again_by,
    how,
    line,
    list_message,
    preview_blocks,
    words_of,
    words_of_all,
)
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.confirming import WAITS, confirm
from bot.slack.hear.places import ADMINS_ONLY, is_mine, may_change, place, zone
from bot.slack.hear.verbs.pointing import Meant, by, meant_by, said_of, to_each
from bot.slack.hear.verbs.quiet import QUIET
from bot.slack.hear.verbs.verb import Verb, anything
from bot.slack.hear.views import opened
from bot.slack.manifest import COMMAND

_SNOOZE, _PAUSE = "tomorrow", ""


def listed(asked: Asked, _rest: str, hearing: Hearing) -> Reply:
    """Return what is subscribed to here, and by the asker."""
    store = hearing.rooms.subscribing.store
    mine = store.of(asked.team, asked.person)
    channel = place(asked, to_me=False)
    here = store.of(asked.team, channel) if channel != asked.person else ()
    return Reply(list_message(here, mine, hearing.clock(), public_url=hearing.rooms.public_url))


def _unsubscribe(meant: Meant, asked: Asked, hearing: Hearing) -> Reply:
    for one in meant.several:
        hearing.rooms.subscribing.store.remove(one.id)
    words = words_of_all(meant.several)
    ending = TO_ME if is_mine(meant.several[0]) and not asked.chats else ""
    first = plain(again_by(meant.several[0]), 300)
    again = f" To have it back: `{COMMAND} {first}{ending}`" if len(meant.several) == 1 else ""
    return said_of(f"Unsubscribed from {words}.{again}", meant.several, asked, hearing)


def _pause(default: str) -> Callable[[Meant, Asked, Hearing], Reply]:
    def act(meant: Meant, asked: Asked, hearing: Hearing) -> Reply:
        words, now = meant.rest or default, hearing.clock()
        zone = ZoneInfo(meant.several[0].zone)
        until = later(words, now, zone) if words else FOREVER
        if until is None:
            return Reply(
                notice(f"Until when? For example `{COMMAND} pause 1 for two weeks` or `pause all until Monday`.")
            )
        paused = [one for one in meant.several if one.paused_why != WAITS and one.way is not Way.FEED]
        for one in paused:
            hearing.rooms.subscribing.store.change(replace(one, paused_until=until, paused_why=""))
        if not paused:
            return Reply(notice("There is nothing to pause: a feed is fetched, and sends nothing."))
        when = f"until {until.astimezone(zone):%A %d %B, %H:%M}" if until < FOREVER else f"until `{COMMAND} resume`"
        kept = "What comes meanwhile is kept, and told in one message then."
        return said_of(f"Paused {when}: {words_of_all(paused)}. {kept}", paused, asked, hearing)

    return act


def _resume(meant: Meant, asked: Asked, hearing: Hearing) -> Reply:
    waiting = [one for one in meant.several if one.paused_why == WAITS]
    if waiting and len(waiting) == len(meant.several):
        return Reply(
            notice(
                f"{plain(waiting[0].address, 100)} is not confirmed yet: "
                f"type `{COMMAND} confirm` and the code of my letter."
            )
        )
    now = hearing.clock()
    running = [one for one in meant.several if one not in waiting]
    paused = [one for one in running if one.paused_until and one.paused_until > now]
    for one in paused:
        hearing.rooms.subscribing.store.change(replace(one, paused_until=None, paused_why=""))
    if not paused:
        return Reply(notice("Nothing here is paused."))
    return said_of(f"Resumed: {words_of_all(paused)}.", paused, asked, hearing)


def _edit(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    """Change the words of a subscription, or when and how it is told."""
    number, _, words = rest.partition(" ")
    question, said = split(words)
    meant = meant_by(asked, f"{number}{' to me' if said.to_me else ''}", hearing)
    if meant.problem:
        return Reply(notice(meant.problem))
    before = meant.several[0]
    if not may_change(asked, hearing, mine=is_mine(before)):
        return Reply(notice(ADMINS_ONLY))
    if not words or words == TO_ME.strip():
        if opened(asked, form_view(before)):
            return Reply(notice("Its form is open."), shown=True)
        number = str(before.number)
        how_to = (
            f"`{COMMAND} edit {number} new words` changes its words, `edit {number} weekly on Fridays` when it is told."
        )
        return Reply(notice(f"{line(before, hearing.clock())}\n{how_to}"))
    return _edited(before, question, said, asked, hearing)


def _new(asked: Asked, _rest: str, hearing: Hearing) -> Reply:
    """Open the form of a new subscription."""
    if opened(asked, form_view(blank(asked, place(asked, to_me=False), hearing))):
        return Reply(notice("The form is open."), shown=True)
    return listed(asked, "", hearing)


def blank(asked: Asked, channel: str, hearing: Hearing) -> Subscription:
    """Return a new subscription of a place, without a question: by the asker's clock, with the quiet hours there."""
    beside = hearing.rooms.subscribing.store.of(asked.team, channel)
    quiet = beside[-1].quiet if beside else None
    now, where = hearing.clock(), zone(asked, hearing)
    return Subscription(asked.team, channel, asked.person, "", Query(""), now, zone=where, quiet=quiet)


def _edited(before: Subscription, question: str, said: Delivery, asked: Asked, hearing: Hearing) -> Reply:
    after = said.of(before)
    if not question:
        hearing.rooms.subscribing.store.change(after)
        return said_of(f"Changed number {after.number}, {words_of(after)}: {how(after)}.", (after,), asked, hearing)
    understood = hearing.rooms.subscribing.understand(question, today=hearing.today(asked))
    problem = understood.problem or foreign(understood.question, before)
    if problem:
        return Reply(notice(problem))
    after = replace(after, question=understood.question, query=understood.query)
    preview = hearing.rooms.subscribing.reword(after)
    if preview is None:
        return Reply(notice(f"Number {before.number} was ended meanwhile."))
    changed = f"Changed number {after.number}: {words_of(after)}, {how(after)}. {understood.note}".strip()
    told = changed if is_mine(after) else by(asked, changed)
    return Reply(Message(told, (section(told), *preview_blocks(preview))), public=not is_mine(after))


ELSEWHERE = "A channel's digest can be had by those who ask for it there."


def foreign(question: str, before: Subscription) -> str:
    """Return why a subscription cannot be turned into one to a channel's digest: it is asked for in the channel."""
    return ELSEWHERE if digest_of(question) and question != before.question else ""


def _preview(meant: Meant, _asked: Asked, hearing: Hearing) -> Reply:
    one = meant.several[0]
    shown = preview_blocks(hearing.rooms.subscribing.preview(one.query))
    text = line(one, hearing.clock(), public_url=hearing.rooms.public_url)
    return Reply(Message(text, (section(text), *shown)))


def _looked_at(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    meant = meant_by(asked, rest, hearing)
    return Reply(notice(meant.problem)) if meant.problem else _preview(meant, asked, hearing)


def _confirm(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    return Reply(notice(confirm(asked, rest.strip(), hearing)))


def _numbered(rest: str) -> bool:
    return bool(re.match(r"(?:#?\d{1,3}|id:\d{1,9})(\s|$)", rest))


def _some(rest: str) -> bool:
    """Return whether what follows ``pause`` points at subscriptions, or says until when."""
    return not rest or bool(re.match(r"(?:#?\d|id:\d|all\b|for\b|until\b|till\b|to me$)", rest, re.IGNORECASE))


SUBSCRIPTIONS = Verb(
    "subscriptions",
    "what is subscribed to here, and by you",
    (("subscriptions", "each with its number, and a menu"),),
    listed,
    takes=lambda rest: rest.lower() in ("", "here", "to me"),
    aliases=("my subscriptions", "alerts", "my alerts"),
)
UNSUBSCRIBE = Verb(
    "unsubscribe",
    "ends a subscription, by its number or its words",
    (
        ("unsubscribe 2", "by its number"),
        ('unsubscribe "test-time scaling" -survey', "by its words"),
        ("unsubscribe all", "all that is here"),
    ),
    to_each(_unsubscribe),
    takes=anything,
    aliases=("unfollow",),
    changes=True,
)
PAUSE = Verb(
    "pause",
    "sends nothing for a while; what comes meanwhile is told afterwards, in one message",
    (
        ("pause 2 for two weeks", "one of them"),
        ("pause until Monday", "all that is here"),
        ("pause", "until you resume"),
    ),
    to_each(_pause(_PAUSE), all_by_default=True),
    takes=_some,
    changes=True,
)
SNOOZE = Verb(
    "snooze",
    "the same until tomorrow morning, unless you say until when",
    (
        ("snooze 2", "until tomorrow"),
        ("snooze until Friday", "all that is here"),
        ("snooze 2 for 3 hours", "one"),
    ),
    to_each(_pause(_SNOOZE), all_by_default=True),
    takes=_some,
    changes=True,
)
RESUME = Verb(
    "resume",
    "goes on with what is paused",
    (("resume 2", "one of them"), ("resume", "all that is here")),
    to_each(_resume, all_by_default=True),
    takes=_some,
    changes=True,
)
EDIT = Verb(
    "edit",
    "changes the words of a subscription, or when it is told",
    (
        ("edit 2", "all of it, as a form"),
        ("edit 2 rl OR agents -survey", "its words"),
        ("edit 2 weekly on Fridays", "when it is told"),
    ),
    _edit,
    takes=_numbered,
    changes=True,
)
NEW = Verb(
    "new subscription",
    "a form for a subscription: its words, how often, when and where",
    (("new subscription", "opens the form"),),
    _new,
)
PREVIEW = Verb(
    "preview",
    "what a subscription would have sent last month",
    (("preview 2", "by its number"),),
    _looked_at,
    takes=_numbered,
)
CONFIRM = Verb(
    "confirm",
    "takes in the code of my letter, so that your address gets mail",
    (("confirm 123456", "the code that I mailed to you"),),
    _confirm,
    takes=lambda rest: bool(re.fullmatch(r"\d{6}", rest.strip())),
    changes=True,
)
SUBSCRIPTION_VERBS = (SUBSCRIPTIONS, NEW, UNSUBSCRIBE, PAUSE, SNOOZE, RESUME, EDIT, QUIET, PREVIEW, CONFIRM)
