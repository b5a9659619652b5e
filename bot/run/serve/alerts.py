"""Alerts: what new papers satisfy is noted, and what is due goes out, once. Decided by ``bot.sending.alerts``.

A message is made up in the database first: its matches bear its name before it is sent, and that name is its row in the
ledger. Whoever finds it there, in whichever process, sends it on under that name, or notes that it is out.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC

from slack_sdk import WebClient

from bot.days import begin, day_of
from bot.errors import MailError, PaperboyError, PostError
from bot.model import Bookmark, Run, Subscription, Way
from bot.run.serve.letters import MOST, NEVER_TAKEN, REFUSED, AlertLetters, NeverTakenError, items_of, named
from bot.run.serve.letters import WHAT as LETTER
from bot.run.serve.pauses import PATIENCE, Pauses
from bot.run.serve.posting import open_client
from bot.run.wiring import House
from bot.sending.alerts import FOREVER, Alert, due
from bot.slack.blocks.alerts import MAX_ALERT, alert_part, stopped_part, unmailed_part
from bot.slack.blocks.lists import reminder_part
from bot.slack.blocks.part import Part
from bot.slack.ids import in_log, is_channel
from bot.slack.manifest import GONE_ERRORS
from bot.slack.post.chats import Chats
from bot.slack.post.courier import Courier
from bot.slack.post.outcome import PASSING, Outcome
from bot.texts.humanize import plural

logger = logging.getLogger(__name__)

WHAT = "alert"


class Alerts:
    """Notes and sends alerts; one place's failure holds back no other.

    Args:
        house: Whose archive, subscriptions, ledger and settings are used.
        sleep: Waits for so many seconds.
        client: Posts to Slack, and repeats nothing; by default that of the settings.

    Raises:
        SettingsError: There is no bot token.
    """

    def __init__(self, house: House, *, sleep: Callable[[float], None], client: WebClient | None = None) -> None:
        client = client or open_client(house)
        self._house, self._store = house, house.subscribing.store
        self._courier = Courier(client, house.posts, clock=house.clock, sleep=sleep)
        self._chats = Chats(client, house.rooms.choices, clock=house.clock)
        self._letters, self._pauses = AlertLetters(house), Pauses(house.clock)

    def run(self) -> None:
        """Note what new papers satisfy, and send what is due.

        Raises:
            PostError: Slack accepts the token no longer; nothing else would fare better.
            StoreError: The database did not answer.
        """
        self._house.library.refresh()  # what another process saved is matched, and shown, by what is searchable here
        self._house.subscribing.look()
        pending = self._store.pending()
        subscriptions = {one.id: one for one in self._store.some({match.subscription for match in pending})}
        for alert in due(subscriptions, pending, self._house.clock()):
            try:
                self._see_out(alert)
            except PostError as error:
                self._house.metrics.posted("refused" if error.sent is False else "unknown")
                if error.fatal:
                    raise
                logger.warning("alert not sent channel=%s error=%s", in_log(alert.channel), error)
            except PaperboyError as error:
                logger.warning("alert waits channel=%s error=%s", in_log(alert.channel), error)

        self._remind()

    def _remind(self) -> None:
        """Send the reminders whose time has come."""
        now = self._house.clock()
        for bookmark in self._house.rooms.lists.due(now):
            try:
                if not self._pauses.waits(bookmark.person) and self._reminded(bookmark):
                    self._house.rooms.lists.reminded(bookmark)
            except PostError as error:
                if error.fatal:
                    raise
                self._leave_alone(bookmark.person, error)
                old = bookmark.remind_at is not None and now >= bookmark.remind_at + PATIENCE
                if error.sent is False and (error.reason in GONE_ERRORS or old):
                    self._house.rooms.lists.reminded(bookmark)
                logger.warning("reminder not sent reason=%s", error.reason)

    def _reminded(self, bookmark: Bookmark) -> bool:
        """Send a reminder; return whether it is settled."""
        at, paper = bookmark.remind_at, self._house.library.paper(bookmark.paper_id)
        if at is None or paper is None:
            return True
        chat, day = self._chats.of(bookmark.team, bookmark.person), day_of(at)
        minute = at.astimezone(UTC).hour * 60 + at.astimezone(UTC).minute
        part = reminder_part(bookmark, paper)
        what = f"reminder:{bookmark.paper_id}"
        outcome = self._courier.once(what, day, chat, lambda _: part, number=minute, team=bookmark.team)
        return outcome is not Outcome.ELSEWHERE

    def _see_out(self, alert: Alert) -> None:
        if self._pauses.waits(alert.channel):
            return
        made = alert if alert.batch else self._made_up(alert)
        if not made.matches:
            return  # another process made it up
        try:
            settled = self._mailed(made) if made.address else self._send(made)
        except PostError as error:
            self._note(made, "failed", error.reason)
            self._leave_alone(made.channel, error)
            if error.sent is False and (error.reason in GONE_ERRORS or self._is_old(made)):
                self._store.unbatch(made.batch)
                self._stop(made, f"Slack says {error.reason}", error.reason)
            raise
        if settled:
            self._pauses.worked(made.channel)
            self._store.tell(made.batch, at=self._house.clock())

    def _leave_alone(self, place: str, error: PostError) -> None:
        if error.sent is False and error.reason not in PASSING:
            self._pauses.failed(place)

    def _is_old(self, alert: Alert) -> bool:
        """Return whether a message that nobody takes was tried for long enough."""
        return self._house.clock() >= begin(named(alert.batch)[0]) + PATIENCE

    def _mailed(self, alert: Alert) -> bool:
        """Send a letter; return whether it is settled."""
        try:
            settled = self._letters.send(alert)
        except MailError as error:
            self._note(alert, "failed", str(error), what=LETTER)
            if error.lasting:
                self._store.unbatch(alert.batch)
                self._stop(alert, NEVER_TAKEN if isinstance(error, NeverTakenError) else REFUSED, "")
            raise
        if settled:
            self._note(alert, "mailed", what=LETTER)
        return settled

    def _made_up(self, alert: Alert) -> Alert:
        """Fix what a message is made of, and name it: by its day, and a number."""
        told = {paper.paper_id for paper in alert.papers()[: MOST if alert.address else MAX_ALERT]}
        name = f"{self._house.clock().astimezone(UTC):%Y-%m-%d}/{secrets.randbelow(2**31)}"
        matches = self._store.batch(name, [match for match in alert.matches if match.paper_id in told])
        ids = {match.subscription for match in matches}
        return replace(
            alert, batch=name, matches=matches, subscriptions=tuple(one for one in alert.subscriptions if one.id in ids)
        )

    def _send(self, alert: Alert) -> bool:
        """Send a message that is made up; return whether all of it is settled."""
        day, number = named(alert.batch)
        papers = [told.paper_id for told in alert.papers()]
        channel = self._channel(alert.team, alert.channel)
        outcome = self._courier.once(
            WHAT, day, channel, lambda ids: self._part(alert, ids), paper_ids=papers, number=number, team=alert.team
        )
        self._house.metrics.posted(outcome)
        if outcome is not Outcome.ELSEWHERE:
            self._note(alert, "posted" if outcome is not Outcome.SKIPPED else "skipped")
        logger.info("alert channel=%s papers=%d outcome=%s", in_log(alert.channel), len(papers), outcome)
        return outcome is not Outcome.ELSEWHERE

    def _note(self, alert: Alert, outcome: str, note: str = "", *, what: str = WHAT) -> None:
        """Keep what came of an alert, for those who ask why."""
        day, _ = named(alert.batch)
        numbers = ", ".join(str(one.number) for one in alert.subscriptions)
        said = note or f"{plural(len(alert.papers()), 'paper')}, for {numbers}"
        self._house.rooms.editions.note(Run(alert.channel, what, day, self._house.clock(), outcome, said, alert.team))

    def _channel(self, team: str, place: str) -> str:
        return place if is_channel(place) else self._chats.of(team, place)

    def _part(self, alert: Alert, paper_ids: Sequence[str]) -> Part | None:
        items = items_of(self._house, alert, paper_ids)
        return alert_part(items, alert.subscriptions) if items else None

    def _stop(self, alert: Alert, why: str, reason: str) -> None:
        """Pause all that goes to a place or an address which takes nothing, and tell those who made it."""
        here = [one for one in self._store.of(alert.team, alert.channel) if one.address == alert.address]
        held = [one for one in here if one.way is (Way.MAIL if alert.address else Way.SLACK)]
        for one in held:
            self._store.change(replace(one, paused_until=FOREVER, paused_why=why))
        logger.warning("subscriptions paused channel=%s reason=%s", in_log(alert.channel), why)
        owners = {one.person for one in held if one.person and (alert.address or one.person != alert.channel)}
        for person in sorted(owners):
            mine = [one for one in held if one.person == person]
            self._tell(person, mine, unmailed_part(mine, why) if alert.address else stopped_part(mine, reason))

    def _tell(self, person: str, stopped: Sequence[Subscription], part: Part) -> None:
        now, (team, channel) = self._house.clock(), (stopped[0].team, stopped[0].channel)
        try:
            chat = self._chats.of(team, person)
            name = f"stopped:{channel}"
            if stopped[0].address:
                name = f"unmailed:{stopped[0].number}"
            self._courier.once(name, day_of(now), chat, lambda _: part, team=team)
        except PostError as error:
            logger.warning("an owner was not told channel=%s error=%s", in_log(channel), error)
