"""What comes by itself, as people see it: a transcript of every flow, over the sandbox or the strict stand-in.

::

    python -m tests.bench.itself [subscribing alerts list exports home mail feeds digests] [--strict] [--quiet]

Each turn is shown with what the bot said to it. The exit code is 1 where a rule of Slack's was broken, where a turn
brought nothing, or brought something that was said before. ``--strict`` needs the stand-in, where PAPERBOY_SHARED or
../shared has it.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from bot.run.chat import render
from bot.sandbox.acts.filled import elements as stage_elements
from bot.slack.blocks.notices import FAILED
from tests.bench.conversation import HOUSE
from tests.bench.stages import Played, Shown, Strict, sandbox, strict

DAY, WEEK = timedelta(days=1), timedelta(days=7)


class Play:
    """A play on a stage: each turn shows what is new.

    Attributes:
        faults: What went wrong with the bot, in words.
    """

    def __init__(self, stage: Played | Strict, console: Console) -> None:
        self.stage, self.console = stage, console
        self.turns, self.faults = 0, list[str]()
        self._known = {shown.key: _face(shown) for shown in stage.seen()}
        self._blocks: dict[str, list[dict[str, Any]]] = {}

    def command(self, text: str, *, who: str = "", place: str = "") -> Shown:
        who, place = who or self.stage.me, place or self.stage.papers
        return self._turn(f"/papers {text}", lambda: self.stage.command(who, place, text))

    def say(self, text: str, *, place: str) -> Shown:
        return self._turn(f"{place}: {text}", lambda: self.stage.say(self.stage.me, place, text))

    def press(self, shown: Shown, action_id: str, value: str = "", *, who: str = "", quiet: bool = False) -> Shown:
        who = who or self.stage.me
        what = f"[{action_id} {value}]"
        return self._turn(what, lambda: self.stage.press(who, shown, action_id, value), quiet=quiet)

    def submit(self, shown: Shown, **fields: str) -> Shown:
        wrong: dict[str, str] = {}
        told = self._turn(
            f"[hand in {fields}]", lambda: wrong.update(self.stage.submit(self.stage.me, shown, fields)), quiet=True
        )
        if wrong:
            self.console.print(Text(f"< beside the fields: {wrong}"))
        return told

    def home(self) -> Shown:
        return self._turn("(opens Home)", lambda: self.stage.open_home(self.stage.me), quiet=True)

    def leap(self, time: timedelta, *, quiet: bool = True) -> Shown:
        return self._turn(f"({time} later)", lambda: self.stage.leap(time), quiet=quiet)

    def do(self, what: str, act: Callable[[], object], *, quiet: bool = True) -> Shown:
        return self._turn(f"({what})", act, quiet=quiet)

    def seen(self, where: str) -> Shown:
        """Return the last thing that is seen somewhere."""
        return [shown for shown in self.stage.seen() if shown.where.startswith(where)][-1]

    def expect(self, shown: Shown, *words: str) -> None:
        """Note as a fault what is not said."""
        said = _face(shown)
        self.faults += [f"{word!r} is not said in {shown.where}: {said[:300]}" for word in words if word not in said]

    def _turn(self, what: str, act: Callable[[], object], *, quiet: bool = False) -> Shown:
        act()
        self.turns += 1
        self.console.print(Text(f"\n> {what}", style="bold"))
        new = [shown for shown in self.stage.seen() if self._known.get(shown.key) != _face(shown)]
        for shown in new:
            self._show(shown)
            self._known[shown.key], self._blocks[shown.where] = _face(shown), shown.blocks
        self.faults += [f"{what!r} failed" for shown in new if FAILED in _face(shown)]
        if not new and not quiet:
            self.faults.append(f"nothing came of {what!r}")
        spoken = [shown for shown in new if not shown.where.startswith("Home")]
        return (spoken or new or [Shown("", {})])[-1]

    def _show(self, shown: Shown) -> None:
        self.console.print(Text(f"< {shown.where}", style="cyan"))
        title = (shown.given.get("title") or {}).get("text", "") if isinstance(shown.given.get("title"), dict) else ""
        if title:
            self.console.print(Text(f"[{title}]"))
        if shown.blocks:
            is_home = shown.where.startswith("Home")
            before = [_bare(block) for block in self._blocks.get(shown.where, ())] if is_home else []
            blocks = [block for block in shown.blocks if _bare(block) not in before]
            self.console.print(render.message(_readable(blocks)))
            if shown.text and shown.text != (blocks[0].get("text") or {}).get("text"):
                self.console.print(Text(f"  (notification: {shown.text})", style="dim"))
        else:
            self.console.print(Text(shown.text))


def _readable(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return blocks as a terminal can show them: an input as its label and what stands in it."""
    return [_input(block) if block["type"] == "input" else block for block in blocks]


def _input(block: dict[str, Any]) -> dict[str, Any]:
    element = block["element"]
    begun = [str(value) for name, value in element.items() if name.startswith("initial_")]
    hint = (block.get("hint") or {}).get("text", "")
    text = f"[{block['label']['text']}] {'; '.join(begun)} {f'({hint})' if hint else ''}"
    return {"type": "section", "text": {"type": "plain_text", "text": text}}


