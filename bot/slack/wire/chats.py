"""A person -> the direct messages with them, whose id Slack tells with the first message that goes there.

To open a chat needs a permission more than to post to a person does; and a message can be looked for, and a file sent,
by a chat's own id alone. So the first message to somebody is a line of greeting, and its reply's id is kept.
"""

from __future__ import annotations

from datetime import datetime

from slack_sdk import WebClient

from bot.ports import Choices
from bot.slack.blocks.message import Message

CHOICE = "chat"
"""The name under which a chat's id is kept among a person's choices."""


def chat_with(client: WebClient, choices: Choices, team: str, person: str, greeting: Message, *, at: datetime) -> str:
    """Return the id of the chat with a person; where it is not known, greet them.

    Raises:
        SlackApiError: Slack did not take the greeting; whatever else the client raises, likewise.
        StoreError: The choices did not answer.
    """
    known = choices.chosen(team, CHOICE, person=person)
    if known:
        return known
    reply = client.chat_postMessage(channel=person, **greeting.payload())
    found = str(reply.get("channel") or person)
    choices.choose(team, CHOICE, found, person=person, at=at)
    return found
