"""Weeks of editions in many channels and zones, through changes of clocks, an outage, a channel that is archived.

What everyone got is held against what they were promised, reckoned here anew and minute by minute from clocks on the
wall: each ripe digest once, at the channel's time, on its days; a late paper once, in the thread; nothing at night.
``PAPERBOY_CHANNELS=50 python -m pytest -m slow tests/run/test_edition_weeks.py`` lives through them with as many
channels as one likes; fifty take some minutes.
"""

import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import SecretStr

from bot.model import Digest, Edition, EditionState, Paper
from bot.run.serve.daily import DailyPost
from bot.run.settings import Settings
from bot.run.wiring import House, open_house
from tests.fakes.slack import TOKEN
from tests.faults.workspace import Workspace
from tests.store.databases import laid

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
REFRESH = 60 * MINUTE
CHANNELS = int(os.environ.get("PAPERBOY_CHANNELS", "12"))
ZONES = (
    "UTC", "Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "America/Sao_Paulo",
    "Asia/Kolkata", "Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Kiritimati", "Pacific/Pago_Pago",
)  # fmt: skip
WEEKDAYS = ((0, 1, 2, 3, 4, 5, 6), (0, 1, 2, 3, 4), (0, 2, 4), (1,), (5, 6))
LISTED = 12
LATE = 2
"""Of a day's papers, so many come in its second half, when westerly channels have had it."""


@dataclass
class Source:
    """Hugging Face: a working day's papers come in during eleven hours, and a few more by its end."""

    clock: list[datetime]

    def fetch(self, day: date) -> Digest:
        now = self.clock[0]
        return Digest(day, tuple(made(day, number) for number in range(listed(day, now))), now)

    def open(self) -> None: ...
    def close(self) -> None: ...


def listed(day: date, at: datetime) -> int:
    opened = datetime.combine(day, time(), UTC)
    if day.weekday() > 4 or at < opened:
        return 0
    first = min(LISTED - LATE, int((at - opened) / (11 * HOUR) * (LISTED - LATE)))
    return first + (LATE if at >= opened + 20 * HOUR else 0)


def made(day: date, number: int) -> Paper:
    paper_id = f"{day:%y%m}.{day.day:02}{number:03}"
    return Paper(paper_id, f"Kettle {paper_id}", "It boils.", f"https://huggingface.co/papers/{paper_id}", (day,))


class Mortal(Workspace):
    """A workspace in which channels are archived, people go, and what is not granted is refused.

    Attributes:
        dead: Channels and people, and Slack's error of each.
        clock: The instant of now, alone in it.
        log: When each message came that shows papers or is filled with them later, and its arguments.
    """

    def __init__(self, clock: list[datetime]) -> None:
        super().__init__()
        self.dead: dict[str, str] = {}
        self.clock = clock
        self.log: list[tuple[datetime, str, dict[str, Any]]] = []

    def take(self, method: str, args: dict[str, Any]) -> tuple[int, dict[str, Any], dict[str, str]]:
        reason = self.dead.get(str(args.get("channel")))
        if reason and method.startswith("chat."):
            return 200, {"ok": False, "error": reason}, {}
        reply = super().take(method, args)
        if method in ("chat.postMessage", "chat.update") and reply[0] == 200 and reply[1]["ok"]:
            self.log.append((self.clock[0], str(reply[1]["ts"]), args))
        return reply

    def payloads(self) -> Iterator[tuple[datetime, dict[str, Any]]]:
        """Give what each message that shows papers says of itself, once, and when it came or was filled."""
        seen = set()
        for at, ts, args in self.log:
            if "metadata" in args and (args["channel"], ts) not in seen:
                seen.add((args["channel"], ts))
                yield at, args["metadata"]["event_payload"]


