"""Digest -> the daily post: a parent with the top papers, and the rest for its thread. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.model import Digest, Hit, Origin, Paper, Quote
from bot.slack.message import MAX_BLOCKS, MAX_MESSAGE_CHARS, Block, Message, context, header, section, size
from bot.slack.mrkdwn import link, plain, shorten
from bot.slack.papers import HIT_ACTION, SEPARATOR, about, day_words, hit_blocks, overflow

EVENT_TYPE = "paperboy_digest"
TOP = 5
"""How many papers the parent shows."""

LINE_CHARS = 280

_TITLE_CHARS = 250
_PART_CHARS = MAX_MESSAGE_CHARS
_PART_BLOCKS = MAX_BLOCKS - 5


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a daily post.

    Attributes:
        number: 0 for the parent, from 1 for the messages in its thread.
        papers: What it shows, in order.
        message: Without its metadata, which names the claim it is sent under.
    """

    number: int
    papers: tuple[Paper, ...]
    message: Message

    def signed(self, day: date, channel: str, token: str) -> Message:
        """Return the message with what finds it again: which post it is, and what it shows."""
        payload: dict[str, Any] = {
            "day": day.isoformat(),
            "channel": channel,
            "part": self.number,
            "token": token,
            "papers": [paper.id for paper in self.papers],
        }
        metadata = {"event_type": EVENT_TYPE, "event_payload": payload}
        return Message(self.message.text, self.message.blocks, metadata)


def unshown(digest: Digest, shown: Collection[str]) -> tuple[Paper, ...]:
    """Return a digest's papers that a channel has not had yet, best first."""
    return tuple(paper for paper in digest.papers if paper.id not in shown)


def render(digest: Digest, shown: Collection[str]) -> tuple[Message, ...]:
    """Return all messages of a daily post, the parent first; none where everything was shown before."""
    left = unshown(digest, shown)
    if not left:
        return ()
    parts = [parent(digest, left)]
    while left := left[len(parts[-1].papers) :]:
        parts.append(reply(digest, left, len(parts), first=sum(len(part.papers) for part in parts)))
    return tuple(part.message for part in parts)


def parent(digest: Digest, papers: Sequence[Paper]) -> Part:
    """Return the message that the channel sees: the day, how many papers, the top few with one line each."""
    top = tuple(papers[:TOP])
    title = f"Daily Papers, {digest.day:%A}, {day_words(digest.day)}"
    count = "1 paper" if len(papers) == 1 else f"{len(papers)} papers"
    again = len(digest.papers) - len(papers)
    known = f"{again} more were posted here before" if again else ""
    rest = f"the other {len(papers) - len(top)} are in the thread" if len(papers) > len(top) else ""
    blocks: list[Block] = [header(title), context(SEPARATOR.join(filter(None, [count, known, rest])))]
    for number, paper in enumerate(top, 1):
        blocks += hit_blocks(Hit(paper, 0.0, _line(paper)), number)
    titles = "; ".join(f"{number}. {plain(paper.title, 120)}" for number, paper in enumerate(top, 1))
    return Part(0, top, Message(f"{title}: {count}. {titles}", tuple(blocks)))


def _line(paper: Paper) -> Quote:
    """Return the one line about a paper: its AI summary, which is shown as such, or how its abstract begins."""
    if paper.ai_summary:
        return Quote(shorten(paper.ai_summary, LINE_CHARS), origin=Origin.AI_SUMMARY)
    return Quote(shorten(paper.abstract, LINE_CHARS))


def reply(digest: Digest, papers: Sequence[Paper], number: int, *, first: int) -> Part:
    """Return a message of the thread with as many papers as fit.

    Args:
        digest: Whose papers they are.
        papers: What is still to be shown, best first; not empty.
        number: Of the message, from 1.
        first: How many papers were shown before, so that the numbers go on.
    """
    blocks: list[Block] = []
    for count, paper in enumerate(papers):
        row = _row(paper, first + count + 1)
        if len(blocks) == _PART_BLOCKS or size([*blocks, row]) > _PART_CHARS:
            break
        blocks.append(row)
    held = tuple(papers[: len(blocks)])
    text = f"{day_words(digest.day)}, papers {first + 1} to {first + len(held)}"
    return Part(number, held, Message(text, tuple(blocks)))


def _row(paper: Paper, number: int) -> Block:
    line = f"{number}. {link(paper.url, paper.title, _TITLE_CHARS)}\n{about(paper)}"
    return section(line, overflow(paper, f"{HIT_ACTION}.{number}", "abstract", "similar", "cite"))
