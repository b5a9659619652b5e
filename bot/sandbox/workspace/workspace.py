"""The workspace: who is there, what was said, what is open. Every change of it is published in its feed."""

from __future__ import annotations

import itertools
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.workspace.feed import Feed
from bot.sandbox.workspace.handles import Handles
from bot.sandbox.workspace.nouns import Channel, Json, Mail, Message, Person, View

APP_ID, BOT_ID, BOT = "A1", "B1", "UB0T"
APP: Json = {"app_id": APP_ID, "bot_id": BOT_ID}
ADA, BEN = "U0ADA", "U0BEN"
GENERAL, PAPERS, RANDOM = "C0GENERAL", "C0PAPERS", "C0RANDOM"
DM_ADA, DM_BEN = "D0ADA", "D0BEN"

MAILBOX = "mail"
"""What is read when someone looks into the mailbox."""

MOST_VIEWS = 3


class Workspace:
    """A small workspace with two people and the bot. One lock for all of it; each method may be called from any thread.

    Args:
        clock: Gives now.
        bot_name: What the bot is called.

    Attributes:
        lock: Held by whoever reads or changes several things that belong together.
    """

    def __init__(self, clock: Callable[[], datetime], bot_name: str = "Paperboy") -> None:
        self.clock, self.lock, self.feed, self.handles = clock, threading.RLock(), Feed(), Handles()
        self.people = {person.id: person for person in _people(clock(), bot_name)}
        self.channels = {channel.id: channel for channel in _channels()}
        self.homes: dict[str, View] = {}
        self.modals: dict[str, list[View]] = {}
        self.prompts: dict[str, Json] = {}
        self.statuses: dict[tuple[str, str], Json] = {}
        self.files: dict[str, Json] = {}
        self.mails: list[Mail] = []
        self._messages: dict[str, dict[str, Message]] = defaultdict(dict)
        self._read: dict[tuple[str, str], str] = {}
        self._numbers = itertools.count(1)
        self._last_ts = 0

    # Names and numbers

    def number(self) -> int:
        """Return a number that was not given before."""
        return next(self._numbers)

    def ts(self) -> str:
        """Return a message's time: the clock's, and later than any before."""
        with self.lock:
            self._last_ts = max(self._last_ts + 1, int(self.clock().timestamp() * 1_000_000))
            return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def direct(self, user: str) -> Channel | None:
        """Return a person's direct messages with the bot."""
        return next((channel for channel in self.channels.values() if channel.person == user), None)

    def settle(self, user: str, zone: str) -> None:
        """Let someone live in another time zone."""
        self.people[user].zone, self.people[user].offset_seconds = zone, _offset_seconds(self.clock(), zone)

    # Messages

    def say(self, message: Message) -> Message:
        """Keep a message, with ids for those of its blocks and elements that have none."""
        with self.lock:
            message.blocks = self.with_ids(message.blocks)
            if message.in_thread and (root := self.find(message.channel, message.thread_ts)):
                root.thread_ts = root.ts
            self._messages[message.channel][message.ts] = message
            self.touch(message)
            return message

    def touch(self, message: Message) -> None:
        """Tell that a message is new or changed, and its thread's first one with it."""
        thread = message.thread_ts if message.in_thread else ""
        self.feed.publish("message", channel=message.channel, ts=message.ts, thread=thread, only_for=message.only_for)
        if thread and self.find(message.channel, thread):
            self.feed.publish("message", channel=message.channel, ts=thread, thread="")

    def with_ids(self, blocks: Iterable[Json]) -> list[Json]:
        """Return blocks with an id each, and their elements with an action each: Slack makes up what is missing."""
        return [self._with_id(block) for block in blocks]

    def _with_id(self, block: Json) -> Json:
        held = {**block} if block.get("block_id") else {**block, "block_id": f"b{self.number()}"}
        if isinstance(held.get("elements"), list) and held.get("type") in ("actions", "context_actions"):
            held["elements"] = [self._with_action(each) for each in held["elements"]]
        for place in ("accessory", "element"):
            if isinstance(held.get(place), dict):
                held[place] = self._with_action(held[place])
        return held

    def _with_action(self, element: Json) -> Json:
        named = element.get("action_id") or element.get("type") == "image"
        return element if named else {**element, "action_id": f"a{self.number()}"}

    def find(self, channel: str, ts: str) -> Message | None:
        """Return a message, or ``None``."""
        return self._messages.get(channel, {}).get(ts)

    def remove(self, message: Message) -> None:
        """Take a message out."""
        with self.lock:
            self._messages[message.channel].pop(message.ts, None)
            self.feed.publish("gone", channel=message.channel, ts=message.ts, only_for=message.only_for)
            if message.in_thread and (root := self.find(message.channel, message.thread_ts)):
                self.touch(root)

    def all(self, channel: str, *, viewer: str = "") -> list[Message]:
        """Return a channel's messages and those of its threads, oldest first; of private ones, a viewer's own."""
        with self.lock:
            held = sorted(self._messages[channel].values(), key=lambda message: message.ts)
        return [message for message in held if message.only_for in ("", viewer)]

    def history(self, channel: str, *, viewer: str = "") -> list[Message]:
        """Return a channel's messages outside of threads, oldest first; of private ones, a viewer's own."""
        return [
            message for message in self.all(channel, viewer=viewer) if not message.in_thread or _is_broadcast(message)
        ]

    def thread(self, channel: str, ts: str, *, viewer: str = "") -> list[Message]:
        """Return a message and what stands in its thread, oldest first."""
        return [message for message in self.all(channel, viewer=viewer) if ts in (message.ts, message.thread_ts)]

    def react(self, message: Message, name: str, user: str, *, add: bool) -> bool:
        """Add or take a reaction; return whether that changed anything."""
        with self.lock:
            who = message.reactions.setdefault(name, [])
            changed = add != (user in who)
            if changed:
                who.append(user) if add else who.remove(user)
            if not who:
                del message.reactions[name]
            if changed:
                self.touch(message)
            return changed

    # What a person has seen

    def read(self, user: str, channel: str) -> None:
        """Note that someone has read a channel to its end."""
        with self.lock:
            self._read[user, channel] = self.ts()
        self.feed.publish("channels", only_for=user)

    def unread(self, user: str, channel: str) -> int:
        """Return how many messages of others someone has not read."""
        since = self._read.get((user, channel), "0")
        return sum(message.ts > since and message.user != user for message in self.history(channel, viewer=user))

    # Channels

    def add(self, channel: Channel) -> None:
        """Make a channel, or a person's direct messages."""
        self.channels[channel.id] = channel
        self.feed.publish("channels")

    def leave(self, channel: Channel, user: str) -> None:
        """Take someone, or the bot, out."""
        channel.members.discard(user)
        self.feed.publish("channels")
        self.feed.publish("place", channel=channel.id)

    def invite(self, channel: Channel, user: str) -> None:
        """Make someone, or the bot, a member."""
        channel.members.add(user)
        self.feed.publish("channels")
        self.feed.publish("place", channel=channel.id)

    def archive(self, channel: Channel, *, archived: bool) -> None:
        """Archive a channel, or open it again."""
        channel.is_archived = archived
        self.feed.publish("channels")
        self.feed.publish("place", channel=channel.id)

    # Views

    def open_modal(self, user: str, given: Json, *, push: bool) -> View | None:
        """Open a modal, on top of those that are open where it is pushed; ``None`` if three are open."""
        with self.lock:
            stack = self.modals.get(user, []) if push else []
            if len(stack) >= MOST_VIEWS:
                return None
            view = View(f"V{self.number()}", self._view(given), user)
            if stack:
                view.root_id, view.previous_id = stack[0].id, stack[-1].id
            self.modals[user] = [*stack, view]
            self.feed.publish("modal", only_for=user)
            return view

    def change_view(self, view: View, given: Json) -> None:
        """Show something else in a view."""
        with self.lock:
            view.given, view.errors, view.revision = self._view(given), {}, view.revision + 1
            self.feed.publish("home" if view.is_home else "modal", only_for=view.user)

    def close_modals(self, user: str, *, every: bool) -> list[View]:
        """Close the modal on top, or all of them; return those closed."""
        with self.lock:
            stack = self.modals.get(user, [])
            kept = [] if every else stack[:-1]
            self.modals[user] = kept
            self.feed.publish("modal", only_for=user)
            return stack[len(kept) :]

    def publish_home(self, user: str, given: Json) -> View:
        """Show a Home tab."""
        with self.lock:
            home = self.homes.setdefault(user, View(f"V{self.number()}", given, user))
            self.change_view(home, given)
            return home

    def view(self, view_id: str, external_id: str = "") -> View | None:
        """Return an open view by its id, or by the id that the bot gave it."""
        with self.lock:
            every = [*self.homes.values(), *(view for stack in self.modals.values() for view in stack)]
        return next(
            (
                view
                for view in every
                if view.id == view_id or (external_id and view.given.get("external_id") == external_id)
            ),
            None,
        )

    def _view(self, given: Json) -> Json:
        return {**given, "blocks": self.with_ids(given.get("blocks") or [])}

    # The agent's chat, mails

    def set_prompts(self, channel: str, prompts: Json) -> None:
        """Show suggested prompts in a chat."""
        self.prompts[channel] = prompts
        self.feed.publish("agent", channel=channel, thread="")

    def set_status(self, channel: str, thread_ts: str, status: Json | None) -> None:
        """Show what the bot is doing in a thread or chat; ``None`` takes it away."""
        with self.lock:
            before = self.statuses.pop((channel, thread_ts), None)
            if status is not None:
                self.statuses[channel, thread_ts] = status
        if before or status:
            self.feed.publish("agent", channel=channel, thread=thread_ts)

    def unread_mails(self, user: str) -> int:
        """Return how many e-mails came since someone looked into the mailbox."""
        since = float(self._read.get((user, MAILBOX), "0"))
        return sum(mail.at > since for mail in self.mails)

    def deliver_mail(self, to: str, subject: str, text: str, html: str = "") -> None:
        """Put an e-mail into the mailbox."""
        self.mails.append(Mail(to, subject, text, self.clock().timestamp(), html))
        self.feed.publish("mail")


