"""What of a database is read at a glance, and what is left to those who open the whole store."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.store.database import open_database
from bot.store.glance import open_glance
from bot.store.migrate import migrate
from bot.store.papers import SqlPaperStore
from tests.cases import each
from tests.store.made import digest, paper


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "papers & more.sqlite3"
    engine = open_database(f"sqlite:///{path}")
    migrate(engine)
    SqlPaperStore(engine).save(digest(paper()))
    engine.dispose()
    return path


def test_a_file_in_order_is_read_whatever_its_name(file: Path) -> None:
    glance = open_glance(f"sqlite:///{str(file).replace('&', '%26')}")
    assert glance is not None
    with closing(glance):
        assert glance.count() == 1
        assert glance.changes().papers == (paper(),)


@each("url", ["sqlite://", "sqlite:///:memory:", "postgresql+psycopg://db/papers", "nonsense", ""])
def test_another_kind_of_database_is_left_alone(url: str) -> None:
    assert open_glance(url) is None


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    assert open_glance(f"sqlite:///{tmp_path / 'none.sqlite3'}") is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("schema", ["0001", "9999", None])
def test_a_file_of_another_schema_is_left_to_be_brought_up_to_date_or_refused(file: Path, schema: str | None) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DELETE FROM alembic_version")
        connection.execute("INSERT INTO alembic_version SELECT ?1 WHERE ?1 IS NOT NULL", (schema,))
    assert open_glance(f"sqlite:///{file}") is None


def test_a_file_that_is_no_database_is_left_to_be_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.sqlite3"
    path.write_bytes(b"no database" * 100)
    assert open_glance(f"sqlite:///{path}") is None


def test_what_is_damaged_after_it_was_opened_is_a_sentence(file: Path) -> None:
    glance = open_glance(f"sqlite:///{file}")
    assert glance is not None
    with closing(glance), closing(sqlite3.connect(file)) as connection:
        connection.execute("DROP TABLE gone")
        with pytest.raises(StoreError, match="cannot read which papers are held no more: no such table"):
            glance.moved()
        assert glance.count() == 1
