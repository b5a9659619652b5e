"""``views.*``, ``reactions.*``, ``assistant.*``, ``files.*``, ``auth.test``: what a bot shows beside messages."""

from __future__ import annotations

from typing import Any

from bot.sandbox.limits.blocks import complaints
from bot.sandbox.limits.payloads import of_prompts, of_status, of_view
from bot.sandbox.webapi.office import Method, Methods, Office, Refusal, refuse
from bot.sandbox.workspace.nouns import DOMAIN, TEAM, Json, Message, View
from bot.sandbox.workspace.workspace import APP, BOT, BOT_ID


def open_view(office: Office, args: Json) -> Json:
    """Open a modal."""
    return _opened(office, args, push=False)


def push_view(office: Office, args: Json) -> Json:
    """Open a modal on top of another."""
    return _opened(office, args, push=True)


def _opened(office: Office, args: Json, *, push: bool) -> Json:
    refuse(of_view(args["view"], home=False))
    trigger = args.get("trigger_id") or args.get("interactivity_pointer")
    if not trigger:
        raise Refusal("invalid_arguments", ("misses `trigger_id`",))
    user = office.workspace.handles.use_trigger(str(trigger))
    if user is None:
        raise Refusal("expired_trigger_id", ("the trigger is unknown, was used before, or is older than 3 seconds",))
    view = office.workspace.open_modal(user, args["view"], push=push)
    if view is None:
        raise Refusal("push_limit_reached")
    return {"view": view.payload(APP)}


def update_view(office: Office, args: Json) -> Json:
    """Show something else in an open view."""
    view = office.workspace.view(str(args.get("view_id") or ""), str(args.get("external_id") or ""))
    if view is None:
        raise Refusal("not_found")
    refuse(of_view(args["view"], home=view.is_home))
    _unchanged(view, args.get("hash"))
    office.workspace.change_view(view, args["view"])
    return {"view": view.payload(APP)}


def publish(office: Office, args: Json) -> Json:
    """Show somebody's Home tab."""
    user = str(args["user_id"])
    if user not in office.workspace.people:
        raise Refusal("user_not_found")
    refuse(of_view(args["view"], home=True))
    if home := office.workspace.homes.get(user):
        _unchanged(home, args.get("hash"))
    return {"view": office.workspace.publish_home(user, args["view"]).payload(APP)}


def _unchanged(view: View, given: Any) -> None:
    if given and given != view.hash:
        raise Refusal("hash_conflict")


def _reacted(office: Office, args: Json) -> Message:
    return office.message(office.channel(args["channel"]), args["timestamp"])


def react(office: Office, args: Json) -> Json:
    """Add the bot's reaction."""
    if not office.workspace.react(_reacted(office, args), str(args["name"]).strip(":"), BOT, add=True):
        raise Refusal("already_reacted")
    return {}


def unreact(office: Office, args: Json) -> Json:
    """Take the bot's reaction away."""
    if not office.workspace.react(_reacted(office, args), str(args["name"]).strip(":"), BOT, add=False):
        raise Refusal("no_reaction")
    return {}


def reactions(office: Office, args: Json) -> Json:
    """Return a message's reactions."""
    return {"type": "message", "channel": args["channel"], "message": _reacted(office, args).payload(APP)}


def set_status(office: Office, args: Json) -> Json:
    """Show what the bot is doing; an empty status takes it away."""
    refuse(of_status(args))
    channel = office.channel(args["channel_id"])
    shown = {"status": args["status"], "loading": args.get("loading_messages") or []} if args.get("status") else None
    office.workspace.set_status(channel.id, str(args.get("thread_ts") or ""), shown)
    return {}


def set_session(office: Office, args: Json) -> Json:
    """Show that a chat's question is worked on, with a button that stops it; or that it no longer is."""
    channel, busy = office.channel(args["channel_id"]), args["status"] == "processing"
    shown = {"status": "is working…", "loading": [], "stops": str(args.get("thread_ts") or "")} if busy else None
    office.workspace.set_status(channel.id, "", shown)
    return {}


