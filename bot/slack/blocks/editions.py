"""Edition, Run -> Message: what comes here by itself, what it would look like, why it did or did not come. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo

from bot.model import Edition, EditionState, Issue, Run
from bot.query.edition import order_of, words_of
from bot.slack.blocks.alerts import ALERT_ACTION
from bot.slack.blocks.edition import parent, unshown
from bot.slack.blocks.message import Block, Message, actions, button, context, section, unpressed
from bot.slack.blocks.mrkdwn import plain
from bot.slack.blocks.papers import SEPARATOR
from bot.slack.blocks.times import when
from bot.slack.manifest import COMMAND
from bot.texts.humanize import day_words

MOST_ORDER_CHARS = 1_900
"""Of an order that a button holds."""

REPAIRS = {
    "not_in_channel": (
        f"I am no member of this channel. `/invite` me and it goes on by itself; if not, `{COMMAND} digest resume`."
    ),
    "channel_not_found": "I cannot see this channel. If it is private, `/invite` me, and it goes on by itself.",
    "is_archived": f"This channel is archived. Once it is opened again: `{COMMAND} digest resume`.",
    "messages_tab_disabled": "Nobody can be written to: the app's Messages tab is switched off.",
    "account_inactive": "The person that this was for has left the workspace.",
    "restricted_action": (
        "Here, only some may post. Whoever runs the channel can let me, in its settings; then: "
        f"`{COMMAND} digest resume`."
    ),
    "missing_scope": "I lack a permission. Whoever installed me adds it at api.slack.com and installs me anew.",
    "ratelimited": "Slack takes no more messages here for now; I try again.",
    "unreachable": "Slack could not be reached; I try again.",
    "timeout": "Slack did not answer; I look whether the message came, and try again.",
}
"""What to do about Slack's own errors, in a sentence."""

KINDS = {
    "digest": "the digest of {}",
    "weekly": "the round-up of the week to {}",
    "monthly": "the round-up of the month to {}",
    "updates": "what became of papers, {}",
    "letter": "a letter of {}",
}


def repair(reason: str) -> str:
    """Return what to do about an error of Slack's."""
    known = REPAIRS.get(reason)
    return known or f"Slack said `{plain(reason, 60)}`. Whoever runs me finds more in the log."


def settings_lines(edition: Edition) -> str:
    """Return an edition's settings, a line each."""
    return "\n".join(f"• {plain(piece, 700)}" for piece in words_of(edition))


def _press(text: str, name: str, command: str, *, style: str = "") -> Block:
    return button(text, f"{ALERT_ACTION}.{name}", command, style=style)


def standing_message(edition: Edition, next_at: datetime | None, zone: tzinfo) -> Message:
    """Return what comes to a channel by itself, and how to change it."""
    state = {
        EditionState.ON: "comes here by itself",
        EditionState.PAUSED: "is paused",
        EditionState.OFF: "is switched off",
    }[edition.state]
    paused, on = edition.state is EditionState.PAUSED, edition.state is EditionState.ON
    until = f" until {when(edition.paused_until, zone)}" if paused and edition.paused_until else ""
    notes = [
        f"Next: {when(next_at, zone)}" if next_at else "",
        repair(edition.reason) if paused and edition.reason else "",
    ]
    buttons = [
        _press("Change…", "change", "digest change"),
        _press("Preview", "preview", "digest preview"),
        _press("Post the newest now", "now", "digest now") if on else _press("Resume", "resume", "digest resume"),
        _press("Pause for a week", "pause", "digest pause for a week") if on else None,
        _press("Switch off", "off", "digest off") if edition.state is not EditionState.OFF else None,
        _press("Why?", "why", "why"),
    ]
    head = f"The daily digest {state}{until}."
    typed = f'`{COMMAND} digest 8:30 weekdays top:3 topic:"rl OR agents" -survey upvotes:5` changes what it names.'
    blocks = [
        section(f"*{head}*\n{settings_lines(edition)}"),
        *[context(note) for note in notes if note],
        *actions(filter(None, buttons)),
        context(typed),
    ]
    return Message(head, tuple(blocks))


def nothing_message() -> Message:
    """Return that nothing comes to a channel by itself, and how to have it."""
    head = "No digest comes here by itself yet."
    said = (
        f"{head} One would bring each day's new papers, the best in one message and the rest in its thread.\n"
        f"`{COMMAND} digest 9:00 weekdays` shows what it would look like; nothing is posted before you say so.\n"
        f'`{COMMAND} digest 9:00 weekdays topic:"rl OR agents" topic:diffusion -survey` has sections of your topics.'
    )
    row = [
        _press("Look at one for 9:00 on weekdays", "preview", "digest 9:00 weekdays"),
        _press("Set it up…", "change", "digest change"),
    ]
    return Message(head, (section(said), *actions(row)))


def preview_blocks(edition: Edition, issue: Issue | None) -> tuple[Block, ...]:
    """Return what the last digest would look like as an edition, with nothing to press in it."""
    entries = unshown(issue, ()) if issue else ()
    if issue is None or not entries:
        return (section("Of the last digest, nothing would have come with these settings."),)
    return unpressed(parent(issue, entries, top=edition.top).message.blocks)


