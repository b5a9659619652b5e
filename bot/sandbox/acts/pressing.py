"""What a person presses, picks, submits and closes: in messages, in modals, on the Home tab."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.sandbox.acts import envelopes
from bot.sandbox.acts.acting import Acts, Refused
from bot.sandbox.acts.filled import Filled, find, missing, state, value_of
from bot.sandbox.workspace.nouns import Json, Message, View
from bot.sandbox.workspace.workspace import APP


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands that can be pressed: in a message, or in a view.

    Attributes:
        block: The id of its block.
        action: Its action.
    """

    block: str
    action: str
    channel: str = ""
    ts: str = ""
    view: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    view: View | None
    message: Message | None
    blocks: list[Json]
    element: Json | None


class Pressing(Acts):
    """What a person does with what the bot shows."""

    def press(self, user: str, spot: Spot, value: Any, filled: Filled) -> None:
        """Press a button, pick from a menu, change an input that acts at once.

        Args:
            user: Who.
            spot: What was pressed.
            value: What was picked, where several things could be.
            filled: What stands in the inputs around it.

        Raises:
            Refused: It is not there any more, or the bot did not take it.
        """
        found = self._find(spot)
        if found.element is None:
            raise Refused("This is not there any more.")
        zone = self._zone(user)
        action = {"action_id": spot.action, "block_id": spot.block, "action_ts": self._workspace.ts()}
        action |= value_of(found.element, value, zone)
        values = state(found.blocks, filled, zone)
        more: Json = {"trigger_id": self._workspace.handles.trigger(user), "actions": [action]}
        more |= envelopes.in_view(found.view, values) if found.view else self._in_message(user, found.message, values)
        self._tell("block_actions", user, more)

    def _find(self, spot: Spot) -> _Found:
        view = self._workspace.view(spot.view) if spot.view else None
        message = None if spot.view else self._message(spot.channel, spot.ts)
        blocks = view.given["blocks"] if view else _all_blocks(message)
        return _Found(view, message, blocks, find(blocks, spot.block, spot.action))

    def _in_message(self, user: str, message: Message | None, values: Json) -> Json:
        if message is None:
            return {}
        thread = message.thread_ts if message.in_thread else ""
        response = self._workspace.handles.respond(user, message.channel, ts=message.ts, thread_ts=thread)
        told = envelopes.in_message(message) | {"response_url": self._response_url(response)}
        return told | {"channel": envelopes.place(self._channel(message.channel)), "state": {"values": values}}

    def suggest(self, user: str, spot: Spot, typed: str) -> list[Json]:
        """Return what the bot offers for what was typed into a menu that it fills."""
        found = self._find(spot)
        if found.element is None or len(typed) < int(found.element.get("min_query_length", 3)):
            return []
        more: Json = {"action_id": spot.action, "block_id": spot.block, "value": typed}
        more |= envelopes.in_view(found.view, {}) if found.view else {}
        more |= envelopes.in_message(found.message) if found.message else {}
        said = self._tell("block_suggestion", user, more)
        groups = [option for group in said.get("option_groups") or () for option in group.get("options") or ()]
        found.element["suggested"] = [*(said.get("options") or ()), *groups]
        return list(found.element["suggested"])

    def submit(self, user: str, view_id: str, filled: Filled) -> dict[str, str]:
        """Submit a modal; return what is wrong with its inputs, by block.

        Raises:
            Refused: The bot did not take it.
        """
        view = self._workspace.view(view_id)
        if view is None:
            raise Refused("This is not open any more.")
        blocks = view.given["blocks"]
        if problems := missing(blocks, filled):
            return problems
        trigger = self._workspace.handles.trigger(user)
        more = {"trigger_id": trigger, "view": view.payload(APP, state(blocks, filled, self._zone(user)))}
        more |= {"response_urls": []}
        return self._follow(user, view, self._tell("view_submission", user, more))

    def _follow(self, user: str, view: View, said: Json) -> dict[str, str]:
        """Do what an answer to a submitted modal asks for."""
        match said.get("response_action"):
            case "errors":
                return {str(block): str(words) for block, words in said["errors"].items()}
            case "update":
                self._workspace.change_view(view, said["view"])
            case "push":
                self._workspace.open_modal(user, said["view"], push=True)
            case "clear":
                self._workspace.close_modals(user, every=True)
            case _:
                if self._workspace.view(view.id):
                    self._workspace.close_modals(user, every=False)
        return {}

    def close(self, user: str, *, every: bool) -> None:
        """Close the modal on top, or all; the bot hears of it where it asked to."""
        for view in self._workspace.close_modals(user, every=every)[::-1]:
            if view.given.get("notify_on_close"):
                more = {"view": view.payload(APP), "is_cleared": every}
                self._courier.send(envelopes.interaction("view_closed", self._workspace.people[user], more))


def _all_blocks(message: Message | None) -> list[Json]:
    """Return the blocks of a message and of the cards below its links."""
    if message is None:
        return []
    cards = [*message.attachments, *message.unfurls.values()]
    return [*message.blocks, *(block for card in cards for block in card.get("blocks") or ())]
