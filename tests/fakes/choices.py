"""Choices in memory, written straight from the port's sentences."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass
class FakeChoices:
    """``ports.Choices`` without a database."""

    held: dict[tuple[str, str, str, str], str] = field(default_factory=dict)

    def chosen(self, team: str, name: str, *, channel: str = "", person: str = "") -> str:
        return self.held.get((team, name, channel, person), "")

    def choose(self, team: str, name: str, value: str, *, channel: str = "", person: str = "", at: datetime) -> None:
        assert at.tzinfo
        self.held.pop((team, name, channel, person), None)
        if value:
            self.held[team, name, channel, person] = value
