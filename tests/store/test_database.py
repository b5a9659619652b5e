import os
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from bot.errors import StoreError
from bot.store import lineage
from bot.store.address import database_file, file_url
from bot.store.backup import STALE_SECONDS, backup
from bot.store.database import open_database, reading, writing
from bot.store.events import SqlEventLedger
from bot.store.faults import told
from bot.store.migrate import check, migrate
from bot.store.papers import SqlPaperStore
from bot.store.tables import METADATA
from tests.store.databases import EVERY, FILE, fresh_database, fresh_url, lay, opened
from tests.store.made import NOON, card, digest, paper


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("papers", "looks like sqlite:///"),
        ("mysql+pymysql://somebody@somewhere/papers", "mysql is no database that Paperboy knows"),
        ("sqlite:////dev/null/papers/paperboy.db", "cannot make the database's folder"),
    ],
)
def test_url_that_cannot_be_used_says_why(url: str, why: str) -> None:
    with pytest.raises(StoreError, match=why):
        open_database(url)


@pytest.mark.parametrize("kind", EVERY)
def test_migrations_make_the_tables_that_the_code_uses(kind: str, tmp_path: Path) -> None:
    with fresh_database(kind, tmp_path) as engine, reading(engine, "compare") as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


@pytest.mark.parametrize("kind", EVERY)
def test_migrating_again_changes_nothing(kind: str, tmp_path: Path) -> None:
    with fresh_database(kind, tmp_path) as engine:
        SqlPaperStore(engine).save(digest(paper()))
        migrate(engine)
        assert SqlPaperStore(engine).count() == 1


@pytest.mark.parametrize("kind", EVERY)
def test_migration_of_a_newer_version_is_refused_with_what_to_do(kind: str, tmp_path: Path) -> None:
    with fresh_database(kind, tmp_path) as engine:
        with writing(engine, "pretend") as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        for act in (migrate, check):
            with pytest.raises(StoreError, match=r"a newer Paperboy made this database \(schema 9999\); run that"):
                act(engine)


@pytest.mark.parametrize("kind", EVERY)
def test_check_tells_kind_schema_and_integrity(kind: str, tmp_path: Path) -> None:
    with fresh_database(kind, tmp_path) as engine:
        assert check(engine).startswith(engine.dialect.name)
        assert check(engine).endswith(f"schema {lineage.known()[-1]}, integrity ok")


@pytest.mark.parametrize("kind", EVERY)
def test_check_of_an_empty_database_says_so(kind: str, tmp_path: Path) -> None:
    with fresh_url(kind, tmp_path) as url, opened(url) as engine, pytest.raises(StoreError, match="is empty"):
        check(engine)


@pytest.mark.parametrize("kind", EVERY)
def test_what_is_raised_within_a_transaction_undoes_it(kind: str, tmp_path: Path) -> None:
    with fresh_database(kind, tmp_path) as engine:

        def fail_half_way() -> None:
            with writing(engine, "fail") as connection:
                connection.exec_driver_sql("INSERT INTO digests VALUES ('2026-03-02', '2026-03-02 12:00:00.000000')")
                raise KeyError

        with pytest.raises(KeyError):
            fail_half_way()
        assert SqlPaperStore(engine).fetches() == {}


@pytest.mark.parametrize("kind", EVERY)
def test_instants_of_other_zones_come_back_in_utc(kind: str, tmp_path: Path) -> None:
    at = datetime(2026, 3, 2, 23, 15, 30, 123456, tzinfo=timezone(timedelta(hours=9)))
    with fresh_database(kind, tmp_path) as engine:
        store = SqlPaperStore(engine)
        store.save(digest(paper(published_at=at), at=at))
        held = store.paper("2603.00001")
        assert held is not None
        assert held.published_at is not None
        assert (held.published_at, held.published_at.utcoffset()) == (at, timedelta(0))


@pytest.mark.parametrize("kind", EVERY)
@pytest.mark.parametrize(
    "bad", [{"upvotes": 2**70}, {"title": "half of a pair: \ud83d"}, {"published_at": NOON.replace(tzinfo=None)}]
)
def test_paper_that_no_database_takes_is_refused_and_nothing_of_its_digest_kept(
    kind: str, bad: dict[str, Any], tmp_path: Path
) -> None:
    with fresh_database(kind, tmp_path) as engine:
        store = SqlPaperStore(engine)
        with pytest.raises(StoreError, match="cannot save the digest of 2026-03-02"):
            store.save(digest(paper("2603.00001"), paper("2603.00002", **bad)))
        assert (store.count(), store.digest(digest().day)) == (0, None)


