"""What the bot does by itself, and when: fetch, post, follow other processes, watch its way to Slack, forget."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.errors import NotOpenYetError, OutdatedError, PostError, StoreError
from bot.library import DATABASE_AWAY
from bot.run.serve.alarm import Alarms
from bot.run.serve.alerts import Alerts
from bot.run.serve.daily import DailyPost
from bot.run.serve.edits import Edits
from bot.run.serve.schedule import Timetable
from bot.run.serve.stop import Stop, pause
from bot.run.serve.updates import Updates
from bot.run.wiring import House
from bot.sending.updates import WATCH
from bot.slack.socket import Watch

logger = logging.getLogger(__name__)

FOLLOW_MINUTES = 1.0
"""How often to look for what other processes saved."""

WATCH_MINUTES = 0.5
LOOK_MINUTES = 1.0
"""How often to look for jobs that no longer run."""

TICK_MINUTES = 1.0
"""How often to look which editions and alerts are due: at each full minute, for that is what people set."""

FORGET_MINUTES = 30.0
KEEP_EVENTS = timedelta(days=1)
"""How long an event's id is remembered: Slack repeats an event for six minutes, and after an outage of its own what it
could not deliver in hours."""

KEEP_ANSWERS = timedelta(days=30)
"""So long "the second one" in a thread is understood."""

KEEP_WATCHED = WATCH + timedelta(days=2)
"""How long it is known what a paper was like when a channel got it: a post is followed to the end of its last day."""


class Jobs:
    """The jobs of one process. Each may be called at any time, and from any thread.

    Args:
        house: The rooms.
        stop: Ends the process; jobs that wait break off then.

    Attributes:
        late: Gives the names of jobs that have not run for three intervals; none before they are planned.
    """

    def __init__(self, house: House, stop: Stop) -> None:
        self._house, self._stop = house, stop
        self.late: Callable[[], tuple[str, ...]] = tuple
        sleep = pause(stop, _no_more_posts)
        self._daily, self._edits = DailyPost(house, sleep=sleep), Edits(house, sleep=sleep)
        self._alerts = Alerts(house, sleep=sleep)
        self._updates = Updates(house, sleep=sleep, versions=house.versions)
        self._alarms = Alarms(house, sleep=sleep)

    def plan(self, schedule: Timetable, watch: Watch) -> None:
        """Have each job run at its time."""
        settings, now = self._house.settings, self._house.clock()
        self.late = schedule.late
        schedule.every(settings.refresh_minutes, self.catch_up, name="catch_up", first=now)
        schedule.every(FOLLOW_MINUTES, self.follow, name="follow")
        schedule.every(WATCH_MINUTES, lambda: self.look(watch), name="watch", first=now)
        schedule.every(FORGET_MINUTES, self.forget, name="forget", first=now)
        schedule.every(LOOK_MINUTES, self.look_after_jobs, name="late")
        schedule.daily(settings.post_at, self.post_on_time, name="post")
        schedule.every(TICK_MINUTES, self.tick, name="editions", first=next_minute(now))
        schedule.every(TICK_MINUTES, self.alert, name="alerts", first=next_minute(now))

    def catch_up(self) -> None:
        """Fetch what is missing and what may have changed, then look for alarms and for what is due."""
        library = self._house.library
        for outcome in library.catch_up(library.to_refresh(self._house.settings.refresh_days)):
            if self._stop.wanted():
                return
            if outcome.error is None:
                self._house.troubles.settle("source")
            elif not isinstance(outcome.error, NotOpenYetError):
                self._house.troubles.note("source", f"The digest of {outcome.day} could not be had: {outcome.error}")
        self._alarms.look()
        self.post()
        self.edit()
        self.update()

    def follow(self) -> None:
        """Make searchable what other processes saved; this also finds out whether the database answers.

        Beside a newer version's tables the process ends: its supervisor starts it anew, as what is installed by then.
        """
        try:
            self._house.library.refresh()
            self._house.troubles.settle("database")
        except OutdatedError as error:
            self._stop(str(error), code=1)
        except StoreError as error:
            self._house.metrics.failed("store")
            self._house.troubles.note("database", DATABASE_AWAY)
            logger.warning("cannot look for new papers error=%s", error)

    def post(self) -> None:
        """Post what is due."""
        self._send(self._daily.run, "the daily post")

    def tick(self) -> None:
        """Post what is due by the editions whose time has come."""
        self._send(self._daily.tick, "the editions")

    def edit(self) -> None:
        """Let posted digests show the votes of now."""
        self._send(self._edits.run, "the votes of posted digests")

    def update(self) -> None:
        """Say what became of posted papers."""
        self._send(self._updates.run, "news of papers")

    def post_on_time(self) -> None:
        """Read what must be known of the newest days, and post what is due."""
        self._send(self._daily.run_on_time, "the daily post")

    def alert(self) -> None:
        """Tell subscribers what is due."""
        self._send(self._alerts.run, "alerts")

    def _send(self, send: Callable[[], None], what: str) -> None:
        """Send what is due; a token that is good for nothing ends the process, a database is waited for."""
        try:
            send()
        except PostError as error:
            self._stop(str(error))
        except StoreError as error:
            logger.warning("what is due waits for the database what=%r error=%s", what, error)

    def look(self, watch: Watch) -> None:
        """End the process where only a new one can reach Slack, or none can."""
        try:
            if reason := watch.check():
                self._stop(reason, code=1)
        except PostError as error:
            self._stop(str(error))

    def look_after_jobs(self) -> None:
        """Say which jobs no longer run."""
        self._alarms.tell_late(self.late())

    def forget(self) -> None:
        """Drop what was kept for long enough."""
        house, now = self._house, self._house.clock()
        long_ago = now - timedelta(days=house.settings.keep_posts_days)
        dropped = {
            "events": house.rooms.events.forget(now - KEEP_EVENTS),
            "posts": house.posts.forget(long_ago.date()),
            "runs": house.rooms.editions.forget_runs(long_ago.date()),
            "watched": house.watched.forget(now - KEEP_WATCHED),
            "answers": house.rooms.threads.forget(now - KEEP_ANSWERS),
            "verdicts": house.rooms.feedback.forget(long_ago),
            "matches": house.subscribing.forget(),
        }
        logger.info("forgotten %s", " ".join(f"{what}={rows}" for what, rows in dropped.items()))


def next_minute(now: datetime) -> datetime:
    """Return the full minute that comes next."""
    return now.replace(second=0, microsecond=0) + timedelta(minutes=1)


def _no_more_posts() -> PostError:
    return PostError("not sent, for the process ends", reason="ending", sent=False, fatal=True)
