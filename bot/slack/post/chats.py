"""People -> the direct messages with them, for what is sent by itself."""

from __future__ import annotations

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.ports import Choices, Clock
from bot.slack.blocks.notices import notice
from bot.slack.ids import in_log
from bot.slack.manifest import COMMAND
from bot.slack.post.delivery import lost, refused
from bot.slack.wire.chats import chat_with
from bot.slack.wire.transport import FAILURES

HELLO = (
    f"Hello! What you asked me to tell you alone comes here. `{COMMAND} subscriptions` lists it, and every message of "
    "mine can be paused or switched off with one tap."
)


class Chats:
    """Knows people's chats.

    Args:
        client: ``posting_client``.
        choices: Keeps their ids.
        clock: Gives now.
    """

    def __init__(self, client: WebClient, choices: Choices, *, clock: Clock) -> None:
        self._client, self._choices, self._clock = client, choices, clock

    def of(self, team: str, person: str) -> str:
        """Return the id of the chat with a person; where it is not known, greet them.

        Raises:
            PostError: Slack did not take the greeting.
            StoreError: The choices did not answer.
        """
        try:
            return chat_with(self._client, self._choices, team, person, notice(HELLO), at=self._clock())
        except SlackApiError as error:
            raise refused(in_log(person), error, self._client) from error
        except FAILURES as error:
            raise lost(in_log(person), error) from error