def test_memory_is_shared_by_all_threads(tmp_path: Path) -> None:
    with fresh_database("sqlite memory", tmp_path) as engine, ThreadPoolExecutor(4) as threads:
        ledger = SqlEventLedger(engine)
        assert sum(threads.map(lambda n: ledger.first(f"Ev{n % 10}", at=NOON), range(40))) == 10


def test_file_is_made_with_its_folder_and_keeps_a_log_ahead(tmp_path: Path) -> None:
    with fresh_database(FILE, tmp_path) as engine, reading(engine, "look") as connection:
        told = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "synchronous")]
        assert told == ["wal", 2]
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_reader_sees_one_moment_and_waits_for_no_writer(tmp_path: Path) -> None:
    with fresh_database(FILE, tmp_path) as engine, reading(engine, "look") as connection:
        count = "SELECT count(*) FROM papers"
        assert connection.exec_driver_sql(count).scalar() == 0
        SqlPaperStore(engine).save(digest(paper()))
        assert connection.exec_driver_sql(count).scalar() == 0
    assert (tmp_path / "data" / "paperboy.db").exists()


def test_locked_database_says_so(tmp_path: Path) -> None:
    path = tmp_path / "paperboy.db"
    with opened(f"sqlite:///{path}?timeout=0.05") as engine:
        migrate(engine)
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match="cannot note an event: the database is locked by another process"):
                SqlEventLedger(engine).first("Ev1", at=NOON)
        assert SqlEventLedger(engine).first("Ev1", at=NOON)


def test_read_only_database_is_read_and_refuses_to_save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    path = tmp_path / "paperboy.db"
    with opened(f"sqlite:///{path}") as engine:
        migrate(engine)
        SqlPaperStore(engine).save(digest(paper()))
    with opened(f"sqlite:///file:{path}?mode=ro&uri=true") as engine:
        migrate(engine)
        assert SqlPaperStore(engine).count() == 1
        with pytest.raises(StoreError, match="cannot save the digest of 2026-03-02: the database is read-only"):
            SqlPaperStore(engine).save(digest(paper("2603.00002")))
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_full_disk_says_so_and_what_is_held_stays(tmp_path: Path) -> None:
    with fresh_database(FILE, tmp_path) as engine:
        store = SqlPaperStore(engine)
        store.save(digest(paper()))
        # A cap on the pages is how SQLite itself tests a disk that is full.
        with reading(engine, "fill") as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match="the disk is full; make room"):
            store.save(digest(*(paper(f"2604.{n:05}") for n in range(500))))
        assert store.count() == 1
        assert "integrity ok" in check(engine)


def test_file_that_is_no_database_says_so(tmp_path: Path) -> None:
    path = tmp_path / "paperboy.db"
    path.write_text("Dear diary, " * 1000)
    with opened(f"sqlite:///{path}") as engine:
        for act in (migrate, check):
            with pytest.raises(StoreError, match="the file is not a database, or it is damaged"):
                act(engine)


def test_folder_in_place_of_the_file_says_so(tmp_path: Path) -> None:
    with opened(f"sqlite:///{tmp_path}") as engine, pytest.raises(StoreError, match="cannot be opened"):
        migrate(engine)


def test_damaged_database_is_told_by_check(tmp_path: Path) -> None:
    path = tmp_path / "paperboy.db"
    with opened(f"sqlite:///{path}") as engine:
        migrate(engine)
        SqlPaperStore(engine).save(digest(*(paper(f"2603.{n:05}") for n in range(200))))
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(os.urandom(40_000))
    with (
        opened(f"sqlite:///{path}") as engine,
        pytest.raises(StoreError, match="damaged; restore a backup"),
    ):
        check(engine)


def test_orphaned_listing_is_told_by_check(tmp_path: Path) -> None:
    path = tmp_path / "paperboy.db"
    with opened(f"sqlite:///{path}") as engine:
        migrate(engine)
        SqlPaperStore(engine).save(digest(paper()))
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("DELETE FROM papers")
        with pytest.raises(StoreError, match="damaged"):
            check(engine)


def test_server_that_is_not_there_says_so_without_the_password() -> None:
    pytest.importorskip("psycopg", reason="psycopg is an optional extra")
    with opened("postgresql://somebody:hunter2@127.0.0.1:1/papers") as engine, pytest.raises(StoreError) as caught:
        migrate(engine)
    assert "cannot read the database's schema: " in str(caught.value)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("kind", EVERY)
