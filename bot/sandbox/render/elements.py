"""Buttons, menus, pickers, inputs -> HTML. The page finds each by its action; what it sends, the workspace looks up."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from bot.sandbox.render.html import Html, esc, join, link, menu, tag
from bot.sandbox.render.look import Look
from bot.sandbox.render.mrkdwn import mrkdwn, plain
from bot.sandbox.render.rich import unknown

Json = dict[str, Any]


def text_of(value: Json | None, look: Look) -> Html:
    """Return a text object."""
    if not value:
        return Html("")
    words = str(value.get("text", ""))
    return mrkdwn(words, look) if value.get("type") == "mrkdwn" else plain(words)


def element(given: Json, look: Look, label: str = "") -> Html:
    """Return an element; ``label`` is what a screen reader calls it where nothing else names it."""
    kind = str(given.get("type"))
    if kind.endswith("_select"):
        return _select(given, look, label)
    draw = _DRAWN.get(kind)
    return draw(given, look, label) if draw else unknown(given)


def _action(given: Json) -> str | None:
    return given.get("action_id")


def _asked(given: Json) -> str | None:
    """Return what is to be confirmed before an element acts, for the page."""
    confirm = given.get("confirm")
    if not confirm:
        return None
    words = {name: str((confirm.get(name) or {}).get("text", "")) for name in ("title", "text", "confirm", "deny")}
    return json.dumps(words)


def _button(given: Json, look: Look, _label: str) -> Html:
    style = given.get("style") or ""
    label = text_of(given.get("text"), look)
    named, confirm = given.get("accessibility_label"), _asked(given)
    if given.get("url"):
        return tag(
            "a",
            label,
            class_=f"button {style}",
            href=str(given["url"]) if str(given["url"]).lower().startswith(("http://", "https://")) else None,
            target="_blank",
            rel="noopener noreferrer",
            data_press=_action(given),
            data_confirm=confirm,
            aria_label=named,
        )
    return tag(
        "button",
        label,
        type="button",
        class_=f"button {style}",
        data_press=_action(given),
        data_confirm=confirm,
        aria_label=named,
    )


def _icon_button(given: Json, look: Look, _label: str) -> Html:
    words = text_of(given.get("text"), look)
    return tag(
        "button", esc("🗑"), tag("span", words, class_="hidden"), type="button", class_="icon", data_press=_action(given)
    )


def _feedback(given: Json, _look: Look, _label: str) -> Html:
    faces = []
    for name, sign in (("positive_button", "👍"), ("negative_button", "👎")):
        face = given.get(name) or {}
        said = face.get("accessibility_label") or (face.get("text") or {}).get("text") or name
        faces.append(
            tag(
                "button",
                esc(sign),
                type="button",
                class_="icon",
                aria_label=said,
                title=said,
                data_press=_action(given),
                data_value=str(face.get("value", "")),
            )
        )
    return tag("span", *faces, class_="feedback", role="group", aria_label="Feedback")


def _overflow(given: Json, look: Look, label: str) -> Html:
    items = [
        tag(
            "button",
            text_of(option.get("text"), look),
            type="button",
            role="menuitem",
            data_press=_action(given),
            data_value=str(option.get("value", "")),
            data_confirm=_asked(given),
            data_url=option.get("url"),
        )
        for option in given.get("options") or ()
    ]
    return menu("⋯", f"More actions{f': {label}' if label else ''}", "button more", *items)


def _options(given: Json, look: Look) -> Iterator[tuple[str, list[Json]]]:
    """Give the options of a select, by group."""
    kind = str(given["type"])
    if "users" in kind:
        yield "", [_choice(key, name) for key, name in look.people.items()]
    elif "channels" in kind or "conversations" in kind:
        yield "", [_choice(key, f"#{name}") for key, name in look.channels.items()]
    elif "external" in kind:
        yield "", [*filter(None, [given.get("initial_option")]), *(given.get("initial_options") or ())]
    elif given.get("option_groups"):
        for group in given["option_groups"]:
            yield str((group.get("label") or {}).get("text", "")), group.get("options") or []
    else:
        yield "", given.get("options") or []


def _choice(value: str, words: str) -> Json:
    return {"value": value, "text": {"type": "plain_text", "text": words}}


def _chosen(given: Json) -> set[str]:
    single = given.get("initial_option") or {}
    named = [given.get(f"initial_{name}") for name in ("user", "channel", "conversation")]
    many = [*(given.get("initial_options") or ())]
    ids = [each for name in ("users", "channels", "conversations") for each in given.get(f"initial_{name}") or ()]
    return {str(value) for value in [single.get("value"), *named, *(each.get("value") for each in many), *ids] if value}


def _select(given: Json, look: Look, label: str) -> Html:
    many, external = given["type"].startswith("multi_"), "external" in given["type"]
    placeholder = str((given.get("placeholder") or {}).get("text") or "Select an item")
    chosen = _chosen(given)
    groups = [] if many else [tag("option", esc(placeholder), value="")]
    for title, options in _options(given, look):
        drawn = [
            tag(
                "option",
                esc((option.get("text") or {}).get("text", "")),
                value=str(option.get("value")),
                selected=str(option.get("value")) in chosen,
            )
            for option in options
        ]
        groups.append(tag("optgroup", *drawn, label=title) if title else join(drawn))
    menu = tag(
        "select",
        *groups,
        multiple=many,
        size="4" if many else None,
        data_input=_action(given),
        data_confirm=_asked(given),
        aria_label=label or placeholder,
        autofocus=bool(given.get("focus_on_load")),
    )
    if not external:
        return menu
    search = tag(
        "input",
        type="search",
        placeholder=placeholder,
        data_suggest=_action(given),
        aria_label=f"Search: {label or placeholder}",
    )
    return tag("span", search, menu, class_="external")


def _boxes(given: Json, look: Look, label: str) -> Html:
    kind = "checkbox" if given["type"] == "checkboxes" else "radio"
    chosen = _chosen(given)
    rows = [
        tag(
            "label",
            tag(
                "input",
                type=kind,
                name=_action(given),
                value=str(option.get("value")),
                checked=str(option.get("value")) in chosen,
                data_input=_action(given),
            ),
            tag("span", text_of(option.get("text"), look), _small(option.get("description"), look)),
        )
        for option in given.get("options") or ()
    ]
    return tag("span", *rows, class_="boxes", role="group", aria_label=label or "Options")


def _small(value: Json | None, look: Look) -> Html:
    return tag("small", text_of(value, look)) if value else Html("")


_INPUTS = {
    "plain_text_input": "text",
    "number_input": "text",
    "email_text_input": "email",
    "url_text_input": "url",
    "datepicker": "date",
    "timepicker": "time",
    "datetimepicker": "datetime-local",
    "rich_text_input": "text",
    "file_input": "file",
}


def _input(given: Json, look: Look, label: str) -> Html:
    kind = str(given["type"])
    placeholder = (given.get("placeholder") or {}).get("text")
    value = given.get("initial_value") or given.get("initial_date") or given.get("initial_time")
    if kind == "datetimepicker" and given.get("initial_date_time"):
        value = datetime.fromtimestamp(given["initial_date_time"], UTC).astimezone(look.zone).strftime("%Y-%m-%dT%H:%M")
    shared: dict[str, str | bool | None] = {
        "data_input": _action(given),
        "data_confirm": _asked(given),
        "placeholder": placeholder,
        "aria_label": label or placeholder or kind.replace("_", " "),
        "autofocus": bool(given.get("focus_on_load")),
        "data_enter": _dispatches(given, "on_enter_pressed"),
        "data_typing": _dispatches(given, "on_character_entered"),
    }
    if given.get("multiline") or kind == "rich_text_input":
        return tag("textarea", esc(_words(value)), rows="4", **shared)
    return tag("input", type=_INPUTS[kind], value=str(value) if value else None, **shared)


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return " ".join(filter(None, [str(value.get("text") or ""), *map(_words, value.get("elements") or ())]))
    return str(value or "")


def _dispatches(given: Json, when: str) -> bool:
    return when in ((given.get("dispatch_action_config") or {}).get("trigger_actions_on") or ())


def image(given: Json, _look: Look, _label: str) -> Html:
    """Return a picture's place: nothing is fetched from elsewhere, so its words stand there."""
    return tag(
        "span",
        esc("🖼 "),
        esc(given.get("alt_text") or "picture"),
        class_="picture",
        role="img",
        aria_label=str(given.get("alt_text") or "picture"),
    )


def _workflow(given: Json, look: Look, _label: str) -> Html:
    return tag("button", text_of(given.get("text"), look), type="button", class_="button", disabled=True)


_DRAWN: dict[str, Callable[[Json, Look, str], Html]] = {
    "button": _button,
    "icon_button": _icon_button,
    "feedback_buttons": _feedback,
    "overflow": _overflow,
    "checkboxes": _boxes,
    "radio_buttons": _boxes,
    "image": image,
    "workflow_button": _workflow,
    **dict.fromkeys(_INPUTS, _input),
}


def linked(address: str, words: str) -> Html:
    """Return a link with plain words."""
    return link(address, esc(words))
