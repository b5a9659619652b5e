"""What is typed of an edition -> its settings, and back: ``9:00 weekdays top:10 topic:"rl OR agents" -survey``.

Pure. Whatever is not said stays as it is; topics and exclusions that are said take the place of the former ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.model import Edition, Intent, Query
from bot.query.parser import is_chat, parse
from bot.query.question import undo_noise
from bot.query.times.later import clock_time, weekday

MOST_TOPICS = 8
MOST_TOP = 10
MOST_CHARS = 300
"""Of one topic."""

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_NAMES = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?"
_VALUE = r"(?:\"(?P<quoted>[^\"]+)\"|'(?P<single>[^']+)'|\((?P<round>[^()]+)\)|(?P<bare>[^\s\"'(]\S*))"
_TRUE, _FALSE = ("yes", "on", "true", "also", "follow"), ("no", "off", "false", "none", "any", "never")

_Change = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Order:
    """What was typed of an edition.

    Attributes:
        changes: The settings that were said, by their names.
        problem: A sentence for whoever typed it, where it cannot be followed.
    """

    changes: _Change
    problem: str = ""

    def of(self, edition: Edition) -> Edition:
        """Return an edition with these settings."""
        return replace(edition, **self.changes)


def read_order(text: str, *, today: date) -> Order:
    """Return what a text says of an edition; ``today`` is the asker's."""
    left, changes = undo_noise(text).strip(), _Change()
    while left := left.lstrip(" ,;."):
        for form, read in _FORMS:
            if found := form.match(left):
                try:
                    _take(changes, read(found))
                except ValueError as error:
                    return Order({}, str(error))
                left = left[found.end() :]
                break
        else:
            word = left.split()[0]
            return Order({}, f"I do not know what “{word[:80]}” is to mean for a digest.")
    problem = next(filter(None, (topic_problem(topic, today) for topic in changes.get("topics", ()))), "")
    if len(changes.get("topics", ())) > MOST_TOPICS:
        problem = f"An edition has {MOST_TOPICS} topics at most; one may name several things: `rl OR agents`."
    return Order({} if problem else changes, problem)


def topic_problem(topic: str, today: date) -> str:
    """Return why a text is no topic, in a sentence; empty where it is one."""
    if len(topic) > MOST_CHARS:
        return f"A topic has {MOST_CHARS} characters at most."
    query = parse(topic, today=today)
    if query.problem:
        return f"The topic “{topic}” cannot be followed: {query.problem}"
    if query.intent not in (Intent.SEARCH, Intent.NEWEST, Intent.BEST) or is_chat(topic) or not _asks(query):
        return f"“{topic}” is no topic: a topic is a question for papers, such as `rl OR agents` or `by:nvidia`."
    return ""


def _asks(query: Query) -> bool:
    return bool(query.text or query.authors or query.organizations or query.titles or query.required)


def _take(changes: _Change, said: _Change) -> None:
    """Take one setting in; those of which there may be several are put side by side."""
    for name, value in said.items():
        several = isinstance(value, tuple) and name in ("topics", "excluded", "weekdays")
        joined = (*changes.get(name, ()), *value) if several else value
        if name == "weekdays":
            joined = tuple(sorted(set(joined)))
        changes[name] = tuple(dict.fromkeys(joined)) if several else joined


def _at(found: re.Match[str]) -> _Change:
    at = clock_time(found["clock"] or found["hour"])
    if at is None:
        raise ValueError(f"“{found[0].strip()}” is no time of day; write one such as 9:00 or 5pm.")
    return {"at": at}


def _zone(found: re.Match[str]) -> _Change:
    name = found["zone"] or found["area"]
    try:
        return {"zone": ZoneInfo(name).key}
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"“{name}” is no time zone; write one such as Europe/Berlin or UTC.") from None


def _days(found: re.Match[str]) -> _Change:
    first, last = weekday(found["first"]), weekday(found["last"]) if found["last"] else None
    if first is None or (found["last"] and last is None):
        raise ValueError(f"“{found[0].strip()}” names no day of the week.")
    if last is None:
        return {"weekdays": (first,)}
    return {"weekdays": tuple((first + n) % 7 for n in range((last - first) % 7 + 1))}


def _top(found: re.Match[str]) -> _Change:
    top = int(found["number"])
    if not 1 <= top <= MOST_TOP:
        raise ValueError(f"The post itself shows 1 to {MOST_TOP} papers; the others follow in its thread.")
    return {"top": top}


def _topic(found: re.Match[str]) -> _Change:
    said = _value(found)
    return {"topics": () if said.lower() in _FALSE else (said,)}


def _value(found: re.Match[str]) -> str:
    return next(filter(None, (found["quoted"], found["single"], found["round"], found["bare"])), "").strip()


def _switch(name: str) -> Callable[[re.Match[str]], _Change]:
    def read(found: re.Match[str]) -> _Change:
        said = (found["switch"] or "on").lower()
        if said not in (*_TRUE, *_FALSE):
            raise ValueError(f"“{found[0].strip()}”: say on or off.")
        return {name: said in _TRUE}

    return read


