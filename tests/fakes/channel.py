"""A Slack channel in memory, in the place of a WebClient: for exploring thousands of orders of events quickly.

It is no sandbox: that judges each message, block by block, which takes longer than all else in one of those orders.
"""

from itertools import count
from typing import Any, NoReturn

from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.slack.manifest import OPTIONAL_SCOPES


class Channel:
    """Takes messages, shows them, and forgets none.

    Args:
        readable: Whether the bot may read the channel's history.

    Attributes:
        sent: Every message that ever came, in order.
        deleted: The ``ts`` of those that were taken back.
        refusals: Errors that the next messages get instead.
    """

    def __init__(self, *, readable: bool = True) -> None:
        self.readable = readable
        self.sent: list[dict[str, Any]] = []
        self.deleted: set[str] = set()
        self.refusals: list[str] = []
        self._numbers = count(1)

    def visible(self) -> list[dict[str, Any]]:
        """Return the messages that people see."""
        return [message for message in self.sent if message["ts"] not in self.deleted]

    def filled(self) -> list[dict[str, Any]]:
        """Return the visible messages that show papers, or may; not those that were opened and never filled."""
        return [message for message in self.visible() if "metadata" in message]

    def chat_postMessage(self, **message: Any) -> dict[str, Any]:  # noqa: N802 - the SDK's name
        if self.refusals:
            refuse(self.refusals.pop(0))
        self.sent.append({**message, "ts": f"{next(self._numbers)}.0"})
        return {"ok": True, "ts": self.sent[-1]["ts"]}

    def auth_test(self) -> SlackResponse:
        granted = ["chat:write", *(OPTIONAL_SCOPES if self.readable else ())]
        return answer({"ok": True}, headers={"x-oauth-scopes": ",".join(granted)})

    def chat_update(self, *, channel: str, ts: str, **shown: Any) -> dict[str, Any]:
        found = next((message for message in self.visible() if message["ts"] == ts), None)
        if found is None:
            refuse("message_not_found")
        found.update(shown)
        return {"ok": True, "ts": ts}

    def chat_delete(self, *, channel: str, ts: str) -> dict[str, Any]:
        self.deleted.add(ts)
        return {"ok": True}

    def conversations_history(self, **_: Any) -> dict[str, Any]:
        return self._page("")

    def conversations_replies(self, *, ts: str, **_: Any) -> dict[str, Any]:
        return self._page(ts)

    def _page(self, thread_ts: str) -> dict[str, Any]:
        if not self.readable:
            refuse("missing_scope")
        found = [message for message in self.visible() if message.get("thread_ts", "") == thread_ts]
        return {"ok": True, "messages": found, "has_more": False}


def refuse(reason: str, status: int = 200) -> NoReturn:
    """Raise what the SDK raises where Slack refuses a call."""
    raise SlackApiError(reason, answer({"ok": False, "error": reason}, status=status))


def answer(data: dict[str, Any], *, headers: dict[str, str] | None = None, status: int = 200) -> SlackResponse:
    """Return a reply as the SDK gives it."""
    return SlackResponse(
        client=None, http_verb="POST", api_url="", req_args={}, data=data, headers=headers or {}, status_code=status
    )
