"""Saved questions, and what came to match them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Protocol

from bot.model import Address, Hit, Match, Paper, Preview, Query, Subscription, Understood


class SubscriptionStore(Protocol):
    """Where subscriptions are kept. Every method may raise ``StoreError``; every change is one transaction."""

    def add(self, subscription: Subscription, seen: Iterable[Match], *, most: int) -> Subscription | None:
        """Keep a new one, with what matches already and is told; give it back with its id and number.

        ``None`` where its place has ``most`` of them. Called by a person's command.
        """
        ...

    def change(self, subscription: Subscription, seen: Iterable[Match] = ()) -> bool:
        """Keep a changed one, with what its new words match already; ``False`` if it is gone."""
        ...

    def move(self, subscription: Subscription, channel: str, *, most: int) -> Subscription | None:
        """Let one belong to another place, under a number of its own there, with all that matches it.

        ``None`` where that place has ``most`` of them, where it is gone, or while one of its messages is on its way.
        """
        ...

    def remove(self, subscription_id: int) -> bool:
        """Drop one with its matches; ``False`` if it is gone already."""
        ...

    def of(self, team: str, channel: str) -> tuple[Subscription, ...]:
        """Return those of a place, by number."""
        ...

    def made_by(self, team: str, person: str) -> tuple[Subscription, ...]:
        """Return those of channels that a person made, by channel and number. Called for their Home tab."""
        ...

    def by_token(self, token: str) -> Subscription | None:
        """Return the one of a token; ``None`` for an unknown or empty one."""
        ...

    def all(self) -> tuple[Subscription, ...]:
        """Return all of them, by id. Called by the jobs."""
        ...

    def some(self, ids: Collection[int]) -> tuple[Subscription, ...]:
        """Return those of these ids that there are, by id."""
        ...

    def note(self, matches: Iterable[Match]) -> int:
        """Keep matches, each paper of a subscription once and for good; return how many are new.

        Those of a subscription that is gone are left out.
        """
        ...

    def pending(self) -> tuple[Match, ...]:
        """Return the matches that are not told yet, by subscription, time and paper; those of feeds are never told."""
        ...

    def batch(self, token: str, matches: Collection[Match]) -> tuple[Match, ...]:
        """Put those matches into one message that are in none yet; return them."""
        ...

    def unbatch(self, token: str) -> int:
        """Let the matches of a message that surely was not sent be put into another; return how many there are."""
        ...

    def tell(self, token: str, *, at: datetime) -> int:
        """Note that a message's matches are told; return how many that changed."""
        ...

    def matches(self, subscription_id: int) -> tuple[Match, ...]:
        """Return what matches one, told or not, the first first. Called for its feed."""
        ...

    def forget(self, before: datetime) -> int:
        """Drop what was told before an instant; return how many."""
        ...


class AddressBook(Protocol):
    """Which addresses people have shown to be theirs. Every method may raise ``StoreError``."""

    def put(self, address: Address) -> None:
        """Keep an address; one that is there already is replaced."""
        ...

    def get(self, team: str, person: str, address: str) -> Address | None:
        """Return a person's address; ``None`` if it is not kept."""
        ...

    def of(self, team: str, person: str) -> tuple[Address, ...]:
        """Return a person's addresses, by address."""
        ...


class Subscriber(Protocol):
    """What the listeners know of subscriptions: ``Subscribing`` is it. May raise ``StoreError``."""

    @property
    def store(self) -> SubscriptionStore:
        """Where they are kept."""
        ...

    def understand(self, question: str, *, today: date) -> Understood:
        """Return a question as a subscription takes it; ``today`` is the asker's day."""
        ...

    def add(self, subscription: Subscription) -> tuple[Subscription | None, Preview]:
        """Keep a new subscription, and return it with what it would have sent last month.

        ``None`` instead of it where its place has as many as it may have.
        """
        ...

    def reword(self, subscription: Subscription) -> Preview | None:
        """Keep a subscription whose question changed, and return what it would have sent; ``None`` if it is gone."""
        ...

    def preview(self, query: Query) -> Preview:
        """Return what a query would have sent last month."""
        ...

    def same(self, team: str, channel: str, question: str) -> Subscription | None:
        """Return the subscription of a place with the same words; ``None`` where there is none."""
        ...

    def among(self, question: str, papers: Iterable[Paper], *, today: date) -> tuple[str, ...]:
        """Return the ids of those of some papers that satisfy a question; ``today`` is the asker's day."""
        ...

    def hit(self, query: Query, paper: Paper) -> Hit:
        """Return a paper with the sentence that satisfies a query."""
        ...
