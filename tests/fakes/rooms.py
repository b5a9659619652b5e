"""The house as the listeners see it, with a fake at every port that a test does not hand in; and texts typed to it."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from typing import Any

from slack_sdk import WebClient

from bot.ports import Rooms
from bot.sending.subscribing import Subscribing
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.conversation import reply
from bot.slack.hear.people import People
from bot.slack.hear.zones import Zones
from bot.slack.wire.once import Once
from bot.slack.wire.outbox import Outbox
from bot.slack.wire.permits import Permits
from tests.fakes.analyst import FakeAnalyst
from tests.fakes.answers import FakeAnswerer
from tests.fakes.choices import FakeChoices
from tests.fakes.editions import FakeEditions, FakeNewsroom
from tests.fakes.feedback import FakeFeedbackBook
from tests.fakes.ledger import FakeEventLedger, FakePostLedger
from tests.fakes.privacy import FakePrivacy
from tests.fakes.sightings import FakeFetching, FakeSightings
from tests.fakes.store import FakePaperStore
from tests.fakes.subscriptions import FakeAddressBook, FakeReadingLists, FakeSubscriptionStore
from tests.fakes.threads import FakeThreads


class Given(Permits):
    """The permissions that a test gives; nobody is asked."""

    def __init__(self, *scopes: str) -> None:
        super().__init__()
        self.scopes = frozenset(scopes)

    def may(self, client: WebClient, *scopes: str) -> bool:
        return self.scopes.issuperset(scopes)

    sure = may


AT = datetime(2026, 7, 30, 12, tzinfo=UTC)

NOWHERE = WebClient(token="xoxb-nowhere", base_url="http://127.0.0.1:9/")

logger = logging.getLogger(__name__)


def rooms(**given: Any) -> Rooms:
    """Return the rooms; those that are not given are fakes."""
    made: dict[str, Any] = {
        "answers": FakeAnswerer(),
        "events": FakeEventLedger(),
        "editions": FakeEditions(),
        "newsroom": FakeNewsroom(),
        "configured": {},
        "posts": FakePostLedger(),
        "threads": FakeThreads(),
        "choices": FakeChoices(),
        "privacy": FakePrivacy(),
        "feedback": FakeFeedbackBook(),
        "sightings": FakeSightings(),
        "unlisted": FakeFetching(),
    }
    made |= {
        "subscribing": Subscribing(FakeSubscriptionStore(), FakePaperStore(), FakeAnalyst, lambda: AT),
        "lists": FakeReadingLists(),
        "addresses": FakeAddressBook(),
    }
    return Rooms(**made | given)


@contextmanager
def hearing(
    clock: Callable[[], datetime] = lambda: AT,
    zone: tzinfo = UTC,
    scopes: tuple[str, ...] = (),
    admins: tuple[str, ...] = (),
    restricted: bool = False,
    **given: Any,
):
    """Give what listeners work with, over ``rooms(**given)``."""
    house = rooms(**given)
    with ThreadPoolExecutor(1) as workers:
        once = Once(house.events, clock)
        outbox = Outbox(workers, room=10, lost=lambda to, error: logger.error("lost to=%s error=%s", to, error))
        try:
            permits = Given(*scopes)
            people = People(permits, clock)
            zones = Zones(house.choices, people, clock, zone)
            ears = Hearing(house, once, outbox, clock, lambda: None, permits, people, zones, frozenset(admins))
            yield replace(ears, restricted=restricted)
        finally:
            outbox.close()
            once.close()


def typed(text: str, *, private: bool = True, **changes: Any) -> Asked:
    """Return a text as a command has it, or a mention where it is not private."""
    made = {"team": "T1", "person": "U1", "channel": "C1", "thread_ts": "", "trigger_id": "", "client": NOWHERE}
    return Asked(text=text, private=private, **made | changes)


def said(text: str, *, private: bool = True, **given: Any) -> Reply:
    """Return what the bot says to a text."""
    with hearing(**given) as ears:
        return reply(typed(text, private=private), ears)
