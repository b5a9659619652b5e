"""Filters said in plain English besides days: people and labs, code, stars, order, how many.

Precision before recall: what is not surely a filter stays a word to search for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from bot.model import Query, Sort
from bot.query.counts.doings import read_doings
from bot.query.filters import (
    SORT_LABELS,
    Reading,
    take_at_least,
    take_author,
    take_organization,
    take_sort,
)
from bot.query.names import name_end
from bot.query.prose.authorship import read_authorship
from bot.query.prose.code import is_idle, read_code, read_no_code, read_repositories
from bot.query.prose.credits import read_by_verb, read_people, read_place, read_possessive, read_with_author
from bot.query.prose.liked import NO_ORDER
from bot.query.prose.limits import read_limit
from bot.query.prose.orders import hot
from bot.query.prose.unknown import NO_FEWEST, read_unknown
from bot.query.question import word_set
from bot.query.times import dates
from bot.query.times.ages import read_age
from bot.query.times.alone import read_alone, read_onward
from bot.query.times.appointments import read_appointment
from bot.query.times.taken_days import all_free
from bot.query.times.when import read_days, read_lone_day
from bot.query.vocabulary.daywords import IDLE, TO_DAYS, WORK
from bot.query.vocabulary.talkwords import PAPERS
from bot.query.without.exclusions import read_exclusion

_NO_PLACE = "Who comes where among the authors cannot be asked for, so these are all papers of that name."
_AUTHORS_PLACES = word_set("first last lead senior corresponding")
_TRENDING = word_set("trending hot hype")
_AT_LEAST = re.compile(r"(?:>=?|≥)?(\d{1,7})(k?)\+?", re.IGNORECASE)
_MORE = {"over": 1, "above": 1, "than": 1, "least": 0, "with": 0, "minimum": 0}
_LESS = word_set("under below fewer less most maximum")


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
    begin = int(first in _AUTHORS_PLACES and lower[1:2] == ("author",))
    if (begin or first in {"author", "authors"}) and (end := name_end(reading, begin + 1)) == len(words) > begin + 1:
        take_author(reading, 0, end, " ".join(words[begin + 1 : end]))
        reading.hint = reading.hint or _NO_PLACE * begin
    elif first == "org" and 2 <= len(words) <= 5 and all(word.replace("-", "").isalnum() for word in words[1:]):
        take_organization(reading, 0, len(words), " ".join(words[1:]))
    at = next((at for at in range(len(words)) if not is_idle(reading, at)), None)
    rest = range(at + 1, len(words)) if at is not None else ()
    alone = all(is_idle(reading, index) for index in rest)
    if at is not None and (lower[at] == "trending" or (lower[at] in _TRENDING and alone)):
        _trend(reading, at)
    else:
        read_lone_day(reading)


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
    if begin and words[begin - 1] in _LESS and reading.free(begin - 1):
        reading.hint = f"I can only ask for so many {what} at least, not at most: that was left out."
        return reading.drop(begin - 1, end + 1)
    if begin == at and not above and not number[0].endswith("+"):
        return None
    least = int(number[1]) * (1000 if number[2] else 1) + above
    return take_at_least(reading, begin, end + 1, "stars" if what == "stars" else "upvotes", least)


def _order(reading: Reading, at: int) -> int | None:
    """Read ``most upvoted``, and what says an order outright: ``oldest first``, ``by votes``, ``sorted by date``."""
    if reading.lower[at] in {"least", "fewest", "lowest"} and not _BY_VOTES.union(_VOTED).isdisjoint(
        reading.lower[at + 1 : at + 2]
    ):
        reading.hint = NO_FEWEST
        return reading.drop(at, at + 2)
    said = _outright(reading, at) or _praised(reading, at)
    if said is None or not all_free(reading, at, said[1]):
        return None
    sort, end, outright = said
    if _STARS in reading.lower[at:end]:
        reading.hint = "Stars are no order here: these are by upvotes."
    if "cited" in reading.lower[at:end]:
        reading.hint = "How often papers are cited is not known here: these are by upvotes."
    if not _DISCUSSED.isdisjoint(reading.lower[at:end]):
        reading.hint = NO_ORDER
    begin = at
    while end > at + 1 and reading.lower[end - 1] in _BY_VOTES | _COMMENTS | {_STARS} and reading.free(begin - 1):
        if reading.lower[begin - 1] not in _HAVING:
            break
        begin -= 1
    newest = next((one for one in reading.filters if one.label == SORT_LABELS[Sort.DATE]), None)
    if sort is Sort.UPVOTES and newest and not outright:  # "recent papers with most upvotes"
        reading.filters.remove(newest)
        return hot(reading, begin, end, now=True)
    return take_sort(reading, begin, end, sort, outright=outright)


_STARS = "stars"
_HAVING = word_set("with the that which have has had having got getting received receiving")


def _outright(reading: Reading, at: int) -> tuple[Sort, int, bool] | None:
    """Read an order said outright; give it, the index after it, and that it is."""
    words = reading.lower
    if words[at] in {"sorted", "sort", "ordered", "order", "ranked"} and words[at + 1 : at + 2] == ("by",):
        named = next((end for end in (at + 2, at + 3) if "".join(words[end : end + 1]) in _SORTED_BY), 0)
        return (_SORTED_BY[words[named]], named + 1, True) if named else None
    if words[at] == "by" and at and words[at + 1 : at + 2] and words[at + 1] in _BY_VOTES:
        return Sort.UPVOTES, at + 2, True
    end = at + 1 + (words[at] in {"most", "highest", "the"})
    closes = end + 1 >= len(words) or reading.tokens[end].ends or words[end + 1] in _AFTER_FIRST
    if words[end : end + 1] == ("first",) and closes and (sort := _FIRST_OF.get(words[end - 1])):
        return sort, end + 1, True
    return None


def _praised(reading: Reading, at: int) -> tuple[Sort, int, bool] | None:
    """Read ``most upvoted`` of papers, and ``most votes``."""
    first, hyphen, second = reading.lower[at].partition("-")
    if first in _HIGHEST | _LARGEST and reading.lower[at + 1 : at + 3] in _NUMBER_OF:
        counted = "".join(reading.lower[at + 3 : at + 4])
        return (Sort.UPVOTES, at + 4, False) if counted in _BY_VOTES else None
    end = at + 2 - len(hyphen)
    said = second or "".join(reading.lower[at + 1 : end])
    if first not in _HIGH:
        return None
    if first == "most" and said in _COMMENTS and not PAPERS.isdisjoint(reading.lower[:at]):
        return Sort.UPVOTES, end, False
    if first in _HIGHEST and said in _BY_VOTES | {_STARS} | (_VOTED - _OF_OTHERS):
        return Sort.UPVOTES, end, False
    if said == "talked" and reading.lower[end : end + 1] == ("about",):
        said, end = "discussed", end + 1
    praised = said in _OF_OTHERS and first in _HIGHEST | {"highly"}
    praised = praised or (said, first) == ("received", "well") or (first == "highly" and said in _VOTED)
    asked = praised and (_of_papers(reading, end) or (first in _HIGHEST and _of_a_time(reading, at, end)))
    return (Sort.UPVOTES, end, False) if asked else None


def _of_a_time(reading: Reading, at: int, end: int) -> bool:
    """Return whether papers of a time are praised from the first word on: "most popular quantization this month"."""
    timed = any(dates.read(reading.words, index, today=reading.today) for index in range(end, len(reading.words)))
    return timed and all(not reading.free(index) or reading.lower[index] in IDLE for index in range(at))


_HIGHEST = word_set("most highest best top")
_LARGEST = word_set("greatest largest biggest")
_NUMBER_OF = frozenset((first, "of") for first in ("number", "amount"))
_HIGH = _HIGHEST | word_set("highly well")
_OF_OTHERS = word_set("popular rated influential cited important discussed shared commented debated controversial")
_COMMENTS = word_set("comments discussion discussions replies")
_DISCUSSED = _COMMENTS | word_set("discussed commented debated controversial")
_VOTED = _OF_OTHERS | word_set("upvoted voted liked loved hyped")
_BY_VOTES = word_set("upvotes votes likes popularity")
_SORTED_BY = dict.fromkeys(_BY_VOTES, Sort.UPVOTES) | dict.fromkeys(("date", "day", "recency", "newest"), Sort.DATE)
_SORTED_BY |= {"oldest": Sort.OLDEST, "relevance": Sort.RELEVANCE}
_AFTER_FIRST = TO_DAYS | word_set("a about and but for no not of on only please pls thanks with without")
_FIRST_OF = (
    dict.fromkeys(_VOTED | word_set("best top"), Sort.UPVOTES)
    | dict.fromkeys(("newest", "latest", "recent", "new"), Sort.DATE)
    | dict.fromkeys(("oldest", "earliest", "old"), Sort.OLDEST)
)
"""What stands before "first"."""


def _citing(reading: Reading, at: int) -> int | None:
    """Read ``papers that cite DINOv3``: who cites whom is not known, and what speaks of it is found."""
    lower = reading.lower
    before = lower[at - 1 - (at > 1 and lower[at - 1] in {"that", "which", "who"})] if at else ""
    if lower[at] not in {"cite", "cites", "citing"} or before not in PAPERS | WORK | {"who", "anyone", "anybody"}:
        return None  # "models that cite their sources" is a topic
    reading.hint = "Which papers cite which is not known here: these speak of it."
    return reading.drop(at - (lower[:at] == ("who",)), at + 1)


def _of_papers(reading: Reading, at: int) -> bool:
    """Return whether papers are what is praised: "most popular papers", not "most popular optimizer"."""
    last = not reading.lower[at : at + 1]
    return last or any(word in WORK or word == "topics" for word in reading.lower[at : at + 5])


_BYLINES = (read_people, read_authorship, read_place, read_possessive, read_by_verb, read_with_author, read_doings)
_RULES: tuple[Callable[[Reading, int], int | None], ...] = (
    *(read_appointment, read_age, read_no_code, read_exclusion, read_onward, read_days, read_alone, read_unknown),
    *_BYLINES,
    *(_counts, read_code, read_repositories, _order, read_limit, _citing),
)
