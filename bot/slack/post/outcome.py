"""What can become of what is sent unasked, and the ledger's words for it; free of Slack's packages, which take time."""

from __future__ import annotations

from enum import StrEnum

from bot.model import Post, PostState

WHAT = "digest"

NOTHING_NEW = "Every paper of this day was posted in the channel before."
DIED = "The process that sent it ended before Slack's answer was noted."
NOBODY_KNOWS = "Nobody can tell whether it went out, so that it is not sent again."
TOO_LATE = "It had not gone out when a newer digest came."

PASSING = frozenset({"ending", "late", "ratelimited", "unreachable"})
"""Reasons of a message that surely was not sent which pass by themselves."""


class Outcome(StrEnum):
    """What became of a message, or of a digest with its thread, in one channel."""

    POSTED = "posted"  # it went out now: of several messages at least one, and all of them are out
    UNCHANGED = "unchanged"  # all of it was out, or closed, before
    SKIPPED = "skipped"  # nothing new to show, or nobody can tell whether it went out
    ELSEWHERE = "elsewhere"  # another process is sending it


def unsure(row: Post) -> bool:
    """Return whether nobody can tell if a message went out; its note says what happened."""
    return row.state is PostState.SKIPPED and row.note.endswith(NOBODY_KNOWS)
