"""What people are told where no answer can be given: that there is no room, or that it failed; and what is logged."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from typing import Any

from slack_bolt import BoltRequest, BoltResponse
from slack_bolt.kwargs_injection import Args
from slack_sdk import WebClient

from bot.ports import Meter
from bot.slack.blocks.message import Message
from bot.slack.blocks.notices import BUSY, failed, notice
from bot.slack.hear import messages
from bot.slack.hear.heard import from_person
from bot.slack.manifest import CLOSED_ERRORS, FATAL_ERRORS
from bot.slack.wire.once import Seen
from bot.slack.wire.outbox import Outbox
from bot.slack.wire.transport import reason_of
from bot.slack.wire.works import Works

logger = logging.getLogger(__name__)


class Door:
    """Lets a request in while there is room; otherwise acknowledges it and has the asker told to come again."""

    def __init__(self, works: Works) -> None:
        self._workers, self._doorman, self._once, self._outbox = works.workers, works.doorman, works.once, works.outbox
        self._signatures = Seen()

    def admit(self, args: Args) -> BoltResponse | None:
        if self._is_replay(args.request):
            logger.warning("a request came twice and is not handled again")
            return args.ack()
        if not self._workers.full:
            args.next()
            return None
        logger.warning("no room for a request type=%s", args.body.get("type") or "command")
        if args.body.get("command"):
            return args.ack(text=BUSY, response_type="ephemeral")
        if not self._doorman.full:
            self._doorman.submit(self._tell, args.body, args.client)
        return args.ack()

    def _is_replay(self, request: BoltRequest) -> bool:
        """Return whether this very request, good for five minutes, was handled before: Slack signs each one anew."""
        signature = request.headers.get("x-slack-signature", [""])[0]
        return request.mode == "http" and not self._signatures.first(signature)

    def _tell(self, body: dict[str, Any], client: WebClient) -> None:
        try:
            if self._once.first(body.get("event_id", "")):
                tell(body, client, notice(BUSY), self._outbox)
        except Exception:
            # Being busy must not end the thread that says so.
            logger.exception("nobody could be told to come again")


class Failure:
    """Notes in the log what fails on its way to Slack: a refused token and a closed channel once, else each time."""

    def __init__(self, on_revoked: Callable[[], None], meter: Meter) -> None:
        self._on_revoked, self._meter = on_revoked, meter
        self._known = Seen()

    def note(self, to: str, error: Exception, reference: str = "") -> bool:
        """Note a failure, by the reference that its asker is told; return whether another message could fare better."""
        reason = reason_of(error)
        if reason in FATAL_ERRORS:
            if self._known.first("token"):
                logger.error("Slack no longer accepts the bot token reason=%s: stopping", reason)
                self._on_revoked()
            return False
        self._meter.failed("listener")
        if reason in CLOSED_ERRORS:
            if self._known.first(f"{to} {reason}"):
                logger.warning("a channel takes no answers channel=%s reason=%s", to, reason)
            return False
        why = reason or type(error).__name__
        logger.error("an answer failed reference=%s channel=%s reason=%s", reference, to, why, exc_info=error)
        return True


class Apology:
    """Says a fixed sentence to whoever asked when a listener fails; the log gets the trace."""

    def __init__(self, failure: Failure, outbox: Outbox) -> None:
        self._failure, self._outbox = failure, outbox

    def say(self, error: Exception, body: dict[str, Any], client: WebClient) -> None:
        channel = str(body.get("event", {}).get("channel", ""))
        reference = secrets.token_hex(3)
        if not self._failure.note(channel, error, reference):
            return
        try:
            tell(body, client, failed(reference), self._outbox)
        except Exception as again:
            # The last border: if even this cannot be said, the log has both.
            self._failure.note(channel, again)


def tell(body: dict[str, Any], client: WebClient, message: Message, outbox: Outbox) -> None:
    """Say a sentence to whoever asked, privately where Slack allows it; to nobody where nothing was asked."""
    url, event = body.get("response_url"), body.get("event", {})
    if url:
        outbox.whisper(url, message)
    elif event.get("type") == "app_mention" and from_person(event):
        thread = event.get("thread_ts") or event["ts"]
        outbox.post(client, message, channel=event["channel"], thread_ts=thread)
    elif event.get("type") == "message" and messages.is_question(event):
        outbox.post(client, message, channel=event["channel"], thread_ts=event.get("thread_ts"))
