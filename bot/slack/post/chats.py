"""A person -> the direct messages with them, whose id Slack tells with the first message that goes there.

To open a chat needs a permission more than to post to a person does; and a message can be looked for by a chat's own id
alone. So the first message to somebody is a line that tells what will come there, and its reply's id is kept.
"""

from __future__ import annotations

from http.client import HTTPException

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.ports import Choices, Clock
from bot.slack.blocks.notices import notice
from bot.slack.manifest import COMMAND
from bot.slack.post.delivery import lost, refused

CHOICE = "chat"
"""The name under which a chat's id is kept among a person's choices."""

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
        known = self._choices.chosen(team, CHOICE, person=person)
        if known:
            return known
        try:
            reply = self._client.chat_postMessage(channel=person, **notice(HELLO).payload())
        except SlackApiError as error:
            raise refused(person, error) from error
        except (SlackClientError, HTTPException, OSError, ValueError) as error:
            raise lost(person, error) from error
        found = str(reply.get("channel") or person)
        self._choices.choose(team, CHOICE, found, person=person, at=self._clock())
        return found
