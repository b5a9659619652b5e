"""The form of a subscription, filled in -> one made or changed, said in the form and in its channel."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.model import Preview, Subscription, Understood
from bot.sending.alerts import MOST
from bot.slack.blocks.forms import about_view
from bot.slack.blocks.message import Message, context, section
from bot.slack.blocks.notices import NO_ZONE, notice
from bot.slack.blocks.subscription_modal import FORM, Form, done_view, read_form
from bot.slack.blocks.subscriptions import MINE, how, preview_blocks, words_of
from bot.slack.hear.asked import Asked, Hearing, by_form
from bot.slack.hear.places import ADMINS_ONLY, invitation, is_mine, may_change
from bot.slack.hear.saying import tell_channel
from bot.slack.hear.verbs.subscriptions import blank, foreign
from bot.slack.hear.zones import spelt
from bot.slack.ids import is_channel

ENDED = "This subscription was ended meanwhile."
NO_ROOM = f"There is no room for one more there: {MOST} is the most."
NOT_NOW = f"It cannot go there: {MOST} is the most a place has; or an alert is just on its way, then try again soon."
TWICE = "That is subscribed to there already."


def listen(app: App, hearing: Hearing) -> None:
    """Register the listener of the form."""

    def handed_in(args: Args) -> None:
        asked, base = _asked(args, hearing)
        if base is None:
            args.ack(response_action="update", view=done_view(notice(ENDED)))
            return
        wanted, understood, problems = _read(read_form(args.body["view"], base, asked.person), base, asked, hearing)
        kept = problems or _kept(wanted, base, asked, hearing)
        if isinstance(kept, dict):
            args.ack(response_action="errors", errors=kept)
            return
        args.ack(response_action="update", view=done_view(_done(kept, understood, base, asked, hearing)))
        hearing.changed(asked)
        _tell(asked, kept.one, base, hearing)

    app.view(FORM)(handed_in)


class _Kept(NamedTuple):
    """A subscription as it is kept now, and what it would have sent."""

    one: Subscription
    preview: Preview | None


def _asked(args: Args, hearing: Hearing) -> tuple[Asked, Subscription | None]:
    """Return who filled a form in, and its subscription: a blank one for a new one, ``None`` for one that is gone."""
    about, person = about_view(args.body["view"]), str(args.body["user"]["id"])
    asked = by_form(args.body, about.get("channel") or person, args.client)
    number = int(about.get("id") or 0)
    if not number:
        return asked, blank(asked, asked.channel, hearing)
    held = hearing.rooms.subscribing.store.some([number])
    mine = [one for one in held if one.team == asked.team and (not is_mine(one) or one.channel == person)]
    return asked, next(iter(mine), None)


def _read(
    form: Form, base: Subscription, asked: Asked, hearing: Hearing
) -> tuple[Subscription, Understood, dict[str, str]]:
    """Return the subscription that a form asks for, what its question means, and what is wrong with which field."""
    subscribing, problems = hearing.rooms.subscribing, dict(form.problems)
    understood = subscribing.understand(form.question or "everything", today=hearing.today(asked))
    zone = spelt(form.zone)
    if problem := understood.problem or foreign(understood.question, base):
        problems["question"] = problem
    if zone is None:
        problems["zone"] = NO_ZONE
    if not all(may_change(asked, hearing, mine=is_mine(one)) for one in (base, form.told)):
        problems["where" if base.id or not is_mine(form.told) else "question"] = ADMINS_ONLY.replace("`", "")
    same = subscribing.same(asked.team, form.told.channel, understood.question)
    if same and same.id != base.id and (same.way, same.address) == (base.way, base.address):
        problems["question"] = TWICE
    wanted = replace(form.told, zone=zone or base.zone)
    if understood.question != base.question:
        wanted = replace(wanted, question=understood.question, query=understood.query)
    return wanted, understood, problems


def _kept(wanted: Subscription, base: Subscription, asked: Asked, hearing: Hearing) -> _Kept | dict[str, str]:
    """Keep what a form asks for; return it, or why it could not be kept, by field."""
    subscribing, kept, preview = hearing.rooms.subscribing, wanted, None
    if not base.id:
        made, preview = subscribing.add(replace(wanted, person=asked.person))
        if made is None:
            return {"question": NO_ROOM}
        kept = made
    elif wanted.channel != base.channel:
        moved = subscribing.store.move(wanted, wanted.channel, most=MOST)
        if moved is None:
            return {"where": NOT_NOW}
        kept = moved
    if base.id and wanted.question != base.question:
        preview = subscribing.reword(kept)
    elif base.id:
        subscribing.store.change(kept)
    for one in subscribing.store.of(kept.team, kept.channel):
        if one.quiet != kept.quiet:
            subscribing.store.change(replace(one, quiet=kept.quiet))
    return _Kept(kept, preview)


def _done(kept: _Kept, understood: Understood, base: Subscription, asked: Asked, hearing: Hearing) -> Message:
    """Return what is said in the form's place."""
    one, preview = kept
    notes = (understood.note, "" if is_mine(one) else invitation(asked, one.channel, hearing))
    where = MINE if is_mine(one) else f", in <#{one.channel}>"
    done = f"Changed number {one.number}" if base.id else "Subscribed"
    told = f"{done}: {words_of(one)}, {how(one, public_url=hearing.rooms.public_url)}{where}."
    shown = preview_blocks(preview) if preview else ()
    return Message(told, (section(told), *shown, *(context(note) for note in notes if note)))


def _tell(asked: Asked, kept: Subscription, base: Subscription, hearing: Hearing) -> None:
    """Say who changed what in the channels that it is about."""
    who, now = f"<@{asked.person}>", f"number {kept.number}, {words_of(kept)}: {how(kept)}."
    said = {}
    if base.id and kept.channel != base.channel:
        said[base.channel] = f"{who} ended the subscription to {words_of(base)} here."
    said[kept.channel] = f"{who} {'changed' if base.id else 'made'} a subscription here, {now}"
    for channel, sentence in said.items():
        if is_channel(channel):
            tell_channel(asked, channel, sentence, hearing)
