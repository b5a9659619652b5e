"""Three real processes on one database: some are killed at the worst moments, and each message comes once."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.ports import LEASE
from bot.store.papers import SqlPaperStore
from tests.faults import work
from tests.faults.place import DEADLINE_SECONDS, PAPERS, Place, places
from tests.store.databases import SHARED_BY_PROCESSES, lay, opened
from tests.store.made import MONDAY, card, digest

LAPSE = LEASE + timedelta(seconds=5)


@pytest.fixture(params=SHARED_BY_PROCESSES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    with places(request.param, tmp_path) as fresh, fresh() as place:
        with opened(place.url) as engine:
            lay(engine)
            SqlPaperStore(engine).save(digest(*(card(f"2603.{n:05}") for n in range(PAPERS))))
        yield place


def race(place: Place, *, later: timedelta = timedelta(), number: int = 3) -> list[int | None]:
    """Let processes post at the same time, and return how each ended."""
    started = [place.start(work.post, MONDAY.isoformat(), later)[0] for _ in range(number)]
    place.slack.killing = started
    for process in started:
        process.join(DEADLINE_SECONDS)
    return [process.exitcode for process in started]


def killer(place: Place, message: int) -> Callable[[int], bool]:
    """Return what kills every process at a message, and, where it is asked before, loses the message."""

    def kill(number: int) -> bool:
        if number == message:
            for process in place.slack.killing:
                process.kill()
        return number != message

    return kill


def assert_complete(place: Place) -> None:
    parts = place.slack.parts()
    assert parts == list(range(len(parts)))
    assert sorted(place.slack.papers()) == [f"2603.{n:05}" for n in range(PAPERS)]


def finish(place: Place) -> None:
    for turn in (1, 2, 3):
        place.run(work.post, MONDAY.isoformat(), turn * LAPSE)


@pytest.mark.slow
def test_three_processes_post_each_message_once(place: Place) -> None:
    assert race(place) == [0, 0, 0]
    finish(place)
    assert_complete(place)


@pytest.mark.slow
@pytest.mark.parametrize("message", [1, 2])
def test_a_message_that_came_in_as_its_sender_died_is_found_and_not_sent_again(place: Place, message: int) -> None:
    place.slack.on_taken = killer(place, message)
    assert any(code for code in race(place))
    assert race(place) == [0, 0, 0]  # the claim holds: nobody sends it now
    assert len(place.slack.parts()) == message
    place.slack.on_taken = lambda _: None
    assert race(place, later=LAPSE) == [0, 0, 0]
    finish(place)
    assert_complete(place)


@pytest.mark.slow
@pytest.mark.parametrize("message", [1, 2])
def test_a_message_that_was_lost_as_its_sender_died_is_sent_once(place: Place, message: int) -> None:
    place.slack.on_post = killer(place, message)
    assert any(code for code in race(place))
    place.slack.on_post = lambda _: True
    assert race(place, later=LAPSE) == [0, 0, 0]
    finish(place)
    assert_complete(place)


@pytest.mark.slow
@pytest.mark.parametrize("message", [1, 2, 3, 4])
@pytest.mark.parametrize("lost", [True, False])
def test_where_nobody_can_look_every_paper_comes_once_all_the_same(place: Place, message: int, lost: bool) -> None:
    place.slack.readable = False
    if lost:
        place.slack.on_post = killer(place, message)
    else:
        place.slack.on_taken = killer(place, message)
    race(place)
    place.slack.on_post, place.slack.on_taken = lambda _: True, lambda _: None
    assert race(place, later=LAPSE) == [0, 0, 0]
    finish(place)
    assert_complete(place)
    assert len(place.slack.messages) - len(place.slack.filled()) <= 1
