"""An archive in a SQLite file, read by the standard library's driver: importing SQLAlchemy took a third of a question.

It reads the tables that ``papers`` and ``posts`` read, for who asks one question and ends; a suite of tests holds both
to the port. What it does not open, such as a file of another schema, is theirs to bring up to date, or to refuse.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from bot.errors import StoreError
from bot.model import BEGINNING, Changes, Fetched, Moment, Paper, Post, PostState
from bot.store import lineage
from bot.store.merge import latest
from bot.store.refusals import BUSY_SECONDS, sentence

_SCHEME = "sqlite:///"
_OF_LISTINGS = ("days", "submitter")
_OF_PAPERS = [field.name for field in fields(Paper) if field.name not in _OF_LISTINGS]
_OF_POSTS = [field.name for field in fields(Post)]


class Glance:
    """The parts of ``ports.PaperStore`` and ``ports.PostLedger`` that a question and ``status`` read.

    Args:
        connection: To a database of this version's schema, in no transaction.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def fetches(self) -> Mapping[date, Fetched]:
        """Return every day that was fetched, ascending."""
        query = """
            SELECT digests.day, digests.fetched_at, count(listings.paper_id)
            FROM digests LEFT JOIN listings ON listings.day = digests.day
            GROUP BY digests.day, digests.fetched_at ORDER BY digests.day"""
        with self._reading("read which days are held"):
            rows = self._connection.execute(query)
            return {date.fromisoformat(day): Fetched(count, _instant(at)) for day, at, count in rows}

    def count(self) -> int:
        """Return how many papers are held."""
        with self._reading("count the papers"):
            return int(self._scalar("SELECT count(*) FROM papers"))

    def named(self, paper_ids: Collection[str]) -> Mapping[str, Paper]:
        """Return those of some papers that are held, by id."""
        wanted = json.dumps(list(paper_ids))
        with self._reading("read some papers"):
            found = self._papers("papers.id IN (SELECT value FROM json_each(?))", wanted)
        return {paper.id: paper for paper in found}

    def moved(self) -> Mapping[str, str]:
        """Return the id that stands for each that is held no more, empty where none does."""
        with self._reading("read which papers are held no more"):
            return dict(self._connection.execute('SELECT id, "into" FROM gone'))

    def changes(self, after: Moment = BEGINNING) -> Changes:
        """Return what was saved after a moment, itself all of one."""
        with self._reading("read what changed"):
            lineage.require(self._scalar("SELECT version_num FROM alembic_version"))
            now = self._moment(self._scalar("SELECT value FROM revisions"))
            since = after if after.token and self._moment(after.revision) == after else BEGINNING
            if since.revision >= now.revision:
                return Changes((), now, (), since)
            found = self._papers("papers.revision > ?", since.revision)
            left = 'SELECT id, "into" FROM gone WHERE revision > ? ORDER BY id'
            return Changes(tuple(found), now, tuple(self._connection.execute(left, (since.revision,))), since)

    def posts(self, *, channel: str | None = None, since: date | None = None) -> tuple[Post, ...]:
        """Return the ledger's rows, by day, channel, part and what."""
        query = f"""
            SELECT {_columns("posts", _OF_POSTS)} FROM posts
            WHERE (?1 IS NULL OR channel = ?1) AND (?2 IS NULL OR day >= ?2)
            ORDER BY day, channel, part, what"""  # noqa: S608 - names of fields
        with self._reading("read the ledger of posts"):
            rows = self._connection.execute(query, (channel, since.isoformat() if since else None))
            return tuple(map(_post, rows))

    def close(self) -> None:
        """Give the file back."""
        self._connection.close()

    @contextmanager
    def _reading(self, purpose: str) -> Iterator[None]:
        """Give a transaction that sees one moment of the database, as ``database.reading`` does."""
        try:
            self._connection.execute("BEGIN")
            yield
        except (sqlite3.Error, UnicodeError) as error:
            raise StoreError(f"cannot {purpose}: {sentence(error)}") from error
        finally:
            if self._connection.in_transaction:
                self._connection.rollback()

    def _scalar(self, query: str, *values: object) -> Any:
        row = self._connection.execute(query, values).fetchone()
        return row[0] if row else None

    def _moment(self, revision: int) -> Moment:
        return Moment(revision, self._scalar("SELECT token FROM saves WHERE revision = ?", revision) or "")

    def _papers(self, wanted: str, value: object) -> list[Paper]:
        """Return the papers whose row is wanted, by ascending id."""
        listed = f"""
            SELECT paper_id, listings.day, listings.submitter
            FROM listings JOIN papers ON papers.id = listings.paper_id WHERE {wanted}"""  # noqa: S608 - ours alone
        days: dict[str, dict[date, str]] = defaultdict(dict)
        for paper_id, day, submitter in self._connection.execute(listed, (value,)):
            days[paper_id][date.fromisoformat(day)] = submitter
        query = f"SELECT {_columns('papers', _OF_PAPERS)} FROM papers WHERE {wanted} ORDER BY id"  # noqa: S608 - likewise
        return [_paper(row, days) for row in self._connection.execute(query, (value,))]


def open_glance(url: str) -> Glance | None:
    """Return what reads a database; ``None`` unless it is a SQLite file of this version's schema, and in order."""
    if not url.startswith(_SCHEME) or "?" in url or not Path(path := unquote(url.removeprefix(_SCHEME))).is_file():
        return None
    with suppress(sqlite3.Error, StoreError):  # who opens the whole store is told
        connection = sqlite3.connect(
            f"file:{quote(path)}?mode=rw", uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            lineage.require(row[0] if row else None)
        except BaseException:
            connection.close()
            raise
        return Glance(connection)
    return None


def _columns(table: str, names: Sequence[str]) -> str:
    return ", ".join(f'{table}."{name}"' for name in names)


def _paper(row: Sequence[Any], days: Mapping[str, Mapping[date, str]]) -> Paper:
    values = dict(zip(_OF_PAPERS, row, strict=True))
    for name in ("authors", "keywords"):
        values[name] = tuple(json.loads(values[name]))
    for name in ("published_at", "withdrawn_at"):
        values[name] = values[name] and _instant(values[name])
    listed, submitter = latest(days[values["id"]])
    return Paper(**values, days=listed, submitter=submitter)


def _post(row: Sequence[Any]) -> Post:
    values = dict(zip(_OF_POSTS, row, strict=True))
    values["day"] = date.fromisoformat(values["day"])
    values["state"] = PostState(values["state"])
    values["paper_ids"] = tuple(json.loads(values["paper_ids"]))
    values["at"] = _instant(values["at"])
    values["edited_at"] = values["edited_at"] and _instant(values["edited_at"])
    return Post(**values)


def _instant(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=UTC)
