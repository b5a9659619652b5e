"""The daily post: for each channel, what is due now goes to Slack. Decided by ``bot.sending.editions``.

The editions that were set up in Slack wait in the database for their time, so that a look when nothing is due costs
one question however many there are. A channel that the settings name has an edition by the settings, until one is set
up there.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot import days
from bot.errors import PaperboyError, PostError, StoreError
from bot.model import Edition, Fetched, Post, PostState, Run
from bot.query.edition import order_of
from bot.run.serve.posting import open_chats, open_courier
from bot.run.serve.rounds import next_look, send_rounds
from bot.run.serve.sent import KNOWN_BACK, grace, heads, late, note_unsure, recent_posts
from bot.run.serve.stopping import Stopping
from bot.run.wiring import House
from bot.sending import editions
from bot.slack.post.digest import DigestPoster
from bot.slack.post.outcome import NOTHING_NEW, TOO_LATE, WHAT, Outcome

logger = logging.getLogger(__name__)

RESUME = "/papers digest resume"

ASKED_FOR = timedelta(hours=1)
"""How long a digest that somebody asked for at once is tried."""


class DailyPost:
    """Posts what is due, channel by channel; one channel's failure holds back no other.

    Args:
        house: Whose archive, ledger and settings are used.
        sleep: Waits for so many seconds.
    """

    def __init__(self, house: House, *, sleep: Callable[[float], None]) -> None:
        self._house, self._grace = house, grace(house.settings)
        self._courier = open_courier(house, sleep=sleep)
        self._poster = DigestPoster(self._courier, house.posts)
        self._stopping = Stopping(house, self._courier, open_chats(house))

    def run(self) -> None:
        """Post whatever is due now in any channel.

        Raises:
            PostError: Slack accepts the token no longer; nothing else would fare better.
        """
        for edition in self._house.rooms.configured.values():
            self._serve_configured(edition)
        self.tick()
        self._note_unsure()

    def run_on_time(self) -> None:
        """Read what must be known of the newest days, and post: for the time of posting that the settings name.

        Raises:
            PostError: As in ``run``.
        """
        self._read_for(tuple(self._house.rooms.configured.values()))
        self.run()

    def tick(self) -> None:
        """Post what is due by the editions whose time has come.

        Raises:
            PostError: As in ``run``.
        """
        try:
            waiting = self._house.rooms.editions.due(self._house.clock())
        except StoreError as error:
            logger.warning("editions are not looked at error=%s", error)
            return
        if waiting:
            self._read_for(waiting)
        for edition in waiting:
            self._plan(edition, well=self._serve(edition))

    def _serve_configured(self, edition: Edition) -> None:
        try:
            kept = self._house.rooms.editions.get(edition.channel)
        except StoreError as error:
            logger.warning("the edition of a channel is not known channel=%s error=%s", edition.channel, error)
            return
        if kept is None:
            self._serve(edition)

    def _read_for(self, waiting: Sequence[Edition]) -> None:
        """Read what must be known of the newest days before these editions can be decided on."""
        library, now = self._house.library, self._house.clock()
        held = library.held()
        slots = {editions.last_slot(one, now, grace=self._grace) for one in waiting if editions.is_on(one, now)}
        wanted = {day for slot in slots if now < slot.until for day in days.unread(held, slot)}
        for outcome in library.catch_up(sorted(wanted, reverse=True)):
            logger.info("read to post day=%s saved=%s", outcome.day, outcome.error is None)

    def _serve(self, edition: Edition) -> bool:
        """Send what is due in an edition's channel; return whether all went well."""
        channel, troubles = edition.channel, self._house.troubles
        try:
            self._turn(edition)
            troubles.settle(channel)
            return True
        except PostError as error:
            self._house.metrics.posted("refused" if error.sent is False else "unknown")
            if error.fatal:
                self._trouble(channel, f"Cannot post in {channel}: {error}")
                raise
            stopped = self._stopping.stopped(edition, error)
            paused = f"; it is paused until I am invited there, or `{RESUME}` is typed" if stopped else ""
            self._trouble(channel, f"Cannot post in {channel}: {error}{paused}")
        except PaperboyError as error:
            self._trouble(channel, f"The post in {channel} waits: {error}")
        return False

    def _trouble(self, channel: str, sentence: str) -> None:
        if self._house.troubles.note(channel, sentence):
            logger.warning("daily post failed channel=%s error=%s", channel, sentence)

    def _note_unsure(self) -> None:
        try:
            note_unsure(self._house)
        except StoreError as error:
            logger.warning("posts that nobody can tell about are not looked for error=%s", error)

    def _turn(self, edition: Edition) -> None:
        held = self._house.library.held()
        self._close_late(edition, held)
        self._finish(edition)
        before: days.Due | None = None
        while (now_due := self._due(edition, held)) and now_due != before:
            self._post(edition, now_due.day, now_due.skipped)
            before = now_due  # where another process is posting it, it stays due
        self._settle_asked(edition, held)
        send_rounds(self._house, self._courier, edition)

    def _heads(self, channel: str) -> Mapping[date, Post]:
        return heads(recent_posts(self._house, channel, back=KNOWN_BACK))

    def _due(self, edition: Edition, held: Mapping[date, Fetched]) -> days.Due | None:
        closed = _settled(self._heads(edition.channel))
        return editions.due(edition, held, closed, now=self._house.clock(), grace=self._grace)

    def _close_late(self, edition: Edition, held: Mapping[date, Fetched]) -> None:
        now, now_due = self._house.clock(), self._due(edition, held)
        slot = editions.last_slot(edition, now, grace=self._grace)
        newest = now_due.day if now_due else days.superseding(held, now, slot)
        for day in late(recent_posts(self._house, edition.channel), newest):
            try:
                self._poster.close(day, edition.channel)
            except PostError as error:
                if error.fatal:
                    raise
                logger.warning("an old post is not settled yet day=%s channel=%s error=%s", day, edition.channel, error)

    def _finish(self, edition: Edition) -> None:
        """Bring what came late of the newest digest, or what a process that died left of it, to its thread.

        Not at night, and not once it is no news any more; nor what came with a change of the edition's settings.
        """
        known = self._heads(edition.channel)
        newest, now = max(known, default=None), self._house.clock()
        if newest is None or now > days.begin(newest) + timedelta(days=days.NEWS_DAYS):
            return
        head = known[newest]
        soon = now < head.at + self._grace
        open_now = head.state is PostState.POSTED or head.note == NOTHING_NEW
        begun = editions.begun(edition)
        if open_now and (soon or editions.awake(edition, now, grace=self._grace)) and not (begun and head.at < begun):
            self._post(edition, newest, ())

    def _post(self, edition: Edition, day: date, skipped: Sequence[date]) -> None:
        house, channel = self._house, edition.channel
        issue = house.library.issue(edition, day)
        if issue is None:
            return
        try:
            outcome = self._poster.post(issue, channel, top=edition.top, skipped=skipped, team=edition.team)
        except PostError as error:
            self._note(edition, day, "failed", error.reason)
            raise
        house.metrics.posted(outcome)
        logger.info("daily post day=%s channel=%s outcome=%s", day, channel, outcome)
        for left in skipped:
            self._note(edition, left, "skipped", TOO_LATE)
        if outcome is Outcome.POSTED:
            self._note(edition, day, "posted", order_of(edition))  # for whoever edits it once that was changed
        elif outcome is Outcome.SKIPPED:
            row = self._heads(channel).get(day)
            self._note(
                edition, day, "nothing new" if row and row.note == NOTHING_NEW else "skipped", row.note if row else ""
            )

    def _note(self, edition: Edition, day: date, outcome: str, note: str) -> None:
        run = Run(edition.channel, WHAT, day, self._house.clock(), outcome, note, edition.team)
        self._house.rooms.editions.note(run)

    def _settle_asked(self, edition: Edition, held: Mapping[date, Fetched]) -> None:
        if edition.asked_at is None:
            return
        asked = editions.asked_for(held)
        done = asked is None or asked in _settled(self._heads(edition.channel))
        if done or self._house.clock() > edition.asked_at + ASKED_FOR:
            self._house.rooms.editions.served(edition)

    def _plan(self, edition: Edition, *, well: bool) -> None:
        """Note when to look at an edition again; nothing where it was changed meanwhile, for then it waits anew."""
        house, now = self._house, self._house.clock()
        try:
            rows = recent_posts(house, edition.channel, back=KNOWN_BACK)
            settled, well = _settled(heads(rows)), well and not editions.restless(rows, now)
            for one in {edition, replace(edition, asked_at=None)}:
                at = editions.look_again(one, house.library.held(), settled, now=now, grace=self._grace)
                if editions.is_on(one, now):
                    soon = None if well else now + editions.RETRY
                    at = min(filter(None, (at, next_look(house, one), soon)), default=None)
                house.rooms.editions.look_again(one, at)
        except StoreError as error:
            logger.warning("an edition is not planned channel=%s error=%s", edition.channel, error)


def _settled(known: Mapping[date, Post]) -> set[date]:
    return {day for day, head in known.items() if head.state is not PostState.CLAIMED}
