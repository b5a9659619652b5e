"""``feedback``: how useful the answers were, by week."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime, time, timedelta
from typing import Any

from bot.model import Week
from bot.report import monday, weeks
from bot.run.wiring import House


def read(house: House, number: int) -> tuple[Week, ...]:
    """Return the last weeks of which something is known, newest first, of all workspaces."""
    first = monday(house.clock().astimezone(UTC).date()) - timedelta(weeks=number - 1)
    begin = datetime.combine(first, time(), UTC)
    return weeks(house.feedback.verdicts(begin), house.feedback.tallied(first))


def feedback_json(told: tuple[Week, ...]) -> list[dict[str, Any]]:
    """Return weeks for programs."""
    return [asdict(week) | {"monday": week.monday.isoformat(), "helpful": week.helpful} for week in told]


def feedback_lines(told: tuple[Week, ...]) -> list[str]:
    """Return weeks for people."""
    if not told:
        return ["Nobody has asked anything yet, or no feedback is kept."]
    return [line for week in told for line in _lines(week)]


def _lines(week: Week) -> list[str]:
    share = "no thumbs" if week.helpful is None else f"{week.helpful:.0%} of {week.up + week.down} thumbs up"
    numbers = f"{week.asked:6} asked, {share}, {week.nothing} found nothing, {week.slow} slow"
    worst = [f"          {blame.term}: {blame.nothing} found nothing, {blame.down} thumbs down" for blame in week.worst]
    return [f"{week.monday}{numbers}", *worst]
