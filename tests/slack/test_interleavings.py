"""Every order in which two processes can post, stall and die: no message comes twice, and none is missing for long.

The fast suite tries few, the slow one every seventh; ``PAPERBOY_TEST_ORDERS=1 pytest -m slow
tests/slack/test_interleavings.py`` tries all.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice, product
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import PostError
from bot.model import Digest, Issue, PostState
from bot.ports import LEASE, PostLedger
from bot.slack.post.courier import Courier
from bot.slack.post.delivery import MAX_WAIT_SECONDS, PACE_SECONDS, SEND_SECONDS, TRIES
from bot.slack.post.digest import DigestPoster
from bot.slack.post.lookup import PAGES
from bot.slack.post.outcome import Outcome, unsure
from bot.slack.wire.client import TIMEOUT_SECONDS
from bot.store.database import BUSY_SECONDS
from bot.store.posts import SqlPostLedger
from tests.fakes.actors import Actor
from tests.fakes.answers import TODAY, paper
from tests.fakes.channel import Channel
from tests.fakes.ledger import FakePostLedger
from tests.store.databases import MEMORY, fresh_database

NOON = datetime.fromisoformat("2026-07-31T12:00:00+00:00")
LAPSE = LEASE + timedelta(seconds=1)
EVERY = int(os.environ.get("PAPERBOY_TEST_ORDERS", "7"))
OFTEN = pytest.mark.parametrize("every", [263, pytest.param(EVERY, marks=pytest.mark.slow)])
SEND = "chat_postMessage"

EARLY = Digest(TODAY, tuple(paper(number) for number in range(1, 8)), NOON)
LATE = Digest(TODAY, tuple(paper(number) for number in range(9, 0, -1)), NOON)  # others voted, and two papers more


@dataclass
class World:
    """A channel, a ledger and a clock that every process shares."""

    channel: Channel
    ledger: PostLedger = field(default_factory=FakePostLedger)
    now: datetime = NOON

    def start(self, digest: Digest, *, stalls: bool = False, posts: int = 1) -> Actor:
        """Start a process that posts; one that stalls may stand still even between its last look and its message."""

        def work(actor: Actor) -> None:
            client = actor.wrap(self.channel, before=SEND if stalls else "")
            poster = self.poster(client, actor.wrap(self.ledger))
            for _ in range(posts):
                poster.post(Issue.whole(digest), "C1", top=2)

        return Actor(work)

    def poster(self, client: Any, ledger: PostLedger) -> DigestPoster:
        return DigestPoster(Courier(client, ledger, clock=lambda: self.now, sleep=self.sleep), ledger)

    def sleep(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def lapse(self) -> None:
        self.now += LAPSE

    def finish(self, digest: Digest) -> None:
        """Let fresh processes come along until there is nothing left to do."""
        for _ in range(9):
            self.lapse()
            try:
                outcome = self.poster(self.channel, self.ledger).post(Issue.whole(digest), "C1", top=2)
            except PostError:
                continue
            if outcome in (Outcome.UNCHANGED, Outcome.SKIPPED):
                return
        raise AssertionError(f"it never came to rest: {self.ledger.posts()}")


def parts(messages: list[dict[str, Any]]) -> list[int]:
    return sorted(message["metadata"]["event_payload"]["part"] for message in messages)


def papers(messages: list[dict[str, Any]]) -> list[str]:
    return [paper_id for message in messages for paper_id in message["metadata"]["event_payload"]["papers"]]


def assert_once(world: World, digest: Digest) -> None:
    """Check that each message and each paper is there, and once."""
    seen, rows = world.channel.filled(), world.ledger.posts()
    assert len(parts(seen)) == len(set(parts(seen))), rows
    assert len(papers(seen)) == len(set(papers(seen))), rows
    assert not any(unsure(row) for row in rows)
    assert set(papers(seen)) == {listed.id for listed in digest.papers}, rows
    noted = {row.ts for row in rows if row.state is PostState.POSTED}
    assert noted <= {message["ts"] for message in seen}


# What a lease must outlast.


def test_a_claim_outlasts_the_slowest_delivery_and_the_look_before_it() -> None:
    look = PAGES * TIMEOUT_SECONDS
    waits = (TRIES - 1) * (TIMEOUT_SECONDS + MAX_WAIT_SECONDS) + TRIES * PACE_SECONDS
    assert timedelta(seconds=look + waits + SEND_SECONDS) < LEASE


def test_a_message_is_begun_so_early_that_it_is_out_before_the_claim_lapses() -> None:
    connect, write = TIMEOUT_SECONDS, TIMEOUT_SECONDS
    assert connect + write + BUSY_SECONDS < SEND_SECONDS


# One process that dies.


def steps_alone(*, readable: bool) -> int:
    """Return how many steps it takes to post undisturbed."""
    world = World(Channel(readable=readable))
    actor, number = world.start(EARLY), 0
    while not actor.done:
        actor.step()
        number += 1
    return number


ALONE = max(steps_alone(readable=True), steps_alone(readable=False))


@pytest.mark.parametrize("readable", [True, False])
@pytest.mark.parametrize("again", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_a_process_that_dies_at_any_step_and_the_next_too(readable: bool, again: bool) -> None:
    for first, second in product(range(ALONE + 1), range(ALONE + 3) if again else [0]):
        world = World(Channel(readable=readable))
        for died_after in (first, second):
            actor = world.start(EARLY)
            actor.step(died_after)
            actor.kill()
            world.lapse()
        world.finish(LATE)
        assert_once(world, LATE)
        assert not world.channel.deleted


# Two processes.


class Order(NamedTuple):
    """How two processes get along: where each stands still, for how long, and what becomes of it."""

    first_steps: int
    first_dies: bool
    first_lapses: bool
    second_steps: int
    second_dies: bool
    second_lapses: bool
    second_wakes_first: bool


def orders() -> Iterator[Order]:
    steps, flags = range(ALONE + 1), (False, True)
    for order in product(steps, flags, flags, steps, flags, flags, flags):
        if not (order[1] and order[6]):  # nobody wakes before the dead
            yield Order(*order)


def play(world: World, order: Order, *, stalls: bool = False) -> None:
    first, second = world.start(EARLY, stalls=stalls), world.start(LATE)
    first.step(order.first_steps)
    if order.first_dies:
        first.kill()
    if order.first_lapses:
        world.lapse()
    second.step(order.second_steps)
    if order.second_dies:
        second.kill()
    if order.second_lapses:
        world.lapse()
    for actor in (second, first) if order.second_wakes_first else (first, second):
        actor.finish()
        assert actor.error is None or isinstance(actor.error, PostError), actor.error
    world.finish(LATE)


@OFTEN
@pytest.mark.parametrize("readable", [pytest.param(True, marks=pytest.mark.slow), False])
def test_two_processes_in_any_order(readable: bool, every: int) -> None:
    for order in islice(orders(), 0, None, every):
        world = World(Channel(readable=readable))
        play(world, order)
        assert_once(world, LATE)
        assert not world.channel.deleted or not readable, order


@pytest.mark.slow
@OFTEN
def test_two_processes_in_any_order_on_a_real_ledger(tmp_path: Path, every: int) -> None:
    with fresh_database(MEMORY, tmp_path) as engine:
        for order in islice(orders(), 0, None, every * 5):
            world = World(Channel(), SqlPostLedger(engine))
            play(world, order)
            assert_once(world, LATE)
            assert not world.channel.deleted, order
            with engine.begin() as connection:
                connection.exec_driver_sql("DELETE FROM posts")


@OFTEN
def test_a_message_that_stalls_on_its_way_for_longer_than_a_claim_is_taken_back(every: int) -> None:
    """Slack has no fence: only a stall between the last look at the clock and the wire lets a second copy out."""
    for order in islice(orders(), 0, None, every):
        if not order.first_dies and not order.second_dies:
            world = World(Channel())
            play(world, order, stalls=True)
            assert_once(world, LATE)


# Any number of them.

CHAOS = st.lists(
    st.one_of(
        st.tuples(st.just("step"), st.integers(0, 2)),
        st.tuples(st.just("kill"), st.integers(0, 2)),
        st.tuples(st.sampled_from(["lapse", "wait", "refuse"]), st.just(0)),
    ),
    max_size=60,
)


@given(CHAOS, st.booleans())
def test_three_processes_in_chaos(chaos: list[tuple[str, int]], readable: bool) -> None:
    world = World(Channel(readable=readable))
    digests = [EARLY, LATE, LATE]
    actors = [world.start(digest, posts=2) for digest in digests]
    for what, which in chaos:
        match what:
            case "step":
                actors[which].step()
            case "kill":
                actors[which].kill()
                actors[which] = world.start(digests[which], posts=2)
            case "refuse":
                world.channel.refusals.append("not_in_channel")
            case "lapse":
                world.lapse()
            case _:
                world.sleep(61)
    for actor in actors:
        actor.finish()
    world.channel.refusals.clear()
    world.finish(LATE)
    assert_once(world, LATE)
