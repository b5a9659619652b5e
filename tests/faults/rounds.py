"""One kill each: start a process, kill it at some moment, and look at what it left, and whether the next completes."""

import multiprocessing
import random
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from bot.errors import PaperboyError
from bot.model import PostState
from bot.ports import LEASE
from bot.slack.post.digest import NOBODY_KNOWS
from bot.store.backup import backup
from bot.store.migrate import check, migrate
from bot.store.papers import SqlPaperStore
from bot.store.posts import SqlPostLedger
from tests.fakes.hub import Hub, many
from tests.fakes.slack import TOKEN
from tests.faults import work
from tests.faults.workspace import Workspace
from tests.store.databases import fresh_url, opened
from tests.store.made import MONDAY, card, digest
from tests.store.saves import assert_whole, goes_on

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.faults.work"])  # so that a kill hits the work, not its imports

DEADLINE_SECONDS = 60
LISTED = 20
PAPERS = 60
DAYS = [date(2026, 7, 20) + timedelta(number) for number in range(4)]
SOON = 1.3
"""The latest moment of a kill, in typical run times of the work."""


@dataclass
class Tally:
    """What came of killing one kind of work.

    Attributes:
        times: Rounds.
        killed: Processes that were still at work when they were killed.
        lost: What was said to be committed, or owed to a channel that can be read, and is not there.
        doubled: Messages, and papers in messages, that came again.
        given_up: Messages not sent again, as nobody could tell, in a channel that cannot be read; each is told.
        wrong: What else went wrong, in sentences.
    """

    what: str
    times: int = 0
    killed: int = 0
    lost: int = 0
    doubled: int = 0
    given_up: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        return not (self.lost or self.doubled or self.wrong)


@dataclass
class Place:
    """Where a round happens: a fresh database, and the neighbours that all rounds share."""

    url: str
    folder: Path
    hub: Hub
    slack: Workspace
    names: "count[int]" = field(default_factory=count)

    @property
    def env(self) -> dict[str, str]:
        return {
            "BOT_DATABASE_URL": self.url,
            "BOT_DATA_DIR": str(self.folder),
            "BOT_SOURCE_URL": self.hub.url,
            "SLACK_BOT_TOKEN": TOKEN,
            "SLACK_API_URL": self.slack.api,
            "BOT_CHANNELS": work.CHANNEL,
        }

    def start(self, target: Callable[..., None], *words: Any) -> tuple[ForkServerProcess, Path]:
        """Start work in a process of its own; return it, and the file on which it says things."""
        said = self.folder / f"said.{next(self.names)}"
        process = FORKS.Process(target=target, args=(said, self.env, *words), daemon=True)
        process.start()
        return process, said

    def run(self, target: Callable[..., None], *words: Any) -> str:
        """Let work run to its end, and return what it said."""
        process, said = self.start(target, *words)
        process.join(DEADLINE_SECONDS)
        if process.exitcode != 0:
            process.kill()
            process.join()
            raise AssertionError(f"the next run ended with {process.exitcode}: {said.read_text()[-500:]}")
        process.close()
        return said.read_text()


@contextmanager
def places(kind: str, folder: Path) -> Iterator[Callable[[], Any]]:
    """Give a maker of places, each as a context manager."""
    listed = {day.isoformat(): many(LISTED, first=1 + LISTED * number) for number, day in enumerate(DAYS)}
    numbers = count()
    with Hub(listed, today=DAYS[-1] + timedelta(days=9)) as hub, Workspace() as slack:

        @contextmanager
        def place() -> Iterator[Place]:
            own = folder / f"round.{next(numbers)}"
            own.mkdir()
            slack.forget()
            hub.asked.clear()
            with fresh_url(kind, own) as url:
                yield Place(url, own, hub, slack)

        yield place


def killed_after(process: ForkServerProcess, seconds: float) -> bool:
    """Kill a process so many seconds from now; return whether it was still at work."""
    process.join(seconds)
    at_work = process.exitcode is None
    process.kill()
    process.join()
    return at_work


