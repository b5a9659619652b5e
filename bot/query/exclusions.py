"""What is left out, said in prose: ``diffusion but not image generation``, ``agents without surveys``. Pure.

"Not" and "without" are words of topics as well ("learning without labels", "not all you need"), so that alone they
leave out kinds of papers only, people, labs and days, or what ends a question of few words and no verb.
"""

from __future__ import annotations

from bot.query import dates
from bot.query.filters import Reading, take_excluded, take_without
from bot.query.names import capitals_end, is_known_lab, is_lab, name_end
from bot.query.question import word_set
from bot.query.spans import Span, before, say_span
from bot.query.when import IN, PAPERS, SINCE, UNTIL, all_free

KINDS = word_set(
    "survey surveys review reviews benchmark benchmarks dataset datasets position tutorial tutorials blog blogs"
)
"""Kinds of papers that people leave out."""

_LEAVING_OUT = word_set("excluding except excepting excl minus ignoring exclude omit omitting sans besides skipping")
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
_LEADS = word_set(
    "about on using involving covering concerning regarding with for in from by of to do related relating"
)
_SUCH = word_set("ones papers articles stuff")
_THOSE = word_set("the any all those ones anything everything papers work stuff")
_FIRST = _LEAVING_OUT | word_set(
    "don't doesn't do but and other apart aside besides except leave without no not nothing anything everything i "
    "please that which w/o w/out"
)
_NEGATED = word_set("aren't isn't don't doesn't not")
_MOST = 4
_SHORT, _FEW = 6, 8

MAX_WORDS = 16
"""In a longer question, which is prose or a pasted text, "other than" and "without" belong to what is described."""


def read_exclusion(reading: Reading, at: int) -> int | None:
    """Read what is left out at a token; return the index after it, or ``None``."""
    lower, pair = reading.lower, reading.lower[at : at + 2]
    if lower[at] not in _FIRST:
        return None
    kinds = not (_SUCH | KINDS).isdisjoint(lower[at : at + 5])  # said of papers, however long the question is
    if len(lower) > MAX_WORDS * (1 + kinds):
        said = pair in _PAIRS or lower[at] in _REFUSING  # and so is whose papers are left out
        return _whose(reading, at, at + 1 + (pair in _PAIRS)) if said else None
    end = _unwanted(reading, at) or _first_of_all(reading, at)
    if end is not None:
        return end
    if pair in _PAIRS:
        whole = pair != ("and", "not") and (pair != ("but", "no") or len(lower) <= _FEW)
        end = _leave_out(reading, at, at + 2, sure=whole)
    elif pair in _TWO and at:
        end = _leave_out(reading, at, at + 2, sure=True)
    elif lower[at] in _LEAVING_OUT and (at or lower[at] in {"except", "ignoring"}):
        sure = lower[at] != "minus" or _end(reading, at + 1) == len(lower)
        end = _leave_out(reading, at, at + 1, sure=sure)
    elif lower[at] == "nothing" and at and reading.tokens[at - 1].raw[-1:] in {",", ";", ".", "!", "?"}:
        end = _leave_out(reading, at, at + 1, sure=lower[at + 1 : at + 2] != () and lower[at + 1] in _LEADS)
    elif lower[at] in {"without", "w/o", "w/out", "no", "not"}:
        end = _not(reading, at) if lower[at] == "not" else _without(reading, at)
    return end


_REFUSING = frozenset({"not", "except", "excluding", "without"})
_TWO = frozenset({("other", "than"), ("apart", "from"), ("aside", "from"), ("except", "for"), ("leave", "out")})
_PAIRS = frozenset(
    {("but", word) for word in ("not", "no", "without", "w/o", "skip", "nothing", "never")}
    | {("don't", "mention"), ("doesn't", "mention"), ("and", "not"), ("anything", "but"), ("everything", "but")}
)
_UNWANTED = (
    ("but", "i", "don't", "want"),
    ("i", "don't", "want"),
    ("i", "don't", "need"),
    ("don't", "show", "me"),
    ("don't", "include"),
    ("do", "not", "include"),
    ("not", "interested", "in"),
    ("but", "leave", "out"),
    ("please", "no"),
)


def _unwanted(reading: Reading, at: int) -> int | None:
    """Read ``I don't want surveys``, ``that are not surveys``, ``leave surveys out``."""
    lower = reading.lower
    for words in _UNWANTED:
        if lower[at : at + len(words)] == words:
            return _leave_out(reading, at, at + len(words), sure=True)
    if lower[at] in {"that", "which"}:
        end = at + 1 + (lower[at + 1 : at + 2] in (("are",), ("is",), ("do",)))
        if lower[end : end + 1] and lower[end] in _NEGATED and _is_kind(reading, end + 1):
            return _leave_out(reading, at, end + 1, sure=True)
    begin = at + (lower[at] in {"but", "and"})
    if lower[begin : begin + 1] == ("leave",) and "out" in lower[begin + 2 : begin + 2 + _MOST]:
        end = lower.index("out", begin + 2)
        taken = _leave_out(reading, at, begin + 1, sure=True, until=end)
        return reading.drop(end, end + 1) if taken else None
    return None


