"""``demo``: the real app, its listeners, ledger and jobs; Slack, the clock and the papers are played."""

from __future__ import annotations

import json
import logging
import threading
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from rich.console import Console

from bot.days import day_of, next_time
from bot.errors import PaperboyError, SettingsError
from bot.run.demo.door import Door, manifest
from bot.run.demo.life import Life
from bot.run.demo.mailbox import Mailbox
from bot.run.demo.samples import Samples
from bot.run.late import OpenSource
from bot.run.rooms import open_source
from bot.run.serve.jobs import Jobs
from bot.run.serve.server import WebServer
from bot.run.serve.stop import Stop, signals
from bot.run.settings import Settings
from bot.run.wiring import House, open_house
from bot.sandbox.acts.stage import TOKEN, Stage
from bot.sandbox.page.doing import Outside
from bot.sandbox.page.socket import SocketMode
from bot.sandbox.page.web import Page
from bot.sandbox.webapi.api import APP_TOKEN
from bot.sandbox.workspace.clock import Sundial
from bot.sandbox.workspace.workspace import PAPERS
from bot.slack.app import App, build_app
from bot.slack.socket import Watch, connect
from bot.slack.wire.client import listener_client

logger = logging.getLogger(__name__)

THREADS = 64
"""Each open tab keeps one for its events."""

OPENING_SECONDS = 30
TICK_SECONDS = 1.0
ZONE = "Europe/Berlin"
POST_AT = time(9, 0)
LEAPS = {"hour": "+1 hour", "morning": "Next morning", "monday": "Monday", "weeks": "In two weeks"}
REAL_DAYS = 7
REFRESH_MINUTES, REFRESH_DAYS = 360, 3
"""The samples change rarely; a leap of two weeks reads them often enough so."""


class Hurried(Stop):
    """The wish to end; waits for a channel's pace are left out, for a leap would take as long as they do."""

    def wait(self, seconds: float | None = None) -> bool:
        """Return at once whether the wish was made; without a time, wait for it."""
        return super().wait(None if seconds is None else 0)


