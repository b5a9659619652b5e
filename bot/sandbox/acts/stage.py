"""Everything that plays Slack, put together: for the browser's page, the terminal and the tests alike."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.sandbox.acts.courier import Courier, Line, Receive, by_http
from bot.sandbox.acts.person import Doings
from bot.sandbox.acts.pressing import Pressing
from bot.sandbox.webapi.api import WebApi
from bot.sandbox.webapi.troubles import Switches
from bot.sandbox.workspace.exchanges import Exchanges
from bot.sandbox.workspace.workspace import Workspace

TOKEN = "xoxb-sandbox"  # noqa: S105 (no secret: it opens nothing but this)


@dataclass(frozen=True, slots=True)
class Hint:
    """What can be typed after a command, or picked from a menu.

    Attributes:
        name: The word itself, or a shortcut's callback.
        says: What it does, in a few words.
    """

    name: str
    says: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an app asks of Slack, as far as it is played here.

    Attributes:
        name: Of the bot.
        scopes: That it is granted.
        events: That it is told of.
        commands: Its slash commands.
        words: What a command may begin with.
        on_messages: Its shortcuts in a message's menu.
        anywhere: Its shortcuts beside the field that messages are written in.
        domains: Whose links it is told of.
    """

    name: str
    scopes: tuple[str, ...]
    events: tuple[str, ...]
    commands: tuple[Hint, ...]
    words: tuple[Hint, ...] = ()
    on_messages: tuple[Hint, ...] = ()
    anywhere: tuple[Hint, ...] = ()
    domains: tuple[str, ...] = ()


@dataclass
class Stage:
    """A workspace with an app in it.

    Args:
        manifest: What the app asks for.
        clock: The workspace's.
        receive: The app's door.
        record: Is given every exchange, ready for JSON.

    Attributes:
        secret: What requests to the app are signed with.
        url: Where the Web API is served, once it is: without a slash at the end.
    """

    manifest: Manifest
    clock: Callable[[], datetime]
    receive: Receive
    record: Callable[[dict[str, Any]], object] = lambda _: None
    secret: str = field(default_factory=lambda: secrets.token_hex(16), repr=False)
    token: str = TOKEN

    def __post_init__(self) -> None:
        self.workspace = Workspace(self.clock, self.manifest.name)
        feed = self.workspace.feed
        self.exchanges = Exchanges(feed, lambda: self.clock().timestamp(), self.record)
        self.switches = Switches(feed)
        self.api = WebApi(self.workspace, self.exchanges, self.switches, token=self.token, scopes=self.manifest.scopes)
        self.courier = Courier(by_http(self.receive, self.secret), self.exchanges, self.switches)
        self._line: Line | None = None
        self.doings = Doings(
            self.workspace,
            self.courier,
            self._answer_at,
            subscribed=self.manifest.events,
            domains=self.manifest.domains,
        )
        self.pressing = Pressing(self.workspace, self.courier, self._answer_at)

    def _answer_at(self, name: str) -> str:
        """Return the address of a ``response_url``."""
        return f"{self.api.url}/response/{name}"

    def connect(self, line: Line) -> None:
        """Reach the app by its socket from now on, and no longer at its door."""
        self._line, self.courier.carry, self.api.connect = line, line.carry, line.address

    def trouble(self, kind: str, *, on: bool) -> None:
        """Switch a trouble on or off.

        Raises:
            KeyError: There is no such trouble.
        """
        self.switches.turn(kind, on=on)
        if self._line and kind == "cut":
            self._line.cut(on=on)  # what nobody took comes again once the app is back by itself
        elif self._line and kind == "refresh" and on:
            self._line.refresh()
            self.switches.turn(kind, on=False)
        elif kind == "cut" and not on:
            self.courier.retry(at_once=True)

    def close(self) -> None:
        """Deliver nothing more, and let everyone who looks on go."""
        self.courier.close()
        self.workspace.feed.close()
