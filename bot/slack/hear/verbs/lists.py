"""The reading list: ``save``, ``saved``, ``read``, ``note``, ``remind me``, ``unsave``; see ``export`` for the rest."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.answers import listing
from bot.model import Bookmark, Paper
from bot.query.times.later import later
from bot.slack.blocks.lists import EMPTY, LIST_ACTION, NOTE_CHARS, Entry, list_message, shared_message
from bot.slack.blocks.message import Message, actions, button, section
from bot.slack.blocks.mrkdwn import link, plain
from bot.slack.blocks.notices import notice
from bot.slack.blocks.papers import called
from bot.slack.blocks.times import when
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.verbs.papers import NAMED, named, names_paper
from bot.slack.hear.verbs.verb import Act, Verb, anything
from bot.slack.ids import is_channel
from bot.slack.manifest import COMMAND
from bot.texts.humanize import plural

MOST = 2_000
"""Papers on one list."""

AT_ONCE = 20
"""Papers that one command takes: each has a line of the reply."""

FULL = f"Your list holds {MOST:,} papers, which is as many as it may; `{COMMAND} unsave 2607.28227` takes one off."
WHEN = f"When? For example `{COMMAND} remind me Friday of 2607.28227`, or `remind me tomorrow at 9`."
YOURS_ALONE = f"Your list is yours alone, so I show it where only you see it: `{COMMAND} saved`, or ask me in our chat."
_PAGE = re.compile(r"\s*\bpage (\d{1,4})$")
_SEARCH = re.compile(r"(?:search|find|about|on|for)\s+(.+)", re.IGNORECASE | re.DOTALL)
_REMIND = re.compile(r"\b(?:of|about|to read|that|it|this)\b", re.IGNORECASE)


def entries_of(asked: Asked, hearing: Hearing) -> tuple[list[Entry], int]:
    """Return the asker's list with its papers, and how many of these are held no more."""
    kept = hearing.rooms.lists.of(asked.team, asked.person)
    papers = [(one, hearing.rooms.answers.paper(one.paper_id)) for one in kept]
    held = [(one, paper) for one, paper in papers if paper is not None]
    once = {paper.id: (one, paper) for one, paper in reversed(held)}  # a paper may be there by an id of before, too
    return list(once.values())[::-1], len(kept) - len(held)


def _title(paper: Paper) -> str:
    return link(paper.url, paper.title, 150)


