"""Sightings and papers of no digest in memory, written straight from the ports' sentences."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.model import Paper, Sighting


@dataclass
class FakeSightings:
    """``ports.Sightings`` without a database; ``posted`` is what the ledger would add."""

    noted: dict[tuple[str, str, str, str], Sighting] = field(default_factory=dict)
    posted: list[Sighting] = field(default_factory=list)

    def note(self, sightings: Collection[Sighting]) -> int:
        before = len(self.noted)
        for each in sightings:
            self.noted.setdefault((each.team, each.channel, each.ts, each.paper_id), each)
        return len(self.noted) - before

    def of(self, team: str, channel: str, paper_ids: Collection[str]) -> Mapping[str, tuple[Sighting, ...]]:
        every = [*self.noted.values(), *self.posted]
        there = [each for each in every if (each.team, each.channel) == (team, channel)]
        there.sort(key=lambda each: each.at, reverse=True)
        found = {wanted: tuple(each for each in there if each.paper_id == wanted) for wanted in paper_ids}
        return {paper_id: each for paper_id, each in found.items() if each}

    def seen(self, team: str, channel: str) -> frozenset[str]:
        every = [*self.noted.values(), *self.posted]
        return frozenset(each.paper_id for each in every if (each.team, each.channel) == (team, channel))

    def count(self, sighting: Sighting, replies: int, *, at: datetime) -> None:
        key = (sighting.team, sighting.channel, sighting.ts, sighting.paper_id)
        if key in self.noted:
            self.noted[key] = replace(self.noted[key], replies=replies)


@dataclass
class FakeFetching:
    """``ports.Fetching`` over the papers that a test puts there; remembers what it was asked for."""

    there: dict[str, Paper] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def fetch(self, paper_id: str) -> Paper | None:
        self.asked.append(paper_id)
        return self.there.get(paper_id)
