"""Papers whose votes grow -> a message. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.model import Grown, Hit, Quote
from bot.slack.blocks.message import MAX_MESSAGE_CHARS, Block, Message, context, section, size
from bot.slack.blocks.mrkdwn import shorten
from bot.slack.blocks.notices import notice
from bot.slack.blocks.papers import hit_blocks
from bot.texts.gist import gist

_GIST_CHARS = 200


def rising_message(grown: Sequence[Grown], days: int) -> Message:
    """Return the papers whose votes have grown most in so many days, as many as one message holds."""
    time = "day" if days == 1 else f"{days} days"
    if not grown:
        return notice(f"No paper has gained votes in the last {time}, or I have fetched too rarely to tell.")
    head = f"Rising: the papers that gained most votes in the last {time}."
    blocks: list[Block] = [section(f"*{head}*")]
    for number, one in enumerate(grown, 1):
        quote = Quote(shorten(gist(one.paper), _GIST_CHARS))
        row = hit_blocks(Hit(one.paper, 0.0, quote), number, grown=one.by)
        if size([*blocks, *row]) > MAX_MESSAGE_CHARS - 300:
            break
        blocks += row
    note = context("In brackets the votes of that time. `trending` has those with the most votes in all.")
    return Message(head, (*blocks, note))
