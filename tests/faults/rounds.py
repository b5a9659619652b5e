"""One kill each: start a process, kill it at some moment, and look at what it left, and whether the next completes."""

import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from bot.errors import PaperboyError
from bot.model import Edition, Subscription, Way
from bot.ports import LEASE
from bot.query import parse
from bot.slack.post.outcome import unsure
from bot.store.backup import backup
from bot.store.editions import SqlEditions
from bot.store.migrate import check
from bot.store.papers import SqlPaperStore
from bot.store.posts import SqlPostLedger
from bot.store.subscriptions import SqlSubscriptionStore
from tests.fakes.postbox import Postbox, mail_server
from tests.faults import work
from tests.faults.place import DAYS, DEADLINE_SECONDS, LISTED, PAPERS, Place, Tally, killed_after, places
from tests.store.databases import lay, opened
from tests.store.made import MONDAY, NOON, card, digest
from tests.store.saves import assert_whole, goes_on

LAPSE = LEASE + timedelta(seconds=5)
SOON = 1.3
"""The latest moment of a kill, in typical run times of the work."""


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
        lay(engine)
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
        lay(engine)
    process, said = place.start(work.save)
    tally.killed += killed_after(process, chance.uniform(0, 0.5))
    told = said.read_text().count("saved") if said.exists() else 0
    with opened(place.url) as engine:
        held = SqlPaperStore(engine).changes().at.revision
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


def post_readable(place: Place, tally: Tally, chance: random.Random, typical: float) -> None:
    """Kill processes that post where the channel can be read back."""
    place.slack.forget(readable=True)
    _post(place, tally, chance, typical)


def post_five_scopes(place: Place, tally: Tally, chance: random.Random, typical: float) -> None:
    """Kill processes that post with the scopes alone that everybody grants."""
    place.slack.forget(readable=False)
    _post(place, tally, chance, typical)


def _post(place: Place, tally: Tally, chance: random.Random, typical: float) -> None:
    """Kill processes that post, up to three at once, at random moments and at the worst ones; then let one finish."""
    with opened(place.url) as engine:
        lay(engine)
        SqlPaperStore(engine).save(digest(*(card(f"2603.{n:05}", upvotes=PAPERS - n) for n in range(PAPERS))))
    later = timedelta()
    for _ in range(chance.randint(1, 3)):
        _kill_posters(place, tally, chance, typical, partial(place.start, work.post, MONDAY.isoformat(), later))
        later += chance.choice([timedelta(), LEASE + timedelta(seconds=5)])
    outcome = ""
    for _ in range(9):
        later += LEASE + timedelta(seconds=5)
        outcome = place.run(work.post, MONDAY.isoformat(), later).strip().splitlines()[-1]
        if outcome in ("unchanged", "skipped"):
            break
    assert outcome in ("unchanged", "skipped"), f"it never came to rest: {outcome}"
    _judge(place, tally)


def _kill_posters(
    place: Place, tally: Tally, chance: random.Random, typical: float, start: Callable[[], tuple[Any, Path]]
) -> None:
    started = [start()[0] for _ in range(chance.randint(1, 3))]
    moment = chance.choice(["any", "arrival", "taken"])
    which = place.slack.came + chance.randint(1, 2 if place.slack.readable else 4)

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


def _kill_and_go_on(place: Place, tally: Tally, chance: random.Random, typical: float, now: datetime) -> None:
    """Kill processes that post what is owed, a few times over, and let others come after what is left of claims."""
    for _ in range(chance.randint(1, 3)):
        _kill_posters(place, tally, chance, typical, partial(place.start, work.edition, now))
        now += chance.choice([timedelta(), LAPSE])
    for _ in range(4):
        now += LAPSE
        place.run(work.edition, now)


def edition(place: Place, tally: Tally, chance: random.Random, typical: float) -> None:
    """Kill processes that post what an edition is owed, some where the channel can be read back, some where not."""
    place.slack.forget(readable=chance.random() < 0.5)
    _kill_and_go_on(place, tally, chance, typical, _set_up(place))
    _judge(place, tally)


def edit(place: Place, tally: Tally, chance: random.Random, typical: float) -> None:
    """Kill processes that let a posted digest show the votes as they come: it ends up with those of now."""
    place.slack.forget(readable=True)
    now = _set_up(place)
    place.run(work.edition, now)
    posted = len(place.slack.messages)
    for votes in (100, 200):
        now += timedelta(hours=2)
        with opened(place.url) as engine:
            listed = (card(f"2603.{n:05}", upvotes=votes + PAPERS - n) for n in range(PAPERS))
            SqlPaperStore(engine).save(digest(*listed, at=now))
        _kill_posters(place, tally, chance, typical, partial(place.start, work.edition, now))
    for _ in range(2):
        now += timedelta(hours=2)
        place.run(work.edition, now)
    assert f"▲ {200 + PAPERS:,} (+" in str(place.slack.messages[0]["blocks"]), "the parent shows old votes"
    tally.doubled += len(place.slack.messages) - posted
    _judge(place, tally)


