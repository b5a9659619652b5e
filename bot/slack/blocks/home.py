"""What somebody has here -> the App Home tab: papers of the day, subscriptions, editions, list, settings. Pure.

Of everything the first few are shown, so that no list fills it: a Home holds 100 blocks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from bot.model import Answer, Edition, EditionState, Grown, Hit, Status, Subscription
from bot.slack.blocks.editions import settings_lines
from bot.slack.blocks.help import QUESTIONS, lines
from bot.slack.blocks.lists import Entry, entry_menu
from bot.slack.blocks.message import (
    MAX_OPTION_VALUE_CHARS,
    Block,
    actions,
    as_many,
    button,
    context,
    divider,
    header,
    menu,
    section,
)
from bot.slack.blocks.mrkdwn import link, plain
from bot.slack.blocks.notices import PRIVACY, status_line
from bot.slack.blocks.papers import SEPARATOR, about, called
from bot.slack.blocks.subscriptions import line, menu_of
from bot.slack.blocks.times import when
from bot.slack.ids import is_channel
from bot.slack.manifest import COMMAND
from bot.texts.humanize import day_words

HOME_ACTION = "home"
"""The actions of the Home tab, each followed by a part and a word or number of its own; each holds a command."""

EDITION = "edition."
"""What begins the name of an edition's menu; its channel follows."""

EDITION_MENU = (
    ("Pause for a week", "digest pause for a week"),
    ("Change…", "digest change"),
    ("Post the newest now", "digest now"),
    ("Off", "digest off"),
)
RESUME = ("Resume", "digest resume")

PAPERS, RISING, SUBSCRIPTIONS, EDITIONS, ENTRIES, DIGESTS = 5, 3, 10, 5, 10, 5
"""How many of each are shown."""


@dataclass(frozen=True, slots=True)
class Home:
    """What a person sees.

    Attributes:
        status: The archive's.
        top: The best papers of the newest day.
        rising: The papers whose votes have grown most in the last days.
        subscriptions: The person's own, then those that they made in channels.
        editions: Those of channels, that the person set up.
        entries: The first of the person's list, what is unread before the rest.
        saved: How many papers the list has.
        unread: How many of these are unread.
        days: The last days with papers, newest first.
        zone: The person's time zone.
        now: The instant.
        public_url: Where feeds are reached; empty where they are not.
        notice: What the last press came to, in mrkdwn; empty where nothing was pressed.
    """

    status: Status
    top: Answer
    rising: Sequence[Grown]
    subscriptions: Sequence[Subscription]
    editions: Sequence[Edition]
    entries: Sequence[Entry]
    saved: int
    unread: int
    days: Sequence[date]
    zone: tzinfo
    now: datetime
    public_url: str = ""
    notice: str = ""


def home_view(home: Home) -> dict[str, Any]:
    """Return the Home tab."""
    blocks = [
        header("Paperboy"),
        *([section(as_many(home.notice.splitlines()))] if home.notice else []),
        context(status_line(home.status)),
        *(section(f":warning: {plain(problem, 500)}") for problem in home.status.problems[:5]),
        *_top(home),
        *_rising(home),
        *_subscriptions(home),
        *_editions(home),
        *_list(home),
        *_digests(home),
        *_settings(home),
        divider(),
        section(lines(QUESTIONS)),
        context(PRIVACY),
    ]
    return {"type": "home", "blocks": blocks}


def _press(text: str, name: str, command: str) -> Block:
    return button(text, f"{HOME_ACTION}.{name}", command)


def _menu(name: str, entries: Sequence[tuple[str, str]]) -> Block:
    return menu(f"{HOME_ACTION}.{name}", entries)


def _top(home: Home) -> Iterator[Block]:
    yield divider()
    day = home.top.query.day
    yield section(f"*Papers of {day_words(day)}*" if day else "*Papers of the day*")
    if not home.top.hits:
        yield context(plain(home.top.note, 300) or "There are none yet.")
    for at, hit in enumerate(home.top.hits[:PAPERS]):
        yield _hit(hit, at)