def _bare(block: dict[str, Any]) -> str:
    return json.dumps({name: value for name, value in block.items() if name != "block_id"}, sort_keys=True)


def _face(shown: Shown) -> str:
    return json.dumps(dict(shown.given), sort_keys=True, ensure_ascii=False, default=str)


# What is played: a part of the promise each.


def subscribing(play: Play) -> None:
    """Made, listed, changed, paused and ended: in a channel, by a person alone, by words, by number and by a form."""
    for text in (
        "subscribe", 'subscribe "robot" -survey daily at 8:30', "subscribe “Robot” -survey daily at 8:30",
        "subscribe robot OR agents upvotes:5 weekly on Mondays", "follow Song Han", "follow nvidia to me",
        "subscribe language models with code to me", "subscribe title:robot by:nvidia", "subscribe everything weekly",
        "subscribe how many papers on robots", "subscribe hello", "subscribe today", "subscribe papers like 2607.28227",
        "subscribe robots by email to ada@sheep.example", "subscribe robots by email", "subscriptions",
        "preview 1", "preview 99", "pause 1 for two weeks", "pause 2 until Monday", "snooze 3", "pause all",
        "pause 1 until the cows come home", "resume", "resume", "quiet hours 22:00-7:00", "quiet hours",
        "quiet hours whenever", "quiet hours 22-7 to me", "edit 1 robots OR drones -survey", "edit 2 daily at 7",
        "edit 99", "unsubscribe 99", "unsubscribe the taste of cheese", "unfollow Song Han", "unsubscribe 1 and 2",
        "unsubscribe “title:robot by:nvidia”", "unsubscribe all", "unsubscribe", "subscriptions",
    ):  # fmt: skip
        play.command(text)
    play.command("subscribe robots", place=play.stage.chat)
    listed = play.command("subscriptions", place=play.stage.chat)
    menu = next(action for action in actions_of(listed) if action.startswith("subscription."))
    opened = play.press(listed, menu, option_of(listed, menu, "Edit"))
    play.expect(opened, "Subscription")
    play.submit(opened, zone="Mars/X")
    play.submit(opened, question="robots OR hands", pace="weekly", weekday="4", at="18:15", begin="22:00", end="07:00")
    play.do("closes it", lambda: play.stage.close(play.stage.me))
    new = play.command("new subscription")
    play.submit(new, question="tokenizers")
    play.do("closes it", lambda: play.stage.close(play.stage.me))
    play.command("why")


def alerts(play: Play) -> None:
    """What comes, and what is pressed there: snoozed, paused, changed, ended; a channel that takes nothing any more."""
    for text in ("subscribe everything to me", "subscribe models OR agents OR learning", "subscribe vision daily at 8"):
        play.command(text)
    play.leap(DAY)
    told = play.seen("chat with ada")
    for action in ("alert.snooze", "alert.pause", "alert.list"):
        play.press(told, action)
    play.submit(play.press(told, "alert.edit"), question="models")
    play.do("closes it", lambda: play.stage.close(play.stage.me))
    play.press(told, "alert.off")
    play.press(told, "alert.off")
    play.leap(2 * DAY)
    play.do("archives the channel", lambda: play.stage.archive(play.stage.me, play.stage.papers, archived=True))
    play.leap(WEEK)
    play.command("why", place=play.stage.chat)
    play.do("opens it again", lambda: play.stage.archive(play.stage.me, play.stage.papers, archived=False))
    stopped = next((shown for shown in play.stage.seen() if "alert.resume" in actions_of(shown)), None)
    if stopped:
        play.press(stopped, "alert.resume")
    else:
        play.faults.append("the owner was not told that a channel takes nothing any more")
    play.command("why")
    play.leap(2 * DAY)


def reading(play: Play) -> None:
    """The list: saved, read, noted, searched, shared, reminded of."""
    answer = play.command("how do I prune an LLM?")
    ids = [option["value"].partition(":")[2] for option in options_of(answer, "hit.1")]
    first = ids[0]
    play.press(answer, "hit.1", f"save:{first}")
    for text in (
        "saved", "save 1", "save 2 and 3", f"save {first}", "save 2607.99999", "save",
        f"note {first} for Friday & <you>",
        "saved", "saved search pruning", "saved search cheese", "saved for Friday", f"read {first}", "saved read",
        "saved unread", f"unread {first}", f"remind me Friday of {first}", "remind me", "remind me in 2 hours",
        "remind me yesterday", f"remind me tomorrow at 7:30 of {first}", f"note {first}", "saved share",
        f"unsave {first}", f"unsave {first}", f"remind me in 3 hours of {first}",
    ):  # fmt: skip
        play.command(text)
    play.leap(timedelta(hours=4))
    told = play.seen("chat with ada")
    play.press(told, "saved.tomorrow")
    play.press(told, "saved.read")
    play.press(told, "saved.list")
    play.leap(WEEK)
    play.say(f"<@{play.stage.bot}> saved", place=play.stage.papers)


