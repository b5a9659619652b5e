"""Messages, views, mails -> HTML: who, when, what, and what can be done with it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from bot.sandbox.render.blocks import blocks
from bot.sandbox.render.elements import text_of
from bot.sandbox.render.emoji import QUICK, drawn
from bot.sandbox.render.html import Html, doing, esc, join, link, menu, tag
from bot.sandbox.render.look import Look
from bot.sandbox.render.mrkdwn import mrkdwn
from bot.sandbox.workspace.nouns import Mail, Message, View


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
        Html("") if given.only_for else _tools(given, look),
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
            data_do="react",
            data_with=json.dumps({"name": name}),
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
    who = list(dict.fromkeys(each.user for each in replies))[:5]
    faces = [_avatar(each, look.people.get(each.user, each.user)) for each in _first_of(replies, who)]
    return tag(
        "button",
        *faces,
        tag("b", esc(count)),
        last,
        type="button",
        class_="replies",
        data_open_thread=given.thread_ts or given.ts,
    )


def _first_of(replies: Sequence[Message], who: Sequence[str]) -> list[Message]:
    return [next(each for each in replies if each.user == user) for user in who]


def _tools(given: Message, look: Look) -> Html:
    """Return what appears when a message is pointed at or focused."""
    reacts = [doing("react", esc(f"{drawn(name)} {name}"), "", "menuitem", name=name) for name in QUICK]
    actions = [doing("shortcut", esc(label), "", "menuitem", callback=name) for name, label in look.shortcuts]
    copy = tag("button", esc("Copy the text"), type="button", role="menuitem", data_copy=True)
    label = "Reply in the thread"
    thread = given.thread_ts or given.ts
    reply = tag("button", esc("↩\ufe0e"), type="button", title=label, aria_label=label, data_open_thread=thread)
    react = menu("☺", "Add a reaction", "", *reacts)
    more = menu("⋮", "More actions for this message", "", *actions, copy)
    return tag("div", react, reply, more, class_="tools", role="group", aria_label="Message actions")


def modal(view: View, look: Look) -> Html:
    """Return a modal's inside, with its buttons."""
    given = view.given
    title = str((given.get("title") or {}).get("text") or "")
    close = str((given.get("close") or {}).get("text") or "Cancel")
    submit = given.get("submit")
    buttons = [doing("close", esc(close))]
    if submit:
        buttons.append(tag("button", text_of(submit, look), type="submit", class_="button primary"))
    leave = doing("close", _signed("✕", "Close"), "icon", all=True)
    back = doing("close", _signed("←", "Back"), "icon") if view.previous_id else Html("")
    return tag(
        "form",
        tag("header", back, tag("h2", esc(title), id="modal-title"), leave),
        tag("div", blocks(given.get("blocks") or (), look, view.errors), class_="inside"),
        tag("footer", *buttons),
        class_="view",
        data_view=view.id,
        novalidate=True,
    )


def _signed(sign: str, name: str) -> Html:
    """Return a sign with the name that a screen reader says."""
    return join([tag("span", esc(sign), aria_hidden="true"), tag("span", esc(name), class_="hidden")])


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
