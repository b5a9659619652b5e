"""``subscribe`` and ``follow``: a question or a name whose new papers are told by themselves."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.model import Pace, Preview, Subscription, Understood, Way
from bot.query.delivery import Delivery, split
from bot.sending.subscribing import digest_of
from bot.slack.blocks.help import lines
from bot.slack.blocks.message import MAX_BLOCKS, Message, section
from bot.slack.blocks.mrkdwn import plain
from bot.slack.blocks.notices import notice
from bot.slack.blocks.subscriptions import MINE, TO_ME, following, how, made_message, words_of
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.confirming import WAITS, ask_to_confirm
from bot.slack.hear.places import ADMINS_ONLY, invitation, is_mine, may_change, place
from bot.slack.hear.standing import standing
from bot.slack.hear.verbs.pointing import by, said_of
from bot.slack.hear.verbs.subscriptions import ELSEWHERE, blank, listed
from bot.slack.hear.verbs.verb import Verb, anything
from bot.slack.ids import is_channel
from bot.slack.manifest import COMMAND

TOO_MANY = (
    f"There is no room for one more here. `{COMMAND} subscriptions` lists what there is, and one question may name "
    "several topics: `rl OR agents OR robots`."
)
NO_MAIL = (
    "I can send no mail: whoever runs me has set no mail server (`BOT_SMTP_HOST`). "
    "In Slack I can: leave the address out."
)
NO_ADDRESS = f"Say where to: `{COMMAND} subscribe {{}} by email to you@example.org`"
NO_WEB = "I can serve no feed: whoever runs me has not said where I am reached on the web (`BOT_PUBLIC_URL`)."
THIS_DIGEST = frozenset({"digest", "the digest", "this digest", "this channel's digest"})
EVERY_PAPER = f"Every paper is had by `{COMMAND} subscribe everything`."
MOST_CHARS = 500
_DIRECTED = re.compile(r"(?:(?P<me>me) |us |(?:this|the|our) channel |here )?to (?=\S)", re.IGNORECASE)
_NAME = re.compile(r"(?!up\b)[^:]{2,100}", re.IGNORECASE)


def subscribe(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    """Make a subscription, or change when and how one of the same words is told."""
    question, said = split(rest)
    if directed := _DIRECTED.match(question):  # "subscribe me to pruning"
        question, said = question[directed.end() :], replace(said, to_me=said.to_me or bool(directed["me"]))
    if not question:
        stands = listed(asked, "", hearing).message
        how_to = section(lines(SUBSCRIBE.examples))
        return Reply(Message(stands.text, (*stands.blocks[: MAX_BLOCKS - 1], how_to)))
    return _understood(asked, question[: MOST_CHARS + 1], said, hearing)


def _understood(asked: Asked, question: str, said: Delivery, hearing: Hearing) -> Reply:
    rooms = hearing.rooms
    way = said.way or (Way.MAIL if said.address else Way.SLACK)
    said = replace(said, to_me=said.to_me or way is Way.MAIL)
    question, said, problem = _of_here(asked, question, said, hearing)
    understood = rooms.subscribing.understand(question, today=hearing.today(asked))
    problem = problem or understood.problem
    if len(question) > MOST_CHARS:
        problem = f"That is too long to watch for; say it in {MOST_CHARS} characters."
    elif way is Way.MAIL and rooms.mailer is None:
        problem = NO_MAIL
    elif way is Way.FEED and not rooms.public_url:
        problem = NO_WEB
    if way is Way.MAIL and not problem and not said.address:
        known = [one for one in rooms.addresses.of(asked.team, asked.person) if one.confirmed_at]
        said = replace(said, address=known[0].address if len(known) == 1 else "")
        problem = "" if said.address else NO_ADDRESS.format(plain(question, 200))
    if problem:
        return Reply(notice(problem))
    return _kept(asked, understood, replace(said, way=way), hearing)


def _of_here(asked: Asked, question: str, said: Delivery, hearing: Hearing) -> tuple[str, Delivery, str]:
    """Return what "the digest" is to somebody who wants a channel's for themselves, and when it comes; or why not."""
    channel = digest_of(question)
    if channel and channel != asked.channel:
        return question, said, ELSEWHERE
    if not channel and (not said.to_me or said.way is Way.FEED or question.lower().strip(" .!?") not in THIS_DIGEST):
        return question, said, ""
    edition = standing(hearing, asked.channel)
    if edition is None:
        return question, said, f"No digest is set up here. {EVERY_PAPER}" if channel else ""
    day = edition.weekdays[0] if len(edition.weekdays) == 1 else None
    pace = said.pace or (Pace.DAILY if day is None else Pace.WEEKLY)
    told = replace(said, pace=pace, at=said.at or edition.at, weekday=day if said.weekday is None else said.weekday)
    return f"digest of {asked.channel}", told, ""