def ingest(place: Place, tally: Tally, chance: random.Random, typical: float) -> None:
    """Kill ``paperboy ingest`` over four days, on a database that is not even there yet."""
    words = DAYS[0].isoformat(), DAYS[-1].isoformat()
    process, said = place.start(work.ingest, *words)
    tally.killed += killed_after(process, chance.uniform(0, SOON * typical))
    told = (
        [line.split("day=")[1][:10] for line in said.read_text().splitlines() if "ingested day=" in line]
        if said.exists()
        else []
    )
    with opened(place.url) as engine:
        migrate(engine)
        assert "integrity ok" in check(engine)
        held = {day.isoformat(): fetched.papers for day, fetched in SqlPaperStore(engine).fetches().items()}
    tally.lost += len(set(told) - set(held))
    assert set(held.values()) <= {LISTED}, f"a day was saved in part: {held}"
    assert "4 of 4 days" in place.run(work.ingest, *words)
    with opened(place.url) as engine:
        assert SqlPaperStore(engine).count() == LISTED * len(DAYS)


def save(place: Place, tally: Tally, chance: random.Random, typical: float) -> None:
    """Kill a process that saves one digest after the other."""
    with opened(place.url) as engine:
        migrate(engine)
    process, said = place.start(work.save)
    tally.killed += killed_after(process, chance.uniform(0, 0.5))
    told = said.read_text().count("saved") if said.exists() else 0
    with opened(place.url) as engine:
        held = SqlPaperStore(engine).changes(0).revision
    if held < told:
        tally.lost += told - held
    elif held:
        goes_on(place.url, assert_whole(place.url, told))


def migration(place: Place, tally: Tally, chance: random.Random, typical: float) -> None:
    """Kill a process that makes the tables; another begins meanwhile."""
    first, _ = place.start(work.migrate)
    second, said = place.start(work.migrate)
    tally.killed += killed_after(first, chance.uniform(0, SOON * typical))
    second.join(DEADLINE_SECONDS)
    assert second.exitcode == 0, said.read_text()
    with opened(place.url) as engine:
        assert "integrity ok" in check(engine)
        SqlPaperStore(engine).save(digest(card()))


def post(place: Place, tally: Tally, chance: random.Random, typical: float) -> None:
    """Kill processes that post, up to three at once, at random moments and at the worst ones; then let one finish."""
    slack = place.slack
    slack.forget(readable=chance.random() < 0.5)
    with opened(place.url) as engine:
        migrate(engine)
        SqlPaperStore(engine).save(digest(*(card(f"2603.{n:05}", upvotes=PAPERS - n) for n in range(PAPERS))))
    later = timedelta()
    for _ in range(chance.randint(1, 3)):
        _kill_posters(place, tally, chance, typical, later)
        later += chance.choice([timedelta(), LEASE + timedelta(seconds=5)])
    slack.on_post, slack.on_taken = lambda _: True, lambda _: None
    outcome = ""
    for _ in range(9):
        later += LEASE + timedelta(seconds=5)
        outcome = place.run(work.post, MONDAY.isoformat(), later).strip().splitlines()[-1]
        if outcome in ("unchanged", "skipped"):
            break
    assert outcome in ("unchanged", "skipped"), f"it never came to rest: {outcome}"
    _judge(place, tally)


def _kill_posters(place: Place, tally: Tally, chance: random.Random, typical: float, later: timedelta) -> None:
    started = [place.start(work.post, MONDAY.isoformat(), later)[0] for _ in range(chance.randint(1, 3))]
    moment = chance.choice(["any", "arrival", "taken"])
    which = place.slack.came + chance.randint(1, 2)

    def kill(number: int) -> bool:
        if number >= which:
            for process in started:
                process.kill()
        return number < which

    if moment == "arrival":
        place.slack.on_post = kill
    if moment == "taken":
        place.slack.on_taken = kill
    survivor = started.pop() if moment == "any" and chance.random() < 0.3 else None
    for process in started:
        tally.killed += killed_after(process, chance.uniform(0, SOON * typical) if moment == "any" else 2.0)
    if survivor:
        survivor.join(DEADLINE_SECONDS)
    place.slack.on_post, place.slack.on_taken = lambda _: True, lambda _: None


