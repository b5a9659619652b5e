"""Someone opens the app -> its Home tab, or the prompts that a chat begins with."""

from __future__ import annotations

from functools import partial

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.slack.blocks.home import home_view
from bot.slack.hear.asked import Hearing
from bot.slack.manifest import PROMPTS


def listen(app: App, hearing: Hearing) -> None:
    """Register the listeners of the Home tab, the agent view and the older assistant pane."""

    def opened(args: Args) -> None:
        event = args.body["event"]
        if event.get("tab") == "messages":
            prompts = partial(args.client.assistant_threads_setSuggestedPrompts, channel_id=event["channel"])
            hearing.outbox.call("prompts", partial(prompts, prompts=list(PROMPTS)))
        elif event.get("tab") == "home":
            view = home_view(hearing.rooms.answers.status())
            hearing.outbox.call("home", partial(args.client.views_publish, user_id=event["user"], view=view))

    def started(args: Args) -> None:
        thread = args.body["event"]["assistant_thread"]
        prompts = partial(args.client.assistant_threads_setSuggestedPrompts, channel_id=thread["channel_id"])
        hearing.outbox.call("prompts", partial(prompts, thread_ts=thread["thread_ts"], prompts=list(PROMPTS)))

    def moved(args: Args) -> None:
        """Do nothing: what else someone looks at is not our business, but an event without a listener fails."""

    app.event("app_home_opened")(hearing.once.guard(opened))
    app.event("assistant_thread_started")(hearing.once.guard(started))
    app.event("assistant_thread_context_changed")(moved)