def set_prompts(office: Office, args: Json) -> Json:
    """Show what could be asked."""
    refuse(of_prompts(args))
    channel = office.channel(args["channel_id"])
    office.workspace.set_prompts(channel.id, {"title": args.get("title") or "", "prompts": args["prompts"]})
    return {}


def set_title(office: Office, args: Json) -> Json:
    """Give a thread of the chat its title."""
    office.channel(args["channel_id"])
    return {}


def upload_url(office: Office, args: Json) -> Json:
    """Say where a file's bytes go."""
    file_id = f"F{office.workspace.number()}"
    name, size = str(args["filename"]), int(args["length"])
    office.workspace.files[file_id] = {"id": file_id, "name": name, "size": size, "title": name, "user": BOT}
    return {"file_id": file_id, "upload_url": f"{office.url}/upload/{file_id}"}


def complete_upload(office: Office, args: Json) -> Json:
    """Share files whose bytes have come."""
    files = []
    for given in args["files"]:
        held = office.workspace.files.get(str(given.get("id")))
        if held is None or "content" not in held:
            raise Refusal("file_not_found")
        held["title"] = given.get("title") or held["name"]
        files.append({name: value for name, value in held.items() if name != "content"})
    if args.get("channel_id"):
        channel = office.writable(args["channel_id"])
        thread = office.thread(channel, args.get("thread_ts"))
        message = Message(channel.id, office.workspace.ts(), BOT, thread_ts=thread, by_bot=True, files=files)
        message.text, message.blocks = str(args.get("initial_comment") or ""), args.get("blocks") or []
        office.workspace.say(message)
    return {"files": files}


def auth_test(office: Office, _: Json) -> Json:
    """Say who the token is."""
    ids = {"team": DOMAIN, "team_id": TEAM, "user": office.workspace.people[BOT].name, "user_id": BOT}
    return {"url": "https://sandbox.slack.example/", **ids, "bot_id": BOT_ID, "is_enterprise_install": False}


def bot_info(office: Office, _: Json) -> Json:
    """Say what the bot is called."""
    return {"bot": {"id": BOT_ID, "name": office.workspace.people[BOT].real_name, "user_id": BOT, **APP}}


def team_info(_office: Office, _: Json) -> Json:
    """Say what the workspace is called."""
    return {"team": {"id": TEAM, "name": "Sandbox", "domain": DOMAIN, "url": "https://sandbox.slack.example/"}}


def validate(_office: Office, args: Json) -> Json:
    """Say what is wrong with blocks."""
    found = tuple(complaints(args["blocks"], str(args.get("surface") or "message")))
    if found:
        raise Refusal("invalid_blocks", found)
    return {}


def nothing(_office: Office, args: Json) -> Json:
    """Answer ``api.test``."""
    return {"args": args}


METHODS: Methods = {
    "api.test": Method(nothing),
    "auth.test": Method(auth_test),
    "bots.info": Method(bot_info, "users:read"),
    "team.info": Method(team_info, "team:read"),
    "blocks.validate": Method(validate, "", ("blocks",)),
    "views.open": Method(open_view, "", ("view",)),
    "views.push": Method(push_view, "", ("view",)),
    "views.update": Method(update_view, "", ("view",)),
    "views.publish": Method(publish, "", ("user_id", "view")),
    "reactions.add": Method(react, "reactions:write", ("channel", "timestamp", "name")),
    "reactions.remove": Method(unreact, "reactions:write", ("channel", "timestamp", "name")),
    "reactions.get": Method(reactions, "reactions:read", ("channel", "timestamp")),
    "assistant.threads.setStatus": Method(set_status, "assistant:write", ("channel_id",)),
    "assistant.threads.setSuggestedPrompts": Method(set_prompts, "assistant:write", ("channel_id", "prompts")),
    "assistant.threads.setTitle": Method(set_title, "assistant:write", ("channel_id", "title")),
    "agents.sessions.setStatus": Method(set_session, "assistant:write", ("channel_id", "status")),
    "agents.sessions.rename": Method(set_title, "assistant:write", ("channel_id", "title")),
    "files.getUploadURLExternal": Method(upload_url, "files:write", ("filename", "length")),
    "files.completeUploadExternal": Method(complete_upload, "files:write", ("files",)),
}
