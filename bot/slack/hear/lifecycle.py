"""The app is removed, or its token revoked -> the process is told to end, with one clear line.

Whoever removes the app takes all of their workspace with them; a token that was only revoked may come back.
"""

from __future__ import annotations

import logging

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.errors import StoreError
from bot.slack.hear.asked import Hearing
from bot.slack.hear.forgetting import forget_workspace

logger = logging.getLogger(__name__)


def listen(app: App, hearing: Hearing) -> None:
    """Register the listeners of the app's end. Repetitions do no harm, so that no database is asked."""

    def uninstalled(args: Args) -> None:
        logger.error("the app was uninstalled team=%s: stopping", args.body.get("team_id"))
        try:
            forget_workspace(str(args.body.get("team_id") or ""), hearing)
        except StoreError as error:
            logger.warning("a workspace is not forgotten error=%s", error)
        hearing.on_revoked()

    def revoked(args: Args) -> None:
        if args.body["event"].get("tokens", {}).get("bot"):
            logger.error("the bot token was revoked team=%s: stopping", args.body.get("team_id"))
            hearing.on_revoked()

    app.event("app_uninstalled")(uninstalled)
    app.event("tokens_revoked")(revoked)
