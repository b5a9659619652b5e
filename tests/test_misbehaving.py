"""The source misbehaves in any order: never a wrong day, never a shrunk one, and the next clean run completes."""

import importlib
import json
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.days import missing
from bot.errors import FetchError, SourceError
from bot.library import Library
from bot.outcomes import SOURCE_DOWN_AFTER
from bot.source.client import MAX_WAIT_SECONDS, Limits
from bot.source.http import HuggingFaceSource
from bot.store.database import open_database
from bot.store.papers import SqlPaperStore
from tests.fakes.hub import Hub, many
from tests.fakes.index import FakeIndex
from tests.store.databases import lay

DAYS = (date(2026, 7, 28), date(2026, 7, 29), date(2026, 7, 30))
NOW = datetime(2026, 7, 30, 16, tzinfo=UTC)
ATTEMPTS = 2
EXAMPLES = settings.default.max_examples

WRONG_BODIES = (
    b"1",
    b"null",
    b'{"error": "Invalid"}',
    b"<html><body>We are down for maintenance</body></html>",
    b"[" * 5_000,
    b"[]",  # the worst of lies: an empty day looks just so
    b"\xff\xfe\x00",
    json.dumps(
        [{"paper": {"id": "2501.00009", "title": "Of another day", "submittedOnDailyAt": "2025-01-01"}}]
    ).encode(),
)
FAULTS = st.one_of(
    st.sampled_from(["busy", "500", "503", "404", "close", "cut", "half"]).map(lambda kind: {"kind": kind}),
    st.sampled_from(WRONG_BODIES).map(lambda body: {"kind": "200", "body": body}),
    st.sampled_from(["/papers/date/2026-07-28", "http://127.0.0.1:9/", "/login", ""]).map(
        lambda place: {"kind": "302", "headers": {"Location": place}}
    ),
    st.just({"kind": "200", "body": b"[]", "headers": {"Link": '<http://127.0.0.1:9/x>; rel="next"'}}),
)
SLOW_FAULTS = st.sampled_from([{"kind": "hang"}, {"kind": "drip"}, {"kind": "bomb"}])


@dataclass
class Step:
    """What a run of the catch-up meets: how many papers each day lists by then, and the faults, request by request."""

    listed: tuple[int, ...]
    faults: list[dict[str, Any]]


