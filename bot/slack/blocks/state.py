"""What a button remembers: enough to ask its question again, so that nothing about a conversation is stored. Pure.

The order of an answer goes with its buttons, so that no page repeats or leaves out a paper though a day is ingested
meanwhile: ranks move with every paper that comes, those of an order that was shown must not.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from bot.model import Pinned
from bot.slack.blocks.message import MAX_BUTTON_VALUE_CHARS

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
_PACKED = 5
_FIVE = re.compile(r"\d{4}\.\d{5}")
_OTHER = "." * _PACKED
"""Stands in a packed order for an id that is none of nine digits; those come beside it."""


@dataclass(frozen=True, slots=True)
class State:
    """A question and where in its answer a button leads.

    Attributes:
        question: As typed.
        offset: The rank of the first hit, from 0.
        today: What "today" meant when it was asked, so that it means the same when the button is pressed.
        pinned: The order that its pages are cut from; ``None`` for a question that is asked anew.
    """

    question: str
    offset: int = 0
    today: date | None = None
    pinned: Pinned | None = None

    def encode(self, most: int = MAX_BUTTON_VALUE_CHARS) -> str | None:
        """Return the value of a button, or ``None`` where the question is too long for one.

        Of the order it holds as much as there is room for, from the first on.
        """
        held, order = self._bare(), self._fitting(most)
        if order is None:
            return None
        if self.pinned and order:
            held |= {"t": self.pinned.total} | packed(order)
        return _json(held)

    def leads_to(self) -> int:
        """Return how many papers its button can lead through, one after the other."""
        return len(self._fitting(MAX_BUTTON_VALUE_CHARS) or ())

    def _bare(self) -> dict[str, Any]:
        held: dict[str, Any] = {"q": self.question, "o": self.offset}
        return held | ({"d": self.today.isoformat()} if self.today else {})

    def _fitting(self, most: int) -> Sequence[str] | None:
        """Return as much of the order as a button holds, from the first on; ``None`` where the question does not fit.

        What ends before the offset is none.
        """
        room = most - len(_json(self._bare()))
        if room < 0:
            return None
        fits = that_fit(self.pinned.order, room - 40) if self.pinned else ()
        return fits if len(fits) > self.offset else ()

    def at(self, offset: int) -> State:
        """Return the same at another rank."""
        return replace(self, offset=offset)


def decode(value: str) -> State:
    """Return what a button of ours holds.

    Raises:
        ValueError: It is none of ours.
    """
    try:
        held = json.loads(value)
        question, offset, total = held["q"], held["o"], held.get("t", 0)
        today = date.fromisoformat(held["d"]) if held.get("d") else None
        order = unpacked(held)
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ValueError("this button holds no question") from error
    if not isinstance(question, str) or not isinstance(offset, int) or not isinstance(total, int) or offset < 0:
        raise ValueError("this button holds no question")
    return State(question, offset, today, Pinned(order, max(total, len(order))) if order else None)


def packed(ids: Sequence[str]) -> dict[str, Any]:
    """Return ids in a short form: five characters each, where they have nine digits, as arXiv's of today have."""
    parts = list(map(_pack, ids))
    others = [paper_id for paper_id, part in zip(ids, parts, strict=True) if part == _OTHER]
    text = "".join(parts)
    return ({"p": text} if text else {}) | ({"s": others} if others else {})


def unpacked(held: dict[str, Any]) -> tuple[str, ...]:
    """Return the ids that ``packed`` was given.

    Raises:
        ValueError, TypeError, AttributeError, IndexError: These are none.
    """
    text, others = held.get("p", ""), iter(held.get("s", ()))
    parts = [text[at : at + _PACKED] for at in range(0, len(text), _PACKED)]
    ids = [next(others, "") if part == _OTHER else _unpack(part) for part in parts]
    if not all(isinstance(paper_id, str) and paper_id for paper_id in ids):
        raise ValueError("these are no ids")
    return tuple(ids)


@lru_cache(maxsize=32_768)
def _pack(paper_id: str) -> str:
    if not _FIVE.fullmatch(paper_id):
        return _OTHER
    number, digits = int(paper_id.replace(".", "")), ""
    for _ in range(_PACKED):
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits


def _unpack(part: str) -> str:
    number = 0
    for digit in part:
        number = number * len(_DIGITS) + _DIGITS.index(digit)
    text = f"{number:09}"
    return f"{text[:4]}.{text[4:]}"


def that_fit(ids: Sequence[str], room: int) -> Sequence[str]:
    """Return the first ids, as many as ``packed`` makes fit into so many characters."""
    for count, paper_id in enumerate(ids):
        room -= _PACKED if _pack(paper_id) != _OTHER else _PACKED + len(_json(paper_id)) + 1
        if room < 0:
            return ids[:count]
    return ids


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
