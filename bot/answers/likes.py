"""Papers like one, asked for with what that is for: ``something like OtterNet for felting``. Pure.

Titles have "for" inside as well, so that the whole is tried as a title first, and the name alone where that names none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.answers.listing import about
from bot.model import Paper, Query
from bot.query.one_paper.of_one import may_be_name

_FOR = re.compile(
    r",? (?:but )?(?:for|that|which|to|in|on|with|when|as)(?: (?:is|are|can|does))? (?=\S)", re.IGNORECASE
)
"""What stands between a name and what it is for."""


def named_apart(query: Query, titled: Callable[[str], str]) -> Query:
    """Return a query for papers like one as for those like its name alone, about what follows.

    Where no paper is called so, what is written as a name is one all the same: what follows is searched then.

    Args:
        query: What asks for papers like one that no title names.
        titled: Returns the id of the paper that a title names; empty where none does.
    """
    found = _FOR.search(query.subject)
    name, topic = (query.subject[: found.start()], query.subject[found.end() :]) if found else (query.subject, "")
    paper_id = titled(name) if topic else ""
    if not topic or not (paper_id or may_be_name(name)):
        return query
    told, rest = f"like {query.subject}", query.text.removeprefix(query.subject).strip()
    chips = tuple(replace(chip, label=f"like {name}") if chip.label == told else chip for chip in query.chips)
    text = " ".join(filter(None, (topic, rest)))
    apart = replace(query, subject=name, chips=chips, relaxed=None)
    if paper_id:
        return replace(apart, ids=(paper_id,), text=f"{name} {text}")
    return replace(apart, text=text, wished=query.wished or name)


def sought(query: Query, paper: Paper) -> tuple[Query, Query]:
    """Return a query for papers like one as people are told of it, and what those papers shall satisfy."""
    topic = query.text.removeprefix(query.subject).strip()
    told, within = replace(query, text=paper.title), replace(query, ids=(), text=topic)
    if query.newer:
        after = paper.day + timedelta(days=1)
        within = replace(within, since=max(after, query.since or after))
    return (replace(told, chips=(*query.chips, about(query, topic))) if topic else told), within
