"""Subscriptions, addresses and reading lists in memory, written straight from the ports' sentences."""

import threading
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.model import Address, Bookmark, Match, Subscription, Ticket, Way


@dataclass
class FakeSubscriptionStore:
    """``ports.SubscriptionStore`` without a database; safe to share between threads."""

    held: dict[int, Subscription] = field(default_factory=dict)
    noted: dict[tuple[int, str], tuple[Match, datetime | None]] = field(default_factory=dict)
    last: int = 0
    lock: threading.RLock = field(default_factory=threading.RLock)

    def add(self, subscription: Subscription, seen: Iterable[Match], *, most: int) -> Subscription | None:
        with self.lock:
            beside = self.of(subscription.team, subscription.channel)
            if len(beside) >= most:
                return None
            self.last += 1
            number = max((one.number for one in beside), default=0) + 1
            kept = replace(subscription, id=self.last, number=number)
            self.held[kept.id] = kept
            self._note((replace(match, subscription=kept.id) for match in seen), kept.made_at)
            return kept

    def change(self, subscription: Subscription, seen: Iterable[Match] = ()) -> bool:
        with self.lock:
            if subscription.id not in self.held:
                return False
            self.held[subscription.id] = subscription
            self._note(seen, subscription.made_at)
            return True

    def move(self, subscription: Subscription, channel: str, *, most: int) -> Subscription | None:
        with self.lock:
            beside = self.of(subscription.team, channel)
            mine = [
                match for (one, _), (match, told_at) in self.noted.items() if one == subscription.id and not told_at
            ]
            if len(beside) >= most or subscription.id not in self.held or any(match.batch for match in mine):
                return None
            number = max((one.number for one in beside), default=0) + 1
            self.held[subscription.id] = replace(subscription, channel=channel, number=number)
            return self.held[subscription.id]

    def remove(self, subscription_id: int) -> bool:
        with self.lock:
            self.noted = {key: match for key, match in self.noted.items() if key[0] != subscription_id}
            return self.held.pop(subscription_id, None) is not None

    def of(self, team: str, channel: str) -> tuple[Subscription, ...]:
        mine = [one for one in self.held.values() if (one.team, one.channel) == (team, channel)]
        return tuple(sorted(mine, key=lambda one: one.number))

    def made_by(self, team: str, person: str) -> tuple[Subscription, ...]:
        mine = [one for one in self.held.values() if (one.team, one.person) == (team, person) != (team, one.channel)]
        return tuple(sorted(mine, key=lambda one: (one.channel, one.number)))

    def by_token(self, token: str) -> Subscription | None:
        return next((one for one in self.held.values() if token and one.token == token), None)

    def all(self) -> tuple[Subscription, ...]:
        return tuple(sorted(self.held.values(), key=lambda one: one.id))

    def some(self, ids: Collection[int]) -> tuple[Subscription, ...]:
        return tuple(one for one in self.all() if one.id in ids)

    def note(self, matches: Iterable[Match]) -> int:
        with self.lock:
            return self._note((match for match in matches if match.subscription in self.held), None)

    def _note(self, matches: Iterable[Match], told_at: datetime | None) -> int:
        before = len(self.noted)
        for match in matches:
            self.noted.setdefault((match.subscription, match.paper_id), (match, told_at))
        return len(self.noted) - before

    def pending(self) -> tuple[Match, ...]:
        untold = [match for match, told_at in self.noted.values() if told_at is None]
        sent = [match for match in untold if self.held[match.subscription].way is not Way.FEED]
        return tuple(sorted(sent, key=lambda one: (one.subscription, one.at, one.paper_id)))

    def batch(self, token: str, matches: Collection[Match]) -> tuple[Match, ...]:
        with self.lock:
            put = []
            for match in sorted(matches, key=lambda one: (one.subscription, one.paper_id)):
                held, told_at = self.noted.get((match.subscription, match.paper_id), (None, None))
                if held is not None and told_at is None and not held.batch:
                    put.append(replace(held, batch=token))
                    self.noted[match.subscription, match.paper_id] = put[-1], None
            return tuple(put)

    def unbatch(self, token: str) -> int:
        with self.lock:
            mine = [key for key, (match, told_at) in self.noted.items() if match.batch == token and told_at is None]
            self.noted |= {key: (replace(self.noted[key][0], batch=""), None) for key in mine}
            return len(mine)

    def tell(self, token: str, *, at: datetime) -> int:
        with self.lock:
            mine = [key for key, (match, told_at) in self.noted.items() if match.batch == token and told_at is None]
            self.noted |= {key: (self.noted[key][0], at) for key in mine}
            return len(mine)

    def matches(self, subscription_id: int) -> tuple[Match, ...]:
        mine = [match for match, _ in self.noted.values() if match.subscription == subscription_id]
        return tuple(sorted(mine, key=lambda one: (one.at, one.paper_id)))

    def forget(self, before: datetime) -> int:
        def is_old(match: Match, told_at: datetime | None) -> bool:
            at = match.at if self.held[match.subscription].way is Way.FEED else told_at
            return at is not None and at < before

        with self.lock:
            old = [key for key, (match, told_at) in self.noted.items() if is_old(match, told_at)]
            for key in old:
                del self.noted[key]
            return len(old)


