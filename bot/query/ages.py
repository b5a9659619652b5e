"""How old papers may be: ``newer than June``, ``not older than two weeks``, ``starting in June``. Pure."""

from __future__ import annotations

from datetime import timedelta

from bot.query import dates
from bot.query.absolute import month_in
from bot.query.filters import Reading
from bot.query.question import word_set
from bot.query.spans import Span
from bot.query.when import all_free, take

_AGES = {"older": True, "earlier": True, "newer": False, "younger": False, "later": False}
_BEGIN = word_set("starting beginning as")
_JOINS = word_set("in from of with on")


def read_age(reading: Reading, at: int) -> int | None:
    """Read an age at a token; return the index after it, or ``None``."""
    if reading.lower[at] in _BEGIN:
        return _from_then_on(reading, at) if at else None
    lower, negated = reading.lower, reading.lower[at] in {"not", "no"}
    said = at + negated
    if lower[said : said + 1] == () or lower[said] not in _AGES or lower[said + 1 : said + 2] != ("than",):
        return None
    found = dates.read(reading.words, said + 2, today=reading.today, led=True)
    if found is None or found[0].problem or not all_free(reading, at, found[1]):
        return None
    older, edge = _AGES[lower[said]] != negated, found[0].first
    span = Span(edge, edge - timedelta(days=1)) if older else Span(edge, edge)
    return take(reading, at, found[1], span, since=not older, until=older)


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
    return take(reading, at, found[1], found[0], until=False) if sure or not found[0].problem else None
