"""A pressed thumb -> the book of feedback. Who pressed it stays in memory only, so that a changed mind counts once."""

from __future__ import annotations

import threading

from slack_bolt import App
from slack_bolt.kwargs_injection import Args

from bot.model import Verdict
from bot.recent import Recent
from bot.slack.blocks.feedback import FEEDBACK, Thumb, thumb
from bot.slack.blocks.notices import OUTDATED, THANKS_DOWN, THANKS_UP, notice
from bot.slack.hear.asked import Asked, Hearing, by_press, held
from bot.slack.wire.acknowledge import acknowledge

REMEMBERED = 4_096
"""Thumbs: one that is pressed again after so many others counts twice."""

_Key = tuple[str, str, str, str]
"""A workspace, a channel, a message in it, and who pressed."""


class Thumbs:
    """Which thumbs this process noted, and for whom. Safe to use from several threads."""

    def __init__(self) -> None:
        self._given: Recent[_Key, tuple[int, bool]] = Recent(REMEMBERED)
        self._lock = threading.Lock()

    def take(self, key: _Key, given: Thumb, asked: Asked, hearing: Hearing) -> bool:
        """Note a thumb; return whether that changed anything: the same one again does not."""
        book = hearing.rooms.feedback
        with self._lock:
            number, was = self._given.get(key, (0, None))
            if was is given.helpful:
                return False
            if number:
                book.rejudge(number, helpful=given.helpful)
            else:
                verdict = Verdict(asked.team, hearing.clock(), given.helpful, given.terms, given.paper_ids)
                number = book.judge(verdict)
            self._given[key] = number, given.helpful
        return True


def listen(app: App, hearing: Hearing) -> None:
    """Register the listener of thumbs."""
    thumbs = Thumbs()

    def pressed(args: Args) -> None:
        asked, container = by_press(args.body, "", args.client), args.body.get("container") or {}
        try:
            given = thumb(held(args.body))
        except ValueError:
            said = OUTDATED
        else:
            message = str(container.get("message_ts") or (args.body.get("message") or {}).get("ts") or "")
            if not thumbs.take((asked.team, asked.channel, message, asked.person), given, asked, hearing):
                return
            said = THANKS_UP if given.helpful else THANKS_DOWN
        hearing.outbox.whisper(args.body["response_url"], notice(said), thread_ts=asked.thread_ts)

    app.action(FEEDBACK, middleware=[acknowledge])(pressed)
