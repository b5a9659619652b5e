"""Papers side by side -> Message: a table that can be sorted where Slack takes one, else a section each. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.answers.comparison import Compared
from bot.slack.blocks.answers import EVENT_TYPE, SHARE
from bot.slack.blocks.message import Block, Message, actions, button, context, section
from bot.slack.blocks.mrkdwn import clean, link, plain, shorten
from bot.slack.blocks.papers import HIT_ACTION, OF_A_PAPER, about, overflow
from bot.slack.blocks.state import State
from bot.texts.humanize import day_words
from bot.texts.latex import readable

_CELL_CHARS = 420
_TITLE_CHARS = 160
_COLUMNS = ("Paper", "What it claims", "How", "Numbers", "Votes", "Code", "Lab", "Day")

Cell = dict[str, Any]


def compare_message(papers: Sequence[Compared], *, private: bool, note: str = "") -> Message:
    """Return papers side by side.

    Args:
        papers: Two to four.
        private: Whether only the asker sees them, so that they can be shared.
        note: A sentence of ours below them, such as which paper is not held.
    """
    ids = [each.paper.id for each in papers]
    titles = "; ".join(f"{number}. {plain(each.paper.title, 120)}" for number, each in enumerate(papers, 1))
    share = State(f"compare {' '.join(ids)}").encode() if private else None
    below = (
        *([context(plain(note, 500))] if note else []),
        *actions([button("Share", SHARE, share, style="primary")] if share else []),
    )
    payload = {"question": "", "offset": 0, "hits": ids, "total": len(ids)}
    sections = tuple(block for number, each in enumerate(papers, 1) for block in _sections(each, number))
    message = Message(
        f"{len(papers)} papers side by side: {titles}",
        (*_table(papers), *below),
        {"event_type": EVENT_TYPE, "event_payload": payload},
    )
    return replace(message, plainer=(context(f"{len(papers)} papers side by side"), *sections, *below))


def _table(papers: Sequence[Compared]) -> tuple[Block, ...]:
    rows = [[_text(name) for name in _COLUMNS], *(_row(each) for each in papers)]
    caption = f"{len(papers)} papers side by side"
    menus = [overflow(each.paper, f"{HIT_ACTION}.{number}", *OF_A_PAPER) for number, each in enumerate(papers, 1)]
    table = {"type": "data_table", "caption": caption, "rows": rows, "row_header_column_index": 0}
    named = [
        section(f"{number}. {link(each.paper.url, each.paper.title, _TITLE_CHARS)}", menu)
        for (number, each), menu in zip(enumerate(papers, 1), menus, strict=True)
    ]
    return table, *named


def _row(each: Compared) -> list[Cell]:
    paper = each.paper
    stars = "" if paper.code_stars is None else f" ★ {paper.code_stars:,}"
    return [
        _text(paper.title, _TITLE_CHARS),
        _text(each.claim),
        _text(each.method),
        _text(" ".join(each.figures)),
        {"type": "raw_number", "value": paper.upvotes, "text": f"▲ {paper.upvotes:,}"},
        _text(f"yes{stars}" if paper.code_url else "no"),
        _text(paper.organization, 80),
        _text(day_words(paper.day)),
    ]


def _text(text: str, limit: int = _CELL_CHARS) -> Cell:
    """Return a cell of plain text; it is no markup, so that nothing in it is escaped."""
    return {"type": "raw_text", "text": shorten(clean(readable(text)), limit) or "\u2013"}


def _sections(each: Compared, number: int) -> tuple[Block, ...]:
    parts = (("Claims", each.claim), ("How", each.method), ("Numbers", " ".join(each.figures)))
    told = [f"*{name}:* {words}" for name, text in parts if (words := plain(text, _CELL_CHARS))]
    title = f"{number}. *{link(each.paper.url, each.paper.title, _TITLE_CHARS)}*"
    menu = overflow(each.paper, f"{HIT_ACTION}.{number}", *OF_A_PAPER)
    return section("\n".join([title, *told]), menu), context(about(each.paper))
