"""An answer at a ``response_url`` -> a message: private or for all, beside what was pressed or in its place."""

from __future__ import annotations

from bot.sandbox.webapi.office import Office
from bot.sandbox.workspace.handles import Response
from bot.sandbox.workspace.nouns import Json, Message
from bot.sandbox.workspace.workspace import BOT


def respond(office: Office, response: Response, body: Json) -> None:
    """Do what an answer asks for.

    Slack replaces the message that was pressed unless it is told not to; a command has none to replace.
    """
    workspace = office.workspace
    original = workspace.find(response.channel, response.ts) if response.ts else None
    if body.get("delete_original"):
        if original:
            workspace.remove(original)
        return
    public = body.get("response_type") == "in_channel"
    replaces = _truth(body.get("replace_original"), original is not None)
    if replaces and original and original.user == BOT:
        _replace(office, original, body)
        return
    message = Message(
        response.channel,
        workspace.ts(),
        BOT,
        text=str(body.get("text") or ""),
        blocks=body.get("blocks") or [],
        attachments=body.get("attachments") or [],
        thread_ts=office.thread(workspace.channels[response.channel], body.get("thread_ts")),
        metadata=body.get("metadata") if public else None,
        only_for="" if public else response.user,
        by_bot=True,
    )
    workspace.say(message)


def _truth(value: object, default: bool) -> bool:
    return default if value is None else value is True or str(value).lower() == "true"


def _replace(office: Office, original: Message, body: Json) -> None:
    original.text = str(body.get("text") or "")
    original.blocks = office.workspace.with_ids(body.get("blocks") or [])
    original.attachments = body.get("attachments") or []
    original.edited = "" if original.only_for else office.workspace.ts()
    office.workspace.touch(original)
