"""What an id of Slack's tells by its first letter: a channel's, or that of a chat with one person."""

from __future__ import annotations


def is_channel(place: str) -> bool:
    """Return whether a place is a channel, public or private, and neither a chat nor a person."""
    return place[:1] in ("C", "G")


def in_log(place: str) -> str:
    """Return a place as the log names it: a channel or a chat by its id, and nobody by theirs."""
    return "someone" if place[:1] in ("U", "W") else place


def is_direct(place: str) -> bool:
    """Return whether a place is the direct messages with one person."""
    return place[:1] == "D"
