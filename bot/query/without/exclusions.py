"""What is left out, said in prose: ``diffusion but not image generation``, ``agents, nothing about speech``. Pure."""

from __future__ import annotations

import re

from bot.query.filters import Reading
from bot.query.question import word_set
from bot.query.vocabulary.daywords import TO_DAYS, WORK
from bot.query.vocabulary.talkwords import SURELY_ABOUT
from bot.query.without.avoiding import KINDS, LEADS, MOST, POLITE, SUCH, begins_clause, closes, end_of, leave_out
from bot.query.without.negations import MAX_WORDS, SHORT, read_not, read_without
from bot.query.without.not_theirs import whose
from bot.query.without.seen import read_seen

_FEW = 8
"""In a longer question "but no" may be of what is described."""

_NEGATED = word_set("aren't isn't don't doesn't not")
_DO_NOT = "(?:don't|doesn't|do not|does not)"
_LEAVE = (
    r"(?:leav(?:e|ing) (?:out|aside)|filter(?:ing)? out|exclud(?:e|ing)|omit(?:ting)?|skip(?:ping)?|ignor(?:e|ing)"
    r"|avoid(?:ing)?)"
)
_DISLIKE = (
    rf"i {_DO_NOT} (?:want|need|like|care (?:about|for))|(?:i'm |i am )?not (?:interested in|after|looking for|into)"
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
    rf"(?:and )?(?:please |just |rather |better )?(?:{_LEAVE}|(?:drop|hide|remove|discard)(?: the| all| any)?|neither"
    r"|not (?:yet )?another|no|nothing|none(?= (?:on|about|of|by|from|with)))(?= )"
)
"""What does so where a clause begins, after a comma: "remove noise" may be a topic."""

_RATHER = "(?:rather|better|please)"
_OPENS = re.compile(
    rf"{_LEAVE}|(?:{_RATHER} )?(?:without|no|nothing on|except|excepting) |(?:{_RATHER} not|not (?:yet )?another) "
)
"""What leaves out the first thing that a question names."""

_AT_THE_BEGIN = word_set("except ignoring i i'm don't do not tired anything everything not")
"""The words of these that may begin a question."""

_AT_THE_END = word_set("minus besides save barring sans")
"""They leave out what ends a question: "besides accuracy, cost" leaves out nothing."""

_DONE = word_set("leave skip ignore exclude omit avoid drop hide remove discard filter")
_WHO_DOES = word_set("that which who to they can could may must should will would cannot can't don't")
"""What is done by what a question is about, and not by who answers it: "models that skip layers"."""

_FIRST = word_set(
    "but yet and anything everything except excepting excepted excluding exclude excl other apart aside omitting omit "
    "sans besides skipping skip ignoring ignore leaving leave filter filtering save barring minus i i'm don't doesn't "
    "do does not no nothing neither that which never unrelated without drop hide remove discard please avoid avoiding"
    " none has have by from tired sick bored we're we've i've we just rather better"
)
"""The words that any of these can begin with."""


def read_exclusion(reading: Reading, at: int) -> int | None:
    """Read what is left out at a token; return the index after it, or ``None``."""
    lower = reading.lower
    if lower[at] not in _FIRST or (at and lower[at] in _DONE and lower[at - 1] in _WHO_DOES):
        return _afterwards(reading, at)
    said = _ANYWHERE.match(text := " ".join(lower[at : at + 6]) + " ")
    kinds = not (SUCH | KINDS).isdisjoint(lower[at : at + 5])  # said of papers, however long the question is
    if len(lower) > MAX_WORDS * (1 + kinds):  # and so is whose papers are left out
        return whose(reading, at, at + len(said[0].split())) if said else _whose_at(reading, at)
    alone = read_seen(reading, at) or _not_such(reading, at) or _with_particle(reading, at)
    if (end := alone or _first_of_all(reading, at)) is not None:
        return end
    if said and (at or said[0].split()[0] in _AT_THE_BEGIN):
        return _anywhere(reading, at, said[0])
    if at and begins_clause(reading, at) and (clause := _OF_A_CLAUSE.match(text)):
        return _clause(reading, at, clause[0])
    return read_not(reading, at) if lower[at] == "not" else read_without(reading, at)


def _anywhere(reading: Reading, at: int, said: str) -> int | None:
    """Read what surely leaves out what follows, but for "minus" and the like in the midst of a question."""
    lower, begin = reading.lower, at + len(said.split())
    end = end_of(reading, begin)
    if not at:  # "anything but surveys for robots"
        end = next((near for near in range(begin + 1, end) if lower[near] in {"for", "in", "on"}), end)
    ends = lower[at] not in _AT_THE_END or closes(reading, end) or reading.tokens[end - 1].ends
    whole = said != "and not" and (said != "but no" or len(lower) <= _FEW)
    return leave_out(reading, at, begin, sure=ends and whole, until=None if at else end)


