"""The index on disk: a copy that saves time, and never a truth of its own."""

import fcntl
import logging
import pathlib
import random
from dataclasses import replace

import numpy as np
import pytest

from bot.model import Paper, Query
from bot.search.bm25 import Bm25Index
from bot.search.index import saved, sealed
from bot.search.text import analyzer

QUESTIONS = ("deep layers", "docking robots", "3-bit integers", "kites and grapes", "Ana Muñoz robots", "riverside lab")


def answers(index: Bm25Index) -> list[object]:
    return [index.search(Query(text, text=text), limit=9) for text in QUESTIONS]


def restarted(path: pathlib.Path, papers: list[Paper]) -> Bm25Index:
    index = Bm25Index()
    index.load(path, papers)
    return index


def forbid_analysis(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> list[str]:
        raise AssertionError("a paper was analysed")

    monkeypatch.setattr("bot.search.index.laying.chunks_of", refuse)


def test_a_start_from_disk_analyses_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path, index: Bm25Index, papers: list[Paper]
) -> None:
    index.save(tmp_path / "index.bin")
    forbid_analysis(monkeypatch)
    assert answers(restarted(tmp_path / "index.bin", papers)) == answers(index)


def test_papers_that_changed_since_are_analysed(tmp_path: pathlib.Path, index: Bm25Index, papers: list[Paper]) -> None:
    index.save(tmp_path / "index.bin")
    now = [papers[0], replace(papers[1], title="Kites", abstract="Kites frighten birds away from grapes."), *papers[3:]]
    fresh = Bm25Index()
    fresh.add(now)
    again = restarted(tmp_path / "index.bin", now)
    assert len(again) == 4
    assert answers(again) == answers(fresh)


def test_a_paper_with_another_author_is_found_by_the_new_name_alone(
    tmp_path: pathlib.Path, index: Bm25Index, papers: list[Paper]
) -> None:
    index.save(tmp_path / "index.bin")
    now = [replace(papers[0], authors=("Emre Aksoy",)), *papers[1:]]
    again = restarted(tmp_path / "index.bin", now)
    assert [hit.paper for hit in again.search(Query("", text="Emre Aksoy"), limit=9).hits] == now[:1]
    assert again.search(Query("", text="Bo Li"), limit=9).total == 0


def test_a_day_added_after_a_start_from_disk_is_found(tmp_path: pathlib.Path, papers: list[Paper]) -> None:
    first = Bm25Index()
    first.add(papers[:3])
    first.save(tmp_path / "index.bin")
    whole = Bm25Index()
    whole.add(papers)
    again = restarted(tmp_path / "index.bin", papers[:3])
    again.add(papers[3:])
    assert answers(again) == answers(whole)


@pytest.mark.parametrize(
    "damage",
    [lambda data: data[: len(data) // 2], lambda data: b"", lambda data: data[:900] + b"\x07" * 40 + data[940:]],
)
def test_a_damaged_file_is_not_used(
    tmp_path: pathlib.Path, caplog: pytest.LogCaptureFixture, index: Bm25Index, papers: list[Paper], damage
) -> None:
    path = tmp_path / "index.bin"
    index.save(path)
    path.write_bytes(damage(path.read_bytes()))
    with caplog.at_level(logging.WARNING):
        assert answers(restarted(path, papers)) == answers(index)
    assert "cannot be read" in caplog.text
    assert "Traceback" in caplog.text
    assert [each.name for each in tmp_path.iterdir()] == ["index.bin.damaged"]


@pytest.mark.parametrize("bits", [100, pytest.param(400, marks=pytest.mark.slow)])
def test_whatever_bit_is_flipped_the_file_is_not_used(
    tmp_path: pathlib.Path, index: Bm25Index, papers: list[Paper], bits: int
) -> None:
    path, dice = tmp_path / "index.bin", random.Random(5)
    index.save(path)
    whole = path.read_bytes()
    for bit in [*range(0, 8 * 64, 2_000 // bits), *(dice.randrange(8 * len(whole)) for _ in range(bits))]:
        damaged = bytearray(whole)
        damaged[bit // 8] ^= 1 << bit % 8
        path.write_bytes(damaged)
        with pytest.raises(ValueError, match="digest"):
            saved.look(path)
    assert restarted(path, papers).search(Query("", text="docking robots"), limit=1).total == 1


def test_a_file_in_order_by_its_digest_that_makes_no_sense_is_not_used(
    tmp_path: pathlib.Path, index: Bm25Index, papers: list[Paper]
) -> None:
    path = tmp_path / "index.bin"
    index.save(path)
    sealed.write(path, sealed.read(path) | {"term_names": np.full(9, 0xFF, np.uint8)})
    assert answers(restarted(path, papers)) == answers(index)
    assert not path.exists()


def test_what_dead_writers_left_is_swept_and_a_living_ones_file_stays(
    tmp_path: pathlib.Path, index: Bm25Index, papers: list[Paper]
) -> None:
    dead, living = tmp_path / "index.bin.dead.part", tmp_path / "index.bin.living.part"
    dead.write_bytes(b"half")
    with living.open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        restarted(tmp_path / "index.bin", papers)
        assert list(tmp_path.iterdir()) == [living]
    index.save(tmp_path / "index.bin")
    assert [each.name for each in tmp_path.iterdir()] == ["index.bin"]


def test_a_file_of_another_analyser_is_not_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path, index: Bm25Index, papers: list[Paper]
) -> None:
    path = tmp_path / "index.bin"
    index.save(path)
    monkeypatch.setattr(saved, "_VERSION", (saved.LAYOUT, analyzer.VERSION + 1, 2))
    forbid_analysis(monkeypatch)
    with pytest.raises(AssertionError, match="analysed"):
        restarted(path, papers)


def test_no_file_is_no_error(tmp_path: pathlib.Path, index: Bm25Index, papers: list[Paper]) -> None:
    assert answers(restarted(tmp_path / "none.npz", papers)) == answers(index)


def test_a_failed_save_leaves_the_older_file(tmp_path: pathlib.Path, index: Bm25Index, papers: list[Paper]) -> None:
    path = tmp_path / "missing" / "index.bin"
    with pytest.raises(OSError, match="missing"):
        index.save(path)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_index_can_be_saved(tmp_path: pathlib.Path, papers: list[Paper]) -> None:
    Bm25Index().save(tmp_path / "index.bin")
    assert len(restarted(tmp_path / "index.bin", papers)) == len(papers)


def test_keywords_are_found_after_a_start_from_disk(tmp_path: pathlib.Path, papers: list[Paper]) -> None:
    given = [replace(paper, keywords=(f"harbour {number % 2}", "tides")) for number, paper in enumerate(papers)]
    index, again = Bm25Index(), Bm25Index()
    index.add(given)
    index.save(tmp_path / "index")
    again.load(tmp_path / "index", given)
    assert index.archive.keywords.names == again.archive.keywords.names
    assert index.archive.keywords.bearing.tolist() == again.archive.keywords.bearing.tolist()
