"""The commands that serve a workspace in Slack, or ask about it."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from bot.run.cli.frame import day_option, err, out, print_json, quiet_house

commands = typer.Typer()


@commands.command()
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
        settings = replace(settings, port=port)
    logs.configure(settings)
    raise typer.Exit(service.run(settings, http=http))


@commands.command()
def post(
    day: Annotated[date | None, day_option("The digest day; default: the newest worth posting.")] = None,
    channel: Annotated[str | None, typer.Option(help="A channel id; default: each of BOT_CHANNELS.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the messages; send nothing.")] = False,
) -> None:
    """Post a digest now; what a channel already has is not posted again."""
    from bot.run.by_hand import post_now

    with quiet_house() as house:
        raise typer.Exit(post_now(house, day, channel, dry_run=dry_run, out=out, err=err))


@commands.command("doctor")
def run_doctor() -> None:
    """Check settings, tokens, scopes, database and source, and say what to do."""
    from bot.run import doctor

    logging.basicConfig(handlers=[logging.NullHandler()])  # the findings tell what went wrong
    raise typer.Exit(doctor.examine(out))


@commands.command("feedback")
def show_feedback(
    weeks: Annotated[int, typer.Option(min=1, max=520, help="How many weeks, this one included.")] = 8,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Print by week how useful the answers were: thumbs, questions that found nothing, slow ones, the worst words."""
    from bot.report import last_weeks
    from bot.run import feedback

    with quiet_house() as house:
        told = last_weeks(house.feedback, weeks, house.clock())
    if as_json:
        print_json(feedback.feedback_json(told))
    else:
        out.print("\n".join(feedback.feedback_lines(told)))


@commands.command("import")
def import_channel(
    channel: Annotated[str, typer.Argument(help="The channel's id, from the end of its details.")],
    again: Annotated[bool, typer.Option("--again", help="Read all of it once more, not what came since.")] = False,
) -> None:
    """Read a channel's old links to papers, ids and times only, so that none of them is posted there as new."""
    from bot.run import links

    with quiet_house() as house:
        links.import_links(house, channel, again=again, out=out)


@commands.command()
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
