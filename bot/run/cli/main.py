"""``paperboy``, or ``python -m bot``: all commands as one program.

Exit codes: 0 done; 1 it failed, and a sentence on standard error says why; 2 the call's words are off; 130 interrupted.
"""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

from bot import __version__
from bot.errors import PaperboyError
from bot.run.cli import archive, talk, workspace
from bot.run.cli.frame import err, out

app = typer.Typer(
    name="paperboy",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _commands in (workspace.commands, talk.commands, archive.commands):
    app.add_typer(_commands)
app.add_typer(archive.meaning, name="meaning")


def main() -> None:
    """Run the command line, and turn our errors into a sentence and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a locale without a character shows "?" for it, and no traceback
    try:
        app()
    except PaperboyError as error:
        err.print(str(error), style="red")
        sys.exit(1)


def _show_version(wanted: bool) -> None:
    if wanted:
        out.print(__version__)
        raise typer.Exit


@app.callback()
def options(
    _version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Keep a Slack workspace up with AI papers: daily digests, and answers with their evidence.

    Settings come from the environment and from .env; .env.example lists them, and `doctor` checks them.
    """
