"""``digest``: what comes to a channel by itself: looked at, switched on, changed, paused, asked for, copied, ended."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple
from zoneinfo import ZoneInfo

from slack_sdk.errors import SlackApiError

from bot.model import Edition, EditionState
from bot.query.edition import order_of, read_order
from bot.query.times.later import later
from bot.sending import editions
from bot.slack.blocks.edition_modal import edition_view
from bot.slack.blocks.editions import nothing_message, preview_message, repair, said_message, standing_message
from bot.slack.blocks.mrkdwn import sentence
from bot.slack.blocks.notices import notice
from bot.slack.blocks.times import when
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.places import RESTRICTED, may_change, zone
from bot.slack.hear.standing import standing
from bot.slack.hear.verbs.subscribe import subscribe
from bot.slack.hear.verbs.verb import Verb, anything
from bot.slack.hear.views import opened
from bot.slack.ids import is_direct
from bot.slack.manifest import CLOSED_ERRORS, COMMAND
from bot.slack.wire.transport import reason_of
from bot.texts.humanize import day_words

LOOK_ONLY = f"{RESTRICTED} `{COMMAND} digest` and `{COMMAND} why` show what is set."
NOT_SET = f"No digest is set up here yet: `{COMMAND} digest 9:00 weekdays`."
NO_WHEN = f"Until when? `{COMMAND} digest pause for two weeks`, or `until Monday`."
NO_CHANNEL = f"I cannot tell which channel that is. Type this there: `{COMMAND} digest on {{}}`"
_CHANNEL = re.compile(r"<#([CG][A-Z0-9]+)(?:\|[^>]*)?>")


class _Said(NamedTuple):
    """What was asked of a channel's digest: the words after what to do, and the edition that stands."""

    asked: Asked
    rest: str
    hearing: Hearing
    stands: Edition | None

    @property
    def base(self) -> Edition:
        """The edition that settings are said of: the one that stands, else a new one."""
        held = self.stands or self.blank
        return replace(held, team=self.asked.team, person=held.person or self.asked.person)

    @property
    def blank(self) -> Edition:
        """A new edition, by the asker's clock."""
        asked = self.asked
        return Edition(asked.channel, team=asked.team, person=asked.person, zone=zone(asked, self.hearing))


