"""What is said once where the bot is new: in a channel, to who invited it, and to who installed it. Pure."""

from __future__ import annotations

from bot.slack.blocks.message import Block, Message, actions, button, confirmation, context, plain_text, section
from bot.slack.manifest import COMMAND
from bot.texts.humanize import plural

SET_UP, READ_LINKS, DIGEST_IN = "digest_here", "read_links", "digest_in"
"""The actions: the digest's form, a channel's old links, and a channel chosen for the digest."""

AT = "9:00"


def channel_welcome(me: str) -> Message:
    """Return the one welcome of a channel: a line, and two things to try; ``me`` is the bot's own id."""
    name = f"<@{me}>" if me else "@Paperboy"
    line = "Hello! I keep this channel up with AI papers, and answer questions about them, in the thread. For example:"
    tried = f"• {name} how do I prune an LLM?\n• {name} the most upvoted of last week"
    return Message(line, (section(f"{line}\n{tried}"),))


def offer(*, may_read: bool) -> Message:
    """Return the private offer to whoever invited the bot."""
    line = "Thank you for the invitation. Shall I post the digest here, at the time and on the days that you choose?"
    buttons = [button("Post the digest here", SET_UP, "here", style="primary")]
    if may_read:
        buttons.append(button("Read this channel's old links", READ_LINKS, "here"))
    small = "Reading old links keeps papers that you know from coming as new: I note their ids and times, nothing else."
    return Message(line, (section(line), *actions(buttons), *([context(small)] if may_read else [])))


def installed_message() -> Message:
    """Return the direct message to who installed the bot: one thing to do now, and where help is."""
    line = f"I am installed. In which channel shall I post the newest papers now, and every working day at {AT}?"
    chosen: Block = {
        "type": "conversations_select",
        "action_id": DIGEST_IN,
        "placeholder": plain_text("Choose a channel"),
        "filter": {"include": ["public", "private"], "exclude_bot_users": True},
        "confirm": confirmation(
            "Post the digest there?",
            f"The newest one now, then every working day at {AT}.",
            yes="Post it",
            no="Not now",
        ),
    }
    small = f"Or ask me something here: _how do I prune an LLM?_ `{COMMAND} help` tells the rest."
    return Message(line, (section(line), {"type": "actions", "elements": [chosen]}, context(small)))


def links_read(messages: int, papers: int) -> Message:
    """Return what reading a channel's old links brought."""
    known = f"{plural(papers, 'link')} to papers"
    told = f"I read {plural(messages, 'message')}, and know {known} from there. What was linked will not come as new."
    return Message(told, (section(told),))
