"""Paper or Hit -> blocks: one paper as it stands in any message. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.answers.citing import bibtex
from bot.model import ARXIV_ID, Hit, Origin, Paper
from bot.slack.blocks.message import (
    MAX_OPTION_VALUE_CHARS,
    MAX_SECTION_CHARS,
    ROOM_BLOCKS,
    ROOM_CHARS,
    Block,
    Message,
    context,
    menu,
    section,
    size,
)
from bot.slack.blocks.mrkdwn import code_block, link, marked, pieces, plain
from bot.texts.humanize import day_words

HIT_ACTION = "hit"
"""The action of a paper's menu; the paper's number in the message follows, so that each is unique."""

TITLE_CHARS = 300
QUOTE_CHARS = 600
AUTHORS = 3
CARD_AUTHORS = 10
MAX_TAIL_CHARS = 2_000
SEPARATOR = " · "

_MENU = {
    "abstract": "Abstract",
    "similar": "Similar papers",
    "save": "Save to my list",
    "cite": "Cite (BibTeX)",
    "watch": "Watch this topic",
}
OF_A_PAPER = ("abstract", "similar", "save", "cite")
"""What can be done with a paper wherever it stands."""


class Row(NamedTuple):
    """A hit as a message shows it, all but its menu.

    Attributes:
        hit: What was found.
        rank: Its number in the answer, from 1.
        said: Its linked title and evidence.
        small: The small line about it.
    """

    hit: Hit
    rank: int
    said: str
    small: str

    def blocks(self, topic: str = "") -> tuple[Block, ...]:
        """Return it with its menu, from which the question that found it can be watched."""
        menu = overflow(self.hit.paper, f"{HIT_ACTION}.{self.rank}", *OF_A_PAPER, topic=topic)
        return section(self.said, menu), context(self.small)


def row_of(hit: Hit, rank: int, *, grown: int = 0) -> Row:
    """Return a hit as a message shows it; ``grown`` is how many votes it gained since the message was posted."""
    lines = (f"{rank}. {link(hit.paper.url, hit.paper.title, TITLE_CHARS)}", evidence(hit))
    small = SEPARATOR.join(filter(None, [about(hit.paper, grown=grown), hit.seen]))
    return Row(hit, rank, "\n".join(filter(None, lines)), small)


def hit_blocks(hit: Hit, rank: int, *, grown: int = 0) -> tuple[Block, ...]:
    """Return a hit: its linked title and evidence, then a small line about it."""
    return row_of(hit, rank, grown=grown).blocks()


def fitting(hits: Sequence[Hit], offset: int) -> list[Row]:
    """Return as many hits as one message holds beside its question, note and buttons; at least one."""
    rows: list[Row] = []
    blocks = chars = 0
    for rank, hit in enumerate(hits, offset + 1):
        row = row_of(hit, rank)
        drawn = row.blocks()
        blocks, chars = blocks + len(drawn), chars + size(drawn)
        if rows and (blocks > ROOM_BLOCKS or chars > ROOM_CHARS):
            break
        rows.append(row)
    return rows


def evidence(hit: Hit) -> str:
    """Return the sentence that speaks for a hit, with what is to be known of it; empty where there is none."""
    quote = hit.quote
    words = "" if quote.origin is Origin.TITLE else marked(quote.text, quote.marks, QUOTE_CHARS)
    if hit.close:
        return f"> _Close in meaning:_ {words}" if words else "> _Close in meaning_"
    if not words:
        return ""
    return f"> AI summary: {words}" if quote.origin is Origin.AI_SUMMARY else f"> {words}"


def about(paper: Paper, *, authors: int = AUTHORS, grown: int = 0) -> str:
    """Return who wrote a paper, where, when, and how it was taken up, in one line of mrkdwn; never empty."""
    parts = [
        f":warning: Withdrawn from arXiv on {day_words(paper.withdrawn_at.date())}" if paper.withdrawn_at else "",
        author_words(paper.authors, authors),
        plain(paper.organization, 80),
        day_words(paper.day),
        f"▲ {paper.upvotes:,}" + (f" (+{grown:,})" if grown > 0 else ""),
        code_link(paper),
    ]
    return SEPARATOR.join(filter(None, parts))


def author_words(names: Sequence[str], shown: int) -> str:
    """Return the first authors as mrkdwn, and how many more there are; one more is simply named."""
    shown = shown + 1 if len(names) == shown + 1 else shown
    words = ", ".join(plain(name, 60) for name in names[:shown])
    return f"{words} and {len(names) - shown:,} more" if len(names) > shown else words


def code_link(paper: Paper) -> str:
    """Return a link to a paper's repository with its stars, or nothing."""
    if not paper.code_url:
        return ""
    stars = "" if paper.code_stars is None else f" ★ {_short(paper.code_stars)}"
    return link(paper.code_url, f"Code{stars}", 40)


