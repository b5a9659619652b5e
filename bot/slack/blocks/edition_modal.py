"""Edition -> a form of its settings, and back; and the preview that follows it. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from typing import Any

from bot.model import Edition, Issue
from bot.query.edition import MOST_TOP, MOST_TOPICS, WEEKDAYS, order_of, read_order, topic_problem
from bot.slack.blocks.editions import preview_blocks, settings_lines
from bot.slack.blocks.message import Block, section
from bot.slack.blocks.modals import View, modal

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


def edition_view(edition: Edition) -> View:
    """Return the form."""
    blocks = [
        *_where(edition),
        _input("at", "When", {"type": "timepicker", "initial_time": f"{edition.at:%H:%M}"}),
        _input("zone", "Time zone", _text(edition.zone), hint="Such as Europe/Berlin or UTC"),
        _input("weekdays", "On which days", _boxes({str(n): name for n, name in enumerate(WEEKDAYS)},
                                                   [str(day) for day in edition.weekdays])),
        _input("top", f"Papers in the post itself, 1 to {MOST_TOP}", _number(edition.top, 1, MOST_TOP)),
        _input("topics", "Topics", _text("\n".join(edition.topics), multiline=True), hint=_TOPIC_LINES, optional=True),
        _input("excluded", "Without papers that say", _text(", ".join(edition.excluded)),
               hint="Words or phrases, with commas between", optional=True),
        _input("min_upvotes", "Votes at least", _number(edition.min_upvotes, 0, 1_000_000)),
        _input("switches", "And", _boxes(_SWITCHES, [name for name in _SWITCHES if getattr(edition, name)]),
               optional=True),
    ]  # fmt: skip
    about = json.dumps({"channel": edition.channel, "team": edition.team})
    return modal("Daily digest", blocks, callback_id=FORM, private_metadata=about, submit=_plain("Preview"))


def _where(edition: Edition) -> list[Block]:
    if edition.channel[:1] not in ("C", "G"):
        return []
    chosen = {"type": "conversations_select", "initial_conversation": edition.channel,
              "filter": {"include": ["public", "private"], "exclude_bot_users": True}}  # fmt: skip
    return [_input("channel", "Channel", chosen)]


def preview_view(edition: Edition, issue: Issue | None) -> View:
    """Return the preview of what a form asks for, whose button turns it on."""
    about = json.dumps({"channel": edition.channel, "team": edition.team, "order": order_of(edition)})
    where = f"for <#{edition.channel}>" if edition.channel[:1] in ("C", "G") else ""
    blocks = [section(f"*So the last digest would look {where}*\n{settings_lines(edition)}"),
              *preview_blocks(edition, issue)]  # fmt: skip
    return modal("Preview", blocks, callback_id=PREVIEW, private_metadata=about, submit=_plain("Turn it on"))


def read_form(view: Mapping[str, Any], base: Edition, today: date) -> tuple[Edition, dict[str, str]]:
    """Return the edition that a filled form asks for, and what is wrong with which of its fields."""
    state = {name: next(iter(held.values())) for name, held in view["state"]["values"].items()}
    order = read_order(f"zone:{(state['zone'].get('value') or 'UTC').strip()}", today=today)
    problems = {"zone": order.problem} if order.problem else {}
    lines = (line.strip() for line in (state["topics"].get("value") or "").splitlines())
    topics = tuple(dict.fromkeys(filter(None, lines)))
    wrong = next(filter(None, (topic_problem(topic, today) for topic in topics)), "")
    if len(topics) > MOST_TOPICS:
        wrong = f"{MOST_TOPICS} topics at most; one may name several things."
    if wrong:
        problems["topics"] = wrong
    excluded = tuple(filter(None, (word.strip(' "') for word in (state["excluded"].get("value") or "").split(","))))
    chosen = {option["value"] for option in state["switches"].get("selected_options") or ()}
    days = tuple(sorted(int(option["value"]) for option in state["weekdays"].get("selected_options") or ()))
    wanted = order.of(base) if not order.problem else base
    wanted = replace(
        wanted,
        channel=(state.get("channel") or {}).get("selected_conversation") or base.channel,
        at=time.fromisoformat(state["at"].get("selected_time") or f"{base.at:%H:%M}"),
        weekdays=days or base.weekdays,
        top=min(MOST_TOP, max(1, int(state["top"].get("value") or base.top))),
        topics=topics,
        excluded=excluded,
        min_upvotes=max(0, int(state["min_upvotes"].get("value") or 0)),
        has_code="has_code" in chosen,
        others="others" in chosen,
        weekly="weekly" in chosen,
        monthly="monthly" in chosen,
        updates="updates" in chosen,
    )
    if len(order_of(wanted)) > 2_500 and not problems:
        problems["topics"] = "That is more than one form holds; make the topics shorter."
    return wanted, problems


def about_view(view: Mapping[str, Any]) -> dict[str, str]:
    """Return what a view of ours remembers."""
    try:
        about = json.loads(view.get("private_metadata") or "{}")
    except ValueError:
        return {}
    return {str(key): str(value) for key, value in about.items()} if isinstance(about, dict) else {}


def _plain(text: str) -> Block:
    return {"type": "plain_text", "text": text}


def _input(name: str, label: str, element: Block, *, hint: str = "", optional: bool = False) -> Block:
    block = {"type": "input", "block_id": name, "label": _plain(label), "element": {"action_id": name, **element}}
    return block | ({"hint": _plain(hint)} if hint else {}) | ({"optional": True} if optional else {})


def _text(value: str, *, multiline: bool = False) -> Block:
    filled = {"initial_value": value} if value else {}
    return {"type": "plain_text_input", "multiline": multiline, "max_length": 2_400, **filled}


def _number(value: int, least: int, most: int) -> Block:
    return {"type": "number_input", "is_decimal_allowed": False, "initial_value": str(value), "min_value": str(least),
            "max_value": str(most)}  # fmt: skip


def _boxes(options: Mapping[str, str], chosen: list[str]) -> Block:
    made = {value: {"text": _plain(text), "value": value} for value, text in options.items()}
    ticked = [made[value] for value in chosen]
    return {"type": "checkboxes", "options": list(made.values())} | ({"initial_options": ticked} if ticked else {})
