"""What a person says and asks for: messages, commands, shortcuts, reactions, a look at Home, an invitation."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Collection
from typing import Any

from bot.sandbox.acts import envelopes
from bot.sandbox.acts.acting import Acts, Refused
from bot.sandbox.acts.courier import Courier
from bot.sandbox.webapi.office import Office
from bot.sandbox.webapi.responses import respond
from bot.sandbox.workspace.nouns import TEAM, Channel, Json, Message
from bot.sandbox.workspace.workspace import APP, BOT, Workspace

_LINK = re.compile(r"<(https?://[^|>\s]+)(?:\|[^>]*)?>")
_ADDRESS = re.compile(r"(?<![<|])https?://[^\s<>|]+")


class Doings(Acts):
    """What a person says and asks for.

    Args:
        workspace: Where.
        courier: Who tells the bot.
        response_url: Gives the address of a response by its name.
        subscribed: The events that the app asked for, as its manifest names them (``message.im``).
        domains: Whose links, their sub-domains' among them, it asked for.
    """

    def __init__(
        self,
        workspace: Workspace,
        courier: Courier,
        response_url: Callable[[str], str],
        *,
        subscribed: Collection[str],
        domains: Collection[str] = (),
    ) -> None:
        super().__init__(workspace, courier, response_url)
        self._domains = tuple(domains)
        self._subscribed = frozenset(subscribed)

    # Messages

    def say(self, user: str, channel_id: str, text: str, thread_ts: str = "") -> Message:
        """Write a message; the bot hears of it where it subscribed to that.

        Raises:
            Refused: The channel is archived.
        """
        channel = self._writable(channel_id)
        wrapped = _ADDRESS.sub(lambda found: f"<{found[0]}>", text)
        message = Message(channel.id, self._workspace.ts(), user, text=wrapped, thread_ts=thread_ts)
        self._workspace.say(message)
        self._workspace.read(user, channel.id)
        self._tell_of(message, channel)
        return message

    def _writable(self, channel_id: str) -> Channel:
        channel = self._channel(channel_id)
        if channel.is_archived:
            raise Refused("This channel is archived: nothing can be written here.")
        return channel

    def _tell_of(self, message: Message, channel: Channel, **more: Any) -> None:
        inner: Json = {
            "user": message.user,
            "text": message.text,
            "ts": message.ts,
            "event_ts": message.ts,
            "team": TEAM,
            "channel": channel.id,
            **({"thread_ts": message.thread_ts} if message.in_thread else {}),
            **more,
        }
        if BOT not in channel.members:
            return
        if f"<@{BOT}>" in message.text and not channel.is_im:
            self._event("app_mention", {"type": "app_mention", **inner})
        kind = "im" if channel.is_im else "group" if channel.is_private else "channel"
        name = {"im": "message.im", "group": "message.groups", "channel": "message.channels"}[kind]
        self._event(name, {"type": "message", "channel_type": kind, **inner})
        links = [html.unescape(link) for link in _LINK.findall(message.text)]
        if any(map(self._domain, links)):
            told = [{"url": link, "domain": domain} for link in links if (domain := self._domain(link))]
            shared: Json = {"channel": channel.id, "user": message.user, "message_ts": message.ts, "links": told}
            shared |= {"is_bot_user_member": True, "source": "conversations_history", "event_ts": message.ts}
            shared |= {"thread_ts": message.thread_ts} if message.in_thread else {}
            self._event("link_shared", {"type": "link_shared", **shared})

    def _domain(self, link: str) -> str:
        """Return which domain of the manifest a link is of; empty for none."""
        host = link.split("/")[2].lower()
        return next((each for each in self._domains if host == each or host.endswith(f".{each}")), "")

    def _event(self, name: str, inner: Json) -> None:
        if name in self._subscribed:
            at = self._workspace.clock().timestamp()
            self._courier.send(envelopes.event(inner, self._workspace.number(), at))

    def react(self, user: str, channel_id: str, ts: str, name: str) -> None:
        """Add a reaction, or take it away."""
        message = self._message(channel_id, ts)
        add = user not in message.reactions.get(name, ())
        self._workspace.react(message, name, user, add=add)
        kind = "reaction_added" if add else "reaction_removed"
        item = {"type": "message", "channel": channel_id, "ts": ts}
        inner = {"type": kind, "user": user, "reaction": name, "item": item, "item_user": message.user}
        self._event(kind, inner | {"event_ts": self._workspace.ts()})

    # Commands and shortcuts

    def command(self, user: str, channel_id: str, line: str) -> None:
        """Type a slash command.

        Raises:
            Refused: The bot did not take it.
        """
        name, _, text = line.partition(" ")
        channel, person = self._writable(channel_id), self._workspace.people[user]
        response = self._workspace.handles.respond(user, channel.id)
        envelope = envelopes.command(name, text.strip(), person, channel, self._handles(user, response))
        said = self._want(envelope, name)
        if said.get("text") or said.get("blocks"):
            self._answer(response, said)

    def _answer(self, name: str, said: Json) -> None:
        """Show what an acknowledgement says."""
        response = self._workspace.handles.use_response(name)
        if response:
            respond(Office(self._workspace, "", frozenset()), response, said)

    def shortcut(self, user: str, callback_id: str, channel_id: str = "", ts: str = "") -> None:
        """Use a shortcut: of a message where one is named, else a global one.

        Raises:
            Refused: The bot did not take it.
        """
        trigger = self._workspace.handles.trigger(user)
        more: Json = {"callback_id": callback_id, "trigger_id": trigger, "action_ts": self._workspace.ts()}
        if ts:
            message, channel = self._message(channel_id, ts), self._channel(channel_id)
            response = self._workspace.handles.respond(user, channel_id, ts=ts)
            more |= {"channel": envelopes.place(channel), "message": message.payload(APP), "message_ts": ts}
            more |= {"response_url": self._response_url(response)}
        self._tell("message_action" if ts else "shortcut", user, more, callback_id)

    # Home and membership

    def stop(self, user: str, channel_id: str, thread_ts: str) -> None:
        """Press Stop while the bot works on a chat's question."""
        inner = {"type": "agent_session_stopped", "user": user, "channel": channel_id, "thread_ts": thread_ts}
        self._event("agent_session_stopped", inner | {"event_ts": self._workspace.ts()})

    def look_at(self, user: str, channel_id: str) -> None:
        """Look at a channel beside the agent's chat."""
        chat = self._workspace.direct(user)
        entity = {"type": "slack#/types/channel_id", "value": channel_id, "team_id": TEAM}
        inner: Json = {"type": "app_context_changed", "user": user, "context": {"entities": [entity]}}
        inner |= {"channel": chat.id} if chat else {}
        self._event("app_context_changed", inner | {"event_ts": self._workspace.ts()})

    def open_app(self, user: str, tab: str) -> None:
        """Open the app's Home or Messages tab."""
        channel = self._workspace.direct(user)
        if channel is None:
            return
        inner: Json = {"type": "app_home_opened", "user": user, "channel": channel.id, "tab": tab}
        home = self._workspace.homes.get(user)
        inner |= {"view": home.payload(APP)} if home and tab == "home" else {}
        self._event("app_home_opened", inner | {"event_ts": self._workspace.ts()})

    def invite(self, user: str, channel_id: str) -> None:
        """Invite the bot to a channel."""
        channel = self._channel(channel_id)
        if BOT in channel.members:
            return
        self._workspace.invite(channel, BOT)
        joined = f"<@{BOT}> was added to the channel by <@{user}>"
        self._workspace.say(
            Message(channel.id, self._workspace.ts(), BOT, text=joined, subtype="channel_join", by_bot=True)
        )
        inner: Json = {"type": "member_joined_channel", "user": BOT, "channel": channel.id, "channel_type": "C"}
        inner |= {"team": TEAM, "inviter": user, "event_ts": self._workspace.ts()}
        self._event("member_joined_channel", inner)

    def archive(self, user: str, channel_id: str, *, archived: bool) -> None:
        """Archive a channel, or open it again."""
        channel = self._channel(channel_id)
        self._workspace.archive(channel, archived=archived)
        kind = "channel_archive" if archived else "channel_unarchive"
        inner = {"type": kind, "channel": channel.id, "user": user, "event_ts": self._workspace.ts()}
        self._event(kind, inner)