def _first_of_all(reading: Reading, at: int) -> int | None:
    """Read ``exclude surveys: agents``, the clause that a question begins with."""
    if at or reading.lower[0] not in _LEAVING_OUT | {"skip"}:
        return None
    end = _end(reading, 1)
    sign = reading.tokens[end - 1].raw[-1:] if 1 < end < len(reading.lower) else ""
    whole = sign in {":", ";"} or (sign == "," and reading.lower[end - 1] in KINDS)
    return _leave_out(reading, 0, 1, sure=True) if whole else None


def _is_kind(reading: Reading, at: int) -> bool:
    """Return whether what follows "that are not" is a kind of papers or what they are about: no mere property."""
    word = "".join(reading.lower[at : at + 1])
    return word in KINDS or word in {"about", "by", "from", "related"}


def _without(reading: Reading, at: int) -> int | None:
    """Read ``agents without surveys``, ``no benchmarks``: of kinds of papers, not of topics."""
    kind = any(word in KINDS for word in reading.lower[at + 1 : at + 3])
    if not at:  # "no surveys: agents"
        ends = next((place for place in range(1, 4) if place < len(reading.tokens) and reading.tokens[place].ends), 0)
        kind = (kind or reading.lower[at] == "no") and 0 < ends < len(reading.lower) - 1
        return _leave_out(reading, at, at + 1, sure=True) if kind else None
    apart = reading.tokens[at - 1].raw[-1:] in {",", ";"} and at + 3 >= len(reading.lower) <= _SHORT
    clause = reading.tokens[at - 1].raw[-1:] in {",", ";", ".", "!", "?"}  # "... No medical ones please."
    apart = apart or (clause and not _SUCH.isdisjoint(reading.lower[at + 1 : at + 5]))
    end = _end(reading, at + 1)  # "VLA models, no simulation, newest first"
    ends = end == len(reading.lower) or reading.tokens[end - 1].ends
    apart = apart or (clause and ends and end - at <= _MOST and len(reading.lower) <= MAX_WORDS // 2 + _MOST)
    kind = kind or (apart and reading.lower[at] == "no")
    return _leave_out(reading, at, at + 1, sure=True) if kind else _whose(reading, at, at + 1)


def _not(reading: Reading, at: int) -> int | None:
    """Read ``video generation not diffusion`` and ``papers on planning, not about games``."""
    lower = reading.lower
    end = _whose(reading, at, at + 1) or _days(reading, at, at + 1) if at else None
    if end is not None or not at:
        return end
    if lower[at + 1 : at + 2] and lower[at + 1] in _ABOUT:
        begin = at
        while reading.free(begin - 1) and lower[begin - 1] in {"is", "are", "that", "which", "but"}:
            begin -= 1
        return _leave_out(reading, begin, at + 1, sure=True)
    closed = _end(reading, at + 1)
    if reading.tokens[at].raw.startswith("(") and reading.tokens[closed - 1].raw.rstrip(".,;").endswith(")"):
        return _leave_out(reading, at, at + 1, sure=True)
    apart = reading.tokens[at - 1].raw.endswith(",")
    if apart and not _SUCH.isdisjoint(lower[at + 1 : at + 5]):  # "..., not the robotics ones"
        return _leave_out(reading, at, at + 1, sure=True)
    if len(lower) > 9 or (not apart and any(word in _AUXILIARIES for word in lower[:at])):
        return None
    after, ends = "".join(lower[at + 1 : at + 2]), _end(reading, at + 1) == len(lower) and "".join(lower[at + 1 :])
    sure = (apart and after == "for") or (ends and after not in _NO_TOPIC)
    return _leave_out(reading, at, at + 1, sure=True) if sure else None


_ABOUT = word_set("about on covering involving concerning related")


def _whose(reading: Reading, begin: int, at: int) -> int | None:
    """Read whose papers are left out: ``not by Bob Two``, ``except those from NVIDIA``; after an author a mere name."""
    lower = reading.lower
    while at < len(lower) and lower[at] in _THOSE:
        at += 1
    lead = "".join(lower[at : at + 1])
    at += lead in {"by", "from", "with"}
    named = any(one.part.authors or one.part.organizations for one in reading.filters)
    lead = lead if lead in {"by", "from"} else "by" if named else ""
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
        at, first = end, False
    return None if first else at


def _days(reading: Reading, begin: int, at: int) -> int | None:
    """Read ``but not this week``, ``not in 2025``: up to then, or, said so, not at all."""
    at += at < len(reading.lower) and reading.lower[at] in IN
    led = reading.lower[at - 1] in IN or "".join(reading.words[at : at + 1]).istitle()
    found = dates.read(reading.words, at, today=reading.today, led=led)
    if found is None or found[0].problem or not all_free(reading, begin, found[1]):
        return None
    span, end = found
    if span.last >= reading.today:
        return reading.take_days(begin, end, Span(before(span), before(span)), since=False)
    said = say_span(span).removeprefix("on ")
    reading.hint = f"Days from the midst cannot be left out, so papers of {said} are among these."
    return reading.drop(begin, end)


def _leave_out(reading: Reading, begin: int, at: int, *, sure: bool, until: int | None = None) -> int | None:
    lower = reading.lower
    if (end := _whose(reading, begin, at) or _days(reading, begin, at)) is not None:
        return end
    while at < len(lower) and lower[at] in _LEADS | _THOSE:
        at += 1
    end = until or _end(reading, at)
    if not sure or end <= at or not reading.free(at) or lower[at] in {"all", "because", "only"}:
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
        if end > at and dates.read(reading.words, end, today=reading.today) is not None:
            break
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
