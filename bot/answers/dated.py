"""A query for papers since or before another one -> the same with that one's day. Pure.

Only a model's or method's own paper has its day: what a title merely begins with may be years younger.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import timedelta

from bot.model import Paper, Query
from bot.texts.humanize import long_day

_KIND = re.compile(
    r"^the |\W+(?:(?:technical|tech|model) )?report$|\W+(?:system|model) card$"
    r"|\W+(?:herd|family|series)(?: of models)?$",
    re.IGNORECASE,
)


def is_own(title: str, name: str) -> bool:
    """Return whether a title is that of a name's own paper: its head is the name, apart from what kind of paper it is.

    "Llama 3" is of "The Llama 3 Herd of Models"; "BitNet" is not of "BitNet Distillation".
    """
    return _plain(_KIND.sub("", _KIND.sub("", title.partition(":")[0]))) == _plain(name)


def dated(query: Query, paper: Paper | None) -> Query:
    """Return a query for papers since or before one with its day, which the chip tells; as words where none is held."""
    name = query.since_paper or query.until_paper
    if paper is None:
        plain = query.relaxed.query if query.relaxed else query
        hint = f"I hold no paper of {name} itself whose day to go by, so that was searched as words."
        return replace(plain, hint=" ".join(filter(None, (query.hint, hint))))
    since, until = (paper.day, None) if query.since_paper else (None, paper.day - timedelta(days=1))
    said = f"since {name}" if since else f"before {name}"
    told = f"{said}, listed on {long_day(paper.day)}"
    return replace(
        query,
        since=max(filter(None, (query.since, since)), default=None),
        until=min(filter(None, (query.until, until)), default=None),
        since_paper="",
        until_paper="",
        relaxed=None,
        chips=tuple(replace(chip, label=told) if chip.label == said else chip for chip in query.chips),
    )


def _plain(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in folded if character.isalnum())
