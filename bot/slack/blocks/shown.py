"""A message's metadata -> what it shows, as the bot reads it back from its own messages. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from bot.model import Shown
from bot.slack.blocks.answers import EVENT_TYPE
from bot.slack.blocks.part import EVENT_TYPES
from bot.slack.blocks.state import unpacked


def shown_by(metadata: Mapping[str, Any] | None) -> Shown | None:
    """Return what a message's metadata says that it shows; ``None`` where they are not an answer's of ours."""
    payload = (metadata or {}).get("event_payload")
    if not isinstance(payload, dict) or (metadata or {}).get("event_type") != EVENT_TYPE:
        return None
    try:
        page, offset = _ids(payload["hits"]), int(payload["offset"])
        order = unpacked(payload) or page
        today = date.fromisoformat(payload["today"]) if payload.get("today") else None
        total, question = int(payload.get("total", len(order))), str(payload.get("question", ""))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        return None
    if not page or order[offset : offset + len(page)] != page:
        return Shown(page, len(page), 0, len(page), question, today) if page else None
    return Shown(order, max(total, len(order)), offset, len(page), question, today)


def part_of(metadata: Mapping[str, Any] | None) -> tuple[int, tuple[str, ...]] | None:
    """Return the number of a daily post's message, and its papers."""
    payload = (metadata or {}).get("event_payload")
    if not isinstance(payload, dict) or (metadata or {}).get("event_type") not in EVENT_TYPES:
        return None
    part = payload.get("part")
    return (part, _ids(payload.get("papers") or ())) if isinstance(part, int) else None


def _ids(given: Iterable[object]) -> tuple[str, ...]:
    return tuple(each for each in given if isinstance(each, str))
