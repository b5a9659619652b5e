"""Status -> the App Home tab. Pure."""

from __future__ import annotations

from typing import Any

from bot.model import Status
from bot.slack.blocks.help import QUESTIONS, lines
from bot.slack.blocks.message import context, divider, header, section
from bot.slack.blocks.mrkdwn import plain
from bot.slack.blocks.notices import PRIVACY, status_line
from bot.slack.manifest import COMMAND


def home_view(status: Status) -> dict[str, Any]:
    """Return the Home tab: what the bot is, what it holds, what to ask."""
    problems = [section(f":warning: {plain(problem, 500)}") for problem in status.problems[:5]]
    blocks = [
        header("Paperboy"),
        section(
            "I read Hugging Face's Daily Papers every day, and answer questions about them with the papers that match, "
            f"the sentence of each that answers, and links. Ask me here in *Messages*, mention me in a channel, or "
            f"type `{COMMAND}` anywhere for an answer that only you see."
        ),
        context(status_line(status)),
        *problems,
        divider(),
        section(lines(QUESTIONS)),
        divider(),
        context(PRIVACY),
    ]
    return {"type": "home", "blocks": blocks}