def digest(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    """Do what is said of a channel's digest."""
    named = _CHANNEL.search(rest)
    first = rest.split(maxsplit=1)[0].lower() if rest else ""
    if named and first in ("resume", "off"):  # pressed in a direct message, about a channel
        asked, rest = replace(asked, channel=named[1]), rest.replace(named[0], "").strip()
    for form, act, changes in _ACTS:
        if found := form.fullmatch(rest):
            if changes and not may_change(asked, hearing, mine=False):
                return Reply(notice(LOOK_ONLY))
            said = _Said(asked, (found["rest"] or "").strip(), hearing, standing(hearing, asked.channel))
            return act(said)
    raise AssertionError("the last form takes everything")


def _show(said: _Said) -> Reply:
    if said.stands is None:
        return Reply(nothing_message())
    following = editions.next_slot(said.stands, said.hearing.clock())
    return Reply(standing_message(said.stands, following, said.hearing.zone(said.asked)))


def _preview(said: _Said) -> Reply:
    return _previewed(said, said.base, stands=said.stands is not None)


def _ordered(said: _Said) -> Reply:
    order = read_order(said.rest, today=said.hearing.today(said.asked))
    if order.problem:
        return _refused(f"{order.problem} `{COMMAND} help digest` has examples.")
    wanted = order.of(said.base)
    stands = said.stands is not None and said.stands.state is EditionState.ON and wanted == said.base
    return _previewed(said, wanted, stands=stands)


def _refused(problem: str) -> Reply:
    return Reply(notice(sentence(problem)))


def _previewed(said: _Said, edition: Edition, *, stands: bool) -> Reply:
    newsroom = said.hearing.rooms.newsroom
    day = newsroom.newest_ripe()
    issue = newsroom.issue(edition, day) if day else None
    return Reply(preview_message(edition, issue, stands=stands))


def _on(said: _Said) -> Reply:
    order = read_order(said.rest, today=said.hearing.today(said.asked))
    if order.problem:
        return _refused(order.problem)
    return switch_on(said.asked, order.of(said.base), said.hearing)


def switch_on(asked: Asked, edition: Edition, hearing: Hearing) -> Reply:
    """Keep an edition and switch it on; say so in its channel, which also shows whether I may post there."""
    now = hearing.clock()
    fresh = replace(
        edition, person=asked.person, team=asked.team, state=EditionState.ON, reason="", paused_until=None, begun=now,
        asked_at=None, next_at=now,
    )  # fmt: skip
    stands = standing(hearing, edition.channel)
    verb = "switched on" if stands is None or stands.state is EditionState.OFF else "changed"
    done = f"<@{asked.person}> {verb} this channel's daily digest."
    following = editions.next_slot(fresh, now)
    message = said_message(done, fresh, following, ZoneInfo(fresh.zone), press=True)
    if not asked.private or is_direct(edition.channel):
        hearing.rooms.editions.put(fresh)
        return Reply(message, public=True)
    try:
        asked.client.chat_postMessage(channel=edition.channel, **message.payload())
    except SlackApiError as error:
        reason = reason_of(error)
        if reason not in CLOSED_ERRORS:
            raise
        hearing.rooms.editions.put(replace(fresh, state=EditionState.PAUSED, reason=reason, next_at=None))
        return Reply(notice(f"It is kept, and begins once it can: {repair(reason)}"))
    hearing.rooms.editions.put(fresh)
    begins = f" Its first time is {when(following, hearing.zone(asked))}." if following else ""
    return Reply(notice(f"Done; the channel was told.{begins}"))


def _set(said: _Said) -> Reply:
    """Switch on an edition all of whose settings are said, as a button does."""
    order = read_order(said.rest, today=said.hearing.today(said.asked))
    return _refused(order.problem) if order.problem else switch_on(said.asked, order.of(said.blank), said.hearing)


def _change(said: _Said) -> Reply:
    order = read_order(said.rest, today=said.hearing.today(said.asked))
    if opened(said.asked, edition_view(order.of(said.blank) if said.rest else said.base)):
        return Reply(notice("The settings are open."), shown=True)
    told = standing_message(said.base, None, said.hearing.zone(said.asked)) if said.stands else nothing_message()
    return Reply(told)


def _off(said: _Said) -> Reply:
    if said.stands is None or said.stands.state is EditionState.OFF:
        return Reply(notice("It is off already: nothing comes here by itself."))
    off = replace(said.base, state=EditionState.OFF, reason="", paused_until=None, asked_at=None, next_at=None)
    return _kept(said, off, "switched off", f"To have it again: `{COMMAND} digest on`.")


def _pause(said: _Said) -> Reply:
    if said.stands is None or said.stands.state is EditionState.OFF:
        return Reply(notice(NOT_SET))
    local = ZoneInfo(said.stands.zone)
    until = later(said.rest, said.hearing.clock(), local) if said.rest else None
    if said.rest and until is None:
        return Reply(notice(NO_WHEN))
    paused = replace(said.base, state=EditionState.PAUSED, reason="", paused_until=until, next_at=until)
    told = f"It goes on {when(until, said.hearing.zone(said.asked))}; before that" if until else "To go on"
    return _kept(said, paused, "paused", f"{told}: `{COMMAND} digest resume`.")


def _resume(said: _Said) -> Reply:
    if said.stands is None:
        return Reply(notice(NOT_SET))
    if said.stands.state is EditionState.ON:
        return Reply(notice("It is not paused."))
    off = said.stands.state is EditionState.OFF
    on = resumed(said.base, said.hearing)
    return _kept(
        said,
        replace(on, begun=said.hearing.clock()) if off else on,
        "resumed",
        "What was due today and is not out comes in a minute.",
    )


def resumed(edition: Edition, hearing: Hearing) -> Edition:
    """Return an edition that goes on now."""
    return replace(edition, state=EditionState.ON, reason="", paused_until=None, next_at=hearing.clock())


def _now(said: _Said) -> Reply:
    if said.stands is None or said.stands.state is EditionState.OFF:
        return Reply(notice(NOT_SET))
    day = said.hearing.rooms.newsroom.newest_ripe()
    if day is None:
        return Reply(notice("I hold no digest yet; the first is fetched in a moment."))
    posts = said.hearing.rooms.posts.posts(channel=said.asked.channel, since=day)
    if any(row.ts and row.what == "digest" and row.day == day for row in posts):
        return Reply(notice(f"The newest digest, of {day_words(day)}, was posted here already."))
    now = said.hearing.clock()
    said.hearing.rooms.editions.put(replace(resumed(said.base, said.hearing), asked_at=now))
    return Reply(notice(f"The digest of {day_words(day)} comes here within a minute or two."))


def _copy(said: _Said) -> Reply:
    if said.stands is None:
        return Reply(notice(NOT_SET))
    found = _CHANNEL.search(said.rest)
    if found is None:  # Slack passes on a channel's name as it is typed, and not which it is
        if opened(said.asked, edition_view(said.base, elsewhere=True)):
            return Reply(notice("Choose the channel in the form that opened."))
        return Reply(notice(NO_CHANNEL.format(order_of(said.stands))))
    copied = replace(said.base, channel=found[1])
    return switch_on(replace(said.asked, private=True), copied, said.hearing)


def _mail(said: _Said) -> Reply:
    """Bring the channel's digest to whoever asks for it, by mail."""
    address = re.sub(r"^(?::\s*)?(?:to\s+)?", "", said.rest)
    return subscribe(said.asked, f"digest by email{f' to {address}' if address else ''}", said.hearing)


def _kept(said: _Said, edition: Edition, did: str, then: str) -> Reply:
    said.hearing.rooms.editions.put(edition)
    return Reply(
        notice(f"<@{said.asked.person}> {did} this channel's daily digest. {then}"),
        public=not is_direct(said.asked.channel),
    )


_Act = tuple[re.Pattern[str], Callable[[_Said], Reply], bool]


def _form(words: str, act: Callable[[_Said], Reply], *, changes: bool = True) -> _Act:
    return re.compile(rf"(?:{words})(?P<rest>(?:\s.*)?)", re.IGNORECASE | re.DOTALL), act, changes


_ACTS: tuple[_Act, ...] = (
    _form(r"preview|sample", _preview, changes=False),
    _form(r"set", _set),
    _form(r"on|turn on|start", _on),
    _form(r"off|turn off|stop|end", _off),
    _form(r"pause|snooze", _pause),
    _form(r"resume|go on|unpause", _resume),
    _form(r"now|run now|post now", _now),
    _form(r"change|edit|settings|set up|setup", _change),
    _form(r"copy(?: to)?", _copy),
    _form(r"(?:by |via )?e?-?mail(?: me)?", _mail, changes=False),
    (re.compile(r"(?P<rest>)"), _show, False),
    (re.compile(r"(?P<rest>.*)", re.DOTALL), _ordered, False),
)
"""What can be asked of a digest, what does it, and whether that changes anything; the last takes whatever is left."""

DIGEST: Verb = Verb(
    "digest",
    "what comes to this channel by itself every day; shows it before anything is posted",
    (
        ("digest 9:00 weekdays", "a preview of a digest at that time, to be turned on"),
        ('digest 9:00 topic:"rl OR agents" -survey upvotes:5', "sections of your topics first"),
        ("digest", "what stands here, and how to change it"),
    ),
    digest,
    takes=anything,
    aliases=("edition",),
    options=(
        ("digest change", "the settings as a form"),
        ("digest pause for two weeks", "also `until Monday`; `digest resume` goes on"),
        ("digest now", "the newest digest at once"),
        ("digest copy to #channel", "the same in another channel"),
        ("digest by email to you@example.org", "the same as a letter, to you alone"),
        ("digest weekly monthly updates", "round-ups; and new versions, withdrawals and later code of what was posted"),
        ("digest off", "nothing comes any more"),
    ),
    changes=True,
)
