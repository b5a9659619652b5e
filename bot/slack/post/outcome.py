"""What can become of a daily post, and the ledger's words for it; free of Slack's packages, which take their time."""

from __future__ import annotations

from enum import StrEnum

WHAT = "digest"

NOTHING_NEW = "Every paper of this day was posted in the channel before."
NOBODY_KNOWS = "Nobody can tell whether it went out, so that it is not sent again."
TOO_LATE = "It had not gone out when a newer digest came."


class Outcome(StrEnum):
    """What became of a daily post in one channel."""

    POSTED = "posted"  # at least one message went out now, and all of them are out
    UNCHANGED = "unchanged"  # all of it was out, or closed, before
    SKIPPED = "skipped"  # nothing new to show, or nobody can tell whether it went out
    ELSEWHERE = "elsewhere"  # another process is posting it