def roundup(place: Place, tally: Tally, chance: random.Random, typical: float) -> None:
    """Kill processes that send the round-ups of a week and a month: each is there once in the end."""
    place.slack.forget(readable=chance.random() < 0.5)
    _set_up(place, weekdays=(3,), weekly=True, monthly=True)
    now = datetime(2026, 6, 1, 10, tzinfo=UTC)  # a Monday, and the first of its month
    with opened(place.url) as engine:
        store = SqlPaperStore(engine)
        for back in range(1, 32):
            store.save(digest(card(f"2605.{back:05}"), day=(now - timedelta(days=back)).date(), at=now))
        editions = SqlEditions(engine)
        editions.put(replace(_kept(editions), next_at=now))
    _kill_and_go_on(place, tally, chance, typical, now)
    _judge_names(place, tally, {("weekly", 0), ("monthly", 0)})


def _kept(editions: SqlEditions) -> Edition:
    kept = editions.get(work.CHANNEL)
    assert kept is not None
    return kept


NEWS = 6
"""Of each kind: papers with code, papers withdrawn."""


def news(place: Place, tally: Tally, chance: random.Random, typical: float) -> None:
    """Kill processes that say what became of posted papers: each is said once in the thread of its post."""
    place.slack.forget(readable=chance.random() < 0.5)
    now = _set_up(place, updates=True)
    place.run(work.edition, now)
    place.run(work.news, now, 1)
    now += timedelta(minutes=30)
    listed = [card(f"2603.{n:05}", upvotes=PAPERS - n) for n in range(PAPERS)]
    coded = [replace(paper, code_url="https://code.example/x") for paper in listed[:NEWS]]
    gone = [replace(paper, withdrawn_at=now) for paper in listed[NEWS : 2 * NEWS]]
    with opened(place.url) as engine:
        SqlPaperStore(engine).save(digest(*coded, *gone, *listed[2 * NEWS :], at=now))
    for _ in range(chance.randint(1, 3)):
        _kill_posters(place, tally, chance, typical, partial(place.start, work.news, now, 2))
        now += chance.choice([timedelta(), LAPSE])
    for _ in range(3):
        now += LAPSE
        place.run(work.news, now, 2)
    told = [*((f"code:{one.id}", 0) for one in coded), *((f"withdrawn:{one.id}", 0) for one in gone)]
    told += [(f"v2:{one.id}", 0) for one in listed if int(one.id[-1]) % 3 == 0]
    _judge_names(place, tally, set(told))


def _judge_names(place: Place, tally: Tally, wanted: set[tuple[str, int]]) -> None:
    """Hold the messages of a channel against those that are to be there, each once."""
    with opened(place.url) as engine:
        assert "integrity ok" in check(engine)
        rows = SqlPostLedger(engine).posts()
    payloads = [message["metadata"]["event_payload"] for message in place.slack.filled()]
    got = [(payload["what"], payload["part"]) for payload in payloads if payload["what"] != "digest"]
    assert set(got) <= wanted, f"nobody asked for {set(got) - wanted}"
    tally.doubled += len(got) - len(set(got))
    tally.not_shown += len(wanted - set(got))
    tally.left_over += len(place.slack.messages) - len(place.slack.filled())
    assert not any(unsure(row) for row in rows), "a message was given up"


def _set_up(place: Place, **settings: Any) -> datetime:
    """Keep a digest and an edition for it; return when it is due."""
    now = datetime(MONDAY.year, MONDAY.month, MONDAY.day + 1, 10, tzinfo=UTC)
    with opened(place.url) as engine:
        lay(engine)
        listed = (card(f"2603.{n:05}", upvotes=PAPERS - n) for n in range(PAPERS))
        SqlPaperStore(engine).save(digest(*listed, at=now - timedelta(hours=1)))
        SqlEditions(engine).put(Edition(work.CHANNEL, "T1", "U1", next_at=now, **settings))
    return now


def _judge(place: Place, tally: Tally) -> None:
    slack = place.slack
    with opened(place.url) as engine:
        assert "integrity ok" in check(engine)
        rows = SqlPostLedger(engine).posts()
    parts, papers = slack.parts(), slack.papers()
    tally.doubled += len(parts) - len(set(parts)) + len(papers) - len(set(papers))
    tally.not_shown += PAPERS - len(set(papers))
    tally.left_over += len(slack.messages) - len(slack.filled())
    assert not any(unsure(row) for row in rows), "a message was given up"


def alerts(place: Place, tally: Tally, chance: random.Random, typical: float) -> None:
    """Kill processes that tell a channel's subscribers of more papers than one message holds."""
    place.slack.forget(readable=True)
    later = _subscribed(place.url) - datetime.now(UTC)
    for _ in range(chance.randint(1, 3)):
        _kill_posters(place, tally, chance, typical, partial(place.start, work.alert, later))
        later += chance.choice([timedelta(), LEASE + timedelta(seconds=5)])
    place.slack.on_post, place.slack.on_taken = lambda _: True, lambda _: None
    said = ""
    for _ in range(9):
        later += LEASE + timedelta(seconds=5)
        said = place.run(work.alert, later)
        if "pending=0" in said:
            break
    assert "pending=0" in said, f"it never came to rest: {said[-200:]}"
    _judge(place, tally)


