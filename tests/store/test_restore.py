"""A backup goes back whole or not at all, over nobody's head, and what was posted since stays known."""

import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.store.address import file_url, libpq_url
from bot.store.backup import backup
from bot.store.database import reading
from bot.store.migrate import check
from bot.store.papers import SqlPaperStore
from bot.store.posts import SqlPostLedger
from bot.store.restore import BESIDE, restore
from tests.store.databases import lay, opened
from tests.store.made import MONDAY, NOON, TUESDAY, card, digest, ids


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database of two papers, one of them posted; and, as ``copy.db``, its backup of the day before."""
    file = tmp_path / "data" / "paperboy.db"
    with opened(f"sqlite:///{file}") as engine:
        lay(engine)
        SqlPaperStore(engine).save(digest(card("2603.00001")))
        backup(engine, tmp_path / "copy.db")
        SqlPaperStore(engine).save(digest(card("2603.00002"), day=TUESDAY))
        ledger = SqlPostLedger(engine)
        claim = ledger.claim("digest", MONDAY, "C1", 0, at=NOON, paper_ids=["2603.00001"])
        assert claim is not None
        ledger.confirm(claim, ts="1.1", paper_ids=claim.paper_ids, at=NOON)
    return file


def url(file: Path) -> str:
    return f"sqlite:///{file}"


def held(file: Path) -> list[str]:
    with opened(url(file)) as engine:
        assert "integrity ok" in check(engine)
        return ids(SqlPaperStore(engine).papers())


def test_backup_goes_back_and_what_was_posted_since_stays_known(file: Path, tmp_path: Path) -> None:
    assert restore(url(file), tmp_path / "copy.db", force=True)
    assert held(file) == ["2603.00001"]
    with opened(url(file)) as engine:
        assert SqlPostLedger(engine).shown("C1") == {"2603.00001"}
    assert [path.name for path in file.parent.iterdir()] == ["paperboy.db"]


def test_backup_stays_as_it_is(file: Path, tmp_path: Path) -> None:
    before = (tmp_path / "copy.db").read_bytes()
    restore(url(file), tmp_path / "copy.db", force=True)
    assert (tmp_path / "copy.db").read_bytes() == before


def test_backup_goes_where_no_database_is_yet(file: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "new" / "paperboy.db"
    assert restore(url(elsewhere), tmp_path / "copy.db", force=False)
    assert held(elsewhere) == ["2603.00001"]


def test_database_that_holds_nothing_is_replaced_without_force(file: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.db"
    with opened(url(empty)) as engine:
        lay(engine)
    restore(url(empty), tmp_path / "copy.db", force=False)
    assert held(empty) == ["2603.00001"]


def test_archive_is_not_replaced_without_force(file: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="holds an archive; --force replaces it"):
        restore(url(file), tmp_path / "copy.db", force=False)
    assert held(file) == ["2603.00001", "2603.00002"]


def test_database_that_a_process_has_open_is_not_replaced(file: Path, tmp_path: Path) -> None:
    with opened(url(file)) as engine:
        assert SqlPaperStore(engine).count() == 2
        with pytest.raises(StoreError, match="another process has the database open; stop the bot first"):
            restore(url(file), tmp_path / "copy.db", force=True)
    assert held(file) == ["2603.00001", "2603.00002"]
    assert not list(file.parent.glob("*.restored*"))


@pytest.mark.parametrize(
    ("content", "why"),
    [(None, "is not there"), (b"", "cannot read the backup"), (b"Dear diary, " * 900, "cannot read the backup")],
)
def test_what_is_no_backup_is_refused_and_the_archive_stays(
    file: Path, tmp_path: Path, content: bytes | None, why: str
) -> None:
    copy = tmp_path / "other.db"
    if content is not None:
        copy.write_bytes(content)
    with pytest.raises(StoreError, match=why):
        restore(url(file), copy, force=True)
    assert held(file) == ["2603.00001", "2603.00002"]


def test_damaged_backup_is_refused_and_the_archive_stays(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with copy.open("r+b") as handle:
        handle.seek(copy.stat().st_size // 3)
        handle.write(os.urandom(copy.stat().st_size // 3))
    with pytest.raises(StoreError, match="damaged"):
        restore(url(file), copy, force=True)
    assert held(file) == ["2603.00001", "2603.00002"]


def test_damaged_database_is_replaced_with_force_and_the_lost_ledger_told(file: Path, tmp_path: Path) -> None:
    file.write_bytes(b"\0" * 100 + os.urandom(50_000))
    for ending in BESIDE:
        file.with_name(file.name + ending).write_bytes(os.urandom(5_000))
    with pytest.raises(StoreError, match="cannot be read; --force replaces it"):
        restore(url(file), tmp_path / "copy.db", force=False)
    assert not restore(url(file), tmp_path / "copy.db", force=True)
    assert held(file) == ["2603.00001"]


def test_database_does_not_replace_itself(file: Path) -> None:
    with pytest.raises(StoreError, match="is the database itself"):
        restore(url(file), file, force=True)


def test_backup_of_a_damaged_database_replaces_no_older_one(file: Path, tmp_path: Path) -> None:
    with opened(url(file)) as engine:
        SqlPaperStore(engine).save(digest(*(card(f"2604.{n:05}") for n in range(300)), day=TUESDAY))
    before = (tmp_path / "copy.db").read_bytes()
    with file.open("r+b") as handle:
        handle.seek(file.stat().st_size // 2)
        handle.write(os.urandom(40_000))
    with opened(url(file)) as engine, pytest.raises(StoreError, match="damaged"):
        backup(engine, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_bytes() == before


def test_log_that_another_database_left_is_not_taken_for_ones_own(file: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(file)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("DELETE FROM papers WHERE 0")
        log = file.with_name(file.name + "-wal")
        left = log.read_bytes() if log.exists() else b"left over"
    log.write_bytes(left or b"left over")
    restore(url(file), tmp_path / "copy.db", force=True)
    assert held(file) == ["2603.00001"]


def test_only_a_file_is_restored(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="only a SQLite file"):
        restore("postgresql+psycopg://somebody@somewhere/papers", tmp_path / "copy.db", force=True)


def test_url_for_pg_dump_has_no_password() -> None:
    told = libpq_url("postgresql+psycopg://ann:hunter2@db.example:5433/papers?sslmode=require")
    assert told == "postgresql://ann@db.example:5433/papers?sslmode=require"
    assert libpq_url("sqlite:///paperboy.db") is None
    told = libpq_url("postgresql://ann@db.example/papers?password=hunter2&sslpassword=hunter3&sslmode=require")
    assert told == "postgresql://ann@db.example/papers?sslmode=require"


def test_restored_file_is_read_at_once(file: Path, tmp_path: Path) -> None:
    restore(url(file), tmp_path / "copy.db", force=True)
    with opened(url(file)) as engine, reading(engine, "look") as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


@pytest.mark.slow
@pytest.mark.parametrize("there", [True, False])
def test_of_restores_at_once_each_that_says_so_is_whole(file: Path, tmp_path: Path, there: bool) -> None:
    other = tmp_path / "other.db"
    with opened(url(file)) as engine:
        backup(engine, other)
    places = {"2603.00001": tmp_path / "copy.db", "2603.00002": other}
    for turn in range(6):
        place = file if there else tmp_path / f"new{turn}" / "paperboy.db"
        before = held(place) if there else []
        with ThreadPoolExecutor(4) as threads:
            tries = [(last, threads.submit(restore, url(place), copy, force=True)) for last, copy in places.items()]
            tries += [(last, threads.submit(restore, url(place), copy, force=True)) for last, copy in places.items()]
        errors = {last: done.exception() for last, done in tries}
        assert all(error is None or "let no other restore run" in str(error) for error in errors.values())
        done = {last for last, attempt in tries if attempt.exception() is None}
        if not done:  # each was in another's way, and said so: what was there is there, and one alone succeeds
            assert (held(place) if place.exists() else []) == before
            restore(url(place), other, force=True)
            done = {"2603.00002"}
        assert held(place)[-1] in done
        assert [path.name for path in place.parent.iterdir()] == ["paperboy.db"]


@pytest.mark.parametrize("name", ["c%20#d", "a?b=c"])
def test_backup_goes_back_to_a_folder_of_any_name(file: Path, tmp_path: Path, name: str) -> None:
    place = tmp_path / name / "paperboy.db"
    assert restore(file_url(place), tmp_path / "copy.db", force=False)
    assert place.is_file()


def test_restore_that_fails_leaves_no_database_where_none_was(file: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.db").write_bytes(b"no database" * 99)
    with pytest.raises(StoreError, match="cannot read the backup"):
        restore(url(tmp_path / "new" / "paperboy.db"), tmp_path / "bad.db", force=True)
    assert list((tmp_path / "new").iterdir()) == []
