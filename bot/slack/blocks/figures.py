"""Figures -> blocks: the number, the names that have the most of it, and papers by month as a row of bars. Pure."""

from __future__ import annotations

from bot.model import Figures
from bot.slack.blocks.message import Block, context, section
from bot.slack.blocks.mrkdwn import plain


def figures_blocks(figures: Figures) -> tuple[Block, ...]:
    """Return a count as it is read on a phone: the bars stand in a line of their own, at one width."""
    lines = [f"*{plain(figures.headline, 600)}*"]
    if figures.chart:
        lines.append(f"`{figures.chart}` {plain(figures.span, 60)}")
    lines += [plain(line, 300) for line in figures.lines]
    return section("\n".join(lines)), *((context(plain(figures.rule, 300)),) if figures.rule else ())