def steps(faults: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[list[Step]]:
    listed = st.tuples(*(st.sampled_from([0, 1, 3, 7]) for _ in DAYS))
    return st.lists(st.builds(Step, listed, st.lists(faults, max_size=12)), min_size=1, max_size=4)


class Waits(list[float]):
    """A sleep that waits for nothing and notes how long it would have."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


@dataclass
class House:
    """A library between a misbehaving source and a database in memory; ``patient`` waits for a busy machine, too."""

    library: Library
    store: SqlPaperStore
    source: HuggingFaceSource
    patient: Library
    waits: Waits = field(default_factory=Waits)

    def ids(self, day: date) -> set[str]:
        digest = self.store.digest(day)
        return {paper.id for paper in digest.papers} if digest else set()


@contextmanager
def housed(url: str, *, read_seconds: float = 2.0, attempts: int = ATTEMPTS, **changes: Any) -> Iterator[House]:
    engine = open_database("sqlite://")
    lay(engine)
    store, waits = SqlPaperStore(engine), Waits()
    limits = Limits(read_seconds=read_seconds, total_seconds=read_seconds * 2, max_bytes=1_000_000, attempts=attempts)
    options: dict[str, Any] = {"clock": lambda: NOW, "sleep": waits, **changes}
    with (
        HuggingFaceSource(url, limits=limits, **options) as source,
        HuggingFaceSource(url, limits=replace(limits, read_seconds=60, total_seconds=120), **options) as slow,
    ):
        library, patient = (
            Library(each, store, FakeIndex(), clock=lambda: NOW, zone=ZoneInfo("UTC"), first_days=3)
            for each in (source, slow)
        )
        library.load()
        yield House(library, store, source, patient, waits)
    engine.dispose()


def listed(day: date, count: int) -> list[dict[str, Any]]:
    return many(count, first=day.day * 100)


def misbehave(plan: list[Step], *, read_seconds: float = 2.0) -> None:
    ever: dict[date, set[str]] = {day: set() for day in DAYS}
    with Hub(today=DAYS[-1], per_page=3) as hub, housed(hub.url, read_seconds=read_seconds) as house:
        for step in plan:
            before = {day: house.ids(day) for day in DAYS}
            hub.days = {day: listed(day, count) for day, count in zip(DAYS, step.listed, strict=True) if count}
            for day, entries in hub.days.items():
                ever[day] |= {entry["paper"]["id"] for entry in entries}
            for fault in step.faults:
                hub.fail(**fault)
            for outcome in house.library.catch_up(DAYS):
                assert outcome.error is None or isinstance(outcome.error, SourceError)
            for day in DAYS:
                assert before[day] <= house.ids(day) <= ever[day]
            hub.heal()
        house.patient.load()
        outcomes = list(house.patient.catch_up(DAYS))
        assert [outcome.error for outcome in outcomes] == [None] * len(DAYS)
        for day in DAYS:
            assert {entry["paper"]["id"] for entry in hub.days.get(day, [])} <= house.ids(day) <= ever[day]


@pytest.mark.slow
@given(steps(FAULTS))
def test_no_order_of_faults_makes_a_day_wrong_or_smaller(plan: list[Step]) -> None:
    misbehave(plan)


@pytest.mark.slow
@settings(max_examples=max(3, EXAMPLES // 10))  # each of these faults takes its time
@given(steps(FAULTS | SLOW_FAULTS))
def test_nor_do_silence_dripping_and_bombs_among_them(plan: list[Step]) -> None:
    misbehave(plan, read_seconds=0.1)


def test_a_day_that_shrinks_keeps_its_papers() -> None:
    day = DAYS[-1]
    with Hub({str(day): listed(day, 7)}, today=day) as hub, housed(hub.url) as house:
        list(house.library.catch_up([day]))
        hub.days = {day: listed(day, 2)}
        (outcome,) = house.library.catch_up([day])
        assert outcome.error is None
        assert len(house.ids(day)) == 7


def test_a_flood_of_refusals_is_not_hammered_and_its_waits_are_bounded() -> None:
    days = [DAYS[-1] - timedelta(days=back) for back in range(30)]
    with Hub(today=DAYS[-1]) as hub, housed(hub.url, attempts=4) as house:
        hub.fail("busy", times=1_000, seconds=10_000)
        outcomes = list(house.library.catch_up(days))
        assert len(outcomes) == SOURCE_DOWN_AFTER
        assert {type(outcome.error) for outcome in outcomes} == {FetchError}
        assert len(hub.asked) == SOURCE_DOWN_AFTER * 4 * 2  # by the API, and by the page
        assert max(house.waits) <= MAX_WAIT_SECONDS
        assert missing(house.store.fetches(), DAYS[-1], first_days=30) == tuple(days)


def test_a_wait_that_is_broken_off_ends_the_fetch() -> None:
    def broken_off(seconds: float) -> None:
        raise FetchError("not tried again, for the process ends")

    with Hub(today=DAYS[-1]) as hub, housed(hub.url, attempts=4, sleep=broken_off, order=("api",)) as house:
        hub.fail("busy", times=10, seconds=300)
        with pytest.raises(FetchError):
            house.source.fetch(DAYS[-1])
        assert len(hub.asked) == 1


@pytest.mark.parametrize("kind", [pytest.param("hang", marks=pytest.mark.slow), "drip"])
def test_a_fetch_that_is_closed_under_way_ends_in_an_error_of_the_source(kind: str) -> None:
    found: list[BaseException] = []
    with Hub(today=DAYS[-1]) as hub, housed(hub.url, read_seconds=0.5) as house:
        hub.fail(kind, times=20, seconds=5)

        def fetch() -> None:
            try:
                house.source.fetch(DAYS[-1])
            except BaseException as error:
                found.append(error)

        thread = threading.Thread(target=fetch)
        thread.start()
        until(lambda: bool(hub.asked))
        house.source.close()
        thread.join(60)
        assert [isinstance(error, SourceError) for error in found] == [True]


def until(done: Callable[[], bool]) -> None:
    pause = threading.Event()
    for _ in range(1_000):
        if done():
            return
        pause.wait(0.01)
    raise AssertionError("it never came")


# The recorded source, with every fault that it knows.


@pytest.fixture(scope="module")
def replay(shared) -> Iterator[Any]:
    sys.path.insert(0, str(shared / "tools"))
    module = importlib.import_module("hf_replay")
    sys.path.remove(str(shared / "tools"))
    days: dict[date, list[Any]] = {day: listed(day, 6) for day in DAYS}
    archive = SimpleNamespace(days={"early": {day: days[day][:3] for day in days}, "late": days}, papers={})
    archive.entries = module.Archive.entries.__get__(archive)
    archive.last_open = module.Archive.last_open.__get__(archive)
    module.Archive = SimpleNamespace  # so that ``serve`` takes the small archive as it is
    server = module.serve(archive, DAYS[-1], hour=9, quota=10_000)
    yield server
    server.shutdown()
    server.server_close()


def tell(server: Any, what: str, **words: Any) -> None:
    url = f"http://127.0.0.1:{server.server_port}/_replay/{what}"
    with urllib.request.urlopen(url, json.dumps(words).encode(), timeout=60) as reply:
        reply.read()


RECORDED_FAULTS = ("429", "500", "503", "timeout", "truncate", "garbage", "html", "close")


@pytest.mark.slow
@pytest.mark.recorded
@settings(max_examples=max(5, EXAMPLES // 4), suppress_health_check=list(HealthCheck))
@given(
    runs=st.lists(
        st.tuples(st.sampled_from([9, 16]), st.lists(st.sampled_from(RECORDED_FAULTS), max_size=8)), max_size=3
    )
)
def test_the_recorded_sources_faults_make_no_day_wrong_or_smaller(replay: Any, runs: list[Any]) -> None:
    with housed(f"http://127.0.0.1:{replay.server_port}", read_seconds=0.3) as house:
        for hour, faults in runs:
            before = {day: house.ids(day) for day in DAYS}
            tell(replay, "clock", today=str(DAYS[-1]), hour=hour)
            for kind in faults:
                tell(replay, "fault", kind=kind, path="/api" if kind != "html" else "/", seconds=1)
            for outcome in house.library.catch_up(DAYS):
                assert outcome.error is None or isinstance(outcome.error, SourceError)
            for day in DAYS:
                assert before[day] <= house.ids(day) <= {entry["paper"]["id"] for entry in listed(day, 6)}
        tell(replay, "reset")
        tell(replay, "clock", today=str(DAYS[-1]), hour=16)
        house.patient.load()
        assert [outcome.error for outcome in house.patient.catch_up(DAYS)] == [None] * 3
        assert [len(house.ids(day)) for day in DAYS] == [6, 6, 6]
