"""The workspace as one person sees it: pieces of HTML, ready for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.acts.stage import Stage
from bot.sandbox.render import shell
from bot.sandbox.render.html import Html, join
from bot.sandbox.render.look import Look
from bot.sandbox.render.messages import home, mail, message, modal
from bot.sandbox.webapi.troubles import KINDS
from bot.sandbox.workspace.feed import Change
from bot.sandbox.workspace.nouns import Message
from bot.sandbox.workspace.workspace import BOT

Json = dict[str, Any]
SHOWN = 200
"""Messages of a channel that are shown, at most: the newest."""


class Looks:
    """What one person sees.

    Args:
        stage: Of what.
        me: Their id.
        leaps: Names of moments to go on to, and what the button says.
    """

    def __init__(self, stage: Stage, me: str, leaps: Mapping[str, str]) -> None:
        self._stage, self._workspace, self.me, self._leaps = stage, stage.workspace, me, leaps

    @property
    def _look(self) -> Look:
        workspace = self._workspace
        people = {person.id: person.real_name for person in workspace.people.values()}
        channels = {channel.id: channel.name for channel in workspace.channels.values() if not channel.is_im}
        zone = ZoneInfo(workspace.people[self.me].zone)
        shortcuts = tuple((hint.name, hint.says) for hint in self._stage.manifest.on_messages)
        return Look(self.me, people, channels, zone, workspace.clock(), shortcuts)

    @property
    def _bot_name(self) -> str:
        return self._workspace.people[BOT].real_name

    def _drawn(self, given: Message) -> Html:
        replies = [] if given.in_thread else self._workspace.thread(given.channel, given.ts, viewer=self.me)
        return message(given, self._look, replies=[each for each in replies if each.ts != given.ts])

    def first(self) -> Json:
        """Return what stands around everything, for a page that was just opened."""
        workspace, manifest = self._workspace, self._stage.manifest
        chat = workspace.direct(self.me)
        everyone = [(person.id, person.real_name) for person in workspace.people.values() if not person.is_bot]
        return {
            "me": self.me,
            "chat": chat.id if chat else "",
            "bot": self._bot_name,
            "offers": self._offers(),
            "as": shell.persons(everyone, self.me),
            "leaps": shell.leaps(self._leaps),
            "plus": shell.everywhere((hint.name, hint.says) for hint in manifest.anywhere),
            **self.clock(),
            **self.sidebar(),
            **self.trouble(),
            **self.open_modal(),
        }

    def _offers(self) -> dict[str, list[list[str]]]:
        """Return what can complete a word, by its first sign; ``words`` follow a command."""
        workspace, manifest = self._workspace, self._stage.manifest
        invite = ["/invite", f"Invite {self._bot_name} to this channel"]
        return {
            "/": [*([hint.name, hint.says] for hint in manifest.commands), invite],
            "@": [[f"@{person.name}", person.real_name] for person in workspace.people.values()],
            "#": [[f"#{each.name}", each.purpose] for each in workspace.channels.values() if not each.is_im],
            "words": [[hint.name, hint.says] for hint in manifest.words],
        }

    def clock(self) -> Json:
        """Return the time, in words."""
        now = self._workspace.clock().astimezone(self._look.zone)
        return {"clock": f"{now:%a %d %b, %H:%M}"}

    def sidebar(self) -> Json:
        """Return the list of channels."""
        workspace = self._workspace
        seen = [each for each in workspace.channels.values() if each.person in ("", self.me)]
        counted = [(each, workspace.unread(self.me, each.id)) for each in seen]
        return {"sidebar": shell.sidebar(counted, self._bot_name, workspace.unread_mails(self.me))}

    def trouble(self) -> Json:
        """Return the switches."""
        return {"trouble": shell.switches(KINDS, self._stage.switches.on)}

    def place(self, place: str) -> Json:
        """Return a channel, the Home tab or the mailbox."""
        workspace, chat = self._workspace, self._workspace.direct(self.me)
        if place == "home":
            body = home(workspace.homes.get(self.me), self._look)
            return {"head": shell.home_head(self._bot_name, chat.id if chat else ""), "body": body, "writes": False}
        if place == "mail":
            drawn = join(mail(each, self._look) for each in workspace.mails[::-1])
            empty = Html('<div class="empty">No e-mail was sent yet.</div>')
            return {"head": Html("<h1>Mailbox</h1>"), "body": drawn or empty, "writes": False}
        channel = workspace.channels[place]
        drawn = join(self._drawn(each) for each in workspace.history(place, viewer=self.me)[-SHOWN:])
        head = shell.head(channel, self._bot_name, bot_is_member=BOT in channel.members)
        name = self._bot_name if channel.is_im else f"#{channel.name}"
        told = {"head": head, "body": drawn or shell.beginning(channel, self._bot_name), "title": f"Message {name}"}
        return told | {"writes": not channel.is_archived} | self.agent(place)

    def thread(self, channel: str, ts: str) -> Json:
        """Return a thread."""
        held = self._workspace.thread(channel, ts, viewer=self.me)
        return {"body": join(self._drawn(each) for each in held)} | self.agent(channel, ts)

    def agent(self, channel: str, thread: str = "") -> Json:
        """Return what the bot is doing in a channel or thread, and what could be asked there."""
        workspace = self._workspace
        doing = workspace.statuses.get((channel, thread))
        empty = not workspace.history(channel, viewer=self.me)
        return {
            "status": shell.status(doing, self._bot_name),
            "prompts": shell.prompts(workspace.prompts.get(channel)) if empty else "",
        }

    def open_modal(self) -> Json:
        """Return the modal on top; empty where none is open."""
        stack = self._workspace.modals.get(self.me)
        return {"modal": modal(stack[-1], self._look) if stack else ""}

    def calls(self, after: int) -> Json:
        """Return the inspector's lines after one, newest first."""
        newer = [each for each in self._stage.exchanges.all()[::-1] if each.number > after]
        return {"calls": join(shell.exchange(each, self._look) for each in newer)}

    def change(self, change: Change) -> Json | None:
        """Return a change as this person sees it; ``None`` where they do not."""
        facts = change.facts
        if change.only_for not in ("", self.me):
            return None
        kind = change.kind
        if kind == "message":
            found = self._workspace.find(facts["channel"], facts["ts"])
            return {"kind": kind, **facts, "html": self._drawn(found)} if found else None
        told = {
            "call": lambda: facts,
            "gone": lambda: facts,
            "modal": self.open_modal,
            "home": lambda: {"html": home(self._workspace.homes.get(self.me), self._look)},
            "agent": lambda: facts | self.agent(facts["channel"], facts["thread"]),
            "place": lambda: facts,
            "channels": self.sidebar,
            "mail": self.sidebar,
            "clock": self.clock,
            "trouble": self.trouble,
        }
        return {"kind": kind, **told[kind]()}
