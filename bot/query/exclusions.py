"""What is left out, said in prose: ``diffusion but not image generation``, ``agents without surveys``. Pure.

"Not" and "without" are words of topics as well ("learning without labels", "not all you need"), so that alone they
leave out kinds of papers only, people, labs and days, or what ends a question of few words and no verb.
"""

from __future__ import annotations

import re

from bot.query import dates
from bot.query.daywords import IDLE, TO_DAYS, WORK
from bot.query.filters import Reading, take_avoided
from bot.query.not_theirs import THOSE, days_left_out, whose
from bot.query.question import word_set
from bot.query.talkwords import AUXILIARIES, PAPER_KINDS, PAPERS, SURELY_ABOUT

KINDS = PAPER_KINDS | word_set("position tutorial tutorials blog blogs")
"""Kinds of papers that people leave out."""

_OF_CLAUSES = AUXILIARIES | word_set(
    "be been if may might must or what when where whether which who why to how it that models they we you i only whats"
)
_NO_TOPIC = word_set(
    "a all always an any because before being both enough even every everything for from good having how if in it its "
    "just knowing known later merely more much necessarily needed needing of on once one only really reliably required "
    "seen simply so sufficient than that the then there this to too using very what when where why with yet you your"
)
_ENDINGS = TO_DAYS | word_set("but not without please pls with by thanks sorted newest that which itself themselves")
_LEADS = SURELY_ABOUT | word_set("on using involving covering with for in from by of to do related relating")
_POLITE, _SUCH = word_set("please pls thanks thx"), word_set("ones papers articles stuff")
_NEGATED = word_set("aren't isn't don't doesn't not")
_MOST = 4
"""So far after a word that leaves out is looked for what belongs to it."""

_SHORT, _FEW = 6, 8
_BARE = 9
"""In a longer question a mere "not" is of a sentence, and leaves out nothing."""

MAX_WORDS = 16
"""In a longer question, which is prose or a pasted text, "other than" and "without" belong to what is described."""

_DO_NOT = "(?:don't|doesn't|do not|does not)"
_LEAVE = (
    r"(?:leav(?:e|ing) (?:out|aside)|filter(?:ing)? out|exclud(?:e|ing)|omit(?:ting)?|skip(?:ping)?|ignor(?:e|ing)"
    r"|avoid(?:ing)?)"
)
_DISLIKE = (
    rf"i {_DO_NOT} (?:want|need|like|care (?:about|for))|(?:i'm |i am )?not interested in"
    rf"|{_DO_NOT} (?:show(?: me)?|include|want|give me)"
    r"|(?:i'm |i am |we're |we are )?(?:tired|sick|bored) of"
    r"|(?:i've|i have|we've|we have) (?:seen|had|read) enough(?: of)?"
)
_ANYWHERE = re.compile(
    rf"(?:(?:but|yet) (?:please )?(?:just not|not|no|without|nothing|none|never|{_LEAVE}|{_DISLIKE})|and not"
    r"|(?:any|every)thing (?:but|except|not|that (?:is not|isn't|is no)|that's not)"
    r"|(?:by|from) (?:any|every)(?:one|body) (?:but|except|other than)"
    r"|except(?:ing|ed)?(?: for)?|excluding|exclude|excl|other than"
    r"|(?:apart|aside) from|omitting|sans|besides|skipping|ignoring|leaving (?:out|aside)|leave out|save for|barring"
    rf"|minus|{_DISLIKE}|(?:(?:that|which) )?(?:{_DO_NOT}|never) mention"
    r"|unrelated to|(?:(?:that|which) )?(?:has|have) nothing to do with)(?= )"
)
"""What leaves out what follows wherever it stands, but at the begin."""

_OF_A_CLAUSE = re.compile(
    rf"(?:and )?(?:please |just )?(?:{_LEAVE}|(?:drop|hide|remove|discard)(?: the| all| any)?|neither|no|nothing"
    r"|none(?= (?:on|about|of|by|from|with)))(?= )"
)
"""What does so where a clause begins, after a comma: "remove noise" may be a topic."""

