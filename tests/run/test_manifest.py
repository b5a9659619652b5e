"""``paperboy manifest``: what is printed makes the app that the code is."""

import json
import webbrowser
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.slack.manifest import manifest
from tests.run.commands import paperboy


def test_the_manifest_is_printed_as_json():
    assert json.loads(paperboy("manifest")[1]) == manifest()


def test_the_link_holds_the_whole_manifest_and_fits_into_an_address_bar():
    link = paperboy("manifest", "--link")[1].strip()
    assert link.startswith("https://api.slack.com/apps?new_app=1&manifest_json=")
    assert json.loads(parse_qs(urlsplit(link).query)["manifest_json"][0]) == manifest()
    assert len(link) < 8_000


@pytest.mark.parametrize(
    "url", ["https://bot.example.org", "https://bot.example.org/", "https://bot.example.org/slack/events"]
)
def test_over_http_every_address_is_filled_in(url):
    made = json.loads(paperboy("manifest", "--url", url)[1])
    at = "https://bot.example.org/slack/events"
    assert not made["settings"]["socket_mode_enabled"]
    assert made["settings"]["event_subscriptions"]["request_url"] == at
    assert made["settings"]["interactivity"]["request_url"] == at
    assert [command["url"] for command in made["features"]["slash_commands"]] == [at]


@pytest.mark.parametrize("url", ["bot.example.org", "http://bot.example.org", "https://"])
def test_an_address_that_slack_does_not_take_is_refused_in_a_sentence(url):
    code, printed = paperboy("manifest", "--url", url)
    assert code == 1
    assert "is no address that Slack sends to" in printed


def test_where_no_browser_is_the_link_is_printed(monkeypatch):
    opened = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    printed = paperboy("manifest", "--open")[1]
    assert opened[0] in printed
