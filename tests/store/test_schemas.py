"""A filled database of every earlier schema comes through each migration: those that are, and those that will be."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from bot.errors import OutdatedError, StoreError
from bot.model import PostState
from bot.store import lineage
from bot.store.database import reading, writing
from bot.store.events import SqlEventLedger
from bot.store.migrate import check, migrate
from bot.store.papers import SqlPaperStore
from bot.store.posts import SqlPostLedger
from bot.store.tables import METADATA
from tests.cases import further
from tests.store.databases import EVERY, SHARED_BY_PROCESSES, fresh_database, fresh_url, opened
from tests.store.made import NOON, card, digest
from tests.store.schemas import Rows, fill, plant, rows_of

FIRST, *LATER = lineage.known()
DROPPED = ("thumbnail_url", "media_urls", "discussion_id")
"""Columns that there were once."""

EVERY_SCHEMA = pytest.mark.parametrize("held", [FIRST, *further(*LATER)])

ADDING = """
def upgrade():
    op.add_column("papers", sa.Column("note", sa.Text))
    op.add_column("papers", sa.Column("pages", sa.Integer, nullable=False, server_default="0"))
    op.create_table(
        "notes",
        sa.Column("paper_id", sa.Text, sa.ForeignKey("papers.id"), primary_key=True),
        sa.Column("note", sa.Text, nullable=False),
    )
    op.create_index("notes_note", "notes", ["note"])
    op.execute("INSERT INTO notes SELECT id, title FROM papers")
"""

ALTERING = """
def upgrade():
    names = METADATA.naming_convention
    with op.batch_alter_table("papers", naming_convention=names) as batch:
        batch.alter_column("title", new_column_name="heading", existing_type=sa.Text(), existing_nullable=False)
        batch.drop_column("project_url")
        batch.create_check_constraint("papers_votes", "upvotes >= 0")
    with op.batch_alter_table("listings", naming_convention=names) as batch:
        batch.alter_column("rank", type_=sa.BigInteger(), existing_type=sa.Integer(), existing_nullable=False)
        batch.drop_constraint("listings_paper_id_fkey", type_="foreignkey")
        batch.create_foreign_key("listings_paper_id_fkey", "papers", ["paper_id"], ["id"], ondelete="CASCADE")
    with op.batch_alter_table("digests", naming_convention=names) as batch:
        batch.add_column(sa.Column("seen", sa.Integer, nullable=False, server_default="1"))
"""

FAILING = (
    ALTERING
    + """
    op.execute("DELETE FROM events")
    op.execute("INSERT INTO nowhere VALUES (1)")
"""
)

ORPHANING = """
def upgrade():
    op.execute("DELETE FROM papers WHERE id = '2603.00001'")
