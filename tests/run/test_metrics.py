"""The figures: what is counted where, and that nobody outside can make them grow."""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.errors import FetchError, NotOpenYetError, ParseError, StoreError
from bot.library import Library
from bot.model import Digest, Status
from bot.run.metrics import Metrics
from bot.slack.wire.incoming import incoming
from tests.cases import each
from tests.fakes.index import FakeIndex
from tests.fakes.source import FakeSource
from tests.fakes.store import FakePaperStore

NOW = datetime(2026, 7, 30, 12, tzinfo=UTC)
TODAY = NOW.date()


def figures(metrics: Metrics) -> dict[tuple[str, ...], float]:
    """Return every sample of ours by its name and its labels' values."""
    families = text_string_to_metric_families(metrics.page().decode())
    return {
        (sample.name.removeprefix("paperboy_"), *sample.labels.values()): sample.value
        for family in families
        for sample in family.samples
        if sample.name.startswith("paperboy_") and not sample.name.endswith("_created")
    }


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


def test_the_archive_is_shown_as_it_is_when_the_page_is_read(metrics):
    status = Status(papers=9, indexed=7, days=3, newest=date(2026, 7, 29), fetched_at=NOW, problems=("It is slow.",))
    metrics.watch(lambda: status, lambda: NOW)
    found = figures(metrics)
    assert (found["papers",], found["days",], found["problems",]) == (7, 3, 1)
    assert found["newest_day_age_seconds",] == 36 * 3600
    assert found["last_fetch_timestamp_seconds",] == NOW.timestamp()


def test_an_empty_archive_has_no_newest_day(metrics):
    metrics.watch(Status, lambda: NOW)
    assert ("newest_day_age_seconds",) not in figures(metrics)


def test_every_kind_of_event_stands_at_zero_before_the_first(metrics):
    found = figures(metrics)
    assert found["fetches_total", "failed"] == 0
    assert found["posts_total", "posted"] == found["posts_total", "unknown"] == 0
    assert found["errors_total", "listener"] == found["slowed_total", "slack"] == 0


def test_two_bots_in_one_process_share_no_figures(metrics):
    Metrics().failed("job")
    assert figures(metrics)["errors_total", "job"] == 0


def test_the_process_itself_is_measured(metrics):
    assert "python_gc_objects_collected_total" in metrics.page().decode()


@pytest.mark.parametrize(
    ("given", "word"),
    [
        (Digest(TODAY, (), NOW), "empty"),
        (NotOpenYetError("soon"), "not_open"),
        (FetchError("no reply"), "failed"),
        (ParseError("another layout"), "unreadable"),
        (StoreError("the disk is full"), "not_saved"),
    ],
)
def test_each_day_of_a_catch_up_is_counted_by_what_came_of_it(metrics, given, word):
    source = FakeSource({TODAY: given})
    library = Library(source, FakePaperStore(), FakeIndex(), clock=lambda: NOW, zone=UTC, meter=metrics)
    list(library.catch_up((TODAY,)))
    assert figures(metrics)["fetches_total", word] == 1


def test_a_fault_of_our_own_is_counted_as_an_error(metrics):
    source = FakeSource({TODAY: ZeroDivisionError()})
    library = Library(source, FakePaperStore(), FakeIndex(), clock=lambda: NOW, zone=UTC, meter=metrics)
    list(library.catch_up((TODAY,)))
    assert figures(metrics)["errors_total", "ingest"] == 1


@each(
    ("body", "surface"),
    [
        ({"command": "/papers"}, "command"),
        ({"type": "block_actions", "actions": [{}]}, "button"),
        ({"event": {"type": "app_mention"}}, "mention"),
        ({"event": {"type": "message"}}, "message"),
        ({"event": {"type": "app_home_opened"}}, "other"),
        ({"event": {"type": "x" * 10_000}}, "other"),
        ({"event": "none"}, "other"),
        ({}, "other"),
    ],
)
def test_a_forged_request_makes_no_new_surface(body: dict[str, Any], surface: str):
    assert incoming(body, 0.0).surface == surface


def test_the_id_of_an_event_is_bounded():
    assert len(incoming({"event_id": "E" * 10_000}, 0.0).event_id) == 64


def test_every_figure_says_what_it_is(metrics):
    page = metrics.page().decode()
    names = set(re.findall(r"^# TYPE (paperboy_\w+)", page, re.MULTILINE))
    assert names
    assert names <= set(re.findall(r"^# HELP (paperboy_\w+) \S", page, re.MULTILINE))
