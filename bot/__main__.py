"""``python -m bot`` and ``paperboy``: the command line, which an interrupt ends without a traceback from the start."""

import sys


def main() -> None:
    """Run the command line; 130 where it was interrupted, its imports included."""
    try:
        from bot.run.cli.main import main as run  # noqa: PLC0415  # takes a moment, in which people interrupt, too

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