def mail(place: Place, tally: Tally, chance: random.Random, typical: float) -> None:
    """Kill processes that tell somebody by mail, at any moment of SMTP; the server refuses or hangs up at times."""
    address = {"channel": "U1", "way": Way.MAIL, "address": "ada@sheep.example"}
    with mail_server() as (box, port):
        place.mail_port = port
        later = _subscribed(place.url, **address) - datetime.now(UTC)
        for _ in range(chance.randint(1, 3)):
            box.refusal = chance.choice(["", "", "", "451 later"])
            _kill_mailers(place, tally, chance, box, later)
            later += chance.choice([timedelta(), LAPSE])
        box.refusal, said = "", ""
        for _ in range(9):
            later += LAPSE
            said = place.run(work.alert, later)
            if "pending=0" in said:
                break
        assert "pending=0" in said, f"it never came to rest: {said[-200:]}"
    by_name = {letter["Message-ID"]: letter.get_body(("plain",)).get_content() for letter in box.letters}
    told = Counter(paper for text in by_name.values() for paper in set(re.findall(r"papers/(2603\.\d+)", text)))
    tally.not_shown += PAPERS - len(told)
    tally.doubled += told.total() - len(told)
    tally.left_over += len(box.letters) - len(by_name)


def _kill_mailers(place: Place, tally: Tally, chance: random.Random, box: Postbox, later: timedelta) -> None:
    started = [place.start(work.alert, later)[0] for _ in range(chance.randint(1, 3))]
    moment, which = chance.choice(["any", "arrival", "taken", "cut"]), box.came + chance.randint(1, 2)

    def kill(number: int) -> bool:
        if number >= which and moment != "cut":
            for process in started:
                process.kill()
        return number != which

    if moment == "arrival":
        box.on_arrival = kill
    if moment in ("taken", "cut"):
        box.on_taken = kill
    for process in started:
        tally.killed += killed_after(process, chance.uniform(0, 3) if moment == "any" else 6)
    box.on_arrival = box.on_taken = lambda _: True


def _subscribed(url: str, **fields: Any) -> datetime:
    """Fill a database with a place's subscriptions, and papers that came later; return when alerts are due."""
    with opened(url) as engine:
        lay(engine)
        store = SqlSubscriptionStore(engine)
        for words in ("matter", "matter -sheep", "sheep"):
            query = parse(words, today=MONDAY)
            of = {"channel": "C1"} | fields
            assert store.add(
                Subscription("T1", person="U1", question=words, query=query, made_at=NOON, **of), (), most=9
            )
        listed = (card(f"2603.{n:05}", upvotes=PAPERS - n) for n in range(PAPERS))
        links = (replace(paper, url=f"https://huggingface.co/papers/{paper.id}") for paper in listed)
        SqlPaperStore(engine).save(digest(*links))
    return NOON + timedelta(hours=1)


def restoring(place: Place, tally: Tally, chance: random.Random, typical: float) -> None:
    """Kill a process that puts a backup in a database's place: there is the one or the other, whole."""
    copy = place.folder / "copy.sqlite3"
    with opened(place.url) as engine:
        lay(engine)
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


ROUNDS = {
    "ingest": ingest,
    "post": post_readable,
    "post-five-scopes": post_five_scopes,
    "alerts": alerts,
    "edition": edition,
    "edit": edit,
    "roundup": roundup,
    "news": news,
    "mail": mail,
    "migrate": migration,
    "save": save,
    "restore": restoring,
}
"""Each kind of work, and how it is killed; ``restore`` is for SQLite alone."""


POSTS = frozenset({"post", "post-five-scopes"})


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
            if tally.times % 10 == 0:  # some kinds take ten seconds a round, and more on a busy machine
                print(f"{what}: {tally.times} of {times} rounds", file=sys.stderr, flush=True)
    return tally


def _typical(place: Callable[[], Any], what: str) -> float:
    """Return how many seconds undisturbed work takes; the second run counts, for the first one starts the server."""
    seconds = 1.0
    for _ in range(2):
        with place() as own:
            if what in POSTS:
                with opened(own.url) as engine:
                    lay(engine)
                    SqlPaperStore(engine).save(digest(*(card(f"2603.{n:05}") for n in range(PAPERS))))
            begun = time.monotonic()
            if what == "ingest":
                own.run(work.ingest, DAYS[0].isoformat(), DAYS[-1].isoformat())
            if what in POSTS:
                own.run(work.post, MONDAY.isoformat(), timedelta())
            if what == "alerts":
                own.run(work.alert, _subscribed(own.url) - datetime.now(UTC))
            if what in ("migrate", "restore"):  # a restore takes about as long as the migration that it checks for
                own.run(work.migrate)
            seconds = time.monotonic() - begun
    return seconds
