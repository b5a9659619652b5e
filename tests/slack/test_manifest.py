"""deploy/slack-manifest.yaml asks Slack for what the code uses, and no more."""

import pathlib
from typing import Any

import pytest
import yaml

from bot.slack.blocks.home import PROMPTS
from bot.slack.manifest import ASSISTANT_EVENTS, COMMAND, EVENTS, OPTIONAL_SCOPES, SCOPES

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    return yaml.safe_load((ROOT / "deploy" / "slack-manifest.yaml").read_text("utf-8"))


def test_scopes_are_those_that_the_code_needs(manifest):
    assert sorted(manifest["oauth_config"]["scopes"]["bot"]) == sorted(SCOPES)
    assert sorted(manifest["oauth_config"]["scopes"]["bot_optional"]) == sorted(OPTIONAL_SCOPES)
    assert "user" not in manifest["oauth_config"]["scopes"]


def test_events_are_those_that_have_listeners(manifest):
    assert sorted(manifest["settings"]["event_subscriptions"]["bot_events"]) == sorted(EVENTS)
    assert not set(EVENTS) & set(ASSISTANT_EVENTS)


def test_the_command_is_the_one_listened_to(manifest):
    assert [command["command"] for command in manifest["features"]["slash_commands"]] == [COMMAND]


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
