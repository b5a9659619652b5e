"""Four weeks of alerts: what everybody got, held against a count of the wall clock's minutes, not the same code.

::

    python -m tests.run.serve.alert_weeks                # 50 channels and 500 people
    python -m tests.run.serve.alert_weeks --places 12 60

Over the days on which clocks are changed in New York and Berlin, hour by hour: papers are listed each day, some again;
two days long nothing runs; the process is another one every day; a channel is archived and a person goes, both for
good. Ends with 1 where anybody got anything at another hour than was promised, twice, or not at all.
"""

import argparse
import random
import sys
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import time, timedelta
from itertools import count
from typing import Any

from pydantic import SecretStr

from bot.model import Digest, Pace, Paper, Query, Subscription
from bot.run.serve.alerts import Alerts
from bot.run.settings import Settings
from bot.run.wiring import open_house
from bot.sending.subscribing import Subscribing
from bot.slack.manifest import OPTIONAL_SCOPES, SCOPES
from tests.fakes.analyst import FakeAnalyst
from tests.fakes.channel import answer, refuse
from tests.run.weeks import held_to
from tests.sending.test_alerts import BEGIN, STEP, ZONES, promised
from tests.store.databases import laid

HOUR, DAY = 6, 144
DAYS = 28
OUTAGE = (9, 10)
WORDS = [f"word{number}" for number in range(12)]
LISTED_AT = 17 * HOUR
CLOSED_FROM = 15 * DAY

Told = dict[tuple[str, str], list[int]]


class Everywhere:
    """A Slack whose every channel and chat takes messages, but for some, which are closed from a tick on."""

    def __init__(self, closed: dict[str, str]) -> None:
        self.closed, self.tick = closed, 0
        self.told: Told = defaultdict(list)
        self._numbers = count(1)

    def auth_test(self) -> Any:
        return answer({"ok": True}, headers={"x-oauth-scopes": ",".join((*SCOPES, *OPTIONAL_SCOPES))})

    def conversations_history(self, **_: Any) -> Any:
        return answer({"ok": True, "messages": [], "has_more": False})

    def chat_postMessage(self, *, channel: str, **message: Any) -> Any:  # noqa: N802 - the SDK's name
        place = channel.replace("D", "U", 1)
        if place in self.closed and self.tick >= CLOSED_FROM:
            refuse(self.closed[place])
        for paper_id in ((message.get("metadata") or {}).get("event_payload") or {}).get("papers", ()):
            self.told[place, paper_id].append(self.tick)
        return answer({"ok": True, "ts": f"{next(self._numbers)}.0", "channel": place.replace("U", "D", 1)})


def subscriptions(channels: int, people: int, chance: random.Random) -> list[Subscription]:
    """Return one to three subscriptions of each channel and person."""
    times = [time(hour) for hour in range(24)]
    made = []
    for place in [*(f"C{number}" for number in range(channels)), *(f"U{number}" for number in range(people))]:
        for number, word in enumerate(chance.sample(WORDS, chance.randint(1, 3)), 1):
            quiet = (chance.choice(times), chance.choice(times))
            made.append(
                Subscription(
                    "T1",
                    place,
                    "U0",
                    word,
                    Query("", text=word),
                    BEGIN,
                    pace=chance.choice(list(Pace)),
                    at=chance.choice(times),
                    weekday=chance.randrange(7),
                    zone=chance.choice(ZONES[:5]),
                    quiet=quiet if chance.random() < 0.3 and quiet[0] != quiet[1] else None,
                    number=number,
                    paused_until=BEGIN + chance.randrange(20) * DAY * STEP if chance.random() < 0.2 else None,
                )
            )
    return made


def papers(chance: random.Random) -> dict[str, tuple[int, frozenset[str]]]:
    """Return when each paper is listed, and its words."""
    listed = {}
    for day in range(DAYS):
        for number in range(chance.randint(0, 6)):
            words = frozenset(chance.sample(WORDS, chance.randint(1, 2)))
            listed[f"2603.{day * 10 + number:05d}"] = day * DAY + LISTED_AT, words
    return listed


def up(first: int = 0) -> list[int]:
    """Return the ticks from one on at which something runs."""
    return [tick for tick in range(first - first % -HOUR, DAYS * DAY, HOUR) if tick // DAY not in OUTAGE]


def wanted(
    kept: list[Subscription], listed: dict[str, tuple[int, frozenset[str]]], closed: dict[str, str]
) -> dict[tuple[str, str], int]:
    """Return what everybody is promised, and when: by the wall clock, a subscription and a paper at a time."""
    found: dict[tuple[str, str], int] = {}
    for one in kept:
        for paper_id, (came, words) in listed.items():
            if one.question not in words or not up(came):
                continue
            noted = up(came)[0]
            told = next((tick for tick in up(noted) if promised(one, noted, tick)), None)
            if told is not None and not (one.channel in closed and told >= CLOSED_FROM):
                key = one.channel, paper_id
                found[key] = min(told, found.get(key, told))
    return found


def lived(kept: list[Subscription], listed: dict[str, tuple[int, frozenset[str]]], closed: dict[str, str]) -> Told:
    """Live through the weeks with the real store, ledger and sender, and return what everybody got."""
    now, slack = [BEGIN], Everywhere(closed)
    settings = Settings(_env_file=None, slack_bot_token=SecretStr("xoxb-test"), database_url="sqlite://")
    with open_house(settings, clock=lambda: now[0], database=laid) as house:
        for one in kept:
            assert house.subscribing.store.add(one, (), most=9)
        alerts, process = None, -1
        for tick in up():
            now[0], slack.tick = BEGIN + tick * STEP, tick
            for day in {came // DAY for came, _ in listed.values() if tick - HOUR * (2 * 24 + 1) < came <= tick}:
                _save(house, listed, day, tick, now[0])
            if tick // DAY != process:
                process = tick // DAY
                subscribing = Subscribing(house.subscribing.store, house.store, FakeAnalyst, lambda: now[0])
                house = replace(house, subscribing=subscribing)  # noqa: PLW2901 - another process, the same database
                alerts = Alerts(house, sleep=lambda _: None, client=slack)  # type: ignore[arg-type]
            assert alerts is not None
            alerts.run()
    return slack.told


def _save(house: Any, listed: dict[str, tuple[int, frozenset[str]]], day: int, tick: int, now: Any) -> None:
    that = (BEGIN + timedelta(days=day)).date()
    known = [
        Paper(paper_id, " ".join(sorted(words)), "It is so.", "https://x.example", (that,), upvotes=tick)
        for paper_id, (came, words) in listed.items()
        if came // DAY == day and came <= tick
    ]
    house.store.save(Digest(that, tuple(known), now))


def weeks(channels: int, people: int, seed: int) -> Counter[str]:
    """Live through four weeks, and return how many tellings were promised, and what differs from that."""
    chance = random.Random(seed)
    kept, listed = subscriptions(channels, people, chance), papers(chance)
    closed = {"C1": "is_archived", "U1": "user_not_found"}
    return held_to(lived(kept, listed, closed), wanted(kept, listed, closed))


def main() -> int:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--places", type=int, nargs=2, default=[50, 500], metavar=("CHANNELS", "PEOPLE"))
    words.add_argument("--seed", type=int, default=13)
    given = words.parse_args()
    told = weeks(*given.places, given.seed)
    print(", ".join(f"{what} {number:,}" for what, number in told.items()))
    return 0 if not any(number for what, number in told.items() if what != "promised") else 1


if __name__ == "__main__":
    sys.exit(main())
