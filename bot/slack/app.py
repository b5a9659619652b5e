"""Slack's requests -> listeners: Bolt, with everything handed in and nothing read from the environment.

The way of a request: signature -> room for one more? -> acknowledgement -> a listener's thread -> Answerer -> Slack.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import slack_bolt
from slack_bolt import BoltRequest, BoltResponse
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.kwargs_injection import Args
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.ports import Answerer, Clock, EventLedger
from bot.slack import actions, commands, lifecycle, mentions, messages, opened
from bot.slack.client import listener_client, respond
from bot.slack.manifest import FATAL_ERRORS
from bot.slack.notices import BUSY, FAILED, notice
from bot.slack.once import Once
from bot.slack.outbox import Outbox
from bot.slack.workers import Workers

logger = logging.getLogger(__name__)

CLOSE_SECONDS = 8.0
THREADS = 16
ROOM = 400
"""How many questions may be running or waiting: at 50 answers a second, the last one waits for eight seconds."""


class App(slack_bolt.App):
    """Bolt's app, which refuses what is no request of Slack's before anything else, and can be closed."""

    _waiting: Callable[[float], bool] = staticmethod(lambda _: True)
    _closing: Callable[[float], None] = staticmethod(lambda _: None)

    def dispatch(self, req: BoltRequest) -> BoltResponse:
        """Handle a request; one whose timestamp is no number is refused, where Bolt itself would fail with 500."""
        stamp = req.headers.get("x-slack-request-timestamp", ["0"])[0]
        if req.mode == "http" and not (stamp.isascii() and stamp.isdigit()):
            return BoltResponse(status=401, body={"error": "invalid request"})
        return super().dispatch(req)

    @property
    def oauth_flow(self) -> None:
        """None: Bolt makes one up, with pages that install the app, where the environment holds SLACK_CLIENT_ID."""
        return

    def wait_idle(self, seconds: float) -> bool:
        """Wait until everything acknowledged is handled, at most so long; return whether that came about."""
        return self._waiting(seconds)

    def close(self, seconds: float = CLOSE_SECONDS) -> None:
        """Finish what was acknowledged, as far as the time allows; what still waits for a slow channel is dropped."""
        self._closing(seconds)


def build_app(
    answers: Answerer,
    events: EventLedger,
    *,
    bot_token: str,
    signing_secret: str,
    base_url: str,
    clock: Clock,
    on_revoked: Callable[[], None],
    threads: int = THREADS,
    room: int = ROOM,
) -> App:
    """Return the app with all of its listeners. Nothing is sent to Slack by building it.

    Args:
        answers: Who is asked.
        events: Which events were taken up, by any process.
        bot_token: Slack's ``xoxb-`` token.
        signing_secret: Of the app; in Socket Mode nothing is signed, and it may be empty.
        base_url: Of Slack's Web API, ending in ``/``.
        clock: Gives now.
        on_revoked: Called when the token is good for nothing any more; may be called more than once.
        threads: How many questions are answered at once.
        room: How many may be running or waiting; whoever comes after that is told to come again.
    """
    workers = Workers(threads, room=room)
    doorman = Workers(1, room=4 * room, name="doorman")
    outbox, once = Outbox(workers, room=2 * room), Once(events, clock)
    app = _bolt(bot_token, signing_secret, base_url, workers)

    def closing(seconds: float) -> None:
        outbox.close()
        doorman.shutdown(cancel_futures=True)
        if not workers.drain(seconds):
            logger.warning("closed with questions unanswered seconds=%.0f", seconds)

    app._waiting, app._closing = workers.wait_idle, closing
    app.use(_Door(workers, doorman, once, outbox).admit)
    app.error(_Failure(outbox, on_revoked).handle)
    commands.listen(app, answers)
    actions.listen(app, answers)
    mentions.listen(app, answers, once, outbox)
    messages.listen(app, answers, once, outbox)
    opened.listen(app, answers, once)
    lifecycle.listen(app, on_revoked)
    return app


def _bolt(bot_token: str, signing_secret: str, base_url: str, workers: Workers) -> App:
    # At INFO, Bolt logs the whole body of a request whose signature is bad.
    logging.getLogger("slack_bolt.RequestVerification").setLevel(logging.WARNING)
    logging.getLogger("slack_bolt.App").addFilter(_not_about_its_token)

    def authorize() -> AuthorizeResult:
        # One workspace, one token. Bolt's own way asks auth.test first, and holds back the first acknowledgement.
        return AuthorizeResult(enterprise_id=None, team_id=None, bot_token=bot_token)

    app = App(
        name="paperboy",
        client=listener_client(base_url),
        authorize=authorize,
        signing_secret=signing_secret,
        token_verification_enabled=False,
        ignoring_self_events_enabled=False,  # it knows itself by auth.test only; the listeners leave out all bots
        attaching_conversation_kwargs_enabled=False,
        listener_executor=workers,
    )
    logging.getLogger("slack_bolt.RequestVerification").setLevel(logging.WARNING)  # building it sets the root's level
    return app


def _not_about_its_token(record: logging.LogRecord) -> bool:
    """Leave out a warning that the environment's SLACK_BOT_TOKEN is not used: it was handed in."""
    return "`token`" not in record.getMessage()


