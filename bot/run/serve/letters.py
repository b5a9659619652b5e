"""Alerts by mail: each letter at least once, and under one name, so that mailboxes show it once.

No mailbox can be asked whether a letter is there. What a server surely did not take is sent again, with longer and
longer pauses, for four days; what it may have taken, for its answer was lost or a process died over it, is sent again a
few times under the same ``Message-ID``: of two letters of one name, mail servers and programs keep one.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import date

from bot.days import begin
from bot.errors import MailError
from bot.mail.letters import alert_letter
from bot.model import Claim, Edition, Entry, Hit, Letter, Paper, PostState, Quote
from bot.run.serve.pauses import PATIENCE, Pauses
from bot.run.wiring import House
from bot.sending.alerts import Alert, Item
from bot.sending.subscribing import digest_of
from bot.slack.manifest import COMMAND
from bot.slack.post.outcome import DIED, NOBODY_KNOWS
from bot.texts.gist import gist

logger = logging.getLogger(__name__)

WHAT = "letter"
MOST = 200
"""Papers of one letter: more than a day has."""

REFUSED = "the mail server refuses this address"
NEVER_TAKEN = "the mail server took no letter to this address for four days"
MOST_UNSURE = 4
"""How often a letter is sent of which nobody can tell whether it is there."""

EVERYBODY = ""
NOTHING = "None of its papers is held any more."


class NeverTakenError(MailError):
    """The patience with an address is over."""

    def __init__(self) -> None:
        super().__init__(NEVER_TAKEN, sent=False, lasting=True)


class AlertLetters:
    """Sends alerts as letters.

    Args:
        house: Whose archive, subscriptions, ledger and mailer are used.
    """

    def __init__(self, house: House) -> None:
        self._house = house
        self._pauses = Pauses(house.clock)

    def send(self, alert: Alert) -> bool:
        """Send an alert that is made up to its address; return whether it is settled.

        Raises:
            MailError: It was surely not sent; another try may fare better, unless it is ``lasting``.
            StoreError: The ledger did not answer.
        """
        day, number = named(alert.batch)
        ledger, now = self._house.posts, self._house.clock()
        if self._pauses.waits(EVERYBODY) or self._pauses.waits(alert.address):
            return False
        claim = ledger.claim(WHAT, day, alert.channel, number, at=now, team=alert.team)
        if claim is None:
            return self._is_settled(alert.channel, day, number)
        if claim.attempt > MOST_UNSURE:
            ledger.skip(claim, note=f"{claim.note or DIED} {NOBODY_KNOWS}", at=now)
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
        ledger, mailer = self._house.posts, self._house.rooms.mailer
        try:
            if mailer is None:
                raise MailError("no mail server is set any more", sent=False, away=True)
            mailer.send(letter)
        except MailError as error:
            if error.sent is None:
                logger.warning("a letter may be out, and is sent again name=%s error=%s", letter.name, error)
                ledger.mark(claim, note="The mail server's answer was lost.")
                return False
            ledger.release(claim)
            self._pauses.failed(EVERYBODY if error.away else alert.address)
            if not error.lasting and self._house.clock() >= begin(claim.day) + PATIENCE:
                raise NeverTakenError from error
            raise
        self._pauses.worked(EVERYBODY, alert.address)
        ledger.confirm(claim, ts=letter.name, paper_ids=(), at=self._house.clock())
        return True

    def _unsubscribe(self, alert: Alert) -> str:
        """Return the address that ends a letter's subscriptions; empty where the web does not reach us."""
        url, token = self._house.settings.public_url, alert.subscriptions[0].token
        return f"{url}/unsubscribe/{token}" if url and token else ""


def items_of(house: House, alert: Alert, paper_ids: Sequence[str]) -> list[Item]:
    """Return those papers of an alert that are held and wanted: a channel's digest in its order, then most upvoted."""
    wanted, of = set(paper_ids), {one.id: one for one in alert.subscriptions}
    items, digests = [], {one.id: digest_of(one.question) for one in alert.subscriptions}
    for told in alert.papers():
        paper = house.library.paper(told.paper_id) or house.store.paper(told.paper_id)
        if told.paper_id not in wanted or paper is None:
            continue
        own = next((one for one in told.subscriptions if not digests[one]), None)
        if own is not None:
            items.append((0, Item(house.subscribing.hit(of[own].query, paper), told)))
            continue
        stands = _stands(house, digests[told.subscriptions[0]], paper)
        if stands is not None:
            place, entry = stands
            items.append((place, Item(Hit(paper, 0.0, entry.quote or Quote(gist(paper))), told, entry.topic)))
    return [item for _, item in sorted(items, key=lambda one: (one[0], -one[1].hit.paper.upvotes, one[1].hit.paper.id))]


def _stands(house: House, channel: str, paper: Paper) -> tuple[int, Entry] | None:
    """Return where a paper stands in a channel's digest of its day, as that is set now; ``None`` if it does not."""
    issue = house.library.issue(house.rooms.edition(channel) or Edition(channel), paper.days[-1])
    entries = enumerate(issue.entries if issue else (), 1)
    return next(((place, entry) for place, entry in entries if entry.paper.id == paper.id), None)


def named(batch: str) -> tuple[date, int]:
    """Return the day and the number that name a message."""
    day, _, number = batch.partition("/")
    return date.fromisoformat(day), int(number)
