"""What every command of the command line has: where it prints, options of days, the open house."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console

if TYPE_CHECKING:
    from bot.run.wiring import House

out = Console(highlight=False, soft_wrap=True, markup=False)
err = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)


@contextmanager
def quiet_house() -> Iterator[House]:
    """Open the house for a command whose output is for a person: only warnings are logged."""
    from bot.run import logs
    from bot.run.settings import load_settings
    from bot.run.wiring import open_house

    settings = load_settings()
    logs.configure(settings, at_least=logging.WARNING)
    with open_house(settings) as house:
        yield house


def day_option(told: str) -> Any:
    """Return an option that takes a day."""
    return typer.Option(parser=_day, metavar="YYYY-MM-DD", help=told)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no day; write one as YYYY-MM-DD") from None


def print_json(value: object) -> None:
    out.print(json.dumps(value, ensure_ascii=not out.encoding.startswith("utf"), indent=2))
