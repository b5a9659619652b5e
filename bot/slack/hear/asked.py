"""What a person typed to the bot, and where: the same for a command, a mention and a direct message."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, tzinfo
from typing import Any

from slack_sdk import WebClient

from bot.ports import Clock, Rooms
from bot.slack.blocks.message import Message
from bot.slack.blocks.seen import seen_words
from bot.slack.hear.alone import Alone
from bot.slack.hear.people import People
from bot.slack.hear.sighted import Sighted
from bot.slack.hear.tabs import Tabs
from bot.slack.hear.working import Working
from bot.slack.hear.zones import Zones
from bot.slack.ids import is_direct
from bot.slack.wire.once import Once
from bot.slack.wire.outbox import Outbox
from bot.slack.wire.passing import Passing
from bot.slack.wire.permits import Permits


@dataclass(frozen=True, slots=True)
class Asked:
    """A text that somebody typed, and where.

    Attributes:
        text: As Slack delivers it.
        team: The asker's workspace.
        person: Who asks.
        channel: Where.
        thread_ts: The thread that it stands in; empty outside of one.
        private: Whether only the asker will see the answer.
        trigger_id: Opens a modal within three seconds; empty where none can be opened.
        client: Slack's Web API, with the workspace's token.
        ts: The message that says it; empty for a command or a press.
        me: The bot's own user id; empty where Slack does not name it.
    """

    text: str
    team: str
    person: str
    channel: str
    thread_ts: str
    private: bool
    trigger_id: str
    client: WebClient = field(repr=False)
    ts: str = ""
    me: str = ""

    @property
    def place(self) -> tuple[str, str, str]:
        """Who asks, and where: the workspace, the channel, the person."""
        return self.team, self.channel, self.person

    @property
    def alone(self) -> bool:
        """Whether nobody but the asker sees the answer."""
        return self.private or bool(self.chats)

    @property
    def chats(self) -> tuple[str, ...]:
        """The asker's direct messages with the bot, where this was asked there."""
        return (self.channel,) if is_direct(self.channel) else ()


@dataclass(frozen=True, slots=True)
class Reply:
    """What to say to a text.

    Attributes:
        message: What is said.
        public: Whether everyone in the channel shall see it, even where the asker was alone with the bot.
        reaction: The emoji that says as much, put on the message itself where the app may.
        shown: Whether a modal shows it, so that there is nothing left to say.
    """

    message: Message
    public: bool = False
    reaction: str = ""
    shown: bool = False


@dataclass(frozen=True, slots=True)
class Hearing:
    """What every listener works with.

    Attributes:
        rooms: The house.
        once: Says of each event whether it is new.
        outbox: Says things to Slack at its pace.
        clock: Gives now.
        on_revoked: Called when the token is good for nothing any more.
        permits: Knows which permissions the app was given.
        people: Knows what Slack knows of people.
        zones: Knows the time zones of people and channels.
        admins: Ids of those who may do what admins may, whatever Slack says.
        alone: What people were last shown alone.
        tabs: Which Home tab they were last shown.
        working: Which chats are being answered, and which of them were stopped.
        restricted: Whether admins alone may change what comes by itself.
        changed: Told of whoever changed something that a Home tab shows.
    """

    rooms: Rooms
    once: Once
    outbox: Outbox
    clock: Clock
    on_revoked: Callable[[], None]
    permits: Permits
    people: People
    zones: Zones
    admins: frozenset[str] = frozenset()
    alone: Alone = field(default_factory=Alone)
    tabs: Tabs = field(default_factory=Tabs)
    working: Working = field(default_factory=Working)
    restricted: bool = False
    changed: Callable[[Asked], object] = lambda _: None

    def zone(self, asked: Asked) -> tzinfo:
        """Return the asker's time zone."""
        return self.zones.of(asked.client, team=asked.team, person=asked.person, channel=asked.channel)

    def is_admin(self, asked: Asked) -> bool:
        """Return whether the asker is an admin: by the settings, or by what Slack says of them."""
        return asked.person in self.admins or self.people.is_admin(asked.client, asked.team, asked.person)

    def today(self, asked: Asked) -> date:
        """Return what the asker's "today" is."""
        return self.clock().astimezone(self.zone(asked)).date()

    def of(self, asked: Asked, today: date | None = None) -> Hearing:
        """Return the same for one asker: what "today" means to them, or means here, and hits that their channel saw."""

        def seen(paper_ids: Iterable[str]) -> dict[str, str]:
            found = self.rooms.sightings.of(asked.team, asked.channel, tuple(paper_ids))
            now, zone = self.clock(), self.zone(asked)
            return {paper_id: seen_words(sightings[0], now, zone) for paper_id, sightings in found.items()}

        day, answers = today or self.today(asked), self.rooms.answers
        in_channel = asked.channel and not asked.chats
        answers = Sighted(answers, day, seen) if in_channel else Passing(answers, day)
        return replace(self, rooms=replace(self.rooms, answers=answers))


def by_command(body: dict[str, Any], client: WebClient) -> Asked:
    """Return what a slash command's request says."""
    return Asked(
        text=str(body.get("text") or ""),
        team=str(body.get("team_id") or ""),
        person=str(body.get("user_id") or ""),
        channel=str(body.get("channel_id") or ""),
        thread_ts="",
        private=True,
        trigger_id=str(body.get("trigger_id") or ""),
        client=client,
    )


def by_press(body: dict[str, Any], text: str, client: WebClient) -> Asked:
    """Return what somebody asked by pressing what holds a text."""
    container = body.get("container") or {}
    thread = (body.get("message") or {}).get("thread_ts") or container.get("thread_ts")
    return Asked(
        text=text,
        team=str((body.get("team") or {}).get("id") or ""),
        person=str((body.get("user") or {}).get("id") or ""),
        channel=str((body.get("channel") or {}).get("id") or container.get("channel_id") or ""),
        thread_ts=str(thread or ""),
        private=bool(container.get("is_ephemeral")),
        trigger_id=str(body.get("trigger_id") or ""),
        client=client,
    )


def held(body: dict[str, Any]) -> str:
    """Return the text that a pressed button holds, or the chosen entry of a menu."""
    action = body["actions"][0]
    return str(action.get("value") or (action.get("selected_option") or {}).get("value") or "")


def by_form(body: dict[str, Any], channel: str, client: WebClient) -> Asked:
    """Return what somebody asked by filling in a form that is about a channel."""
    return replace(by_press(body, "", client), channel=channel, private=True, trigger_id="")


def by_message(body: dict[str, Any], text: str, client: WebClient) -> Asked:
    """Return what a message event says, whose text was read by ``heard.said``."""
    event = body["event"]
    return Asked(
        text=text,
        team=str(event.get("team") or body.get("team_id") or ""),
        person=str(event.get("user") or ""),
        channel=str(event.get("channel") or ""),
        thread_ts=str(event.get("thread_ts") or ""),
        private=False,
        trigger_id="",
        client=client,
        ts=str(event.get("ts") or ""),
        me=_me(body),
    )


def _me(body: dict[str, Any]) -> str:
    given = body.get("authorizations")
    bots = [each for each in given if isinstance(each, dict) and each.get("is_bot")] if isinstance(given, list) else []
    return str(bots[0].get("user_id") or "") if bots else ""
