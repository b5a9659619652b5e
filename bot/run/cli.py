"""The command line: ``paperboy``, or ``python -m bot``. Each command reads its words and hands them on.

Each also imports what it needs where it begins: ``--help`` waits for no database, and ``ask`` for no Slack.

Exit codes: 0 done; 1 it failed, and a sentence on standard error says why; 2 the call's words are off; 130 interrupted.
"""

from __future__ import annotations

import io
import json
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from bot import __version__
from bot.days import span
from bot.errors import PaperboyError

if TYPE_CHECKING:
    from bot.run.wiring import House

app = typer.Typer(
    name="paperboy",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

meaning = typer.Typer(no_args_is_help=True, help="Search by meaning beside words: fetch a model, encode papers.")
app.add_typer(meaning, name="meaning")

out = Console(highlight=False, soft_wrap=True, markup=False)
err = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)

DATES = ["%Y-%m-%d"]


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


@app.command()
def run(
    http: Annotated[bool, typer.Option("--http", help="Take Slack's events over HTTP instead of Socket Mode.")] = False,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="Port of the web server; default: BOT_PORT.")
    ] = None,
) -> None:
    """Run the bot: answers, fetches and daily posts in one process."""
    from bot.run import logs
    from bot.run.serve import service
    from bot.run.settings import load_settings

    settings = load_settings()
    if port is not None:
        settings = settings.model_copy(update={"port": port})
    logs.configure(settings)
    raise typer.Exit(service.run(settings, http=http))


