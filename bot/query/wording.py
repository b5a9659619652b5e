"""Filters said in plain English: ``papers by Song Han since last week with code``.

Precision before recall: what is not surely a filter stays a word to search for. Names need capitals and a paper
("papers by Song Han"), so that "trained by gradient descent" has no author. In prose, "before June" leaves June out,
and so does "after June", as English has it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import timedelta

from bot.days import FIRST_DAY
from bot.model import Query, Sort
from bot.query import dates
from bot.query.dates import Span
from bot.query.filters import (
    Reading,
    take_at_least,
    take_author,
    take_code,
    take_limit,
    take_organization,
    take_sort,
)
from bot.query.names import capitals_end, is_known_lab, is_lab, name_end
from bot.query.question import word_set

_PAPERS = word_set("paper papers preprint preprints publication publications article articles works")
_WORK = _PAPERS | word_set("work anything something everything stuff research written published posted")
_WRITTEN = word_set("authored authors by people posted published released researchers written")
_PLURAL = word_set("papers preprints publications articles works")
_FRESH = word_set("latest newest new recent recently")
_SINCE = word_set("since after")
_UNTIL = word_set("until till before through")
_IN = word_set("in on during within over from between")
_LEADS = word_set("added appeared dated for listed of out posted published released submitted")
_ASKS_FOR_DAY = (
    _PAPERS | _FRESH | word_set("digest listed posted published news trending top anything upvoted best list")
)
_IDLE = (
    _PAPERS
    | _FRESH
    | word_set("a all am any are at can daily digest feed find for from get give i is in list me of on please")
    | word_set("released see show since that the there today's until was were what what's whats you")
)
_TODAYS = word_set("today's yesterday's todays")
_OFTEN_A_WORD = word_set("may march mar")
_SHORT_DAYS = word_set("mon tue wed thu fri sat sun tues thur thurs")

_AT_LEAST = re.compile(r"(?:>=?|≥)?(\d{1,7})\+?")
_MORE = {"over": 1, "above": 1, "than": 1, "least": 0, "with": 0, "minimum": 0}


def read_said(reading: Reading, at: int) -> int | None:
    """Read a filter said in prose at a token; return the index after it, or ``None``."""
    for rule in _RULES:
        end = rule(reading, at)
        if end is not None:
            return end
    return None


def read_verb(reading: Reading) -> None:
    """Read ``author Song Han``, ``org nvidia`` and ``trending`` at the start, and days that are the whole question."""
    words, lower = reading.words, reading.lower
    first = lower[0] if lower else ""
    if first in {"author", "authors"} and (end := name_end(reading, 1)) == len(words) > 1:
        take_author(reading, 0, end, " ".join(words[1:end]))
    elif first == "org" and 2 <= len(words) <= 5 and all(word.replace("-", "").isalnum() for word in words[1:]):
        take_organization(reading, 0, len(words), " ".join(words[1:]))
    at = next((at for at in range(len(words)) if not _is_idle(reading, at)), None)
    if at is not None and lower[at] == "trending":
        _trend(reading, at)
    elif at is not None:
        _read_lone_day(reading, at)


def _is_idle(reading: Reading, at: int) -> bool:
    """Return whether a token asks for nothing by itself: a filter's, or a word around a day."""
    return not reading.free(at) or reading.lower[at] in _IDLE


def _trend(reading: Reading, at: int) -> None:
    """Take the order by votes, and seven days unless the question names its own."""
    words = reading.lower
    days = reading.today - timedelta(days=6)
    own = any(dates.read(words, index, today=reading.today, led=True) for index in range(at + 1, len(words)))
    if own or any(token.key.lower() in {"since", "on", "week", "month", "from", "after"} for token in reading.tokens):
        take_sort(reading, at, at + 1, Sort.UPVOTES)
        return
    label = "trending: most upvoted of the last 7 days"
    part = Query("", since=days, until=reading.today, sort=Sort.UPVOTES)
    reading.take(at, at + 1, part, label, f"sort:upvotes on:{days}..{reading.today}")


def _read_lone_day(reading: Reading, at: int) -> None:
    """Read a day, a week or a month that is all the question asks for: ``week``, ``papers of today``, ``Monday``."""
    words, lower = reading.words, reading.lower
    at -= at > 0 and lower[at - 1] == "the"  # "the last week" is not "last week"
    found = dates.read(words, at, today=reading.today, led=lower[at] not in _SHORT_DAYS | _OFTEN_A_WORD)
    if found is None or not _all_free(reading, at, found[1]):
        return
    begin, end = at, found[1]
    while reading.free(begin - 1) and lower[begin - 1] in {"of", "from", "for", "on", "in"}:
        begin -= 1
    bounded = begin and lower[begin - 1] in _SINCE | _UNTIL
    if not bounded and all(_is_idle(reading, index) for index in range(end, len(words))):
        reading.take_days(begin, end, found[0])


# --- rules: (reading, index) -> index after the filter, or None


