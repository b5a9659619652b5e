"""What stands around messages: the list of channels, a channel's head, the agent's prompts, the inspector's lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from bot.sandbox.render.html import Html, doing, esc, join, tag
from bot.sandbox.render.look import Look
from bot.sandbox.workspace.exchanges import Exchange
from bot.sandbox.workspace.nouns import Channel, Json

_SHOWN_CHARS = 20_000


def row(place: str, sign: str, name: str, *, unread: int = 0, dim: bool = False) -> Html:
    """Return a line of the list of channels."""
    count = tag("span", esc(unread), class_="count", aria_label=f"{unread} unread") if unread else Html("")
    names = " ".join(filter(None, ["unread" if unread else "", "dim" if dim else ""]))
    return tag(
        "li",
        tag(
            "a",
            tag("span", esc(sign), class_="sign" if sign else "sign bot", aria_hidden="true"),
            tag("span", esc(name)),
            count,
            href=f"#{place}",
            data_place=place,
            class_=names or None,
        ),
    )


def sidebar(channels: Iterable[tuple[Channel, int]], bot_name: str, mails: int) -> Html:
    """Return the list of channels, with how much of each was not read."""
    held = list(channels)
    named = [
        row(each.id, "#", each.name, unread=unread, dim=each.is_archived) for each, unread in held if not each.is_im
    ]
    chats = [row(each.id, "", bot_name, unread=unread) for each, unread in held if each.is_im]
    rest = [row("home", "⌂", f"{bot_name} Home"), row("mail", "✉\ufe0e", "Mailbox", unread=mails)]
    return Html(_list("Channels", named) + _list("Apps", [*chats, *rest]))


def _list(title: str, rows: list[Html]) -> Html:
    return tag("section", tag("h2", esc(title)), tag("ul", *rows), aria_label=title)


def head(channel: Channel, bot_name: str, *, bot_is_member: bool) -> Html:
    """Return the head of a channel."""
    if channel.is_im:
        tabs = [
            tag("a", esc("Home"), href="#home"),
            tag("a", esc("Messages"), href=f"#{channel.id}", aria_current="page"),
        ]
        return Html(tag("h1", esc(bot_name)) + tag("nav", *tabs, aria_label=f"{bot_name}'s tabs"))
    state = "Archived" if channel.is_archived else channel.purpose
    invite = Html("")
    if not bot_is_member:
        invite = doing("invite", esc(f"Invite {bot_name}"))
    return Html(tag("h1", esc(f"# {channel.name}")) + tag("span", esc(state), class_="dim purpose") + invite)


def home_head(bot_name: str, chat: str) -> Html:
    """Return the head of the app's Home."""
    tabs = [tag("a", esc("Home"), href="#home", aria_current="page"), tag("a", esc("Messages"), href=f"#{chat}")]
    return Html(tag("h1", esc(bot_name)) + tag("nav", *tabs, aria_label=f"{bot_name}'s tabs"))


def prompts(given: Json | None) -> Html:
    """Return what could be asked in a chat."""
    if not given:
        return Html("")
    title = tag("div", esc(given.get("title") or "Try one of these"), class_="dim")
    buttons = [doing("say", esc(each["title"]), text=each["message"]) for each in given["prompts"]]
    return tag("div", title, *buttons, class_="prompts")


def status(given: Json | None, bot_name: str) -> Html:
    """Return what the bot is doing."""
    if not given:
        return Html("")
    words = str((given["loading"] or [given["status"]])[0])
    stop = doing("stop", esc("Stop"), thread=str(given["stops"])) if given.get("stops") else Html("")
    return tag("div", tag("b", esc(bot_name)), esc(f" {words} "), stop, class_="status", role="status")


def exchange(given: Exchange, look: Look) -> Html:
    """Return a line of the inspector, with its request and reply below it."""
    sign = "→ bot" if given.outgoing else "bot →"
    wrong = [tag("div", esc(each), class_="wrong") for each in given.wrong]
    summary = tag(
        "summary",
        tag("span", esc(look.clock(str(given.at))), class_="dim"),
        tag("span", esc(sign), class_="way"),
        tag("b", esc(given.name)),
        tag("span", esc(f"{given.milliseconds} ms"), class_="dim"),
        tag("span", esc(_error(given.reply)), class_="dim"),
        *wrong,
    )
    raw = [_raw("Request", given.request), _raw("Reply", given.reply)]
    return tag("details", summary, *raw, class_="call broken" if given.wrong else "call", data_call=str(given.number))


def _error(reply: object) -> object:
    return reply.get("error", "") if isinstance(reply, dict) else ""


def _raw(title: str, value: object) -> Html:
    text = json.dumps(value, ensure_ascii=False, indent=1, default=str)
    return Html(tag("h4", esc(title)) + tag("pre", esc(text[:_SHOWN_CHARS]), tabindex="0"))


def switches(kinds: Mapping[str, str], on: Iterable[str]) -> Html:
    """Return the trouble that can be made."""
    held = frozenset(on)
    return join(
        tag(
            "label",
            tag("input", type="checkbox", data_trouble=kind, checked=kind in held),
            tag("span", esc(words)),
        )
        for kind, words in kinds.items()
    )


def beginning(channel: Channel, bot_name: str) -> Html:
    """Return what stands in a channel in which nothing was said yet."""
    if channel.is_im:
        return tag("div", esc(f"This is the very beginning of your chat with {bot_name}."), class_="empty")
    return tag(
        "div", esc("This is the very beginning of "), tag("b", esc(f"#{channel.name}")), esc("."), class_="empty"
    )


def leaps(given: Mapping[str, str]) -> Html:
    """Return the buttons that go on in time."""
    return join(doing("leap", esc(label), "", to=to) for to, label in given.items())


def everywhere(shortcuts: Iterable[tuple[str, str]]) -> Html:
    """Return the menu of shortcuts beside the field that messages are written in."""
    items = [doing("shortcut", esc(label), "", "menuitem", callback=name) for name, label in shortcuts]
    return join(items) if items else tag("span", esc("This app has no shortcuts here"), class_="dim")


def persons(everyone: Iterable[tuple[str, str]], me: str) -> Html:
    """Return whom one can act as."""
    return join(tag("option", esc(name), value=who, selected=who == me) for who, name in everyone)
