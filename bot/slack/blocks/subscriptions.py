"""Subscriptions -> Message: what is set, what it would have sent, and what can be done about it. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.model import Hit, Pace, Preview, Subscription, Way
from bot.sending.alerts import FOREVER
from bot.sending.subscribing import digest_of
from bot.slack.blocks.message import Block, Message, actions, as_many, button, context, menu, section
from bot.slack.blocks.mrkdwn import link, plain
from bot.slack.blocks.papers import SEPARATOR
from bot.slack.ids import is_channel
from bot.slack.manifest import COMMAND
from bot.texts.humanize import plural

MENU_ACTION = "subscription"
"""The action of a subscription's menu; its number in the message follows."""

SHOWN = 40
"""Subscriptions with a menu of their own in one message; of more only the words are shown."""

QUESTION_CHARS = 300
MOST_WORDED = 10
WEEKDAYS = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")
_FOLLOWING = re.compile(r'author:"([^"]+)"')
TO_ME = " to me"


def following(name: str) -> str:
    """Return the question by which somebody is followed."""
    bare = " ".join(re.sub('["\u201c\u201d]', " ", name).split())
    return f'author:"{bare}"'


def words_of_all(subscriptions: Sequence[Subscription]) -> str:
    """Return the words of several as mrkdwn; of many those of the first, and how many more there are."""
    more = len(subscriptions) - MOST_WORDED
    return ", ".join(map(words_of, subscriptions[:MOST_WORDED])) + (f" and {more} more" if more > 0 else "")


def words_of(subscription: Subscription) -> str:
    """Return the words of a subscription as mrkdwn."""
    if channel := digest_of(subscription.question):
        return f"the digest of <#{channel}>" if is_channel(channel) else "your digest"
    if followed := _FOLLOWING.fullmatch(subscription.question):
        return f"papers by {plain(followed[1], QUESTION_CHARS)}"
    shown = plain(subscription.question, QUESTION_CHARS)
    if not shown:
        return "every paper"
    return shown if '"' in shown else f"“{shown}”"


def again_by(subscription: Subscription) -> str:
    """Return the command by which a subscription can be had again."""
    if followed := _FOLLOWING.fullmatch(subscription.question):
        return f"follow {followed[1]}"
    return f"subscribe {subscription.question or 'everything'}"


def which(several: Sequence[Subscription]) -> str:
    """Return how a button's command names subscriptions: by ids, as a number may be another's when it is pressed."""
    return "id:" + ",".join(str(one.id) for one in several)


def how(subscription: Subscription, *, public_url: str = "") -> str:
    """Return when and how a subscription is told, as mrkdwn; the address of a feed where it can be reached."""
    if subscription.way is Way.FEED:
        return "a feed" if not public_url else f"a feed: {feed_links(subscription, public_url)}"
    at = f"at {subscription.at:%H:%M} ({plain(subscription.zone, 40)})"
    paces = {
        Pace.ONCE: "at once",
        Pace.DAILY: f"daily {at}",
        Pace.WEEKLY: f"weekly on {WEEKDAYS[subscription.weekday]} {at}",
    }
    quiet = subscription.quiet
    hours = f"not from {quiet[0]:%H:%M} to {quiet[1]:%H:%M}" if quiet else ""
    mail = f"by mail to {plain(subscription.address, 100)}" if subscription.way is Way.MAIL else ""
    return ", ".join(filter(None, (paces[subscription.pace], mail, hours)))


def feed_links(subscription: Subscription, public_url: str) -> str:
    """Return the addresses of a feed as mrkdwn, which whoever has one can read."""
    base = f"{public_url}/feeds/{subscription.token}"
    return SEPARATOR.join(link(f"{base}.{form}", name, 20) for form, name in FEED_FORMS)


FEED_FORMS = (("rss", "RSS"), ("atom", "Atom"), ("json", "JSON Feed"))


def state(subscription: Subscription, now: datetime) -> str:
    """Return why a subscription tells nothing now; empty while it runs."""
    until = subscription.paused_until
    if until is None or until <= now:
        return ""
    when = "" if until >= FOREVER else f" until {until.astimezone(ZoneInfo(subscription.zone)):%a %d %b, %H:%M}"
    why = f": {plain(subscription.paused_why, 200)}" if subscription.paused_why else ""
    return f":double_vertical_bar: paused{when}{why}"


def line(subscription: Subscription, now: datetime, *, public_url: str = "") -> str:
    """Return a subscription in one line of mrkdwn."""
    parts = (how(subscription, public_url=public_url), state(subscription, now))
    return f"*{subscription.number}.* {words_of(subscription)}{SEPARATOR}{SEPARATOR.join(filter(None, parts))}"


