"""question -> Reading: each step that takes filters from a question whose noise is undone, in order."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from bot.model import Sort
from bot.query.bounds import read_bound
from bot.query.filters import Reading, in_one_order, take_sort
from bot.query.frames.carried import carried
from bot.query.frames.circumstances import without_circumstances, without_means
from bot.query.frames.going_on import meant
from bot.query.frames.hedges import without_hedges
from bot.query.frames.numbers import of_thing
from bot.query.frames.openness import openly
from bot.query.frames.parted import parted
from bot.query.frames.phone import spelled_out
from bot.query.frames.purposes import without_story
from bot.query.frames.relays import passed_on
from bot.query.frames.slips import mended
from bot.query.frames.tales import without_tale
from bot.query.frames.tongues import unglue
from bot.query.frames.wanted import unasked
from bot.query.intents import read_intent
from bot.query.left import text_left
from bot.query.one_paper.recalled import without_memory
from bot.query.one_paper.titles import read_titles
from bot.query.prose.wording import read_said, read_verb
from bot.query.question import as_written, beside_phrases, tokens
from bot.query.times.came_out import read_came_out
from bot.query.times.compared import read_compared, side_by_side
from bot.query.typed.written import read_written
from bot.query.without.elsewise import elsewise

_FRESH = frozenset({"latest", "newest", "recent", "new"})
_BAR = re.compile(r"(?<=[A-Za-z\"])\|{1,2}(?=[A-Za-z\"])")


def read_filters(plain: str, today: date, *, of_one: bool = True) -> Reading:
    """Take the filters from a question whose noise is undone."""
    reading = Reading(tokens(beside_phrases(plain, _spoken)), today, of_one=of_one)
    read_titles(reading)
    _each_free(reading, written=True)
    read_bound(reading)
    read_intent(reading)
    read_verb(reading)
    _each_free(reading, written=False)
    read_came_out(reading)
    if (fresh := _fresh(reading)) is not None and not _has_days(reading) and not text_left(reading):
        take_sort(reading, fresh, fresh + 1, Sort.DATE)
    reading.filters.sort(key=lambda one: one.begin)
    in_one_order(reading)
    read_compared(reading)
    return reading


def _spoken(question: str) -> str:
    """Return a question without a phone's slips and shorthand, in this project's filters, its words apart."""
    for step in _STEPS:
        question = step(question)
    return as_written(_BAR.sub(" | ", question))


_STEPS: tuple[Callable[[str], str], ...] = (
    *(mended, meant, passed_on, carried, spelled_out, without_tale, without_memory, without_hedges, of_thing),
    *(parted, openly, unasked, without_circumstances, without_means, without_story, elsewise, side_by_side, unglue),
)
"""What is done to a question before its words are read, in this order: each sees what those before it left."""


def _each_free(reading: Reading, *, written: bool) -> None:
    read = read_written if written else read_said
    at = 0
    while at < len(reading.tokens):
        end = read(reading, at) if reading.free(at) else None
        at = end if end is not None else at + 1


def _fresh(reading: Reading) -> int | None:
    """Return where a question for nothing but papers says "latest": with a topic, relevance orders better."""
    words = reading.words
    return next((at for at, word in enumerate(words) if reading.free(at) and word.lower() in _FRESH), None)


def _has_days(reading: Reading) -> bool:
    """Return whether days were asked for: the papers of one day are better read best first."""
    return any(one.part.since or one.part.until for one in reading.filters)
