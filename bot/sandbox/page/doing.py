"""What the page sends -> what a person does. Each returns what the page is told; a sentence where it was refused."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.sandbox.acts.acting import Refused
from bot.sandbox.acts.pressing import Spot
from bot.sandbox.acts.stage import Stage
from bot.sandbox.acts.typed import typed
from bot.sandbox.workspace.workspace import PAPERS

logger = logging.getLogger(__name__)

Json = dict[str, Any]
MAX_CHARS = 40_000


@dataclass(frozen=True, slots=True)
class Outside:
    """What the page asks of the world around the workspace.

    Attributes:
        leaps: Names of moments to go on to -> what the button says.
        leap: Goes on to one, and returns once what came until then has been lived through.
        real: Fetches the real thing; returns what came of it, in a sentence.
    """

    leaps: Mapping[str, str]
    leap: Callable[[str], None]
    real: Callable[[], str]


class Doing:
    """Does what the page sends.

    Args:
        stage: Where.
        outside: Who moves the clock and fetches.
    """

    def __init__(self, stage: Stage, outside: Outside) -> None:
        self._stage, self._workspace, self._outside = stage, stage.workspace, outside
        self._known: dict[str, Callable[[str, Json], Json | None]] = {
            "say": self._say,
            "press": self._press,
            "suggest": self._suggest,
            "submit": self._submit,
            "close": self._close,
            "react": self._react,
            "shortcut": self._shortcut,
            "open": self._open,
            "read": self._read,
            "stop": self._stop,
            "invite": self._invite,
            "trouble": self._trouble,
            "leap": self._leap,
            "real": lambda _me, _given: {"said": self._outside.real()},
        }

    def do(self, me: str, given: Json) -> Json:
        """Do one thing, as one person."""
        act = self._known.get(str(given.get("do")))
        if act is None:
            return {"said": "This page is older than its sandbox: load it again."}
        try:
            return act(me, given) or {}
        except Refused as refused:
            return {"said": str(refused)}
        except KeyError as error:
            return {"said": f"There is no {error} here."}
        except (AttributeError, TypeError, ValueError):
            # What no page of ours sends; whoever plays with its requests is told, and the sandbox goes on.
            logger.info("a request made no sense do=%s", given.get("do"))
            return {"said": "The sandbox can make nothing of that."}

    def _say(self, me: str, given: Json) -> Json | None:
        text, channel, thread = (
            _whole(str(given["text"])).strip()[:MAX_CHARS],
            str(given["channel"]),
            str(given.get("thread") or ""),
        )
        if text.startswith("/"):
            return self._command(me, channel, text, thread)
        people = {person.name: person.id for person in self._workspace.people.values()}
        channels = {each.name: each.id for each in self._workspace.channels.values() if each.name}
        message = self._stage.doings.say(me, channel, typed(text, people, channels), thread)
        return {"ts": message.ts}

    def _command(self, me: str, channel: str, text: str, thread: str) -> Json | None:
        name = text.partition(" ")[0]
        if thread:
            raise Refused("Slash commands do not work in threads.")
        if name == "/invite":
            self._stage.doings.invite(me, channel)
            return None
        if name not in {hint.name for hint in self._stage.manifest.commands}:
            raise Refused(
                f"{name} is no command here. Known: {', '.join(h.name for h in self._stage.manifest.commands)}."
            )
        self._stage.doings.command(me, channel, text)
        return None

    def _press(self, me: str, given: Json) -> None:
        self._stage.pressing.press(me, _spot(given), given.get("value"), given.get("filled") or {})

    def _suggest(self, me: str, given: Json) -> Json:
        options = self._stage.pressing.suggest(me, _spot(given), str(given.get("typed") or ""))
        return {"options": [[each["value"], each["text"]["text"]] for each in options]}

    def _submit(self, me: str, given: Json) -> Json:
        return {"errors": self._stage.pressing.submit(me, str(given["view"]), given.get("filled") or {})}

    def _close(self, me: str, given: Json) -> None:
        self._stage.pressing.close(me, every=bool(given.get("all")))

    def _react(self, me: str, given: Json) -> None:
        self._stage.doings.react(me, str(given["channel"]), str(given["ts"]), str(given["name"]))

    def _shortcut(self, me: str, given: Json) -> None:
        where = str(given.get("channel") or ""), str(given.get("ts") or "")
        self._stage.doings.shortcut(me, str(given["callback"]), *where)

    def _open(self, me: str, given: Json) -> None:
        self._stage.doings.open_app(me, str(given["tab"]))
        if given.get("seen") in self._workspace.channels:
            self._stage.doings.look_at(me, str(given["seen"]))

    def _read(self, me: str, given: Json) -> None:
        self._workspace.read(me, str(given["channel"]))

    def _stop(self, me: str, given: Json) -> None:
        self._stage.doings.stop(me, str(given["channel"]), str(given["thread"]))

    def _invite(self, me: str, given: Json) -> None:
        self._stage.doings.invite(me, str(given["channel"]))

    def _trouble(self, me: str, given: Json) -> None:
        kind, on = str(given["kind"]), bool(given["on"])
        self._stage.trouble(kind, on=on)
        if kind == "archived":
            self._stage.doings.archive(me, PAPERS, archived=on)

    def _leap(self, _me: str, given: Json) -> None:
        if given["to"] in self._outside.leaps:
            self._outside.leap(str(given["to"]))


def _whole(text: str) -> str:
    """Return a text without halves of characters, which JSON can name and UTF-8 cannot."""
    return text.encode("utf-8", "replace").decode()


def _spot(given: Json) -> Spot:
    return Spot(*(str(given.get(name) or "") for name in ("block", "action", "channel", "ts", "view")))
