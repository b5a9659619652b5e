"""Subscription -> a form of its question and of when and where it is told, and back; and what came of it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time
from typing import Any

from bot.model import Pace, Subscription, Way
from bot.slack.blocks.forms import about, choice, field, filled, text_input, time_picker
from bot.slack.blocks.message import Block, Message, plain_text
from bot.slack.blocks.modals import View, modal
from bot.slack.blocks.subscriptions import WEEKDAYS
from bot.slack.ids import is_channel

FORM = "subscription.form"
"""The callback of the form."""

QUESTION_CHARS = 500
ZONE_CHARS = 100
_ABOUT = 'Topics, names and filters: "world model" OR rl -survey by:nvidia upvotes:5. Empty: every paper'
_PACES: dict[str, str] = {Pace.ONCE: "At once, as papers come", Pace.DAILY: "Daily", Pace.WEEKLY: "Weekly"}
_PLACES = {"me": "To me alone", "channel": "In a channel"}


@dataclass(frozen=True, slots=True)
class Form:
    """A filled form.

    Attributes:
        question: As typed.
        zone: As typed.
        told: The subscription, told as the form says, in the place that it says; its question is as it was.
        problems: What is wrong, by the field.
    """

    question: str
    zone: str
    told: Subscription
    problems: Mapping[str, str]


def form_view(one: Subscription) -> View:
    """Return the form of a subscription; of a new one where it has no id."""
    kept = about(id=str(one.id), channel=one.channel)
    title = f"Subscription {one.number}" if one.id else "New subscription"
    question = field(
        "question", "Papers about", text_input(one.question, most=QUESTION_CHARS), hint=_ABOUT, optional=True
    )
    blocks = [question, *([] if one.way is Way.FEED else _told(one)), *(_place(one) if one.way is Way.SLACK else [])]
    return modal(title, blocks, callback_id=FORM, private_metadata=kept, submit=plain_text("Save"))


def _told(one: Subscription) -> list[Block]:
    days = {str(number): name for number, name in enumerate(WEEKDAYS)}
    begin, end = one.quiet or (None, None)
    return [
        field("pace", "How often", choice("static_select", _PACES, one.pace)),
        field("weekday", "Weekly: on", choice("static_select", days, str(one.weekday))),
        field("at", "Daily and weekly: at", time_picker(one.at)),
        field("zone", "Time zone", text_input(one.zone, most=ZONE_CHARS), hint="Such as Europe/Berlin or UTC"),
        field("begin", "Quiet from", time_picker(begin), optional=True),
        field("end", "Quiet until", time_picker(end), optional=True,
              hint="Nothing is sent in between; holds for all subscriptions of the place"),
    ]  # fmt: skip


def _place(one: Subscription) -> list[Block]:
    in_channel = is_channel(one.channel)
    channels: Block = {"type": "conversations_select", "filter": {"include": ["public", "private"]}}
    channels |= {"initial_conversation": one.channel} if in_channel else {}
    where = choice("radio_buttons", _PLACES, "channel" if in_channel else "me")
    return [field("where", "Where", where), field("channel", "Which channel", channels, optional=True)]


def read_form(view: Mapping[str, Any], base: Subscription, person: str) -> Form:
    """Return what a filled form says of a subscription; ``person`` filled it in."""
    held = filled(view)
    question, zone = (str(held.get(name, {}).get("value") or "").strip() for name in ("question", "zone"))
    told, problems = base, dict[str, str]()
    if "pace" in held:
        begin, end = (_time(held, name) for name in ("begin", "end"))
        if (begin is None) != (end is None) or (begin is not None and begin == end):
            problems["end"] = "Say from when and until when, or leave both empty."
        told = replace(
            told,
            pace=Pace(_option(held, "pace") or base.pace),
            weekday=int(_option(held, "weekday") or base.weekday),
            at=_time(held, "at") or base.at,
            quiet=(begin, end) if begin is not None and end is not None else None,
        )
    if "where" in held:
        channel = person if _option(held, "where") == "me" else str(held["channel"].get("selected_conversation") or "")
        told = replace(told, channel=channel or base.channel)
        if not channel:
            problems["channel"] = "Choose the channel."
    return Form(question, zone or base.zone, told, problems)


def _option(held: Mapping[str, dict[str, Any]], name: str) -> str:
    return str((held[name].get("selected_option") or {}).get("value") or "")


def _time(held: Mapping[str, dict[str, Any]], name: str) -> time | None:
    chosen = held[name].get("selected_time")
    return time.fromisoformat(chosen) if chosen else None


def done_view(message: Message) -> View:
    """Return what came of a form."""
    return modal("Subscription", message.blocks)