def _hit(hit: Hit, at: int) -> Block:
    paper = hit.paper
    text = f"{at + 1}. {link(paper.url, paper.title, 200)}\n{about(paper)}"
    this = called(paper.id)
    fits = len(this) <= MAX_OPTION_VALUE_CHARS - 20
    entries = (("Save to my list", f"save {this}"), ("Abstract", f"abstract {this}"), ("Cite", f"cite {this}"))
    return section(text, _menu(f"paper.{at}", entries) if fits else None)


def _rising(home: Home) -> Iterator[Block]:
    rows = [
        f"• {link(grown.paper.url, grown.paper.title, 150)}{SEPARATOR}▲ {grown.paper.upvotes:,} (+{grown.by:,})"
        for grown in home.rising[:RISING]
    ]
    if rows:
        yield section("\n".join(("*Rising*", *rows)))


def _subscriptions(home: Home) -> Iterator[Block]:
    yield divider()
    yield section("*My subscriptions*")
    if not home.subscriptions:
        yield context(
            f"None yet. `{COMMAND} follow Song Han to me`, or `{COMMAND} subscribe rl OR agents -survey to me`."
        )
    for one in home.subscriptions[:SUBSCRIPTIONS]:
        offered = _menu(f"subscription.{one.id}", menu_of(one, home.now))
        where = f"{SEPARATOR}<#{one.channel}>" if is_channel(one.channel) else ""
        yield section(f"{line(one, home.now, public_url=home.public_url)}{where}", offered)
    left = len(home.subscriptions) - SUBSCRIPTIONS
    rest = [_press(f"All of them ({left} more)", "subscriptions", "subscriptions")] if left > 0 else []
    yield from actions([_press("Add a subscription", "new", "new subscription"), *rest])


def _editions(home: Home) -> Iterator[Block]:
    yield divider()
    yield section("*Digests that I set up*")
    if not home.editions:
        yield context(f"None yet. In a channel, `{COMMAND} digest 9:00 weekdays` sets one up.")
    for edition in home.editions[:EDITIONS]:
        runs = edition.state is EditionState.ON
        off = "" if runs else f"{SEPARATOR}:double_vertical_bar: {edition.state.value}"
        offered = _menu(f"{EDITION}{edition.channel}", EDITION_MENU if runs else (RESUME, *EDITION_MENU[1:]))
        yield section(as_many((f"<#{edition.channel}>{off}", *settings_lines(edition).splitlines())), offered)
    if len(home.editions) > EDITIONS:
        yield context(f"and {len(home.editions) - EDITIONS} more")


def _list(home: Home) -> Iterator[Block]:
    yield divider()
    count = f"{home.unread:,} unread of {home.saved:,}" if home.saved else "empty"
    yield section(f"*My reading list*: {count}")
    for at, (bookmark, paper) in enumerate(home.entries[:ENTRIES]):
        read = "✓ " if bookmark.read_at else ""
        note = f"\n> {plain(bookmark.note, 200)}" if bookmark.note else ""
        remind = f"\n:alarm_clock: {when(bookmark.remind_at, home.zone)}" if bookmark.remind_at else ""
        text = f"{read}{link(paper.url, paper.title, 200)}{note}{remind}"
        yield section(text, entry_menu(bookmark, at, f"{HOME_ACTION}.entry"))
    if home.entries:
        row = [_press("All of it", "saved", "saved")] if home.saved > ENTRIES else []
        forms = [_press(form, f"export.{form}", f"export {form}") for form in ("BibTeX", "RIS", "Markdown", "CSV")]
        yield from actions([*row, *forms])
    else:
        yield context("The menu of each paper that I show has “Save to my list”.")


def _digests(home: Home) -> Iterator[Block]:
    if home.days:
        yield divider()
        yield section("*Recent digests*")
        yield from actions([_press(day_words(day), f"day.{day}", f"{day} top:20") for day in home.days[:DIGESTS]])


def _settings(home: Home) -> Iterator[Block]:
    yield divider()
    quiet = next((one.quiet for one in home.subscriptions if one.quiet), None)
    hours = f"{quiet[0]:%H:%M} to {quiet[1]:%H:%M}" if quiet else "none"
    yield section(f"*Settings*\nFor you it is {when(home.now, home.zone)}. Quiet hours: {hours}.")
    yield context(f"`{COMMAND} timezone Europe/Berlin`, `{COMMAND} quiet hours 22-7 to me`, `{COMMAND} privacy`")
