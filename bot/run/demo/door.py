"""The bot's door, where a played Slack delivers; and what the app asks of that Slack."""

from __future__ import annotations

from collections.abc import Mapping

from slack_bolt import BoltRequest

from bot.sandbox.acts.stage import Hint, Manifest
from bot.slack.app import App
from bot.slack.hear.verbs.table import VERBS
from bot.slack.manifest import COMMAND, EVENTS, OPTIONAL_SCOPES, SCOPES, SHORTCUTS, UNFURL_DOMAINS


class Door:
    """Hands what is delivered to the app.

    Attributes:
        app: Who takes it; nobody is there before it is built.
    """

    def __init__(self) -> None:
        self.app: App | None = None

    def __call__(self, body: str, headers: dict[str, str]) -> tuple[int, str]:
        """Return the status and the body of the app's reply; status 0 where there is no app."""
        if self.app is None:
            return 0, ""
        reply = self.app.dispatch(BoltRequest(body=body, headers=dict(headers)))
        return reply.status, reply.body or ""


def manifest() -> Manifest:
    """Return what the app asks of Slack, for the workspace."""
    words = tuple(Hint(verb.name, verb.gives) for verb in VERBS)
    return Manifest(
        name="Paperboy",
        scopes=(*SCOPES, *OPTIONAL_SCOPES),
        events=EVENTS,
        commands=(Hint(COMMAND, "Ask about AI papers; only you see the answer until you share it"),),
        words=words,
        on_messages=tuple(_hint(each) for each in SHORTCUTS if each["type"] == "message"),
        anywhere=tuple(_hint(each) for each in SHORTCUTS if each["type"] == "global"),
        domains=UNFURL_DOMAINS,
    )


def _hint(shortcut: Mapping[str, str]) -> Hint:
    return Hint(shortcut["callback_id"], shortcut["name"])
