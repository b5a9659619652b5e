"""``quiet hours``: when no alert is sent to a place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import time

from bot.model import Subscription
from bot.query.delivery import split
from bot.query.times.later import clock_time
from bot.slack.blocks.notices import notice
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.places import ADMINS_ONLY, is_mine, may_change, place
from bot.slack.hear.verbs.pointing import nothing, said_of
from bot.slack.hear.verbs.verb import Verb, anything
from bot.slack.manifest import COMMAND

_HOURS = re.compile(r"(?:from )?(\S+(?: ?[ap]m)?)\s*(?:-|\u2013|to|until)\s*(\S+(?: ?[ap]m)?)", re.IGNORECASE)
_OFF = ("off", "none", "never")
EXAMPLE = f"For example `{COMMAND} quiet hours 22:00-7:00`, or `quiet hours off`."


def _quiet(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    """Set the hours in which nothing is sent, for all of a place; without hours, say what is set."""
    bare, said = split(rest) if rest.lower().endswith("me") else (rest, None)
    channel, off = place(asked, to_me=said is not None), bare.strip().lower() in _OFF
    held = hearing.rooms.subscribing.store.of(asked.team, channel)
    hours = None if off else _hours(bare)
    if hours is None and not off:
        return Reply(notice(f"{'Which hours?' if bare.strip() else _stands(held)} {EXAMPLE}"))
    if not held or not may_change(asked, hearing, mine=is_mine(held[0])):
        return Reply(notice(ADMINS_ONLY if held else nothing(asked)))
    for one in held:
        hearing.rooms.subscribing.store.change(replace(one, quiet=hours))
    done = f"Set quiet hours: {_said(hours, held[0].zone)}" if hours else "Ended the quiet hours"
    many = "the subscription" if len(held) == 1 else f"all {len(held)} subscriptions"
    return said_of(f"{done}, for {many} {'of yours' if is_mine(held[0]) else 'here'}.", held, asked, hearing)


def _stands(held: Sequence[Subscription]) -> str:
    quiet = next((one.quiet for one in held if one.quiet), None)
    return f"Quiet hours: {_said(quiet, held[0].zone)}." if quiet else "No quiet hours are set here."


def _said(hours: tuple[time, time], zone: str) -> str:
    return f"from {hours[0]:%H:%M} to {hours[1]:%H:%M} ({zone}) nothing is sent"


def _hours(text: str) -> tuple[time, time] | None:
    found = _HOURS.fullmatch(text.strip())
    begin, end = (clock_time(part) for part in found.groups()) if found else (None, None)
    return (begin, end) if begin is not None and end is not None and begin != end else None


QUIET = Verb(
    "quiet hours",
    "the hours in which no alert is sent, here or to you",
    (("quiet hours 22:00-7:00", "nothing at night"), ("quiet hours off", "at any time")),
    _quiet,
    takes=anything,
    changes=True,
)
