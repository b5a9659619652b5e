"""An e-mail address -> a letter with a code, which its owner types in Slack, so that nobody gets what others want."""

from __future__ import annotations

import logging
import secrets
from dataclasses import replace
from datetime import timedelta

from bot.errors import MailError
from bot.model import Address, Letter, Subscription
from bot.ports import Mailer
from bot.sending.alerts import FOREVER
from bot.slack.blocks.mrkdwn import plain
from bot.slack.hear.asked import Asked, Hearing
from bot.slack.manifest import COMMAND
from bot.texts.humanize import plural

logger = logging.getLogger(__name__)

WAITS = "the address is not confirmed yet"
AGAIN = timedelta(minutes=10)
"""How soon the same address may get another code."""

GOOD_FOR = timedelta(days=1)
MOST_TRIES = 5
MOST_WAITING = 5
"""Addresses of one person that may wait for their code at once: what goes to strangers must be little."""


def ask_to_confirm(
    asked: Asked, subscription: Subscription, hearing: Hearing, mailer: Mailer
) -> tuple[str, Subscription]:
    """Mail a code to an address that is not confirmed; return what to say of it, and the subscription, which waits."""
    book, address, now = hearing.rooms.addresses, subscription.address, hearing.clock()
    person = asked.team, asked.person
    known = book.get(*person, address)
    if known and known.confirmed_at:
        return "", subscription
    waiting = replace(subscription, paused_until=FOREVER, paused_why=WAITS)
    if known and now - known.at < AGAIN:
        return CODE.format(address=plain(address, 100)), waiting
    if (
        not known
        and sum(now - one.at < GOOD_FOR for one in book.of(*person) if one.confirmed_at is None) >= MOST_WAITING
    ):
        return TOO_MANY, waiting
    code = f"{secrets.randbelow(10**6):06}"
    try:
        mailer.send(_letter(address, code))
    except MailError as error:
        logger.warning("a code was not mailed lasting=%s away=%s", error.lasting, error.away)
        return (REFUSED if error.lasting else NOT_NOW).format(address=plain(address, 100)), waiting
    book.put(Address(asked.team, asked.person, address, code, now))
    return CODE.format(address=plain(address, 100)), waiting


TOO_MANY = f"But {MOST_WAITING} addresses of yours wait for their codes already; confirm one first, or wait a day."
REFUSED = "The mail server refuses {address}: is it written right? Unsubscribe, and subscribe with the right one."
NOT_NOW = "No letter could be sent to {address}: the mail server does not answer. Say the same again in a few minutes."
CODE = f"I sent a code to {{address}}: type `{COMMAND} confirm` and the code, and it begins."


def _letter(address: str, code: str) -> Letter:
    said = (
        f"Somebody on Slack, you I hope, wants Paperboy's letters about new AI papers at this address.\n\n"
        f"To have them, type this in Slack:\n\n    {COMMAND} confirm {code}\n\n"
        "If that was not you, do nothing, and nothing more will come."
    )
    html = (
        "<!doctype html><html><body><p>" + said.replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p></body></html>"
    )
    return Letter(address, f"Your code for Paperboy: {code}", said, html, f"code-{secrets.token_hex(8)}")


def confirm(asked: Asked, code: str, hearing: Hearing) -> str:
    """Take a code in; return what to say of it."""
    book, now = hearing.rooms.addresses, hearing.clock()
    waiting = [one for one in book.of(asked.team, asked.person) if one.confirmed_at is None and now - one.at < GOOD_FOR]
    right = [one for one in waiting if one.tries < MOST_TRIES and secrets.compare_digest(one.code, code)]
    if not right:
        for one in waiting:
            book.put(replace(one, tries=one.tries + 1))
        done = [one.address for one in book.of(asked.team, asked.person) if one.confirmed_at is not None]
        stands = f" Confirmed already: {plain(', '.join(done), 300)}." if done else ""
        return f"That is no code of mine, or it is too old. Subscribe again, and a new one comes.{stands}"
    for one in right:
        book.put(replace(one, confirmed_at=now, code=""))
    started = [_start(one, hearing) for address in right for one in _waiting(asked, address.address, hearing)]
    begun = plural(len(started), "subscription")
    return f"{plain(right[0].address, 100)} is confirmed, and {begun} to it began."


def _waiting(asked: Asked, address: str, hearing: Hearing) -> list[Subscription]:
    mine = hearing.rooms.subscribing.store.of(asked.team, asked.person)
    return [one for one in mine if one.address == address and one.paused_why == WAITS]


def _start(subscription: Subscription, hearing: Hearing) -> bool:
    return hearing.rooms.subscribing.store.change(replace(subscription, paused_until=None, paused_why=""))
