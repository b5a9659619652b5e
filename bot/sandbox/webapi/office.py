"""What every method works with, and how one refuses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.limits.payloads import Verdict
from bot.sandbox.workspace.nouns import Channel, Json, Message
from bot.sandbox.workspace.workspace import BOT, Workspace


class Refusal(Exception):  # noqa: N818 (Slack's refusal is a reply, and no error of ours)
    """Slack's refusal of a call.

    Attributes:
        error: Its code.
        reasons: What is wrong, in sentences.
        more: What else its reply holds.
    """

    def __init__(self, error: str, reasons: tuple[str, ...] = (), **more: Any) -> None:
        super().__init__(error)
        self.error, self.reasons, self.more = error, reasons, more


def refuse(verdict: Verdict | None) -> None:
    """Raise where the limits say no.

    Raises:
        Refusal: With the verdict's code and reasons.
    """
    if verdict:
        raise Refusal(verdict.error, verdict.reasons)


@dataclass(slots=True)
class Office:
    """The workspace as the Web API sees it.

    Attributes:
        url: Its own address, without a slash at the end.
        scopes: What the app was granted.
        doubts: What a call did that Slack takes, but that will not work as meant.
    """

    workspace: Workspace
    url: str
    scopes: frozenset[str]
    doubts: list[str] = field(default_factory=list)

    def needs(self, scope: str) -> None:
        """Want one scope more.

        Raises:
            Refusal: It was not granted.
        """
        if scope not in self.scopes:
            raise Refusal(
                "missing_scope",
                (f"needs the scope {scope}",),
                needed=scope,
                provided=",".join(sorted(self.scopes)),
            )

    def channel(self, named: Any) -> Channel:
        """Return a channel by its id, or a person's direct messages by theirs.

        Raises:
            Refusal: There is none.
        """
        found = self.workspace.channels.get(str(named)) or self.workspace.direct(str(named))
        if found is None or (found.is_private and BOT not in found.members):
            raise Refusal("channel_not_found")
        return found

    def writable(self, named: Any) -> Channel:
        """Return a channel that the bot may write to.

        Raises:
            Refusal: There is none, it is archived, or the bot is no member.
        """
        channel = self.channel(named)
        if channel.is_archived:
            raise Refusal("is_archived")
        public = not channel.is_private and not channel.is_im
        if BOT not in channel.members and not (public and "chat:write.public" in self.scopes):
            raise Refusal("not_in_channel")
        return channel

    def message(self, channel: Channel, ts: Any) -> Message:
        """Return a message of a channel.

        Raises:
            Refusal: There is none.
        """
        found = self.workspace.find(channel.id, str(ts))
        if found is None or found.only_for:
            raise Refusal("message_not_found")
        return found

    def thread(self, channel: Channel, ts: Any) -> str:
        """Return the thread that a message is to go into, and note where it goes astray."""
        if ts is None or ts == "":
            return ""
        if not isinstance(ts, str):
            self.doubts.append(f"thread_ts is {ts!r} and no string: it would not thread")
            return ""
        found = self.workspace.find(channel.id, ts)
        if found is None:
            self.doubts.append(f"thread_ts {ts} names no message of {channel.id}")
            return ts
        return found.thread_ts or found.ts


Call = Callable[[Office, Json], Json]


@dataclass(frozen=True, slots=True)
class Method:
    """A method of the Web API.

    Attributes:
        call: What it does.
        scope: What it needs; empty for nothing.
        wants: Arguments without which it is refused.
    """

    call: Call
    scope: str = ""
    wants: tuple[str, ...] = ()


Methods = Mapping[str, Method]


def wanted(args: Json, names: tuple[str, ...]) -> None:
    """Raise unless a call has these arguments.

    Raises:
        Refusal: One is missing.
    """
    for name in names:
        if args.get(name) in (None, ""):
            raise Refusal("invalid_arguments", (f"misses `{name}`",))
