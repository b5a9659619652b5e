"""Digest -> the daily post: a parent with the top papers, and the rest for its thread. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from bot.gist import gist
from bot.model import Digest, Hit, Origin, Paper, Quote
from bot.slack.blocks.message import MAX_BLOCKS, MAX_MESSAGE_CHARS, Block, Message, context, header, section, size
from bot.slack.blocks.mrkdwn import link, plain, shorten
from bot.slack.blocks.papers import HIT_ACTION, OF_A_PAPER, SEPARATOR, about, day_words, fitting, hit_blocks, overflow
from bot.slack.blocks.part import Part
from bot.slack.manifest import COMMAND

TOP = 5
"""How many papers the parent shows, unless the settings say otherwise."""

LINE_CHARS = 280
MISSED = 10
"""How many missed days are named."""

_TITLE_CHARS = 250
_PART_CHARS = MAX_MESSAGE_CHARS
_PART_BLOCKS = MAX_BLOCKS - 5


def unshown(digest: Digest, shown: Collection[str]) -> tuple[Paper, ...]:
    """Return a digest's papers that a channel has not had yet, best first."""
    return tuple(paper for paper in digest.papers if paper.id not in shown)


def chosen(digest: Digest, paper_ids: Sequence[str]) -> tuple[Paper, ...]:
    """Return the papers of a digest that have these ids, in the ids' order."""
    listed = {paper.id: paper for paper in digest.papers}
    return tuple(listed[paper_id] for paper_id in paper_ids if paper_id in listed)


def render(
    digest: Digest, shown: Collection[str], *, top: int = TOP, skipped: Sequence[date] = ()
) -> tuple[Message, ...]:
    """Return all messages of a daily post, the parent first; none where everything was shown before."""
    left = unshown(digest, shown)
    if not left:
        return ()
    parts = [parent(digest, left, top=top, skipped=skipped)]
    while left := left[len(parts[-1].papers) :]:
        parts.append(reply(digest, left, len(parts), first=sum(len(part.papers) for part in parts)))
    return tuple(part.message for part in parts)


def parent(digest: Digest, papers: Sequence[Paper], *, top: int = TOP, skipped: Sequence[date] = ()) -> Part:
    """Return the message that the channel sees: the day, how many papers, the top few with one line each.

    Args:
        digest: Whose papers they are.
        papers: Those that the channel has not had, best first.
        top: How many are shown; the others are for the thread.
        skipped: Earlier days that the channel was owed and no longer gets; it is told how to read them.
    """
    hits = fitting([Hit(paper, 0.0, _line(paper)) for paper in papers[:top]], 0)
    best = tuple(hit.paper for hit in hits)
    title = f"Daily Papers, {digest.day:%A}, {day_words(digest.day)}"
    count = "1 paper" if len(papers) == 1 else f"{len(papers)} papers"
    again = len(digest.papers) - len(papers)
    known = f"{again} more were posted here before" if again else ""
    rest = f"the other {len(papers) - len(best)} are in the thread" if len(papers) > len(best) else ""
    blocks: list[Block] = [header(title), context(SEPARATOR.join(filter(None, [count, known, rest])))]
    for number, hit in enumerate(hits, 1):
        blocks += hit_blocks(hit, number)
    blocks += [context(_missed(skipped))] if skipped else []
    titles = "; ".join(f"{number}. {plain(paper.title, 120)}" for number, paper in enumerate(best[:TOP], 1))
    return Part(0, best, Message(f"{title}: {count}. {titles}", tuple(blocks)))


def _missed(skipped: Sequence[date]) -> str:
    days = ", ".join(f"{day_words(day)} (`{COMMAND} {day}`)" for day in skipped[-MISSED:])
    return f"Not posted here, for it was late: {days}"


def _line(paper: Paper) -> Quote:
    """Return the one line about a paper: its AI summary, shown as such, or the sentence that says what it does."""
    if paper.ai_summary:
        return Quote(shorten(paper.ai_summary, LINE_CHARS), origin=Origin.AI_SUMMARY)
    return Quote(shorten(gist(paper), LINE_CHARS))


def reply(digest: Digest, papers: Sequence[Paper], number: int, *, first: int) -> Part:
    """Return a message of the thread with as many papers as fit.

    Args:
        digest: Whose papers they are.
        papers: What is still to be shown, best first.
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
    return section(line, overflow(paper, f"{HIT_ACTION}.{number}", *OF_A_PAPER))