_AT_THE_BEGIN = word_set("except ignoring i i'm don't do not tired anything everything")
"""The words of these that may begin a question."""

_AT_THE_END = word_set("minus besides save barring sans")
"""They leave out what ends a question: "besides accuracy, cost" leaves out nothing."""

_FIRST = word_set(
    "but yet and anything everything except excepting excepted excluding exclude excl other apart aside omitting omit "
    "sans besides skipping skip ignoring ignore leaving leave filter filtering save barring minus i i'm don't doesn't "
    "do does not no nothing neither that which never unrelated without drop hide remove discard please avoid avoiding"
    " none has have by from tired sick bored we're we've i've we just"
)
"""The words that any of these can begin with."""


def read_exclusion(reading: Reading, at: int) -> int | None:
    """Read what is left out at a token; return the index after it, or ``None``."""
    lower = reading.lower
    if lower[at] not in _FIRST:
        return _afterwards(reading, at)
    said = _ANYWHERE.match(text := " ".join(lower[at : at + 6]) + " ")
    kinds = not (_SUCH | KINDS).isdisjoint(lower[at : at + 5])  # said of papers, however long the question is
    if len(lower) > MAX_WORDS * (1 + kinds):  # and so is whose papers are left out
        return whose(reading, at, at + len(said[0].split())) if said else _whose_at(reading, at)
    if (end := _not_such(reading, at) or _with_particle(reading, at) or _first_of_all(reading, at)) is not None:
        return end
    if said and (at or said[0].split()[0] in _AT_THE_BEGIN):
        return _anywhere(reading, at, said[0])
    if at and _begins_clause(reading, at) and (clause := _OF_A_CLAUSE.match(text)):
        return _clause(reading, at, clause[0])
    return _not(reading, at) if lower[at] == "not" else _without(reading, at)


def _anywhere(reading: Reading, at: int, said: str) -> int | None:
    """Read what surely leaves out what follows, but for "minus" and the like in the midst of a question."""
    lower, begin = reading.lower, at + len(said.split())
    end = _end(reading, begin)
    if not at:  # "anything but surveys for robots"
        end = next((near for near in range(begin + 1, end) if lower[near] in {"for", "in", "on"}), end)
    ends = lower[at] not in _AT_THE_END or end == len(lower) or reading.tokens[end - 1].ends
    whole = said != "and not" and (said != "but no" or len(lower) <= _FEW)
    return _leave_out(reading, at, begin, sure=ends and whole, until=None if at else end)


def _begins_clause(reading: Reading, at: int) -> bool:
    return reading.tokens[at - 1].raw[-1:] in _SIGNS or reading.tokens[at].raw.startswith("(")


_SIGNS = frozenset({",", ";", ":", ".", "!", "?"})


def _clause(reading: Reading, at: int, said: str) -> int | None:
    """Read a clause that leaves out: ``, nothing about speech``, ``, filter out surveys``, ``(no videos)``."""
    words, begin = said.split(), at + len(said.split())
    if words[-1] in {"nothing", "none"}:
        led = "".join(reading.lower[begin : begin + 1]) in _LEADS
        return _leave_out(reading, at, begin, sure=led or 0 < len(reading.lower) - begin <= 2)
    whole = reading.tokens[at].raw.startswith("(") or words[-1] != "no" or len(words) > 1
    return _leave_out(reading, at, begin, sure=True) if whole else _without(reading, at)


def _whose_at(reading: Reading, at: int) -> int | None:
    return whose(reading, at, at + 1) if reading.lower[at] in {"not", "without"} else None


_AFTERWARDS = re.compile(
    r"(?:with )?((?:\S+ ){1,3}?)(?:(?:is |are )?(?:excluded|omitted|aside|left out|not (?:included|wanted|needed))"
    r"|need not apply)(?= )"
)


