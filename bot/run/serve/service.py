"""``run``: everything in one process - answers, fetches, daily posts, the health page - until it is told to end.

Exit codes: 0 after SIGTERM or SIGINT, or when the app was uninstalled or its token revoked; 1 where a supervisor should
start it anew.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from typing import Any

from bot.errors import FetchError, SettingsError, StoreError
from bot.run.console import status_json
from bot.run.serve.encoding import encoding
from bot.run.serve.jobs import Jobs
from bot.run.serve.public import Public
from bot.run.serve.schedule import Schedule
from bot.run.serve.server import WebServer
from bot.run.serve.stop import END_SECONDS, Stop, end_in_time, pause, signals
from bot.run.serve.supervisor import Supervisor
from bot.run.serve.web import EVENTS_PATH, PAGES, Web
from bot.run.settings import Settings, plain
from bot.run.wiring import House, open_house, settle
from bot.slack.app import App, Policy, build_app
from bot.slack.events import Events
from bot.slack.socket import Watch, connect
from bot.slack.wire.client import listener_client

logger = logging.getLogger(__name__)

JOBS_SECONDS = 3.0
"""Of ``END_SECONDS``, for jobs: their waits end at once, and a call to outside that takes longer is not worth it."""


def run(settings: Settings, *, http: bool) -> int:
    """Run until told to end, and return the exit code.

    Raises:
        SettingsError: A token is missing; says which, where to get it, and how to try without.
        StoreError: The database cannot be opened.
        PostError: Slack did not let us in.
    """
    require_tokens(settings, http=http)
    stop = Stop()
    threading.Thread(target=end_in_time, args=(stop,), name="end", daemon=True).start()
    with signals(stop), open_house(settings, sleep=pause(stop, _no_more_fetches)) as house:
        house.source.open()
        house.index.open()
        Service(house, stop, http=http).run()
    return stop.code


def _no_more_fetches() -> FetchError:
    return FetchError("not tried again, for the process ends")


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
            "`paperboy manifest --open` makes the app; deploy/README.md shows the way. "
            "To try the bot without Slack: paperboy demo"
        )


def open_app(house: House, on_revoked: Callable[[], None]) -> App:
    """Return Slack's app over a house, as its settings say."""
    settings = house.settings
    return build_app(
        house.rooms,
        bot_token=plain(settings.slack_bot_token) or "",
        signing_secret=plain(settings.slack_signing_secret) or "",
        base_url=settings.slack_api_url,
        clock=house.clock,
        on_revoked=on_revoked,
        threads=settings.workers,
        policy=Policy(settings.zone, frozenset(settings.admins), restricted=settings.editions_by == "admins"),
        meter=house.metrics,
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
        self._supervisor = Supervisor()
        self._jobs = Jobs(house, stop)
        self._unready = "starting"
        self._uninstalled = False

    def run(self) -> None:
        """Open everything in order, wait, and close it in reverse: what was acknowledged is answered.

        The web server is the first to open and the last to close, so that monitors see the beginning and the end.
        """
        house, settings = self._house, self._house.settings
        house.metrics.watch(lambda: house.library.status(from_memory=True), house.clock)
        app = open_app(house, self._gone)
        with ExitStack() as open_now:
            open_now.enter_context(WebServer(self._web(app), host=settings.host, port=settings.port, prompt=PAGES))
            open_now.callback(lambda: app.close(self._stop.left(END_SECONDS)))
            logger.info("loaded papers=%d", house.library.load())
            settle()
            open_now.enter_context(encoding(house.index.open(), self._stop, house.troubles, self._patience))
            schedule = open_now.enter_context(self._schedule())
            with self._reached(app) as watch:
                self._jobs.plan(schedule, watch)
                if minutes := self._supervisor.watchdog_minutes:
                    schedule.every(minutes, self._supervisor.alive, name="alive", first=house.clock())
                self._wait()
        self._forget_all_if_uninstalled()

    def _wait(self) -> None:
        """Answer until the wish to end is made."""
        self._unready = ""
        logger.info("ready mode=%s", "http" if self._http else "socket")
        self._supervisor.ready()
        self._stop.wait()
        self._unready = "ending"
        self._supervisor.stopping()
        self._house.source.close()

    def _web(self, app: App) -> Web:
        return Web(
            self._health,
            self._why_not,
            self._house.metrics.page,
            slack=Events(app, path=EVENTS_PATH) if self._http else None,
            taking=lambda: not self._unready,
            public=Public(self._house) if self._house.settings.public_url else None,
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

    def _patience(self) -> float:
        return min(JOBS_SECONDS, self._stop.left(END_SECONDS))

    def _schedule(self) -> Schedule:
        return Schedule(self._house.settings.zone, patience=self._patience, meter=self._house.metrics)

    def _forget_all_if_uninstalled(self) -> None:
        if not self._uninstalled:
            return
        try:
            self._house.rooms.events.forget(self._house.clock())
        except StoreError as error:
            logger.warning("the ids of events are not forgotten error=%s", error)

    def _health(self) -> dict[str, Any]:
        # From memory, for a page that says whether the process lives must not wait for the database.
        return status_json(self._house.library.status(from_memory=True)) | {"late_jobs": list(self._jobs.late())}

    def _why_not(self) -> str:
        """Return why questions cannot be answered now; empty while they can."""
        return self._unready or ("" if len(self._house.index) else "the archive is empty")