@dataclass
class World:
    """The house, its Slack and its clock.

    Attributes:
        back: How many days each fetch reads.
        hourly: Whatever else runs after each fetch, made anew for each process.
    """

    house: House
    slack: Mortal
    clock: list[datetime]
    back: int = 2
    hourly: Callable[[House], Callable[[], object]] = lambda _: lambda: None

    def run(self, start: datetime, end: datetime) -> None:
        """Run one process from one instant to another."""
        self.clock[0] = start
        daily, hourly = DailyPost(self.house, sleep=lambda _: None), self.hourly(self.house)
        refresh = start
        while True:
            waiting = [one.next_at for one in self.house.rooms.editions.of("T1") if one.next_at is not None]
            tick = max(min(waiting, default=end), self.clock[0])
            now = min(refresh, -(-(tick - start) // MINUTE) * MINUTE + start)
            if now >= end:
                return
            self.clock[0] = now
            if now == refresh:
                # After an outage there is more, which a slow source gives only after the editions' time.
                for _ in self.house.library.catch_up([now.date() - n * DAY for n in range(self.back)]):
                    pass
                hourly()
                refresh += REFRESH
            daily.tick()
            if now == tick:
                self.clock[0] += MINUTE

    def got(self, channel: str) -> dict[date, tuple[datetime, list[str]]]:
        """Return of each digest when its first message came in a channel, and its papers in order."""
        found: dict[date, tuple[datetime, list[str]]] = {}
        for at, payload in self.slack.payloads():
            if payload["channel"] == channel and payload["what"] == "digest":
                first, papers = found.get(date.fromisoformat(payload["day"]), (at, []))
                found[date.fromisoformat(payload["day"])] = first, papers + payload["papers"]
        return found


@dataclass(frozen=True)
class Window:
    """A day of a channel's on which it is posted to: from its time on, until the day is over."""

    opens: datetime
    closes: datetime


@cache
def windows(edition: Edition, first: date, number: int) -> list[Window]:
    """Read a channel's days off a clock on the wall, minute by minute; earlier ones, too."""
    zone = ZoneInfo(edition.zone)
    opens: dict[date, datetime] = {}
    over: dict[date, datetime] = {}
    now = datetime.combine(first - 9 * DAY, time(), UTC)
    while now < datetime.combine(first + (number + 3) * DAY, time(), UTC):
        wall = now.astimezone(zone)
        over[wall.date()] = now + MINUTE
        if wall.time().replace(tzinfo=None) >= edition.at:
            opens.setdefault(wall.date(), now)
        now += MINUTE
    days = [day for day in sorted(opens)[1:-1] if day.weekday() in edition.weekdays]
    return [Window(opens[day], max(over[day], opens[day] + HOUR)) for day in days]


def promised(
    edition: Edition, ups: list[tuple[datetime, datetime]], first: date, number: int, until: datetime
) -> Iterator[tuple[date, datetime]]:
    """Give each digest that a channel is promised, and the first instant at which it can come."""
    done: set[date] = set()
    before = None
    for window in windows(edition, first, number):
        last, before = before, window
        paused = edition.paused_until and window.opens < edition.paused_until
        if last is None or paused or (edition.begun and window.opens < edition.begun):
            continue
        up = [max(begin, window.opens) for begin, end in ups if begin < window.closes and end > window.opens]
        if not up or min(up) >= window.closes or min(up) >= until:
            continue
        ripe = [
            day
            for back in range(6)
            if (day := window.opens.date() - back * DAY) >= window.opens.date() - 4 * DAY
            and day.weekday() < 5
            and datetime.combine(day, time(), UTC) + 12 * HOUR <= window.opens
        ]
        fresh = [day for day in ripe[1:] if datetime.combine(day, time(), UTC) + 12 * HOUR > last.opens and done]
        for day in [*reversed(fresh), *ripe[:1]]:
            if day not in done and (not done or day > max(done)):
                yield day, min(up)
                done.add(day)


def editions_of(chance: random.Random, number: int, begun: datetime) -> list[Edition]:
    made_up = []
    for n in range(number):
        edition = Edition(
            f"C{n}", "T1", f"U{n}", time(chance.randrange(24), chance.choice([0, 0, 30, 59])), ZONES[n % len(ZONES)],
            chance.choice(WEEKDAYS), chance.choice([1, 5, 10]), begun=begun, next_at=begun,
        )  # fmt: skip
        if chance.random() < 0.2:
            until = begun + chance.randrange(2, 9) * DAY
            edition = replace(edition, state=EditionState.PAUSED, paused_until=until, next_at=until)
        made_up.append(edition)
    return made_up


LONG = (pytest.mark.slow, pytest.mark.long)


@pytest.mark.parametrize(
    ("seed", "channels", "days", "first"),
    [
        pytest.param(1, 4, 3, date(2026, 10, 23), marks=pytest.mark.slow),
        pytest.param(2, CHANNELS, 28, date(2026, 10, 20), marks=LONG),
        pytest.param(3, CHANNELS // 2, 28, date(2027, 3, 8), marks=LONG),
    ],
)  # fmt: skip
def test_everyone_gets_what_they_were_promised(seed: int, channels: int, days: int, first: date) -> None:
    chance = random.Random(seed)
    start = datetime.combine(first, time(chance.randrange(24), chance.randrange(60)), UTC)
    end, down = start + days * DAY, start + days // 3 * DAY + chance.randrange(1440) * MINUTE
    ups = [(start, down), (down + min(2 * DAY, days // 4 * DAY), end)]
    with Mortal([start]) as slack:
        slack.forget(readable=seed % 2 == 0)
        with opened(slack, Source(slack.clock)) as house:
            scene = World(house, slack, slack.clock)
            everyone = editions_of(chance, channels, start)
            for edition in everyone:
                house.rooms.editions.put(edition)
            died = ups[1][0] + DAY
            for begin, over in (ups[0], (ups[1][0], died), (died, end)):
                if begin == died:
                    slack.dead = {"C0": "is_archived", "C1": "channel_not_found", "U1": "user_not_found"}
                scene.run(begin, over)
            judge(scene, everyone, Days(first, days, ups), {"C0": died, "C1": died})


@contextmanager
def opened(slack: Mortal, source: Source) -> Iterator[House]:
    """Give a house that goes by a Slack's clock."""
    settings = Settings(
        _env_file=None, slack_bot_token=SecretStr(TOKEN), slack_api_url=slack.api, database_url="sqlite://"
    )
    with open_house(
        settings, clock=lambda: slack.clock[0], sleep=lambda _: None, instead=source, database=laid
    ) as house:
        house.library.load()
        yield house


@dataclass(frozen=True)
class Days:
    """When all of it happens."""

    first: date
    number: int
    ups: list[tuple[datetime, datetime]]


def judge(scene: World, everyone: list[Edition], when: Days, died: dict[str, datetime]) -> None:
    wrong: dict[str, list[str]] = {}
    for edition in everyone:
        said = list(unlike(scene, edition, when, died.get(edition.channel, when.ups[-1][1])))
        if said:
            wrong[f"{edition}"] = said
    assert not wrong, "\n".join(f"{edition}: {said}" for edition, said in wrong.items())
    for channel, at in died.items():
        kept = scene.house.rooms.editions.get(channel)
        assert kept is not None
        end = when.ups[-1][1]
        tried = [day for day, then in promised(kept, [(at, end)], when.first, when.number, end) if then + HOUR < end]
        assert not tried or kept.state is EditionState.PAUSED
        told = [args for *_, args in scene.slack.log if f"the digest of <#{channel}>" in args["text"]]
        assert len(told) == (bool(tried) and channel != "C1")


def unlike(scene: World, edition: Edition, when: Days, until: datetime) -> Iterator[str]:
    """Give what a channel got otherwise than promised."""
    wanted, got = dict(promised(edition, when.ups, when.first, when.number, until)), scene.got(edition.channel)
    for day in sorted(wanted.keys() | got.keys()):
        if day not in wanted:
            yield f"{day} came at {got[day][0]}, and was promised at no time"
        elif day not in got:
            if wanted[day] + HOUR < until:
                yield f"{day} never came, promised for {wanted[day]}"
        elif not wanted[day] <= got[day][0] <= wanted[day] + 2 * MINUTE + REFRESH:
            yield f"{day} came at {got[day][0]}, promised for {wanted[day]}"
    for day, (_, papers) in got.items():
        if len(papers) != len(set(papers)):
            yield f"papers of {day} came twice: {papers}"
        if len(papers) < LISTED and (then := last_chance(edition, when, day)) is not None and then < until:
            yield f"{day} came in part: {papers}"


def last_chance(edition: Edition, when: Days, day: date) -> datetime | None:
    """Return by when a whole digest must be out: the end of the channel's next day that begins once it is settled.

    ``None`` where that comes when the digest is no news any more, or another has come by then.
    """
    begun = datetime.combine(day, time(), UTC)
    settled = begun + 21 * HOUR
    for window in windows(edition, when.first, when.number):
        up = any(begin < window.closes - HOUR and end > max(window.opens, settled) + HOUR for begin, end in when.ups)
        if window.closes > settled + HOUR and up:
            return window.closes if max(window.opens, settled) + HOUR < begun + 4 * DAY else None
    return None
