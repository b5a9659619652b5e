"""``export``: a reading list for another program, as a file in the direct messages, else by a link that works once."""

from __future__ import annotations

import logging
import secrets
from datetime import timedelta

from bot.answers.citing import FORMS
from bot.model import Ticket
from bot.slack.blocks.lists import EMPTY
from bot.slack.blocks.message import MAX_SECTION_CHARS, Message, section
from bot.slack.blocks.mrkdwn import code_block, link
from bot.slack.blocks.notices import notice
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.verbs.lists import YOURS_ALONE, entries_of
from bot.slack.hear.verbs.verb import Verb
from bot.slack.ids import is_channel, is_direct
from bot.slack.manifest import COMMAND
from bot.slack.wire.chats import chat_with
from bot.slack.wire.transport import FAILURES
from bot.texts.humanize import plural

logger = logging.getLogger(__name__)

SCOPE = "files:write"
GOOD_FOR = timedelta(hours=1)
"""How long a link to a list can be used, once."""

_WORDS = {"bib": "bibtex", "md": "markdown", "": "bibtex", "as": "bibtex"}
_NAMES = {"bibtex": "BibTeX", "ris": "RIS", "markdown": "Markdown", "csv": "CSV"}
_LEAD = ("my list", "my reading list", "saved", "list", "as", "to")


def _form(rest: str) -> str:
    """Return the form that is meant; empty where none is."""
    said = " ".join(rest.lower().split())
    for _ in _LEAD:
        for lead in _LEAD:
            said = said.removeprefix(lead).strip()
    said = _WORDS.get(said, said)
    return said if said in FORMS else ""


def _export(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    name, seen = _form(rest), asked.ts and is_channel(asked.channel)
    if seen or not name:
        return Reply(notice(YOURS_ALONE if seen else OTHER_FORM))
    entries, _ = entries_of(asked, hearing)
    if not entries:
        return Reply(notice(EMPTY))
    text = FORMS[name].write([(paper, bookmark.note) for bookmark, paper in entries])
    count = plural(len(entries), "paper")
    if hearing.permits.sure(asked.client, SCOPE) and _uploaded(
        asked, f"reading-list.{FORMS[name].ending}", text, hearing
    ):
        return Reply(notice(f"Your reading list, {count}, is in our direct messages as a file."))
    if hearing.rooms.public_url:
        return Reply(notice(f"{_link(asked, name, hearing)}: {count}. It works once, within an hour."))
    block = code_block(text)
    if len(block) <= MAX_SECTION_CHARS:
        return Reply(Message(f"Your reading list, {count}", (section(block),)))
    return Reply(notice(TOO_LONG.format(count=count)))


OTHER_FORM = f"I can write BibTeX, RIS, Markdown and CSV: `{COMMAND} export bibtex`, also `ris`, `markdown`, `csv`."
TOO_LONG = (
    f"Your list of {{count}} is too long to be shown here. With the permission `{SCOPE}` I can send it as a file, "
    f"and with `BOT_PUBLIC_URL` by a link; `{COMMAND} cite 2607.28227` gives a few of them."
)


def _link(asked: Asked, name: str, hearing: Hearing) -> str:
    ticket = Ticket(secrets.token_urlsafe(24), asked.team, asked.person, name, hearing.clock() + GOOD_FOR)
    hearing.rooms.lists.give(ticket)
    return link(f"{hearing.rooms.public_url}/lists/{ticket.token}", f"Your reading list as {_NAMES[name]}", 60)


def _uploaded(asked: Asked, name: str, text: str, hearing: Hearing) -> bool:
    """Send a file to the asker's direct messages; return whether Slack took it."""
    try:
        asked.client.files_upload_v2(channel=_chat(asked, hearing), filename=name, title=name, content=text)
    except FAILURES as error:
        logger.warning("a list was not sent as a file reason=%s", error)
        return False
    return True


def _chat(asked: Asked, hearing: Hearing) -> str:
    """Return the id of the asker's direct messages."""
    if is_direct(asked.channel):
        return asked.channel
    greeting = notice("Here is what you asked me to send as a file.")
    return chat_with(asked.client, hearing.rooms.choices, asked.team, asked.person, greeting, at=hearing.clock())


EXPORT = Verb(
    "export",
    "your reading list for another program: BibTeX, RIS, Markdown or CSV",
    (
        ("export bibtex", "for LaTeX"),
        ("export ris", "for Zotero and others"),
        ("export csv", "also `markdown`"),
    ),
    _export,
    takes=lambda rest: bool(_form(rest)) or len(rest.split()) == 1,
    aliases=("saved export",),
)
