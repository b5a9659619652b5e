"""A Sighting -> words, and the link to its message. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo

from bot.model import How, Paper, Sighting
from bot.slack.blocks.message import Message, context, section
from bot.slack.blocks.mrkdwn import link, plain
from bot.slack.blocks.notices import notice
from bot.slack.blocks.papers import TITLE_CHARS
from bot.texts.humanize import plural

TOPIC_CHARS = 200
UNCOUNTED = "With the permissions `channels:history` and `groups:history` I would count the replies, too."
_MOST = 8
_VERBS = {How.POSTED: "posted", How.SHARED: "shared", How.LINKED: "linked", How.READ: "linked"}


def seen_words(sighting: Sighting, now: datetime, zone: tzinfo) -> str:
    """Return where a channel saw a paper: ``posted here on Tue 14 Jul, 12 replies``."""
    day = sighting.at.astimezone(zone).date()
    year = "" if day.year == now.astimezone(zone).year else f" {day.year}"
    replies = sighting.replies or 0
    counted = f", {replies:,} {'reply' if replies == 1 else 'replies'}" if replies else ""
    return f"{_VERBS[sighting.how]} here on {day:%a} {day.day} {day:%b}{year}{counted}"


def seen_link(sighting: Sighting, now: datetime, zone: tzinfo) -> str:
    """Return the same as a link to the message."""
    words = seen_words(sighting, now, zone)
    return link(message_url(sighting.channel, sighting.ts, sighting.thread_ts), words, 100)


def message_url(channel: str, ts: str, thread_ts: str) -> str:
    """Return the address of a message, which opens in whatever workspace its reader is in."""
    thread = f"?thread_ts={thread_ts}&cid={channel}" if thread_ts and thread_ts != ts else ""
    return f"https://slack.com/archives/{channel}/p{ts.replace('.', '')}{thread}"


def posted_message(
    papers: Sequence[Paper],
    seen: Mapping[str, tuple[Sighting, ...]],
    now: datetime,
    zone: tzinfo,
    *,
    counted: bool = True,
) -> Message:
    """Return where a channel saw papers, or that it did not; where replies cannot be ``counted``, what would help."""
    texts, blocks = [], []
    for paper in papers:
        there = seen.get(paper.id, ())
        told = [seen_link(each, now, zone) for each in there[:_MOST]] or ["not posted here, as far as I know"]
        more = [f"and {len(there) - _MOST:,} times before"] if len(there) > _MOST else []
        blocks.append(section(f"{link(paper.url, paper.title, TITLE_CHARS)}\n" + "\n".join([*told, *more])))
        texts.append(seen_words(there[0], now, zone) if there else "not posted here, as far as I know")
    if not counted and seen:
        blocks.append(context(UNCOUNTED))
    return Message("; ".join(texts), tuple(blocks))


def undiscussed_message(topic: str) -> Message:
    """Return that a channel saw no paper on a topic."""
    return notice(f"I know of no paper on “{plain(topic, TOPIC_CHARS)}” that was posted, shared or linked here.")


def discussed_message(
    topic: str, papers: Sequence[Paper], seen: Mapping[str, tuple[Sighting, ...]], now: datetime, zone: tzinfo
) -> Message:
    """Return which papers on a topic a channel saw, each with where and how much it was talked about."""
    head = f"{plural(len(papers), 'paper')} on “{plain(topic, TOPIC_CHARS)}” came up here:"
    lines = [
        section(f"{link(paper.url, paper.title, TITLE_CHARS)}\n{seen_link(seen[paper.id][0], now, zone)}")
        for paper in papers
    ]
    return Message(head, (context(head), *lines))