def _judge(place: Place, tally: Tally) -> None:
    slack = place.slack
    with opened(place.url) as engine:
        assert "integrity ok" in check(engine)
        rows = SqlPostLedger(engine).posts()
    parts, papers = slack.parts(), slack.papers()
    tally.doubled += len(parts) - len(set(parts)) + len(papers) - len(set(papers))
    unsure = {paper_id for row in rows if row.note == NOBODY_KNOWS for paper_id in row.paper_ids}
    tally.given_up += sum(row.note == NOBODY_KNOWS for row in rows)
    missing = PAPERS - len(set(papers))
    if slack.readable:
        tally.lost += missing
        assert not unsure, "a message was given up although the channel can be read"
    elif rows[0].state is not PostState.SKIPPED:
        assert len(unsure | set(papers)) == PAPERS, "papers are missing that the ledger does not tell of"


def restoring(place: Place, tally: Tally, chance: random.Random, typical: float) -> None:
    """Kill a process that puts a backup in a database's place: there is the one or the other, whole."""
    copy = place.folder / "copy.sqlite3"
    with opened(place.url) as engine:
        migrate(engine)
        SqlPaperStore(engine).save(digest(card("2603.00001")))
        backup(engine, copy)
        SqlPaperStore(engine).save(digest(card("2603.00002")))
    process, said = place.start(work.restore, str(copy))
    tally.killed += killed_after(process, chance.uniform(0, SOON * typical))
    told = said.exists() and "restored" in said.read_text()
    with opened(place.url) as engine:
        assert "integrity ok" in check(engine)
        held = SqlPaperStore(engine).count()
    assert held == 1 if told else held in (1, 2), f"{held} papers are held"
    place.run(work.restore, str(copy))
    with opened(place.url) as engine:
        assert SqlPaperStore(engine).count() == 1


ROUNDS = {"ingest": ingest, "post": post, "migrate": migration, "save": save, "restore": restoring}
"""Each kind of work, and how it is killed; ``restore`` is for SQLite alone."""


def kill(what: str, times: int, kind: str, folder: Path, *, seed: int = 0) -> Tally:
    """Kill one kind of work so often, on databases of one kind."""
    tally, chance = Tally(what), random.Random(seed)
    with ExitStack() as stack:
        place = stack.enter_context(places(kind, folder))
        typical = _typical(place, what)
        for number in range(times):
            tally.times += 1
            with place() as own:
                try:
                    ROUNDS[what](own, tally, chance, typical)
                except (AssertionError, PaperboyError, IndexError) as error:
                    tally.wrong.append(f"{what} {number}: {error}"[:500])
    return tally


def _typical(place: Callable[[], Any], what: str) -> float:
    """Return how many seconds undisturbed work takes; the second run counts, for the first one starts the server."""
    seconds = 1.0
    for _ in range(2):
        with place() as own:
            if what == "post":
                with opened(own.url) as engine:
                    migrate(engine)
                    SqlPaperStore(engine).save(digest(*(card(f"2603.{n:05}") for n in range(PAPERS))))
            begun = time.monotonic()
            if what == "ingest":
                own.run(work.ingest, DAYS[0].isoformat(), DAYS[-1].isoformat())
            if what == "post":
                own.run(work.post, MONDAY.isoformat(), timedelta())
            if what in ("migrate", "restore"):  # a restore takes about as long as the migration that it checks for
                own.run(work.migrate)
            seconds = time.monotonic() - begun
    return seconds
