"""A fact that is asked of a model of which no paper is held: what mentions it is found, and that is told.

"How many parameters does Qwen3-VL have" asks of nothing else, and other papers' parameters do not answer. A name with a
number is surely one; one with capitals inside may be a method that many papers are on, and is asked for alone only
where the question as a whole finds nothing: OpenVLA, LoRA.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from bot.model import Query
from bot.query.one_paper.facts import fact_asked
from bot.search.index.postings import Flags
from bot.search.index.snapshot import Snapshot
from bot.search.readings.called.one_named import MEASURE, has_own, is_numbered_name, one_named, parts_of
from bot.search.readings.called.own import head_of
from bot.search.readings.reading import Reading
from bot.search.text.analyzer import terms
from bot.search.text.spoken import spoken
from bot.search.words.written.phrases import having_all

NEVER_SAID, LEAST_LETTERS = 1e-8, 5
"""What nobody says, and is so long, is a name where papers write it with capitals inside: openvla."""

LEAST_OF_NAME = 2
"""More letters has a name that is all of a question: Sora 2; not C4, or CO2."""

READ = 400
"""So many papers are read for a name at most; of more it is enough that they hold its words."""


@dataclass(frozen=True, slots=True)
class Unheld:
    """A model that is asked about and has no paper of its own.

    Attributes:
        name: As papers write it, or as typed.
        papers: Those that mention it and may be found.
        rest: What it is asked of beside.
        surely: Whether the name is surely one.
    """

    name: str
    papers: Flags
    rest: str
    surely: bool


def unheld_fact(archive: Snapshot, query: Query, may_be: Flags | None) -> Unheld | None:
    """Return the model without a paper of its own of which a question asks a thing; ``None`` where it asks of none."""
    fact = fact_asked(query.question) if query.text and not _is_narrowed(query) else None
    if fact is None or (not (surely := is_numbered_name(fact.name)) and not _may_be_mixed(fact.name)):
        return None
    flags = archive.columns.alive if may_be is None else may_be
    titles = archive.titles(one_named(archive, query, may_be))
    if has_own(archive, fact.name) or any(not _is_other(title, fact.name) for title in titles):
        return None
    papers, written = _mentioning(archive, fact.name, flags)
    measure = " " not in fact.name and MEASURE.fullmatch(written or fact.name)  # SAM 3 is none, if it is written SAM3
    if measure or not (surely or any(map(str.isupper, written[1:]))):
        return None
    return Unheld(written or fact.name, papers, fact.rest, surely)


def unheld_name(archive: Snapshot, query: Query) -> str:
    """Return the model's name that is all of a query which finds nothing, or of which it asks a thing; empty if none.

    A paper of it would be found, whatever is asked of it.
    """
    if _is_narrowed(query):
        return ""
    fact = fact_asked(query.question)
    name = fact.name if fact else query.text
    parts = [part for part in parts_of(name) if part.isalpha()]
    unsaid = fact is not None and any(len(part) >= LEAST_LETTERS and spoken(part) <= NEVER_SAID for part in parts)
    surely = unsaid or (is_numbered_name(name) and any(len(part) > LEAST_OF_NAME for part in parts))
    return name if surely and not MEASURE.fullmatch(name) and not has_own(archive, name) else ""


def _is_narrowed(query: Query) -> bool:
    """Tell whether somebody's papers are asked for, or those that have exactly some words."""
    return bool(query.authors or query.organizations or query.required or query.titles)


def of_unheld(unheld: Unheld, query: Query) -> Iterator[Reading]:
    """Give the ways to ask what mentions a model: for what is asked of it, for what beside it, and for it alone."""
    if unheld.papers.any():
        texts = dict.fromkeys((query.text, f"{unheld.name} {unheld.rest}".strip(), unheld.name))
        yield from (Reading(replace(query, text=text), unheld.papers, unheld=unheld.name) for text in texts)


_MIXED = re.compile(r"(?=[A-Z]*[a-z])[A-Za-z-]+[A-Z][A-Za-z-]*(?<!s)")


def _may_be_mixed(name: str) -> bool:
    return _MIXED.fullmatch(name) is not None or (
        name.isalpha() and name.islower() and len(name) >= LEAST_LETTERS and spoken(name) <= NEVER_SAID
    )


def _is_other(title: str, name: str) -> bool:
    """Tell whether a title is that of another version than the one of a name: of SAM 2 where SAM 3 is asked of."""
    versions = set(_NUMBER.findall(head_of(title)))
    return bool(versions) and versions.isdisjoint(_NUMBER.findall(name)) and _NUMBER.search(name) is not None


_NUMBER = re.compile(r"\d+")


def _mentioning(archive: Snapshot, name: str, flags: Flags) -> tuple[Flags, str]:
    """Return which papers mention a name, and how the first of them writes it."""
    may_be = np.zeros_like(flags)
    for text in {name, " ".join(parts_of(name)), name.replace("-", " "), "".join(parts_of(name))}:
        if names := terms(text):
            may_be |= flags & having_all(archive, names)
    numbers = np.flatnonzero(may_be).astype(np.int32)
    form = _form(name)
    written = [_written(form, paper.title, paper.abstract) for paper in archive.some(numbers[:READ])]
    found = np.zeros_like(flags)
    found[[number for number, said in zip(numbers.tolist(), written, strict=False) if said]] = True
    found[numbers[READ:]] = True
    return found, next(filter(None, written), "")


_LETTERS = {"pi": r"\\?(?:pi|\u03c0)"}
"""Greek letters that people type as words: pi0 is written \u03c0_0."""


def _form(name: str) -> re.Pattern[str]:
    parts = r"[ $\\_{}-]{0,4}".join(_LETTERS.get(part.lower(), re.escape(part)) for part in parts_of(name))
    return re.compile(rf"(?<![\w-]){parts}(?!\w|\.\d)", re.IGNORECASE)


def _written(form: re.Pattern[str], *texts: str) -> str:
    return next((found[0] for text in texts if (found := form.search(text))), "")
