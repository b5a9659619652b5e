"""Someone opens the app -> its Home tab, or the prompts that a chat begins with."""

from __future__ import annotations

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.slack.hear.asked import Hearing, by_message
from bot.slack.hear.homes import show
from bot.slack.hear.prompting import suggest, viewed
from bot.slack.hear.welcome import greet
from bot.slack.wire.once import Seen


def listen(app: App, hearing: Hearing) -> None:
    """Register the listeners of the Home tab and of the agent view."""
    greeted = Seen()

    def opened(args: Args) -> None:
        event = args.body["event"]
        if event.get("tab") == "messages":
            suggest(args.client, hearing, chat=event["channel"], viewed=viewed(event))
        elif event.get("tab") == "home":
            asked = by_message(args.body, "", args.client)
            show(asked, hearing)
        team = str(args.body.get("team_id") or "")
        if team and greeted.first(team):
            greet(args, hearing)

    app.event("app_home_opened")(hearing.once.guard(opened))
