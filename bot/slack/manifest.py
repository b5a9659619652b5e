"""What the app asks of Slack: its command, events and scopes. ``deploy/slack-manifest.yaml`` says the same."""

from __future__ import annotations

COMMAND = "/papers"
"""The one slash command."""

EVENTS = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "message.im",
    "tokens_revoked",
)
"""The bot events to subscribe to; each has a listener."""

ASSISTANT_EVENTS = ("assistant_thread_context_changed", "assistant_thread_started")
"""What an app of the older assistant pane subscribes to as well; the agent view has ``app_home_opened`` instead."""

SCOPES = ("app_mentions:read", "assistant:write", "chat:write", "commands", "im:history")
"""The bot scopes that everything works with."""

OPTIONAL_SCOPES = ("channels:history", "groups:history")
"""The bot scopes that may be declined at installation: with both, a post can be looked for in public and private
channels; without, it is opened first and its papers are filled in."""

FATAL_ERRORS = frozenset(
    {"account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked", "org_login_required"}
)
"""Slack's errors after which no other call would fare better."""

CLOSED_ERRORS = frozenset({"channel_not_found", "is_archived", "not_in_channel", "messages_tab_disabled"})
"""Slack's errors of a channel that takes no message of ours: archived, deleted, or never joined."""