def _save(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    lists, now = hearing.rooms.lists, hearing.clock()
    papers = {paper_id: hearing.rooms.answers.paper(paper_id) for paper_id in named(rest)}
    held = [paper for paper in papers.values() if paper]
    unknown = plain(listing.unknown_papers([paper_id for paper_id, paper in papers.items() if paper is None]), 500)
    if not held:
        return Reply(notice(unknown))
    if len(lists.of(asked.team, asked.person)) + len(held) > MOST:
        return Reply(notice(FULL))
    new = [paper for paper in held if lists.save(asked.team, asked.person, paper.id, at=now)]
    said = "Saved" if new else "That is on your list already"
    text = " ".join(filter(None, (f"{said}: {', '.join(map(_title, new or held))}.", unknown)))
    buttons = actions(
        [
            button("Remind me on Friday", f"{LIST_ACTION}.friday", f"remind me friday of {called(held[0].id)}"),
            button("My list", f"{LIST_ACTION}.list", "saved"),
        ]
    )
    return Reply(Message(text, (section(text), *buttons)))


def _saved(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    if asked.ts and is_channel(asked.channel) and rest.strip().lower() != "share":
        return Reply(notice(YOURS_ALONE))
    entries, lost = entries_of(asked, hearing)
    if not entries:
        return Reply(notice(EMPTY))
    page = _PAGE.search(rest)
    words = _PAGE.sub("", rest).strip()
    if words.lower() == "share":
        return Reply(shared_message(entries, asked.person), public=True)
    title, shown = _chosen(entries, words, asked, hearing)
    if not shown:
        held = plural(len(entries), "paper")
        none = f"Nothing on your list matches “{plain(title.partition('“')[2] or words, 100)}; it holds {held}."
        return Reply(notice(none if words else EMPTY))
    command = f"saved {words}".strip()
    number = int(page[1]) if page else 1
    message = list_message(
        shown, title=title, asked=command[:200], page=number, zone=hearing.zone(asked), lost=0 if words else lost
    )
    return Reply(message)


def _chosen(entries: list[Entry], words: str, asked: Asked, hearing: Hearing) -> tuple[str, list[Entry]]:
    """Return what of a list was asked for, and what to call it."""
    if words.lower() in ("", "all"):
        return "Your reading list", sorted(entries, key=lambda entry: entry[0].read_at is not None)
    if words.lower() == "unread":
        return "Unread", [entry for entry in entries if entry[0].read_at is None]
    if words.lower() == "read":
        return "Read", [entry for entry in entries if entry[0].read_at is not None]
    found = _SEARCH.fullmatch(words)
    wanted = found[1] if found else words
    papers = [paper for _, paper in entries]
    matching = set(hearing.rooms.subscribing.among(wanted, papers, today=hearing.today(asked)))
    said = wanted.strip("\"'“”").casefold()
    shown = [entry for entry in entries if entry[1].id in matching or said in entry[0].note.casefold()]
    return f"On your list, matching “{plain(wanted, 100)}”", shown


def _of_one(change: Callable[[Bookmark, Paper, Hearing], str]) -> Act:
    """Return what changes the entries of the papers named, and puts those on the list first that are not."""

    def act(asked: Asked, rest: str, hearing: Hearing) -> Reply:
        told = []
        wanted = named(rest)
        for paper_id in wanted[:AT_ONCE]:
            paper = hearing.rooms.answers.paper(paper_id)
            if paper is None:
                told.append(plain(listing.unknown_papers([paper_id]), 300))
                continue
            told.append(change(_entry(asked, paper_id, paper, hearing), paper, hearing))
        if len(wanted) > AT_ONCE:
            told.append(f"Those were the first {AT_ONCE} of {len(wanted)} papers; name the others again.")
        return Reply(notice("\n".join(told)))

    return act


def _entry(asked: Asked, paper_id: str, paper: Paper, hearing: Hearing) -> Bookmark:
    """Return a paper's entry on the asker's list, made if there is none; its id may be one of before."""
    lists, wanted = hearing.rooms.lists, (paper_id, paper.id)
    mine = [one for one in lists.of(asked.team, asked.person) if one.paper_id in wanted]
    if not mine:
        lists.save(asked.team, asked.person, paper.id, at=hearing.clock())
        mine = [one for one in lists.of(asked.team, asked.person) if one.paper_id == paper.id]
    return mine[0]


def _read(bookmark: Bookmark, paper: Paper, hearing: Hearing) -> str:
    hearing.rooms.lists.change(replace(bookmark, read_at=bookmark.read_at or hearing.clock(), remind_at=None))
    return f"✓ Read: {_title(paper)}"


def _unread(bookmark: Bookmark, paper: Paper, hearing: Hearing) -> str:
    hearing.rooms.lists.change(replace(bookmark, read_at=None))
    return f"Unread again: {_title(paper)}"


def _note(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    """Keep the asker's own words beside a paper; none take them back."""
    found = NAMED.search(rest)
    words = " ".join((rest[: found.start()] + " " + rest[found.end() :]).split()) if found else rest
    words = words.removeprefix("on ").strip(" :")[:NOTE_CHARS]

    def change(bookmark: Bookmark, paper: Paper, hearing: Hearing) -> str:
        hearing.rooms.lists.change(replace(bookmark, note=words))
        return (
            f"Noted on {_title(paper)}: {plain(words, NOTE_CHARS)}"
            if words
            else f"No note on {_title(paper)} any more."
        )

    return _of_one(change)(asked, found[0] if found else "", hearing)


def _unsave(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    taken = [one for one in named(rest) if hearing.rooms.lists.remove(asked.team, asked.person, one)]
    if not taken:
        return Reply(notice(f"That is not on your list; `{COMMAND} saved` shows what is."))
    papers = [hearing.rooms.answers.paper(one) for one in taken]
    shown = ", ".join(_title(paper) if paper else one for paper, one in zip(papers, taken, strict=True))
    return Reply(notice(f"Off your list: {shown}. `{COMMAND} save {called(taken[0])}` puts it back."))


def _remind(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    """Remind of a paper later: the one named, else the last saved."""
    zone, ids = hearing.zone(asked), named(rest)
    words = " ".join(_REMIND.sub(" ", NAMED.sub(" ", rest)).split())
    until = _instant(words, asked, hearing)
    if until is None:
        return Reply(notice(WHEN))
    mine = hearing.rooms.lists.of(asked.team, asked.person)
    if not ids and not mine:
        return Reply(notice(EMPTY))

    def change(bookmark: Bookmark, paper: Paper, hearing: Hearing) -> str:
        hearing.rooms.lists.change(replace(bookmark, remind_at=until, read_at=None))
        return f":alarm_clock: I will remind you on {when(until, zone)}: {_title(paper)}"

    return _of_one(change)(asked, " ".join(map(called, ids or (mine[0].paper_id,))), hearing)


def _instant(words: str, asked: Asked, hearing: Hearing) -> datetime | None:
    zone = hearing.zone(asked)
    return later(words, hearing.clock(), zone if isinstance(zone, ZoneInfo) else ZoneInfo("UTC"))


_LISTED = re.compile(
    r"(?:all|unread|read|share|(?:search|find|about|on|for)\s.+|page \d+)?(?: page \d{1,4})?", re.IGNORECASE
)

SAVE = Verb(
    "save",
    "puts a paper on your reading list",
    (("save 2607.28227", "by its id, or a link"), ("save 2", "the second one of your last answer")),
    _save,
    takes=names_paper,
    changes=True,
)
SAVED = Verb(
    "saved",
    "your reading list: unread first, with your notes; only you see it",
    (
        ("saved", "all of it"),
        ("saved unread", "also `read`"),
        ("saved search diffusion by:nvidia", "what of it matches"),
    ),
    _saved,
    takes=lambda rest: bool(_LISTED.fullmatch(rest)),
    aliases=("my list", "reading list", "my reading list", "list", "saved papers"),
    options=(("share", "shows it to everyone here"), ("page 2", "the next ten")),
)
READ = Verb(
    "read",
    "marks a paper as read",
    (("read 2607.28227", "also `unread 2607.28227`"),),
    _of_one(_read),
    takes=names_paper,
    changes=True,
)
UNREAD = Verb(
    "unread",
    "marks a paper as not read",
    (("unread 2607.28227", "it is first again"),),
    _of_one(_unread),
    takes=names_paper,
    changes=True,
)
NOTE = Verb(
    "note",
    "keeps your own words beside a paper",
    (
        ("note 2607.28227 for the Friday meeting", "only you see it, unless you share"),
        ("note 2607.28227", "takes it back"),
    ),
    _note,
    takes=names_paper,
    changes=True,
)
REMIND = Verb(
    "remind me",
    "reminds you of a paper, in your direct messages",
    (("remind me Friday of 2607.28227", "in the morning"), ("remind me in 2 hours", "of the last one that you saved")),
    _remind,
    takes=anything,
    aliases=("remind",),
    changes=True,
)
UNSAVE = Verb(
    "unsave",
    "takes a paper off your list",
    (("unsave 2607.28227", "`save` puts it back"),),
    _unsave,
    takes=names_paper,
    changes=True,
)
LIST_VERBS = (SAVE, SAVED, READ, UNREAD, NOTE, REMIND, UNSAVE)
