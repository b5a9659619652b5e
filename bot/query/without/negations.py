"""A mere "not", "no" or "without": ``agents without surveys``, ``video generation not diffusion``.

They are words of topics as well ("learning without labels", "not all you need"), so that alone they leave out kinds of
papers only, people, labs and days, or what ends a question of few words and no verb.
"""

from __future__ import annotations

from bot.query.filters import Reading
from bot.query.question import word_set
from bot.query.vocabulary.daywords import IDLE, WORK
from bot.query.vocabulary.talkwords import AUXILIARIES
from bot.query.without.avoiding import KINDS, MOST, SUCH, begins_clause, closes, end_of, leave_out
from bot.query.without.not_theirs import days_left_out, whose

_OF_CLAUSES = AUXILIARIES | word_set(
    "be been if may might must or what when where whether which who why to how it that models they we you i only whats"
)
_NO_TOPIC = word_set(
    "a all always an any because before being both enough even every everything for from good having how if in it its "
    "just knowing known later merely more much necessarily needed needing of on once one only really reliably required "
    "seen simply so sufficient than that the then there this to too using very what when where why with yet you your"
)
_BEFORE_NOT = word_set("is are that which but that's they're just it's")
_ABOUT = word_set("about on covering involving concerning related")

SHORT = 6
"""In so few words a clause of its own leaves out what it names."""

_BARE = 9
"""In a longer question a mere "not" is of a sentence, and leaves out nothing."""

MAX_WORDS = 16
"""In a longer question, which is prose or a pasted text, "other than" and "without" belong to what is described."""


def read_without(reading: Reading, at: int) -> int | None:
    """Read ``agents without surveys``, ``no benchmarks``: of kinds of papers, not of topics."""
    kind = any(word in KINDS for word in reading.lower[at + 1 : at + 3])
    if not at or reading.lower[at] not in {"without", "no"}:
        return None
    clause = begins_clause(reading, at)  # "... No medical ones please."
    apart = clause and at + 3 >= len(reading.lower) <= SHORT
    apart = apart or (clause and not SUCH.isdisjoint(reading.lower[at + 1 : at + 1 + MOST]))
    end = end_of(reading, at + 1)  # "VLA models, no simulation, newest first"
    ends = closes(reading, end) or reading.tokens[end - 1].ends
    asked = end == len(reading.lower) and not (WORK | {"ones"}).isdisjoint(reading.lower)  # else it may be described
    most = MAX_WORDS if asked else MAX_WORDS // 2 + MOST
    apart = apart or (clause and ends and end - at <= MOST and len(reading.lower) <= most)
    others = (index for index in range(len(reading.lower)) if not at <= index < end)
    kind = kind or not any(reading.free(index) and reading.lower[index] not in IDLE for index in others)
    kind = kind or (apart and reading.lower[at] == "no")
    begin = at - (reading.free(at - 1) and reading.lower[at - 1] in {"but", "and"})
    return leave_out(reading, begin, at + 1, sure=True) if kind else whose(reading, at, at + 1)


def read_not(reading: Reading, at: int) -> int | None:
    """Read ``video generation not diffusion`` and ``papers on planning, not about games``."""
    lower = reading.lower
    theirs = at or lower[1:2] in (("by",), ("from",))
    end = whose(reading, at, at + 1) or days_left_out(reading, at, at + 1) if theirs else None
    if end is not None or not at:
        return end
    begin = at
    while reading.free(begin - 1) and lower[begin - 1] in _BEFORE_NOT:
        begin -= 1
    if lower[at + 1 : at + 2] and lower[at + 1] in _ABOUT:
        return leave_out(reading, begin, at + 1, sure=True)
    closed = end_of(reading, at + 1)
    if reading.tokens[at].raw.startswith("(") and reading.tokens[closed - 1].raw.rstrip(".,;").endswith(")"):
        return leave_out(reading, at, at + 1, sure=True)
    apart = reading.tokens[at - 1].raw.endswith(",")
    if apart and (not SUCH.isdisjoint(lower[at + 1 : at + 1 + MOST]) or {*lower[at + 1 : at + 2]} & KINDS):
        # "..., not the robotics ones"
        return leave_out(reading, at, at + 1, sure=True)
    if len(lower) > _BARE or (not apart and any(word in _OF_CLAUSES for word in lower[:at])):
        return None
    after = "".join(lower[at + 1 : at + 2])
    if after in {"for", "in", "on"}:
        closed = end_of(reading, at + 2)
    ends = (closes(reading, closed) or lower[closed : closed + 1] == ("not",)) and lower[at + 1 :]
    whom = after in {"for", "in", "on"} and "".join(lower[at + 2 : at + 3]) not in _NO_TOPIC | {""}
    sure = (apart and after == "for") or (ends and (whom or after not in _NO_TOPIC))
    return leave_out(reading, begin, at + 1, sure=True) if sure else None
