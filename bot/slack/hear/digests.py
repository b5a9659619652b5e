"""The form of an edition, filled in -> its preview -> switched on; and an invitation that one waited for."""

from __future__ import annotations

from dataclasses import replace

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.model import Edition, EditionState
from bot.query.edition import read_order
from bot.slack.blocks.edition_modal import FORM, PREVIEW, preview_view, read_form
from bot.slack.blocks.forms import about_view
from bot.slack.hear.asked import Asked, Hearing, by_form
from bot.slack.hear.places import may_change
from bot.slack.hear.standing import standing
from bot.slack.hear.verbs.digest import LOOK_ONLY, resumed, switch_on
from bot.slack.manifest import CLOSED_ERRORS


def listen(app: App, hearing: Hearing) -> None:
    """Register the listeners of the form and of its preview."""

    def filled(args: Args) -> None:
        asked, base = _asked(args, hearing)
        wanted, problems = read_form(args.body["view"], base, hearing.today(asked))
        if not may_change(asked, hearing, mine=False):
            problems = {"at": LOOK_ONLY.replace("`", "")}
        if problems:
            args.ack(response_action="errors", errors=problems)
            return
        newsroom = hearing.rooms.newsroom
        day = newsroom.newest_ripe()
        issue = newsroom.issue(wanted, day) if day else None
        args.ack(response_action="update", view=preview_view(wanted, issue))

    def confirmed(args: Args) -> None:
        args.ack()
        asked, base = _asked(args, hearing)
        if not may_change(asked, hearing, mine=False):
            return
        blank = Edition(base.channel, team=base.team, person=base.person)  # the order names every setting
        order = read_order(about_view(args.body["view"]).get("order", ""), today=hearing.today(asked))
        told = switch_on(asked, order.of(blank), hearing)
        hearing.outbox.post(args.client, told.message, channel=asked.person, thread_ts=None)

    app.view(FORM)(filled)
    app.view(PREVIEW)(confirmed)


def _asked(args: Args, hearing: Hearing) -> tuple[Asked, Edition]:
    """Return who filled a form in, and the edition that stood where it was opened."""
    asked = by_form(args.body, about_view(args.body["view"]).get("channel", ""), args.client)
    stands = standing(hearing, asked.channel) or Edition(asked.channel)
    return asked, replace(stands, team=asked.team, person=stands.person or asked.person)


def arrived(channel: str, hearing: Hearing) -> bool:
    """Go on with an edition that waited for the bot to be invited; return whether one did."""
    waiting = hearing.rooms.editions.get(channel)
    if waiting is None or waiting.state is not EditionState.PAUSED or waiting.reason not in CLOSED_ERRORS:
        return False
    hearing.rooms.editions.put(resumed(waiting, hearing))
    return True
