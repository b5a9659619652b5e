"""Slack's requests over HTTP -> Bolt: only what Slack signed is read. The web server's one way into this room."""

from __future__ import annotations

import logging

from slack_bolt import BoltRequest, BoltResponse
from slack_bolt.adapter.wsgi import SlackRequestHandler
from slack_bolt.adapter.wsgi.http_request import WsgiHttpRequest

from bot.slack.app import App

logger = logging.getLogger(__name__)


class Events(SlackRequestHandler):
    """Bolt's WSGI application, behind a check of the signature.

    Bolt reads a body before it looks at the signature, and answers an error in either by a traceback.
    """

    app: App

    def __init__(self, app: App, path: str) -> None:
        super().__init__(app, path)

    def dispatch(self, request: WsgiHttpRequest) -> BoltResponse:
        """Hand a request to Bolt; 401 where Slack did not sign it, 400 where it is nothing of Slack's all the same."""
        body, headers = request.get_body(), request.get_headers()
        stamp, signature = (str(headers.get(f"x-slack-{name}", "")) for name in ("request-timestamp", "signature"))
        if not self.app.is_signed(body, stamp, signature):
            return BoltResponse(status=401, body={"error": "not signed"})
        try:
            asked = BoltRequest(body=body, query=request.query_string, headers=headers)
        except (ValueError, AttributeError, TypeError, RecursionError) as error:
            logger.warning("a signed request cannot be read reason=%s", type(error).__name__)
            return BoltResponse(status=400, body={"error": "not readable"})
        return self.app.dispatch(asked)
