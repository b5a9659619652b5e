"""How old papers may be: ``not older than two weeks``, ``starting in June``, ``up to May``, ``pre-2025``. Pure."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.days import FIRST_DAY
from bot.query.filters import Reading
from bot.query.question import word_set
from bot.query.spans import Span, ago, year_of
from bot.query.times import dates
from bot.query.times.absolute import YEAR, month_in
from bot.query.times.taken_days import all_free, take
from bot.query.vocabulary.daywords import SINCE
from bot.query.vocabulary.talkwords import PAPERS

_AGES = {"older": True, "earlier": True, "newer": False, "younger": False, "later": False}
_BEGIN = word_set("starting beginning as")
_JOINS = word_set("in from of with on")
_UP_TO = frozenset({("up", "to"), ("up", "until"), ("up", "till"), ("prior", "to"), ("by", "end"), ("by", "the")})
_DOING = word_set("am are be been being is was were")
_NO = word_set("nothing none no not")
_UNDER = word_set("less under fewer")
_OVER = word_set("more over above")
_BESIDE = re.compile(r"(pre|post)-?((?:20\d\d)?)")


def read_age(reading: Reading, at: int) -> int | None:
    """Read an age at a token; return the index after it, or ``None``."""
    if reading.lower[at] in _BEGIN:
        return _from_then_on(reading, at) if at else None
    if end := _up_to(reading, at) or _beside_year(reading, at) or _under(reading, at):
        return end
    lower, said = reading.lower, _negation(reading, at)
    negated, said = said > at, max(said, at)
    if negated and said < len(lower) and lower[said] in {"before", "after"}:
        return _nothing(reading, at, said)
    if lower[said : said + 1] == () or lower[said] not in _AGES or lower[said + 1 : said + 2] != ("than",):
        return None
    found = dates.read(reading.words, said + 2, today=reading.today, led=True)
    if found is None or found[0].problem or not all_free(reading, at, found[1]):
        return None
    older, edge = _AGES[lower[said]] != negated, found[0].first
    last = found[0].last if negated else edge - timedelta(days=1)  # "no later than June" is up to its end
    span = Span(edge, last if older else edge)
    return take(reading, at, found[1], span, since=not older, until=older)


def _negation(reading: Reading, at: int) -> int:
    """Return the index after ``nothing``, ``but no papers from`` and the like; ``at`` where there is none."""
    lower = reading.lower
    said = at + (lower[at] == "but")
    if lower[said : said + 1] == () or lower[said] not in _NO:
        return at
    said += 1
    while said < len(lower) and lower[said] in PAPERS | {"from", "published", "that", "is"}:
        said += 1
    return said


def _nothing(reading: Reading, at: int, lead: int) -> int | None:
    """Read ``nothing before 2025``, ``no papers after June``: the days that are left."""
    found = dates.read(reading.words, lead + 1, today=reading.today, led=True)
    if found is None or found[0].problem or not all_free(reading, at, found[1]):
        return None
    since = reading.lower[lead] == "before"
    return take(reading, at, found[1], found[0], since=since, until=not since)


def _from_then_on(reading: Reading, at: int) -> int | None:
    """Read ``starting in June``, ``as of July``; not "beginning March" alone, which may be any word."""
    joined = reading.lower[at + 1 : at + 2] != () and reading.lower[at + 1] in _JOINS
    begin = at + 1 + joined
    if begin >= len(reading.words) or (reading.lower[at] == "as" and not joined):
        return None
    found = dates.read(reading.words, begin, today=reading.today, led=True)
    if found is None or not all_free(reading, at, found[1]):
        return None
    sure = found[1] > begin + 1 or month_in(reading.words[begin], sure=True) is not None
    while reading.free(at - 1) and reading.lower[at - 1] in SINCE | {"the"}:  # "since the beginning of July"
        at -= 1
    return take(reading, at, found[1], found[0], until=False) if sure or not found[0].problem else None


def _up_to(reading: Reading, at: int) -> int | None:
    """Read ``up to June 2026``, ``prior to May`` and ``by the end of 2025``; not "up to 3 days"."""
    words = reading.words
    if reading.lower[at : at + 2] not in _UP_TO:
        return None
    begin = at + 2 - (reading.lower[at : at + 2] == ("by", "end"))
    begin += 2 * (reading.lower[begin : begin + 2] == ("and", "including"))
    if at and reading.lower[at] == "up" and reading.lower[at - 1] in _DOING:
        return None  # "what's Meta been up to"
    if begin >= len(words):
        return None
    found = dates.read(words, begin, today=reading.today, led=True)
    if found is None or found[0].problem or not all_free(reading, at, found[1]):
        return None
    if len(words[begin]) < 3 and month_in(words[found[1] - 1], sure=True) is None:  # "up to 3 days"
        return None
    first, last = found[0].first, found[0].last
    span = Span(first, first - timedelta(days=1) if reading.lower[at] == "prior" else last)
    return take(reading, at, found[1], span, since=False)


def _beside_year(reading: Reading, at: int) -> int | None:
    """Read ``pre-2025`` and ``post 2025``."""
    said = _BESIDE.fullmatch(reading.lower[at])
    if said is None:
        return None
    end = at + 1 if said[2] else at + 2
    year = said[2] or "".join(reading.lower[at + 1 : end])
    if not YEAR.fullmatch(year) or not FIRST_DAY.year <= int(year) <= reading.today.year:
        return None
    whole, after = year_of(int(year)), said[1] == "post"
    span = Span(whole.last + timedelta(days=1), whole.first - timedelta(days=1))
    return take(reading, at, end, span, since=after, until=not after) if all_free(reading, at, end) else None


def _under(reading: Reading, at: int) -> int | None:
    """Read ``less than a month old``, ``at most two weeks old``, ``more than a year old``."""
    lower = reading.lower
    negated = lower[at] in {"no", "not"}
    lead, after = "".join(lower[at + negated : at + negated + 1]), lower[at + 1 + negated : at + 2 + negated]
    paired = after == (("most",) if lead == "at" else ("than",))
    if lead not in _UNDER | _OVER | {"at"} or (lead == "at" and not paired):
        return None
    begin = at + 1 + negated + paired
    found = dates.read(reading.words, begin, today=reading.today, led=True)
    if found is None or lower[found[1] : found[1] + 1] != ("old",) or not all_free(reading, at, found[1] + 1):
        return None
    days = (reading.today - found[0].first).days
    under = (lead not in _OVER) != negated
    edge = ago(reading.today, days - (under and not negated and lead != "at"))
    return take(reading, at, found[1] + 1, Span(edge, edge), since=under, until=not under)
