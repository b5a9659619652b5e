"""A conversation on every surface that people talk on, over the nastiest recorded papers, against the strict stand-in.

::

    python -m tests.bench.conversation [commands controls threads compare chat shortcuts] [--http] [--quiet]

Every event comes twice. Each turn is shown with what the bot said to it, as a terminal shows it. The exit code is 1
where a rule of Slack's was broken, where a turn brought nothing, or where anything was said twice. It needs the
recorded days and the stand-in, where PAPERBOY_SHARED or ../shared has them.
"""

import argparse
import contextlib
import gzip
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.text import Text

from bot.library import Library
from bot.model import Paper
from bot.run.chat import render
from bot.search.bm25 import Bm25Index
from bot.slack.app import App, build_app
from bot.slack.events import Events
from bot.slack.manifest import ASK, RELATED, SAVE
from bot.slack.socket import connect
from bot.source.huggingface import parse_api
from tests.fakes.rooms import rooms
from tests.fakes.slack import elements
from tests.fakes.source import FakeSource
from tests.fakes.standin import Standin, standing_in
from tests.fakes.store import FakePaperStore
from tests.slack.test_standin import APP_TOKEN, BOT_TOKEN, SECRET, serving_http

HOUSE = Path(__file__).resolve().parents[2]
MONTHS = ("early/2024-05", "late/2025-03", "late/2025-11", "early/2026-07")
NOW = datetime(2026, 7, 31, 12, tzinfo=UTC)
WAIT_SECONDS = 20
PLACES = ("C1", "C2", "DU1", "DU2", "DU3")


def main(parts: "Mapping[str, Callable[[Talk], None]] | None" = None, about: str | None = __doc__) -> int:
    """Hold the conversations, show them, and return the exit code."""
    parts = parts or PARTS
    asked = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("parts", nargs="*", choices=[*parts, []], help="which; all of them by default")
    asked.add_argument("--http", action="store_true", help="events over HTTP instead of by socket")
    asked.add_argument("--quiet", action="store_true", help="show the turns, and not what was said to them")
    options = asked.parse_args()
    shared = Path(os.environ.get("PAPERBOY_SHARED") or HOUSE.parent / "shared")
    library, papers = archive(shared)
    failed = 0
    with talking(shared, library, http=options.http) as (slack, app):
        for name in options.parts or parts:
            slack.do("reset")
            talk = Talk(slack, app, Console(quiet=options.quiet, width=110), papers)
            parts[name](talk)
            broken = [str(each) for each in slack.see("violations")] + talk.faults
            failed += len(broken)
            print(f"== {name}: {talk.turns} turns, {len(broken)} faults", *broken, sep="\n   ")
    return 1 if failed else 0


def archive(shared: Path) -> tuple[Library, dict[str, Paper]]:
    """Return the recorded months, and the nastiest papers in them by what is nasty about each."""
    library = Library(FakeSource({}), FakePaperStore(), Bm25Index(), clock=lambda: NOW, zone=ZoneInfo("UTC"))
    papers: list[Paper] = []
    for month in MONTHS:
        with gzip.open(shared / "data" / "hf" / f"{month}.jsonl.gz", "rt") as lines:
            for line in lines:
                held = json.loads(line)
                digest = parse_api(json.dumps(held["entries"]).encode(), date.fromisoformat(held["date"]), NOW)
                library.add(digest)
                papers += digest.papers
    library.load()
    nasty = {
        "the longest title": max(papers, key=lambda paper: len(paper.title)),
        "the most authors": max(papers, key=lambda paper: len(paper.authors)),
        "the longest abstract": max(papers, key=lambda paper: len(paper.abstract)),
        "formulas": max(papers, key=lambda paper: paper.abstract.count("$")),
        "angles and ampersands": max(papers, key=lambda paper: sum(map(paper.abstract.count, "<>&"))),
        "backticks": max(papers, key=lambda paper: paper.abstract.count("`")),
        "nothing optional": min(papers, key=_optional),
    }
    return library, nasty


def _optional(paper: Paper) -> int:
    held = (paper.authors, paper.ai_summary, paper.keywords, paper.code_url, paper.organization, paper.project_url)
    return sum(map(bool, held))


@contextlib.contextmanager
def talking(shared: Path, library: Library, *, http: bool) -> Iterator[tuple[Standin, App]]:
    """Give the stand-in, and a bot that talks through it."""
    with contextlib.ExitStack() as stack:
        served: list[Events] = []
        port = stack.enter_context(serving_http(lambda: served[0])) if http else 3_000
        events = f"http://127.0.0.1:{port}/slack/events"
        slack = stack.enter_context(standing_in(shared, "--dup", "--hear-all", "--app", events))
        app = build_app(
            rooms(answers=library),
            bot_token=BOT_TOKEN,
            signing_secret=SECRET,
            base_url=slack.api,
            clock=lambda: NOW,
            on_revoked=lambda: None,
        )
        stack.callback(app.close)
        if http:
            served.append(Events(app, path="/slack/events"))
        else:
            socket = connect(app, APP_TOKEN, slack.api)
            stack.callback(socket.close)
            slack.until(lambda: slack.see("sockets") and socket.is_alive())
        yield slack, app


