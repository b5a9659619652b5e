"""Whose papers and which days are left out: ``not by Bob Two``, ``except from NVIDIA``, ``but not this week``. Pure."""

from __future__ import annotations

from bot.query.filters import Reading, take_without
from bot.query.names import capitals_end, is_known_lab, is_lab, name_end
from bot.query.question import word_set
from bot.query.spans import Span, before, say_span
from bot.query.times import dates
from bot.query.times.absolute import YEAR
from bot.query.times.taken_days import all_free
from bot.query.vocabulary.daywords import IN
from bot.query.vocabulary.talkwords import PAPERS

THOSE = PAPERS | word_set("the any all those ones anything everything work stuff preprints reports")
"""Words for papers after what leaves out."""


def whose(reading: Reading, begin: int, at: int) -> int | None:
    """Read whose papers are left out: ``not by Bob Two``, ``except those from NVIDIA``; after an author a mere name."""
    lower = reading.lower
    while at < len(lower) and lower[at] in THOSE:
        at += 1
    at += lower[at : at + 1] in (("together",), ("jointly",))
    lead = "".join(lower[at : at + 1])
    at += lead in {"by", "from", "with"}
    lead = lower[begin] if lower[begin] in {"by", "from"} else lead  # "by anyone except NVIDIA"
    lead = lead if lead in {"by", "from"} else _meant(reading, begin, at)
    if not lead or not reading.free(at):
        return None
    first = True
    while first or (at < len(lower) and lower[at] in {"or", "and", "nor"} and reading.free(at + 1)):
        start = at if first else at + 1
        end = capitals_end(reading, start)
        end = start + 1 if end == start and is_known_lab(lower[start : start + 1]) else end
        lab = end > start and is_lab(reading.words[start:end], lead)
        end = end if lab else name_end(reading, start)
        if end == start:
            break
        begin = begin if first else at
        take_without(reading, begin, end, " ".join(reading.words[start:end]).removeprefix("the "), lab=lab)
        at = reading.drop(end, end + 2) if lower[end : end + 2] == ("et", "al") else end
        first = False
    return None if first else at


_SHORT = 12


def _meant(reading: Reading, begin: int, at: int) -> str:
    """Return what leads to a mere name after a person or a lab: "by" or "from"; ``""`` where neither is asked for."""
    if any(one.part.authors for one in reading.filters):
        return "by"
    if any(one.part.organizations for one in reading.filters):
        return "from"
    labs = len(reading.lower) <= _SHORT and is_known_lab(reading.lower[at : at + 1])  # "google's, not deepmind"
    return "from" if labs and any(is_known_lab((word,)) for word in reading.lower[:begin]) else ""


def days_left_out(reading: Reading, begin: int, at: int) -> int | None:
    """Read ``but not this week``, ``not in 2025``: up to then, or, said so, not at all."""
    at += at < len(reading.lower) and reading.lower[at] in IN
    said = "".join(reading.words[at : at + 1])
    led = reading.lower[at - 1] in IN or said.istitle() or YEAR.fullmatch(said) is not None
    found = dates.read(reading.words, at, today=reading.today, led=led)
    if found is None or found[0].problem or not all_free(reading, begin, found[1]):
        return None
    span, end = found
    if span.last >= reading.today:
        return reading.take_days(begin, end, Span(before(span), before(span)), since=False)
    said = say_span(span).removeprefix("on ")
    reading.hint = f"Days from the midst cannot be left out, so papers of {said} are among these."
    return reading.drop(begin, end)
