"""A Slack that remembers what was posted, and tells of each message at the moment it comes in."""

from collections.abc import Callable, Sequence
from multiprocessing.process import BaseProcess
from typing import Any

from bot.slack.manifest import OPTIONAL_SCOPES, SCOPES
from tests.fakes.slack import FakeSlack


class Workspace(FakeSlack):
    """A ``FakeSlack`` whose channels can be read back, or not.

    Attributes:
        readable: Whether the bot may read a channel's history.
        messages: Every message that is in a channel, in order.
        on_post: Called with the number of a message, from 1, before it is taken; ``False`` loses it on the way.
        came: How many messages have come in, lost ones among them.
        killing: The processes that a test means to kill when a message comes.
        on_taken: Called with the number of a message once it is in the channel; ``False`` loses the reply.
    """

    def __init__(self) -> None:
        super().__init__()
        self._server.handle_error = lambda *_: None  # a killed process that hangs up is no news
        self.forget()

    def forget(self, *, readable: bool = True) -> None:
        """Begin anew, with an empty channel."""
        self.readable = readable
        self.messages: list[dict[str, Any]] = []
        self.on_post: Callable[[int], bool] = lambda _: True
        self.on_taken: Callable[[int], object] = lambda _: None
        self.came = 0
        self.killing: Sequence[BaseProcess] = ()

    def take(self, method: str, args: dict[str, Any]) -> tuple[int, dict[str, Any], dict[str, str]]:
        if method == "chat.postMessage":
            return self._take_message(method, args)
        self.scopes = (*SCOPES, *(OPTIONAL_SCOPES if self.readable else ()))
        if method == "chat.update":
            return self._fill(method, args)
        if method == "chat.delete":
            self.messages = [message for message in self.messages if message["ts"] != args["ts"]]
        if method in ("conversations.history", "conversations.replies"):
            if not self.readable:
                return 200, {"ok": False, "error": "missing_scope"}, {}
            wanted = args["ts"] if method.endswith("replies") else None
            found = [message for message in self.messages if message.get("thread_ts") == wanted]
            return 200, {"ok": True, "messages": found, "has_more": False}, {}
        return super().take(method, args)

    def _take_message(self, method: str, args: dict[str, Any]) -> tuple[int, dict[str, Any], dict[str, str]]:
        self.came += 1
        number = self.came
        if not self.on_post(number):
            return 0, {}, {}
        status, reply, headers = super().take(method, args)
        if status == 200 and reply["ok"]:
            self.messages.append({**args, "ts": reply["ts"]})
        return (0, {}, {}) if self.on_taken(number) is False else (status, reply, headers)

    def _fill(self, method: str, args: dict[str, Any]) -> tuple[int, dict[str, Any], dict[str, str]]:
        self.came += 1
        number = self.came
        found = next((message for message in self.messages if message["ts"] == args["ts"]), None)
        if not self.on_post(number):
            return 0, {}, {}
        if found is None:
            return 200, {"ok": False, "error": "message_not_found"}, {}
        found.update(args)
        reply = super().take(method, args)
        return (0, {}, {}) if self.on_taken(number) is False else reply

    def filled(self) -> list[dict[str, Any]]:
        """Return the messages that show papers; not those that were opened and never filled."""
        return [message for message in self.messages if "metadata" in message]

    def parts(self) -> list[int]:
        """Return the number of each digest message in the channel, sorted."""
        return sorted(message["metadata"]["event_payload"]["part"] for message in self.filled())

    def papers(self) -> list[str]:
        """Return the papers that the digest messages show."""
        return [paper for message in self.filled() for paper in message["metadata"]["event_payload"]["papers"]]
