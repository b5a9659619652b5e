"""The commands that fill, keep and measure the archive."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.run.cli.frame import Command, Commands, Day, err, out, print_json, quiet_archive, quiet_house, say

if TYPE_CHECKING:
    from bot.run.wiring import House

ANY_PATH = click.Path(path_type=Path)


@click.command(cls=Command)
@click.option("--day", type=Day(), help="One digest day (UTC).")
@click.option("--since", type=Day(), help="The first day of a range.")
@click.option("--until", type=Day(), help="The last day of the range; default: today.")
@click.option(
    "--file",
    "files",
    type=ANY_PATH,
    multiple=True,
    help="A saved or copied page, or a folder of them: JSON, HTML, text, Markdown, RSS, a letter. Repeatable.",
)
@click.argument("more", nargs=-1, type=ANY_PATH)
@click.option("--dry-run", is_flag=True, help="Say what the files hold; save nothing.")
def ingest(
    *,
    day: date | None,
    since: date | None,
    until: date | None,
    files: tuple[Path, ...],
    more: tuple[Path, ...],
    dry_run: bool,
) -> None:
    """Fetch digests into the archive; without options: whatever is missing.

    With --file, --day is the day of a page that names none; a page of several days names its papers' own. MORE are
    more files, after --file.
    """
    if (since and (files or day)) or (until and not since):
        raise click.UsageError("give --day, or --since with an optional --until, or --file with an optional --day")
    if (more or dry_run) and not files:
        raise click.UsageError("files are named by --file; --dry-run goes with it")
    if since and until and until < since:
        raise click.UsageError("--until comes before --since")
    if files:
        sys.exit(0 if _import([*files, *more], day, dry_run=dry_run) else 1)
    from bot.run.ingest import ingest_days

    with quiet_house() as house:
        house.source.open()
        wanted = _wanted(house, day, since, until)
        sys.exit(0 if ingest_days(house.library, wanted, out=out(), err=err()) else 1)


def _import(paths: list[Path], day: date | None, *, dry_run: bool) -> bool:
    from bot.library import utc_now
    from bot.run.imports import import_files

    if dry_run:
        return import_files(None, paths, day, clock=utc_now, out=out(), err=err())
    with quiet_house() as house:
        return import_files(house.library, paths, day, clock=house.clock, out=out(), err=err())


def _wanted(house: House, day: date | None, since: date | None, until: date | None) -> tuple[date, ...]:
    from bot.days import day_of, span

    if day:
        return (day,)
    if since:
        return span(since, until or day_of(house.clock()))[::-1]
    return house.library.missing()


@click.command(cls=Command)
@click.argument("what", nargs=-1, required=True, metavar="DAY|ID...")
def forget(what: tuple[str, ...]) -> None:
    """Take a mistaken import out again: a day with the papers that it alone lists, or a paper.

    Days are named as YYYY-MM-DD, papers by their ids or links.
    """
    from bot.run import imports

    with quiet_house() as house:
        for each in what:
            imports.forget(house.library, house.posts, each, out=out())


@click.command(cls=Command)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def status(*, as_json: bool) -> None:
    """Print the state of the archive."""
    from bot.run import console
    from bot.run.serve import alarm

    with quiet_archive() as archive:
        alarm.note(archive)
        found = archive.library.status()
    if as_json:
        print_json(console.status_json(found))
    else:
        say("\n".join(console.status_lines(found)))


@click.command(cls=Command)
@click.argument("path", type=ANY_PATH)
def backup(path: Path) -> None:
    """Copy the database to a file, while the bot runs; an older one is replaced once the new one is whole."""
    from bot.run.backup import back_up
    from bot.run.settings import load_settings

    back_up(load_settings(), path, out=out())


@click.command(cls=Command)
@click.argument("path", type=ANY_PATH)
@click.option("--force", is_flag=True, help="Replace an archive that holds something.")
def restore(path: Path, *, force: bool) -> None:
    """Put a backup that `paperboy backup` wrote in the database's place; stop the bot first."""
    from bot.run.backup import put_back
    from bot.run.settings import load_settings

    put_back(load_settings(), path, force=force, out=out())


@click.command(cls=Command)
@click.option("--corpus", type=ANY_PATH, help="Papers: lines of {id, title, text}, gzipped or not.")
@click.option("--queries", type=ANY_PATH, help="Lines of {id, text, exclude?}.")
@click.option("--qrels", type=ANY_PATH, help="Lines of query, paper and grade, between tabs.")
@click.option("--run", type=ANY_PATH, metavar="TREC", help="Where to write the ranking as a TREC run.")
@click.option("--questions", type=ANY_PATH, help="Lines of {kind, question, titles, answer}, asked of the archive.")
def evaluate(
    *, corpus: Path | None, queries: Path | None, qrels: Path | None, run: Path | None, questions: Path | None
) -> None:
    """Measure how good the answers are, and print the figures as JSON."""
    from bot.run.evaluate import evaluate_files

    with quiet_house() as house:
        print_json(evaluate_files(house, corpus=corpus, queries=queries, qrels=qrels, run=run, questions=questions))


@click.group(cls=Commands)
def meaning() -> None:
    """Search by meaning beside words: fetch a model, encode papers."""


@meaning.command()
def fetch() -> None:
    """Fetch the model of BOT_MEANING_MODEL, once; its files are held to their digests."""
    from bot.run import encoding
    from bot.run.settings import load_settings

    encoding.fetch(load_settings(), out=out(), err=err())


@meaning.command()
def build() -> None:
    """Make the vectors that papers lack; what is done stays done, and the running bot goes on by itself."""
    from bot.run import encoding

    with quiet_house() as house:
        encoding.build(house.library, house.index, house.settings, out=out(), err=err())


COMMANDS = (ingest, forget, status, backup, restore, evaluate, meaning)
