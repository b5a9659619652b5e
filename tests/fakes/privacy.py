"""What is kept about people, in memory."""

from collections.abc import Collection
from dataclasses import dataclass, field

from bot.model import Kept, Removed


@dataclass
class FakePrivacy:
    """``ports.Privacy`` without a database: what is kept of each person, and who was forgotten."""

    held: dict[tuple[str, str], tuple[Kept, ...]] = field(default_factory=dict)
    forgotten: list[str] = field(default_factory=list)

    def about(self, team: str, person: str, *, chats: Collection[str] = ()) -> tuple[Kept, ...]:
        return self.held.get((team, person), ())

    def forget(self, team: str, person: str, *, chats: Collection[str] = ()) -> Removed:
        self.forgotten.append(person)
        return Removed(sum(len(kept.rows) for kept in self.held.pop((team, person), ())))

    def forget_team(self, team: str) -> int:
        self.forgotten.append(team)
        gone = [key for key in self.held if key[0] == team]
        return sum(len(kept.rows) for key in gone for kept in self.held.pop(key))
