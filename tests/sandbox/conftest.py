"""A stage with an app that takes everything and says what it is told to."""

import json
from datetime import UTC, datetime
from urllib.parse import parse_qs

import pytest

from bot.sandbox.acts.stage import Hint, Manifest, Stage

SCOPES = (
    "assistant:write",
    "channels:history",
    "channels:read",
    "chat:write",
    "commands",
    "files:write",
    "im:history",
    "im:write",
    "links:write",
    "reactions:write",
    "users:read",
)
EVENTS = (
    "agent_session_stopped",
    "app_context_changed",
    "app_home_opened",
    "app_mention",
    "link_shared",
    "member_joined_channel",
    "message.im",
    "reaction_added",
)
NOON = datetime(2026, 7, 30, 12, tzinfo=UTC)


class App:
    """Remembers what was delivered; ``says`` is what it acknowledges with, ``status`` how."""

    def __init__(self):
        self.delivered, self.headers, self.says, self.status = [], [], "", 200

    def __call__(self, body, headers):
        form = headers["content-type"].endswith("urlencoded")
        read = {key: values[0] for key, values in parse_qs(body, keep_blank_values=True).items()} if form else {}
        payload = json.loads(read["payload"]) if "payload" in read else read or json.loads(body)
        self.delivered.append(payload)
        self.headers.append(headers)
        return self.status, self.says if isinstance(self.says, str) else json.dumps(self.says)

    def events(self, kind):
        return [each["event"] for each in self.delivered if each.get("event", {}).get("type") == kind]


@pytest.fixture
def app():
    return App()


@pytest.fixture
def stage(app):
    manifest = Manifest("Paperboy", SCOPES, EVENTS, (Hint("/papers", "Ask"),), domains=("huggingface.co",))
    stage = Stage(manifest, lambda: NOON, app)
    yield stage
    stage.close()


@pytest.fixture
def call(stage):
    """Call a method as the bot does; return the reply's body."""

    def calling(method, token=stage.token, **args):
        return stage.api.call(method, args, token).body

    return calling
