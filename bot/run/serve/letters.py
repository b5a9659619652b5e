"""Alerts by mail: each letter once, by a row of the ledger. What may be out is not sent again: no mailbox can tell."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.alerts import FOREVER, Alert, Item
from bot.errors import MailError
from bot.mail.letters import alert_letter
from bot.model import Claim, Letter, PostState
from bot.run.wiring import House
from bot.slack.manifest import COMMAND
from bot.slack.post.outcome import DIED, NOBODY_KNOWS

logger = logging.getLogger(__name__)

WHAT = "letter"
REFUSED = "the mail server refuses this address"
NOTHING = "None of its papers is held any more."


class AlertLetters:
    """Sends alerts as letters.

    Args:
        house: Whose archive, subscriptions, ledger and mailer are used.
    """

    def __init__(self, house: House) -> None:
        self._house = house

    def send(self, alert: Alert) -> bool:
        """Send an alert that is made up to its address; return whether it is settled.

        Raises:
            MailError: It was surely not sent; another try may fare better.
            StoreError: The ledger did not answer.
        """
        day, number = named(alert.batch)
        ledger, now = self._house.posts, self._house.clock()
        claim = ledger.claim(WHAT, day, alert.channel, number, at=now, team=alert.team)
        if claim is None:
            return self._is_settled(alert.channel, day, number)
        if claim.attempt > 1:
            ledger.skip(claim, note=f"{DIED} {NOBODY_KNOWS}", at=now)
            return True
        letter = self._letter(alert)
        if letter is None:
            ledger.skip(claim, note=NOTHING, at=now)
            return True
        return self._sent(alert, claim, letter)

    def _is_settled(self, channel: str, day: date, number: int) -> bool:
        rows = self._house.posts.posts(channel=channel, since=day)
        mine = (row for row in rows if (row.what, row.day, row.part) == (WHAT, day, number))
        return any(row.state is not PostState.CLAIMED for row in mine)

    def _letter(self, alert: Alert) -> Letter | None:
        items = items_of(self._house, alert, [told.paper_id for told in alert.papers()])
        if not items:
            return None
        return alert_letter(
            items,
            alert.subscriptions,
            to=alert.address,
            name=f"alert-{alert.batch}",
            unsubscribe=self._unsubscribe(alert),
            command=f"{COMMAND} unsubscribe {' '.join(str(one.number) for one in alert.subscriptions)} to me",
        )

    def _sent(self, alert: Alert, claim: Claim, letter: Letter) -> bool:
        ledger, mailer = self._house.posts, self._house.mailer
        try:
            if mailer is None:
                raise MailError("no mail server is set any more", sent=False)
            mailer.send(letter)
        except MailError as error:
            if error.sent is None:
                lost = f"The mail server's answer was lost. {NOBODY_KNOWS}"
                ledger.skip(claim, note=lost, at=self._house.clock())
                return True
            ledger.release(claim)
            if error.lasting:
                self._stop(alert)
                return False
            raise
        ledger.confirm(claim, ts=letter.name, paper_ids=(), at=self._house.clock())
        return True

    def _unsubscribe(self, alert: Alert) -> str:
        """Return the address that ends a letter's subscriptions; empty where the web does not reach us."""
        url, token = self._house.settings.public_url, alert.subscriptions[0].token
        return f"{url}/unsubscribe/{token}" if url and token else ""

    def _stop(self, alert: Alert) -> None:
        """Pause all that goes to an address which is refused for good."""
        store = self._house.subscribing.store
        store.unbatch(alert.batch)
        for one in store.of(alert.team, alert.channel):
            if one.address == alert.address:
                store.change(replace(one, paused_until=FOREVER, paused_why=REFUSED))
        logger.warning("letters paused person=%s: %s", alert.channel, REFUSED)


def items_of(house: House, alert: Alert, paper_ids: Sequence[str]) -> list[Item]:
    """Return those papers of an alert that are held and wanted, most upvoted first."""
    wanted, of = set(paper_ids), {one.id: one for one in alert.subscriptions}
    items = []
    for told in alert.papers():
        if told.paper_id not in wanted:
            continue
        paper = house.library.paper(told.paper_id) or house.store.paper(told.paper_id)
        if paper is not None:
            items.append(Item(house.subscribing.hit(of[told.subscriptions[0]].query, paper), told))
    return sorted(items, key=lambda item: (-item.hit.paper.upvotes, item.hit.paper.id))


def named(batch: str) -> tuple[date, int]:
    """Return the day and the number that name a message."""
    day, _, number = batch.partition("/")
    return date.fromisoformat(day), int(number)