def preview_message(edition: Edition, issue: Issue | None, *, stands: bool) -> Message:
    """Return a preview of an edition with the way to switch it on; ``stands`` where it is as it is already."""
    order = order_of(edition)
    row = [] if stands else [_press("Turn it on", "on", f"digest set {order}", style="primary")]
    row += [_press("Change…", "change", f"digest change {order}")]
    day = f" of {day_words(issue.day)}" if issue else ""
    head = f"A preview: the digest{day} as it would come here."
    fits = len(order) <= MOST_ORDER_CHARS
    typed = f"To turn it on, type: `{COMMAND} digest set` and the same settings."
    note = "Nothing changes here before you turn it on." if fits else typed
    blocks = [
        section(f"*{head}*\n{settings_lines(edition)}"),
        *preview_blocks(edition, issue),
        *([] if stands else [context(note)]),
        *(actions(row) if fits else ()),
    ]
    return Message(head, tuple(blocks))


def said_message(sentence: str, edition: Edition, next_at: datetime | None, zone: tzinfo, *, press: bool) -> Message:
    """Return what somebody changed about an edition, for the channel to see."""
    notes = [SEPARATOR.join(plain(piece, 300) for piece in words_of(edition))]
    notes += [f"Next: {when(next_at, zone)}"] if next_at else []
    row = [_press("Post the newest now", "now", "digest now"), _press("Change…", "change", "digest change")]
    return Message(sentence, (section(sentence), *map(context, notes), *(actions(row) if press else ())))


def run_line(run: Run, zone: tzinfo) -> str:
    """Return what came of a run, in one line."""
    kind, _, number = run.what.partition(":")
    what = KINDS.get(kind, "alert {}" if kind == "alert" else f"{plain(kind, 40)} {{}}").format(
        number if kind == "alert" and number else day_words(run.day)
    )
    by_slack = run.outcome == "failed" and kind != "letter"
    note = "" if (run.what, run.outcome) == ("digest", "posted") else run.note
    why = f": {repair(note) if by_slack else plain(note, 300)}" if note else ""
    return f"• {when(run.at, zone)}: {what}, *{run.outcome}*{why}"


_USUAL = "Days without a digest, such as weekends, are silent. A day goes out once it was open for twelve hours."


def why_message(
    edition: Edition | None,
    runs: Sequence[Run],
    next_at: datetime | None,
    *,
    zone: tzinfo,
    source: str,
    rounds: datetime | None,
) -> Message:
    """Return why something came to a channel or did not: what is set, what came of it, what comes next.

    Args:
        edition: The channel's; ``None`` where it has none.
        runs: The last ones, newest first.
        next_at: When it comes next; ``None`` where nobody knows.
        zone: Of times.
        source: What is to be known of the source now; empty where all is well.
        rounds: When a round-up comes next; ``None`` where none does.
    """
    if edition is None:
        head = "No digest is set up here, so none comes."
        return Message(head, (section(head), *_runs(runs, zone), *nothing_message().blocks))
    head, repairs = _verdict(edition, runs, next_at, zone)
    blocks = [
        section(f"*{head}*"),
        *[section(f":arrow_right: {each}") for each in repairs],
        section(f"*What is set*\n{settings_lines(edition)}"),
        *_runs(runs, zone),
        *([context(f"The next round-up comes {when(rounds, zone)}.")] if rounds else []),
        *([context(f":warning: {plain(source, 500)}")] if source else []),
        context(_USUAL),
        *actions([_press("Resume", "resume", "digest resume")] if edition.state is EditionState.PAUSED else []),
    ]
    return Message(head, tuple(blocks))


def _verdict(edition: Edition, runs: Sequence[Run], next_at: datetime | None, zone: tzinfo) -> tuple[str, list[str]]:
    if edition.state is EditionState.OFF:
        return "It is switched off here.", [f"To switch it on again: `{COMMAND} digest on`."]
    if edition.state is EditionState.PAUSED and edition.reason:
        return "It is paused, for Slack did not let me post here.", [repair(edition.reason)]
    if edition.state is EditionState.PAUSED:
        until = f" It goes on by itself and comes next {when(next_at, zone)}." if next_at else ""
        return f"It is paused.{until}", [f"To go on now: `{COMMAND} digest resume`."]
    following = f" Its next time is {when(next_at, zone)}." if next_at else ""
    failed = runs[0].note if runs and runs[0].outcome == "failed" else ""
    return f"It is on.{following}", [repair(failed)] if failed else []


def _runs(runs: Sequence[Run], zone: tzinfo) -> tuple[Block, ...]:
    lines = "\n".join(run_line(run, zone) for run in runs) or "Nothing was due here yet."
    return (section(f"*What came of the last times*\n{lines}"),)


def stopped_message(edition: Edition, reason: str) -> Message:
    """Return that an edition is paused, for who set it up, with the way to go on."""
    where = f"<#{edition.channel}>"
    head = f"I had to pause the digest of {where}: Slack does not let me post there (`{plain(reason, 60)}`)."
    row = [
        _press("Resume", "resume", f"digest resume {where}"),
        _press("Switch off", "off", f"digest off {where}"),
    ]
    return Message(head, (section(head), context(repair(reason)), *actions(row)))