@app.command()
def ingest(
    *,
    day: Annotated[datetime | None, typer.Option(formats=DATES, help="One digest day (UTC).")] = None,
    since: Annotated[datetime | None, typer.Option(formats=DATES, help="The first day of a range.")] = None,
    until: Annotated[
        datetime | None, typer.Option(formats=DATES, help="The last day of the range; default: today.")
    ] = None,
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
        raise typer.Exit(0 if _import([*file, *(more or ())], _date(day), dry_run=dry_run) else 1)
    from bot.run.ingest import ingest_days

    with quiet_house() as house:
        house.source.open()
        wanted = _wanted(house, _date(day), _date(since), _date(until))
        raise typer.Exit(0 if ingest_days(house.library, wanted, out=out, err=err) else 1)


def _import(paths: list[Path], day: date | None, *, dry_run: bool) -> bool:
    from bot.library import utc_now
    from bot.run.imports import import_files

    if dry_run:
        return import_files(None, paths, day, clock=utc_now, out=out, err=err)
    with quiet_house() as house:
        return import_files(house.library, paths, day, clock=house.clock, out=out, err=err)


@app.command()
def forget(
    what: Annotated[list[str], typer.Argument(help="Days (YYYY-MM-DD), papers' ids or links.", metavar="DAY|ID")],
) -> None:
    """Take a mistaken import out again: a day with the papers that it alone lists, or a paper."""
    from bot.run import imports

    with quiet_house() as house:
        for each in what:
            imports.forget(house.library, house.posts, each, out=out)


def _wanted(house: House, day: date | None, since: date | None, until: date | None) -> tuple[date, ...]:
    if day:
        return (day,)
    if since:
        return span(since, until or house.clock().astimezone(UTC).date())[::-1]
    return house.library.missing()


@app.command()
def ask(
    question: Annotated[list[str], typer.Argument(help="In words, with filters, a day, a paper's id or link.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Answer one question from the archive."""
    from bot.run import console

    with quiet_house() as house:
        house.library.load(briefly=True)
        answer = house.library.answer(" ".join(question))
    if as_json:
        _print_json(console.answer_json(answer))
    else:
        out.print("\n".join(console.answer_lines(answer)))


@app.command()
def chat(
    save: Annotated[
        Path | None, typer.Option(help="When the conversation ends, save it as a picture (SVG).", dir_okay=False)
    ] = None,
    sample: Annotated[bool, typer.Option("--sample", help="Use the weeks of papers that ship with Paperboy.")] = False,
    width: Annotated[int | None, typer.Option(min=40, max=200, help="Columns; default: the terminal's.")] = None,
) -> None:
    """Talk with the bot here, without Slack; reads piped questions too."""
    from bot.run import logs
    from bot.run.chat import chat as conversation
    from bot.run.settings import load_settings

    settings = load_settings()
    logs.configure(settings, at_least=logging.ERROR)
    conversation.chat(settings, sample=sample, save=save, width=width)


@app.command()
def demo(
    *,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port of the page; 0 picks a free one.")] = 0,
    host: Annotated[str, typer.Option(help="Address of the page; of this machine alone.")] = "127.0.0.1",
    record: Annotated[
        Path | None, typer.Option(help="Keep every request and reply of the bot's as JSON lines.", dir_okay=False)
    ] = None,
    pictures: Annotated[
        Path | None,
        typer.Option(help="Instead, play the README's scenes and write a PNG of each here.", file_okay=False),
    ] = None,
    browser: Annotated[bool, typer.Option(help="Open the page in the browser.")] = True,
) -> None:
    """Try the whole bot in a page that looks like Slack: no token, and nothing leaves this machine."""
    from bot.run import logs
    from bot.run.demo.demo import demo as sandbox
    from bot.run.settings import load_settings

    settings = load_settings()
    logs.configure(settings, at_least=logging.ERROR)
    if pictures is not None:
        from bot.run.demo.pictures import take

        take(settings, pictures, out)
        return
    sandbox(settings, out, host=host, port=port, record=record, browser=browser)


@app.command()
def post(
    day: Annotated[
        datetime | None, typer.Option(formats=DATES, help="The digest day; default: the newest worth posting.")
    ] = None,
    channel: Annotated[str | None, typer.Option(help="A channel id; default: each of BOT_CHANNELS.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the messages; send nothing.")] = False,
) -> None:
    """Post a digest now; what a channel already has is not posted again."""
    from bot.run.by_hand import post_now

    with quiet_house() as house:
        raise typer.Exit(post_now(house, _date(day), channel, dry_run=dry_run, out=out, err=err))


@app.command()
def backup(
    path: Annotated[
        Path, typer.Argument(help="The file to write; an older one is replaced once the new one is whole.")
    ],
) -> None:
    """Copy the database to a file, while the bot runs."""
    from bot.run.backup import back_up
    from bot.run.settings import load_settings

    back_up(load_settings(), path, out=out)


@app.command()
def restore(
    path: Annotated[Path, typer.Argument(help="A file that `paperboy backup` wrote.")],
    force: Annotated[bool, typer.Option("--force", help="Replace an archive that holds something.")] = False,
) -> None:
    """Put a backup in the database's place; stop the bot first."""
    from bot.run.backup import put_back
    from bot.run.settings import load_settings

    put_back(load_settings(), path, force=force, out=out)


@app.command()
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
        _print_json(evaluate_files(house, corpus=corpus, queries=queries, qrels=qrels, run=run, questions=questions))


@app.command("doctor")
def run_doctor() -> None:
    """Check settings, tokens, scopes, database and source, and say what to do."""
    from bot.run import doctor

    logging.basicConfig(handlers=[logging.NullHandler()])  # the findings tell what went wrong
    raise typer.Exit(doctor.examine(out))


@app.command("feedback")
def show_feedback(
    weeks: Annotated[int, typer.Option(min=1, max=520, help="How many weeks, this one included.")] = 8,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Print by week how useful the answers were: thumbs, questions that found nothing, slow ones, the worst words."""
    from bot.run import feedback

    with quiet_house() as house:
        told = feedback.read(house, weeks)
    if as_json:
        _print_json(feedback.feedback_json(told))
    else:
        out.print("\n".join(feedback.feedback_lines(told)))


@app.command("import")
def import_channel(
    channel: Annotated[str, typer.Argument(help="The channel's id, from the end of its details.")],
    again: Annotated[bool, typer.Option("--again", help="Read all of it once more, not what came since.")] = False,
) -> None:
    """Read a channel's old links to papers, ids and times only, so that none of them is posted there as new."""
    from bot.run import links

    with quiet_house() as house:
        links.import_links(house, channel, again=again, out=out)


@app.command()
def manifest(
    link: Annotated[bool, typer.Option("--link", help="Print the one address that makes the app from it.")] = False,
    open_it: Annotated[bool, typer.Option("--open", help="Open that address in a browser.")] = False,
    url: Annotated[
        str, typer.Option(help="For HTTP: the bot's public address, https://YOUR-HOST; default: Socket Mode.")
    ] = "",
) -> None:
    """Print the Slack app's manifest, as JSON, or the link that makes the app from it."""
    from bot.run import manifest

    manifest.show(url, link=link, open_it=open_it, out=out)


@app.command()
def status(as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False) -> None:
    """Print the state of the archive."""
    from bot.run import console
    from bot.run.serve import alarm

    with quiet_house() as house:
        alarm.note(house)
        found = house.library.status()
    if as_json:
        _print_json(console.status_json(found))
    else:
        out.print("\n".join(console.status_lines(found)))


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


def _date(value: datetime | None) -> date | None:
    return value.date() if value else None


def _print_json(value: object) -> None:
    out.print(json.dumps(value, ensure_ascii=not out.encoding.startswith("utf"), indent=2))
