"""Calls of every method, good ones and those that Slack refuses, for whatever plays Slack."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, ClassVar, NamedTuple, Protocol

from bot.sandbox.acts.stage import Manifest, Stage
from bot.sandbox.webapi.api import METHODS
from bot.sandbox.workspace.workspace import ADA, BEN, DM_ADA, PAPERS, RANDOM
from bot.slack.manifest import SCOPES
from tests.fakes import standin
from tests.sandbox.samples import HOME, URL, VIEW, plain

LEAST_SCOPES = SCOPES
EVERY_SCOPE = tuple({*SCOPES, *(method.scope for method in METHODS.values()), "channels:history"} - {""})


class Call(NamedTuple):
    """A call: what it is about, its method, its arguments; ``keep`` names its reply for later arguments.

    An argument ``@name`` is the ``ts`` of the reply that was kept so, ``@view:name`` its view's id, ``@trigger`` a new
    trigger, ``@used`` one that was used.
    """

    what: str
    method: str
    args: dict[str, Any]
    keep: str = ""
    token: str | None = None


SECTION = {"type": "section", "text": plain()}
LONG = {"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3_000}}
C1: dict[str, Any] = {"channel": "C1"}
SAID: dict[str, Any] = {"channel": "C1", "text": "hello"}
PROMPT = {"title": "a", "message": "b"}

CALLS = (
    Call("good", "api.test", {}),
    Call("good", "auth.test", {}),
    Call("no token", "auth.test", {}, token=""),
    Call("foreign token", "auth.test", {}, token="xoxb-other"),
    Call("no such method", "chat.scream", {}),
    # Messages
    Call("good", "chat.postMessage", SAID, keep="first"),
    Call("good, with blocks", "chat.postMessage", {**SAID, "blocks": [SECTION]}),
    Call("good, in its thread", "chat.postMessage", {**SAID, "thread_ts": "@first"}),
    Call("good, to a person", "chat.postMessage", {"channel": "U1", "text": "hello"}),
    Call("good, as Markdown", "chat.postMessage", {**C1, "markdown_text": "*x*"}),
    Call("nothing said", "chat.postMessage", C1),
    Call("argument missing", "chat.postMessage", {"text": "hello"}),
    Call("no such channel", "chat.postMessage", {**SAID, "channel": "C404"}),
    Call("not in it", "chat.postMessage", {**SAID, "channel": "C3"}),
    Call("too long", "chat.postMessage", {**C1, "text": "x" * 40_001}),
    Call("text and markdown", "chat.postMessage", {**SAID, "markdown_text": "x"}),
    Call("no such block", "chat.postMessage", {**SAID, "blocks": [{"type": "no"}]}),
    Call("no array", "chat.postMessage", {**SAID, "blocks": "x"}),
    Call("fifty blocks", "chat.postMessage", {**SAID, "blocks": [{"type": "divider"}] * 50}),
    Call("fifty-one blocks", "chat.postMessage", {**SAID, "blocks": [{"type": "divider"}] * 51}),
    Call("a block twice", "chat.postMessage", {**SAID, "blocks": [{**SECTION, "block_id": "b"}] * 2}),
    Call(
        "two tables",
        "chat.postMessage",
        {**SAID, "blocks": [{"type": "table", "rows": [[{"type": "raw_text", "text": "x"}]]}] * 2},
    ),
    Call("all blocks together, 12,000 characters", "chat.postMessage", {**SAID, "blocks": [LONG] * 4}),
    Call(
        "markdown over 12,000", "chat.postMessage", {**SAID, "blocks": [{"type": "markdown", "text": "x" * 6_001}] * 2}
    ),
    Call("good metadata", "chat.postMessage", {**SAID, "metadata": {"event_type": "e", "event_payload": {}}}),
    Call("half of the metadata", "chat.postMessage", {**SAID, "metadata": {"event_type": "e"}}),
    Call(
        "large metadata",
        "chat.postMessage",
        {**SAID, "metadata": {"event_type": "e", "event_payload": {"x": "x" * 9_000}}},
    ),
    Call("attachments that are none", "chat.postMessage", {**SAID, "attachments": "x"}),
    Call("attachments, 101", "chat.postMessage", {**SAID, "attachments": [{"text": "x"}] * 101}),
    Call("good", "chat.update", {**SAID, "ts": "@first"}),
    Call("no such message", "chat.update", {**SAID, "ts": "1.000001"}),
    Call("nothing said", "chat.update", {**C1, "ts": "@first"}),
    Call("argument missing", "chat.update", SAID),
    Call("good", "chat.postEphemeral", {**SAID, "user": "U1"}),
    Call("to nobody", "chat.postEphemeral", {**SAID, "user": "U404"}),
    Call("argument missing", "chat.postEphemeral", SAID),
    Call("not in it", "chat.postEphemeral", {**SAID, "channel": "C3", "user": "U1"}),
    Call("good link", "chat.getPermalink", {**C1, "message_ts": "@first"}),
    Call("link to nothing", "chat.getPermalink", {**C1, "message_ts": "1.000001"}),
    Call("good unfurl", "chat.unfurl", {**C1, "ts": "@first", "unfurls": {URL: {"blocks": [SECTION]}}}),
    Call("unfurl of nothing", "chat.unfurl", {**C1, "ts": "1.000001", "unfurls": {URL: {"blocks": [SECTION]}}}),
    Call(
        "unfurl with a bad block", "chat.unfurl", {**C1, "ts": "@first", "unfurls": {URL: {"blocks": [{"type": "no"}]}}}
    ),
    # Streams
    Call("good stream", "chat.startStream", {"channel": "DU1", "thread_ts": "@first"}, keep="stream"),
    Call("good stream", "chat.appendStream", {"channel": "DU1", "ts": "@stream", "markdown_text": "x"}),
    Call("good stream", "chat.stopStream", {"channel": "DU1", "ts": "@stream", "blocks": [SECTION]}),
    Call("stream that has ended", "chat.appendStream", {"channel": "DU1", "ts": "@stream", "markdown_text": "x"}),
    Call("stream that never was", "chat.appendStream", {**C1, "ts": "1.000001", "markdown_text": "x"}),
    Call("foreign stream", "chat.startStream", {**C1, "thread_ts": "@first"}),
    Call(
        "good stream in a channel",
        "chat.startStream",
        {**C1, "thread_ts": "@first", "recipient_user_id": "U1", "recipient_team_id": "T1"},
    ),
    # Places and people
    Call("good", "conversations.list", {}),
    Call("good", "conversations.info", C1),
    Call("no such channel", "conversations.info", {"channel": "C404"}),
    Call("good", "conversations.members", C1),
    Call("good", "conversations.history", C1),
    Call("unread channel", "conversations.history", {"channel": "C3"}),
    Call("no such channel", "conversations.history", {"channel": "C404"}),
    Call("good", "conversations.replies", {**C1, "ts": "@first"}),
    Call("no such thread", "conversations.replies", {**C1, "ts": "1.000001"}),
    Call("good", "conversations.open", {"users": "U1"}),
    Call("stranger", "conversations.open", {"users": "U404"}),
    Call("good", "users.info", {"user": "U1"}),
    Call("no such person", "users.info", {"user": "U404"}),
    Call("good", "users.list", {}),
    # Reactions
    Call("good reaction", "reactions.add", {**C1, "timestamp": "@first", "name": "eyes"}),
    Call("reaction twice", "reactions.add", {**C1, "timestamp": "@first", "name": "eyes"}),
    Call("reaction to nothing", "reactions.add", {**C1, "timestamp": "1.000001", "name": "eyes"}),
    Call("good reaction", "reactions.remove", {**C1, "timestamp": "@first", "name": "eyes"}),
    Call("reaction that is not there", "reactions.remove", {**C1, "timestamp": "@first", "name": "eyes"}),
    # Views
    Call("good view", "views.open", {"trigger_id": "@trigger", "view": VIEW}, keep="view"),
    Call("good view", "views.push", {"trigger_id": "@trigger", "view": {**VIEW, "external_id": "2"}}),
    Call("good view", "views.push", {"trigger_id": "@trigger", "view": {**VIEW, "external_id": "3"}}),
    Call("fourth view", "views.push", {"trigger_id": "@trigger", "view": {**VIEW, "external_id": "4"}}),
    Call("trigger used before", "views.open", {"trigger_id": "@used", "view": VIEW}),
    Call("trigger never handed out", "views.open", {"trigger_id": "never", "view": VIEW}),
    Call("bad view", "views.open", {"trigger_id": "@trigger", "view": {**VIEW, "title": plain("x" * 25)}}),
    Call(
        "hundred and one blocks",
        "views.open",
        {"trigger_id": "@trigger", "view": {**VIEW, "blocks": [{"type": "divider"}] * 101}},
    ),
    Call("good view", "views.update", {"view_id": "@view:view", "view": VIEW}),
    Call("view that is not open", "views.update", {"view_id": "V404", "view": VIEW}),
    Call("view changed since", "views.update", {"view_id": "@view:view", "view": VIEW, "hash": "old"}),
    Call("good home", "views.publish", {"user_id": "U1", "view": HOME}),
    Call("a modal as home", "views.publish", {"user_id": "U1", "view": VIEW}),
    Call("stranger", "views.publish", {"user_id": "U404", "view": HOME}),
    # The agent's chat
    Call("good agent", "assistant.threads.setStatus", {"channel_id": "DU1", "thread_ts": "@first", "status": "thinks"}),
    Call(
        "agent, eleven messages",
        "assistant.threads.setStatus",
        {"channel_id": "DU1", "thread_ts": "@first", "status": "x", "loading_messages": ["x"] * 11},
    ),
    Call("good agent", "assistant.threads.setSuggestedPrompts", {"channel_id": "DU1", "prompts": [PROMPT]}),
    Call(
        "agent, five prompts", "assistant.threads.setSuggestedPrompts", {"channel_id": "DU1", "prompts": [PROMPT] * 5}
    ),
    Call(
        "agent, half a prompt",
        "assistant.threads.setSuggestedPrompts",
        {"channel_id": "DU1", "prompts": [{"title": "a"}]},
    ),
    Call("good agent", "assistant.threads.setTitle", {"channel_id": "DU1", "thread_ts": "@first", "title": "x"}),
    Call("good agent", "agents.sessions.setStatus", {"channel_id": "DU1", "status": "processing"}),
    Call("good file", "files.getUploadURLExternal", {"filename": "a.bib", "length": 1}),
    Call("file that never came", "files.completeUploadExternal", {"files": [{"id": "F404"}]}),
    # What is taken back
    Call("good", "chat.delete", {**C1, "ts": "@first"}),
    Call("no such message", "chat.delete", {**C1, "ts": "1.000001"}),
)


class Player(Protocol):
    """Whatever plays Slack."""

    def ask(self, method: str, args: dict[str, Any], token: str | None) -> dict[str, Any]:
        """Return the reply to a call; without a token, with the right one."""
        ...

    def trigger(self) -> str:
        """Return a new trigger."""
        ...


def play(calls: Iterable[Call], player: Player) -> list[str]:
    """Return the error of each call, empty where it was taken."""
    kept: dict[str, dict[str, Any]] = {}
    errors = []
    used = ""
    for call in calls:
        args = dict(call.args)
        for name, value in args.items():
            if value == "@trigger":
                args[name] = used = player.trigger()
            elif value == "@used":
                args[name] = used
            elif isinstance(value, str) and value.startswith("@view:"):
                args[name] = kept[value[6:]].get("view", {}).get("id", "V0")
            elif isinstance(value, str) and value.startswith("@"):
                args[name] = kept[value[1:]].get("ts", "0.000000")
        said = player.ask(call.method, args, call.token)
        if call.keep:
            kept[call.keep] = said
        errors.append(str(said.get("error", "")))
    return errors


class Sandbox:
    """Ours."""

    NAMES: ClassVar = {"C1": PAPERS, "C3": RANDOM, "U1": ADA, "U2": BEN, "DU1": DM_ADA}

    def __init__(self, scopes: tuple[str, ...]) -> None:
        now = datetime(2026, 7, 30, 12, tzinfo=UTC)
        manifest = Manifest("Paperboy", scopes, (), ())
        self._stage = Stage(manifest, lambda: now, lambda _body, _headers: (200, ""))

    def ask(self, method: str, args: dict[str, Any], token: str | None) -> dict[str, Any]:
        """Call the Web API as the bot does."""
        named = {key: self.NAMES.get(value, value) if isinstance(value, str) else value for key, value in args.items()}
        return self._stage.api.call(method, named, self._stage.token if token is None else token).body

    def trigger(self) -> str:
        """Hand one out."""
        return self._stage.workspace.handles.trigger(ADA)


class Standin:
    """The other."""

    def __init__(self, other: standin.Standin) -> None:
        self._other = other

    def ask(self, method: str, args: dict[str, Any], token: str | None) -> dict[str, Any]:
        """Call its Web API over HTTP."""
        return self._other.call(method, args, "xoxb-standin" if token is None else token)

    def trigger(self) -> str:
        """Have it hand one out, as with a press of somebody's."""
        return self._other.trigger()
