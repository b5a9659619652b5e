"""Messages, views, mails -> HTML: who, when, what, and what can be done with it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from bot.sandbox.render.blocks import blocks
from bot.sandbox.render.elements import text_of
from bot.sandbox.render.emoji import drawn
from bot.sandbox.render.html import Html, esc, join, link, tag
from bot.sandbox.render.look import Look
from bot.sandbox.render.mrkdwn import mrkdwn
from bot.sandbox.workspace.nouns import Mail, Message, View

_UNFURLED = re.compile(r"(?:https?://)?(?:www\.)?")


def message(given: Message, look: Look, *, replies: Sequence[Message] = ()) -> Html:
    """Return a message.

    Args:
        given: The message.
        look: Who looks.
        replies: What stands in its thread, for a count below it.
    """
    name = look.people.get(given.user, given.user)
    body = [_private(given), _head(given, name, look), _body(given, look), *_attached(given, look)]
    below = [_reactions(given, look), _replies(given, replies, look)]
    return tag(
        "article",
        _avatar(given, name),
        tag("div", *body, *below, class_="column"),
        Html("") if given.only_for else _tools(given),
        class_="message private" if given.only_for else "message",
        tabindex="-1",
        data_channel=given.channel,
        data_ts=given.ts,
        data_user=given.subtype or given.user,
        data_day=look.day(given.ts),
        data_thread=given.thread_ts if given.in_thread else None,
        aria_label=f"{name}, {look.clock(given.ts)}{', only visible to you' if given.only_for else ''}",
    )


def _avatar(given: Message, name: str) -> Html:
    kind = "bot" if given.by_bot else f"person p{sum(map(ord, given.user)) % 4}"
    return tag("div", Html("") if given.by_bot else esc(name[:1]), class_=f"avatar {kind}", aria_hidden="true")


def _private(given: Message) -> Html:
    return tag("div", esc("Only visible to you"), class_="only") if given.only_for else Html("")


def _head(given: Message, name: str, look: Look) -> Html:
    app = tag("span", esc("APP"), class_="app") if given.by_bot else Html("")
    time = tag("time", esc(look.clock(given.ts)), title=look.day(given.ts))
    edited = tag("span", esc("(edited)"), class_="dim") if given.edited else Html("")
    return tag("div", tag("b", esc(name)), app, time, edited, class_="head")


def _body(given: Message, look: Look) -> Html:
    inside = blocks(given.blocks, look) if given.blocks else tag("div", mrkdwn(given.text, look), class_="block text")
    files = [_file(each) for each in given.files]
    live = tag("span", esc("…"), class_="live", role="status") if given.live else Html("")
    return tag("div", inside, *files, live, class_="said")


def _file(given: Mapping[str, Any]) -> Html:
    """Return a file, which the page hands out."""
    name = str(given.get("name") or "file")
    words = tag("span", esc(f"📄 {given.get('title') or name}"))
    return tag("a", words, class_="file", href=f"file?id={quote(str(given.get('id', '')), safe='')}", download=name)


def _attached(given: Message, look: Look) -> list[Html]:
    cards = [*given.attachments, *given.unfurls.values()]
    return [tag("div", _card(each, look), class_="attachment") for each in cards]


def _card(card: Mapping[str, Any], look: Look) -> Html:
    if card.get("blocks"):
        return blocks(card["blocks"], look)
    title = esc(card.get("title") or "")
    parts = [
        tag("b", link(str(card["title_link"]), title) if card.get("title_link") else title),
        mrkdwn(str(card.get("text") or card.get("fallback") or ""), look),
    ]
    return join(tag("div", part) for part in parts)


def _reactions(given: Message, look: Look) -> Html:
    if not given.reactions:
        return Html("")
    drawn_all = [
        tag(
            "button",
            esc(f"{drawn(name)} {len(who)}"),
            type="button",
            class_="reaction mine" if look.me in who else "reaction",
            data_react=name,
            aria_pressed="true" if look.me in who else "false",
            aria_label=f"{name}, {len(who)}",
            title=", ".join(look.people.get(user, user) for user in who),
        )
        for name, who in given.reactions.items()
    ]
    return tag("div", *drawn_all, class_="reactions")


def _replies(given: Message, replies: Sequence[Message], look: Look) -> Html:
    if not replies:
        return Html("")
    count = f"{len(replies)} {'reply' if len(replies) == 1 else 'replies'}"
    last = tag(
        "span", esc(f"Last reply {look.day(replies[-1].ts).lower()} at {look.clock(replies[-1].ts)}"), class_="dim"
    )
    return tag(
        "button",
        tag("b", esc(count)),
        last,
        type="button",
        class_="replies",
        data_open_thread=given.thread_ts or given.ts,
    )


def _tools(given: Message) -> Html:
    """Return what appears when a message is pointed at or focused."""
    buttons = (
        ("react", "☺", "Add a reaction"),
        ("reply", "↩\ufe0e", "Reply in the thread"),
        ("shortcuts", "⋮", "More actions for this message"),
    )
    return tag(
        "div",
        *(
            tag("button", esc(sign), type="button", data_tool=name, aria_label=label, title=label)
            for name, sign, label in buttons
        ),
        class_="tools",
        role="group",
        aria_label="Message actions",
        data_root=given.thread_ts or given.ts,
    )


def modal(view: View, look: Look) -> Html:
    """Return a modal's inside, with its buttons."""
    given = view.given
    title = str((given.get("title") or {}).get("text") or "")
    close = str((given.get("close") or {}).get("text") or "Cancel")
    submit = given.get("submit")
    buttons = [tag("button", esc(close), type="button", class_="button", data_close=True)]
    if submit:
        buttons.append(tag("button", text_of(submit, look), type="submit", class_="button primary"))
    leave = tag("button", esc("✕"), type="button", class_="icon", data_close="all", aria_label="Close")
    back = Html("")
    if view.previous_id:
        back = tag("button", esc("←"), type="button", class_="icon", data_close=True, aria_label="Back")
    return tag(
        "form",
        tag("header", back, tag("h2", esc(title), id="modal-title"), leave),
        tag("div", blocks(given.get("blocks") or (), look, view.errors), class_="inside"),
        tag("footer", *buttons),
        class_="view",
        data_view=view.id,
        novalidate=True,
    )


def home(view: View | None, look: Look) -> Html:
    """Return a Home tab."""
    if view is None:
        return tag("div", esc("Nothing was published here yet."), class_="empty")
    return tag("div", blocks(view.given.get("blocks") or (), look), class_="view home", data_view=view.id)


def mail(given: Mail, look: Look) -> Html:
    """Return an e-mail as plain text: its HTML is a sender's, and not for this page."""
    head = tag(
        "div",
        tag("b", esc(given.subject)),
        tag("span", esc(f"to {given.to}, {look.clock(str(given.at))}"), class_="dim"),
    )
    return tag("article", head, tag("pre", esc(given.text)), class_="mail")
