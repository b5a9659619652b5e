"""Server-sent events: what changes in the workspace -> one browser tab, as it sees it."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Sequence

from bot.sandbox.page.looks import Looks
from bot.sandbox.workspace.feed import Change, Feed

BEAT_SECONDS = 10.0
"""How often something is said where nothing changes: only so is it noticed that a tab was closed."""

AT_ONCE = 50
"""Changes that are drawn together: a tab that reads slowly holds no more of them in memory."""


def stream(feed: Feed, looks: Looks, seen: Callable[[], int]) -> Generator[bytes]:
    """Give events until the feed ends; ``seen`` gives the number of the last change that the tab knows."""
    number = seen()
    yield _event({"kind": "first", **looks.first()})
    while not feed.closed:
        number, changes = feed.after(number, BEAT_SECONDS)
        if changes is None:
            yield _event({"kind": "reset"})
            continue
        for begin in range(0, len(changes), AT_ONCE):
            yield _told(looks, changes[begin : begin + AT_ONCE])
        if not changes:
            yield b": still here\n\n"


def _told(looks: Looks, changes: Sequence[Change]) -> bytes:
    told = [event for change in changes if (event := looks.change(change)) is not None]
    if any(change.kind == "message" for change in changes):
        told.append({"kind": "channels", **looks.sidebar()})
    return b"".join(map(_event, told)) or b": nothing for you\n\n"


def _event(data: dict[str, object]) -> bytes:
    return b"data: " + json.dumps(data, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n\n"
