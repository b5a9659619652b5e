"""Which subscriptions are pointed at: by numbers, by ``all``, by their own words; by their ids in buttons."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.model import Subscription
from bot.query.delivery import split
from bot.slack.blocks.mrkdwn import plain
from bot.slack.blocks.notices import notice
from bot.slack.blocks.subscriptions import following
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.places import ADMINS_ONLY, is_mine, may_change, place
from bot.slack.hear.saying import tell_channel
from bot.slack.ids import is_channel
from bot.slack.manifest import COMMAND

_IDS = re.compile(r"id:(\d{1,9}(?:,\d{1,9})*)(?:\s+|$)")
_FROM = re.compile(r"(?:(?:me|us|this channel) )?from (?=\S)", re.IGNORECASE)
ENDED = f"That was ended already; `{COMMAND} subscriptions` lists what there is."
_NUMBERS = re.compile(r"(?:#?\d{1,3}(?:\s*,\s*|\s+and\s+|\s+|$))+")


@dataclass(frozen=True, slots=True)
class Meant:
    """The subscriptions that a text points at, the words that follow, and why none is meant, in a sentence."""

    several: tuple[Subscription, ...]
    rest: str = ""
    problem: str = ""


def meant_by(asked: Asked, text: str, hearing: Hearing, *, all_by_default: bool = False) -> Meant:
    """Read ``2``, ``1 and 3``, ``all``, or a subscription's own words, with or without "to me"."""
    if found := _IDS.match(text):
        return _by_ids(asked, {int(each) for each in found[1].split(",")}, text[found.end() :].strip(), hearing)
    bare, said = split(_FROM.sub("", text))
    text = bare if said.to_me else _FROM.sub("", text).strip()
    held = hearing.rooms.subscribing.store.of(asked.team, place(asked, to_me=said.to_me))
    first, _, rest = text.partition(" ")
    if first.lower() == "all" or (not text and (all_by_default or len(held) == 1)):
        return Meant(held, rest, "" if held else nothing(asked))
    if found := _NUMBERS.match(text):
        return _by_numbers(held, {int(number) for number in re.findall(r"\d+", found[0])}, text[found.end() :].strip())
    same = hearing.rooms.subscribing.same
    for words in (bare or text, following(text)):
        if one := same(asked.team, place(asked, to_me=said.to_me), words):
            return Meant((one,))
    if all_by_default and held:
        return Meant(held, text)
    shown = plain(text.strip("“”"), 100)
    words = f"“{shown}” is not subscribed to here; to subscribe: `{COMMAND} subscribe {shown}`" if text else ""
    return Meant((), problem=words or nothing(asked))


def _by_numbers(held: Sequence[Subscription], wanted: set[int], rest: str) -> Meant:
    several = tuple(each for each in held if each.number in wanted)
    if missing := sorted(wanted - {each.number for each in several}):
        return Meant(
            (), problem=f"There is no number {missing[0]} here. `{COMMAND} subscriptions` lists what there is."
        )
    return Meant(several, rest)


def _by_ids(asked: Asked, ids: set[int], rest: str, hearing: Hearing) -> Meant:
    """Return what a button is about, if it is here or the asker's; a number may be another's once it is pressed."""
    some = hearing.rooms.subscribing.store.some(ids)
    places = {asked.person, asked.channel}
    several = tuple(
        one for one in some if one.team == asked.team and (one.channel in places or one.person == asked.person)
    )
    return Meant(several, rest, "" if several else ENDED)


def nothing(asked: Asked) -> str:
    """Return what is said where nothing is subscribed to."""
    where = "here" if is_channel(asked.channel) else "by you"
    return f'Nothing is subscribed to {where}. For example: `{COMMAND} subscribe "test-time scaling" -survey daily`'


def to_each(change: Callable[[Meant, Asked, Hearing], Reply], *, all_by_default: bool = False) -> Callable[..., Reply]:
    """Return what does something with each subscription that is pointed at, for those who may."""

    def act(asked: Asked, rest: str, hearing: Hearing) -> Reply:
        meant = meant_by(asked, rest, hearing, all_by_default=all_by_default)
        if meant.problem or not may_change(asked, hearing, mine=all(map(is_mine, meant.several))):
            return Reply(notice(meant.problem or ADMINS_ONLY))
        return change(meant, asked, hearing)

    return act


def said_of(sentence: str, several: Sequence[Subscription], asked: Asked, hearing: Hearing) -> Reply:
    """Say what was done: in a channel who did it, where everyone sees that, from wherever it was done."""
    if is_mine(several[0]):
        return Reply(notice(sentence))
    told, channel = by(asked, sentence), several[0].channel
    if asked.channel == channel:
        return Reply(notice(told), public=True)
    tell_channel(asked, channel, told, hearing)
    return Reply(notice(f"In <#{channel}>: {sentence}"))


def by(asked: Asked, sentence: str) -> str:
    """Return a sentence about what was done with who did it: "Paused ..." -> "@ada paused ..."."""
    return f"<@{asked.person}> {sentence[0].lower()}{sentence[1:]}"
