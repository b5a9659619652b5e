"""``manifest``: what to give Slack so that it makes the app, printed, or as one link."""

from __future__ import annotations

import json
import webbrowser
from urllib.parse import urlsplit

from rich.console import Console

from bot.errors import SettingsError
from bot.run.serve.web import EVENTS_PATH
from bot.slack.manifest import link as link_to
from bot.slack.manifest import manifest

NO_BROWSER = "No browser could be opened here; open this address on another machine:"


def show(url: str, *, link: bool, open_it: bool, out: Console) -> None:
    """Print the manifest; or its link, or have a browser open that.

    Args:
        url: Where Slack reaches the bot over HTTP; empty for Socket Mode.
        link: Print the link instead.
        open_it: Open the link instead; where no browser is, print it.
        out: Where to print.

    Raises:
        SettingsError: The address is none that Slack takes.
    """
    made = manifest(_events_at(url) if url else "")
    if open_it and not webbrowser.open(link_to(made)):
        out.print(NO_BROWSER)
        link = True
    if link:
        out.print(link_to(made))
    elif not open_it:
        out.print(json.dumps(made, indent=2))


def _events_at(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        raise SettingsError(f"{url} is no address that Slack sends to; one looks like https://paperboy.example.org")
    return url.rstrip("/").removesuffix(EVENTS_PATH) + EVENTS_PATH
