"""What every command of the command line has: where it prints, days as they are written, the open house."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console

    from bot.run.brief import Archive
    from bot.run.settings import Settings
    from bot.run.wiring import House


class Day(click.ParamType[date]):
    """A day as it is written in a call."""

    name = "YYYY-MM-DD"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return it."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day; write one as {self.name}", param, ctx)


class Command(click.Command):
    """A command whose first sentence stands whole in the list of commands."""

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - click's signature
        """Return that sentence."""
        return " ".join((self.help or "").split("\n\n")[0].split())


class Commands(click.Group):
    """Commands in the order that they were written in."""

    command_class = Command

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return their names."""
        return list(self.commands)


def say(text: str) -> None:
    """Print a text as it is: a command that prints nothing else waits for no package that draws."""
    sys.stdout.write(f"{text}\n")


@cache
def out() -> Console:
    """Return what draws on standard output."""
    return _console(stderr=False)


@cache
def err() -> Console:
    """Return what draws on standard error."""
    return _console(stderr=True)


def _console(*, stderr: bool) -> Console:
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, soft_wrap=True, markup=False)


@contextmanager
def quiet_house() -> Iterator[House]:
    """Open the house for a command whose output is for a person: only warnings are logged."""
    from bot.run.wiring import open_house

    with open_house(_quiet_settings()) as house:
        yield house


@contextmanager
def quiet_archive() -> Iterator[Archive]:
    """Open as much of it as one who asks one thing and ends needs."""
    from bot.run.brief import open_brief

    with open_brief(_quiet_settings()) as archive:
        yield archive


def _quiet_settings() -> Settings:
    from bot.run import logs
    from bot.run.settings import load_settings

    settings = load_settings()
    logs.configure(settings, at_least=logging.WARNING)
    return settings


def print_json(value: object) -> None:
    say(json.dumps(value, ensure_ascii=not (sys.stdout.encoding or "").lower().startswith("utf"), indent=2))
