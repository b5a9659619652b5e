"""Feedback in memory, written straight from the port's sentences."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from bot.model import Came, Tallied, Verdict


@dataclass
class FakeFeedbackBook:
    """``ports.FeedbackBook`` without a database."""

    given: dict[int, Verdict] = field(default_factory=dict)
    counts: Counter[tuple[str, date, Came, tuple[str, ...]]] = field(default_factory=Counter)
    numbers: int = 0

    def judge(self, verdict: Verdict) -> int:
        self.numbers += 1
        self.given[self.numbers] = verdict
        return self.numbers

    def rejudge(self, number: int, *, helpful: bool) -> None:
        if number in self.given:
            self.given[number] = replace(self.given[number], helpful=helpful)

    def tally(self, counted: Collection[Tallied]) -> None:
        for each in counted:
            self.counts[each.team, each.day, each.came, each.terms] += each.number

    def verdicts(self, since: datetime, *, team: str | None = None) -> tuple[Verdict, ...]:
        return tuple(each for each in self.given.values() if each.at >= since and team in (None, each.team))

    def tallied(self, since: date, *, team: str | None = None) -> tuple[Tallied, ...]:
        every = (Tallied(*key, number) for key, number in sorted(self.counts.items()))
        return tuple(each for each in every if each.day >= since and team in (None, each.team))

    def forget(self, before: datetime) -> int:
        old = [number for number, each in self.given.items() if each.at < before]
        past = [key for key in self.counts if key[1] < before.date()]
        for number in old:
            del self.given[number]
        for key in past:
            del self.counts[key]
        return len(old) + len(past)
