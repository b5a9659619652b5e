"""What a save decides, without a database: which value of a field stays, in which order a day is kept, which votes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, datetime
from typing import NamedTuple

from bot.model import Paper

_VOTES = ("upvotes", "comments")
_OF_LISTINGS = ("days", "submitter")  # what a paper has by its days
_KEPT = tuple(field.name for field in fields(Paper) if field.name not in ("id", *_VOTES, *_OF_LISTINGS))


class Vote(NamedTuple):
    """The votes that one fetch saw."""

    at: datetime
    upvotes: int
    comments: int


def merge(held: Paper, new: Paper, *, newer: bool) -> Paper:
    """Return a paper as held, with what a fetch knows better; ``newer`` unless it is older than the one held.

    A newer fetch gives votes and comments, and every field that it has. An older one only fills empty fields.
    """
    changes = {name: getattr(new, name) for name in _VOTES} if newer else {}
    for name in _KEPT:
        value = getattr(new, name)
        if not _empty(value) and (newer or _empty(getattr(held, name))):
            changes[name] = value
    return replace(held, **changes)


def on_days(paper: Paper, submitters: Mapping[date, str]) -> Paper:
    """Return a paper with the days that list it, and its latest submitter known."""
    days, submitter = latest(submitters)
    return replace(paper, days=days, submitter=submitter)


def latest(submitters: Mapping[date, str]) -> tuple[tuple[date, ...], str]:
    """Return the days, ascending, and the latest submitter known."""
    days = tuple(sorted(submitters))
    return days, next((submitters[day] for day in reversed(days) if submitters[day]), "")


def pick(held: str, new: str, *, newer: bool) -> str:
    """Return which of two texts stays, as in ``merge``."""
    return (new or held) if newer else (held or new)


def order(held: Sequence[str], new: Iterable[str], *, newer: bool) -> list[str]:
    """Return a day's ids: those of the newest fetch in its order, then the others as they stood."""
    first, then = (new, held) if newer else (held, new)
    return list(dict.fromkeys([*first, *then]))


def replaced(last: Sequence[Vote], new: Vote) -> Vote | None:
    """Return the row of votes whose place a new one takes; ``None`` if it gets a row of its own.

    ``last`` are the two newest rows, newest first. Of a run of fetches that saw the same votes, the first and the last
    are kept: all growth can be told from them, and a paper that nobody votes for any more costs two rows, however
    often it is fetched.
    """
    if not last or new.at < last[0].at:
        return None
    same = all(row[1:] == new[1:] for row in last)
    return last[0] if new.at == last[0].at or (same and len(last) == 2) else None


def _empty(value: object) -> bool:
    return value is None or value in ("", ())