class _Door:
    """Lets a request in while there is room; otherwise acknowledges it and has the asker told to come again."""

    def __init__(self, workers: Workers, doorman: Workers, once: Once, outbox: Outbox) -> None:
        self._workers, self._doorman, self._once, self._outbox = workers, doorman, once, outbox

    def admit(self, args: Args) -> BoltResponse | None:
        if not self._workers.full:
            args.next()
            return None
        logger.warning("no room for a request type=%s", args.body.get("type") or "command")
        if args.body.get("command"):
            return args.ack(text=BUSY, response_type="ephemeral")
        if not self._doorman.full:
            self._doorman.submit(self._tell, args.body, args.client)
        return args.ack()

    def _tell(self, body: dict[str, Any], client: WebClient) -> None:
        try:
            if self._once.first(body.get("event_id", "")):
                tell(body, client, BUSY, self._outbox)
        except Exception:
            # Being busy must not end the thread that says so.
            logger.exception("nobody could be told to come again")


class _Failure:
    """Says a fixed sentence to whoever asked when a listener fails; the log gets the trace."""

    def __init__(self, outbox: Outbox, on_revoked: Callable[[], None]) -> None:
        self._outbox, self._on_revoked = outbox, on_revoked

    def handle(self, error: Exception, body: dict[str, Any], client: WebClient) -> None:
        reason = str(error.response.get("error", "")) if isinstance(error, SlackApiError) else ""
        if reason in FATAL_ERRORS:
            logger.error("Slack no longer accepts the bot token reason=%s: stopping", reason)
            self._on_revoked()
            return
        logger.error("a listener failed reason=%s", reason or type(error).__name__, exc_info=error)
        try:
            tell(body, client, FAILED, self._outbox)
        except Exception:
            # The last border: if even this cannot be said, the log has both.
            logger.exception("nobody could be told of a failure")


def tell(body: dict[str, Any], client: WebClient, sentence: str, outbox: Outbox) -> None:
    """Say a sentence to whoever asked, privately where Slack allows it; to nobody where nothing was asked."""
    url, event = body.get("response_url"), body.get("event", {})
    if url:
        respond(url, notice(sentence), response_type="ephemeral", replace_original=False)
    elif event.get("type") == "app_mention" and mentions.from_person(event):
        thread = event.get("thread_ts") or event["ts"]
        outbox.post(client, notice(sentence), channel=event["channel"], thread_ts=thread)
    elif event.get("type") == "message" and messages.is_question(event):
        outbox.post(client, notice(sentence), channel=event["channel"], thread_ts=event.get("thread_ts"))