def made_message(
    head: str,
    subscription: Subscription,
    preview: Preview,
    *,
    where: str,
    notes: Sequence[str],
    public_url: str,
    ending: str,
) -> Message:
    """Return that a subscription stands now, and what it would have sent last month.

    Args:
        head: What was done: ``Subscribed``.
        subscription: As it is kept.
        preview: What it would have sent.
        where: Where its alerts go, in words.
        notes: Further sentences.
        public_url: Where feeds are reached; empty where they are not.
        ending: What is said after a command to make it about the person's own.
    """
    told = f"{head}: {words_of(subscription)}, {how(subscription, public_url=public_url)}{where}."
    end = f"`{COMMAND} unsubscribe {subscription.number}{ending}` ends it."
    blocks = (section(told), *preview_blocks(preview), context(" ".join((*notes, end))))
    return Message(told, blocks)


INVITE = "If I am no member of that channel yet, `/invite` me there, or nothing can come."

MINE = ", to you alone"
"""Where alerts of a person go."""


def preview_blocks(preview: Preview) -> tuple[Block, ...]:
    """Return what would have been sent last month: how many papers, and the best of them in a line each."""
    if not preview.total:
        return (section("Last month it would have sent nothing; what comes will."),)
    rows = [_row(hit, because) for hit, because in zip(preview.hits, preview.because, strict=True)]
    more = preview.total - len(rows)
    rows += [f"… and {more:,} more"] if more else []
    return (section("\n".join((f"Last month it would have sent {plural(preview.total, 'paper')}:", *rows))),)


def _row(hit: Hit, because: Sequence[str]) -> str:
    matched = plain(", ".join(because), 120)
    votes = "" if "▲" in matched else f"▲ {hit.paper.upvotes:,}"
    about = SEPARATOR.join(filter(None, (votes, matched)))
    return f"• {link(hit.paper.url, hit.paper.title, 150)}{SEPARATOR}{about}"


def list_message(
    here: Sequence[Subscription], mine: Sequence[Subscription], now: datetime, *, public_url: str
) -> Message:
    """Return all subscriptions of a place, and those of the person who asks.

    Args:
        here: Of the channel; empty in a chat.
        mine: Of the person.
        now: For what is paused.
        public_url: Where feeds are reached; empty where they are not.
    """
    if not here and not mine:
        return Message(NONE, (section(NONE),))
    blocks: list[Block] = []
    left = SHOWN
    for title, several in (("*In this channel*", here), ("*To you alone*", mine)):
        if several:
            blocks.append(section(title))
            blocks += [_entry(one, now, public_url) for one in several[:left]]
            left -= len(several[:left])
            if rest := several[len(several[:SHOWN]) :]:
                blocks.append(
                    context(plain(f"and {len(rest)} more: " + ", ".join(one.question for one in rest), 2_000))
                )
    ending = f" With `{TO_ME.strip()}` at its end a command is about yours." if here and mine else ""
    verbs = "`unsubscribe 1`, `pause 1 for a week`, `edit 1 ...`, `quiet hours 22-7`"
    blocks.append(context(f"`{COMMAND} subscribe ...` adds one; {verbs}.{ending}"))
    blocks += actions([button("Add one", f"{MENU_ACTION}.new", "new subscription")])
    return Message(plural(len(here) + len(mine), "subscription"), tuple(blocks))


def subscriptions_blocks(several: Sequence[Subscription], now: datetime) -> tuple[Block, ...]:
    """Return what is subscribed to in a place, for those who ask why something came; nothing where nothing is."""
    rows = [line(one, now) for one in several[:SUBSCRIBED]]
    more = [f"… and {len(several) - SUBSCRIBED} more"] if len(several) > SUBSCRIBED else []
    if not rows:
        return ()
    kept = "An alert comes once a paper matches; what matches while one is paused is kept."
    return section(as_many(("*Subscriptions*", *rows, *more))), context(kept)


SUBSCRIBED = 8
"""Subscriptions that are listed beside other things."""

NONE = (
    f'Nothing is subscribed to here. For example: `{COMMAND} subscribe "test-time scaling" -survey daily`, or '
    f"`{COMMAND} follow Song Han`."
)


def menu_of(one: Subscription, now: datetime) -> list[tuple[str, str]]:
    """Return what can be done with a subscription: what it is called, and the command that does it."""
    this = which([one])
    stop = ("Resume", f"resume {this}") if state(one, now) else ("Pause for a week", f"pause {this} for a week")
    return [
        *([] if one.way is Way.FEED else [stop]),
        ("Edit", f"edit {this}"),
        ("What would it send?", f"preview {this}"),
        ("Unsubscribe", f"unsubscribe {this}"),
    ]


def _entry(one: Subscription, now: datetime, public_url: str) -> Block:
    return section(line(one, now, public_url=public_url), menu(f"{MENU_ACTION}.{one.id}", menu_of(one, now)))
