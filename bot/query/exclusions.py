"""What is left out, said in prose: ``diffusion but not image generation``, ``agents without surveys``. Pure.

"Not" and "without" are words of topics as well ("learning without labels", "not all you need"), so that alone they
leave out kinds of papers only, or what ends a question of few words and no verb.
"""

from __future__ import annotations

from bot.query.filters import Reading, take_excluded
from bot.query.names import name_end
from bot.query.question import word_set
from bot.query.when import IN, PAPERS, SINCE, UNTIL

KINDS = word_set(
    "survey surveys review reviews benchmark benchmarks dataset datasets position tutorial tutorials blog blogs"
)
"""Kinds of papers that people leave out."""

_LEAVING_OUT = word_set("excluding except excepting excl minus ignoring exclude omit omitting sans")
_AUXILIARIES = word_set(
    "am are be been can could did do does had has have if is may might must or should was were what when where whether "
    "which who why will would to how it that models they we you i only whats"
)
_NO_TOPIC = word_set(
    "a all always an any because before being both enough even every everything for from good having how if in it its "
    "just knowing known later merely more much necessarily needed needing of on once one only really reliably required "
    "seen simply so sufficient than that the then there this to too using very what when where why with yet you your"
)
_ENDINGS = IN | SINCE | UNTIL | word_set("but please pls with by thanks sorted newest that which")
_LEADS = word_set("about on using involving covering with for in from by of")
_FIRST = _LEAVING_OUT | word_set("don't doesn't but and other apart aside except leave without no not")
_MOST = 4
_SHORT, _FEW = 6, 8

MAX_WORDS = 16
"""In a longer question, which is prose or a pasted text, "other than" and "without" belong to what is described."""


def read_exclusion(reading: Reading, at: int) -> int | None:
    """Read what is left out at a token; return the index after it, or ``None``."""
    lower, pair = reading.lower, reading.lower[at : at + 2]
    if lower[at] not in _FIRST or len(lower) > MAX_WORDS:
        return None
    if pair in {
        ("but", "not"),
        ("but", "no"),
        ("but", "without"),
        ("but", "skip"),
        ("but", "nothing"),
        ("don't", "mention"),
        ("doesn't", "mention"),
        ("and", "not"),
    }:
        return _leave_out(
            reading, at, at + 2, sure=pair != ("and", "not") and (pair != ("but", "no") or len(lower) <= _FEW)
        )
    if pair in {("other", "than"), ("apart", "from"), ("aside", "from"), ("except", "for"), ("leave", "out")} and at:
        return _leave_out(reading, at, at + 2, sure=True)
    if lower[at] in _LEAVING_OUT and (at or lower[at] in {"except", "ignoring"}):
        sure = lower[at] != "minus" or _end(reading, at + 1) == len(lower)
        return _leave_out(reading, at, at + 1, sure=sure)
    if lower[at] in {"without", "no", "not"} and at:
        return _not(reading, at) if lower[at] == "not" else _without(reading, at)
    return None


def _without(reading: Reading, at: int) -> int | None:
    """Read ``agents without surveys``, ``no benchmarks``: of kinds of papers, not of topics."""
    kind = any(word in KINDS for word in reading.lower[at + 1 : at + 3])
    apart = reading.tokens[at - 1].raw[-1:] in {",", ";"} and at + 3 >= len(reading.lower) <= _SHORT
    kind = kind or (apart and reading.lower[at] == "no")
    return _leave_out(reading, at, at + 1, sure=True) if kind else _without_person(reading, at)


def _not(reading: Reading, at: int) -> int | None:
    """Read ``video generation not diffusion`` and ``papers on planning, not about games``."""
    lower = reading.lower
    if lower[at + 1 : at + 2] and lower[at + 1] == "by":
        return _without_person(reading, at)
    about = lower[at + 1 : at + 2] and lower[at + 1] in {"about", "on", "covering", "involving"}
    if about and lower[at - 1] in {"is", "are", "papers", "that"} | PAPERS | {lower[at - 1]}:
        begin = at
        while reading.free(begin - 1) and lower[begin - 1] in {"is", "are", "that", "which", "but"}:
            begin -= 1
        return _leave_out(reading, begin, at + 1, sure=True)
    apart = reading.tokens[at - 1].raw.endswith(",")
    if len(lower) > 9 or (not apart and any(word in _AUXILIARIES for word in lower[:at])):
        return _without_person(reading, at) if reading.filters else None
    if _end(reading, at + 1) < len(lower) or (lower[at + 1 : at + 2] and lower[at + 1] in _NO_TOPIC):
        return _without_person(reading, at)
    person = _without_person(reading, at) if reading.filters else None
    return person or _leave_out(reading, at, at + 1, sure=True)


def _without_person(reading: Reading, at: int) -> int | None:
    """Drop ``not Bob Two`` after an author: whose papers are not asked for is no filter that the archive has."""
    asked = any(one.part.authors for one in reading.filters)
    begin = at + 1 + (reading.lower[at + 1 : at + 2] == ("by",))
    end = name_end(reading, begin)
    if not asked or end == begin:
        return None
    reading.hint = f"Papers that are also by {' '.join(reading.words[begin:end])} are not left out: I cannot do that."
    return reading.drop(at, end)


def _leave_out(reading: Reading, begin: int, at: int, *, sure: bool) -> int | None:
    lower = reading.lower
    if (dropped := _without_person(reading, at - 1)) is not None:
        return reading.drop(begin, dropped)
    while at < len(lower) and lower[at] in _LEADS | {"the", "any", "all", "those", "anything", "everything", "papers"}:
        at += 1
    end = _end(reading, at)
    if not sure or end == at or not reading.free(at) or lower[at] in {"all", "because", "only"}:
        return None
    groups = _groups(reading, at, end)
    last = end
    while last < len(lower) and reading.free(last) and lower[last] in PAPERS:
        last += 1
    for number, (first, after) in enumerate(groups):
        start, stop = begin if not number else first, last if after == end else after
        take_excluded(reading, start, stop, " ".join(token.core for token in reading.tokens[first:after]))
    reading.drop(begin, last)
    return last


def _end(reading: Reading, at: int) -> int:
    """Return the index after the words that are left out: until punctuation or a preposition."""
    end = at
    while reading.free(end) and end < at + _MOST + 2 and reading.lower[end] not in _ENDINGS | PAPERS:
        end += 1
        if reading.tokens[end - 1].ends:
            break
    return end


def _groups(reading: Reading, at: int, end: int) -> list[tuple[int, int]]:
    """Return where each thing begins and ends of "speech or music"."""
    groups, first = [], at
    for index in range(at, end):
        if reading.lower[index] in {"or", "and", "nor"}:
            groups.append((first, index))
            first = index + 1
    return [group for group in (*groups, (first, end)) if group[0] < group[1]]
