"""What the app asks of Slack: its command, shortcuts, events and permissions, and the manifest that asks for them.

``deploy/slack-manifest.yaml`` says the same, and a test keeps the two equal.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

COMMAND = "/papers"
"""The one slash command."""

EVENTS = (
    "agent_session_stopped",
    "app_context_changed",
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "link_shared",
    "member_joined_channel",
    "message.channels",
    "message.groups",
    "message.im",
    "reaction_added",
    "tokens_revoked",
)
"""The bot events to subscribe to. Those of a permission that was declined do not come."""

ASSISTANT_EVENTS = ("assistant_thread_context_changed", "assistant_thread_started")
"""What an app of the older assistant pane subscribes to as well; the agent view has ``app_home_opened`` instead."""

SCOPES = ("app_mentions:read", "assistant:write", "chat:write", "commands", "im:history")
"""The bot scopes that everything works with."""


@dataclass(frozen=True, slots=True)
class Permission:
    """A scope that may be declined.

    Attributes:
        scope: Slack's name of it.
        serves: What it makes possible, as the end of "for".
        without: What the bot does instead, as a sentence.
    """

    scope: str
    serves: str
    without: str


_UNREAD = (
    "A post is opened first and filled in at once; threads are followed by a table of the hits shown, for 30 days."
)

PERMISSIONS = (
    Permission(
        "channels:history",
        "looking a post up in public channels, counting replies, and reading their old links",
        _UNREAD,
    ),
    Permission(
        "channels:read",
        "a welcome in public channels, and knowing shared and archived ones",
        "No welcome is said there.",
    ),
    Permission(
        "chat:write.public",
        "a daily post in public channels that nobody invited the bot to",
        "The bot must be invited first; it says so.",
    ),
    Permission("files:write", "reading lists as files", "A reading list comes by a link, once, or as text to copy."),
    Permission("groups:history", "the same in private channels that it was invited to", _UNREAD),
    Permission("groups:read", "a welcome in private channels", "No welcome is said there."),
    Permission(
        "links:read", "cards below pasted links to papers", "A link gets no card; a shortcut on its message does it."
    ),
    Permission(
        "links:write", "cards below pasted links to papers", "A link gets no card; a shortcut on its message does it."
    ),
    Permission(
        "reactions:read", "silencing a thread by a muted bell", "The word mute, said to the bot in the thread, does it."
    ),
    Permission("reactions:write", "a reaction in place of an ok", "A short sentence says it."),
    Permission(
        "users:read",
        "each asker's own time zone, and knowing who is an admin",
        "Times are those of the channel, else of BOT_TIMEZONE; `timezone` sets one's own; BOT_ADMINS names admins.",
    ),
)
"""The bot scopes that may be declined at installation, each with what it serves."""

OPTIONAL_SCOPES = tuple(permission.scope for permission in PERMISSIONS)

RELATED, SAVE, ASK = "related_papers", "save_paper", "ask_paperboy"
"""The shortcuts' callback ids: two in the menu of any message, one everywhere."""

SHORTCUTS = (
    {
        "name": "Find related papers",
        "type": "message",
        "callback_id": RELATED,
        "description": "Papers that answer this message, or are like those it links to; only you see them",
    },
    {
        "name": "Save this paper",
        "type": "message",
        "callback_id": SAVE,
        "description": "Puts the paper that this message links to on your reading list",
    },
    {
        "name": "Ask Paperboy",
        "type": "global",
        "callback_id": ASK,
        "description": "Ask a question about AI papers",
    },
)

UNFURL_DOMAINS = ("alphaxiv.org", "arxiv.org", "hf.co", "huggingface.co")
"""Whose links are told to the bot: five at most, subdomains among them."""

PROMPTS = (
    {"title": "Today's papers", "message": "today"},
    {"title": "The most upvoted of last week", "message": "top 5 of last week"},
    {"title": "Ask a question", "message": "How do I prune an LLM?"},
    {"title": "What can you do?", "message": "help"},
)
"""What the chat suggests: at most four."""

FATAL_ERRORS = frozenset(
    {"account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked", "org_login_required"}
)
"""Slack's errors after which no other call would fare better."""

CLOSED_ERRORS = frozenset({"channel_not_found", "is_archived", "not_in_channel", "messages_tab_disabled"})
"""Slack's errors of a channel that takes no message of ours: archived, deleted, or never joined."""

GONE_ERRORS = CLOSED_ERRORS | {
    "account_inactive",
    "cannot_dm_bot",
    "restricted_action",
    "user_disabled",
    "user_not_found",
    "users_not_found",
}
"""Slack's errors of a place or a person that takes no message any more, until somebody does something about it.

``account_inactive`` is said of somebody whose account is closed, and of a token that is: see ``delivery.refused``."""

CREATE = "https://api.slack.com/apps?new_app=1&manifest_json="
"""Slack's page that makes an app from the manifest that follows."""

_LONG = (
    "Paperboy reads Hugging Face's Daily Papers every day and posts them to the channels you choose. Ask it a "
    "question, by /papers, by mention or in its Messages tab, and it answers with the papers that match best, the "
    "sentence of each that answers, and links. Where nothing matches it says so. It needs no language model, and "
    "keeps about you what you ask it to keep, shown by /papers privacy and removed by /papers forget me."
)


def manifest(events_url: str = "") -> dict[str, Any]:
    """Return the app's manifest.

    Args:
        events_url: Where Slack reaches the bot over HTTP; empty for Socket Mode.
    """
    at = {"request_url": events_url} if events_url else {}
    return {
        "_metadata": {"major_version": 2},
        "display_information": {
            "name": "Paperboy",
            "description": "Daily AI papers, and answers from them with the sentence that proves it.",
            "long_description": _LONG,
            "background_color": "#1f3a5f",
        },
        "features": _features(events_url),
        "oauth_config": {"scopes": {"bot": [*SCOPES], "bot_optional": [*OPTIONAL_SCOPES]}},
        "settings": {
            "event_subscriptions": at | {"bot_events": [*EVENTS]},
            "interactivity": {"is_enabled": True} | at,
            "org_deploy_enabled": False,
            "socket_mode_enabled": not events_url,
            "token_rotation_enabled": False,
        },
    }


def _features(events_url: str) -> dict[str, Any]:
    command = {
        "command": COMMAND,
        "description": "Ask about AI papers; only you see the answer until you share it.",
        "usage_hint": "[question | today | 2026-07-30 | 2607.28227 | similar ID | status | help]",
        "should_escape": False,
    }
    return {
        "agent_view": {
            "agent_description": "Finds AI papers that answer a question, with the sentence that does.",
            "suggested_prompts": [*PROMPTS],
        },
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "bot_user": {"display_name": "Paperboy", "always_online": True},
        "shortcuts": [*SHORTCUTS],
        "slash_commands": [command | ({"url": events_url} if events_url else {})],
        "unfurl_domains": [*UNFURL_DOMAINS],
    }


def link(made: dict[str, Any]) -> str:
    """Return the one address that makes an app from a manifest."""
    return CREATE + quote(json.dumps(made, ensure_ascii=False, separators=(",", ":")), safe="")
