"""Two stages for one play: the sandbox, which is in the house, and the strict stand-in, where it is to be had.

On either the real bot runs as a whole, its database, jobs and mail among it, over a clock that leaps.
"""

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.run.demo.demo import Demo
from bot.run.settings import Settings
from bot.run.wiring import House
from bot.sandbox.acts.filled import elements
from bot.sandbox.acts.pressing import Spot
from bot.sandbox.workspace.nouns import Message, View
from bot.sandbox.workspace.workspace import ADA, BEN, BOT, DM_ADA, GENERAL, PAPERS
from tests.fakes.slack import form

START = datetime(2026, 7, 29, 15, tzinfo=UTC)
"""A Wednesday."""

SECONDS = 20
PUBLIC = "https://paperboy.example"


@dataclass(frozen=True)
class Shown:
    """Something that somebody sees of the bot.

    Attributes:
        where: In words: a channel, "to ada alone", "Home of ada".
        given: The message or view as the bot gave it, and for letters their text.
        key: What it is called on its stage; the same once it is changed.
    """

    where: str
    given: Mapping[str, Any]
    key: tuple[str, ...] = ()

    @property
    def blocks(self) -> list[dict[str, Any]]:
        return list(self.given.get("blocks") or ())

    @property
    def text(self) -> str:
        return str(self.given.get("text") or "")


class Played:
    """The sandbox."""

    me, other, bot, papers, general, chat = ADA, BEN, BOT, PAPERS, GENERAL, DM_ADA

    def __init__(self, demo: Demo, house: House) -> None:
        self.demo, self.house = demo, house
        self.workspace = demo.stage.workspace

    def command(self, who: str, place: str, text: str) -> None:
        self.demo.stage.doings.command(who, place, f"/papers {text}".strip())
        self._settle()

    def say(self, who: str, place: str, text: str) -> None:
        self.demo.stage.doings.say(who, place, text)
        self._settle()

    def press(self, who: str, shown: Shown, action_id: str, value: str = "") -> None:
        kind, *where = shown.key
        block = next(block for block, element in elements(shown.blocks) if element.get("action_id") == action_id)
        at = {"channel": where[0], "ts": where[1]} if kind == "message" else {"view": where[0]}
        self.demo.stage.pressing.press(who, Spot(block["block_id"], action_id, **at), value or None, {})
        self._settle()

    def submit(self, who: str, shown: Shown, fields: Mapping[str, str]) -> dict[str, str]:
        begun = form(dict(shown.given))["state"]["values"]
        filled = {
            block: {action: fields.get(block, _begun(value)) for action, value in held.items()}
            for block, held in begun.items()
        }
        wrong = self.demo.stage.pressing.submit(who, shown.key[1], filled)
        self._settle()
        return wrong

    def close(self, who: str) -> None:
        self.demo.stage.pressing.close(who, every=True)

    def open_home(self, who: str) -> None:
        self.demo.stage.doings.open_app(who, "home")
        self._settle()

    def archive(self, who: str, place: str, *, archived: bool) -> None:
        self.demo.stage.doings.archive(who, place, archived=archived)
        self._settle()

    def leap(self, time: timedelta) -> None:
        self.demo._life.leap(self.demo.clock() + time)
        self._settle()

    def seen(self) -> list[Shown]:
        held = self.workspace
        found = {}
        for channel in held.channels.values():
            for viewer in (ADA, BEN):
                for root in held.history(channel.id, viewer=viewer):
                    for each in held.thread(channel.id, root.ts, viewer=viewer):
                        found[each.channel, each.ts] = each
        shown = [self._message(each) for each in sorted(found.values(), key=lambda one: one.ts) if each.by_bot]
        views = [*held.homes.values(), *(view for several in held.modals.values() for view in several)]
        shown += [self._view(view) for view in views]
        return shown + [
            Shown(f"mail to {mail.to}", {"text": f"{mail.subject}\n{mail.text}", "html": mail.html}, ("mail", str(at)))
            for at, mail in enumerate(held.mails)
        ]

    def _message(self, each: Message) -> Shown:
        name = self.workspace.channels[each.channel].name or f"chat with {self._name(each.channel)}"
        where = f"{name}, to {self.workspace.people[each.only_for].name} alone" if each.only_for else name
        thread = " (in a thread)" if each.in_thread else ""
        given = {"text": each.text, "blocks": each.blocks, "files": each.files, "reactions": each.reactions}
        return Shown(where + thread, given, ("message", each.channel, each.ts))

    def _name(self, channel: str) -> str:
        return self.workspace.people[self.workspace.channels[channel].person or ADA].name

    def _view(self, view: View) -> Shown:
        what = "Home" if view.is_home else "a modal"
        return Shown(f"{what} of {self.workspace.people[view.user].name}", view.given, ("view", view.id))

    def wrong(self) -> list[str]:
        return [f"{each.name}: {each.wrong}" for each in self.demo.stage.exchanges.wrong()]

    def _settle(self) -> None:
        assert self.demo.stage.courier.settle(SECONDS)
        assert self.demo.wait_idle(SECONDS)


def _begun(value: Mapping[str, Any]) -> Any:
    """Return what stands in an element of a form when it is opened, as the page hands it in."""
    chosen = value.get("selected_option") or {}
    ticked = [option["value"] for option in value.get("selected_options") or ()]
    held = value.get("value") or value.get("selected_time") or value.get("selected_conversation")
    return held or chosen.get("value") or ticked or None


@contextlib.contextmanager
def sandbox(folder: Path) -> Iterator[Played]:
    """Give the bot in the sandbox."""
    settings = Settings(_env_file=None, data_dir=folder, public_url=PUBLIC)
    demo = Demo(settings, start=START)
    with demo.serve("127.0.0.1", 0):
        assert demo._house is not None
        yield Played(demo, demo._house)
