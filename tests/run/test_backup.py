"""``backup`` and ``restore`` from the command line."""

import sqlite3
from contextlib import closing

import pytest

from tests.run.commands import paperboy
from tests.store.databases import lay, whole_postgresql
from tests.store.made import card, digest

pytestmark = pytest.mark.usefixtures("bare")


@pytest.fixture
def archive(tmp_path):
    """The archive's file, with one paper in it."""
    from bot.store.papers import SqlPaperStore
    from tests.store.databases import opened

    with opened(f"sqlite:///{tmp_path / 'paperboy.sqlite3'}") as engine:
        lay(engine)
        SqlPaperStore(engine).save(digest(card()))
    return tmp_path / "paperboy.sqlite3"


def test_a_lost_archive_comes_back_from_its_backup(archive, tmp_path):
    copy = tmp_path / "copies" / "one.sqlite3"
    code, printed = paperboy("backup", str(copy))
    assert code == 0
    assert f"paperboy restore {copy}" in printed
    archive.unlink()
    code, printed = paperboy("restore", str(copy))
    assert code == 0
    assert "integrity ok" in printed
    assert "1 paper of 1 day" in paperboy("status")[1]


def test_an_archive_is_replaced_by_force_alone(archive, tmp_path):
    copy = str(tmp_path / "one.sqlite3")
    paperboy("backup", copy)
    code, printed = paperboy("restore", copy)
    assert code == 1
    assert "--force" in printed
    assert paperboy("restore", copy, "--force")[0] == 0


def test_there_is_nothing_to_back_up_before_the_first_start(tmp_path):
    code, printed = paperboy("backup", str(tmp_path / "one.sqlite3"))
    assert code == 1
    assert "no database yet" in printed
    assert list(tmp_path.iterdir()) == []


def test_the_database_is_no_place_for_its_own_backup(archive, tmp_path):
    assert "is the database" in paperboy("backup", str(archive))[1]
    assert "is a folder" in paperboy("backup", str(tmp_path))[1]


def test_postgresql_is_left_to_its_own_tools_with_the_line_to_run(bare):
    bare.setenv("BOT_DATABASE_URL", "postgresql+psycopg://ann:hunter2@db.example/papers")
    code, printed = paperboy("backup", "papers.dump")
    assert code == 1
    assert "pg_dump --format=custom --file=papers.dump postgresql://ann@db.example/papers" in printed
    code, printed = paperboy("restore", "papers.dump")
    assert code == 1
    assert "pg_restore --clean --if-exists --no-owner --single-transaction" in printed
    assert "--dbname=postgresql://ann@db.example/papers papers.dump" in printed


def test_a_database_in_memory_cannot_be_backed_up(bare):
    bare.setenv("BOT_DATABASE_URL", "sqlite://")
    assert "in memory cannot be backed up" in paperboy("backup", "x")[1]


@pytest.mark.postgresql
def test_the_lines_for_postgresql_do_what_they_say(bare, tmp_path):
    import shutil
    import subprocess

    if not shutil.which("pg_dump"):
        pytest.skip("pg_dump is not on the path")
    with whole_postgresql() as url:
        bare.setenv("BOT_DATABASE_URL", url)
        assert "still empty" in paperboy("status")[1]
        for command in ("backup", "restore"):
            line = paperboy(command, str(tmp_path / "papers.dump"))[1].splitlines()[-1]
            done = subprocess.run(line, shell=True, capture_output=True, text=True, timeout=60, check=False)
            if command == "backup" and "server version mismatch" in done.stderr:
                pytest.skip("this pg_dump is older than the server")
            assert done.returncode == 0, done.stderr
        assert "still empty" in paperboy("status")[1]


def test_the_doctor_tells_a_damaged_archive_and_what_to_do(archive):
    with closing(sqlite3.connect(archive)) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    with archive.open("r+b") as handle:
        handle.seek(size * 2)
        handle.write(b"\xa5" * size * (pages - 2))
    code, printed = paperboy("doctor")
    assert code == 1
    assert "✗ database" in printed
    assert "damaged" in printed
    assert "paperboy restore --force" in printed
