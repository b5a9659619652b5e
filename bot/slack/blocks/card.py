"""Paper -> the card below a pasted link to it. Pure."""

from __future__ import annotations

from bot.model import Paper
from bot.slack.blocks.message import Block, Message, actions, button, context, section
from bot.slack.blocks.mrkdwn import link, plain
from bot.slack.blocks.papers import HIT_ACTION, OF_A_PAPER, SEPARATOR, TITLE_CHARS, about, overflow
from bot.texts.gist import gist

HIDE, CARDS_OFF = "card_hide", "cards_off"
"""The actions: to hide one card, and to have no more of them in a channel."""

GIST_CHARS = 240

OFFER = "Cards below links to papers can be switched off in this channel; `/papers cards on` brings them back."


def card_blocks(paper: Paper, seen: str = "") -> tuple[Block, ...]:
    """Return a compact card: title, what the paper does, how it was taken up, and where the channel saw it before."""
    claim = plain(gist(paper), GIST_CHARS)
    words = "\n".join(filter(None, [f"*{link(paper.url, paper.title, TITLE_CHARS)}*", claim]))
    small = SEPARATOR.join(filter(None, [about(paper), seen]))
    head = section(words, overflow(paper, f"{HIT_ACTION}.1", *OF_A_PAPER))
    return head, context(small), *actions([button("Hide", HIDE, paper.id[:150])])


def hidden_blocks(paper: Paper) -> tuple[Block, ...]:
    """Return what is left of a card that somebody hid: one small line."""
    return (context(link(paper.url, paper.title, TITLE_CHARS)),)


def offer_message() -> Message:
    """Return the private offer to whoever hides one card after the other."""
    return Message(OFFER, (section(OFFER), *actions([button("No cards in this channel", CARDS_OFF, "off")])))
