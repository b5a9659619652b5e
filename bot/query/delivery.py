"""What is said beside a question about when and how it is to be told: ``"scaling laws" -survey weekly on Mondays``.

It stands at the end; within the question, and in quotation marks, the same words are words. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import time

from bot.model import Pace, Subscription, Way
from bot.query.times.later import clock_time, weekday


@dataclass(frozen=True, slots=True)
class Delivery:
    """When and how; ``None`` and empty where nothing was said of it.

    Attributes:
        pace: When alerts are sent.
        at: The local time.
        weekday: From 0 for Monday.
        way: How they are sent.
        address: Where to, by mail.
        to_me: Whether they go to the person, though it was said in a channel.
    """

    pace: Pace | None = None
    at: time | None = None
    weekday: int | None = None
    way: Way | None = None
    address: str = ""
    to_me: bool = False

    def of(self, subscription: Subscription) -> Subscription:
        """Return a subscription told as it was said; what was not said stays.

        A time alone makes a daily one of what was told at once; a new one by mail is daily, as a letter for each paper
        is none that anybody wants.
        """
        pace = self.pace or subscription.pace
        by_mail = not subscription.id and subscription.way is Way.MAIL
        if self.pace is None and pace is Pace.ONCE and (self.at is not None or by_mail):
            pace = Pace.DAILY
        day = subscription.weekday if self.weekday is None else self.weekday
        return replace(subscription, pace=pace, at=subscription.at if self.at is None else self.at, weekday=day)


_ADDRESS = r"[^\s<>|,;:\"]+@[^\s<>|,;:\"]+\.[^\s<>|,;:\"]+"
_MAILTO = re.compile(rf"<mailto:({_ADDRESS})\|[^>]*>|<({_ADDRESS})>")
_CLOCK = r"\d{1,2}(?::\d\d)?\s?(?:am|pm)|\d{1,2}:\d\d|noon"
_DAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?"

_Read = Callable[[Delivery, "re.Match[str]"], Delivery]

_FORMS: tuple[tuple[str, _Read], ...] = (
    (r"(?:at )?once|instantly|immediately|right away|in real ?time", lambda said, _: replace(said, pace=Pace.ONCE)),
    (r"daily|every ?day|each day|once a day|every morning", lambda said, _: replace(said, pace=Pace.DAILY)),
    (r"weekly|every week|each week|once a week", lambda said, _: replace(said, pace=Pace.WEEKLY)),
    (
        rf"(?:every|each|on) ({_DAYS})",
        lambda said, found: replace(said, pace=Pace.WEEKLY, weekday=weekday(found[1])),
    ),
    (
        rf"(?:at )?({_CLOCK})|at (\d{{1,2}})",
        lambda said, found: replace(said, at=clock_time(found[1] or found[2])),
    ),
    (r"(?:to|for) me|me|by dm|in (?:a )?dm", lambda said, _: replace(said, to_me=True)),
    (r"here|in slack|in this channel", lambda said, _: replace(said, way=Way.SLACK)),
    (r"(?:as|by) (?:an? )?(?:(?:rss|atom|json) ?)?feed|(?:as|by) rss", lambda said, _: replace(said, way=Way.FEED)),
    (
        rf"(?:(?:by |via )?e?-?mail(?:ed)?:?(?: to)? ?|to )({_ADDRESS})",
        lambda said, found: replace(said, way=Way.MAIL, address=found[1].lower()),
    ),
    (r"by e?-?mail|e?-?mail me", lambda said, _: replace(said, way=Way.MAIL)),
)

_ENDS = tuple((re.compile(rf"(?:^|(?<=\s)|(?<=,))(?:{form})$", re.IGNORECASE), read) for form, read in _FORMS)


def split(text: str) -> tuple[str, Delivery]:
    """Return a question without what is said beside it, and that."""
    left, said = _MAILTO.sub(lambda found: found[1] or found[2], text).strip(), Delivery()
    while True:
        left = left.rstrip(" ,;.")
        for form, read in _ENDS:
            if found := form.search(left):
                left, said = left[: found.start()], read(said, found)
                break
        else:
            return left, said