def _kept(asked: Asked, understood: Understood, said: Delivery, hearing: Hearing) -> Reply:
    channel = place(asked, to_me=said.to_me)
    if not may_change(asked, hearing, mine=channel == asked.person):
        return Reply(notice(ADMINS_ONLY))
    before = hearing.rooms.subscribing.same(asked.team, channel, understood.question)
    if before and before.way is said.way and said.address in ("", before.address):
        if before.paused_why == WAITS:
            return _asked_again(before, said, asked, hearing)
        return _changed(before, said, asked, hearing)
    fresh = replace(blank(asked, channel, hearing), question=understood.question, query=understood.query)
    edition = standing(hearing, asked.channel) if digest_of(understood.question) else None
    fresh = replace(fresh, zone=edition.zone if edition else fresh.zone)
    fresh = said.of(replace(fresh, way=said.way or Way.SLACK, address=said.address))
    mailer, note = hearing.rooms.mailer, ""
    if fresh.way is Way.MAIL and mailer is not None:
        note, fresh = ask_to_confirm(asked, fresh, hearing, mailer)
    kept, preview = hearing.rooms.subscribing.add(fresh)
    if kept is None:
        return Reply(notice(TOO_MANY))
    return _made("Subscribed", asked, kept, preview, hearing, notes=(understood.note, note))


def _made(
    head: str, asked: Asked, kept: Subscription, preview: Preview, hearing: Hearing, *, notes: tuple[str, ...]
) -> Reply:
    mine = is_mine(kept)
    private = mine or kept.way is Way.FEED  # whoever has a feed's address can read it
    apart = mine and is_channel(asked.channel)
    where = MINE if apart and kept.way is Way.SLACK else ""
    invite = "" if mine or kept.way is not Way.SLACK else invitation(asked, kept.channel, hearing)
    message = made_message(
        head if private else by(asked, head), kept, preview, where=where, notes=tuple(filter(None, (*notes, invite))),
        public_url=hearing.rooms.public_url, ending=TO_ME if apart else "",
    )  # fmt: skip
    return Reply(message, public=not private)


def _asked_again(before: Subscription, said: Delivery, asked: Asked, hearing: Hearing) -> Reply:
    """Mail another code to an address that still waits for one."""
    mailer, after, note = hearing.rooms.mailer, said.of(before), NO_MAIL
    if mailer is not None:
        note, after = ask_to_confirm(asked, replace(after, paused_until=None, paused_why=""), hearing, mailer)
    hearing.rooms.subscribing.store.change(after)
    return Reply(notice(f"Number {after.number}, {words_of(after)}: {how(after)}. {note}".strip()))


def _changed(before: Subscription, said: Delivery, asked: Asked, hearing: Hearing) -> Reply:
    after = said.of(before)
    if after == before:
        has = (
            f"That is number {before.number} here already: {words_of(before)}, "
            f"{how(before, public_url=hearing.rooms.public_url)}. `{COMMAND} edit {before.number}` changes it."
        )
        return Reply(notice(has))
    hearing.rooms.subscribing.store.change(after)
    return said_of(f"Changed number {after.number}, {words_of(after)}: {how(after)}.", (after,), asked, hearing)


def follow(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    """Subscribe to the papers of a person or a lab."""
    name, _ = split(rest)
    beside = rest[len(name) :] if rest.startswith(name) else ""
    return subscribe(asked, f"{following(name)}{beside}", hearing)


SUBSCRIBE = Verb(
    "subscribe",
    "tells of new papers by itself, here or to you alone, and says what it would have told last month",
    (
        ('subscribe "test-time scaling" -survey daily', "each day's new papers, here"),
        ("subscribe rl OR agents upvotes:50 to me", "to you alone, once a paper has the votes"),
        ("subscribe diffusion by:nvidia weekly on Mondays at 8:30", "once a week"),
    ),
    subscribe,
    takes=anything,
    aliases=("alert me about", "notify me about", "watch for"),
    options=(
        ("at once", "as soon as a paper comes; also `daily`, `weekly on Fridays`, `at 8:30`"),
        ("to me", "in your direct messages"),
        ("by email to you@example.org", "as a letter, where whoever runs me has set a mail server"),
        ("as a feed", "RSS, Atom and JSON Feed at an address of its own"),
        ("everything", "every paper, without a topic"),
    ),
    changes=True,
)
FOLLOW = Verb(
    "follow",
    "tells of new papers by a person or a lab",
    (("follow Song Han", "a person"), ("follow nvidia weekly", "a lab"), ("follow Ada Lind to me", "to you alone")),
    follow,
    takes=lambda rest: bool(_NAME.fullmatch(rest)) and len(rest.split()) <= 8,
    changes=True,
)
