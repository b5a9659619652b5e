"""The commands that answer questions here, without Slack."""

from __future__ import annotations

import logging
from pathlib import Path

import click

from bot.run.cli.frame import Command, out, print_json, quiet_archive, say


@click.command(cls=Command)
@click.argument("question", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def ask(question: tuple[str, ...], *, as_json: bool) -> None:
    """Answer one question from the archive: in words, with filters, a day, a paper's id or link."""
    from bot.run import console

    with quiet_archive() as archive:
        archive.library.load(briefly=True)
        answer = archive.library.answer(" ".join(question))
    if as_json:
        print_json(console.answer_json(answer))
    else:
        say("\n".join(console.answer_lines(answer)))


@click.command(cls=Command)
@click.option(
    "--save",
    type=click.Path(dir_okay=False, path_type=Path),
    help="When the conversation ends, save it as a picture (SVG).",
)
@click.option("--sample", is_flag=True, help="Use the weeks of papers that ship with Paperboy.")
@click.option("--width", type=click.IntRange(40, 200), help="Columns; default: the terminal's.")
def chat(*, save: Path | None, sample: bool, width: int | None) -> None:
    """Talk with the bot here, without Slack; reads piped questions too."""
    from bot.run import logs
    from bot.run.chat import chat as conversation
    from bot.run.settings import load_settings

    settings = load_settings()
    logs.configure(settings, at_least=logging.ERROR)
    conversation.chat(settings, sample=sample, save=save, width=width)


@click.command(cls=Command)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, show_default=True, help="Port of the page; 0 picks a free one."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address of the page; of this machine alone.")
@click.option(
    "--record",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Keep every request and reply of the bot's as JSON lines.",
)
@click.option(
    "--pictures",
    type=click.Path(file_okay=False, path_type=Path),
    help="Instead, play the README's scenes and write a PNG of each here.",
)
@click.option("--browser/--no-browser", default=True, help="Open the page in the browser.", show_default=True)
def demo(*, port: int, host: str, record: Path | None, pictures: Path | None, browser: bool) -> None:
    """Try the whole bot in a page that looks like Slack: no token, and nothing leaves this machine."""
    from bot.run import logs
    from bot.run.demo.demo import demo as sandbox
    from bot.run.settings import load_settings

    settings = load_settings()
    logs.configure(settings, at_least=logging.ERROR)
    if pictures is not None:
        from bot.run.demo.pictures import take

        take(settings, pictures, out())
        return
    sandbox(settings, out(), host=host, port=port, record=record, browser=browser)


COMMANDS = (ask, chat, demo)
