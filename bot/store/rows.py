"""Between rows and Papers: a paper's own row, and the listings that give its days and its submitter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from bot.model import Paper
from bot.store.merge import latest
from bot.store.same import title_key
from bot.store.tables import listings, papers

_OURS = ("revision", "title_key")  # columns that are no fields of a paper
_FIELDS = [column for column in papers.c if column.name not in _OURS]
_NAMES = [column.name for column in _FIELDS]


def read_papers(connection: Connection, wanted: ColumnElement[bool], *, limit: int | None = None) -> list[Paper]:
    """Return the papers whose row is wanted, by ascending id, in two statements; the first ``limit`` of them."""
    rows = connection.execute(select(*_FIELDS).where(wanted).order_by(papers.c.id).limit(limit)).all()
    if not rows:
        return []
    days = read_days(connection, wanted & (papers.c.id <= rows[-1].id))
    return [_paper(tuple(row), *latest(days[row.id])) for row in rows]


def _paper(values: Sequence[Any], days: tuple[date, ...], submitter: str) -> Paper:
    return Paper(**dict(zip(_NAMES, values, strict=True)), days=days, submitter=submitter)


def read_days(connection: Connection, wanted: ColumnElement[bool]) -> dict[str, dict[date, str]]:
    """Return the submitter on each day, by id, of the papers whose row is wanted."""
    query = select(listings.c.paper_id, listings.c.day, listings.c.submitter).join(papers).where(wanted)
    days: dict[str, dict[date, str]] = defaultdict(dict)
    for paper_id, day, submitter in connection.execute(query):
        days[paper_id][day] = submitter
    return days


def paper_row(paper: Paper, revision: int) -> dict[str, Any]:
    """Return what the table of papers keeps of a paper."""
    fields = {name: getattr(paper, name) for name in _NAMES}
    return {**fields, "revision": revision, "title_key": title_key(paper.title)}
