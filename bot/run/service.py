"""``run``: everything in one process - answers, fetches, daily posts, the health page - until it is told to end.

Exit codes: 0 after SIGTERM, SIGINT or when the app was uninstalled; 1 where its supervisor should start it anew.
"""

from __future__ import annotations

import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import timedelta
from types import FrameType
from typing import Any

from bot.errors import FetchError, NotOpenYetError, PaperboyError, PostError, SettingsError, StoreError
from bot.library import DATABASE_AWAY
from bot.run.alarm import Alarms
from bot.run.console import status_json
from bot.run.daily import DailyPost
from bot.run.schedule import Schedule
from bot.run.settings import Settings, plain
from bot.run.supervisor import Supervisor
from bot.run.web import EVENTS_PATH, Web, WebServer
from bot.run.wiring import House, open_house
from bot.slack.app import App, build_app
from bot.slack.client import listener_client
from bot.slack.events import Events
from bot.slack.socket import Watch, connect

logger = logging.getLogger(__name__)

FOLLOW_MINUTES = 1.0
"""How often to look for what other processes saved."""

WATCH_MINUTES = 0.5
FORGET_MINUTES = 30.0
KEEP_EVENTS = timedelta(hours=1)
"""How long an event's id is remembered: Slack repeats an event for six minutes."""

END_SECONDS = 8.0
"""From the wish to end to the end: what was acknowledged is answered, and jobs come to a good place."""

JOBS_SECONDS = 3.0
"""Of these, for jobs: their waits end at once, and a call to outside that takes longer is not worth it."""

LAST_SECONDS = 9.5
"""After so long the process ends, whatever still hangs: what supervisors kill, they kill after ten seconds or more."""


class Stop:
    """The wish to end, and why; may be made from any thread and from a signal.

    Args:
        clock: Gives seconds that never go back.

    Attributes:
        code: The exit code.
    """

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._wanted = threading.Event()
        self._clock = clock
        self._since: float | None = None
        self.code = 0

    def __call__(self, reason: str, code: int = 0) -> None:
        """Wish to end; the first reason counts."""
        if not self._wanted.is_set():
            self.code, self._since = code, self._clock()
            logger.warning("stopping: %s", reason)
            self._wanted.set()

    def left(self, seconds: float) -> float:
        """Return what is left of so many seconds from the wish on; all of them before it."""
        return seconds if self._since is None else max(0.0, seconds - (self._clock() - self._since))

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
    threading.Thread(target=_end_in_time, args=(stop,), name="end", daemon=True).start()
    with _signals(stop), open_house(settings, sleep=pause(stop, _no_more_fetches)) as house:
        Service(house, stop, http=http).run()
    return stop.code


def _end_in_time(stop: Stop) -> None:
    """End the process a while after it wished to, whatever hangs: Python itself waits for threads without end."""
    stop.wait()
    threading.Event().wait(stop.left(LAST_SECONDS))
    logger.error("ended with work unfinished threads=%s", ",".join(thread.name for thread in threading.enumerate()))
    os._exit(stop.code)


def pause(stop: Stop, ending: Callable[[], PaperboyError]) -> Callable[[float], None]:
    """Return a wait of so many seconds that raises as soon as the process is to end: there is no next try then."""

    def wait(seconds: float) -> None:
        if stop.wait(seconds):
            raise ending()

    return wait


def _no_more_fetches() -> FetchError:
    return FetchError("not tried again, for the process ends")


