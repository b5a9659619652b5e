"""Weeks of feedback -> Message. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.report import NOTHING
from bot.model import Blame, Week
from bot.slack.blocks.message import Message, context, header, section
from bot.slack.blocks.mrkdwn import plain
from bot.slack.blocks.notices import notice
from bot.slack.blocks.papers import SEPARATOR
from bot.texts.humanize import day_words

UNNAMED = "No names and no questions are kept: words are counted, each by itself."


def report_message(weeks: Sequence[Week]) -> Message:
    """Return how useful the answers were, a section a week, newest first."""
    if not weeks:
        return notice(NOTHING)
    told = [section(f"*Week of {day_words(week.monday)}*\n" + "\n".join(week_lines(week))) for week in weeks]
    return Message(
        f"How useful I was: {week_lines(weeks[0])[0]}", (header("How useful I was"), *told, context(UNNAMED))
    )


def week_lines(week: Week) -> list[str]:
    """Return a week in lines: the numbers, then the words with most to complain of."""
    share = "no thumbs" if week.helpful is None else f"{week.helpful:.0%} of {week.up + week.down:,} thumbs up"
    counted = [f"{week.asked:,} asked", share, f"{week.nothing:,} found nothing", f"{week.slow:,} slow"]
    worst = "; ".join(f"{plain(blame.term, 60)} ({_complaints(blame)})" for blame in week.worst)
    return [SEPARATOR.join(counted), *([f"Worst words: {worst}"] if worst else [])]


def _complaints(blame: Blame) -> str:
    told = [f"{blame.nothing:,} found nothing" if blame.nothing else "", f"{blame.down:,} down" if blame.down else ""]
    return ", ".join(filter(None, told))
