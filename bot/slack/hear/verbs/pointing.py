"""Which subscriptions are pointed at: by numbers, by ``all``, or by their own words."""

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
from bot.slack.manifest import COMMAND

_NUMBERS = re.compile(r"(?:#?\d{1,3}(?:\s*,\s*|\s+and\s+|\s+|$))+")


@dataclass(frozen=True, slots=True)
class Meant:
    """The subscriptions that a text points at, the words that follow, and why none is meant, in a sentence."""

    several: tuple[Subscription, ...]
    rest: str = ""
    problem: str = ""


def meant_by(asked: Asked, text: str, hearing: Hearing, *, all_by_default: bool = False) -> Meant:
    """Read ``2``, ``1 and 3``, ``all``, or a subscription's own words, with or without "to me"."""
    bare, said = split(text)
    text = bare if said.to_me else text.strip()
    held = hearing.rooms.subscribing.store.of(asked.team, place(asked, to_me=said.to_me))
    first, _, rest = text.partition(" ")
    if first.lower() == "all" or (not text and (all_by_default or len(held) == 1)):
        return Meant(held, rest, "" if held else nothing(asked))
    if found := _NUMBERS.match(text):
        wanted = {int(number) for number in re.findall(r"\d+", found[0])}
        several = tuple(each for each in held if each.number in wanted)
        missing = sorted(wanted - {each.number for each in several})
        if not missing:
            return Meant(several, text[found.end() :].strip())
        return Meant(
            (), problem=f"There is no number {missing[0]} here. `{COMMAND} subscriptions` lists what there is."
        )
    same = hearing.rooms.subscribing.same
    for words in (bare or text, following(text)):
        if one := same(asked.team, place(asked, to_me=said.to_me), words):
            return Meant((one,))
    if all_by_default and held:
        return Meant(held, text)
    shown = plain(text, 100)
    words = f"“{shown}” is not subscribed to here; to subscribe: `{COMMAND} subscribe {shown}`" if text else ""
    return Meant((), problem=words or nothing(asked))


def nothing(asked: Asked) -> str:
    where = "here" if asked.channel[:1] in ("C", "G") else "by you"
    return f'Nothing is subscribed to {where}. For example: `{COMMAND} subscribe "test-time scaling" -survey daily`'


def to_each(change: Callable[[Meant, Asked, Hearing], Reply], *, all_by_default: bool = False) -> Callable[..., Reply]:
    def act(asked: Asked, rest: str, hearing: Hearing) -> Reply:
        meant = meant_by(asked, rest, hearing, all_by_default=all_by_default)
        if meant.problem or not may_change(asked, hearing, mine=all(map(is_mine, meant.several))):
            return Reply(notice(meant.problem or ADMINS_ONLY))
        return change(meant, asked, hearing)

    return act


def said_of(sentence: str, several: Sequence[Subscription]) -> Reply:
    return Reply(notice(sentence), public=not any(map(is_mine, several)))
