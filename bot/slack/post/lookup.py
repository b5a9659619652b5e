"""A claim that lapsed -> the channel's history -> whether its message is there, is not, or nobody can tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.days import begin
from bot.errors import PostError
from bot.model import Claim
from bot.slack.blocks.part import EVENT_TYPES
from bot.slack.ids import is_direct
from bot.slack.manifest import FATAL_ERRORS
from bot.slack.post.outcome import WHAT
from bot.slack.wire.history import pages
from bot.slack.wire.permits import READING, granted
from bot.slack.wire.transport import FAILURES, reason_of

PAGES = 3
PAGE_MESSAGES = 200
"""So many messages of a channel since the day began are read for the lost one; beyond, nobody can tell."""

UNREADABLE = frozenset(
    {
        "access_denied",
        "channel_not_found",
        "is_archived",
        "method_not_supported_for_channel_type",
        "missing_scope",
        "no_permission",
        "not_allowed_token_type",
        "not_in_channel",
        "thread_not_found",
    }
)
"""Slack's errors after which asking again shows no more; after any other, such as 429, it may."""


def may_read(client: WebClient, channel: str) -> bool | None:
    """Return whether a channel can be searched for a message later; ``None`` where Slack did not say so now."""
    try:
        scopes = granted(client.auth_test().headers)
        if is_direct(channel):
            return "im:history" in scopes
        if scopes.issuperset(READING) or scopes.isdisjoint(READING):
            return scopes.issuperset(READING)
        client.conversations_history(channel=channel, limit=1)
    except SlackApiError as error:
        return False if reason_of(error) in UNREADABLE else None
    except FAILURES:
        return None
    return True


@dataclass(frozen=True, slots=True)
class Trace:
    """What a channel shows of a claim's message.

    Attributes:
        sent: Whether it is there; ``None`` where nobody can tell.
        ts: Slack's id of it, where it is there.
        paper_ids: The claim's papers that it shows.
    """

    sent: bool | None
    ts: str = ""
    paper_ids: tuple[str, ...] = ()


def look(client: WebClient, claim: Claim, thread_ts: str) -> Trace:
    """Return what became of a message, by the metadata of those that stand where it would.

    Raises:
        PostError: Slack did not answer this time; asking again may help.
    """
    try:
        for message in _messages(client, claim, thread_ts):
            if message is None:
                return Trace(None)
            seen = _recognised(message, claim)
            if seen is not None:
                return seen
    except SlackApiError as error:
        reason = reason_of(error)
        if reason in UNREADABLE:
            return Trace(None)
        raise _unknown(claim, reason, fatal=reason in FATAL_ERRORS) from error
    except FAILURES as error:
        raise _unknown(claim, type(error).__name__) from error
    return Trace(False)


def _messages(client: WebClient, claim: Claim, thread_ts: str) -> Iterator[dict[str, Any] | None]:
    """Give the messages among which it would be; at last ``None`` where there are more than we read."""
    if thread_ts:
        ask = partial(client.conversations_replies, ts=thread_ts)
    else:
        # Nobody posts a day before it has begun.
        ask = partial(client.conversations_history, oldest=str(begin(claim.day).timestamp()))
    read = pages(ask, channel=claim.channel, limit=PAGE_MESSAGES, include_all_metadata=True)
    for page in islice(read, PAGES):
        yield from page.messages
        if not page.more:
            return
    yield None


def _recognised(message: dict[str, Any], claim: Claim) -> Trace | None:
    metadata = message.get("metadata") or {}
    payload = metadata.get("event_payload")
    if metadata.get("event_type") not in EVENT_TYPES or not isinstance(payload, dict):
        return None
    named = tuple(payload.get(name) for name in ("day", "channel", "part"))
    if payload.get("what", WHAT) != claim.what or named != (claim.day.isoformat(), claim.channel, claim.part):
        return None
    listed = payload.get("papers")
    shown = tuple(paper_id for paper_id in claim.paper_ids if not isinstance(listed, list) or paper_id in listed)
    return Trace(True, str(message["ts"]), shown)


def _unknown(claim: Claim, reason: str, *, fatal: bool = False) -> PostError:
    return PostError(
        f"{claim.channel} could not be searched for the post of {claim.day}: {reason}",
        reason=reason,
        sent=None,
        fatal=fatal,
    )