def _clause(reading: Reading, at: int, said: str) -> int | None:
    """Read a clause that leaves out: ``, nothing about speech``, ``, filter out surveys``, ``(no videos)``."""
    words, begin = said.split(), at + len(said.split())
    if words[-1] in {"nothing", "none"}:
        led = "".join(reading.lower[begin : begin + 1]) in LEADS
        return leave_out(reading, at, begin, sure=led or 0 < len(reading.lower) - begin <= 2)
    whole = reading.tokens[at].raw.startswith("(") or words[-1] != "no" or len(words) > 1
    return leave_out(reading, at, begin, sure=True) if whole else read_without(reading, at)


def _whose_at(reading: Reading, at: int) -> int | None:
    return whose(reading, at, at + 1) if reading.lower[at] in {"not", "without"} else None


_AFTERWARDS = re.compile(
    r"(?:with )?((?:\S+ ){1,3}?)(?:(?:is |are )?(?:excluded|omitted|aside|left out|not (?:included|wanted|needed))"
    r"|need not apply)(?= )"
)


def _afterwards(reading: Reading, at: int) -> int | None:
    """Read ``, surveys excluded``, ``with surveys left out``, ``(surveys not included)``."""
    if not at or not (begins_clause(reading, at) or reading.lower[at] == "with"):
        return None
    said = _AFTERWARDS.match(" ".join(reading.lower[at : at + 8]) + " ")
    end = at + len(said[0].split()) if said else 0
    if not said or not (closes(reading, end) or reading.tokens[end - 1].ends):
        return None
    begin = at + said[0].startswith("with ")
    things = begin + len(said[1].split())
    taken = leave_out(reading, at, begin, sure=True, until=things)
    return reading.drop(things, end) if taken else None


def _not_such(reading: Reading, at: int) -> int | None:
    """Read ``that are not surveys``, ``which aren't about speech``."""
    lower = reading.lower
    if lower[at] not in {"that", "which"}:
        return None
    end = at + 1 + (lower[at + 1 : at + 2] in (("are",), ("is",), ("do",)))
    if lower[end : end + 1] and lower[end] in _NEGATED and _is_kind(reading, end + 1):
        return leave_out(reading, at, end + 1, sure=True)
    return None


_PARTED = {"leave": "out aside", "leaving": "out aside", "filter": "out", "filtering": "out", "take": "out"}


def _with_particle(reading: Reading, at: int) -> int | None:
    """Read ``but leave surveys out``."""
    lower = reading.lower
    begin = at + (lower[at] in {"but", "and", "please"})
    after = _PARTED.get("".join(lower[begin : begin + 1]), "").split()
    end = next((place for place in range(begin + 2, begin + 2 + MOST) if "".join(lower[place : place + 1]) in after), 0)
    taken = leave_out(reading, at, begin + 1, sure=True, until=end) if end else None
    return reading.drop(end, end + 1) if taken else None


def _first_of_all(reading: Reading, at: int) -> int | None:
    """Read ``exclude surveys: agents``, ``not video but audio``, the clause that a question begins with."""
    if at:
        return None
    if reading.lower[:2] in (("nothing", "with"), ("nothing", "involving")):  # "nothing with RL about agents"
        end = next((near for near in range(3, 3 + MOST) if {*reading.lower[near : near + 1]} & SURELY_ABOUT), 0)
        return leave_out(reading, 0, 2, sure=True, until=end) if end else None
    said = _OPENS.match(" ".join(reading.lower[:3]) + " ")
    lead = len(said[0].split()) if said else 0
    if not lead and not (reading.lower[0] == "not" and "but" in reading.lower[2:SHORT]):
        return None
    if said and (work := _before_topic(reading, lead)):  # "excluding simulation-only work robot manipulation"
        return leave_out(reading, 0, lead, sure=True, until=work)
    end = end_of(reading, lead := lead or 1)
    end += reading.lower[end : end + 1] in (("please",), ("pls",))
    sign = reading.tokens[end - 1].raw[-1:] if lead < end < len(reading.lower) else ""
    rest = sign == "," and (reading.lower[end - 1] in KINDS | POLITE or reading.lower[end] in {"just", "only"})
    rest = rest or (sign == "," and reading.lower[0] in {"rather", "better", "please"})
    whole = sign in {":", ";"} or rest
    if reading.lower[0] == "not" and reading.lower[end : end + 1] == ("but",):
        return reading.drop(end, end + 1) if leave_out(reading, 0, 1, sure=True) else None
    return leave_out(reading, 0, lead, sure=True) if whole else None


def _before_topic(reading: Reading, lead: int) -> int:
    """Return the index after a word for papers that ends what is left out, where the topic follows it; 0 if none."""
    near = range(lead + 1, min(lead + MOST, len(reading.lower) - 1))
    at = next((place for place in near if reading.lower[place] in WORK | SUCH), 0)
    topic = at and reading.lower[at + 1] not in SURELY_ABOUT | TO_DAYS | {"on", "for", "with", "about", "of", "that"}
    return at + 1 if topic and reading.lower[0] not in {"no", "nothing", "without"} else 0


def _is_kind(reading: Reading, at: int) -> bool:
    """Return whether what follows "that are not" is a kind of papers or what they are about: no mere property."""
    word = "".join(reading.lower[at : at + 1])
    return word in KINDS or word in {"about", "by", "from", "related"}