def _afterwards(reading: Reading, at: int) -> int | None:
    """Read ``, surveys excluded``, ``with surveys left out``, ``(surveys not included)``."""
    if not at or not (_begins_clause(reading, at) or reading.lower[at] == "with"):
        return None
    said = _AFTERWARDS.match(" ".join(reading.lower[at : at + 8]) + " ")
    end = at + len(said[0].split()) if said else 0
    if not said or not (end == len(reading.lower) or reading.tokens[end - 1].ends):
        return None
    begin = at + said[0].startswith("with ")
    things = begin + len(said[1].split())
    taken = _leave_out(reading, at, begin, sure=True, until=things)
    return reading.drop(things, end) if taken else None


def _not_such(reading: Reading, at: int) -> int | None:
    """Read ``that are not surveys``, ``which aren't about speech``."""
    lower = reading.lower
    if lower[at] not in {"that", "which"}:
        return None
    end = at + 1 + (lower[at + 1 : at + 2] in (("are",), ("is",), ("do",)))
    if lower[end : end + 1] and lower[end] in _NEGATED and _is_kind(reading, end + 1):
        return _leave_out(reading, at, end + 1, sure=True)
    return None


_PARTED = {"leave": "out aside", "leaving": "out aside", "filter": "out", "filtering": "out", "take": "out"}


def _with_particle(reading: Reading, at: int) -> int | None:
    """Read ``but leave surveys out``."""
    lower = reading.lower
    begin = at + (lower[at] in {"but", "and", "please"})
    after = _PARTED.get("".join(lower[begin : begin + 1]), "").split()
    end = next(
        (place for place in range(begin + 2, begin + 2 + _MOST) if "".join(lower[place : place + 1]) in after), 0
    )
    taken = _leave_out(reading, at, begin + 1, sure=True, until=end) if end else None
    return reading.drop(end, end + 1) if taken else None


def _first_of_all(reading: Reading, at: int) -> int | None:
    """Read ``exclude surveys: agents``, ``not video but audio``, the clause that a question begins with."""
    if at:
        return None
    if reading.lower[:2] in (("nothing", "with"), ("nothing", "involving")):  # "nothing with RL about agents"
        end = next((near for near in range(3, 3 + _MOST) if {*reading.lower[near : near + 1]} & SURELY_ABOUT), 0)
        return _leave_out(reading, 0, 2, sure=True, until=end) if end else None
    said = re.match(rf"{_LEAVE}|(?:without|no|nothing on|except|excepting) ", " ".join(reading.lower[:3]) + " ")
    lead = len(said[0].split()) if said else 0
    if not lead and not (reading.lower[0] == "not" and "but" in reading.lower[2:_SHORT]):
        return None
    end = _end(reading, lead := lead or 1)
    end += reading.lower[end : end + 1] in (("please",), ("pls",))
    sign = reading.tokens[end - 1].raw[-1:] if lead < end < len(reading.lower) else ""
    rest = sign == "," and (reading.lower[end - 1] in KINDS | _POLITE or reading.lower[end] in {"just", "only"})
    whole = sign in {":", ";"} or rest
    if reading.lower[0] == "not" and reading.lower[end : end + 1] == ("but",):
        return reading.drop(end, end + 1) if _leave_out(reading, 0, 1, sure=True) else None
    return _leave_out(reading, 0, lead, sure=True) if whole else None


def _is_kind(reading: Reading, at: int) -> bool:
    """Return whether what follows "that are not" is a kind of papers or what they are about: no mere property."""
    word = "".join(reading.lower[at : at + 1])
    return word in KINDS or word in {"about", "by", "from", "related"}