def _days(reading: Reading, at: int) -> int | None:
    words = reading.words
    lead = words[at].lower()
    if lead in {"between", "from"} and (end := _from_to(reading, at, words)):
        return end
    if lead in _SINCE | _UNTIL | _IN:
        return _led_days(reading, at, words, lead)
    found = dates.read(words, at, today=reading.today)
    if found is None:
        return _today(reading, at, words)
    return _take_days(reading, at, found[1], found[0]) if _all_free(reading, at, found[1]) else None


def _take_days(reading: Reading, at: int, end: int, span: Span, *, since: bool = True, until: bool = True) -> int:
    """Note a filter on days with the words that lead to it: ``published``, ``of``."""
    while reading.free(at - 1) and reading.words[at - 1].lower() in _LEADS:
        at -= 1
    return reading.take_days(at, end, span, since=since, until=until)


def _from_to(reading: Reading, at: int, words: Sequence[str]) -> int | None:
    begin = dates.read(words, at + 1, today=reading.today, led=True)
    if begin is None or begin[1] >= len(words) or words[begin[1]].lower() not in {"to", "and", "until", "till"}:
        return None
    end = dates.read(words, begin[1] + 1, today=reading.today, led=True)
    if end is None or not _all_free(reading, at, end[1]):
        return None
    span = Span(begin[0].first, end[0].last, begin[0].problem or end[0].problem)
    return _take_days(reading, at, end[1], span)


def _led_days(reading: Reading, at: int, words: tuple[str, ...], lead: str) -> int | None:
    found = dates.read(words, at + 1, today=reading.today, led=True)
    if found is None or not _all_free(reading, at, found[1]) or not _surely(words, at, found[1], lead):
        return None
    span, end = found
    if lead == "after" and not span.problem:
        span = Span(span.last + timedelta(days=1), span.last)
    if lead == "before" and not span.problem:
        span = Span(span.first, span.first - timedelta(days=1))
    onward = lead == "from" and (words[end : end + 1] in (("onward",), ("onwards",)) or words[end:] == ("on",))
    since, until = lead in _SINCE or onward, lead in _UNTIL
    return _take_days(reading, at, end + onward, span, since=not until, until=not since)


def _surely(words: Sequence[str], at: int, end: int, lead: str) -> bool:
    """Return whether a date after a preposition is one: not "in today's models", "on may", "in 2012"."""
    first = words[at + 1]
    word = first.lower()
    if end > at + 2:
        return True
    if word in {"week", "month", "tomorrow"} | _SHORT_DAYS or word in _TODAYS:
        return False
    if word in {"today", "yesterday"}:
        return lead in _SINCE | _UNTIL or _asks_for_day(words)
    if word in _OFTEN_A_WORD and not first[0].isupper():
        return lead in {"in", "during", "since", "until"}
    if re.fullmatch(r"\d{4}", word) and int(word) < FIRST_DAY.year and lead not in _SINCE:
        return at > 0 and words[at - 1].lower() in _WORK
    return True


def _asks_for_day(words: Sequence[str]) -> bool:
    return any(word.lower() in _ASKS_FOR_DAY for word in words)


def _today(reading: Reading, at: int, words: Sequence[str]) -> int | None:
    word = words[at].lower()
    if word in _TODAYS:
        follows = words[at + 1].lower() if at + 1 < len(words) else "papers"
        sure = follows in _PAPERS | word_set("digest best list news top trending")
    else:
        sure = word in {"today", "yesterday"} and _asks_for_day(words)
    found = dates.read(words, at, today=reading.today, led=True) if sure else None
    return _take_days(reading, at, found[1], found[0]) if found else None


def _all_free(reading: Reading, begin: int, end: int) -> bool:
    return all(reading.free(index) for index in range(begin, end))


def _people(reading: Reading, at: int) -> int | None:
    """Read ``papers by Song Han and Ji Lin``, ``papers from NVIDIA``."""
    words = reading.words
    lead = reading.lower[at]
    end = capitals_end(reading, at + 1) if lead in {"by", "from"} else at + 1
    if end == at + 1 or not _about_papers(reading.lower, at, lead):
        return None
    begin = at
    while reading.free(begin - 1) and reading.lower[begin - 1] in _WRITTEN:
        begin -= 1
    if is_lab(words[at + 1 : end], lead):
        near = at > 0 and reading.lower[at - 1] in _WORK | _FRESH and (at == 1 or words[at - 1].islower())
        sure = near or is_known_lab(words[at + 1 : end])
        return take_organization(reading, begin, end, " ".join(words[at + 1 : end])) if sure else None
    end = name_end(reading, at + 1)
    if end == at + 1 or (lead == "from" and (end == at + 2 or reading.lower[at - 1] not in _WORK)):
        return None
    take_author(reading, begin, end, " ".join(words[at + 1 : end]))
    return _further_authors(reading, end, surnames=end == at + 2)