@dataclass
class FakeAddressBook:
    """``ports.AddressBook`` without a database."""

    held: dict[tuple[str, str, str], Address] = field(default_factory=dict)

    def put(self, address: Address) -> None:
        self.held[address.team, address.person, address.address] = address

    def get(self, team: str, person: str, address: str) -> Address | None:
        return self.held.get((team, person, address))

    def of(self, team: str, person: str) -> tuple[Address, ...]:
        mine = [one for one in self.held.values() if (one.team, one.person) == (team, person)]
        return tuple(sorted(mine, key=lambda one: one.address))


@dataclass
class FakeReadingLists:
    """``ports.ReadingLists`` without a database; safe to share between threads."""

    held: dict[tuple[str, str, str], Bookmark] = field(default_factory=dict)
    tickets: dict[str, Ticket] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def save(self, team: str, person: str, paper_id: str, *, at: datetime) -> bool:
        with self.lock:
            if (team, person, paper_id) in self.held:
                return False
            self.held[team, person, paper_id] = Bookmark(team, person, paper_id, at)
            return True

    def change(self, bookmark: Bookmark) -> bool:
        key = bookmark.team, bookmark.person, bookmark.paper_id
        with self.lock:
            if key not in self.held:
                return False
            self.held[key] = replace(bookmark, at=self.held[key].at)
            return True

    def remove(self, team: str, person: str, paper_id: str) -> bool:
        with self.lock:
            return self.held.pop((team, person, paper_id), None) is not None

    def of(self, team: str, person: str) -> tuple[Bookmark, ...]:
        mine = [one for one in self.held.values() if (one.team, one.person) == (team, person)]
        by_id = sorted(mine, key=lambda one: one.paper_id)
        return tuple(sorted(by_id, key=lambda one: one.at, reverse=True))

    def due(self, now: datetime) -> tuple[Bookmark, ...]:
        asked = [(one.remind_at, one.team, one.person, one.paper_id, one) for one in self.held.values()]
        return tuple(one for *_, one in sorted(row for row in asked if row[0] and row[0] <= now))

    def reminded(self, bookmark: Bookmark) -> None:
        key = bookmark.team, bookmark.person, bookmark.paper_id
        with self.lock:
            held = self.held.get(key)
            if held and held.remind_at == bookmark.remind_at:
                self.held[key] = replace(held, remind_at=None)

    def give(self, ticket: Ticket) -> None:
        self.tickets[ticket.token] = ticket

    def look_at(self, token: str, *, at: datetime) -> Ticket | None:
        ticket = self.tickets.get(token)
        return ticket if ticket and ticket.until > at else None

    def take(self, token: str, *, at: datetime) -> Ticket | None:
        with self.lock:
            ticket = self.tickets.pop(token, None)
        return ticket if ticket and ticket.until > at else None