def _votes(found: re.Match[str]) -> _Change:
    return {"min_upvotes": min(1_000_000, int(found["number"]) + (found["sign"] == ">"))}


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], _Change]], ...] = tuple(
    (re.compile(rf"(?:{form})(?=[\s,;.]|$)", re.IGNORECASE), read)
    for form, read in (
        (rf"topics?:\s?{_VALUE}", _topic),
        (rf"(?:exclude|without|not):\s?{_VALUE}", lambda found: {"excluded": _excluded(_value(found))}),
        (r"-(?:\"(?P<quoted>[^\"]+)\"|(?P<single>')?(?P<round>\()?(?P<bare>[^\s\"'()]+))", lambda found: {
            "excluded": (_value(found),)}),
        (r"(?:min(?:imum)?[: ])?(?:up)?votes[: ]?\s?(?P<sign>>=|>|=|)\s?(?P<number>\d{1,7})\+?", _votes),
        (r"(?:zone:|in )\s?(?P<zone>[\w+/-]+)|(?P<area>[A-Za-z]+/[\w+/-]+|UTC|GMT)", _zone),
        (r"top[: ]?\s?(?P<number>\d{1,6})", _top),
        (r"every ?day|daily|each day|days:all", lambda _: {"weekdays": tuple(range(7))}),
        (r"(?:on )?(?:week|working )days?", lambda _: {"weekdays": tuple(range(5))}),
        (r"(?:on |at )?(?:the )?weekends?", lambda _: {"weekdays": (5, 6)}),
        (rf"(?:on |every |each )?(?P<first>{_NAMES})(?:\s?(?:-|to)\s?(?P<last>{_NAMES}))?", _days),
        (r"(?:has:code|with code|code only|only with code)", lambda _: {"has_code": True}),
        (r"code(?::\s?(?P<switch>\w+))?", _switch("has_code")),
        (r"(?:only (?:the )?topics|topics only)", lambda _: {"others": False}),
        (r"others?(?::\s?(?P<switch>\w+))?", _switch("others")),
        (r"weekly(?::\s?(?P<switch>\w+))?", _switch("weekly")),
        (r"monthly(?::\s?(?P<switch>\w+))?", _switch("monthly")),
        (r"updates(?::\s?(?P<switch>\w+))?", _switch("updates")),
        (r"(?:at )?(?P<clock>\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)|\d{1,2}[:.]\d\d|noon)|(?:at )?(?P<hour>\d{1,2})", _at),
        (r"and|at|on|with|the|a|digest|post|please|here", lambda _: {}),
    )
)  # fmt: skip


def _excluded(said: str) -> tuple[str, ...]:
    return () if said.lower() in _FALSE else (said,)


def order_of(edition: Edition) -> str:
    """Return an edition as it would be typed: what ``read_order`` reads as the same settings."""
    words = [
        clock(edition.at),
        _typed_days(edition.weekdays),
        f"zone:{edition.zone}",
        f"top:{edition.top}",
        *(f"topic:{_wrapped(topic)}" for topic in edition.topics),
        *(f'-"{word}"' if " " in word else f"-{word}" for word in edition.excluded),
        f"upvotes:>={edition.min_upvotes}" if edition.min_upvotes else "",
        "code:on" if edition.has_code else "",
        "" if edition.others else "others:off",
        "weekly:on" if edition.weekly else "",
        "monthly:on" if edition.monthly else "",
        "updates:on" if edition.updates else "",
    ]
    return " ".join(filter(None, words))


def _wrapped(topic: str) -> str:
    if '"' not in topic:
        return f'"{topic}"'
    return f"'{topic}'" if "'" not in topic else f"({topic})"


def _typed_days(weekdays: Iterable[int]) -> str:
    days = tuple(weekdays)
    if days == tuple(range(7)):
        return "daily"
    return "weekdays" if days == tuple(range(5)) else " ".join(WEEKDAYS[day].lower() for day in days)


def clock(at: time) -> str:
    """Return a time of day: ``9:00``."""
    return f"{at.hour}:{at.minute:02}"


def days_words(weekdays: Iterable[int]) -> str:
    """Return weekdays for people: ``every day``, ``on weekdays``, ``on Mon, Wed and Fri``."""
    days = tuple(weekdays)
    if days == tuple(range(7)):
        return "every day"
    if days == tuple(range(5)):
        return "on weekdays"
    names = [WEEKDAYS[day] for day in days]
    return f"on {', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else f"on {names[0]}"


def words_of(edition: Edition) -> tuple[str, ...]:
    """Return an edition's settings for people, a piece each; text of theirs is not escaped."""
    pieces = [
        f"{clock(edition.at)} ({edition.zone}) {days_words(edition.weekdays)}",
        f"{edition.top} in the post, the rest in its thread",
        f"topics: {'; '.join(edition.topics)}" if edition.topics else "all papers",
        "" if edition.others or not edition.topics else "no other papers",
        f"without {', '.join(edition.excluded)}" if edition.excluded else "",
        f"from {edition.min_upvotes} votes on" if edition.min_upvotes else "",
        "with code only" if edition.has_code else "",
        "a round-up of the week" if edition.weekly else "",
        "a round-up of the month" if edition.monthly else "",
        "new versions, withdrawals and later code" if edition.updates else "",
    ]
    return tuple(filter(None, pieces))
