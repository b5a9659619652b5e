"""An issue -> the daily post: a parent with the top papers, and the rest for its thread. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from bot.model import Entry, Hit, Issue, Origin, Paper, Quote
from bot.sending.editions import best
from bot.slack.blocks.message import MAX_BLOCKS, MAX_MESSAGE_CHARS, Block, Message, context, header, section, size
from bot.slack.blocks.mrkdwn import link, marked, plain, shorten
from bot.slack.blocks.papers import HIT_ACTION, OF_A_PAPER, SEPARATOR, about, fitting, hit_blocks, overflow
from bot.slack.blocks.part import Part
from bot.slack.manifest import COMMAND
from bot.texts.gist import gist
from bot.texts.humanize import day_words, plural

TOP = 5
"""How many papers the parent shows, unless the settings say otherwise."""

LINE_CHARS = 280
MISSED = 10
"""How many missed days are named."""

_TITLE_CHARS = 250
_TOPIC_CHARS = 120
_WHY_CHARS = 240
_PART_CHARS = MAX_MESSAGE_CHARS
_PART_BLOCKS = MAX_BLOCKS - 5


def unshown(issue: Issue, shown: Collection[str]) -> tuple[Entry, ...]:
    """Return the entries of an issue that a channel has not had yet, in order."""
    return tuple(entry for entry in issue.entries if entry.paper.id not in shown)


def chosen(issue: Issue, paper_ids: Sequence[str]) -> tuple[Entry, ...]:
    """Return the entries with these ids, in the ids' order; what the issue leaves out now, as a paper of no topic."""
    listed = {paper.id: Entry(paper) for paper in issue.digest.papers}
    listed |= {entry.paper.id: entry for entry in issue.entries}
    return tuple(listed[paper_id] for paper_id in paper_ids if paper_id in listed)


def render(
    issue: Issue, shown: Collection[str], *, top: int = TOP, skipped: Sequence[date] = ()
) -> tuple[Message, ...]:
    """Return all messages of a daily post, the parent first; none where everything was shown before."""
    left = unshown(issue, shown)
    if not left:
        return ()
    parts = [parent(issue, left, top=top, skipped=skipped)]
    while left := left_after(left, parts[-1]):
        parts.append(reply(issue, left, len(parts), first=sum(len(part.papers) for part in parts)))
    return tuple(part.message for part in parts)


def left_after(entries: Sequence[Entry], part: Part) -> tuple[Entry, ...]:
    """Return the entries that a message does not show."""
    shown = set(part.paper_ids)
    return tuple(entry for entry in entries if entry.paper.id not in shown)


def parent(
    issue: Issue,
    entries: Sequence[Entry],
    *,
    top: int = TOP,
    skipped: Sequence[date] = (),
    own: Sequence[Entry] | None = None,
    grown: Mapping[str, int] | None = None,
) -> Part:
    """Return the message that the channel sees: the day, how many papers, the top few with one line each.

    Args:
        issue: Whose papers they are.
        entries: Those that the channel has not had, in order.
        top: How many are shown, of each topic one at least; the others are for the thread.
        skipped: Earlier days that the channel was owed and no longer gets; it is told how to read them.
        own: Those to show, whatever ``top`` says.
        grown: How many votes papers have gained since they were posted.
    """
    own = best(entries, top) if own is None else own
    own = own[: len(fitting([_hit(entry) for entry in own], 0))]
    title = f"Daily Papers, {issue.day:%A}, {day_words(issue.day)}"
    blocks: list[Block] = [header(title), context(_counts(issue, entries, len(own)))]
    blocks += _sections(own, grown or {})
    blocks += [context(_missed(skipped))] if skipped else []
    titles = "; ".join(f"{number}. {plain(entry.paper.title, 120)}" for number, entry in enumerate(own[:TOP], 1))
    papers = tuple(entry.paper for entry in own)
    return Part(0, papers, Message(f"{title}: {plural(len(entries), 'paper')}. {titles}", tuple(blocks)))


def _counts(issue: Issue, entries: Sequence[Entry], shown: int) -> str:
    wanted, topical = len(issue.entries), sum(bool(entry.topic) for entry in entries)
    parts = [
        plural(len(entries), "paper"),
        f"{topical} on your topics" if topical and topical < len(entries) else "",
        f"of {len(issue.digest.papers)} that day" if wanted < len(issue.digest.papers) else "",
        f"{wanted - len(entries)} more were posted here before" if wanted > len(entries) else "",
        _in_thread(len(entries) - shown),
    ]
    return SEPARATOR.join(filter(None, parts))


def _in_thread(left: int) -> str:
    if not left:
        return ""
    return f"the other {left} are in the thread" if left > 1 else "the other one is in the thread"


def _sections(entries: Sequence[Entry], grown: Mapping[str, int]) -> Iterator[Block]:
    """Give the blocks of a post's papers, each topic's under its name."""
    topic = ""
    for number, entry in enumerate(entries, 1):
        if entry.topic != topic:
            topic = entry.topic
            yield section(_heading(topic))
        yield from hit_blocks(_hit(entry), number, grown=grown.get(entry.paper.id, 0))


def _heading(topic: str) -> str:
    return f"*{plain(topic, _TOPIC_CHARS)}*" if topic else "*Also that day*"


def _hit(entry: Entry) -> Hit:
    return Hit(entry.paper, 0.0, entry.quote or _line(entry.paper))


def _missed(skipped: Sequence[date]) -> str:
    days = ", ".join(f"{day_words(day)} (`{COMMAND} {day}`)" for day in skipped[-MISSED:])
    return f"Not posted here, for it was late: {days}"


def _line(paper: Paper) -> Quote:
    """Return the one line about a paper: its AI summary, shown as such, or the sentence that says what it does."""
    if paper.ai_summary:
        return Quote(shorten(paper.ai_summary, LINE_CHARS), origin=Origin.AI_SUMMARY)
    return Quote(shorten(gist(paper), LINE_CHARS))


def reply(issue: Issue, entries: Sequence[Entry], number: int, *, first: int) -> Part:
    """Return a message of the thread with as many papers as fit.

    Args:
        issue: Whose papers they are.
        entries: What is still to be shown, in order.
        number: Of the message, from 1.
        first: How many papers were shown before, so that the numbers go on.
    """
    blocks: list[Block] = []
    held: list[Paper] = []
    topic = ""
    for count, entry in enumerate(entries):
        heading = [context(_heading(entry.topic))] if entry.topic != topic else []
        row = _row(entry, first + count + 1)
        if len(blocks) + len(heading) >= _PART_BLOCKS or size([*blocks, *heading, row]) > _PART_CHARS:
            break
        blocks += [*heading, row]
        held.append(entry.paper)
        topic = entry.topic
    text = f"{day_words(issue.day)}, papers {first + 1} to {first + len(held)}"
    return Part(number, tuple(held), Message(text, tuple(blocks)))


def _row(entry: Entry, number: int) -> Block:
    paper = entry.paper
    why = f"\n> {marked(entry.quote.text, entry.quote.marks, _WHY_CHARS)}" if entry.quote and entry.quote.text else ""
    line = f"{number}. {link(paper.url, paper.title, _TITLE_CHARS)}{why}\n{about(paper)}"
    return section(line, overflow(paper, f"{HIT_ACTION}.{number}", *OF_A_PAPER))
