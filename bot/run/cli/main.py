"""``paperboy``, or ``python -m bot``: all commands as one program.

Exit codes: 0 done; 1 it failed, and a sentence on standard error says why; 2 the call's words are off; 130 interrupted.
"""

from __future__ import annotations

import io
import sys

import click

from bot import __version__
from bot.errors import PaperboyError
from bot.run.cli import archive, talk, workspace
from bot.run.cli.frame import Commands


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(version)s", help="Print the version and end.")
def app() -> None:
    """Keep a Slack workspace up with AI papers: daily digests, and answers with their evidence.

    Settings come from the environment and from .env; .env.example lists them, and `doctor` checks them.
    """


for _command in (*workspace.COMMANDS, *talk.COMMANDS, *archive.COMMANDS):
    app.add_command(_command)


def main() -> None:
    """Run the command line, and turn our errors into a sentence and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a locale without a character shows "?" for it, and no traceback
    try:
        sys.exit(app.main(prog_name="paperboy", standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort as error:
        raise KeyboardInterrupt from error
    except PaperboyError as error:
        click.secho(str(error), fg="red", err=True)
        sys.exit(1)
