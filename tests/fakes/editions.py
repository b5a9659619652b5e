"""Editions in memory, written straight from the ports' sentences; and a newsroom with one digest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time

from bot.model import Digest, Edition, EditionState, Grown, Issue, Run, Watched
from tests.fakes.answers import TODAY, paper


@dataclass
class FakeEditions:
    """``ports.Editions`` without a database."""

    rows: dict[str, Edition] = field(default_factory=dict)
    noted: dict[tuple[str, str, date], Run] = field(default_factory=dict)

    def get(self, channel: str) -> Edition | None:
        return self.rows.get(channel)

    def put(self, edition: Edition) -> None:
        self.rows[edition.channel] = edition

    def of(self, team: str) -> tuple[Edition, ...]:
        return tuple(self.rows[channel] for channel in sorted(self.rows) if self.rows[channel].team == team)

    def due(self, now: datetime) -> tuple[Edition, ...]:
        waiting = (one for one in self.rows.values() if one.next_at is not None and one.next_at <= now)
        return tuple(sorted(waiting, key=lambda one: (one.next_at, one.channel)))

    def updating(self) -> tuple[Edition, ...]:
        wanted = (self.rows[channel] for channel in sorted(self.rows))
        return tuple(one for one in wanted if one.updates and one.state is not EditionState.OFF)

    def look_again(self, edition: Edition, at: datetime | None) -> None:
        self._if_unchanged(edition, next_at=at)

    def served(self, edition: Edition) -> None:
        held = self.rows.get(edition.channel)
        if held is not None and held.asked_at == edition.asked_at:
            self.rows[edition.channel] = replace(held, asked_at=None)

    def stop(self, edition: Edition, reason: str) -> bool:
        paused = {"state": EditionState.PAUSED, "reason": reason, "paused_until": None, "next_at": None}
        return self._if_unchanged(edition, **paused)

    def _if_unchanged(self, edition: Edition, **changes: object) -> bool:
        held = self.rows.get(edition.channel)
        if held is None or replace(held, next_at=None) != replace(edition, next_at=None):
            return False
        self.rows[edition.channel] = replace(held, **changes)
        return True

    def note(self, run: Run) -> None:
        self.noted[run.channel, run.what, run.day] = run

    def runs(self, channel: str, *, limit: int) -> tuple[Run, ...]:
        found = sorted((run for run in self.noted.values() if run.channel == channel), key=lambda run: run.what)
        return tuple(sorted(found, key=lambda run: (run.at, run.day), reverse=True)[:limit])

    def forget_runs(self, before: date) -> int:
        old = [key for key in self.noted if key[2] < before]
        for key in old:
            del self.noted[key]
        return len(old)


@dataclass
class FakeWatchList:
    """``ports.WatchList`` without a database."""

    rows: dict[tuple[str, str], tuple[Watched, datetime]] = field(default_factory=dict)

    def watch(self, papers: Iterable[Watched], *, at: datetime) -> None:
        for one in papers:
            self.rows.setdefault((one.channel, one.paper_id), (one, at))

    def of(self, channel: str) -> Mapping[str, Watched]:
        return {paper_id: held for (where, paper_id), (held, _) in self.rows.items() if where == channel}

    def tell_version(self, versions: Mapping[str, int]) -> None:
        for key, (held, at) in self.rows.items():
            if not held.version and held.paper_id in versions:
                self.rows[key] = replace(held, version=versions[held.paper_id]), at

    def forget(self, before: datetime) -> int:
        old = [key for key, (_, at) in self.rows.items() if at < before]
        for key in old:
            del self.rows[key]
        return len(old)


@dataclass
class FakeNewsroom:
    """``ports.Newsroom`` with the digest of one day, of which every edition gets all."""

    day: date | None = TODAY
    papers: Iterable[int] = range(1, 9)

    def issue(self, edition: Edition, day: date) -> Issue | None:
        if day != self.day:
            return None
        listed = tuple(paper(number) for number in self.papers)
        return Issue.whole(Digest(day, listed, datetime.combine(day, time(23), UTC)))

    def rising(self, *, since: datetime, limit: int) -> tuple[Grown, ...]:
        return tuple(Grown(paper(number), 10 * number) for number in sorted(self.papers, reverse=True))[:limit]

    def recent(self, count: int) -> tuple[date, ...]:
        return (self.day,)[:count] if self.day else ()

    def newest_ripe(self) -> date | None:
        return self.day
