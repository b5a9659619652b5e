"""``conversations.*`` and ``users.*``: where a bot is, what was said there, and who is there."""

from __future__ import annotations

from typing import Any

from bot.sandbox.webapi.office import Method, Methods, Office, Refusal
from bot.sandbox.workspace.nouns import Channel, Json, Message, Person
from bot.sandbox.workspace.workspace import APP, BOT

PAGE = 100


def _page(args: Json, items: list[Any], name: str, most: int = PAGE) -> Json:
    """Return one page of a list, and where the next begins."""
    cursor = str(args.get("cursor") or 0)
    if not cursor.isdecimal():
        raise Refusal("invalid_cursor")
    begin, size = int(cursor), min(int(args.get("limit") or most), 1_000)
    end = begin + size
    more = end < len(items)
    return {
        name: items[begin:end],
        "has_more": more,
        "response_metadata": {"next_cursor": str(end) if more else ""},
    }


def listed(office: Office, args: Json) -> Json:
    """Return the channels of the workspace."""
    kinds = set(str(args.get("types") or "public_channel").split(","))
    left_out = str(args.get("exclude_archived", "")).lower() in ("true", "1")
    return _page(args, [each.payload(BOT) for each in _of_kinds(office, kinds, left_out)], "channels")


def _of_kinds(office: Office, kinds: set[str], left_out: bool) -> list[Channel]:
    def kind(channel: Channel) -> str:
        return "im" if channel.is_im else "private_channel" if channel.is_private else "public_channel"

    every = office.workspace.channels.values()
    return [
        channel
        for channel in every
        if kind(channel) in kinds
        and not (left_out and channel.is_archived)
        and (BOT in channel.members or kind(channel) == "public_channel")
    ]


def own(office: Office, args: Json) -> Json:
    """Return the channels that somebody, by default the bot, is in."""
    kinds, member = set(str(args.get("types") or "public_channel").split(",")), str(args.get("user") or BOT)
    held = [each.payload(BOT) for each in _of_kinds(office, kinds, False) if member in each.members]
    return _page(args, held, "channels")


def info(office: Office, args: Json) -> Json:
    """Return one channel."""
    if not _is_direct(office, args["channel"]):
        office.needs("channels:read")
    return {"channel": office.channel(args["channel"]).payload(BOT)}


def members(office: Office, args: Json) -> Json:
    """Return the ids of a channel's members."""
    return _page(args, sorted(office.channel(args["channel"]).members), "members")


def join(office: Office, args: Json) -> Json:
    """Make the bot a member."""
    channel = office.channel(args["channel"])
    if channel.is_archived:
        raise Refusal("is_archived")
    office.workspace.invite(channel, BOT)
    return {"channel": channel.payload(BOT)}


def leave(office: Office, args: Json) -> Json:
    """Take the bot out of a channel."""
    channel = office.channel(args["channel"])
    office.workspace.leave(channel, BOT)
    return {}


def opened(office: Office, args: Json) -> Json:
    """Return a person's direct messages with the bot."""
    if args.get("channel"):
        return {"channel": office.channel(args["channel"]).payload(BOT)}
    named = [each.strip() for each in str(args.get("users") or "").split(",") if each.strip()]
    if len(named) != 1:
        raise Refusal("invalid_arguments", ("users: one person, for there are no groups here",))
    channel = office.workspace.direct(named[0])
    if channel is None:
        raise Refusal("user_not_found")
    return {"channel": channel.payload(BOT)}


def history(office: Office, args: Json) -> Json:
    """Return what was said in a channel, newest first."""
    channel = _readable(office, args)
    messages = [each for each in office.workspace.history(channel.id) if _between(each, args)][::-1]
    return _page(args, [_told(each, args) for each in messages], "messages")


def replies(office: Office, args: Json) -> Json:
    """Return a thread, oldest first."""
    channel = _readable(office, args)
    thread = office.workspace.thread(channel.id, str(args["ts"]))
    if not thread:
        raise Refusal("thread_not_found")
    return _page(args, [_told(each, args) for each in thread if _between(each, args)], "messages")


def _is_direct(office: Office, named: Any) -> bool:
    found = office.workspace.channels.get(str(named))
    return found is not None and found.is_im


def _readable(office: Office, args: Json) -> Channel:
    office.needs("im:history" if _is_direct(office, args["channel"]) else "channels:history")
    channel = office.channel(args["channel"])
    if channel.is_private:
        office.needs("groups:history")
    if BOT not in channel.members:
        raise Refusal("not_in_channel")
    return channel


def _between(message: Message, args: Json) -> bool:
    oldest, latest = float(args.get("oldest") or 0), float(args.get("latest") or "inf")
    at = float(message.ts)
    inclusive = str(args.get("inclusive", "")).lower() in ("true", "1")
    return oldest < at < latest or (inclusive and at in (oldest, latest))


def _told(message: Message, args: Json) -> Json:
    told = message.payload(APP)
    if str(args.get("include_all_metadata", "")).lower() not in ("true", "1"):
        told.pop("metadata", None)
    return told


def invite(office: Office, args: Json) -> Json:
    """Make people members."""
    channel = office.writable(args["channel"])
    for user in str(args["users"]).split(","):
        office.workspace.invite(channel, _person(office, user.strip()).id)
    return {"channel": channel.payload(BOT)}


def user_info(office: Office, args: Json) -> Json:
    """Return one person."""
    return {"user": _shown(office, _person(office, args["user"]))}


def user_list(office: Office, args: Json) -> Json:
    """Return everybody."""
    return _page(args, [_shown(office, each) for each in office.workspace.people.values()], "members")


def by_email(office: Office, args: Json) -> Json:
    """Return the person of an address."""
    found = [each for each in office.workspace.people.values() if each.email and each.email == args["email"]]
    if not found:
        raise Refusal("users_not_found")
    return {"user": _shown(office, found[0])}


def _person(office: Office, user: Any) -> Person:
    found = office.workspace.people.get(str(user))
    if found is None:
        raise Refusal("user_not_found")
    return found


def _shown(office: Office, person: Person) -> Json:
    told = person.payload()
    if "users:read.email" not in office.scopes:
        told["profile"].pop("email")
    return told


METHODS: Methods = {
    "conversations.list": Method(listed, "channels:read"),
    "conversations.info": Method(info, "", ("channel",)),
    "conversations.members": Method(members, "channels:read", ("channel",)),
    "conversations.join": Method(join, "channels:join", ("channel",)),
    "conversations.leave": Method(leave, "channels:manage", ("channel",)),
    "conversations.open": Method(opened, "im:write"),
    "conversations.history": Method(history, "", ("channel",)),
    "conversations.replies": Method(replies, "", ("channel", "ts")),
    "conversations.invite": Method(invite, "channels:manage", ("channel", "users")),
    "users.conversations": Method(own, "channels:read"),
    "users.info": Method(user_info, "users:read", ("user",)),
    "users.list": Method(user_list, "users:read"),
    "users.lookupByEmail": Method(by_email, "users:read.email", ("email",)),
}