def _short(number: int) -> str:
    return f"{number:,}" if number < 1_000 else f"{number / 1_000:.1f}k"


def overflow(paper: Paper, action_id: str, *verbs: str, topic: str = "") -> Block | None:
    """Return a paper's menu; ``None`` where its id is longer than Slack lets a menu hold.

    Args:
        paper: Whose menu it is.
        action_id: What says that it was used.
        verbs: What can be done with the paper.
        topic: The question that found it; one that is longer than a menu may hold cannot be watched from there.
    """
    if len(f"abstract:{paper.id}") > MAX_OPTION_VALUE_CHARS:
        return None
    entries = [(_MENU[verb], f"{verb}:{paper.id}") for verb in verbs]
    if topic and len(f"watch:{topic}") <= MAX_OPTION_VALUE_CHARS:
        entries.append((_MENU["watch"], f"watch:{topic}"))
    return menu(action_id, entries)


def called(paper_id: str) -> str:
    """Return how a command names a paper: one that no id is known of by what stands for it."""
    return paper_id if ARXIV_ID.fullmatch(paper_id) else f"{UNNUMBERED}{paper_id}"


UNNUMBERED = "paper:"
"""What stands before the id of a paper that has none of arXiv's, in a command."""


def card_blocks(paper: Paper) -> tuple[Block, ...]:
    """Return one paper, whole: title, authors, AI summary labelled as such, abstract, every link."""
    title = section(link(paper.url, paper.title, TITLE_CHARS * 2), overflow(paper, f"{HIT_ACTION}.1", *OF_A_PAPER))
    summary = f"AI summary: {plain(paper.ai_summary, 800)}" if paper.ai_summary else ""
    keywords = f"Keywords (by a model): {plain(', '.join(paper.keywords), 300)}" if paper.keywords else ""
    abstract = [section(part) for part in pieces(paper.abstract, (MAX_SECTION_CHARS, MAX_TAIL_CHARS))] or [
        section("The source has no abstract of it.")
    ]
    small = [context(line) for line in (links_line(paper), summary, keywords) if line]
    return title, context(about(paper, authors=CARD_AUTHORS)), *abstract, *small


def links_line(paper: Paper) -> str:
    """Return links to a paper's pages in one line of mrkdwn; empty where it has none but its own."""
    pdf = f"https://arxiv.org/pdf/{paper.id}" if paper.arxiv_url else ""
    named = (
        ("Hugging Face", paper.url if paper.arxiv_url else ""),
        ("Search for it", "" if paper.arxiv_url else paper.url),
        ("arXiv", paper.arxiv_url),
        ("PDF", pdf),
        ("Project", paper.project_url),
    )
    return SEPARATOR.join(link(url, name, 40) for name, url in named if url)


def abstract_message(paper: Paper) -> Message:
    """Return one paper, whole, as a message."""
    return Message(f"{plain(paper.title, TITLE_CHARS)}: {plain(paper.abstract, 500)}", card_blocks(paper))


def cite_message(*papers: Paper, note: str = "") -> Message:
    """Return the BibTeX of papers, ready to copy, as many as one message holds, and a sentence of ours below it."""
    blocks: list[Block] = []
    for paper in papers:
        entry = section(code_block(bounded(bibtex(paper))))
        if blocks and size([*blocks, entry]) > ROOM_CHARS:
            note = f"{note} The other entries did not fit into one message.".strip()
            break
        blocks.append(entry)
    titles = "; ".join(plain(paper.title, TITLE_CHARS) for paper in papers[:3])
    return Message(f"BibTeX of {titles}", (*blocks, *([context(plain(note, 1_000))] if note else [])))


def bounded(entry: str) -> str:
    """Return BibTeX within a section; of the longest author lists the tail becomes ``and others``, as BibTeX has it."""
    room = MAX_SECTION_CHARS - 20
    while len(code_block(entry)) > room and " and " in entry:
        names, rest = entry.split("},\n  year", 1)
        kept = names.removesuffix(" and others").rsplit(" and ", max(1, names.count(" and ") // 10))[0]
        entry = f"{kept} and others}},\n  year{rest}"
    return entry
