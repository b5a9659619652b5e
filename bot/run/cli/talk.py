"""The commands that answer questions here, without Slack."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Annotated

import typer

from bot.run.cli.frame import out, print_json, quiet_house

commands = typer.Typer()


@commands.command()
def ask(
    question: Annotated[list[str], typer.Argument(help="In words, with filters, a day, a paper's id or link.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Answer one question from the archive."""
    from bot.run import console

    with quiet_house() as house:
        house.library.load(briefly=True)
        answer = house.library.answer(" ".join(question))
    if as_json:
        print_json(console.answer_json(answer))
    else:
        out.print("\n".join(console.answer_lines(answer)))


@commands.command()
def chat(
    save: Annotated[
        Path | None, typer.Option(help="When the conversation ends, save it as a picture (SVG).", dir_okay=False)
    ] = None,
    sample: Annotated[bool, typer.Option("--sample", help="Use the weeks of papers that ship with Paperboy.")] = False,
    width: Annotated[int | None, typer.Option(min=40, max=200, help="Columns; default: the terminal's.")] = None,
) -> None:
    """Talk with the bot here, without Slack; reads piped questions too."""
    from bot.run import logs
    from bot.run.chat import chat as conversation
    from bot.run.settings import load_settings

    settings = load_settings()
    logs.configure(settings, at_least=logging.ERROR)
    conversation.chat(settings, sample=sample, save=save, width=width)


@commands.command()
def demo(
    *,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port of the page; 0 picks a free one.")] = 0,
    host: Annotated[str, typer.Option(help="Address of the page; of this machine alone.")] = "127.0.0.1",
    record: Annotated[
        Path | None, typer.Option(help="Keep every request and reply of the bot's as JSON lines.", dir_okay=False)
    ] = None,
    pictures: Annotated[
        Path | None,
        typer.Option(help="Instead, play the README's scenes and write a PNG of each here.", file_okay=False),
    ] = None,
    browser: Annotated[bool, typer.Option(help="Open the page in the browser.")] = True,
) -> None:
    """Try the whole bot in a page that looks like Slack: no token, and nothing leaves this machine."""
    from bot.run import logs
    from bot.run.demo.demo import demo as sandbox
    from bot.run.settings import load_settings

    settings = load_settings()
    logs.configure(settings, at_least=logging.ERROR)
    if pictures is not None:
        from bot.run.demo.pictures import take

        take(settings, pictures, out)
        return
    sandbox(settings, out, host=host, port=port, record=record, browser=browser)
