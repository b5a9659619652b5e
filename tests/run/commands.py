"""Commands of the command line, run in this process."""

import sys
from datetime import UTC, datetime, timedelta

from typer.main import get_command
from typer.testing import CliRunner

from bot.errors import PaperboyError
from bot.run.cli.main import app

TODAY = datetime.now(UTC).date()
YESTERDAY = TODAY - timedelta(days=1)
COMMAND = get_command(app)  # ``CliRunner.invoke`` makes it anew for each call, which takes longer than most commands


def paperboy(*words):
    """Run a command; return its exit code and all that it printed, errors of ours included."""
    with CliRunner().isolation() as (_, _, printed):
        try:
            code = COMMAND.main(words, prog_name="paperboy") or 0
        except SystemExit as end:
            code = end.code or 0
        except PaperboyError as error:
            code = 1
            print(error)
        sys.stdout.flush()
        sys.stderr.flush()
        return code, printed.getvalue().decode()