def _no_more_posts() -> PostError:
    return PostError("not sent, for the process ends", reason="ending", sent=False, fatal=True)


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
        supervisor: Is told when the bot is ready, lives and ends.
    """

    def __init__(self, house: House, stop: Stop, *, http: bool, supervisor: Supervisor | None = None) -> None:
        self._house, self._stop, self._http = house, stop, http
        self._supervisor = supervisor or Supervisor()
        self._daily = DailyPost(house, sleep=pause(stop, _no_more_posts))
        self._alarms = Alarms(house, sleep=pause(stop, _no_more_posts))
        self._unready = "starting"
        self._uninstalled = False

    def run(self) -> None:
        """Open everything in order, wait, and close it in reverse: what was acknowledged is answered.

        The web server is the first to open and the last to close, so that monitors see the beginning and the end.
        """
        house, settings = self._house, self._house.settings
        house.metrics.watch(lambda: house.library.status(from_memory=True), house.clock)
        app = self._app()
        with ExitStack() as open_now:
            open_now.enter_context(WebServer(self._web(app), host=settings.host, port=settings.port))
            open_now.callback(lambda: app.close(self._stop.left(END_SECONDS)))
            logger.info("loaded papers=%d", house.library.load())
            schedule = open_now.enter_context(self._schedule())
            with self._reached(app) as watch:
                self._plan(schedule, watch)
                self._wait()
            house.source.close()
        self._forget_all_if_uninstalled()

    def _wait(self) -> None:
        """Answer until the wish to end is made."""
        self._unready = ""
        logger.info("ready mode=%s", "http" if self._http else "socket")
        self._supervisor.ready()
        self._stop.wait()
        self._unready = "ending"
        self._supervisor.stopping()

    def _web(self, app: App) -> Web:
        return Web(
            self._health,
            self._why_not,
            self._house.metrics.page,
            slack=Events(app, path=EVENTS_PATH) if self._http else None,
            taking=lambda: not self._unready,
        )

    def _app(self) -> App:
        settings = self._house.settings
        return build_app(
            self._house.library,
            self._house.events,
            bot_token=plain(settings.slack_bot_token) or "",
            signing_secret=plain(settings.slack_signing_secret) or "",
            base_url=settings.slack_api_url,
            clock=self._house.clock,
            on_revoked=self._gone,
            threads=settings.workers,
            meter=self._house.metrics,
        )

    def _gone(self) -> None:
        self._uninstalled = True
        self._stop("Slack no longer accepts the bot token, or the app was uninstalled")

    @contextmanager
    def _reached(self, app: App) -> Iterator[Watch]:
        """Open the way to Slack, and watch it."""
        settings = self._house.settings
        client = listener_client(settings.slack_api_url, self._house.metrics)
        client.token = plain(settings.slack_bot_token)
        if self._http:
            yield Watch(lambda: True, client)
            return
        with closing(connect(app, plain(settings.slack_app_token) or "", settings.slack_api_url)) as socket:
            yield Watch(socket.is_alive, client)

    def _schedule(self) -> Schedule:
        def patience() -> float:
            return min(JOBS_SECONDS, self._stop.left(END_SECONDS))

        return Schedule(self._house.settings.zone, patience=patience, meter=self._house.metrics)

    def _plan(self, schedule: Schedule, watch: Watch) -> None:
        settings, now = self._house.settings, self._house.clock()
        schedule.every(settings.refresh_minutes, self._catch_up, name="catch_up", first=now)
        schedule.every(FOLLOW_MINUTES, self._follow, name="follow")
        schedule.every(WATCH_MINUTES, lambda: self._look(watch), name="watch", first=now)
        schedule.every(FORGET_MINUTES, self._forget, name="forget", first=now)
        schedule.daily(settings.post_at, self._post, name="post")
        if self._supervisor.watchdog_minutes:
            schedule.every(self._supervisor.watchdog_minutes, self._supervisor.alive, name="alive", first=now)

    def _catch_up(self) -> None:
        library = self._house.library
        for outcome in library.catch_up(library.to_refresh(self._house.settings.refresh_days)):
            if self._stop.wanted():
                return
            if outcome.error is None:
                self._house.troubles.settle("source")
            elif not isinstance(outcome.error, NotOpenYetError):
                self._house.troubles.note("source", f"The digest of {outcome.day} could not be had: {outcome.error}")
        self._alarms.look()
        self._post()

    def _follow(self) -> None:
        try:
            self._house.library.refresh()
            self._house.troubles.settle("database")
        except StoreError as error:
            self._house.metrics.failed("store")
            self._house.troubles.note("database", DATABASE_AWAY)
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
        """Drop what was kept for long enough: ids of events, and old rows of the ledger of posts."""
        now = self._house.clock()
        events = self._house.events.forget(now - KEEP_EVENTS)
        posts = self._house.posts.forget((now - timedelta(days=self._house.settings.keep_posts_days)).date())
        logger.info("forgotten events=%d posts=%d", events, posts)

    def _forget_all_if_uninstalled(self) -> None:
        if not self._uninstalled:
            return
        try:
            self._house.events.forget(self._house.clock())
        except StoreError as error:
            logger.warning("the ids of events are not forgotten error=%s", error)

    def _health(self) -> dict[str, Any]:
        # From memory, for a page that says whether the process lives must not wait for the database.
        return status_json(self._house.library.status(from_memory=True))

    def _why_not(self) -> str:
        """Return why questions cannot be answered now; empty while they can."""
        return self._unready or ("" if len(self._house.index) else "the archive is empty")


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
