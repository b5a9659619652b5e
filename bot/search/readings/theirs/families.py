"""The papers of a lab that is called as its models are, and that name another lab or none: Qwen-UI-Agent, of Tongyi.

How the lab writes the name is learned from titles of its own papers. Of 12,264 papers 35 are found so beside the labs'
own, of Qwen, Skywork, DeepSeek and eight others; read by hand, each is of the team that made the models.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

import numpy as np

from bot.query.names import is_known_lab
from bot.search.index.directory import BESIDE
from bot.search.index.labwords import GENERAL
from bot.search.index.postings import Flags
from bot.search.index.snapshot import Snapshot
from bot.search.readings.called.own import NEVER_SAID, head_of, titled_so, without_kind
from bot.search.readings.filters import bearing
from bot.search.text.people import name_words
from bot.search.text.spoken import spoken

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
    called, group = archive.directory().named(lab), _group(words)
    word = group or "".join(words[:1])
    coined = (bool(group) or (called is None and is_known_lab(words))) and spoken(word) <= NEVER_SAID
    if len(word) < SHORTEST or not (group or (len(words) == 1 and (called is not None or coined))):
        return found
    numbers = np.flatnonzero(archive.columns.alive).astype(np.int32)
    if not group:  # Hunyuan3D is one word
        numbers = titled_so(archive, word, archive.columns.alive)
    begins = re.compile(rf"{re.escape(word)}(?-i:(?![a-z]))", re.IGNORECASE)
    begun = {at: it[0] for at, title in enumerate(archive.titles(numbers)) if (it := begins.match(title))}
    numbers, forms = numbers[list(begun)], list(begun.values())
    theirs = bearing(archive, archive.labs, called.labs)[numbers] if called else np.zeros(len(numbers), np.bool_)
    written = {form for form, own in zip(forms, theirs.tolist(), strict=True) if (own or coined) and form[0].isupper()}
    heads = map(head_of, archive.titles(numbers))
    found[numbers] = [_is_model(head, written, coined=coined) or _is_report(head, word) for head in heads]
    found[numbers[theirs]] = False
    return found


def _group(words: Sequence[str]) -> str:
    """Return what a group within a well-known lab is called: the Hunyuan of Tencent Hunyuan; empty where none is."""
    inside = len(words) == len(("tencent", "hunyuan")) and is_known_lab(words[:1]) and not is_known_lab(words[1:])
    return words[-1] if inside and words[-1] not in GENERAL else ""


def _is_model(head: str, written: Collection[str], *, coined: bool) -> bool:
    """Tell whether a title's head is a model's name that begins as a lab writes its own: Qwen2.5-VL, Kimi K3.

    It may go on in capitals behind what nobody says: HunyuanVideo; SeedPolicy is another's.
    """
    head, models = without_kind(head), (re.escape(form) for form in written)
    goes_on = r"(?=[\dA-Z-])" if coined else r"(?=[\d-])"
    return any(re.fullmatch(rf"{model}{goes_on}[\w.+-]*(?: {_VERSION})?", head) for model in models)


def _is_report(head: str, word: str) -> bool:
    """Tell whether a title's head is of a report on a model of a lab: OpenAI o1 System Card."""
    name = without_kind(head)
    form = rf"{re.escape(word)}(?:[\d-][\w.+-]*)?(?: {_VERSION})?"
    return name != head and re.fullmatch(form, name, re.IGNORECASE) is not None