class Demo:
    """A running sandbox with the bot in it.

    Args:
        settings: Those of the bot; their database and Slack are not used.
        record: Is given every exchange, ready for JSON.
        start: When the sandbox's time begins; by default now.
        real: Opens what gives real papers.

    Attributes:
        stage: Slack, played.
        stop: Ends it.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        record: Callable[[dict[str, Any]], object] = lambda _: None,
        start: datetime | None = None,
        real: Callable[[], OpenSource] | None = None,
    ) -> None:
        self._settings = settings
        self._open_real = real or (lambda: open_source(settings, clock=self.clock))
        self.clock, self.stop = Sundial(start=start), Hurried()
        self._door = Door()
        self.stage = Stage(manifest(), self.clock, self._door, record)
        self.samples = Samples(self.clock)
        self._house: House | None = None
        self._life = Life(self.clock, self._set, self.settings.zone, without=("watch", "late"))
        self._shown = ""

    @contextmanager
    def serve(self, host: str, port: int) -> Iterator[str]:
        """Serve the page and run the bot; give the page's address.

        Raises:
            SettingsError: The address is none of this machine alone, or is taken.
        """
        if host not in ("127.0.0.1", "localhost"):
            raise SettingsError(f"--host {host}: the sandbox is for this machine alone, as 127.0.0.1 or localhost.")
        page = Page(self.stage, Outside(LEAPS, self.leap, self.use_real))
        with ExitStack() as open_now:
            try:
                server = open_now.enter_context(WebServer(page, host=host, port=port, threads=THREADS))
            except SettingsError as error:
                raise SettingsError(f"{host}:{port} is taken, or not to be had; another --port may be.") from error
            open_now.callback(self.stage.close)
            address = page.at(host, server.port)
            line = open_now.enter_context(SocketMode(self.stage.exchanges.passed, self._is_back))
            self.stage.connect(line)
            _, app = self._open_bot(open_now)
            socket = connect(app, APP_TOKEN, f"{self.stage.api.url}/api/")
            open_now.callback(socket.close)
            if not line.wait_open(OPENING_SECONDS):
                raise SettingsError("The bot's socket could not be opened on this machine's loopback address.")
            yield address

    def _is_back(self) -> None:
        """Deliver what nobody took while the app's socket was down."""
        self.stage.courier.retry(at_once=True)

    @contextmanager
    def bot(self, api_url: str) -> Iterator[House]:
        """Run the bot alone, with its Slack at an address."""
        self.stage.api.url = api_url
        with ExitStack() as open_now:
            house, _ = self._open_bot(open_now)
            yield house

    def _open_bot(self, open_now: ExitStack) -> tuple[House, App]:
        settings = self.settings
        mailbox = Mailbox(self.stage.workspace)
        opened = open_house(settings, clock=self.clock, instead=self.samples, mailer=mailbox)
        house = open_now.enter_context(opened)
        house.index.open()
        app = self._built(house)
        self._house, self._door.app = house, app
        open_now.callback(app.close)
        self._fill(house)
        client = listener_client(settings.slack_api_url, house.metrics)
        client.token = TOKEN
        Jobs(house, self.stop).plan(self._life, Watch(lambda: True, client))
        ticking = threading.Thread(target=self._tick, name="life", daemon=True)
        ticking.start()
        open_now.callback(lambda: self.stop("the sandbox ends"))
        return house, app

    @property
    def settings(self) -> Settings:
        """The settings that the bot runs with."""
        elsewhere = self._settings.in_memory().elsewhere(token=TOKEN, api_url=f"{self.stage.api.url}/api/")
        return elsewhere.model_copy(
            update={
                "channels": (PAPERS,),
                "alarm_channel": "",
                "post_at": POST_AT,
                "timezone": ZONE,
                "refresh_minutes": REFRESH_MINUTES,
                "refresh_days": REFRESH_DAYS,
            }
        )

    def _built(self, house: House) -> App:
        return build_app(
            house.rooms,
            bot_token=TOKEN,
            signing_secret=self.stage.secret,
            base_url=house.settings.slack_api_url,
            clock=self.clock,
            on_revoked=lambda: self.stop("the app was uninstalled"),
            meter=house.metrics,
        )

    def _fill(self, house: House) -> None:
        """Put the sample's past into the archive, as if it had been fetched day by day."""
        for digest in self.samples.past():
            house.library.add(digest)
        house.library.load()

    def wait_idle(self, seconds: float) -> bool:
        """Wait until everything acknowledged is handled, at most so long; return whether that came about."""
        return self._door.app is not None and self._door.app.wait_idle(seconds)

    # Time

    def _tick(self) -> None:
        pause = threading.Event()
        while not self.stop.wanted():
            self._life.catch_up()
            self.stage.courier.retry()
            pause.wait(TICK_SECONDS)

    def _set(self, instant: datetime) -> None:
        self.clock.set(instant)
        minute = f"{self.clock():%d %H:%M}"
        if minute != self._shown:
            self._shown = minute
            self.stage.workspace.feed.publish("clock")

    def leap(self, to: str) -> None:
        """Go on to a moment of ``LEAPS``, and live through what comes until then."""
        self._life.leap(moment(to, self.clock(), self.settings))

    # The real thing

    def use_real(self) -> str:
        """Put real papers in the sample's place; return what came of it, in a sentence."""
        house = self._house
        if house is None:
            return "The bot is not running."
        source, today = self._open_real(), day_of(self.clock())
        try:
            digests = [source.fetch(today - timedelta(days=back)) for back in range(1, REAL_DAYS + 1)]
        except PaperboyError as error:
            source.close()
            return f"The real papers cannot be had now; the sample stays. {error}"
        if not any(digest.papers for digest in digests):
            source.close()
            return "Hugging Face listed no papers in the last week; the sample stays."
        self.samples.real = source
        for day in tuple(house.library.held()):
            house.library.forget(day)
        for digest in digests:
            house.library.add(digest)
        return f"{house.library.status().papers} real papers of the last week are here; the sample is gone."


def moment(to: str, now: datetime, settings: Settings) -> datetime:
    """Return the instant that a leap goes on to."""
    soon = timedelta(minutes=1)
    if to == "hour":
        return now + timedelta(hours=1)
    if to == "weeks":
        return now + timedelta(weeks=2)
    comes = next_time(now, at=settings.post_at, zone=settings.zone)
    while to == "monday" and comes.astimezone(settings.zone).weekday():
        comes = next_time(comes, at=settings.post_at, zone=settings.zone)
    return comes + soon


def demo(settings: Settings, out: Console, *, host: str, port: int, record: Path | None, browser: bool) -> None:
    """Serve until told to end.

    Raises:
        SettingsError: The address cannot be served, or the file not be written.
    """
    with ExitStack() as open_now:
        sandbox = Demo(settings, record=_recorder(record, open_now))
        open_now.enter_context(signals(sandbox.stop))
        address = open_now.enter_context(sandbox.serve(host, port))
        shown = browser and webbrowser.open(address)
        out.print(f"Paperboy's sandbox: {address}{'' if shown else '   (open it in a browser)'}")
        out.print("Nothing leaves this machine. End it with Ctrl+C.")
        sandbox.stop.wait()


def _recorder(path: Path | None, open_now: ExitStack) -> Callable[[dict[str, Any]], object]:
    if path is None:
        return lambda _: None
    try:
        file = open_now.enter_context(path.open("a", encoding="utf-8", buffering=1))
    except OSError as error:
        raise SettingsError(f"The session cannot be written to {path}: {error.strerror}.") from error
    return lambda exchange: file.write(json.dumps(exchange, ensure_ascii=False, default=str) + "\n")
