"""People, channels, messages, views: what a workspace holds, each with what Slack tells an app about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

TEAM = "T1"
DOMAIN = "sandbox"


@dataclass(slots=True)
class Person:
    """Someone in the workspace; the bot is one.

    Attributes:
        zone: The name of their time zone.
        offset_seconds: Of that zone now, from UTC.
    """

    id: str
    name: str
    real_name: str
    zone: str = "UTC"
    offset_seconds: int = 0
    is_admin: bool = False
    is_bot: bool = False
    email: str = ""

    def payload(self) -> Json:
        """Return the user as ``users.info`` does."""
        profile = {"real_name": self.real_name, "display_name": self.name, "email": self.email}
        return {
            "id": self.id,
            "team_id": TEAM,
            "name": self.name,
            "real_name": self.real_name,
            "deleted": False,
            "tz": self.zone,
            "tz_label": self.zone,
            "tz_offset": self.offset_seconds,
            "is_admin": self.is_admin,
            "is_owner": False,
            "is_bot": self.is_bot,
            "is_restricted": False,
            "is_ultra_restricted": False,
            "locale": "en-US",
            "profile": profile,
        }


@dataclass(slots=True)
class Channel:
    """A channel, or a person's conversation with the bot.

    Attributes:
        person: Whose direct messages with the bot these are; empty for a channel.
        members: Ids of people, the bot's among them where it was invited.
    """

    id: str
    name: str = ""
    purpose: str = ""
    members: set[str] = field(default_factory=set)
    person: str = ""
    is_archived: bool = False
    is_private: bool = False

    @property
    def is_im(self) -> bool:
        """Whether these are direct messages."""
        return bool(self.person)

    def payload(self, asker: str) -> Json:
        """Return the channel as ``conversations.info`` does, for whoever asks."""
        if self.is_im:
            return {"id": self.id, "is_im": True, "user": self.person, "is_archived": False, "is_open": True}
        return {
            "id": self.id,
            "name": self.name,
            "name_normalized": self.name,
            "is_channel": True,
            "is_im": False,
            "is_mpim": False,
            "is_private": self.is_private,
            "is_archived": self.is_archived,
            "is_general": self.name == "general",
            "is_shared": False,
            "is_ext_shared": False,
            "is_member": asker in self.members,
            "num_members": len(self.members),
            "topic": {"value": ""},
            "purpose": {"value": self.purpose},
            "context_team_id": TEAM,
        }


@dataclass(slots=True)
class Message:
    """A message, or one that only one person sees.

    Attributes:
        only_for: The one person who sees it; empty where everyone does.
        reactions: A name -> who reacted so, in order.
        unfurls: A link in it -> the attachment that the bot made of it.
        live: Whether it is still being streamed.
    """

    channel: str
    ts: str
    user: str
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    thread_ts: str = ""
    metadata: Json | None = None
    edited: str = ""
    only_for: str = ""
    subtype: str = ""
    by_bot: bool = False
    reactions: dict[str, list[str]] = field(default_factory=dict)
    unfurls: dict[str, Json] = field(default_factory=dict)
    files: list[Json] = field(default_factory=list)
    live: bool = False

    @property
    def in_thread(self) -> bool:
        """Whether it stands in a thread, and is not the one that a thread begins with."""
        return bool(self.thread_ts) and self.thread_ts != self.ts

    def payload(self, app: Json) -> Json:
        """Return the message as Slack's API has it; ``app`` is what a bot's message says of its app."""
        told: Json = {"type": "message", "user": self.user, "ts": self.ts, "text": self.text, "team": TEAM}
        told |= app if self.by_bot else {}
        optional = {
            "blocks": self.blocks,
            "attachments": self.attachments,
            "thread_ts": self.thread_ts,
            "metadata": self.metadata,
            "subtype": self.subtype,
            "files": self.files,
            "edited": {"user": self.user, "ts": self.edited} if self.edited else None,
            "reactions": [{"name": name, "users": who, "count": len(who)} for name, who in self.reactions.items()],
        }
        return told | {name: value for name, value in optional.items() if value}


@dataclass(slots=True)
class View:
    """A modal or a Home tab, as the bot gave it, with what Slack adds.

    Attributes:
        given: The bot's own properties.
        errors: What is wrong with an input, by its block.
    """

    id: str
    given: Json
    user: str
    root_id: str = ""
    previous_id: str = ""
    revision: int = 0
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def is_home(self) -> bool:
        """Whether it is a Home tab."""
        return self.given.get("type") == "home"

    @property
    def hash(self) -> str:
        """What tells whether it was changed since."""
        return f"{self.revision}.{self.id}"

    def payload(self, app: Json, values: Json | None = None) -> Json:
        """Return the view as Slack's API has it, with what was filled in."""
        defaults: Json = {
            "private_metadata": "",
            "callback_id": "",
            "external_id": "",
            "title": None,
            "submit": None,
            "close": None,
            "clear_on_close": False,
            "notify_on_close": False,
        }
        return {
            **defaults,
            **self.given,
            "id": self.id,
            "team_id": TEAM,
            "app_id": app.get("app_id", ""),
            "bot_id": app.get("bot_id", ""),
            "hash": self.hash,
            "root_view_id": self.root_id or self.id,
            "previous_view_id": self.previous_id or None,
            "state": {"values": values or {}},
        }


@dataclass(frozen=True, slots=True)
class Mail:
    """An e-mail that the bot sent."""

    to: str
    subject: str
    text: str
    at: float
    html: str = ""
