"""``chat.*``: what a bot says, changes, takes back and streams."""

from __future__ import annotations

from typing import Any

from bot.sandbox.limits.payloads import of_message
from bot.sandbox.webapi.office import Method, Methods, Office, Refusal, refuse, wanted
from bot.sandbox.workspace.nouns import Channel, Json, Message
from bot.sandbox.workspace.workspace import APP, BOT

STREAM_CHARS = 12_000


def _compose(office: Office, args: Json, channel: Channel) -> Message:
    """Return the message that a call describes, not yet said."""
    refuse(of_message(args))
    return Message(
        channel.id,
        office.workspace.ts(),
        BOT,
        text=str(args.get("text") or args.get("markdown_text") or ""),
        blocks=args.get("blocks") or _markdown(args.get("markdown_text")),
        attachments=args.get("attachments") or [],
        thread_ts=office.thread(channel, args.get("thread_ts")),
        metadata=args.get("metadata"),
        by_bot=True,
    )


def _markdown(text: Any) -> list[Json]:
    return [{"type": "markdown", "text": text}] if text else []


def _said(message: Message) -> Json:
    return {"channel": message.channel, "ts": message.ts, "message": message.payload(APP)}


def post_message(office: Office, args: Json) -> Json:
    """Say something in a channel, in a thread of it, or to a person."""
    message = _compose(office, args, office.writable(args["channel"]))
    if message.thread_ts and args.get("reply_broadcast"):
        message.subtype = "thread_broadcast"
    workspace = office.workspace
    workspace.set_status(message.channel, message.thread_ts, None)
    return _said(workspace.say(message))


def post_ephemeral(office: Office, args: Json) -> Json:
    """Say something to one member of a channel."""
    channel = office.writable(args["channel"])
    if args["user"] not in channel.members:
        raise Refusal("user_not_in_channel")
    message = _compose(office, args, channel)
    message.only_for = str(args["user"])
    return {"message_ts": office.workspace.say(message).ts}


def update(office: Office, args: Json) -> Json:
    """Change a message of the bot's."""
    channel = office.writable(args["channel"])
    message = office.message(channel, args["ts"])
    if message.user != BOT:
        raise Refusal("cant_update_message")
    refuse(of_message(args))
    message.text = str(args.get("text") or args.get("markdown_text") or "")
    # Without blocks, Slack takes the old ones away where a text is given; attachments stay unless they are named.
    message.blocks = office.workspace.with_ids(args.get("blocks") or _markdown(args.get("markdown_text")))
    message.attachments = args.get("attachments", message.attachments)
    message.metadata = args.get("metadata", message.metadata)
    message.edited = office.workspace.ts()
    office.workspace.touch(message)
    return _said(message) | {"text": message.text}


def delete(office: Office, args: Json) -> Json:
    """Take a message of the bot's back."""
    message = office.message(office.writable(args["channel"]), args["ts"])
    if message.user != BOT:
        raise Refusal("cant_delete_message")
    office.workspace.remove(message)
    return {"channel": message.channel, "ts": message.ts}


def get_permalink(office: Office, args: Json) -> Json:
    """Return a message's own link."""
    message = office.message(office.channel(args["channel"]), args["message_ts"])
    place = f"{message.channel}/p{message.ts.replace('.', '')}"
    return {"channel": message.channel, "permalink": f"https://sandbox.slack.example/archives/{place}"}


def unfurl(office: Office, args: Json) -> Json:
    """Put cards below the links of a person's message; those of one that is still written are taken, and not shown."""
    unfurls = args["unfurls"]
    if not isinstance(unfurls, dict):
        raise Refusal("cannot_parse_attachment", ("unfurls: must be an object, by link",))
    refuse(of_message({"text": "-", "attachments": list(unfurls.values())}))
    if args.get("unfurl_id") and args.get("source"):
        return {}
    wanted(args, ("channel", "ts"))
    message = office.message(office.channel(args["channel"]), args["ts"])
    for link, card in unfurls.items():
        if link not in message.text.replace("&amp;", "&"):
            office.doubts.append(f"{link} does not stand in the message")
        blocks = office.workspace.with_ids(card.get("blocks") or [])
        message.unfurls[link] = {**card, "blocks": blocks, "app_unfurl_url": link, "id": len(message.unfurls) + 1}
    office.workspace.touch(message)
    return {}


def start_stream(office: Office, args: Json) -> Json:
    """Begin a message that grows."""
    channel = office.writable(args["channel"])
    if not channel.is_im and not (args.get("recipient_user_id") and args.get("recipient_team_id")):
        raise Refusal("missing_recipient_user_id")
    text = _piece(args)
    thread = office.thread(channel, args.get("thread_ts"))
    message = Message(channel.id, office.workspace.ts(), BOT, thread_ts=thread, by_bot=True, live=True)
    message.text, message.blocks = text, _markdown(text)
    office.workspace.set_status(channel.id, thread, None)
    return _said(office.workspace.say(message))


def append_stream(office: Office, args: Json) -> Json:
    """Let a message grow."""
    return _said(_grow(office, args))


def stop_stream(office: Office, args: Json) -> Json:
    """End a message that grew, with blocks below it."""
    refuse(of_message(args, empty=True))
    message = _grow(office, args)
    message.live, message.metadata = False, args.get("metadata")
    message.blocks += office.workspace.with_ids(args.get("blocks") or [])
    office.workspace.touch(message)
    return _said(message)


def _grow(office: Office, args: Json) -> Message:
    message = office.message(office.writable(args["channel"]), args["ts"])
    if not message.live:
        raise Refusal("message_not_in_streaming_state")
    message.text += _piece(args)
    message.blocks = office.workspace.with_ids(_markdown(message.text))
    office.workspace.touch(message)
    return message


def _piece(args: Json) -> str:
    chunks = args.get("chunks") or []
    pieces = [str(each.get("text", "")) for each in chunks if each.get("type") == "markdown_text"]
    text = str(args.get("markdown_text") or "") + "".join(pieces)
    if len(text) > STREAM_CHARS:
        raise Refusal("msg_too_long", (f"markdown_text: {len(text):,} characters, {STREAM_CHARS:,} at most",))
    return text


METHODS: Methods = {
    "chat.postMessage": Method(post_message, "chat:write", ("channel",)),
    "chat.postEphemeral": Method(post_ephemeral, "chat:write", ("channel", "user")),
    "chat.update": Method(update, "chat:write", ("channel", "ts")),
    "chat.delete": Method(delete, "chat:write", ("channel", "ts")),
    "chat.getPermalink": Method(get_permalink, "", ("channel", "message_ts")),
    "chat.unfurl": Method(unfurl, "links:write", ("unfurls",)),
    "chat.startStream": Method(start_stream, "chat:write", ("channel",)),
    "chat.appendStream": Method(append_stream, "chat:write", ("channel", "ts")),
    "chat.stopStream": Method(stop_stream, "chat:write", ("channel", "ts")),
}
