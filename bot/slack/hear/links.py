"""A pasted link to a paper -> a card below it, and a sighting; the buttons of cards. See ``bot.answers.cards``."""

from __future__ import annotations

import json
import logging
from functools import partial
from typing import Any

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.answers import cards
from bot.errors import StoreError
from bot.model import How, Paper, Sighting
from bot.slack.blocks.card import CARDS_OFF, HIDE, card_blocks, hidden_blocks, offer_message
from bot.slack.blocks.notices import CARDS_ARE_OFF, GONE, notice
from bot.slack.blocks.seen import seen_link
from bot.slack.hear.asked import Asked, Hearing, by_press, held
from bot.slack.hear.heard import Myself
from bot.slack.hear.replies import counted
from bot.slack.wire.acknowledge import acknowledge

logger = logging.getLogger(__name__)

CHOICE, OFF = "cards", "off"
HIDDEN = "cards_hidden"
"""Names among a channel's choices: whether it wants cards, and how many were hidden there."""

COMPOSER = "COMPOSER"
"""Where a link stands that is still being typed: a preview for its author alone."""


def listen(app: App, hearing: Hearing) -> None:
    """Register the listeners of links and of their cards."""
    myself = Myself()

    def shared(args: Args) -> None:
        event = args.body["event"]
        if not event.get("bot_id") and not myself.wrote(args.body, args.client):
            _unfurl(_place(args), event, hearing)

    def hide(args: Args) -> None:
        asked, container = by_press(args.body, "", args.client), args.body.get("container") or {}
        paper = hearing.rooms.answers.paper(held(args.body))
        ts, url = str(container.get("message_ts") or ""), str(container.get("app_unfurl_url") or "")
        if paper is None or not ts or not url:
            hearing.outbox.whisper(args.body["response_url"], notice(GONE))
            return
        _send(asked, ts, {url: paper}, {url: {"blocks": [*hidden_blocks(paper)]}}, hearing)
        if _hidden(asked, hearing) % cards.OFFER_EVERY == 0:
            hearing.outbox.whisper(args.body["response_url"], offer_message())

    def off(args: Args) -> None:
        asked = by_press(args.body, "", args.client)
        hearing.rooms.choices.choose(asked.team, CHOICE, OFF, channel=asked.channel, at=hearing.clock())
        hearing.outbox.whisper(args.body["response_url"], notice(CARDS_ARE_OFF))

    app.event("link_shared")(hearing.once.guard(shared))
    app.action(HIDE, middleware=[acknowledge])(hide)
    app.action(CARDS_OFF, middleware=[acknowledge])(off)


def _place(args: Args) -> Asked:
    event = args.body["event"]
    return Asked(
        text="",
        team=str(args.body.get("team_id") or ""),
        person=str(event.get("user") or ""),
        channel=str(event.get("channel") or ""),
        thread_ts=str(event.get("thread_ts") or ""),
        private=False,
        trigger_id="",
        client=args.client,
        ts=str(event.get("message_ts") or ""),
    )


def _unfurl(asked: Asked, event: dict[str, Any], hearing: Hearing) -> None:
    """Give the links of a message their cards, and note where the papers were seen."""
    links = event.get("links")
    urls = [str(each.get("url") or "") for each in links if isinstance(each, dict)] if isinstance(links, list) else []
    wanted = cards.named(urls)
    if not wanted or not hearing.permits.may(asked.client, "links:write"):
        return
    typing = asked.channel == COMPOSER
    seen = {} if typing else dict(hearing.rooms.sightings.of(asked.team, asked.channel, wanted.values()))
    if not typing and hearing.rooms.choices.chosen(asked.team, CHOICE, channel=asked.channel) == OFF:
        return
    held = {url: _paper(paper_id, hearing) for url, paper_id in cards.rested(wanted, seen, hearing.clock()).items()}
    papers = {url: paper for url, paper in held.items() if paper is not None}
    made = {
        url: {"blocks": [*card_blocks(paper, _before(asked, paper, seen, hearing))]} for url, paper in papers.items()
    }
    if typing:
        preview = {"unfurl_id": event.get("unfurl_id"), "source": event.get("source"), "unfurls": json.dumps(made)}
        if made:
            hearing.outbox.call(COMPOSER, partial(asked.client.api_call, "chat.unfurl", json=preview))
    elif made:
        _send(asked, asked.ts, papers, made, hearing)


def _paper(paper_id: str, hearing: Hearing) -> Paper | None:
    return hearing.rooms.answers.paper(paper_id) or hearing.rooms.unlisted.fetch(paper_id)


def _before(asked: Asked, paper: Paper, seen: dict[str, tuple[Sighting, ...]], hearing: Hearing) -> str:
    """Return where the channel saw a paper before this message, as a link."""
    before = [each for each in seen.get(paper.id, ()) if each.ts != asked.ts]
    if not before:
        return ""
    return seen_link(counted(asked.client, before[0], hearing), hearing.clock(), hearing.zone(asked))


def _send(asked: Asked, ts: str, papers: dict[str, Paper], made: dict[str, Any], hearing: Hearing) -> None:
    def unfurl() -> None:
        asked.client.chat_unfurl(channel=asked.channel, ts=ts, unfurls=made)
        at, team = hearing.clock(), asked.team
        found = [
            Sighting(team, asked.channel, ts, asked.thread_ts, paper.id, How.LINKED, at) for paper in papers.values()
        ]
        try:
            hearing.rooms.sightings.note(found)
        except StoreError as error:
            # The card is out: the next link to the paper may get one too soon.
            logger.warning("a link was not noted channel=%s error=%s", asked.channel, error)

    hearing.outbox.call(asked.channel, unfurl)


def _hidden(asked: Asked, hearing: Hearing) -> int:
    """Count one more hidden card of a channel; return how many that makes."""
    choices = hearing.rooms.choices
    number = choices.chosen(asked.team, HIDDEN, channel=asked.channel)
    hidden = (int(number) if number.isdecimal() else 0) + 1
    choices.choose(asked.team, HIDDEN, str(hidden), channel=asked.channel, at=hearing.clock())
    return hidden
