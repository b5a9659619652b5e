"""deploy/slack-manifest.yaml asks Slack for what the code uses, and no more."""

import pathlib
from typing import Any

import pytest
import yaml

from bot.slack.manifest import ASSISTANT_EVENTS, EVENTS, PERMISSIONS, PROMPTS, SCOPES, SHORTCUTS
from bot.slack.manifest import manifest as made

NEEDED = {
    "app_mention": "app_mentions:read",
    "link_shared": "links:read",
    "member_joined_channel": "channels:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "reaction_added": "reactions:read",
}
"""What Slack wants for an event."""

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    return yaml.safe_load((ROOT / "deploy" / "slack-manifest.yaml").read_text("utf-8"))


def test_the_file_is_what_the_code_asks_for(manifest):
    assert manifest == made()


def test_it_asks_for_five_permissions_and_explains_each_other():
    scopes = made()["oauth_config"]["scopes"]
    assert len(scopes["bot"]) == 5
    assert scopes["bot_optional"] == sorted(permission.scope for permission in PERMISSIONS)
    assert not set(scopes["bot"]) & set(scopes["bot_optional"])
    assert all(permission.serves and permission.without.endswith(".") for permission in PERMISSIONS)
    assert "user" not in scopes


def test_every_event_has_its_permission():
    granted = {*SCOPES, *(permission.scope for permission in PERMISSIONS)}
    assert {NEEDED[event] for event in EVENTS if event in NEEDED} <= granted
    assert not set(EVENTS) & set(ASSISTANT_EVENTS)


def test_shortcuts_and_domains_are_within_slacks_bounds():
    features = made()["features"]
    assert len(features["unfurl_domains"]) <= 5
    assert len({shortcut["callback_id"] for shortcut in SHORTCUTS}) == len(SHORTCUTS) <= 10
    for shortcut in features["shortcuts"]:
        assert shortcut["type"] in ("message", "global")
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["description"]) <= 150
        assert len(shortcut["callback_id"]) <= 255


def test_it_is_an_agent_and_not_an_assistant(manifest):
    assert "agent_view" in manifest["features"]
    assert "assistant_view" not in manifest["features"]
    assert manifest["features"]["app_home"]["messages_tab_enabled"]
    assert not manifest["features"]["app_home"]["messages_tab_read_only_enabled"]


def test_prompts_are_the_same_at_rest_and_when_opened(manifest):
    assert manifest["features"]["agent_view"]["suggested_prompts"] == list(PROMPTS)


def test_socket_mode_and_buttons_are_on(manifest):
    assert manifest["settings"]["socket_mode_enabled"]
    assert manifest["settings"]["interactivity"]["is_enabled"]


def test_every_text_is_within_slacks_limits(manifest):
    shown, command = manifest["display_information"], manifest["features"]["slash_commands"][0]
    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 174 <= len(shown["long_description"]) <= 4_000
    assert len(command["command"]) <= 32
    assert len(command["description"]) <= 2_000
    assert len(command["usage_hint"]) <= 1_000
    assert len(manifest["features"]["agent_view"]["suggested_prompts"]) <= 4
