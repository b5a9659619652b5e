"""Slack's requests -> listeners: Bolt, with everything handed in and nothing read from the environment.

The way of a request: signature -> room for one more? -> acknowledgement -> a listener's thread -> Answerer -> Slack.
"""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, tzinfo
from typing import Any

import slack_bolt
from slack_bolt import BoltRequest, BoltResponse
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient
from slack_sdk.signature import SignatureVerifier

from bot.meter import UNREAD
from bot.ports import Clock, Meter, Rooms
from bot.slack.hear import (
    actions,
    alerts,
    commands,
    digests,
    feedback,
    forgetting,
    homes,
    importing,
    lifecycle,
    links,
    mentions,
    messages,
    modals,
    opened,
    prompting,
    reactions,
    shortcuts,
    stopping,
    subscriptions,
    unheard,
    welcome,
)
from bot.slack.hear.apologies import Apology, Door, Failure
from bot.slack.hear.asked import Hearing
from bot.slack.hear.people import People
from bot.slack.hear.zones import Zones
from bot.slack.wire.client import client_of, listener_client
from bot.slack.wire.incoming import INCOMING, Measured, incoming
from bot.slack.wire.permits import Permits
from bot.slack.wire.turns import Turns
from bot.slack.wire.works import Works, open_works

logger = logging.getLogger(__name__)

CLOSE_SECONDS = 8.0
"""Within the ten seconds after which supervisors kill."""

THREADS = 16
"""Two of them work answers out (``wire.turns.AT_ONCE``); the others wait for Slack meanwhile."""

ROOM = 3_000
"""How many questions may be running or waiting: a minute of 50 a second. To turn one away is a message too, and costs
almost as much as its answer; so a burst is taken in and answered late. One that waits holds a few kilobytes."""

SURFACES = (
    mentions,  # first, for they are the most
    actions,
    alerts,
    commands,
    digests,
    feedback,
    forgetting,
    homes,
    importing,
    lifecycle,
    links,
    messages,
    modals,
    opened,
    prompting,
    reactions,
    shortcuts,
    stopping,
    subscriptions,
    welcome,
    unheard,  # last, for it hears all that is left
)
"""Everything of Slack's that is listened to, a file a surface; of an event, the first that names it."""

_STAMP = re.compile(r"[0-9]{1,12}")
_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Policy:
    """What whoever runs the bot has decided.

    Attributes:
        zone: Of askers of whom, and of whose channel, none is known.
        admins: Ids of people who may do what admins may, where Slack does not tell.
        restricted: Whether admins alone may change what comes by itself.
    """

    zone: tzinfo = UTC
    admins: frozenset[str] = frozenset()
    restricted: bool = False


ANYONE = Policy()
"""Anyone may change what comes by itself."""


class App(slack_bolt.App):
    """Bolt's app, which refuses what is no request of Slack's before anything else, and can be closed.

    Args:
        works: What handles its requests, and is closed with it.
        meter: Is told of acknowledgements, and of requests that nothing could be made of.
        bolt: What Bolt's own takes.
    """

    _signing_secret: str

    def __init__(self, works: Works, meter: Meter, **bolt: Any) -> None:
        self._works, self._meter = works, meter
        super().__init__(**bolt, listener_executor=works.workers)

    def dispatch(self, req: BoltRequest) -> BoltResponse:
        """Handle a request; over HTTP, one that Slack signed."""
        stamp, signature = (req.headers.get(f"x-slack-{name}", [""])[0] for name in ("request-timestamp", "signature"))
        if req.mode == "http" and not self.is_signed(req.raw_body, stamp, signature):
            return BoltResponse(status=401, body={"error": "not signed"})
        if not isinstance(req.body.get("event", {}), dict):
            logger.warning("a request's event is none type=%s", type(req.body["event"]).__name__)
            return BoltResponse(status=400, body={"error": "not readable"})
        began = time.monotonic()
        token = INCOMING.set(incoming(req.body, began))
        try:
            return super().dispatch(req)
        except Exception:
            # The border to the server: a request whose parts are of odd kinds fails in Bolt itself, before a listener.
            logger.exception("a request could not be handled")
            self._meter.failed("listener")
            return BoltResponse(status=400, body={"error": "not readable"})
        finally:
            INCOMING.reset(token)
            self._meter.acknowledged(time.monotonic() - began)

    def _init_context(self, req: BoltRequest) -> None:
        # Bolt makes a client of the SDK's own for each request, which cannot tell what was surely never sent.
        super()._init_context(req)
        req.context["client"] = client_of(req.context.team_id, self.client)

    def is_signed(self, body: str, stamp: str, signature: str) -> bool:
        """Return whether Slack signed a body, not more than five minutes ago.

        Bolt fails on a timestamp that is no small number and on a signature that is no ASCII; and where it fails, the
        body's sender would be told so, at a channel and an address of their choice.
        """
        plain = _STAMP.fullmatch(stamp) and _SIGNATURE.fullmatch(signature)
        return bool(plain) and SignatureVerifier(self._signing_secret).is_valid(body, stamp, signature)

    @property
    def oauth_flow(self) -> None:
        """None: Bolt makes one up, with pages that install the app, where the environment holds SLACK_CLIENT_ID."""
        return

    def wait_idle(self, seconds: float) -> bool:
        """Wait until everything acknowledged is handled, at most so long; return whether that came about."""
        return self._works.workers.wait_idle(seconds)

    def close(self, seconds: float = CLOSE_SECONDS) -> None:
        """Finish what was acknowledged, as far as the time allows; what still waits for a slow channel is dropped."""
        self._works.close(seconds)


