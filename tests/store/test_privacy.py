"""What is kept about people is found and removed in every table there is, those that are yet to come among them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

import pytest
from sqlalchemy import Boolean, Date, Engine, Float, Integer, LargeBinary, Table, TypeDecorator, insert, select
from sqlalchemy.types import TypeEngine

from bot.store.database import reading, writing
from bot.store.privacy import SqlPrivacy
from bot.store.tables import METADATA, Instant, Texts
from bot.store.tables.base import HOLDS
from tests.cases import each
from tests.store.databases import EVERY, emptied_database

ABOUT = ("team", "channel", "person")
OF_PEOPLE = [table for table in METADATA.sorted_tables if "person" in table.c]
OF_TEAMS = [table for table in METADATA.sorted_tables if "team" in table.c]
NUMBERS = count(1)


@pytest.fixture(params=EVERY)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    with emptied_database(request.param) as engine:
        yield engine


def made(kind: TypeEngine[Any], nth: int) -> Any:
    """Return a value that a column of a kind holds."""
    if isinstance(kind, Instant):
        return datetime(2026, 7, 30, tzinfo=UTC)
    if isinstance(kind, Texts):
        return (f"2607.{nth:05}",)
    kind = kind.impl_instance if isinstance(kind, TypeDecorator) else kind
    for of, value in ((Date, date(2026, 7, 30)), (Boolean, True), (Integer, nth), (Float, 0.5), (LargeBinary, b"x")):
        if isinstance(kind, of):
            return value
    return f"text {nth}"


def put(engine: Engine, table: Table, **given: str) -> dict[str, Any]:
    """Add a row to a table, with the rows that it refers to."""
    row: dict[str, Any] = {}
    for column in table.c:
        name = column.name
        if column.foreign_keys and name not in given:
            parent = next(iter(column.foreign_keys)).column
            row[name] = put(engine, parent.table, **{k: v for k, v in given.items() if k in parent.table.c})[
                parent.name
            ]
        elif name in given or name in ABOUT:
            row[name] = given.get(name, "")
        elif not column.nullable or column.primary_key:
            row[name] = made(column.type, next(NUMBERS))
    with writing(engine, "fill") as connection:
        connection.execute(insert(table).values(row))
    return row


def rows(engine: Engine, table: Table) -> list[dict[str, Any]]:
    with reading(engine, "look") as connection:
        return [dict(row._mapping) for row in connection.execute(select(table))]


def by(engine: Engine, table: Table, **wanted: str) -> int:
    return sum(all(row.get(name) == value for name, value in wanted.items()) for row in rows(engine, table))


# The rule for every table, those to come among them.


@each("table", METADATA.sorted_tables)
def test_every_row_about_somebody_says_of_which_workspace_it_is(table):
    assert not {"person", "channel"} & set(table.c.keys()) or "team" in table.c


@each("table", OF_PEOPLE)
def test_every_table_about_people_says_in_words_what_it_holds(table):
    assert table.info.get(HOLDS)


@each("table", METADATA.sorted_tables)
def test_rows_that_hang_on_a_persons_row_go_with_it(table):
    for key in table.foreign_keys:
        if "person" in key.column.table.c or "team" in key.column.table.c:
            assert key.ondelete == "CASCADE" or "person" in table.c


@each("table", METADATA.sorted_tables)
def test_no_column_holds_people_or_places_under_another_name(table):
    others = {"user", "user_id", "owner", "team_id", "channel_id", "place", "workspace", "creator", "asker", "by"}
    assert not others & set(table.c.keys())


# What is kept about a person.


@pytest.mark.parametrize("table", OF_PEOPLE, ids=str)
def test_a_persons_rows_are_shown_and_removed_and_nobody_elses(engine, table):
    put(engine, table, team="T1", person="U1", channel="D1")
    put(engine, table, team="T1", person="U2", channel="D2")
    put(engine, table, team="T2", person="U1", channel="D3")
    privacy = SqlPrivacy(engine)
    kept = {each.what: each.rows for each in privacy.about("T1", "U1")}
    assert [("person", "U1") in row for row in kept[table.info[HOLDS]]] == [True]
    assert privacy.forget("T1", "U1").rows >= 1
    assert privacy.about("T1", "U1") == ()
    assert by(engine, table, team="T1", person="U1") == 0
    assert by(engine, table, person="U2") == by(engine, table, team="T2") == 1


@pytest.mark.parametrize("table", OF_PEOPLE, ids=str)
def test_rows_of_a_persons_chat_with_the_bot_go_in_every_table(engine, table):
    if "channel" not in table.c:
        return
    put(engine, table, team="T1", person="U1", channel="D1")
    others = [other for other in OF_TEAMS if "channel" in other.c and other is not table]
    for other in others:
        put(engine, other, team="T1", channel="D1", person="")
        put(engine, other, team="T1", channel="D2", person="")
    SqlPrivacy(engine).forget("T1", "U1")
    assert [other.name for other in others if by(engine, other, channel="D1")] == []
    assert [other.name for other in others if by(engine, other, channel="D2") < 1] == []


@pytest.mark.parametrize("table", OF_PEOPLE, ids=str)
def test_a_channels_row_stays_and_loses_the_name_of_who_made_it(engine, table):
    if "channel" not in table.c:
        return
    put(engine, table, team="T1", person="U1", channel="C1")
    removed = SqlPrivacy(engine).forget("T1", "U1")
    assert by(engine, table, person="U1") == 0
    if table.c.person.primary_key:
        assert removed.rows >= 1
    else:
        assert removed.names >= 1
        assert by(engine, table, channel="C1", person="") == 1


@pytest.mark.parametrize("table", [table for table in OF_TEAMS if "channel" in table.c], ids=str)
def test_a_chat_that_only_the_asking_names_is_forgotten_too(engine, table):
    put(engine, table, team="T1", channel="D9", person="")
    put(engine, table, team="T1", channel="U1", person="")
    put(engine, table, team="T1", channel="C9", person="")
    SqlPrivacy(engine).forget("T1", "U1", chats=("D9", "C9"))
    assert by(engine, table, channel="D9") == by(engine, table, channel="U1") == 0
    assert by(engine, table, channel="C9") == 1


def test_an_asker_without_an_id_is_nobody(engine):
    for table in OF_TEAMS:
        put(engine, table, team="T1", channel="C1", person="")
    assert SqlPrivacy(engine).about("T1", "") == ()
    assert SqlPrivacy(engine).forget("T1", "").rows == 0


def test_what_hangs_on_a_persons_row_is_shown_and_removed_with_it_and_stays_with_a_channels(engine):
    for table in METADATA.sorted_tables:
        for key in table.foreign_keys:
            if "person" in table.c or "person" not in key.column.table.c:
                continue
            put(engine, table, team="T1", person="U1", channel="D1")
            put(engine, table, team="T1", person="U1", channel="C1")
            kept = {each.what for each in SqlPrivacy(engine).about("T1", "U1")}
            assert table.info[HOLDS] in kept
            SqlPrivacy(engine).forget("T1", "U1")
            assert len(rows(engine, table)) == 1
            assert by(engine, key.column.table, channel="C1", person="") == 1


# What is kept of a workspace.


@pytest.mark.parametrize("table", OF_TEAMS, ids=str)
def test_a_workspaces_rows_go_and_no_other_ones(engine, table):
    for team, channel in (("T1", "C1"), ("T2", "C2"), ("", "C3")):
        put(engine, table, team=team, channel=channel, person="U1")
    assert SqlPrivacy(engine).forget_team("T1") >= 2
    assert [row["team"] for row in rows(engine, table)] == ["T2"]


def test_the_archive_of_papers_stays(engine):
    papers = METADATA.tables["papers"]
    put(engine, papers)
    SqlPrivacy(engine).forget_team("T1")
    assert len(rows(engine, papers)) == 1
