"""Papers of no digest: fetched when somebody names them, once, and in nobody's way."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import FetchError, StoreError
from bot.model import Paper
from bot.unlisted import AGAIN, MOST, STALE, WINDOW, Unlisted
from tests.fakes.answers import paper

AT = datetime(2026, 7, 30, 12, tzinfo=UTC)


@dataclass
class Source:
    there: dict[str, Paper] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    error: Exception | None = None

    def paper(self, paper_id: str) -> Paper | None:
        self.asked.append(paper_id)
        if self.error:
            raise self.error
        return self.there.get(paper_id)


@dataclass
class Store:
    held: dict[str, tuple[Paper, datetime]] = field(default_factory=dict)
    error: Exception | None = None

    def keep(self, paper: Paper, *, at: datetime) -> None:
        if self.error:
            raise self.error
        self.held[paper.id] = paper, at

    def kept(self) -> dict[str, tuple[Paper, datetime]]:
        if self.error:
            raise self.error
        return dict(self.held)


class House:
    def __init__(self, **there: Paper) -> None:
        self.now, self.source, self.store = AT, Source({one.id: one for one in there.values()}), Store()
        self.listed: dict[str, Paper] = {}

    def unlisted(self) -> Unlisted:
        return Unlisted(self.source, self.store, self.listed.get, lambda: self.now)


ONE = paper(1)


def test_a_paper_that_is_named_is_fetched_once_and_kept():
    house = House(one=ONE)
    unlisted = house.unlisted()
    assert [unlisted.fetch(ONE.id) for _ in range(3)] == [ONE] * 3
    assert house.source.asked == [ONE.id]
    assert house.unlisted().get(ONE.id) == ONE


def test_a_paper_of_a_digest_is_not_fetched():
    house = House(one=ONE)
    house.listed[ONE.id] = paper(1, title="as listed")
    assert house.unlisted().fetch(ONE.id).title == "as listed"
    assert house.source.asked == []


def test_it_is_fetched_anew_when_it_is_old_and_the_old_one_stays_where_that_fails():
    house = House(one=ONE)
    unlisted = house.unlisted()
    unlisted.fetch(ONE.id)
    house.now += STALE
    house.source.error = FetchError("down")
    assert unlisted.fetch(ONE.id) == ONE
    house.now += AGAIN
    house.source.error, house.source.there[ONE.id] = None, paper(1, upvotes=500)
    assert unlisted.fetch(ONE.id).upvotes == 500


@pytest.mark.parametrize("error", [None, FetchError("down")])
def test_what_cannot_be_had_is_asked_for_again_after_an_hour(error):
    house = House()
    house.source.error = error
    unlisted = house.unlisted()
    assert unlisted.fetch(ONE.id) is unlisted.fetch(ONE.id) is None
    assert len(house.source.asked) == 1
    house.now += AGAIN
    house.source.error, house.source.there = None, {ONE.id: ONE}
    assert unlisted.fetch(ONE.id) == ONE


def test_a_database_that_is_away_keeps_nobody_from_the_paper():
    house = House(one=ONE)
    house.store.error = StoreError("away")
    unlisted = house.unlisted()
    assert unlisted.fetch(ONE.id) == ONE
    assert unlisted.get(ONE.id) == ONE
    assert timedelta(0) < AGAIN < STALE


def test_whoever_names_papers_by_the_hundred_leaves_room_for_the_digests():
    house = House(**{f"p{number}": paper(number) for number in range(1, MOST + 30)})
    unlisted = house.unlisted()
    found = [unlisted.fetch(paper(number).id) for number in range(1, MOST + 30)]
    assert sum(one is not None for one in found) == len(house.source.asked) == MOST
    house.now += WINDOW
    assert unlisted.fetch(paper(MOST + 5).id) == paper(MOST + 5)
