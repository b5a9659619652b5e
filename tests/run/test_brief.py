"""A brief start answers as a whole one, whatever has become of the archive since the index was kept."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from bot.library import Library
from bot.model import Digest, Paper
from bot.search.bm25 import Bm25Index
from bot.search.kept import KeptIndex
from tests.fakes.source import FakeSource
from tests.fakes.store import FakePaperStore

DAYS = [date(2026, 7, 27) + timedelta(number) for number in range(3)]
NOON = datetime(2026, 8, 1, 12, tzinfo=UTC)
WORDS = ("kettles boil", "lanterns glow", "pruning saves water")
LABS = ("", "Riverside Lab", "Tidewater Institute")
QUESTIONS = (
    "kettles that boil",
    "which lanterns glow?",
    "pruning",
    "papers from Riverside Lab",
    "2607.00001",
    "how many papers are there about lanterns?",
    "papers by Ada Bell",
    "the most upvoted papers",
)

PAPERS = st.builds(
    lambda number, words, lab, upvotes: Paper(
        f"2607.{number:05}",
        f"On {words} {number}",
        f"We show that {words} in {number} ways. A second sentence says that it holds.",
        "",
        (),
        authors=("Ada Bell",) if number % 2 else ("Bo Ek", "Cy Dee"),
        organization=lab,
        upvotes=upvotes,
    ),
    st.integers(1, 9),
    st.sampled_from(WORDS),
    st.sampled_from(LABS),
    st.integers(0, 9),
)
DIGESTS = st.lists(PAPERS, min_size=1, max_size=5, unique_by=lambda paper: paper.id)


class BriefStarts(RuleBasedStateMachine):
    """Saves, mistakes taken out, backups put back and other databases, between starts of every kind."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.store, self.backup = FakePaperStore(), FakePaperStore()
        self.at = NOON

    def teardown(self) -> None:
        self.folder.cleanup()

    @rule(day=st.sampled_from(DAYS), papers=DIGESTS)
    def a_day_is_fetched(self, day: date, papers: list[Paper]) -> None:
        self.at += timedelta(hours=1)
        self.store.save(Digest(day, tuple(replace(paper, days=(day,)) for paper in papers), self.at))

    @rule(what=st.one_of(st.sampled_from(DAYS), st.integers(1, 9).map("2607.{:05}".format)))
    def something_is_forgotten(self, what: date | str) -> None:
        self.store.forget(what)

    @rule()
    def a_backup_is_made(self) -> None:
        self.backup = self.store.copied()

    @rule()
    def the_backup_is_put_back(self) -> None:
        self.store = self.backup.copied()

    @rule()
    def the_bot_starts_and_fetches(self) -> None:
        self.library(self.kept()).load()

    @rule()
    def one_question_is_asked(self) -> None:
        brief, whole = self.library(self.kept()), self.library(Bm25Index())
        brief.load(briefly=True)
        whole.load()
        for question in QUESTIONS:
            assert brief.answer(question) == whole.answer(question)

    def kept(self) -> KeptIndex:
        return KeptIndex(Path(self.folder.name, "index.bin"), save_every=2)

    def library(self, index: Bm25Index) -> Library:
        return Library(FakeSource({}), self.store, index, clock=lambda: NOON, zone=ZoneInfo("UTC"))


TestBriefStarts = BriefStarts.TestCase


def test_an_archive_changed_behind_the_bots_back_is_read_anew(tmp_path: Path) -> None:
    def filled(papers: list[Paper]) -> FakePaperStore:
        store = FakePaperStore()
        store.save(Digest(DAYS[0], tuple(papers), NOON))
        return store

    papers = [Paper(f"2607.{n:05}", f"Kettle {n}", f"Kettle {n} boils water.", "", (DAYS[0],)) for n in range(9)]
    store = filled(papers)
    args = {"clock": lambda: NOON, "zone": ZoneInfo("UTC")}
    Library(FakeSource({}), store, KeptIndex(tmp_path / "index.bin", save_every=2), **args).load()
    del store._papers["2607.00003"], store._changed["2607.00003"]  # as a hand at the database does
    library = Library(FakeSource({}), store, KeptIndex(tmp_path / "index.bin", save_every=2), **args)
    library.load(briefly=True)
    answer = library.answer("which kettles boil water?", limit=9)
    assert {hit.paper.id for hit in answer.hits} == {paper.id for paper in papers} - {"2607.00003"}
    assert answer.searched == 8
