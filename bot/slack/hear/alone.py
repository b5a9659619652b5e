"""What people were last shown alone: it stands in no history, so that "2" and "more" have nothing else to point at."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Any

from bot.model import Shown
from bot.recent import Recent
from bot.slack.blocks.shown import shown_by

REMEMBERED = 1_000
"""People and places: whoever asked longest ago has to name again what "the second one" is."""

Place = tuple[str, str, str]
"""A workspace, a channel in it, and a person there."""


class Alone:
    """What was last shown to people alone, in this process's memory only. Safe to use from several threads."""

    def __init__(self) -> None:
        self._shown: Recent[Place, tuple[Shown, ...]] = Recent(REMEMBERED)
        self._lock = threading.Lock()

    def note(self, place: Place, metadata: Mapping[str, Any] | None) -> None:
        """Remember what a person is shown, if it is an answer."""
        shown = shown_by(metadata)
        if shown is None or not place[-1]:
            return
        with self._lock:
            lists = [each for each in self._shown.get(place, ()) if len(each.page) > 1]
            self._shown[place] = (shown, *lists[:1]) if len(shown.page) == 1 else (shown,)

    def forget(self, team: str, person: str) -> None:
        """Forget what a person was shown, wherever."""
        with self._lock:
            for place in [place for place in self._shown if (place[0], place[-1]) == (team, person)]:
                del self._shown[place]

    def of(self, place: Place) -> tuple[Shown, ...]:
        """Return what a person was last shown alone in a place; after one paper, the list before it, too."""
        with self._lock:
            return self._shown.get(place, ())
