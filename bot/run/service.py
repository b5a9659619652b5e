"""``run``: everything in one process - answers, fetches, daily posts, the health page - until it is told to end.

Exit codes: 0 after SIGTERM, SIGINT or when the app was uninstalled; 1 where its supervisor should start it anew.
"""

from __future__ import annotations

import logging
import signal
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import timedelta
from types import FrameType
from typing import Any

from slack_bolt.adapter.wsgi import SlackRequestHandler

from bot.errors import NotOpenYetError, PostError, SettingsError, StoreError
from bot.run.console import status_json
from bot.run.daily import DailyPost
from bot.run.schedule import Schedule
from bot.run.settings import Settings, plain
from bot.run.web import EVENTS_PATH, Web, WebServer
from bot.run.wiring import House, open_house
from bot.slack.app import App, build_app
from bot.slack.client import listener_client
from bot.slack.socket import Watch, connect

logger = logging.getLogger(__name__)

FOLLOW_MINUTES = 1.0
"""How often to look for what other processes saved."""

WATCH_MINUTES = 0.5
FORGET_MINUTES = 30.0
KEEP_EVENTS = timedelta(hours=1)
"""How long an event's id is remembered: Slack repeats an event for six minutes."""


class Stop:
    """The wish to end, and why; may be made from any thread and from a signal.

    Attributes:
        code: The exit code.
    """

    def __init__(self) -> None:
        self._wanted = threading.Event()
        self.code = 0

    def __call__(self, reason: str, code: int = 0) -> None:
        """Wish to end; the first reason counts."""
        if not self._wanted.is_set():
            self.code = code
            logger.warning("stopping: %s", reason)
            self._wanted.set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for the wish, at most so many seconds; return whether it was made."""
        return self._wanted.wait(seconds)

    def wanted(self) -> bool:
        """Return whether the wish was made."""
        return self._wanted.is_set()


def run(settings: Settings, *, http: bool) -> int:
    """Run until told to end, and return the exit code.

    Raises:
        SettingsError: A token is missing; says which, where to get it, and how to try without.
        StoreError: The database cannot be opened.
        PostError: Slack did not let us in.
    """
    require_tokens(settings, http=http)
    stop = Stop()
    with _signals(stop), open_house(settings, sleep=lambda seconds: _nap(stop, seconds)) as house:
        Service(house, stop, http=http).run()
    return stop.code


def _nap(stop: Stop, seconds: float) -> None:
    """Wait between two tries of a fetch, but not past the wish to end."""
    stop.wait(seconds)


def require_tokens(settings: Settings, *, http: bool) -> None:
    """Raise unless there is what the mode needs.

    Raises:
        SettingsError: Says what is missing, where to get it, and how to try the bot without.
    """
    needed = {
        "SLACK_BOT_TOKEN": (settings.slack_bot_token, 'api.slack.com/apps, "Install App": begins with xoxb-'),
        "SLACK_SIGNING_SECRET" if http else "SLACK_APP_TOKEN": (
            (settings.slack_signing_secret, 'api.slack.com/apps, "Basic Information"')
            if http
            else (settings.slack_app_token, 'api.slack.com/apps, "Basic Information", "App-Level Tokens": xapp-')
        ),
    }
    missing = [f"  {name}  ({where})" for name, (value, where) in needed.items() if value is None]
    if missing:
        raise SettingsError(
            "Slack needs, in .env or in the environment:\n" + "\n".join(missing) + "\n"
            "deploy/README.md shows the way in ten steps. To try the bot without Slack: paperboy chat"
        )


class Service:
    """The running bot.

    Args:
        house: The rooms.
        stop: Ends it.
        http: Whether Slack's events come over HTTP; otherwise through a socket.
    """

    def __init__(self, house: House, stop: Stop, *, http: bool) -> None:
        self._house, self._stop, self._http = house, stop, http
        self._daily = DailyPost(house, sleep=lambda seconds: _nap(stop, seconds))
        self._answering = False

    def run(self) -> None:
        """Open everything in order, wait, and close it in reverse: what was acknowledged is answered."""
        house, settings = self._house, self._house.settings
        papers = house.library.load()
        logger.info("loaded papers=%d", papers)
        with ExitStack() as open_now:
            app = open_now.enter_context(closing(self._app()))
            web = Web(self._health, self._ready, SlackRequestHandler(app, path=EVENTS_PATH) if self._http else None)
            open_now.enter_context(WebServer(web, host=settings.host, port=settings.port))
            watch = open_now.enter_context(self._reached(app))
            open_now.enter_context(self._schedule(watch))
            self._answering = True
            logger.info("ready mode=%s", "http" if self._http else "socket")
            self._stop.wait()
            self._answering = False
            house.source.close()  # ends a fetch that is under way

    def _app(self) -> App:
        settings = self._house.settings
        return build_app(
            self._house.library,
            self._house.events,
            bot_token=plain(settings.slack_bot_token) or "",
            signing_secret=plain(settings.slack_signing_secret) or "",
            base_url=settings.slack_api_url,
            clock=self._house.clock,
            on_revoked=lambda: self._stop("Slack no longer accepts the bot token, or the app was uninstalled"),
            threads=settings.workers,
        )

    @contextmanager
    def _reached(self, app: App) -> Iterator[Watch]:
        """Open the way to Slack, and watch it."""
        settings = self._house.settings
        client = listener_client(settings.slack_api_url)
        client.token = plain(settings.slack_bot_token)
        if self._http:
            yield Watch(lambda: True, client)
            return
        with closing(connect(app, plain(settings.slack_app_token) or "", settings.slack_api_url)) as socket:
            yield Watch(socket.is_alive, client)

    def _schedule(self, watch: Watch) -> Schedule:
        settings, now = self._house.settings, self._house.clock()
        schedule = Schedule(settings.zone)
        schedule.every(settings.refresh_minutes, self._catch_up, name="catch_up", first=now)
        schedule.every(FOLLOW_MINUTES, self._follow, name="follow")
        schedule.every(WATCH_MINUTES, lambda: self._look(watch), name="watch", first=now)
        schedule.every(FORGET_MINUTES, self._forget, name="forget_events")
        schedule.daily(settings.post_at, self._post, name="post")
        return schedule

    def _catch_up(self) -> None:
        library = self._house.library
        for outcome in library.catch_up(library.to_refresh(self._house.settings.refresh_days)):
            if self._stop.wanted():
                return
            if outcome.error is None:
                self._house.troubles.settle("source")
            elif not isinstance(outcome.error, NotOpenYetError):
                self._house.troubles.note("source", f"The digest of {outcome.day} could not be had: {outcome.error}")
        self._post()

    def _follow(self) -> None:
        try:
            self._house.library.refresh()
        except StoreError as error:
            logger.warning("cannot look for new papers error=%s", error)

    def _post(self) -> None:
        try:
            self._daily.run()
        except PostError as error:
            self._stop(str(error), code=1)

    def _look(self, watch: Watch) -> None:
        if reason := watch.check():
            self._stop(reason, code=1)

    def _forget(self) -> None:
        self._house.events.forget(self._house.clock() - KEEP_EVENTS)

    def _health(self) -> dict[str, Any]:
        return status_json(self._house.library.status())

    def _ready(self) -> bool:
        return self._answering and len(self._house.index) > 0


@contextmanager
def _signals(stop: Stop) -> Iterator[None]:
    """Turn SIGTERM and SIGINT into the wish to end; a second one ends at once, as before."""
    before: dict[signal.Signals, Any] = {}

    def wish(number: int, _frame: FrameType | None) -> None:
        for name, handler in before.items():
            signal.signal(name, handler)
        stop(signal.Signals(number).name)

    for name in (signal.SIGTERM, signal.SIGINT):
        before[name] = signal.signal(name, wish)
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)
