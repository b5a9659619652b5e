"""``chat``: a conversation in the terminal that goes through the real Bolt app, its listeners and its HTTP clients."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path

from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from bot.errors import SettingsError
from bot.model import Status
from bot.run.chat import render
from bot.run.demo.door import Door, manifest
from bot.run.demo.samples import Samples
from bot.run.serve.server import WebServer
from bot.run.settings import Settings
from bot.run.wiring import House, open_house, sample_digest
from bot.sandbox.acts.acting import Refused
from bot.sandbox.acts.pressing import Spot
from bot.sandbox.acts.stage import Stage
from bot.sandbox.acts.typed import typed
from bot.sandbox.page.doing import Outside
from bot.sandbox.page.web import Page
from bot.sandbox.workspace.nouns import Message
from bot.sandbox.workspace.workspace import ADA, BOT, DM_ADA, PAPERS
from bot.slack.app import App, build_app
from bot.slack.manifest import COMMAND
from bot.texts.humanize import plural

ANSWER_SECONDS = 60
"""How long to wait for an answer before saying that none came."""

EXAMPLES = ("how can a robot learn from human videos?", "/papers today")
"""Asked where nothing is typed at all, so that even an empty pipe shows what the bot does."""

SAMPLE = "A sample, most of it made up, ships with Paperboy. For the real thing: paperboy ingest"

MAX_WIDTH = 100
"""Slack's own messages are about this wide; longer lines read badly."""

GUIDE = """\
Type a question as you would write to the bot, or:
  @paperboy ...   to ask in a channel     /papers help   for the slash command
  a number        to press that button    quit           to end"""

_WEB_FONT = re.compile(r"@font-face \{.*?\}", re.DOTALL)


def chat(settings: Settings, *, sample: bool, save: Path | None, width: int | None) -> None:
    """Talk until the input ends, over the archive where it holds anything, else over the samples.

    Args:
        settings: Those of the archive; no token is read.
        sample: Whether to use the samples in any case.
        save: Where the conversation goes as an SVG picture.
        width: Columns; by default the terminal's, up to Slack's own.

    Raises:
        SettingsError: The picture cannot be written.
    """
    console = Console(record=save is not None, highlight=False)
    console.width = width or min(console.width, MAX_WIDTH)
    if not sample:
        with open_house(settings) as house:
            if house.store.count():
                _talk_over(house, console, "")
                return _save(console, save)
    with open_house(settings.in_memory()) as house:
        for digest in chain(Samples(house.clock).past(), [sample_digest(house.clock)]):
            house.library.add(digest)
        _talk_over(house, console, SAMPLE)
    return _save(console, save)


def _save(console: Console, path: Path | None) -> None:
    if path is None:
        return
    try:
        # A picture that fetches its font from somewhere tells that somewhere who looks at it.
        path.write_text(_WEB_FONT.sub("", console.export_svg(title="Paperboy")), encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"The picture cannot be written to {path}: {error.strerror}.") from error


def _talk_over(house: House, console: Console, notice: str) -> None:
    house.library.load()
    door = Door()
    stage = Stage(manifest(), house.clock, door)
    stage.workspace.settle(ADA, house.settings.timezone)
    page = Page(stage, Outside({}, leap=lambda _: None, real=lambda: ""))
    with closing(stage), WebServer(page, host="127.0.0.1", port=0) as server:
        page.at("127.0.0.1", server.port)
        door.app = build_app(
            house.rooms,
            bot_token=stage.token,
            signing_secret=stage.secret,
            base_url=f"{stage.api.url}/api/",
            clock=house.clock,
            on_revoked=lambda: None,
        )
        try:
            conversation = Conversation(door.app, stage, console)
            conversation.greet(house.library.status(), notice)
            conversation.hold(sys.stdin)
        finally:
            door.app.close()


