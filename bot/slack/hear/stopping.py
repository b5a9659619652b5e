"""Stop is pressed in the agent's chat -> nothing more is said to what was asked."""

from __future__ import annotations

from functools import partial

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.slack.blocks.notices import STOPPED, notice
from bot.slack.hear.asked import Hearing


def listen(app: App, hearing: Hearing) -> None:
    """Register the listener of Stop. It is heeded where it comes in: in a thread it would wait behind what it stops."""

    def heed(args: Args) -> None:
        event = args.body["event"]
        place = str(event.get("channel") or ""), str(event.get("thread_ts") or "")
        args.context["under_way"] = hearing.working.stop(*place, str(event.get("event_ts") or ""))
        args.next()

    def stopped(args: Args) -> None:
        event = args.body["event"]
        channel, thread = str(event["channel"]), str(event.get("thread_ts") or "")
        if args.context.get("under_way"):
            hearing.outbox.post(args.client, notice(STOPPED), channel=channel, thread_ts=thread or None)
        set_status = partial(args.client.agents_sessions_setStatus, channel_id=channel, status="active")
        hearing.outbox.call("status", partial(set_status, thread_ts=thread or None))

    app.event("agent_session_stopped", middleware=[heed])(hearing.once.guard(stopped))
