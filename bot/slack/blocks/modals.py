"""Paper, Answer -> a modal: the whole abstract with all authors and the BibTeX, and the papers like it. Pure.

Slack stacks three views at most, so each remembers how deep it lies.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from bot.answers.citing import bibtex
from bot.model import Answer, Paper
from bot.slack.blocks.message import MAX_SECTION_CHARS, Block, actions, button, context, header, plain_text, section
from bot.slack.blocks.mrkdwn import code_block, link, pieces, plain, shorten
from bot.slack.blocks.papers import about, bounded, evidence, links_line
from bot.texts.humanize import plural

VIEW_SIMILAR, VIEW_SAVE, VIEW_ABSTRACT = "view.similar", "view.save", "view.abstract"
"""The actions of a modal's buttons; of the last there are several, each followed by its number."""

DEEPEST = 3
"""So many views lie on each other at most."""

_TITLE_CHARS = 24
_ROOM = (MAX_SECTION_CHARS,) * 30
_SHOWN_TITLE = 600

View = dict[str, Any]


def modal(title: str, blocks: Iterable[Block], **more: Any) -> View:
    """Return a modal with a way out; ``more`` are Slack's further fields."""
    closing = {"close": plain_text("Close")}
    named = plain_text(shorten(title, _TITLE_CHARS))
    return {"type": "modal", "title": named, "blocks": list(blocks)[:100], **closing, **more}


def stacked(title: str, blocks: Iterable[Block], depth: int) -> View:
    """Return a modal that remembers how deep it lies."""
    return modal(title, blocks, private_metadata=json.dumps({"depth": depth}))


def depth_of(view: Mapping[str, Any]) -> int:
    """Return how deep a view of ours lies, from 1; the deepest where it does not say."""
    try:
        depth = json.loads(view.get("private_metadata") or "")["depth"]
    except (ValueError, TypeError, KeyError):
        return DEEPEST
    return depth if isinstance(depth, int) and 1 <= depth <= DEEPEST else DEEPEST


def abstract_view(paper: Paper, depth: int = 1, *, note: str = "") -> View:
    """Return one paper, whole and uncut, with its BibTeX to copy.

    Args:
        paper: What is shown.
        depth: How deep the view lies, from 1.
        note: What became of a button that was pressed in it.
    """
    blocks = [
        section(f"*{link(paper.url, paper.title, _SHOWN_TITLE)}*"),
        *([context(note)] if note else []),
        context(about(paper)),
        *actions(_buttons(paper)),
        header("Abstract"),
        *map(section, pieces(paper.abstract, _ROOM) or ["The source has no abstract of it."]),
        *([context(f"AI summary: {plain(paper.ai_summary, 1_500)}")] if paper.ai_summary else []),
        *([context(f"Keywords (by a model): {plain(', '.join(paper.keywords), 1_000)}")] if paper.keywords else []),
        *_authors(paper),
        *([context(links_line(paper))] if links_line(paper) else []),
        header("BibTeX"),
        section(code_block(bounded(bibtex(paper)))),
    ]
    return stacked("Abstract", blocks, depth)


def _buttons(paper: Paper) -> list[Block]:
    similar = button("Similar papers", VIEW_SIMILAR, paper.id)
    return [similar, button("Save", VIEW_SAVE, paper.id)]


def _authors(paper: Paper) -> list[Block]:
    if not paper.authors:
        return []
    return [header(plural(len(paper.authors), "author")), *map(section, pieces(", ".join(paper.authors), _ROOM))]


def similar_view(paper: Paper, answer: Answer, depth: int) -> View:
    """Return papers like one, each with a button that opens it."""
    blocks = [context(f"Papers like “{plain(paper.title, 300)}”")]
    for number, hit in enumerate(answer.hits, 1):
        line = "\n".join(filter(None, (link(hit.paper.url, hit.paper.title, 300), evidence(hit))))
        opening = button("Abstract", f"{VIEW_ABSTRACT}.{number}", hit.paper.id)
        blocks += [section(line, opening), context(about(hit.paper))]
    if not answer.hits:
        blocks.append(section("None is like it."))
    return stacked("Similar papers", blocks, depth)


def notice_view(title: str, text: str) -> View:
    """Return a sentence of ours as a modal."""
    return modal(title, [section(text)])
