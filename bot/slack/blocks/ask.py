"""The modal in which a question is asked from anywhere: what narrows it, where it goes, and a preview. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bot.answers import listing
from bot.model import Answer, Kind
from bot.slack.blocks.answers import CHAT
from bot.slack.blocks.forms import checkboxes, choice, field
from bot.slack.blocks.message import Block, button, context, divider, plain_text, section
from bot.slack.blocks.modals import View, modal
from bot.slack.blocks.mrkdwn import link, plain
from bot.slack.blocks.papers import about, evidence
from bot.slack.manifest import ASK
from bot.texts.humanize import plural

PREVIEW, QUESTION = "ask.preview", "ask.question"
"""The actions that show a preview: a button, and the return key in the question."""

MAX_QUESTION_CHARS = 900
_SHOWN = 3

_ORDERS = {"relevance": "Best match", "date": "Newest first", "upvotes": "Most upvoted"}
_TIMES = {"any": "Any time", "7": "The last 7 days", "30": "The last 30 days", "365": "The last year"}


@dataclass(frozen=True, slots=True)
class Form:
    """What stands in the modal.

    Attributes:
        question: As typed.
        order: One of the orders offered.
        days: How far back, in days; ``any`` for all.
        code: Whether only papers with code are wanted.
        to: The channel or person that the answer goes to; empty for the asker alone.
    """

    question: str
    order: str
    days: str
    code: bool
    to: str

    def asks(self, today: date) -> str:
        """Return the question with what narrows it written out."""
        since = f"since:{today - timedelta(days=int(self.days))}" if self.days.isdecimal() else ""
        order = f"sort:{self.order}" if self.order in _ORDERS and self.order != "relevance" else ""
        return " ".join(filter(None, (self.question.strip(), since, order, "has:code" if self.code else "")))


def form(view: Mapping[str, Any]) -> Form:
    """Return what stands in the modal, whatever of it is filled in."""
    values = (view.get("state") or {}).get("values") or {}

    def held(name: str, key: str) -> Any:
        elements: list[Any] = list((values.get(name) or {}).values())
        return elements[0].get(key) if elements and isinstance(elements[0], dict) else None

    return Form(
        question=str(held("question", "value") or ""),
        order=str((held("order", "selected_option") or {}).get("value") or "relevance"),
        days=str((held("days", "selected_option") or {}).get("value") or "any"),
        code=bool(held("code", "selected_options")),
        to=str(held("to", "selected_conversation") or ""),
    )


def ask_view(preview: tuple[Block, ...] = ()) -> View:
    """Return the modal; what was filled in stays where it is shown again."""
    typed = {
        "type": "plain_text_input",
        "action_id": QUESTION,
        "max_length": MAX_QUESTION_CHARS,
        "placeholder": plain_text("how do I prune an LLM?"),
        "dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed"]},
    }
    to = {"type": "conversations_select", "response_url_enabled": True, "placeholder": plain_text("Me alone")}
    blocks = [
        {**field("question", "Question", typed), "dispatch_action": True},
        field("order", "Order", choice("static_select", _ORDERS, "relevance"), optional=True),
        field("days", "Time", choice("static_select", _TIMES, "any"), optional=True),
        field("code", "Code", checkboxes({"code": "With code only"}, ()), optional=True),
        {"type": "actions", "block_id": "preview", "elements": [button("Preview", PREVIEW, "preview")]},
        *preview,
        field("to", "Send the answer to", to, optional=True),
    ]
    return modal("Ask Paperboy", blocks, callback_id=ASK, submit=plain_text("Ask"))


def preview_blocks(answer: Answer) -> tuple[Block, ...]:
    """Return the first papers of an answer, as the modal shows them."""
    shown, said = answer.hits[:_SHOWN], " · ".join(listing.understood(answer))
    heard = (context(plain(said, 1_000)),) if said else ()
    if not shown:
        nothing = CHAT if answer.kind is Kind.CHAT else "Nothing matches that well."
        return divider(), *heard, section(plain(answer.note, 1_000) or nothing)
    count = plural(answer.total, "paper")
    count += f"; the first {len(shown)}:" if answer.total > len(shown) else ""
    blocks: list[Block] = [divider(), *heard, context(count)]
    for number, hit in enumerate(shown, 1):
        lines = (f"{number}. {link(hit.paper.url, hit.paper.title, 300)}", evidence(hit))
        blocks += [section("\n".join(filter(None, lines))), context(about(hit.paper))]
    return tuple(blocks)