def _without(reading: Reading, at: int) -> int | None:
    """Read ``agents without surveys``, ``no benchmarks``: of kinds of papers, not of topics."""
    kind = any(word in KINDS for word in reading.lower[at + 1 : at + 3])
    if not at or reading.lower[at] not in {"without", "no"}:
        return None
    clause = _begins_clause(reading, at)  # "... No medical ones please."
    apart = clause and at + 3 >= len(reading.lower) <= _SHORT
    apart = apart or (clause and not _SUCH.isdisjoint(reading.lower[at + 1 : at + 1 + _MOST]))
    end = _end(reading, at + 1)  # "VLA models, no simulation, newest first"
    ends = _POLITE.issuperset(reading.lower[end:]) or reading.tokens[end - 1].ends
    asked = end == len(reading.lower) and not (WORK | {"ones"}).isdisjoint(reading.lower)  # else it may be described
    most = MAX_WORDS if asked else MAX_WORDS // 2 + _MOST
    apart = apart or (clause and ends and end - at <= _MOST and len(reading.lower) <= most)
    others = (index for index in range(len(reading.lower)) if not at <= index < end)
    kind = kind or not any(reading.free(index) and reading.lower[index] not in IDLE for index in others)
    kind = kind or (apart and reading.lower[at] == "no")
    return _leave_out(reading, at, at + 1, sure=True) if kind else whose(reading, at, at + 1)


def _not(reading: Reading, at: int) -> int | None:
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
        return _leave_out(reading, begin, at + 1, sure=True)
    closed = _end(reading, at + 1)
    if reading.tokens[at].raw.startswith("(") and reading.tokens[closed - 1].raw.rstrip(".,;").endswith(")"):
        return _leave_out(reading, at, at + 1, sure=True)
    apart = reading.tokens[at - 1].raw.endswith(",")
    if apart and not _SUCH.isdisjoint(lower[at + 1 : at + 1 + _MOST]):  # "..., not the robotics ones"
        return _leave_out(reading, at, at + 1, sure=True)
    if len(lower) > _BARE or (not apart and any(word in _OF_CLAUSES for word in lower[:at])):
        return None
    after = "".join(lower[at + 1 : at + 2])
    if after in {"for", "in", "on"}:
        closed = _end(reading, at + 2)
    ends = (_POLITE.issuperset(lower[closed:]) or lower[closed : closed + 1] == ("not",)) and lower[at + 1 :]
    whom = after in {"for", "in", "on"} and "".join(lower[at + 2 : at + 3]) not in _NO_TOPIC | {""}
    sure = (apart and after == "for") or (ends and (whom or after not in _NO_TOPIC))
    return _leave_out(reading, begin, at + 1, sure=True) if sure else None


_BEFORE_NOT = word_set("is are that which but that's they're just it's")
_ABOUT = word_set("about on covering involving concerning related")


def _leave_out(reading: Reading, begin: int, at: int, *, sure: bool, until: int | None = None) -> int | None:
    lower = reading.lower
    if (end := whose(reading, begin, at) or days_left_out(reading, begin, at)) is not None:
        return end
    while at < len(lower) and lower[at] in _LEADS | THOSE:
        at += 1
    end = until or _end(reading, at)
    if not sure or end <= at or not reading.free(at) or lower[at] in {"all", "because", "only"}:
        return None
    groups = _groups(reading, at, end)
    last = end
    while last < len(lower) and reading.free(last) and lower[last] in PAPERS | {"itself", "themselves"}:
        last += 1
    for number, (first, after) in enumerate(groups):
        start, stop = begin if not number else first, last if after == end else after
        take_avoided(reading, start, stop, " ".join(token.core for token in reading.tokens[first:after]))
    reading.drop(begin, last)
    return last


def _end(reading: Reading, at: int) -> int:
    """Return the index after the words that are left out: until punctuation or a preposition."""
    end = at
    while reading.free(end) and end < at + _MOST + 2 and reading.lower[end] not in _ENDINGS | PAPERS:
        led = reading.lower[end] in {"today", "yesterday"}
        if end > at and dates.read(reading.words, end, today=reading.today, led=led) is not None:
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