@dataclass
class Talk:
    """One conversation.

    Attributes:
        slack: Where it is held.
        app: Who answers.
        console: Where it is shown.
        papers: The nasty ones, by what is nasty about them.
        turns: How many things people did.
        faults: What went wrong with the bot, in words.
    """

    slack: Standin
    app: App
    console: Console
    papers: dict[str, Paper]
    turns: int = 0
    faults: list[str] = field(default_factory=list)

    def command(self, text: str) -> dict[str, Any]:
        """Type the slash command; return what was answered."""
        return self._turn(f"/papers {text}", lambda: self.slack.do("command", command="/papers", text=text))

    def say(self, text: str, *, place: str = "C1", thread: str = "") -> dict[str, Any]:
        """Say something; return what the bot said to it."""
        how = {"thread_ts": thread} if thread else {}
        return self._turn(f"{place}: {text}", lambda: self.slack.do("message", text=text, channel=place, **how))

    def press(self, message: dict[str, Any], action_id: str, value: str = "") -> dict[str, Any]:
        """Press what a message offers; return what came of it."""
        how = {"value": value} if value else {}
        known = {"ts": message["ts"]} if "ts" in message else {"id": message["id"]}
        what = f"[{action_id} {value}]"
        return self._turn(what, lambda: self.slack.do("click", channel="C1", action_id=action_id, **known, **how))

    def interact(self, what: str, **payload: Any) -> dict[str, Any]:
        """Do something else that Slack tells of; return what came of it."""
        made = {"user": {"id": "U1", "team_id": "T1"}, **payload}
        return self._turn(what, lambda: self.slack.do("interact", **made))

    def in_view(self, view: dict[str, Any], action_id: str, **more: Any) -> dict[str, Any]:
        """Press a button in a modal."""
        element = elements(view)[action_id]
        action = {key: element[key] for key in ("type", "action_id", "value") if key in element}
        payload = {"view": {**view, **more}, "actions": [{**action, "block_id": "b"}]}
        return self.interact(f"[modal: {action_id}]", type="block_actions", container={"type": "view"}, **payload)

    def event(self, what: str, **inner: Any) -> dict[str, Any]:
        """Have an event delivered; return what came of it."""
        return self._turn(what, lambda: self.slack.do("event", **inner))

    def nothing(self, text: str, *, place: str, thread: str) -> None:
        """Say something to which the bot shall say nothing."""
        before = len(self._said())
        self.slack.do("message", text=text, channel=place, thread_ts=thread)
        self.app.wait_idle(WAIT_SECONDS)
        self.turns += 1
        self.console.print(Text(f"\n> {place}: {text}", style="bold"), "(quiet)", sep="\n")
        if len(self._said()) != before:
            self.faults.append(f"{text!r} was answered")

    def _turn(self, what: str, do: Callable[[], Any]) -> dict[str, Any]:
        before = self._said()
        do()
        self.app.wait_idle(WAIT_SECONDS)
        self.turns += 1
        new = self._said()[len(before) :]
        self.console.print(Text(f"\n> {what}", style="bold"))
        for said in new:
            self._show(said)
        if not new:
            self.faults.append(f"nothing came of {what!r}")
            return {}
        shown = [json.dumps(each.get("blocks"), sort_keys=True) for each in new if each.get("blocks")]
        if len(shown) != len(set(shown)):
            self.faults.append(f"something was said twice to {what!r}")
        return new[-1]

    def _said(self) -> list[dict[str, Any]]:
        """Return everything that people saw of the bot so far, in order."""
        see = self.slack.see
        posts = [{**post, "at": float(post["ts"])} for place in PLACES for post in self.slack.posts(place)]
        told = [{**each, "at": each["t"]} for each in see("responses") if each.get("response_type") != "in_channel"]
        order = {"views.open", "views.push", "views.update", "views.publish", "reactions.add", "chat.unfurl"}
        order |= {"assistant.threads.setSuggestedPrompts", "chat.postEphemeral"}
        calls = [call for call in see("calls") if call["method"] in order]
        opened = [{"method": call["method"], **_shape(call["args"]), "at": call["t"]} for call in calls]
        return sorted([*posts, *told, *opened], key=lambda each: each["at"])

    def _show(self, said: dict[str, Any]) -> None:
        where = said.get("method") or ("to you alone" if said.get("response_type") == "ephemeral" else "said")
        self.console.print(Text(f"< {where}", style="cyan"))
        if said.get("blocks"):
            self.console.print(render.message(said["blocks"]))
        else:
            self.console.print(Text(str(said.get("text") or said.get("prompts") or said.get("name"))))


def _shape(args: dict[str, Any]) -> dict[str, Any]:
    view, cards = args.get("view"), args.get("unfurls")
    if isinstance(cards, dict):
        return {**args, "blocks": [block for card in cards.values() for block in card["blocks"]]}
    return {**args, **view} if isinstance(view, dict) else args


# What is talked about: a part of the promise each.