def _is_broadcast(message: Message) -> bool:
    return message.subtype == "thread_broadcast"


def _people(now: datetime, bot_name: str) -> Iterator[Person]:
    named: tuple[tuple[str, str, str, str, dict[str, Any]], ...] = (
        (ADA, "ada", "Ada Winter", "Europe/Berlin", {"is_admin": True, "email": "ada@sandbox.example"}),
        (BEN, "ben", "Ben Okafor", "America/New_York", {"email": "ben@sandbox.example"}),
        (BOT, bot_name.lower(), bot_name, "UTC", {"is_bot": True}),
    )
    for person_id, name, real_name, zone, more in named:
        yield Person(person_id, name, real_name, zone, _offset_seconds(now, zone), **more)


def _offset_seconds(now: datetime, zone: str) -> int:
    offset = now.astimezone(ZoneInfo(zone)).utcoffset()
    return int(offset.total_seconds()) if offset else 0


def _channels() -> Iterator[Channel]:
    everyone = {ADA, BEN}
    yield Channel(GENERAL, "general", "What concerns everyone", {*everyone, BOT})
    yield Channel(PAPERS, "papers", "Papers worth reading", {*everyone, BOT})
    yield Channel(RANDOM, "random", "Everything else", {*everyone})
    yield Channel(DM_ADA, person=ADA, members={ADA, BOT})
    yield Channel(DM_BEN, person=BEN, members={BEN, BOT})