class Conversation:
    """One person's turns, and what the bot says to them.

    Args:
        app: The bot.
        stage: The workspace that they talk in.
        console: Where it is shown.
    """

    def __init__(self, app: App, stage: Stage, console: Console) -> None:
        self._app, self._stage, self._console = app, stage, console
        self._seen = stage.workspace.feed.count
        self._last: Message | None = None

    def greet(self, status: Status, notice: str) -> None:
        """Say what is held, and what can be typed."""
        held = f"Paperboy: {plural(status.papers, 'paper')}, the newest of {status.newest}."
        self._console.print(Panel(Text("\n".join(filter(None, (held, notice, GUIDE)))), border_style="dim"))

    def hold(self, stdin: Iterable[str]) -> None:
        """Take one turn for each line, until the input or the person ends it."""
        for line in _typed(stdin, self._console):
            if line.lower() in ("quit", "exit", "/quit", "/exit"):
                return
            if line:
                self.turn(line)

    def turn(self, line: str) -> None:
        """Do what one line says, and show what the bot answers."""
        try:
            self._do(line)
        except Refused as refused:
            self._console.print(str(refused), style="red")
        if not (self._stage.courier.settle(ANSWER_SECONDS) and self._app.wait_idle(ANSWER_SECONDS)):
            self._console.print("No answer came in time.", style="red")
        for message in self._arrived():
            self._show(message)

    def _do(self, line: str) -> None:
        doings, people = self._stage.doings, {"paperboy": BOT}
        if line.isdecimal():
            self._press(int(line))
        elif line.startswith(COMMAND):
            doings.command(ADA, PAPERS, line)
        elif line.lower().startswith("@paperboy"):
            doings.say(ADA, PAPERS, typed(line, people, {}))
        else:
            doings.say(ADA, DM_ADA, typed(line, people, {}))

    def _press(self, number: int) -> None:
        """Press a button of the last message, or pick from one of its menus.

        Raises:
            Refused: There is none of that number.
        """
        last, buttons = self._last, render.presses(self._last.blocks) if self._last else ()
        if last is None or not 1 <= number <= len(buttons):
            raise Refused(f"There is no button {number}.")
        pressed = buttons[number - 1]
        spot = Spot(pressed.block, pressed.action, last.channel, last.ts)
        self._stage.pressing.press(ADA, spot, pressed.value, {})

    def _arrived(self) -> Iterator[Message]:
        """Give the bot's messages that are new or changed, each once and as it stands; tell of a form that opened."""
        workspace = self._stage.workspace
        self._seen, changes = workspace.feed.after(self._seen, 0)
        changed = [change for change in changes or () if change.kind == "message"]
        for channel, ts in dict.fromkeys((change.facts["channel"], change.facts["ts"]) for change in changed):
            message = workspace.find(channel, ts)
            if message and message.user == BOT and message.only_for in ("", ADA):
                yield message
        if workspace.modals.get(ADA):
            workspace.close_modals(ADA, every=True)
            self._console.print("A form opened, which a terminal cannot show: `paperboy demo` can.", style="yellow")

    def _show(self, message: Message) -> None:
        self._last = message
        blocks = message.blocks or [{"type": "section", "text": {"type": "mrkdwn", "text": message.text}}]
        title = "Paperboy, only visible to you" if message.only_for else "Paperboy"
        self._console.print(Panel(render.message(blocks), title=title, title_align="left", border_style="cyan"))


def _typed(stdin: Iterable[str], console: Console) -> Iterator[str]:
    """Give the lines a person types or pipes in; where there are none at all, two examples."""
    if sys.stdin.isatty():
        while True:
            try:
                yield console.input("[bold]you>[/] ").strip()
            except EOFError:
                return
    nothing = True
    for line in stdin:
        nothing = False
        console.print(Text.assemble(("you> ", "bold"), line.strip()))
        yield line.strip()
    for line in EXAMPLES if nothing else ():
        console.print(Text.assemble(("you> ", "bold"), line))
        yield line