def _further_authors(reading: Reading, end: int, *, surnames: bool) -> int:
    """Read ``and Ji Lin``, ``, Wang and Chen`` and ``et al.`` after an author."""
    lower = reading.lower
    if lower[end : end + 2] == ("et", "al"):
        reading.taken.update((end, end + 1))
        return end + 2
    names = []
    at = end
    while at < len(lower) and (lower[at] in {"and", "&"} or reading.tokens[at - 1].raw.endswith(",")):
        begin = at + (lower[at] in {"and", "&"})
        last = name_end(reading, begin)
        if last == begin or (last == begin + 1) != surnames:
            break
        names.append((at, begin, last))
        at = last
        if begin > names[-1][0]:  # "and" comes before the last of a list
            break
    if not names or names[-1][0] == names[-1][1]:  # without an "and", what follows a comma may be a topic
        return end
    for start, begin, last in names:
        take_author(reading, start, last, " ".join(reading.words[begin:last]))
    return at


def _about_papers(lower: Sequence[str], at: int, lead: str) -> bool:
    if not at:
        return lead == "by"
    return lower[at - 1] in _WORK or any(word in _PLURAL for word in lower[:at])


def _code(reading: Reading, at: int) -> int | None:
    """Read ``with code``, ``that have code``, ``code available``; not "reasoning with code"."""
    words = reading.lower
    if words[at : at + 2] in {("code", "available"), ("code", "released")}:
        return take_code(reading, at, at + 2)
    begin = at + 1 if words[at] in {"that", "which", "only"} else at
    if begin >= len(words) or words[begin] not in {"with", "have", "has", "having"}:
        return None
    adjectives = word_set("a an available github its open open-source public released source the their")
    end = begin + 1
    while end < len(words) and words[end] in adjectives:
        end += 1
    if end >= len(words) or words[end] not in {"code", "repo", "repository", "github", "implementation"}:
        return None
    end += 2 if words[end + 1 : end + 2] == ("available",) else 1
    plain = end == at + 2 and words[at] == "with"
    follows = end == len(words) or not reading.free(end) or words[end] in _SINCE | _UNTIL | _IN | {"by", "about", "and"}
    about = at == 0 or words[at - 1] in _WORK or at - 1 in reading.taken or any(word in _PAPERS for word in words[:at])
    return take_code(reading, at, end) if _all_free(reading, at, end) and (not plain or (follows and about)) else None


def _counts(reading: Reading, at: int) -> int | None:
    """Read ``with more than 100 stars``, ``at least 50 upvotes``, ``100+ stars``."""
    words = reading.lower
    number = _AT_LEAST.fullmatch(reading.tokens[at].raw)
    end = at + 2 if words[at + 1 : at + 2] == ("github",) else at + 1
    what = words[end] if number and end < len(words) else ""
    if number is None or what not in {"stars", "upvotes", "votes", "likes"}:
        return None
    begin, above = at, int(number[0].startswith(">") and number[0][1:2] != "=")
    while reading.free(begin - 1) and words[begin - 1] in {*_MORE, "more", "at", "a", "of", "having", "have"}:
        begin -= 1
        above += _MORE.get(words[begin], 0)
    if begin == at and not above and not number[0].endswith("+"):
        return None
    return take_at_least(reading, begin, end + 1, "stars" if what == "stars" else "upvotes", int(number[1]) + above)


def _order(reading: Reading, at: int) -> int | None:
    """Read ``most upvoted``, ``sorted by date``, ``newest first``."""
    words = reading.lower[at : at + 3]
    pair, sort = " ".join(words[:2]), None
    if pair in {"most upvoted", "highest voted", "most voted", "most liked", "highest upvoted", "by upvotes"} or (
        pair in {"most popular", "best rated"} and (len(words) == 2 or words[2] in _PAPERS)
    ):
        sort, used = Sort.UPVOTES, 2
    elif pair in {"newest first", "latest first", "recent first"}:
        sort, used = Sort.DATE, 2
    elif pair in {"sorted by", "sort by", "ordered by", "order by"} and len(words) == 3:
        known = {"date": Sort.DATE, "upvotes": Sort.UPVOTES, "votes": Sort.UPVOTES, "popularity": Sort.UPVOTES}
        sort, used = known.get(words[2]), 3
    if sort is None or not _all_free(reading, at, at + used):
        return None
    return take_sort(reading, at, at + used, sort)


def _top(reading: Reading, at: int) -> int | None:
    """Read ``top 20``, ``top 5 papers``; not "top 5 accuracy"."""
    words = reading.lower
    if words[at] != "top" or at + 1 >= len(words) or not re.fullmatch(r"[1-9]\d{0,3}", words[at + 1]):
        return None
    follows = words[at + 2] if at + 2 < len(words) else "papers"
    if follows not in _PAPERS | _IN | word_set("about by for most of last this today yesterday") | {""}:
        return None
    return take_limit(reading, at, at + 2, int(words[at + 1]))


_RULES: tuple[Callable[[Reading, int], int | None], ...] = (_days, _people, _counts, _code, _order, _top)