def build_app(
    rooms: Rooms,
    *,
    bot_token: str,
    signing_secret: str,
    base_url: str,
    clock: Clock,
    on_revoked: Callable[[], None],
    threads: int = THREADS,
    room: int = ROOM,
    policy: Policy = ANYONE,
    meter: Meter = UNREAD,
) -> App:
    """Return the app with all of its listeners. Nothing is sent to Slack by building it.

    Args:
        rooms: The house.
        bot_token: Slack's ``xoxb-`` token.
        signing_secret: Of the app; in Socket Mode nothing is signed, and it may be empty.
        base_url: Of Slack's Web API, ending in ``/``.
        clock: Gives now.
        on_revoked: Called when the token is good for nothing any more; may be called more than once.
        threads: How many questions are answered at once.
        room: How many may be running or waiting; whoever comes after that is told to come again.
        policy: What whoever runs the bot has decided.
        meter: Is told of questions, acknowledgements, errors and 429s.
    """
    failure, permits = Failure(on_revoked, meter), Permits()
    works = open_works(rooms, clock, threads=threads, room=room, lost=failure.note, meter=meter)
    app = _bolt(works, bot_token, signing_secret, listener_client(base_url, meter, permits), meter)
    app.use(Door(works).admit)
    app.error(Apology(failure, works.outbox).say)
    rooms = replace(rooms, answers=Measured(Turns(rooms.answers), meter, works.tallies.note))
    hearing = _hearing(rooms, works, permits, policy, clock=clock, on_revoked=on_revoked)
    for surface in SURFACES:
        surface.listen(app, hearing)
    return app


def _hearing(
    rooms: Rooms, works: Works, permits: Permits, policy: Policy, *, clock: Clock, on_revoked: Callable[[], None]
) -> Hearing:
    """Return what every listener works with; whoever changes something sees it in their Home tab."""
    people = People(permits, clock)
    hearing = Hearing(
        rooms=rooms,
        once=works.once,
        outbox=works.outbox,
        clock=clock,
        on_revoked=on_revoked,
        permits=permits,
        people=people,
        zones=Zones(rooms.choices, people, clock, policy.zone),
        admins=policy.admins,
        restricted=policy.restricted,
    )
    return replace(hearing, changed=lambda asked: homes.redraw(asked, hearing))


def _bolt(works: Works, bot_token: str, signing_secret: str, client: WebClient, meter: Meter) -> App:
    # At INFO, Bolt logs the whole body of a request whose signature is bad.
    logging.getLogger("slack_bolt.RequestVerification").setLevel(logging.WARNING)
    logging.getLogger("slack_bolt.App").addFilter(_not_about_its_token)

    def authorize() -> AuthorizeResult:
        # One workspace, one token. Bolt's own way asks auth.test first, and holds back the first acknowledgement.
        return AuthorizeResult(enterprise_id=None, team_id=None, bot_token=bot_token)

    app = App(
        works,
        meter,
        name="paperboy",
        client=client,
        authorize=authorize,
        signing_secret=signing_secret,
        token_verification_enabled=False,
        ignoring_self_events_enabled=False,  # it knows itself by auth.test only; the listeners leave out all bots
        attaching_conversation_kwargs_enabled=False,
    )
    logging.getLogger("slack_bolt.RequestVerification").setLevel(logging.WARNING)  # building it sets the root's level
    return app


def _not_about_its_token(record: logging.LogRecord) -> bool:
    """Leave out a warning that the environment's SLACK_BOT_TOKEN is not used: it was handed in."""
    return "`token`" not in record.getMessage()
