"""Edition -> a form of its settings, and back; and the preview that follows it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any

from bot.model import Edition, Issue
from bot.query.edition import MOST_TOP, MOST_TOPICS, WEEKDAYS, order_of, read_order, topic_problem
from bot.slack.blocks.editions import preview_blocks, settings_lines
from bot.slack.blocks.forms import MAX_ABOUT_CHARS, about, checkboxes, field, filled, number_input, text_input
from bot.slack.blocks.message import Block, plain_text, section
from bot.slack.blocks.modals import View, modal
from bot.slack.ids import is_channel

FORM, PREVIEW = "edition.form", "edition.preview"
"""The callbacks of the form, and of the preview whose button turns the edition on."""

_SWITCHES = {
    "has_code": "Only papers with code",
    "others": "Papers of no topic follow",
    "weekly": "A round-up of the week, on Mondays",
    "monthly": "A round-up of the month",
    "updates": "New versions, withdrawals, later code",
}
_TOPIC_LINES = f'One a line, {MOST_TOPICS} at most: questions such as rl OR agents, by:nvidia, "world model"'


def edition_view(edition: Edition, *, elsewhere: bool = False) -> View:
    """Return the form; ``elsewhere``: for another channel, which is to be chosen first."""
    blocks = [
        *_where(edition, chosen="" if elsewhere else edition.channel),
        field("at", "When", {"type": "timepicker", "initial_time": f"{edition.at:%H:%M}"}),
        field("zone", "Time zone", text_input(edition.zone), hint="Such as Europe/Berlin or UTC"),
        field("weekdays", "On which days", checkboxes({str(n): name for n, name in enumerate(WEEKDAYS)},
                                                   [str(day) for day in edition.weekdays])),
        field("top", f"Papers in the post itself, 1 to {MOST_TOP}", number_input(edition.top, 1, MOST_TOP)),
        field("topics", "Topics", text_input("\n".join(edition.topics), multiline=True), hint=_TOPIC_LINES,
              optional=True),
        field("excluded", "Without papers that say", text_input(", ".join(edition.excluded)),
               hint="Words or phrases, with commas between", optional=True),
        field("min_upvotes", "Votes at least", number_input(edition.min_upvotes, 0, 1_000_000)),
        field("switches", "And", checkboxes(_SWITCHES, [name for name in _SWITCHES if getattr(edition, name)]),
               optional=True),
    ]  # fmt: skip
    kept = about(channel=edition.channel, team=edition.team)
    title = "Copy the digest" if elsewhere else "Daily digest"
    return modal(title, blocks, callback_id=FORM, private_metadata=kept, submit=plain_text("Preview"))


def _where(edition: Edition, chosen: str) -> list[Block]:
    if chosen and not is_channel(edition.channel):
        return []
    held = {"initial_conversation": chosen} if chosen else {}
    select = {"type": "conversations_select", "filter": {"include": ["public", "private"], "exclude_bot_users": True}}
    return [field("channel", "Channel", select | held)]


def preview_view(edition: Edition, issue: Issue | None) -> View:
    """Return the preview of what a form asks for, whose button turns it on."""
    where = f"for <#{edition.channel}>" if is_channel(edition.channel) else ""
    blocks = [section(f"*So the last digest would look {where}*\n{settings_lines(edition)}"),
              *preview_blocks(edition, issue)]  # fmt: skip
    return modal(
        "Preview", blocks, callback_id=PREVIEW, private_metadata=_remembered(edition), submit=plain_text("Turn it on")
    )


def read_form(view: Mapping[str, Any], base: Edition, today: date) -> tuple[Edition, dict[str, str]]:
    """Return the edition that a filled form asks for, and what is wrong with which of its fields."""
    state = filled(view)
    order = read_order(f"zone:{(state['zone'].get('value') or 'UTC').strip()}", today=today)
    lines = (line.strip() for line in (state["topics"].get("value") or "").splitlines())
    topics = tuple(dict.fromkeys(filter(None, lines)))
    problems = {"zone": order.problem} if order.problem else {}
    if wrong := _wrong_with(topics, today):
        problems["topics"] = wrong
    wanted = replace(base if order.problem else order.of(base), **_chosen(state, base), topics=topics)
    if len(_remembered(wanted)) > MAX_ABOUT_CHARS and not problems:
        problems["topics"] = "That is more than one form holds; make the topics or the words left out shorter."
    return wanted, problems


def _wrong_with(topics: Sequence[str], today: date) -> str:
    if len(topics) > MOST_TOPICS:
        return f"{MOST_TOPICS} topics at most; one may name several things."
    return next(filter(None, (topic_problem(topic, today) for topic in topics)), "")


def _chosen(state: Mapping[str, Mapping[str, Any]], base: Edition) -> dict[str, Any]:
    """Return the settings that a form's fields name; what was left empty stays as it is."""
    words = (word.strip(' "') for word in (state["excluded"].get("value") or "").split(","))
    days = sorted(int(option["value"]) for option in state["weekdays"].get("selected_options") or ())
    ticked = {option["value"] for option in state["switches"].get("selected_options") or ()}
    return {
        "channel": (state.get("channel") or {}).get("selected_conversation") or base.channel,
        "at": time.fromisoformat(state["at"].get("selected_time") or f"{base.at:%H:%M}"),
        "weekdays": tuple(days) or base.weekdays,
        "top": min(MOST_TOP, max(1, int(state["top"].get("value") or base.top))),
        "excluded": tuple(filter(None, words)),
        "min_upvotes": max(0, int(state["min_upvotes"].get("value") or 0)),
        **{name: name in ticked for name in _SWITCHES},
    }


def _remembered(edition: Edition) -> str:
    """Return what the preview of an edition remembers: all of its settings."""
    return about(channel=edition.channel, team=edition.team, order=order_of(edition))