"""


def kept(before: Rows, after: Rows, *changed: str) -> bool:
    """Return whether every row is still there, with every column but the changed ones."""
    pairs = [(old, new) for table, held in before.items() for old, new in zip(held, after[table], strict=True)]
    return all(old[name] == new[name] for old, new in pairs for name in old if name not in changed)


def test_the_revisions_are_known_by_the_names_of_their_files() -> None:
    walked = [script.revision for script in ScriptDirectory(str(lineage.MIGRATIONS)).walk_revisions()]
    assert lineage.known() == tuple(reversed(walked))


@EVERY_SCHEMA
@pytest.mark.parametrize("kind", SHARED_BY_PROCESSES)
def test_filled_database_of_an_earlier_schema_is_brought_up_to_date(kind: str, held: str, tmp_path: Path) -> None:
    with fresh_url(kind, tmp_path) as url, opened(url) as engine:
        fill(engine, held, tmp_path)
        before = rows_of(engine)
        migrate(engine)
        assert kept(before, rows_of(engine), *DROPPED)
        assert f"schema {lineage.known()[-1]}, integrity ok" in check(engine)
        with reading(engine, "compare") as connection:
            assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
        assert_is_read(engine)


def assert_is_read(engine: Engine) -> None:
    """Check that today's code reads what the first schema's rows say, and writes on."""
    store, posts, events = SqlPaperStore(engine), SqlPostLedger(engine), SqlEventLedger(engine)
    sheep = store.paper("2603.00001")
    assert sheep is not None
    assert (sheep.authors, sheep.days, sheep.upvotes) == (
        ("Ada Öström", "Bo Li"), (date(2026, 3, 2), date(2026, 3, 3)), 12,
    )  # fmt: skip
    assert store.growth(NOON - timedelta(1)) == {"2603.00001": 7, "2603.00002": 0, "a-paper-without-a-number": 0}
    assert posts.shown("C0AAAAAAA") >= {"2603.00001", "2603.00002"}
    assert [post.state for post in posts.posts()].count(PostState.POSTED) == 2
    assert not events.first("Ev1", at=NOON)
    assert store.save(digest(card("2604.00001"))).added == 1


@EVERY_SCHEMA
@pytest.mark.parametrize("kind", SHARED_BY_PROCESSES)
def test_later_migration_may_add_to_a_filled_database(kind: str, held: str, tmp_path: Path) -> None:
    with fresh_url(kind, tmp_path) as url, opened(url) as engine:
        fill(engine, held, tmp_path)
        before = rows_of(engine)
        migrate(engine, plant(tmp_path, "9001", ADDING))
        after = rows_of(engine)
        assert kept(before, after, *DROPPED)
        assert len(after["notes"]) == len(after["papers"]) == 3
        assert {row["pages"] for row in after["papers"]} == {0}


@EVERY_SCHEMA
@pytest.mark.parametrize("kind", SHARED_BY_PROCESSES)
def test_later_migration_may_alter_a_filled_database(kind: str, held: str, tmp_path: Path) -> None:
    with fresh_url(kind, tmp_path) as url, opened(url) as engine:
        fill(engine, held, tmp_path)
        before = rows_of(engine)
        migrate(engine, plant(tmp_path, "9001", ALTERING))
        after = rows_of(engine)
        assert kept(before, after, "title", "project_url", *DROPPED)
        assert [row["heading"] for row in after["papers"]] == [row["title"] for row in before["papers"]]
        found = inspect(engine)
        assert {key["referred_table"] for key in found.get_foreign_keys("listings")} == {"papers", "digests"}
        assert {index["name"] for index in found.get_indexes("papers")} >= {"papers_revision"}
        assert {one["name"] for one in found.get_check_constraints("revisions")} == {"revisions_one_row"}


@pytest.mark.parametrize("kind", SHARED_BY_PROCESSES)
def test_references_are_watched_again_after_a_migration(kind: str, tmp_path: Path) -> None:
    with fresh_url(kind, tmp_path) as url, opened(url) as engine:
        fill(engine, lineage.known()[0], tmp_path)
        migrate(engine)
        with pytest.raises(StoreError, match=r"(?i)foreign key"), writing(engine, "delete") as connection:
            connection.exec_driver_sql("DELETE FROM papers")


@pytest.mark.parametrize("kind", SHARED_BY_PROCESSES)
@pytest.mark.parametrize(
    ("body", "why"),
    [(FAILING, "nowhere"), pytest.param(ORPHANING, "refer to nothing|foreign key", marks=pytest.mark.slow)],
    ids=["failing", "orphaning"],
)
def test_migration_that_fails_leaves_all_as_it_was(kind: str, body: str, why: str, tmp_path: Path) -> None:
    with fresh_url(kind, tmp_path) as url, opened(url) as engine:
        fill(engine, lineage.known()[-1], tmp_path)
        before = rows_of(engine)
        with pytest.raises(StoreError, match=f"cannot bring the database up to date: .*({why})"):
            migrate(engine, plant(tmp_path, "9001", body))
        assert rows_of(engine) == before
        assert "integrity ok" in check(engine)


@pytest.mark.parametrize("kind", EVERY)
def test_older_process_beside_a_newer_schema_says_so_and_writes_nothing(kind: str, tmp_path: Path) -> None:
    with fresh_database(kind, tmp_path) as engine:
        SqlPaperStore(engine).save(digest(card()))
        migrate(engine, plant(tmp_path, "9001", ADDING))
        before = rows_of(engine)
        for act in (
            lambda: SqlPaperStore(engine).save(digest(card("2603.00002"))),
            lambda: SqlPaperStore(engine).changes(),
            lambda: SqlEventLedger(engine).first("Ev1", at=NOON),
            lambda: SqlPostLedger(engine).claim("digest", NOON.date(), "C1", 0, at=NOON),
            lambda: migrate(engine),
            lambda: check(engine),
        ):
            with pytest.raises(OutdatedError, match=r"a newer Paperboy made this database \(schema 9001\)"):
                act()
        assert rows_of(engine) == before
