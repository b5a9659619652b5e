"""What is counted and timed -> a page that Prometheus reads: the door of ``prometheus_client``.

Every label's value is one of a few words of our own, so that no question or page can make the page grow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    GCCollector,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from bot.days import begin
from bot.model import Status
from bot.ports import Clock
from bot.slack.post.outcome import Outcome

CONTENT_TYPE = CONTENT_TYPE_LATEST
"""Of the page."""

ACKNOWLEDGED_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0)
"""Slack waits for three."""

ANSWERED_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


FETCHED = ("listed", "empty", "not_open", "failed", "unreadable", "not_saved")
POSTED = (*Outcome, "refused", "unknown")
PLACES = ("ingest", "job", "listener", "store")
SLOWED_BY = ("source", "slack")
"""The words of each counter. They stand on the page from the start, at 0: the first of a kind is a rise, too."""


class Metrics:
    """``ports.Meter`` for Prometheus, with a registry of its own."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        PlatformCollector(registry=self._registry)
        GCCollector(registry=self._registry)
        self._fetches = self._counter("fetches", "Days fetched from the source, by what came of it", "outcome")
        self._questions = self._counter("questions", "Questions answered, by where and by what", "surface", "kind")
        self._posts = self._counter("posts", "Daily posts, by what came of them", "outcome")
        self._errors = self._counter("errors", "Errors that need a look at the log, by place", "place")
        self._slowed = self._counter("slowed", "Replies of 429, by whom", "by")
        for counter, words in (
            (self._fetches, FETCHED),
            (self._posts, POSTED),
            (self._errors, PLACES),
            (self._slowed, SLOWED_BY),
        ):
            for word in words:
                counter.labels(word)
        self._answer_seconds = Histogram(
            "paperboy_answer_seconds",
            "From a question's arrival to its answer, ready to be sent",
            ["surface"],
            buckets=ANSWERED_SECONDS,
            registry=self._registry,
        )
        self._acknowledgement_seconds = Histogram(
            "paperboy_acknowledgement_seconds",
            "From a request's arrival to its acknowledgement",
            buckets=ACKNOWLEDGED_SECONDS,
            registry=self._registry,
        )

    def _counter(self, name: str, says: str, *labels: str) -> Counter:
        return Counter(f"paperboy_{name}", says, labels, registry=self._registry)

    def watch(self, status: Callable[[], Status], clock: Clock) -> None:
        """Show the archive's state too, as it is whenever the page is read."""
        self._registry.register(_Archive(status, clock))

    def page(self) -> bytes:
        """Return all figures in Prometheus's text format."""
        return generate_latest(self._registry)

    def fetched(self, outcome: str) -> None:
        """Count a fetch of one day."""
        self._fetches.labels(outcome).inc()

    def asked(self, surface: str, kind: str, seconds: float) -> None:
        """Count an answered question, and time it."""
        self._questions.labels(surface, kind).inc()
        self._answer_seconds.labels(surface).observe(seconds)

    def acknowledged(self, seconds: float) -> None:
        """Time an acknowledgement."""
        self._acknowledgement_seconds.observe(seconds)

    def posted(self, outcome: str) -> None:
        """Count what became of a daily post."""
        self._posts.labels(outcome).inc()

    def failed(self, place: str) -> None:
        """Count an error."""
        self._errors.labels(place).inc()

    def slowed(self, by: str) -> None:
        """Count a 429."""
        self._slowed.labels(by).inc()


class _Archive(Collector):
    """The archive's state as gauges."""

    def __init__(self, status: Callable[[], Status], clock: Clock) -> None:
        self._status, self._clock = status, clock

    def describe(self) -> Iterator[GaugeMetricFamily]:
        """Name nothing beforehand: the registry need not ask for the state to know the names."""
        return iter(())

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Give the gauges; the age of the newest day is missing while the archive is empty."""
        status = self._status()
        yield GaugeMetricFamily("paperboy_papers", "Papers that can be searched", value=status.indexed)
        yield GaugeMetricFamily("paperboy_days", "Days held, empty ones included", value=status.days)
        yield GaugeMetricFamily("paperboy_problems", "What needs a person, by count", value=len(status.problems))
        if status.newest:
            age = self._clock().astimezone(UTC) - begin(status.newest)
            yield GaugeMetricFamily(
                "paperboy_newest_day_age_seconds", "Since the newest day with papers began", value=age.total_seconds()
            )
        if status.fetched_at:
            yield GaugeMetricFamily(
                "paperboy_last_fetch_timestamp_seconds", "When a digest last came", value=_seconds(status.fetched_at)
            )


def _seconds(at: datetime) -> float:
    return at.timestamp()
