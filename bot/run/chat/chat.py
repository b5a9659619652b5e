"""``chat``: a conversation in the terminal that goes through the real Bolt app, its listeners and its HTTP clients."""

from __future__ import annotations

import queue
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.panel import Panel
from rich.text import Text
from slack_bolt import BoltRequest

from bot.errors import SettingsError
from bot.model import Status
from bot.run.chat import render
from bot.run.chat.desk import Desk, Sent, Signed
from bot.run.settings import Settings
from bot.run.wiring import House, open_house, sample_digest
from bot.slack.app import App, build_app

ANSWER_SECONDS = 60
"""How long to wait for an answer before saying that none came."""

EXAMPLES = ("how can a robot learn from human videos?", "/papers today")
"""Asked where nothing is typed at all, so that even an empty pipe shows what the bot does."""

MAX_WIDTH = 100
"""Slack's own messages are about this wide; longer lines read badly."""

GUIDE = """\
Type a question as you would write to the bot, or:
  @paperboy ...   to ask in a channel     /papers help   for the slash command
  a number        to press that button    quit           to end"""

_WEB_FONT = re.compile(r"@font-face \{.*?\}", re.DOTALL)


def chat(settings: Settings, *, sample: bool, save: Path | None, width: int | None) -> None:
    """Talk until the input ends, over the archive where it holds anything, else over the sample digest.

    Args:
        settings: Those of the archive; no token is read.
        sample: Whether to use the sample digest in any case.
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
        house.library.add(sample_digest(house.clock))
        _talk_over(house, console, "This is the sample that ships with Paperboy. For the real thing: paperboy ingest")
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
    with Desk() as desk:
        app = build_app(
            house.rooms(),
            bot_token="terminal",  # noqa: S106 (no token: the desk on loopback asks for none)
            signing_secret=desk.signing_secret,
            base_url=f"{desk.url}/api/",
            clock=house.clock,
            on_revoked=lambda: None,
        )
        try:
            conversation = Conversation(app, desk, console)
            conversation.greet(house.library.status(), notice)
            conversation.hold(sys.stdin)
        finally:
            app.close()


class Conversation:
    """One person's turns, and what the bot says to them.

    Args:
        app: The bot.
        desk: Where its messages arrive.
        console: Where they are shown.
    """

    def __init__(self, app: App, desk: Desk, console: Console) -> None:
        self._app, self._desk, self._console = app, desk, console
        self._last: Sent | None = None

    def greet(self, status: Status, notice: str) -> None:
        """Say what is held, and what can be typed."""
        held = f"Paperboy: {status.papers} papers, the newest of {status.newest}."
        self._console.print(Panel(Text("\n".join(filter(None, (held, notice, GUIDE)))), border_style="dim"))

    def hold(self, stdin: Iterable[str]) -> None:
        """Take one turn for each line, until the input or the person ends it."""
        for line in _typed(stdin, self._console):
            if line.lower() in ("quit", "exit", "/quit", "/exit"):
                return
            if line:
                self.turn(line)

    def turn(self, line: str) -> None:
        """Send one line to the bot, and show what it says."""
        signed = self._signed(line)
        if signed is None:
            self._console.print(f"There is no button {line}.", style="red")
            return
        self._app.dispatch(BoltRequest(body=signed.body, headers=dict(signed.headers)))
        if not self._app.wait_idle(ANSWER_SECONDS):
            self._console.print("No answer came in time.", style="red")
        for sent in self._arrived():
            self._show(sent)

    def _signed(self, line: str) -> Signed | None:
        if line.isdecimal():
            buttons = self._buttons()
            if not 1 <= int(line) <= len(buttons) or self._last is None:
                return None
            return self._desk.press(dict(buttons[int(line) - 1].action), self._last.body)
        if line.startswith("/papers"):
            return self._desk.command(line.removeprefix("/papers").strip())
        if line.lower().startswith("@paperboy"):
            return self._desk.mention(line[len("@paperboy") :].strip())
        return self._desk.direct(line)

    def _arrived(self) -> Iterator[Sent]:
        while True:
            try:
                yield self._desk.sent.get_nowait()
            except queue.Empty:
                return

    def _buttons(self) -> Sequence[render.Press]:
        return render.presses(self._last.body.get("blocks") or ()) if self._last else ()

    def _show(self, sent: Sent) -> None:
        self._last = sent
        blocks = sent.body.get("blocks") or [{"type": "section", "text": {"type": "mrkdwn", "text": sent.body["text"]}}]
        title = "Paperboy, only visible to you" if sent.private else "Paperboy"
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
