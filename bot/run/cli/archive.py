"""The commands that fill, keep and measure the archive."""

from __future__ import annotations

from datetime import UTC, date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.days import span
from bot.run.cli.frame import day_option, err, out, print_json, quiet_house

if TYPE_CHECKING:
    from bot.run.wiring import House

commands = typer.Typer()
meaning = typer.Typer(no_args_is_help=True, help="Search by meaning beside words: fetch a model, encode papers.")


@commands.command()
def ingest(
    *,
    day: Annotated[date | None, day_option("One digest day (UTC).")] = None,
    since: Annotated[date | None, day_option("The first day of a range.")] = None,
    until: Annotated[date | None, day_option("The last day of the range; default: today.")] = None,
    file: Annotated[
        list[Path] | None,
        typer.Option(
            help="A saved or copied page, or a folder of them: JSON, HTML, text, Markdown, RSS, a letter. Repeatable.",
        ),
    ] = None,
    more: Annotated[list[Path] | None, typer.Argument(help="More files, after --file.", show_default=False)] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what the files hold; save nothing.")] = False,
) -> None:
    """Fetch digests into the archive; without options: whatever is missing.

    With --file, --day is the day of a page that names none; a page of several days names its papers' own.
    """
    if (since and (file or day)) or (until and not since):
        raise typer.BadParameter("give --day, or --since with an optional --until, or --file with an optional --day")
    if (more or dry_run) and not file:
        raise typer.BadParameter("files are named by --file; --dry-run goes with it")
    if since and until and until < since:
        raise typer.BadParameter("--until comes before --since")
    if file:
        raise typer.Exit(0 if _import([*file, *(more or ())], day, dry_run=dry_run) else 1)
    from bot.run.ingest import ingest_days

    with quiet_house() as house:
        house.source.open()
        wanted = _wanted(house, day, since, until)
        raise typer.Exit(0 if ingest_days(house.library, wanted, out=out, err=err) else 1)


def _import(paths: list[Path], day: date | None, *, dry_run: bool) -> bool:
    from bot.library import utc_now
    from bot.run.imports import import_files

    if dry_run:
        return import_files(None, paths, day, clock=utc_now, out=out, err=err)
    with quiet_house() as house:
        return import_files(house.library, paths, day, clock=house.clock, out=out, err=err)


def _wanted(house: House, day: date | None, since: date | None, until: date | None) -> tuple[date, ...]:
    if day:
        return (day,)
    if since:
        return span(since, until or house.clock().astimezone(UTC).date())[::-1]
    return house.library.missing()


@commands.command()
def forget(
    what: Annotated[list[str], typer.Argument(help="Days (YYYY-MM-DD), papers' ids or links.", metavar="DAY|ID")],
) -> None:
    """Take a mistaken import out again: a day with the papers that it alone lists, or a paper."""
    from bot.run import imports

    with quiet_house() as house:
        for each in what:
            imports.forget(house.library, house.posts, each, out=out)


@commands.command()
def status(as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False) -> None:
    """Print the state of the archive."""
    from bot.run import console
    from bot.run.serve import alarm

    with quiet_house() as house:
        alarm.note(house)
        found = house.library.status()
    if as_json:
        print_json(console.status_json(found))
    else:
        out.print("\n".join(console.status_lines(found)))


@commands.command()
def backup(
    path: Annotated[
        Path, typer.Argument(help="The file to write; an older one is replaced once the new one is whole.")
    ],
) -> None:
    """Copy the database to a file, while the bot runs."""
    from bot.run.backup import back_up
    from bot.run.settings import load_settings

    back_up(load_settings(), path, out=out)


@commands.command()
def restore(
    path: Annotated[Path, typer.Argument(help="A file that `paperboy backup` wrote.")],
    force: Annotated[bool, typer.Option("--force", help="Replace an archive that holds something.")] = False,
) -> None:
    """Put a backup in the database's place; stop the bot first."""
    from bot.run.backup import put_back
    from bot.run.settings import load_settings

    put_back(load_settings(), path, force=force, out=out)


@commands.command()
def evaluate(
    corpus: Annotated[Path | None, typer.Option(help="Papers: lines of {id, title, text}, gzipped or not.")] = None,
    queries: Annotated[Path | None, typer.Option(help="Lines of {id, text, exclude?}.")] = None,
    qrels: Annotated[Path | None, typer.Option(help="Lines of query, paper and grade, between tabs.")] = None,
    run: Annotated[Path | None, typer.Option(help="Where to write the ranking as a TREC run.", metavar="TREC")] = None,
    questions: Annotated[
        Path | None, typer.Option(help="Lines of {kind, question, titles, answer}, asked of the archive.")
    ] = None,
) -> None:
    """Measure how good the answers are, and print the figures as JSON."""
    from bot.run.evaluate import evaluate_files

    with quiet_house() as house:
        print_json(evaluate_files(house, corpus=corpus, queries=queries, qrels=qrels, run=run, questions=questions))


@meaning.command("fetch")
def fetch_model() -> None:
    """Fetch the model of BOT_MEANING_MODEL, once; its files are held to their digests."""
    from bot.run import encoding
    from bot.run.settings import load_settings

    encoding.fetch(load_settings(), out=out, err=err)


@meaning.command("build")
def build_vectors() -> None:
    """Make the vectors that papers lack; what is done stays done, and the running bot goes on by itself."""
    from bot.run import encoding

    with quiet_house() as house:
        encoding.build(house.library, house.index, house.settings, out=out, err=err)
