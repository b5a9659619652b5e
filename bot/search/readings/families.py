"""The papers of a lab that is called as its models are, and that name another lab or none: Qwen-UI-Agent, of Tongyi.

How the lab writes the name is learned from titles of its own papers. Of 12,264 papers 35 are found so beside the labs'
own, of Qwen, Skywork, DeepSeek and eight others; read by hand, each is of the team that made the models.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

import numpy as np

from bot.search.index.directory import BESIDE
from bot.search.index.postings import Flags
from bot.search.index.snapshot import Snapshot
from bot.search.readings.filters import bearing
from bot.search.readings.own import head_of, titled_so, without_kind
from bot.search.text.people import name_words

_VERSION = r"[A-Za-z-]*\d[\w.]*"

SHORTEST = 4
"""A shorter name begins too many titles: Z.ai has no model Z."""


def titled_after(archive: Snapshot, labs: Iterable[str]) -> Flags:
    """Return the papers whose title's head is a model's name that begins with one of some labs', beside the lab's."""
    found = np.zeros(len(archive.papers), np.bool_)
    for lab in labs:
        found |= _titled_after(archive, lab)
    return found


def _titled_after(archive: Snapshot, lab: str) -> Flags:
    found = np.zeros(len(archive.papers), np.bool_)
    words = [word for word in name_words(lab) if word not in BESIDE]
    called = archive.directory().named(lab)
    if called is None or len(words) != 1 or len(words[0]) < SHORTEST:
        return found
    numbers = titled_so(archive, words[0], archive.columns.alive)
    titles, theirs = archive.titles(numbers), bearing(archive, archive.labs, called.labs)[numbers]
    begins = re.compile(rf"{re.escape(words[0])}(?![a-z])", re.IGNORECASE)
    written = {it[0] for title, own in zip(titles, theirs.tolist(), strict=True) if own and (it := begins.match(title))}
    heads = [head_of(title) for title in titles]
    found[numbers] = [_is_model(head, written) or _is_report(head, words[0]) for head in heads]
    found[numbers[theirs]] = False
    return found


def _is_model(head: str, written: Collection[str]) -> bool:
    """Tell whether a title's head is a model's name that begins as a lab writes its own: Qwen2.5-VL, Kimi K3."""
    head, models = without_kind(head), (re.escape(form) for form in written)
    return any(re.fullmatch(rf"{model}(?=[\d-])[\w.+-]*(?: {_VERSION})?", head) for model in models)


def _is_report(head: str, word: str) -> bool:
    """Tell whether a title's head is of a report on a model of a lab: OpenAI o1 System Card."""
    name = without_kind(head)
    form = rf"{re.escape(word)}(?:[\d-][\w.+-]*)?(?: {_VERSION})?"
    return name != head and re.fullmatch(form, name, re.IGNORECASE) is not None
