"""Blocks -> HTML, one function each; a block that is not drawn is a grey box with its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from bot.sandbox.render.elements import element, image, linked, text_of
from bot.sandbox.render.html import Html, esc, join, link, tag
from bot.sandbox.render.look import Look
from bot.sandbox.render.mrkdwn import markdown
from bot.sandbox.render.rich import data_table, rich_text, table, unknown

Json = dict[str, Any]


def blocks(given: Iterable[Json], look: Look, errors: dict[str, str] | None = None) -> Html:
    """Return blocks as they stand below each other.

    Args:
        given: The blocks.
        look: Who looks.
        errors: What is wrong with an input, by its block.
    """
    return join(_block(each, look, (errors or {}).get(str(each.get("block_id")), "")) for each in given)


def _block(given: Json, look: Look, error: str) -> Html:
    kind = str(given.get("type"))
    inside = _input(given, look, error) if kind == "input" else _DRAWN.get(kind, _unknown)(given, look)
    return tag(
        "div",
        inside,
        class_=f"block {kind.replace('_', '-')}",
        data_block=given.get("block_id"),
        data_acts=kind != "input" or bool(given.get("dispatch_action")),
    )


def _unknown(given: Json, _look: Look) -> Html:
    return unknown(given)


def _words(value: Json | None) -> str:
    """Return the first few words of a text, to name what stands beside it."""
    text = str((value or {}).get("text", "")).split("\n")[0]
    return text.partition("|")[2].partition(">")[0][:60] or text.strip("*_<>")[:60]


def _section(given: Json, look: Look) -> Html:
    text = tag("div", text_of(given.get("text"), look), class_="text") if given.get("text") else Html("")
    fields = [tag("div", text_of(field, look)) for field in given.get("fields") or ()]
    body = tag("div", text, tag("div", *fields, class_="fields") if fields else Html(""), class_="body")
    beside = given.get("accessory")
    drawn = tag("div", element(beside, look, _words(given.get("text"))), class_="accessory") if beside else Html("")
    return join([body, drawn])


def _header(given: Json, look: Look) -> Html:
    return tag("h3", text_of(given.get("text"), look))


def _divider(_given: Json, _look: Look) -> Html:
    return tag("hr")


def _context(given: Json, look: Look) -> Html:
    return join(
        image(each, look, "") if each.get("type") == "image" else tag("span", text_of(each, look))
        for each in given.get("elements") or ()
    )


def _actions(given: Json, look: Look) -> Html:
    return join(element(each, look) for each in given.get("elements") or ())


def _image(given: Json, look: Look) -> Html:
    title = tag("div", text_of(given.get("title"), look), class_="small") if given.get("title") else Html("")
    return join([title, image(given, look, "")])


def _input(given: Json, look: Look, error: str) -> Html:
    label = str((given.get("label") or {}).get("text", ""))
    optional = tag("span", esc(" (optional)"), class_="dim") if given.get("optional") else Html("")
    hint = tag("div", text_of(given.get("hint"), look), class_="small") if given.get("hint") else Html("")
    wrong = tag("div", esc(error), class_="error", role="alert") if error else Html("")
    drawn = element(given.get("element") or {}, look, label)
    return join([tag("div", text_of(given.get("label"), look), optional, class_="label"), drawn, hint, wrong])


def _markdown(given: Json, _look: Look) -> Html:
    return markdown(str(given.get("text", "")))


def _alert(given: Json, look: Look) -> Html:
    return tag("div", text_of(given.get("text"), look), class_=f"alert {given.get('level', 'default')}", role="status")


def _card(given: Json, look: Look) -> Html:
    parts = [
        tag("div", text_of(given.get(name), look), class_=name)
        for name in ("title", "subtitle", "body", "subtext")
        if given.get(name)
    ]
    pictures = [image(given[name], look, "") for name in ("hero_image",) if given.get(name)]
    buttons = [element(each, look) for each in given.get("actions") or ()]
    return tag("div", *pictures, *parts, tag("div", *buttons, class_="buttons"), class_="card-box")


def _carousel(given: Json, look: Look) -> Html:
    return tag(
        "div",
        *(_card(each, look) for each in given.get("elements") or ()),
        class_="row",
        tabindex="0",
        role="region",
        aria_label="Cards",
    )


def _container(given: Json, look: Look) -> Html:
    """Return a box of blocks; one that can be folded is folded by the browser itself."""
    rich = given.get("rich_text_title")
    title = rich_text(rich, look) if rich else text_of(given.get("title"), look)
    under = tag("div", text_of(given.get("subtitle"), look), class_="subtitle") if given.get("subtitle") else Html("")
    inside = blocks(given.get("child_blocks") or (), look)
    if not given.get("is_collapsible"):
        return tag("div", tag("div", title, class_="title"), under, inside, class_="card-box")
    opened = not given.get("default_collapsed")
    return tag("details", tag("summary", title, under, class_="title"), inside, class_="card-box", open=opened)


_STATES = {"pending": "○", "in_progress": "◐", "complete": "●", "error": "✕"}


def _task(given: Json, look: Look) -> Html:
    state = str(given.get("status") or "in_progress")
    sources = [linked(str(each.get("url")), str(each.get("text"))) for each in given.get("sources") or ()]
    details = [rich_text(given[name], look) for name in ("details", "output") if given.get(name)]
    head = tag("div", esc(f"{_STATES.get(state, '○')} {given.get('title', '')}"), class_="title")
    return tag("div", head, *details, *sources, class_=f"task {state}")


def _plan(given: Json, look: Look) -> Html:
    return join(
        [
            tag("div", esc(given.get("title", "")), class_="title"),
            *(_task(each, look) for each in given.get("tasks") or ()),
        ]
    )


def _video(given: Json, look: Look) -> Html:
    title = text_of(given.get("title"), look)
    return join(
        [tag("div", link(str(given.get("title_url") or given.get("video_url")), title)), image(given, look, "")]
    )


_DRAWN: dict[str, Callable[[Json, Look], Html]] = {
    "section": _section,
    "header": _header,
    "divider": _divider,
    "context": _context,
    "actions": _actions,
    "context_actions": _actions,
    "image": _image,
    "markdown": _markdown,
    "rich_text": rich_text,
    "table": table,
    "data_table": data_table,
    "alert": _alert,
    "card": _card,
    "carousel": _carousel,
    "container": _container,
    "task_card": _task,
    "plan": _plan,
    "video": _video,
}
