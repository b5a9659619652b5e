"""What an answer says of whose papers were asked for: that nobody has any, who was not found, how many name no lab."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.model import Chip, Found, Query
from bot.texts.humanize import plural

MANY_UNNAMED = 0.1
"""Where fewer papers than that name no lab, nobody need be told."""


def of_nobody(query: Query, others: int = 0) -> str:
    """Return that nobody who is named has a paper on it, and how many others have; empty where nobody is named."""
    if query.organizations and not (query.text or query.authors):
        return f"No paper here names {' or '.join(query.organizations)} as its lab."
    told = f"; {plural(others, 'paper')} of others match{'' if others > 1 else 'es'}" if others else ""
    return f"No paper on that is held{named}{told}." if (named := of_whom(query)) else ""


def of_whom(query: Query) -> str:
    """Return who is named, after a blank; empty where nobody is. A paper has one lab, so of several any is meant."""
    labels = {chip.label for chip in query.chips}  # "from Hugging Face" has the capitals of a person
    authors = (f"from {name}" if f"from {name}" in labels else f"by {name}" for name in query.authors)
    labs = f"from {' or '.join(query.organizations)}" if query.organizations else ""
    return "".join(f" {each}" for each in (" and ".join(authors), labs) if each)


def told_truly(chips: Sequence[Chip], found: Found) -> tuple[Chip, ...]:
    """Return chips as they are true of what is found: a lab's papers may be those that bear its name in the title."""
    labs = [chip for chip in chips if chip.label.startswith("from ")] if found.titled else []
    return tuple(replace(chip, label=f"{chip.label} or titled so") if chip in labs else chip for chip in chips)


def left_out(query: Query, found: Found) -> str:
    """Return a sentence about a guessed filter that was left out; empty if none was."""
    if found.relaxed is None or not found.total or not (found.relaxed.dropped or found.relaxed.named):
        return ""
    if found.unsigned:
        return _unsigned(found, found.relaxed.dropped)
    if found.relaxed.named:
        return f"Papers write “{found.relaxed.named[0]}” as a name, so it was searched as one."
    if found.relaxed.least > 1:
        return f"Fewer than {found.relaxed.least} papers that match come {found.relaxed.dropped}: these need not."
    if found.unnamed == 1:
        whose = found.relaxed.dropped.removeprefix("from ")
        return f"No paper {_of_then(query)} names its lab, so which are of {whose} is not known: these were searched."
    name = found.relaxed.dropped.partition(" ")[2].casefold()
    as_words = name in (found.heard or found.relaxed.query.text).casefold()
    said = "its words were searched instead" if as_words else "these were searched without it"
    return f"No paper that matches is {found.relaxed.dropped}: {said}."


def _unsigned(found: Found, whose: str) -> str:
    """Return why papers that name no lab are found, or the first of them, where a lab's are asked for."""
    if found.unsigned < found.total:
        return f"The first names no lab, but matches better than any paper {whose}."
    which = "these name no lab, but have" if found.total > 1 else "this one names no lab, but has"
    return f"No paper that matches is {whose}: {which} authors whose other papers are {whose}."


def absent(found: Found) -> str:
    """Return which of several labs that were asked for have no paper; empty where each has some."""
    if not found.absent or found.unnamed == 1:
        return ""
    return f"No paper here names {' or '.join(found.absent)} as its lab."


def unnamed_labs(query: Query, found: Found) -> str:
    """Return a sentence about the papers that name no lab, where a lab was asked for and so many may be missing."""
    if not found.unnamed or found.unnamed < MANY_UNNAMED or found.unsigned:
        return ""
    if found.unnamed < 1:
        return f"{found.unnamed:.0%} of the papers {_of_then(query)} name no lab, so some may be missing."
    if found.relaxed:
        return ""
    labels = (chip.label.removesuffix(" or titled so") for chip in query.chips if chip.label.startswith("from "))
    whose = " or ".join(query.organizations) or next(labels, "from a lab").removeprefix("from ")
    known = f": these are titled as those of {whose} are" if found.titled else f", so which are of {whose} is not known"
    return f"No paper {_of_then(query)} names its lab{known}."


def _of_then(query: Query) -> str:
    """Return which papers are meant: of the time that is asked for, or of all."""
    return "of that time" if query.since or query.until else "here"
