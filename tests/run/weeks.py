"""Four weeks of a whole workspace: what everybody got, held against what was promised, reckoned by other code.

::

    python -m tests.run.weeks                            # 50 channels with editions, 500 people with subscriptions
    python -m tests.run.weeks --places 12 60 --spring    # fewer, when clocks go forward instead of back

The zones are twelve. A process lives for a day; two days long none does. One channel is archived, another is gone, one
person is unknown to Slack from then on, another's account is closed. The bot has the five permissions that everybody
grants: it may neither read channels nor open chats nor ask who people are. Channels are held to the oracle of
``tests.run.test_edition_weeks``, people to that of ``tests.sending.test_alerts``. Ends with 1 where anything differs.
"""

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time

from bot.model import Digest, Pace, Paper, Query, Subscription
from bot.run.serve.alerts import Alerts
from bot.run.wiring import House
from bot.slack.blocks.alerts import MAX_ALERT
from tests.run.test_edition_weeks import DAY, HOUR, Days, Mortal, Source, World, editions_of, judge, listed, opened
from tests.sending.test_alerts import STEP, promised

DAYS = 28
BACK = 4
WORDS = [f"subject{number}" for number in range(12)]
ZONES = (
    "UTC", "Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "America/Sao_Paulo",
    "Asia/Kolkata", "Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Kiritimati", "Pacific/Pago_Pago",
)  # fmt: skip
GONE = {"U1001": "user_not_found", "U1002": "account_inactive"}
AN_HOUR = HOUR // STEP


class Worded(Source):
    """A source whose papers are about one or two subjects each."""

    def fetch(self, day: date) -> Digest:
        digest = super().fetch(day)
        return replace(digest, papers=tuple(replace(one, abstract=" ".join(subjects(one))) for one in digest.papers))


def subjects(paper: Paper) -> list[str]:
    chance = random.Random(paper.id)
    return chance.sample(WORDS, chance.randint(1, 2))


def subscriptions(people: int, chance: random.Random, begin: datetime) -> list[Subscription]:
    """Return one to three subscriptions of each person."""
    times = [time(hour) for hour in range(24)]
    made = []
    for person in range(people):
        for number, word in enumerate(chance.sample(WORDS, chance.randint(1, 3)), 1):
            quiet = (chance.choice(times), chance.choice(times))
            who = f"U{1000 + person}"
            one = Subscription(
                "T1", who, who, word, Query("", text=word), begin, pace=chance.choice(list(Pace)),
                at=chance.choice(times), weekday=chance.randrange(7), zone=chance.choice(ZONES), number=number,
                quiet=quiet if chance.random() < 0.3 and quiet[0] != quiet[1] else None,
                paused_until=begin + chance.randrange(20) * DAY if chance.random() < 0.2 else None,
            )  # fmt: skip
            made.append(one)
    return made


def came(begin: datetime, ups: list[int]) -> Iterator[tuple[Paper, int]]:
    """Give each paper, and the tick at which it was first fetched."""
    known = set()
    source = Worded([begin])
    for tick in ups:
        now = begin + tick * STEP
        source.clock[0] = now
        for back in range(BACK):
            day = now.date() - back * DAY
            if listed(day, now):
                for paper in source.fetch(day).papers:
                    if paper.id not in known:
                        known.add(paper.id)
                        yield paper, tick


def wanted(
    kept: list[Subscription], begin: datetime, ups: list[int], gone: dict[str, int]
) -> dict[tuple[str, str], int]:
    """Return what every person is promised, and when: a subscription and a paper at a time."""
    found: dict[tuple[str, str], int] = {}
    papers = list(came(begin, ups))
    for one in kept:
        for paper, noted in papers:
            if one.question not in subjects(paper) or paper.day < begin.date() - DAY:
                continue
            told = next((tick for tick in ups if tick >= noted and promised(one, noted, tick, begin)), None)
            if told is not None and told < gone.get(one.channel, told + 1):
                key = one.channel, paper.id
                found[key] = min(told, found.get(key, told))
    return found


def held_to(got: dict[tuple[str, str], list[int]], promise: dict[tuple[str, str], int]) -> Counter[str]:
    return Counter(
        promised=len(promise),
        lost=len(promise.keys() - got.keys()),
        doubled=sum(len(ticks) - 1 for ticks in got.values()),
        unasked=len(got.keys() - promise.keys()),
        late=sum(got[key][0] != tick for key, tick in promise.items() if key in got),
    )


def weeks(channels: int, people: int, seed: int, first: date) -> Counter[str]:
    """Live through four weeks; raise where a channel got anything otherwise than promised, and count for people."""
    chance = random.Random(seed)
    begin, down = datetime.combine(first, time(), UTC), datetime.combine(first + 9 * DAY, time(), UTC)
    ups = [(begin, down), (down + 2 * DAY, begin + DAYS * DAY)]
    ticks = [tick for tick in range(0, DAYS * 144, AN_HOUR) if not down <= begin + tick * STEP < down + 2 * DAY]
    died = down + 6 * DAY
    everyone, kept = editions_of(chance, channels, begin), subscriptions(people, chance, begin)
    with Mortal([begin]) as slack:
        slack.forget(readable=False)
        with opened(slack, Worded(slack.clock)) as house:
            for edition in everyone:
                house.rooms.editions.put(edition)
            for one in kept:
                assert house.subscribing.store.add(one, (), most=9)
            scene = World(house, slack, slack.clock, BACK, telling)
            for start, over in processes(ups):
                if start == died:
                    slack.dead = {"C0": "is_archived", "C1": "channel_not_found", "U1": "user_not_found"}
                    slack.dead |= {place: why for who, why in GONE.items() for place in (who, chat(house, who))}
                scene.run(start, over)
            judge(scene, everyone, Days(first, DAYS, ups), {"C0": died, "C1": died})
            people_of = {chat(house, one.channel): one.channel for one in kept}
    got: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, payload in slack.payloads():
        if payload["what"] == "alert":
            for paper_id in payload["papers"]:
                got[people_of[payload["channel"]], paper_id].append((at - begin) // STEP)
    gone = dict.fromkeys(GONE, (died - begin) // STEP)
    return held_to(got, wanted(kept, begin, ticks, gone)) + Counter(channels=channels, people=people)


def chat(house: House, person: str) -> str:
    """Return the chat with a person; themselves where there was none yet."""
    return house.rooms.choices.chosen("T1", "chat", person=person) or person


def telling(house: House) -> Callable[[], object]:
    """Return what tells people of new papers until nothing is left, as it does minute by minute."""
    alerts = Alerts(house, sleep=lambda _: None)

    def tell() -> None:
        for _ in range(-(-12 * BACK // MAX_ALERT)):
            alerts.run()

    return tell


def processes(ups: list[tuple[datetime, datetime]]) -> Iterator[tuple[datetime, datetime]]:
    """Give each process's life: a day of those on which one runs."""
    for begin, end in ups:
        for number in range((end - begin) // DAY):
            yield begin + number * DAY, begin + (number + 1) * DAY


def main() -> int:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--places", type=int, nargs=2, default=[50, 500], metavar=("CHANNELS", "PEOPLE"))
    words.add_argument("--spring", action="store_true", help="when clocks go forward in the north")
    words.add_argument("--seed", type=int, default=13)
    given = words.parse_args()
    told = weeks(*given.places, given.seed, date(2027, 3, 8) if given.spring else date(2026, 10, 20))
    print(", ".join(f"{what} {number:,}" for what, number in told.items()))
    return 1 if any(told[what] for what in ("lost", "doubled", "unasked", "late")) else 0


if __name__ == "__main__":
    sys.exit(main())