def test_backup_is_whole_while_the_database_is_in_use(kind: str, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "paperboy.db"
    with fresh_database(kind, tmp_path) as engine:
        SqlPaperStore(engine).save(digest(*(card(f"2603.{n:05}") for n in range(100))))
        if engine.dialect.name == "postgresql":
            with pytest.raises(StoreError, match="pg_dump"):
                backup(engine, copy)
            return
        for _ in range(2):
            backup(engine, copy)
    assert [path.name for path in copy.parent.iterdir()] == ["paperboy.db"]
    with opened(f"sqlite:///{copy}") as engine:
        assert "integrity ok" in check(engine)
        assert SqlPaperStore(engine).count() == 100


def test_backup_that_cannot_be_written_keeps_the_older_one(tmp_path: Path) -> None:
    copy = tmp_path / ("x" * 250)  # there is no room for the ending of a file under way
    with fresh_database(FILE, tmp_path) as engine:
        backup(engine, tmp_path / "short.db")
        os.replace(tmp_path / "short.db", copy)
        before = copy.read_bytes()
        SqlPaperStore(engine).save(digest(paper()))
        with pytest.raises(StoreError, match="cannot back up the database to"):
            backup(engine, copy)
    assert copy.read_bytes() == before


def test_backups_to_one_file_at_once_leave_a_whole_one_and_nothing_else(tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "paperboy.db"
    with fresh_database(FILE, tmp_path) as engine, ThreadPoolExecutor(4) as threads:
        SqlPaperStore(engine).save(digest(*(card(f"2603.{n:05}") for n in range(100))))
        for done in [threads.submit(backup, engine, copy) for _ in range(12)]:
            done.result()
    assert [path.name for path in copy.parent.iterdir()] == ["paperboy.db"]
    with opened(f"sqlite:///{copy}") as engine:
        assert "integrity ok" in check(engine)
        assert SqlPaperStore(engine).count() == 100


def test_what_killed_backups_left_behind_goes_and_what_is_under_way_stays(tmp_path: Path) -> None:
    copy, at = tmp_path / "copy.db", time.time() - STALE_SECONDS - 60
    for name in ("copy.db.abc.part", "copy.db.abc.part-journal"):
        (tmp_path / name).write_text("half")
        os.utime(tmp_path / name, (at, at))
    (tmp_path / "copy.db.def.part").write_text("half of another's")
    with fresh_database(FILE, tmp_path) as engine:
        backup(engine, copy)
    assert sorted(path.name for path in tmp_path.glob("copy*")) == ["copy.db", "copy.db.def.part"]


def test_backup_replaces_a_database_or_nothing(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    (tmp_path / "empty.db").touch()
    (tmp_path / "link.db").symlink_to(tmp_path / "empty.db")
    (tmp_path / "dangling.db").symlink_to(tmp_path / "nowhere.db")
    os.mkfifo(tmp_path / "pipe.db")
    with fresh_database(FILE, tmp_path) as engine:
        for name, why in [
            ("thesis.txt", "is no database"),
            ("link.db", "is a link; name the file that it leads to, .*empty.db"),
            ("dangling.db", "is a link"),
            ("pipe.db", "is no regular file"),
        ]:
            with pytest.raises(StoreError, match=why):
                backup(engine, tmp_path / name)
        for null in ("/dev/null", "/dev/stdout"):
            with pytest.raises(StoreError, match=r"is no regular file|is a link"):
                backup(engine, Path(null))
        backup(engine, tmp_path / "empty.db")
    assert (tmp_path / "thesis.txt").read_text() == "years of work"
    assert Path("/dev/null").is_char_device()
    assert (tmp_path / "pipe.db").is_fifo()
    assert (tmp_path / "link.db").is_symlink()


def test_database_and_its_backup_are_their_owners_alone(tmp_path: Path) -> None:
    with fresh_database(FILE, tmp_path) as engine:
        SqlPaperStore(engine).save(digest(paper()))
        backup(engine, tmp_path / "copy.db")
        files = [tmp_path / "copy.db", *(tmp_path / "data").iterdir()]
        assert {oct(file.stat().st_mode & 0o777) for file in files} == {"0o600"}
        assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("name", ["c%20#d", "a?b=c", "ü & ö", "100%", "a+b:c@d", "~"])
def test_any_name_of_a_folder_is_that_folder(name: str, tmp_path: Path) -> None:
    file = tmp_path / name / "paperboy.db"
    with opened(file_url(file)) as engine:
        lay(engine)
    assert file.is_file()
    assert database_file(file_url(file)) == file
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_starting_while_a_restore_moves_the_file_says_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "paperboy.db"
    with opened(f"sqlite:///{file}") as engine:
        migrate(engine)
        backup(engine, tmp_path / "copy.db")
        engine.dispose()
    with closing(sqlite3.connect(file, isolation_level=None)) as starting:
        starting.execute("PRAGMA journal_mode = DELETE")
        starting.execute("SELECT * FROM papers")
        os.replace(tmp_path / "copy.db", file)
        with (
            pytest.raises(StoreError, match="cannot start: another file was put in the database's place"),
            told("start"),
        ):
            starting.execute("DELETE FROM papers")
