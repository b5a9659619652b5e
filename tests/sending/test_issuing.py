"""What channels get of a day: each topic asked of it once, however many channels have it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.model import Digest, Edition, Paper
from bot.sending.issuing import Issuing
from bot.sending.roundups import Span
from tests.fakes.analyst import FakeAnalyst
from tests.fakes.store import FakePaperStore

MONDAY = date(2026, 7, 27)
SUBJECTS = ("agents that plan", "rl for robots", "a survey of agents", "kettles")


def paper(number: int, day: date = MONDAY, votes: int = 0) -> Paper:
    said = SUBJECTS[number % len(SUBJECTS)]
    return Paper(f"{day:%y%m}.{day.day:02}{number:03}", f"On {said}", f"We study {said}.", "", (day,), upvotes=votes)


def saved(store: FakePaperStore, *papers: Paper, day: date = MONDAY) -> None:
    store.save(Digest(day, papers, datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=30)))


@pytest.fixture
def store() -> FakePaperStore:
    store = FakePaperStore()
    saved(store, *map(paper, range(8)))
    return store


class Counting(FakeAnalyst):
    """An analyst that counts the questions which it reads."""

    def __init__(self) -> None:
        self.questions = 0

    def topics(self, text: str) -> Sequence[tuple[str, Sequence[str]]]:
        self.questions += 1
        return super().topics(text)


def test_each_topic_and_demand_is_asked_of_a_day_once_for_all_channels(store) -> None:
    analyst = Counting()
    desk = Issuing(store, lambda: analyst)
    asked = []
    for number in range(60):
        topics = ("agents", "rl OR kettles")[: 1 + number % 2]
        issue = desk.issue(Edition(f"C{number}", topics=topics, excluded=("survey",), others=False), MONDAY)
        assert issue is not None
        assert len(issue.entries) == (2, 6)[number % 2]
        asked.append(analyst.questions)
    assert asked[0] < asked[1]
    assert set(asked[1:]) == {asked[1]}


def test_what_is_saved_meanwhile_is_asked_anew(store) -> None:
    desk, edition = Issuing(store, FakeAnalyst), Edition("C1", topics=("agents upvotes:>5",), others=False)
    assert desk.issue(edition, MONDAY).entries == ()
    saved(store, *(paper(n, votes=9) for n in range(8)))
    assert [entry.topic for entry in desk.issue(edition, MONDAY).entries] == list(edition.topics) * 4
    assert desk.issue(edition, MONDAY + timedelta(days=1)) is None


def test_a_round_up_counts_what_a_topic_had_before_and_leaves_out_what_is_excluded(store) -> None:
    week = Span("weekly", MONDAY, MONDAY + timedelta(days=6))
    before, long_ago = MONDAY - timedelta(days=4), MONDAY - timedelta(days=30)
    saved(store, paper(0, before), paper(3, before), day=before)
    saved(store, paper(0, long_ago), paper(2, long_ago), paper(3, long_ago), day=long_ago)
    desk, edition = Issuing(store, FakeAnalyst), Edition("C1", topics=("agents",), excluded=("survey",), others=False)
    talked = {paper(number, long_ago).id: 2 for number in (0, 2, 3)}
    found = desk.round_up(edition, week, talked, store.fetches())
    (numbers,) = found.topics
    assert (found.papers, numbers.papers, numbers.before) == (2, 2, 1)
    assert [one.paper.id for one in found.discussed] == [paper(0, long_ago).id]
    everything = desk.round_up(replace(edition, others=True, excluded=()), week, talked, store.fetches())
    assert (everything.papers, len(everything.discussed)) == (8, 3)
