"""``python -m bot``: the command line."""

from bot.run.cli import main

if __name__ == "__main__":
    main()
