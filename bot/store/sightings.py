"""Beside the data's way: which papers channels saw, by messages that are noted here and by the ledger of posts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Engine,
    Row,
    Select,
    Text,
    and_,
    bindparam,
    or_,
    select,
    type_coerce,
    update,
)

from bot.model import How, PostState, Sighting
from bot.store.database import insert_once, reading, writing
from bot.store.tables import posts, sightings

MOST_WANTED = 64
"""For so many numbers of papers what is asked is kept made: to make it took longer than to run it."""

_FIELDS = [column for column in sightings.c if column.name != "counted_at"]


class SqlSightings:
    """``ports.Sightings`` on a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def note(self, found: Collection[Sighting]) -> int:
        """Keep sightings; return how many were new."""
        # Sorted, so that no two processes wait for each other crosswise.
        rows = [asdict(each) for each in sorted(found, key=lambda each: (each.channel, each.ts, each.paper_id))]
        with writing(self._engine, "note which papers a channel saw") as connection:
            return sum(insert_once(connection, sightings, row) for row in rows)

    def of(self, team: str, channel: str, paper_ids: Collection[str]) -> Mapping[str, tuple[Sighting, ...]]:
        """Return the sightings of papers in a channel, each paper's newest first."""
        wanted = frozenset(paper_ids)
        if not wanted:
            return {}
        asked = {"team": team, "channel": channel, **{f"paper_{at}": paper_id for at, paper_id in enumerate(wanted)}}
        with reading(self._engine, "read which papers a channel saw") as connection:
            found = [_sighting(row) for row in connection.execute(_noted(len(wanted)), asked)]
            found += [each for each in _posted(connection, team, channel, wanted) if each.paper_id in wanted]
        by_paper: dict[str, list[Sighting]] = defaultdict(list)
        for each in sorted(found, key=lambda each: each.at, reverse=True):
            by_paper[each.paper_id].append(each)
        return {paper_id: tuple(each) for paper_id, each in by_paper.items()}

    def seen(self, team: str, channel: str) -> frozenset[str]:
        """Return the ids of all papers that a channel saw."""
        with reading(self._engine, "read which papers a channel saw") as connection:
            noted = connection.scalars(select(sightings.c.paper_id).where(_in(team, channel)).distinct())
            return frozenset(noted) | {each.paper_id for each in _posted(connection, team, channel)}

    def count(self, sighting: Sighting, replies: int, *, at: datetime) -> None:
        """Note how many replies were counted."""
        this = and_(
            _in(sighting.team, sighting.channel),
            sightings.c.ts == sighting.ts,
            sightings.c.paper_id == sighting.paper_id,
        )
        with writing(self._engine, "note a number of replies") as connection:
            connection.execute(update(sightings).where(this).values(replies=replies, counted_at=at))


def _in(team: str | BindParameter[str], channel: str | BindParameter[str]) -> ColumnElement[bool]:
    return and_(sightings.c.team == team, sightings.c.channel == channel)


def _sighting(row: Row[Any]) -> Sighting:
    held = dict(row._mapping)
    return Sighting(**held | {"how": How(held["how"])})


def _posted(connection: Connection, team: str, channel: str, wanted: Collection[str] = ()) -> list[Sighting]:
    """Return what the ledger says was posted in a channel, of wanted papers at least; parts stand in its thread."""
    row = posts.c
    patterns = {f"pattern_{at}": _pattern(paper_id) for at, paper_id in enumerate(wanted)}
    told = connection.execute(_out(len(wanted)), {"channel": channel, "team": team, **patterns}).all()
    heads = select(row.what, row.day, row.ts).where(row.channel == channel, row.part == 0) if told else None
    parents = {(what, day): ts for what, day, ts in connection.execute(heads)} if heads is not None else {}
    return [
        Sighting(team, channel, ts, parents.get((what, day), "") if part else "", paper_id, How.POSTED, at)
        for what, day, part, ts, paper_ids, at in told
        for paper_id in paper_ids
    ]


@lru_cache(MOST_WANTED)
def _noted(wanted: int) -> Select[Any]:
    """Return what asks for what was noted of so many papers in a channel."""
    papers: list[BindParameter[str]] = [bindparam(f"paper_{at}") for at in range(wanted)]
    return select(*_FIELDS).where(_in(bindparam("team"), bindparam("channel")), sightings.c.paper_id.in_(papers))


@lru_cache(MOST_WANTED)
def _out(wanted: int) -> Select[Any]:
    """Return what asks the ledger for what was posted in a channel, of so many papers; of all, if of none."""
    row, written = posts.c, type_coerce(posts.c.paper_ids, Text)
    asked = select(row.what, row.day, row.part, row.ts, row.paper_ids, row.at).where(
        row.channel == bindparam("channel"),
        row.team.in_((bindparam("team"), "")),
        row.state == PostState.POSTED,
    )
    patterns = [written.like(bindparam(f"pattern_{at}"), escape="/") for at in range(wanted)]
    return asked.where(or_(*patterns)) if patterns else asked


def _pattern(paper_id: str) -> str:
    """Return what the list of a post's papers is like if it holds one."""
    for sign in "/%_":
        paper_id = paper_id.replace(sign, f"/{sign}")
    return f'%"{paper_id}"%'