def commands(talk: Talk) -> None:
    """Every verb, alone and with what it takes; misspelt; as a word of a question."""
    for text in ("", "help", "help similar", "status", "today", "trending", "top 3", "2026-07-30", "last week"):
        talk.command(text)
    for text in ("more", "back", "similar", "compare", "stauts", "simlar 2607.28227", "forget me please", "mute"):
        talk.command(text)
    for paper in talk.papers.values():
        for verb in ("paper", "similar", "abstract", "cite"):
            talk.command(f"{verb} {paper.id}")
    for text in ("author Song Han", "org nvidia", "author attribution methods", "paper 2607.99999", "subscribe"):
        talk.command(text)


def controls(talk: Talk) -> None:
    """Share, More, Back, and a hit's menu with its modals."""
    answer = talk.command("how do I prune an LLM?")
    back = elements(talk.press(answer, "more"))["back"]  # it stands where the first page stood
    place = {"channel": {"id": "C1"}, "container": {"type": "message", "is_ephemeral": True}}
    talk.interact("[back]", type="block_actions", actions=[{**back, "block_id": "b"}], **place)
    first = next(option["value"] for option in elements(answer)["hit.1"]["options"]).partition(":")[2]
    for verb in ("similar", "cite", "save"):
        talk.press(answer, "hit.1", f"{verb}:{first}")
    for paper in talk.papers.values():
        view = talk.press(talk.command(f"paper {paper.id}"), "hit.1", f"abstract:{paper.id}")
        similar = talk.in_view({**view, "id": "V1"}, "view.similar")
        third = talk.in_view({**similar, "id": "V2"}, "view.abstract.1")
        talk.in_view({**third, "id": "V3"}, "view.similar")
    shared = talk.press(talk.command("diffusion for video"), "share")
    if not shared:
        talk.faults.append("nothing was shared")


def threads(talk: Talk) -> None:
    """What goes on from an answer: in a channel's thread, in a chat and in a chat's thread."""
    words = ("more", "back", "only with code", "the second one", "2", "similar to 2", "compare 1 and 3")
    words += ("abstract of the first", "cite 1 and 2", "who wrote the last one", "save 2", "since June", "99")
    for place, bot in (("C1", "<@UB0T> "), ("DU1", "")):
        talk.say(f"{bot}how do I prune an LLM?", place=place)
        root = next(post["thread_ts"] if place == "C1" else post["ts"] for post in reversed(talk.slack.posts(place)))
        for text in words:
            talk.say(f"{bot}{text}", place=place, thread=root)
        talk.say(f"{bot}mute", place=place, thread=root)
        talk.nothing("2", place=place, thread=root)
    talk.say("how do I prune an LLM?", place="DU2")
    for text in words:
        talk.say(text, place="DU2")


def compare(talk: Talk) -> None:
    """The nastiest papers side by side, and shared."""
    ids = [paper.id for paper in talk.papers.values()]
    for some in (ids[:2], ids[2:5], ids[3:7], ids):
        table = talk.command(f"compare {' '.join(some)}")
    talk.press(table, "share")
    talk.say(f"<@UB0T> compare {ids[0]} and {ids[1]}")


def chat(talk: Talk) -> None:
    """The agent's chat: prompts, a status at once, follow-ups, Stop."""
    seen = {"entities": [{"type": "slack#/types/channel_id", "value": "C2", "team_id": "T1"}]}
    talk.event("(opens the chat)", type="app_home_opened", tab="messages", channel="DU1", user="U1")
    prompted = talk.event("(looks at C2)", type="app_context_changed", channel="DU1", user="U1", context=seen)
    for prompt in prompted.get("prompts", ()):
        talk.say(prompt["message"], place="DU1")
    for text in ("how do I prune an LLM?", "more", "2", "thanks!"):
        talk.say(text, place="DU1")
    statuses = [call for call in talk.slack.see("assistant") if call.get("status")]
    if len(statuses) < len(prompted.get("prompts", ())):
        talk.faults.append("a question had no status")


def shortcuts(talk: Talk) -> None:
    """What a message's menu offers, and the modal that asks from anywhere."""
    talk.slack.do("message", text="a message", channel="C2")
    for paper in talk.papers.values():
        for callback_id in (RELATED, SAVE):
            text = f"look at <https://arxiv.org/abs/{paper.id}|{paper.id}>"
            message = {"type": "message", "user": "U2", "ts": "1700000001.000100", "text": text}
            how = {"callback_id": callback_id, "channel": {"id": "C1"}, "message": message}
            talk.interact(f"[{callback_id}: {text}]", type="message_action", **how)
    view = talk.interact("[ask anywhere]", type="shortcut", callback_id=ASK)
    filled = {"question": {"ask.question": {"type": "plain_text_input", "value": "how do I prune an LLM?"}}}
    state = {"id": "V1", "state": {"values": filled}}
    talk.in_view(view, "ask.preview", **state)
    talk.interact("[ask]", type="view_submission", view={**view, **state, "callback_id": ASK}, response_urls=[])


PARTS = {
    "commands": commands,
    "controls": controls,
    "threads": threads,
    "compare": compare,
    "chat": chat,
    "shortcuts": shortcuts,
}

if __name__ == "__main__":
    sys.exit(main())
