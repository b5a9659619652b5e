"""``feedback``: how useful the answers were, by week."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bot.answers.report import NOTHING
from bot.model import Week


def feedback_json(told: tuple[Week, ...]) -> list[dict[str, Any]]:
    """Return weeks for programs."""
    return [asdict(week) | {"monday": week.monday.isoformat(), "helpful": week.helpful} for week in told]


def feedback_lines(told: tuple[Week, ...]) -> list[str]:
    """Return weeks for people."""
    if not told:
        return [NOTHING]
    return [line for week in told for line in _lines(week)]


def _lines(week: Week) -> list[str]:
    share = "no thumbs" if week.helpful is None else f"{week.helpful:.0%} of {week.up + week.down} thumbs up"
    numbers = f"{week.asked:6} asked, {share}, {week.nothing} found nothing, {week.slow} slow"
    worst = [f"          {blame.term}: {blame.nothing} found nothing, {blame.down} thumbs down" for blame in week.worst]
    return [f"{week.monday}{numbers}", *worst]
