"""The shortcuts: papers related to a message, the paper of a message saved, and a question asked from anywhere."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from typing import Any

from slack_bolt import App
from slack_bolt.kwargs_injection import Args
from slack_sdk.errors import SlackApiError

from bot.answers import listing
from bot.model import Answer
from bot.slack.blocks.ask import MAX_QUESTION_CHARS, PREVIEW, QUESTION, ask_view, form, preview_blocks
from bot.slack.blocks.message import Message, context
from bot.slack.blocks.mrkdwn import shorten
from bot.slack.blocks.notices import ASK_WHAT, NO_LINK, NO_WORDS, asked_by, notice
from bot.slack.blocks.state import State
from bot.slack.hear.asked import Asked, Hearing, by_press
from bot.slack.hear.conversation import bare, command, said
from bot.slack.hear.following import answer_to, follow
from bot.slack.hear.heard import said as words_of
from bot.slack.hear.naming import fetch_named
from bot.slack.hear.verbs.papers import named
from bot.slack.hear.views import opened
from bot.slack.manifest import ASK, CLOSED_ERRORS, RELATED, SAVE
from bot.slack.wire.acknowledge import acknowledge
from bot.slack.wire.transport import FAILURES, reason_of

logger = logging.getLogger(__name__)

_LINKED = re.compile(r"<https?://[^>]*>")
_EMOJI = re.compile(r":[\w+-]+:")
_SAVED = 5


def listen(app: App, hearing: Hearing) -> None:
    """Register the listeners of the shortcuts and of the modal that one of them opens."""

    def related(args: Args) -> None:
        asked = replace(by_press(args.body, words_of(args.body["message"]), args.client), private=True)
        message = _related(asked, hearing)
        hearing.alone.note(asked.place, message.metadata)
        _tell(args.body, asked, message, hearing)

    def save(args: Args) -> None:
        asked = replace(by_press(args.body, words_of(args.body["message"]), args.client), private=True)
        _tell(args.body, asked, _saved(asked, hearing), hearing)

    def ask(args: Args) -> None:
        opened(by_press(args.body, "", args.client), ask_view())

    def preview(args: Args) -> None:
        _preview(args.body["view"], by_press(args.body, "", args.client), hearing)

    def asked_for(args: Args) -> None:
        filled = form(args.body["view"])
        if not filled.question.strip():
            return
        person = str(args.body["user"]["id"])
        text = filled.asks(hearing.today(by_press(args.body, "", args.client)))
        asked = replace(by_press(args.body, text, args.client), channel=filled.to or person)
        _send(asked, args.body, said(asked, State(text), hearing).message, hearing)

    app.shortcut(RELATED, middleware=[acknowledge])(related)
    app.shortcut(SAVE, middleware=[acknowledge])(save)
    app.shortcut(ASK, middleware=[acknowledge])(ask)
    app.action(re.compile(rf"^(?:{re.escape(PREVIEW)}|{re.escape(QUESTION)})$"), middleware=[acknowledge])(preview)
    app.view(ASK, middleware=[_accept])(asked_for)


def _accept(args: Args) -> None:
    """Close the modal, unless nothing is asked in it: acknowledged where it comes in, as ``acknowledge`` does."""
    if form(args.body["view"]).question.strip():
        args.ack()
    else:
        args.ack(response_action="errors", errors={"question": ASK_WHAT})
    args.next()


def _preview(view: dict[str, Any], asked: Asked, hearing: Hearing) -> None:
    """Show in the modal what its question would find."""
    asked = replace(asked, text=form(view).asks(hearing.today(asked)))
    shown = preview_blocks(_answer(asked, hearing)) if form(view).question.strip() else ()
    try:
        asked.client.views_update(view_id=view["id"], hash=view.get("hash"), view=ask_view(shown))
    except FAILURES as error:
        # Closed meanwhile, or changed by a later press.
        logger.info("a preview was not shown reason=%s", error)


def _answer(asked: Asked, hearing: Hearing) -> Answer:
    return answer_to(hearing.of(asked).rooms.answers, State(asked.text))


def _related(asked: Asked, hearing: Hearing) -> Message:
    """Return papers like the one that a message links to; without a link, those that answer its words."""
    fetch_named(asked.text, hearing)
    answers = hearing.of(asked).rooms.answers
    ids = named(asked.text)
    like = next((paper for paper_id in ids if (paper := answers.paper(paper_id))), None)
    if like:
        return follow(answers, State(f"similar {like.id}"), private=True)
    text = _LINKED.sub(" ", asked.text) if ids else asked.text
    words = bare(text)
    if not any(map(str.isalpha, bare(_EMOJI.sub(" ", text)))):
        return notice(listing.unknown_papers(ids) or NO_WORDS)
    return follow(answers, State(shorten(words, MAX_QUESTION_CHARS)), private=True)


def _saved(asked: Asked, hearing: Hearing) -> Message:
    ids = named(asked.text)[:_SAVED]
    if not ids:
        return notice(NO_LINK)
    return command(replace(asked, text=f"save {' '.join(ids)}"), hearing).message


def _tell(body: dict[str, Any], asked: Asked, message: Message, hearing: Hearing) -> None:
    """Tell whoever used a message's shortcut, and nobody else, beside that message."""
    hearing.outbox.whisper(body["response_url"], message, thread_ts=asked.thread_ts)


def _send(asked: Asked, body: dict[str, Any], message: Message, hearing: Hearing) -> None:
    """Send an answer where the modal says: with the asker's name, unless it is for them alone."""
    if asked.channel == asked.person:
        hearing.outbox.post(asked.client, message, channel=asked.channel, thread_ts=None)
        return
    signed = message.below(context(asked_by(asked.person)))
    urls = [str(each.get("response_url") or "") for each in body.get("response_urls") or ()]
    try:
        hearing.outbox.post(asked.client, signed, channel=asked.channel, thread_ts=None)
    except SlackApiError as error:
        if reason_of(error) not in CLOSED_ERRORS or not urls:
            raise
        hearing.outbox.respond(urls[0], signed, response_type="in_channel")
