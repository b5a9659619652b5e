"""What a channel remembers: ``posted ID``, ``was this posted here?``, ``what did we discuss about X?``; ``cards``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.model import Paper
from bot.query.question import ARXIV_NUMBER
from bot.query.typed.links import linked
from bot.slack.blocks.notices import CARDS_ARE_OFF, CARDS_ARE_ON, ONLY_ADMINS, WHICH_PAPER, notice
from bot.slack.blocks.seen import discussed_message, posted_message, undiscussed_message
from bot.slack.hear.asked import Asked, Hearing, Reply
from bot.slack.hear.earlier import earlier
from bot.slack.hear.links import CHOICE, OFF
from bot.slack.hear.places import may_change
from bot.slack.hear.replies import counted
from bot.slack.hear.verbs.verb import Verb
from bot.slack.wire.permits import READING

PAGE, PAGES = 20, 10
"""Of a topic's papers, so many are looked through for those that the channel saw."""

MOST_PAPERS, MOST_COUNTED = 10, 3

_POSTED = re.compile(
    r"(?:(?:this|it|that|the paper|that paper|this paper|\S*\d{4}\.\d{4,5}\S*)\s+)?(?:already |ever )?"
    r"(?:been )?(?:posted|shared|linked|discussed|seen)(?: already| before)?(?: (?:in )?(?:here|this channel))?"
    r"(?: already| before)?\W*",
    re.IGNORECASE,
)
_HERE = re.compile(r"\b(?:here|this channel)\b", re.IGNORECASE)
_TOPIC = re.compile(r"(?:(?:about|on|regarding)\s+)(?P<topic>.+?)(?: (?:here|in this channel))?\W*", re.IGNORECASE)


def _posted(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    papers = list(_papers(asked, rest, hearing))
    if not papers:
        return Reply(notice(WHICH_PAPER))
    seen = dict(hearing.rooms.sightings.of(asked.team, asked.channel, [paper.id for paper in papers]))
    for paper_id, (newest, *older) in list(seen.items())[:MOST_COUNTED]:
        seen[paper_id] = (counted(asked.client, newest, hearing), *older)
    may_count = hearing.permits.sure(asked.client, *READING)
    return Reply(posted_message(papers, seen, hearing.clock(), hearing.zone(asked), counted=may_count))


def _papers(asked: Asked, rest: str, hearing: Hearing) -> Iterator[Paper]:
    """Give the papers that are named, else those that the bot showed last where this is asked."""
    named = tuple(dict.fromkeys([*linked(rest), *ARXIV_NUMBER.findall(rest)]))
    if not named:
        answers = earlier(asked, hearing)
        named = answers[0].page if answers else ()
    for paper_id in named[:MOST_PAPERS]:
        paper = hearing.rooms.answers.paper(paper_id)
        if paper is not None:
            yield paper


def _discussed(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    found = _TOPIC.fullmatch(rest)
    topic = found["topic"] if found else rest
    seen = hearing.rooms.sightings.seen(asked.team, asked.channel)
    papers = list(_on(topic, seen, hearing))[:MOST_PAPERS] if seen else []
    if not papers:
        return Reply(undiscussed_message(topic))
    there = hearing.rooms.sightings.of(asked.team, asked.channel, [paper.id for paper in papers])
    told = {
        paper_id: (counted(asked.client, newest, hearing) if at < MOST_COUNTED else newest, *older)
        for at, (paper_id, (newest, *older)) in enumerate(there.items())
    }
    papers = [paper for paper in papers if paper.id in told]
    return Reply(discussed_message(topic, papers, told, hearing.clock(), hearing.zone(asked)))


def _on(topic: str, seen: frozenset[str], hearing: Hearing) -> Iterator[Paper]:
    """Give the papers on a topic that were seen, best first."""
    for page in range(PAGES):
        answer = hearing.rooms.answers.answer(topic, offset=page * PAGE, limit=PAGE)
        yield from (hit.paper for hit in answer.hits if hit.paper.id in seen)
        if not answer.more or answer.query.ids:
            return


def _cards(asked: Asked, rest: str, hearing: Hearing) -> Reply:
    choices, off = hearing.rooms.choices, rest.lower() == OFF
    if rest and not may_change(asked, hearing, mine=bool(asked.chats)):
        return Reply(notice(ONLY_ADMINS))
    if rest:
        value = OFF if off else ""
        choices.choose(asked.team, CHOICE, value, channel=asked.channel, at=hearing.clock())
    else:
        off = choices.chosen(asked.team, CHOICE, channel=asked.channel) == OFF
    return Reply(notice(CARDS_ARE_OFF if off else CARDS_ARE_ON), public=bool(rest))


def _asks_whether_posted(rest: str) -> bool:
    """Return whether a text asks it of one paper, or names nothing but one."""
    if len(rest.split()) == 1 and ARXIV_NUMBER.search(rest):
        return True
    return bool(_POSTED.fullmatch(rest)) and bool(_HERE.search(rest))


POSTED = Verb(
    "posted",
    "whether a paper was posted here, when, and how much it was talked about",
    (
        ("posted 2607.28227", "whether this channel saw it"),
        ("was this posted here?", "the paper that I showed last, in its thread"),
    ),
    _posted,
    takes=_asks_whether_posted,
    aliases=("was", "has", "is"),
)
DISCUSSED = Verb(
    "what did we discuss",
    "the papers on a topic that came up in this channel",
    (("what did we discuss about pruning?", "papers on it that were posted, shared or linked here"),),
    _discussed,
    takes=lambda rest: bool(_TOPIC.fullmatch(rest)),
    aliases=("did we discuss", "have we discussed", "what have we discussed", "what did we say", "discussed here"),
)
CARDS = Verb(
    "cards",
    "whether links to papers get a card in this channel",
    (("cards", "what is set"), ("cards off", "no more of them here"), ("cards on", "brings them back")),
    _cards,
    takes=lambda rest: rest.lower() in ("", "on", "off"),
)
MEMORY_VERBS = (POSTED, DISCUSSED, CARDS)
