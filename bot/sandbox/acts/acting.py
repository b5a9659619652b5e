"""What every doing needs: the workspace, the courier, and a sentence where Slack or the bot does not do it."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from bot.sandbox.acts import envelopes
from bot.sandbox.acts.courier import Courier
from bot.sandbox.workspace.nouns import Channel, Json, Message
from bot.sandbox.workspace.workspace import Workspace


class Refused(Exception):  # noqa: N818 (what the page says to a person, and no error of ours)
    """What a person is told where Slack, or the bot, does not do it; a sentence."""


class Acts:
    """What all doings share.

    Args:
        workspace: Where.
        courier: Who tells the bot.
        response_url: Gives the address of a response by its name.
    """

    def __init__(self, workspace: Workspace, courier: Courier, response_url: Callable[[str], str]) -> None:
        self._workspace, self._courier, self._response_url = workspace, courier, response_url

    def _tell(self, kind: str, user: str, more: Json, name: str = "This") -> Json:
        """Deliver an interaction, and return what the bot says to it.

        Raises:
            Refused: The bot did not take it.
        """
        return self._want(envelopes.interaction(kind, self._workspace.people[user], more), name)

    def _want(self, envelope: envelopes.Envelope, name: str) -> Json:
        taken = self._courier.deliver(envelope)
        if not taken.ok:
            error = "dispatch_failed" if taken.status else "operation_timeout"
            raise Refused(f"{name} failed with the error {error}.")
        return taken.said

    def _handles(self, user: str, response: str) -> Json:
        return {"trigger_id": self._workspace.handles.trigger(user), "response_url": self._response_url(response)}

    def _channel(self, channel_id: str) -> Channel:
        channel = self._workspace.channels.get(channel_id)
        if channel is None:
            raise Refused("There is no such channel.")
        return channel

    def _message(self, channel_id: str, ts: str) -> Message:
        message = self._workspace.find(channel_id, ts)
        if message is None:
            raise Refused("This message is not there any more.")
        return message

    def _zone(self, user: str) -> ZoneInfo:
        return ZoneInfo(self._workspace.people[user].zone)
