"""Alert -> Part: the new papers of a place's subscriptions, what matched of each, and how to have less of it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.model import Subscription
from bot.sending.alerts import Item, Told
from bot.slack.blocks.message import ROOM_CHARS, Block, Message, actions, button, context, section, size
from bot.slack.blocks.mrkdwn import link, plain
from bot.slack.blocks.papers import SEPARATOR, hit_blocks
from bot.slack.blocks.part import Part
from bot.slack.blocks.subscriptions import which, words_of
from bot.texts.humanize import plural

ALERT_ACTION = "alert"
"""The actions of an alert's buttons, each followed by a word of its own."""

WHOLE = 8
"""Papers that are shown with their sentence; of more only the titles follow."""

ROWS = 40
"""Titles beside those, at most."""

MAX_ALERT = WHOLE + ROWS
"""Papers of one alert; what is beyond is told by the next one, at once."""

_ROWS_A_SECTION = 12


def alert_part(items: Sequence[Item], subscriptions: Sequence[Subscription]) -> Part:
    """Return an alert as a message.

    Args:
        items: At most ``MAX_ALERT``.
        subscriptions: Those that it tells of; in the order of their numbers.
    """
    numbers = {one.id: one.number for one in subscriptions}
    count = plural(len(items), "new paper")
    words = _words(subscriptions)
    several = len(subscriptions) > 1
    blocks: list[Block] = [section(f"*{count}* for {words}")]
    whole = 0
    for item in items[:WHOLE]:
        matched = because(item.told, numbers if several else {})
        shown = [*hit_blocks(item.hit, whole + 1), *([context(matched)] if matched else [])]
        if whole and size([*blocks, *shown]) > ROOM_CHARS:
            break
        blocks += shown
        whole += 1
    blocks += _rows(items[whole:], whole)
    blocks += _buttons(subscriptions)
    titles = "; ".join(plain(item.hit.paper.title, 120) for item in items[:5])
    more = f"; and {len(items) - 5} more" if len(items) > 5 else ""
    return Part(0, tuple(item.hit.paper for item in items), Message(f"{count}: {titles}{more}", tuple(blocks)))


def _words(subscriptions: Sequence[Subscription]) -> str:
    return ", ".join(map(words_of, subscriptions[:5])) + (" and others" if len(subscriptions) > 5 else "")


def because(told: Told, numbers: Mapping[int, int]) -> str:
    """Return what matched, and by which subscription where there are several; empty where every paper does."""
    of = ", ".join(f"{numbers[one]}" for one in told.subscriptions if one in numbers)
    matched = f"Matched: {plain(', '.join(told.because), 250)}" if told.because else ""
    return " ".join(filter(None, (matched, f"(subscription {of})" if of else "")))


def _rows(items: Sequence[Item], first: int) -> list[Block]:
    papers = [item.hit.paper for item in items]
    rows = [
        f"{first + at + 1}. {link(paper.url, paper.title, 100)}{SEPARATOR}▲ {paper.upvotes:,}"
        for at, paper in enumerate(papers)
    ]
    return [section("\n".join(rows[at : at + _ROWS_A_SECTION])) for at in range(0, len(rows), _ROWS_A_SECTION)]


def _buttons(subscriptions: Sequence[Subscription]) -> tuple[Block, ...]:
    """Return the buttons of an alert; each holds the command that it is."""
    these, one = which(subscriptions), len(subscriptions) == 1
    off = "Off" if one else "All off"
    edit = [button("Edit", f"{ALERT_ACTION}.edit", f"edit {these}")] if one else []
    return actions(
        (
            button("Snooze until tomorrow", f"{ALERT_ACTION}.snooze", f"snooze {these} until tomorrow"),
            button("Pause for a week", f"{ALERT_ACTION}.pause", f"pause {these} for a week"),
            *edit,
            button("Subscriptions", f"{ALERT_ACTION}.list", "subscriptions"),
            button(off, f"{ALERT_ACTION}.off", f"unsubscribe {these}"),
        )
    )


RESUME = f"{ALERT_ACTION}.resume"
"""The action of the button that goes on with what was paused in a place; its value is the place."""


def stopped_part(subscriptions: Sequence[Subscription], reason: str) -> Part:
    """Return what tells the maker of subscriptions that their channel takes nothing any more."""
    channel = subscriptions[0].channel
    words = _words(subscriptions)
    said = (
        f":double_vertical_bar: I could not tell <#{channel}> of new papers for {words}: Slack says "
        f"`{plain(reason, 60)}`. So I paused that; what comes meanwhile is kept. "
        "Invite me there, or unarchive it, then press Resume."
    )
    return Part(0, (), Message(said, (section(said), *actions([button("Resume", RESUME, channel)]))))


def unmailed_part(subscriptions: Sequence[Subscription], why: str) -> Part:
    """Return what tells somebody that no letter reaches their address any more."""
    words = _words(subscriptions)
    these = which(subscriptions)
    said = (
        f":double_vertical_bar: No letter of mine reaches {plain(subscriptions[0].address, 100)}: {plain(why, 150)}. "
        f"So I paused {words}; what comes meanwhile is kept. Once the address works, press Resume."
    )
    row = [
        button("Resume", f"{ALERT_ACTION}.again", f"resume {these}"),
        button("Off", f"{ALERT_ACTION}.off", f"unsubscribe {these}"),
    ]
    return Part(0, (), Message(said, (section(said), *actions(row))))
