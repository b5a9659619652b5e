"""Commands of the command line, run in this process."""

from datetime import UTC, datetime, timedelta

from click.testing import CliRunner

from bot.errors import PaperboyError
from bot.run.cli.main import app

TODAY = datetime.now(UTC).date()
YESTERDAY = TODAY - timedelta(days=1)


def paperboy(*words):
    """Run a command; return its exit code and all that it printed, errors of ours included."""
    result = CliRunner().invoke(app, words)
    if isinstance(result.exception, PaperboyError):
        return 1, f"{result.output}{result.exception}"
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output
