"""An Answer -> the thumbs below it, and back: the words searched and what they found, never the question. Pure."""

from __future__ import annotations

import json
from dataclasses import dataclass

from bot.answers.report import terms_of
from bot.model import Answer, Kind
from bot.slack.blocks.message import MAX_BUTTON_VALUE_CHARS, Block, option

FEEDBACK = "feedback"
"""The action of both thumbs."""

_JUDGED = (Kind.HITS, Kind.NOTHING, Kind.DIGEST, Kind.SIMILAR, Kind.COUNTS)


@dataclass(frozen=True, slots=True)
class Thumb:
    """What a pressed thumb says.

    Attributes:
        helpful: Whether it was up.
        terms: The words searched.
        paper_ids: The hits shown, in their order.
    """

    helpful: bool
    terms: tuple[str, ...]
    paper_ids: tuple[str, ...]


def thumbs(answer: Answer, shown: int) -> tuple[Block, ...]:
    """Return two thumbs below an answer of which so many hits are shown; nothing below what is no answer."""
    if answer.kind not in _JUDGED:
        return ()
    terms, ids = terms_of(answer.query.text), [hit.paper.id for hit in answer.hits[:shown]]
    up, down = (_encode(Thumb(helpful, terms, tuple(ids))) for helpful in (True, False))
    element = {
        "type": "feedback_buttons",
        "action_id": FEEDBACK,
        "positive_button": _face("Helpful", "This answer helped", up),
        "negative_button": _face("Not helpful", "This answer did not help", down),
    }
    return ({"type": "context_actions", "elements": [element]},)


def thumb(value: str) -> Thumb:
    """Return what a pressed thumb says.

    Raises:
        ValueError: It is none of ours.
    """
    held = json.loads(value)
    if not isinstance(held, dict) or held.get("v") not in ("up", "down"):
        raise ValueError("this is no thumb")
    terms, ids = held.get("t"), held.get("h")
    if not isinstance(terms, list) or not isinstance(ids, list):
        raise ValueError("this thumb holds no answer")
    return Thumb(held["v"] == "up", terms_of(" ".join(map(str, terms))), tuple(map(str, ids)))


def _face(text: str, label: str, value: str) -> Block:
    return option(text, value) | {"accessibility_label": label}


def _encode(given: Thumb) -> str:
    """Return a button's value; of ids that are too long for it, the last are left out."""
    ids = list(given.paper_ids)
    while True:
        held = {"v": "up" if given.helpful else "down", "t": given.terms, "h": ids}
        value = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
        if len(value) <= MAX_BUTTON_VALUE_CHARS or not ids:
            return value
        ids.pop()
