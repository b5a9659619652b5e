"""Two stages for one play: the sandbox, which is in the house, and the strict stand-in, where it is to be had.

On either the real bot runs as a whole, its database, jobs and mail among it, over a clock that leaps.
"""

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.model import Letter
from bot.run.demo.demo import REFRESH_DAYS, REFRESH_MINUTES, Demo, Hurried
from bot.run.demo.life import Life
from bot.run.demo.samples import Samples
from bot.run.serve.jobs import Jobs
from bot.run.settings import Settings
from bot.run.wiring import House, open_house
from bot.sandbox.acts.filled import elements
from bot.sandbox.acts.pressing import Spot
from bot.sandbox.workspace.clock import Sundial
from bot.sandbox.workspace.nouns import Message, View
from bot.sandbox.workspace.workspace import ADA, BEN, BOT, DM_ADA, GENERAL, PAPERS
from bot.slack.app import App, build_app
from bot.slack.socket import Watch, connect
from bot.slack.wire.client import listener_client
from tests.fakes.slack import form
from tests.fakes.standin import Standin, standing_in
from tests.slack.test_standin import APP_TOKEN, BOT_TOKEN, SECRET

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


class Strict:
    """The strict stand-in, which knows of no archived channel: the bot is put out of it instead."""

    me, other, bot, papers, general, chat = "U1", "U2", "UB0T", "C2", "C1", "DU1"

    def __init__(self, slack: Standin, app: App, life: Life, house: House, letters: list[Letter]) -> None:
        self.slack, self.app, self.life, self.house, self.letters = slack, app, life, house, letters
        self._modal: Shown | None = None

    def command(self, who: str, place: str, text: str) -> None:
        self._do("command", command="/papers", text=text, user=who, channel=place)

    def say(self, who: str, place: str, text: str) -> None:
        self._do("message", text=text, user=who, channel=place)

    def press(self, who: str, shown: Shown, action_id: str, value: str = "") -> None:
        kind, *where = shown.key
        if kind == "message":
            place, this = where[0], {"ts": where[1]}
            if place == "alone":
                place, this = self.papers, {"id": str(shown.given["id"])}
            how = {"value": value} if value else {}
            self._do("click", user=who, channel=place, action_id=action_id, **this, **how)
            return
        element = next(element for _, element in elements(shown.blocks) if element.get("action_id") == action_id)
        held = {name: element[name] for name in ("type", "action_id", "value") if name in element}
        action = {**held, "block_id": "b"} | ({"selected_option": {"value": value}} if value else {})
        person = {"id": who, "team_id": "T1"}
        view = {**shown.given, "id": where[0]}
        self._do("interact", type="block_actions", actions=[action], user=person, container={"type": "view"}, view=view)

    def submit(self, who: str, shown: Shown, fields: Mapping[str, str]) -> dict[str, str]:
        view = form(dict(shown.given))
        for name, held in view["state"]["values"].items():
            if name in fields:
                held[name] = dict.fromkeys(("value", "selected_time", "selected_conversation"), fields[name])
                held[name] |= {"selected_option": {"value": fields[name]}}
        payload = {
            "type": "view_submission",
            "user": {"id": who, "team_id": "T1"},
            "view": {**view, "id": shown.key[1]},
        }
        ack = self._do("interact", **payload)["ack"] or {}
        if isinstance(ack.get("view"), dict):
            self._modal = Shown("a modal of alice", ack["view"], ("view", f"{shown.key[1]}+"))
        return dict(ack.get("errors") or {})

    def close(self, who: str) -> None:
        self._modal = None

    def open_home(self, who: str) -> None:
        self._do("event", type="app_home_opened", tab="home", channel=f"D{who}", user=who)

    def archive(self, who: str, place: str, *, archived: bool) -> None:
        self.slack.server.ws.channels[place]["is_member"] = not archived

    def leap(self, time: timedelta) -> None:
        self.life.leap(self.life._clock() + time)
        self._settle()

    def seen(self) -> list[Shown]:
        see, found = self.slack.see, []
        for place, where in (("C1", "general"), ("C2", "papers"), ("DU1", "chat with ada"), ("DU2", "chat with ben")):
            posts = [post for post in see("messages", channel=place) if post["user"] == self.bot]
            found += [(float(post["ts"]), Shown(where, post, ("message", place, post["ts"]))) for post in posts]
        for number, each in enumerate(see("responses")):
            if each.get("response_type") != "in_channel":
                key = ("message", "alone", str(number))
                found.append((each["t"], Shown("papers, to ada alone", each, key)))
        shown = [each for _, each in sorted(found, key=lambda pair: pair[0])]
        opened = [each["view"] for each in see("views") if each["method"] != "views.publish"]
        shown += [Shown("a modal of ada", view, ("view", view["id"])) for view in opened]
        shown += [Shown("Home of ada", view, ("view", who)) for who, view in see("homes").items()]
        shown += [self._modal] if self._modal else []
        return shown + [
            Shown(f"mail to {letter.to}", {"text": f"{letter.subject}\n{letter.text}"}, ("mail", str(at)))
            for at, letter in enumerate(self.letters)
        ]

    def wrong(self) -> list[str]:
        return [str(each) for each in self.slack.see("violations")]

    def _do(self, verb: str, **what: Any) -> Any:
        told = self.slack.do(verb, **what)
        self._settle()
        return told

    def _settle(self) -> None:
        assert self.app.wait_idle(SECONDS)


class _Letters:
    """A Mailer that keeps what it is given."""

    def __init__(self, letters: list[Letter]) -> None:
        self._letters = letters

    def send(self, letter: Letter) -> None:
        self._letters.append(letter)


@contextlib.contextmanager
def strict(folder: Path, shared: Path) -> Iterator[Strict]:
    """Give the bot on the strict stand-in."""
    clock, letters = Sundial(start=START), list[Letter]()
    samples = Samples(clock)
    with contextlib.ExitStack() as stack:
        slack = stack.enter_context(standing_in(shared, "--hear-all"))
        made = Settings(
            _env_file=None,
            data_dir=folder,
            public_url=PUBLIC,
            post_at="9:00",
            timezone="Europe/Berlin",
            refresh_minutes=REFRESH_MINUTES,
            refresh_days=REFRESH_DAYS,
        )
        settings = made.in_memory().elsewhere(token=BOT_TOKEN, api_url=slack.api)
        opened = open_house(settings, clock=clock, instead=samples, mailer=_Letters(letters))
        house = stack.enter_context(opened)
        house.index.open()
        for digest in samples.past():
            house.library.add(digest)
        house.library.load()
        app = build_app(
            house.rooms,
            bot_token=BOT_TOKEN,
            signing_secret=SECRET,
            base_url=slack.api,
            clock=clock,
            on_revoked=lambda: None,
        )
        stack.callback(app.close)
        socket = connect(app, APP_TOKEN, slack.api)
        stack.callback(socket.close)
        slack.until(lambda: slack.see("sockets") and socket.is_alive())
        client = listener_client(slack.api, house.metrics)
        client.token = BOT_TOKEN
        life = Life(clock, clock.set, settings.zone, without=("watch", "late"))
        Jobs(house, Hurried()).plan(life, Watch(lambda: True, client))
        yield Strict(slack, app, life, house, letters)