def exports(play: Play) -> None:
    """The list for other programs: as a file, and by a link that works once."""
    play.command("export bibtex")
    answer = play.command("how do I prune an LLM?")
    for number in (1, 2):
        play.command(f"save {number}")
    for form in ("bibtex", "ris", "markdown", "csv", "my list as bibtex", "pdf"):
        play.command(f"export {form}")
    play.say(f"<@{play.stage.bot}> export bibtex", place=play.stage.papers)
    assert answer


def home(play: Play) -> None:
    """Home: each press and each command shows at once."""
    play.home()
    play.command("subscribe robots to me")
    play.command("save 2607.28227 2607.28101")
    play.command("digest on 9:00 weekdays")
    shown = play.seen("Home of ada")
    play.expect(shown, "robots")
    for action in [one for one in actions_of(shown) if one.startswith("home.") and one != "home.new"]:
        now = play.seen("Home of ada")
        for option in options_of(now, action) or [{"value": ""}]:
            if action in actions_of(play.seen("Home of ada")):
                play.press(play.seen("Home of ada"), action, option["value"], quiet=True)
                play.do("closes it", lambda: play.stage.close(play.stage.me))
    play.submit(play.press(play.seen("Home of ada"), "home.new"), question="agents", where="channel")
    play.do("closes it", lambda: play.stage.close(play.stage.me))


def mail(play: Play) -> None:
    """Letters: an address is confirmed by its owner, and each letter can be ended."""
    play.command("subscribe models OR learning by email to ada@sheep.example daily")
    code = play.seen("mail to").text.rpartition("confirm ")[2][:6]
    for text in ("subscriptions to me", "resume 1 to me", "confirm 000000", f"confirm {code}", f"confirm {code}"):
        play.command(text)
    play.leap(2 * DAY)
    play.expect(play.seen("mail to"), "unsubscribe")
    play.command("subscribe robots by email")
    play.command("unsubscribe all to me")


def feeds(play: Play) -> None:
    """Feeds, at an address that whoever has it can read."""
    play.command("subscribe models OR learning as a feed")
    play.command("subscribe everything as a feed")
    play.command("subscriptions")
    play.command("pause 1")
    play.command("unsubscribe 1 and 2")


def digests(play: Play) -> None:
    """A channel's digest: looked at, switched on, changed, paused, copied, ended; round-ups; and why."""
    for text in (
        "digest", 'digest 9:00 weekdays top:3 topic:"rl OR agents" -survey upvotes:>5', "digest preview",
        "digest on 9:00 weekdays top:3 topic:models weekly monthly updates", "digest", "why",
        "digest pause for two weeks", "digest resume", "digest now", "digest copy to general", "digest 25:00",
        "rising", "trending",
    ):  # fmt: skip
        play.command(text, place=play.stage.general)
    play.leap(WEEK)
    for text in ("digest off", "digest off", "why", "digest resume"):
        play.command(text, place=play.stage.general)
    opened = play.command("digest change", place=play.stage.general)
    play.submit(play.submit(opened, topics="robots", at="08:15"))


def actions_of(shown: Shown) -> list[str]:
    """Return the actions that something offers, in order."""
    return [str(element["action_id"]) for _, element in stage_elements(shown.blocks) if "action_id" in element]


def options_of(shown: Shown, action_id: str) -> list[dict[str, Any]]:
    """Return what a menu offers."""
    held = (element for _, element in stage_elements(shown.blocks) if element.get("action_id") == action_id)
    return list(next(held, {}).get("options") or ())


def option_of(shown: Shown, action_id: str, text: str) -> str:
    """Return the value of a menu's entry."""
    return str(next(each["value"] for each in options_of(shown, action_id) if each["text"]["text"] == text))


PARTS: dict[str, Callable[[Play], None]] = {
    "subscribing": subscribing,
    "alerts": alerts,
    "reading": reading,
    "exports": exports,
    "home": home,
    "mail": mail,
    "feeds": feeds,
    "digests": digests,
}


def opened(folder: Path, *, strictly: bool) -> AbstractContextManager[Played | Strict]:
    """Return the stage that is asked for."""
    if not strictly:
        return sandbox(folder)
    return strict(folder, Path(os.environ.get("PAPERBOY_SHARED") or HOUSE.parent / "shared"))


def main() -> int:
    """Play, and return the exit code."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("parts", nargs="*", choices=[*PARTS, []], help="which; all of them by default")
    asked.add_argument("--strict", action="store_true", help="against the strict stand-in instead of the sandbox")
    asked.add_argument("--quiet", action="store_true", help="show the turns, and not what was said to them")
    options, failed = asked.parse_args(), 0
    for name in options.parts or PARTS:
        with tempfile.TemporaryDirectory() as folder, opened(Path(folder), strictly=options.strict) as stage:
            play = Play(stage, Console(quiet=options.quiet, width=100))
            PARTS[name](play)
            broken = [*(each for each in stage.wrong() if "is_archived" not in each), *play.faults]
        failed += len(broken)
        print(f"== {name}: {play.turns} turns, {len(broken)} faults", *broken, sep="\n   ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
