"""The commands that serve a workspace in Slack, or ask about it."""

from __future__ import annotations

import logging
import sys
from datetime import date

import click

from bot.run.cli.frame import Command, Day, err, out, print_json, quiet_house, say


@click.command(cls=Command)
@click.option("--http", is_flag=True, help="Take Slack's events over HTTP instead of Socket Mode.")
@click.option("--port", type=click.IntRange(0, 65535), help="Port of the web server; default: BOT_PORT.")
def run(*, http: bool, port: int | None) -> None:
    """Run the bot: answers, fetches and daily posts in one process."""
    from bot.run import logs
    from bot.run.serve import service
    from bot.run.settings import load_settings

    settings = load_settings()
    if port is not None:
        settings = settings.model_copy(update={"port": port})
    logs.configure(settings)
    sys.exit(service.run(settings, http=http))


@click.command(cls=Command)
@click.option("--day", type=Day(), help="The digest day; default: the newest worth posting.")
@click.option("--channel", help="A channel id; default: each of BOT_CHANNELS.")
@click.option("--dry-run", is_flag=True, help="Print the messages; send nothing.")
def post(*, day: date | None, channel: str | None, dry_run: bool) -> None:
    """Post a digest now; what a channel already has is not posted again."""
    from bot.run.by_hand import post_now

    with quiet_house() as house:
        sys.exit(post_now(house, day, channel, dry_run=dry_run, out=out(), err=err()))


@click.command(cls=Command)
def doctor() -> None:
    """Check settings, tokens, scopes, database and source, and say what to do."""
    from bot.run.doctor import examine

    logging.basicConfig(handlers=[logging.NullHandler()])  # the findings tell what went wrong
    sys.exit(examine(out()))


@click.command(cls=Command)
@click.option(
    "--weeks", type=click.IntRange(1, 520), default=8, show_default=True, help="How many weeks, this one included."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def feedback(*, weeks: int, as_json: bool) -> None:
    """Print by week how useful the answers were: thumbs, questions that found nothing, slow ones, the worst words."""
    from bot.answers.report import last_weeks
    from bot.run.feedback import feedback_json, feedback_lines

    with quiet_house() as house:
        told = last_weeks(house.rooms.feedback, weeks, house.clock())
    if as_json:
        print_json(feedback_json(told))
    else:
        say("\n".join(feedback_lines(told)))


@click.command("import", cls=Command)
@click.argument("channel")
@click.option("--again", is_flag=True, help="Read all of it once more, not what came since.")
def import_channel(channel: str, *, again: bool) -> None:
    """Read a channel's old links to papers, ids and times only, so that none of them is posted there as new.

    CHANNEL is the channel's id, from the end of its details.
    """
    from bot.run import links

    with quiet_house() as house:
        links.import_links(house, channel, again=again, out=out())


@click.command(cls=Command)
@click.option("--link", is_flag=True, help="Print the one address that makes the app from it.")
@click.option("--open", "open_it", is_flag=True, help="Open that address in a browser.")
@click.option("--url", default="", help="For HTTP: the bot's public address, https://YOUR-HOST; default: Socket Mode.")
def manifest(*, link: bool, open_it: bool, url: str) -> None:
    """Print the Slack app's manifest, as JSON, or the link that makes the app from it."""
    from bot.run.manifest import show

    show(url, link=link, open_it=open_it, out=out())


COMMANDS = (run, post, doctor, feedback, import_channel, manifest)
