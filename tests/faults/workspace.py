"""A Slack that tells of each message at the moment it comes in, and may lose it, or the reply to it."""

from collections.abc import Callable, Sequence
from multiprocessing.process import BaseProcess
from typing import Any

from bot.slack.manifest import OPTIONAL_SCOPES, SCOPES
from tests.fakes.slack import FakeSlack


class Workspace(FakeSlack):
    """A ``FakeSlack`` whose channels can be read back, or not.

    Attributes:
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
        """Begin anew, with empty channels."""
        self.readable = readable
        self.on_post: Callable[[int], bool] = lambda _: True
        self.on_taken: Callable[[int], object] = lambda _: None
        self.came = 0
        self.killing: Sequence[BaseProcess] = ()
        self.empty()

    @property
    def readable(self) -> bool:
        """Whether the bot may read the channels' history."""
        return set(OPTIONAL_SCOPES) <= set(self.scopes)

    @readable.setter
    def readable(self, may: bool) -> None:
        self.scopes = (*SCOPES, *(OPTIONAL_SCOPES if may else ()))

    def empty(self) -> None:
        """Take every message out, as if somebody had deleted it."""
        for channel in tuple(self.workspace.channels):
            for message in self.workspace.all(channel):
                self.workspace.remove(message)

    @property
    def messages(self) -> list[dict[str, Any]]:
        """Every message of the bot's that is there, channel by channel, in order, each with its channel."""
        channels = tuple(self.workspace.channels)
        return [{**message, "channel": channel} for channel in channels for message in self.held(channel)]

    def take(self, method: str, args: dict[str, Any]) -> tuple[int, dict[str, Any], dict[str, str]]:
        if method not in ("chat.postMessage", "chat.update"):
            return super().take(method, args)
        self.came += 1
        number = self.came
        if not self.on_post(number):
            return 0, {}, {}
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
