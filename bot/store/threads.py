"""Beside the data's way: for thirty days the papers that answers showed in threads; and the threads that want quiet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Engine, Table, and_, delete, select

from bot.model import Shown
from bot.store.database import insert_once, insert_or_replace, reading, writing
from bot.store.tables import answers, muted
from bot.store.together import Together

LAST = 20
"""So many messages of a thread are looked back through."""

Row = dict[str, object]


class SqlThreads:
    """``ports.Threads`` on a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._notes = Together(self._note)  # each answer in a channel makes one

    def note(self, team: str, channel: str, thread: str, ts: str, shown: Shown, *, at: datetime) -> None:
        """Keep what a message shows."""
        what = {"paper_ids": shown.order, "total": shown.total, "shown_from": shown.offset, "shown": shown.count}
        self._notes.hand_in({"team": team, "channel": channel, "ts": ts, "thread": thread, "at": at, **what})

    def _note(self, rows: Sequence[Row]) -> None:
        last = {(row["team"], row["channel"], row["ts"]): row for row in rows}
        # Sorted, so that no two processes wait for each other crosswise.
        noted = [last[key] for key in sorted(last, key=str)]
        # The answer is out, and much of what it shows stands in it: no disk is waited for.
        with writing(self._engine, "note an answer", hasty=True) as connection:
            connection.execute(insert_or_replace(connection, answers), noted)

    def shown(self, team: str, channel: str, thread: str) -> tuple[Shown, ...]:
        """Return what the last messages of a thread show, newest first."""
        of = _thread(answers, team, channel, thread)
        query = select(answers).where(of).order_by(answers.c.ts.desc()).limit(LAST)
        with reading(self._engine, "read a thread's answers") as connection:
            rows = connection.execute(query).all()
        return tuple(Shown(row.paper_ids, row.total, row.shown_from, row.shown) for row in rows)

    def thread_of(self, team: str, channel: str, ts: str) -> str:
        """Return the thread of a message; empty where it is not known."""
        of = and_(answers.c.team == team, answers.c.channel == channel, answers.c.ts == ts)
        with reading(self._engine, "find a thread") as connection:
            return connection.scalar(select(answers.c.thread).where(of)) or ""

    def mute(self, team: str, channel: str, thread: str, *, at: datetime) -> bool:
        """Keep quiet in a thread; return whether that is new."""
        with writing(self._engine, "mute a thread") as connection:
            return insert_once(connection, muted, {"team": team, "channel": channel, "thread": thread, "at": at})

    def unmute(self, team: str, channel: str, thread: str) -> bool:
        """Speak in a thread again; return whether it was quiet."""
        if not self.muted(team, channel, thread):  # most threads: a reader waits for nobody
            return False
        with writing(self._engine, "unmute a thread") as connection:
            return connection.execute(delete(muted).where(_thread(muted, team, channel, thread))).rowcount > 0

    def muted(self, team: str, channel: str, thread: str) -> bool:
        """Return whether a thread wants quiet."""
        with reading(self._engine, "look whether a thread is muted") as connection:
            found = select(muted.c.at).where(_thread(muted, team, channel, thread))
            return connection.execute(found).first() is not None

    def forget(self, before: datetime) -> int:
        """Drop what was shown before an instant; return in how many messages."""
        with writing(self._engine, "forget old answers") as connection:
            return connection.execute(delete(answers).where(answers.c.at < before)).rowcount


def _thread(table: Table, team: str, channel: str, thread: str) -> ColumnElement[bool]:
    return and_(table.c.team == team, table.c.channel == channel, table.c.thread == thread)
