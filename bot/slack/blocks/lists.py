"""A reading list -> Message: papers with their notes, a page at a time, and what can be done with each. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from bot.model import Bookmark, Paper
from bot.slack.blocks.message import MAX_OPTION_VALUE_CHARS, Block, Message, actions, button, context, menu, section
from bot.slack.blocks.mrkdwn import link, plain
from bot.slack.blocks.papers import SEPARATOR, about, called
from bot.slack.blocks.part import Part
from bot.slack.blocks.times import when
from bot.slack.manifest import COMMAND
from bot.texts.humanize import plural

LIST_ACTION = "saved"
"""The actions of a list's buttons and menus, each followed by a word or number of its own."""

PAGE = 10
NOTE_CHARS = 500
EMPTY = (
    f"Your reading list is empty. `{COMMAND} save 2607.28227` puts a paper on it, and so does the menu of each answer."
)

Entry = tuple[Bookmark, Paper]


def list_message(
    entries: Sequence[Entry], *, title: str, asked: str, page: int, zone: tzinfo, lost: int = 0
) -> Message:
    """Return a page of a list.

    Args:
        entries: All that the list shows, in order.
        title: What they are: ``Unread``.
        asked: The command that shows them, to which the number of a page can be added.
        page: From 1.
        zone: The reader's time zone.
        lost: How many papers of the list are held no more.
    """
    last = max(1, -(-len(entries) // PAGE))
    page = min(max(page, 1), last)
    shown = entries[(page - 1) * PAGE : page * PAGE]
    count = plural(len(entries), "paper")
    head = f"*{title}*: {count}" + (f", page {page} of {last}" if last > 1 else "")
    blocks: list[Block] = [section(head)]
    for at, entry in enumerate(shown):
        blocks += entry_blocks(entry, (page - 1) * PAGE + at + 1, zone)
    row = [button("Back", f"{LIST_ACTION}.back", f"{asked} page {page - 1}")] if page > 1 else []
    row += [button("More", f"{LIST_ACTION}.more", f"{asked} page {page + 1}")] if page < last else []
    blocks += actions(row)
    gone = f"{lost} more are held no more. " if lost else ""
    blocks.append(
        context(f"{gone}`{COMMAND} export bibtex`, also `ris`, `markdown`, `csv`; `saved share` shows it here.")
    )
    titles = "; ".join(plain(paper.title, 120) for _, paper in shown[:5])
    return Message(f"{title}: {count}. {titles}", tuple(blocks))


def entry_blocks(entry: Entry, number: int, zone: tzinfo) -> tuple[Block, ...]:
    """Return a paper on a list: its title, the note, and what is known of it."""
    bookmark, paper = entry
    read = "✓ " if bookmark.read_at else ""
    note = f"\n> {plain(bookmark.note, NOTE_CHARS)}" if bookmark.note else ""
    remind = f"{SEPARATOR}:alarm_clock: {when(bookmark.remind_at, zone)}" if bookmark.remind_at else ""
    text = f"{number}. {read}{link(paper.url, paper.title, 200)}{note}"
    return section(text, entry_menu(bookmark, number)), context(about(paper) + remind)


def entry_menu(bookmark: Bookmark, number: int, prefix: str = LIST_ACTION) -> Block | None:
    """Return what can be done with a paper on a list, each entry holding its command."""
    paper_id = called(bookmark.paper_id)
    if len(paper_id) > MAX_OPTION_VALUE_CHARS - 40:
        return None
    mark = ("Mark as unread", f"unread {paper_id}") if bookmark.read_at else ("Mark as read", f"read {paper_id}")
    entries = (
        mark,
        ("Remind me on Friday", f"remind me friday of {paper_id}"),
        ("Remind me tomorrow", f"remind me tomorrow of {paper_id}"),
        ("Take off my list", f"unsave {paper_id}"),
    )
    return menu(f"{prefix}.{number}", entries)


def shared_message(entries: Sequence[Entry], user: str) -> Message:
    """Return a list for everyone in a channel to see, without its owner's notes on what is read."""
    rows = [f"• {link(paper.url, paper.title, 150)}{_said(bookmark)}" for bookmark, paper in entries[:40]]
    blocks = [section("\n".join(rows[at : at + 8])) for at in range(0, len(rows), 8)]
    more = f" and {len(entries) - len(rows)} more" if len(entries) > len(rows) else ""
    count = plural(len(entries), "paper")
    head = f"Reading list of <@{user}>: {count}"
    return Message(head, (section(head), *blocks, *((context(more),) if more else ())))


def _said(bookmark: Bookmark) -> str:
    return f": {plain(bookmark.note, 150)}" if bookmark.note else ""


def reminder_part(bookmark: Bookmark, paper: Paper) -> Part:
    """Return what reminds of a paper, as it was asked for."""
    note = f"\n> {plain(bookmark.note, NOTE_CHARS)}" if bookmark.note else ""
    shown = section(f":alarm_clock: You wanted to read {link(paper.url, paper.title, 200)}{note}")
    buttons = actions(
        (
            button("Mark as read", f"{LIST_ACTION}.read", f"read {called(paper.id)}"),
            button("Tomorrow again", f"{LIST_ACTION}.tomorrow", f"remind me tomorrow of {called(paper.id)}"),
            button("My list", f"{LIST_ACTION}.list", "saved"),
        )
    )
    text = f"You wanted to read: {plain(paper.title, 200)}"
    return Part(0, (paper,), Message(text, (shown, context(about(paper)), *buttons)))
