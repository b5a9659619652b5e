"""What is kept about a person -> Message, with the rows themselves. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.model import Kept, Removed
from bot.model.privacy import Row
from bot.slack.blocks.message import (
    ROOM_BLOCKS,
    ROOM_CHARS,
    Block,
    Message,
    actions,
    button,
    confirmation,
    context,
    section,
    size,
)
from bot.slack.blocks.mrkdwn import plain
from bot.slack.blocks.notices import NOTHING_KEPT, PRIVACY, notice
from bot.slack.manifest import COMMAND
from bot.texts.humanize import plural

FORGET_ME, FORGET_WORKSPACE = "forget_me", "forget_workspace"
"""The actions of the buttons that remove all that is kept about a person, or of a workspace."""

ROW_CHARS = 400
ROWS_AT_ONCE = 6
"""In one section: so many rows of that length stay within its 3,000 characters."""


def kept_message(kept: Sequence[Kept]) -> Message:
    """Return all that is kept about a person; where it is more than a message holds, how many rows more there are."""
    if not kept:
        return Message(f"{NOTHING_KEPT} {PRIVACY}", (section(NOTHING_KEPT), context(PRIVACY)))
    total = sum(len(each.rows) for each in kept)
    head = f"This is all that I keep about you: {plural(total, 'row')}."
    blocks, shown = [section(head)], 0
    for block, rows in _tables(kept):
        if size([*blocks, block]) > ROOM_CHARS or len(blocks) == ROOM_BLOCKS:
            break
        blocks.append(block)
        shown += rows
    if shown < total:
        blocks.append(context(f"and {plural(total - shown, 'row')} more of the same kind, too many for one message"))
    forget = button("Forget all of it", FORGET_ME, "me", style="danger") | {
        "confirm": _really(f"{plural(total, 'row')} will be gone for good.")
    }
    return Message(head, (*blocks, *actions([forget]), context(PRIVACY)))


def removed_message(removed: Removed) -> Message:
    """Return what a forgetting took out."""
    if not removed.rows and not removed.names:
        return notice(f"There is nothing to forget. {NOTHING_KEPT} `{COMMAND} privacy` says what I do keep.")
    names = (
        f" {plural(removed.names, 'setting')} of a channel stayed, without your name on it." if removed.names else ""
    )
    return notice(f"Done: {plural(removed.rows, 'row')} about you removed.{names}")


def forget_workspace_message() -> Message:
    """Return what an admin must confirm before all of a workspace is forgotten."""
    said = (
        "This removes all that I keep of this workspace, of everybody: subscriptions, reading lists, the digests' "
        "settings, and what was posted where, so that a paper may be posted again. Papers stay."
    )
    gone = "Everybody's subscriptions, lists and settings will be gone for good."
    forget = button("Forget this workspace", FORGET_WORKSPACE, "all", style="danger") | {"confirm": _really(gone)}
    return Message(said, (section(said), *actions([forget])))


def emptied_message(rows: int) -> Message:
    """Return what a workspace's forgetting took out."""
    return notice(f"Done: all that I kept of this workspace is gone, {plural(rows, 'row')}. Papers stay.")


def _tables(kept: Sequence[Kept]) -> Iterator[tuple[Block, int]]:
    """Give a table's rows a section at a time, and how many rows that is."""
    for each in kept:
        for start in range(0, len(each.rows), ROWS_AT_ONCE):
            part = each.rows[start : start + ROWS_AT_ONCE]
            name = f"*{plain(each.what.capitalize(), 80)}*\n" if not start else ""
            yield section(name + "\n".join(f"• {_row(row)}" for row in part)), len(part)


def _row(row: Row) -> str:
    return plain(", ".join(f"{name} {value}" for name, value in row), ROW_CHARS)


def _really(text: str) -> Block:
    return confirmation("Forget all of it?", text, yes="Forget", no="Keep")
